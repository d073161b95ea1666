import { C } from "./coefficients.ts";
import { dyadBetween } from "./relations.ts";
import type { Act, Game, Incident } from "./state.ts";
import type { IncidentKind } from "./vocabulary.ts";
import { chance, change, emit, later, type Work } from "./work.ts";

/** Leaves something standing that weighs every turn until it is undone (I1). One of a kind between two is enough. */
export function openIncident(work: Work, act: Act, kind: IncidentKind, against: string): void {
  const standing = work.game.incidents.some(
    (i) => i.status === "open" && i.kind === kind && i.by === act.actor && i.against === against,
  );
  if (standing) return;
  const incident: Incident = {
    id: `i${work.game.incidents.length + 1}`,
    turn: act.turn,
    kind,
    by: act.actor,
    against,
    act: act.id,
    status: "open",
  };
  work.game.incidents = [...work.game.incidents, incident];
  emit(work, {
    kind: "incident",
    rule: "I1",
    subject: incident.id,
    output: kind,
    cause: act.id,
    seen: act.knownTo,
  });
}

/** Undoes what these incidents left standing; the hostility that goes with it falls when the class is merged (I3). */
export function closeIncidents(work: Work, which: (incident: Incident) => boolean, cause: string): void {
  const { scenario, acts } = work.game;
  const closed = work.game.incidents.filter((i) => i.status === "open" && which(i));
  if (closed.length === 0) return;
  work.game.incidents = work.game.incidents.map((i) => (closed.includes(i) ? { ...i, status: "closed" } : i));
  for (const { id, by, against, act } of closed) {
    const seen = acts.find((a) => a.id === act)?.knownTo ?? "all";
    const dyad = dyadBetween(scenario, by, against);
    const reason = { rule: "I3", coefficients: ["incidentClosed"] as const, cause };
    if (dyad !== null) later(work, "hostility", dyad, C.incidentClosed, reason);
    emit(work, { kind: "incident", rule: "I3", subject: id, output: "closed", cause, seen });
  }
}

/** Returning what is held: people, ships, ground. Whoever holds people of the other's in turn gives them back too (I3). */
export const release = (work: Work, { id, by, against, kind }: Incident, cause: string): void =>
  closeIncidents(
    work,
    (i) =>
      i.id === id || (kind === "detention" && i.kind === "detention" && i.by === against && i.against === by),
    cause,
  );

/** A settled dispute leaves nothing standing between its parties (I3). */
export const clearBetween = (work: Work, parties: readonly string[], cause: string): void =>
  closeIncidents(work, ({ by, against }) => parties.includes(by) && parties.includes(against), cause);

/** What stands open between two actors, either way round. */
export const openBetween = (
  { incidents }: Pick<Game, "incidents">,
  a: string,
  b: string,
): readonly Incident[] =>
  incidents.length === 0
    ? incidents
    : incidents.filter(
        (i) => i.status === "open" && ((i.by === a && i.against === b) || (i.by === b && i.against === a)),
      );

/** What open incidents weigh each turn (I2). */
export function incidentsWeigh(work: Work, turn: number): void {
  for (const i of work.game.incidents) {
    if (i.status !== "open") continue;
    const reason = { rule: "I2", cause: i.act };
    if (i.kind === "expedition") {
      const key = { turn, rule: "I2", subject: i.by, object: i.against };
      const { hit, draw } = chance(work, key, C.expeditionLosses);
      if (hit)
        change(work, "casualties", i.by, 0.25, { ...reason, coefficients: ["expeditionLosses"], draw });
      continue;
    }
    change(work, "humiliation", i.against, 2, reason);
    if (i.kind === "blockade")
      change(work, "treasury", i.against, -C.blockadeToll, {
        ...reason,
        coefficients: ["blockadeToll"],
        seen: [i.against],
      });
  }
}

/** Rung a dyad cannot fall below while this stands open (I2). */
export const HOLDS_AT: Readonly<Record<IncidentKind, number>> = {
  detention: 3,
  blockade: 10,
  incursion: 5,
  expedition: 0,
};
