import { C } from "./coefficients.ts";
import { dyadBetween, protectors } from "./relations.ts";
import type { Act, Game, Incident } from "./state.ts";
import type { IncidentKind } from "./vocabulary.ts";
import { chance, change, emit, value, type Work } from "./work.ts";

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

/** Undoes what these incidents left standing (I3). */
export function closeIncidents(
  work: Work,
  which: (incident: Incident) => boolean,
  cause: string,
): readonly Incident[] {
  const closed = work.game.incidents.filter((i) => i.status === "open" && which(i));
  if (closed.length === 0) return closed;
  work.game.incidents = work.game.incidents.map((i) => (closed.includes(i) ? { ...i, status: "closed" } : i));
  for (const i of closed) {
    const dyad = dyadBetween(work.game.scenario, i.by, i.against);
    if (dyad !== null)
      change(work, "hostility", dyad, C.incidentClosed, {
        rule: "I3",
        coefficients: ["incidentClosed"],
        cause,
      });
    emit(work, { kind: "incident", rule: "I3", subject: i.id, output: "closed", cause, seen: "all" });
  }
  return closed;
}

/** What stands open between two actors, either way round. */
export const openBetween = (game: Pick<Game, "incidents">, a: string, b: string): readonly Incident[] =>
  game.incidents.filter(
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

/** Whether ground of this actor is held by an adversary. */
export const encroached = (game: Pick<Game, "incidents">, actor: string): boolean =>
  game.incidents.some((i) => i.status === "open" && i.kind === "incursion" && i.against === actor);

/** Whether any protector of an actor has its nuclear forces on alert for it. */
export const sheltered = (game: Pick<Game, "scenario" | "values">, actor: string): boolean =>
  protectors(game.scenario, actor).some(({ protector }) => value(game, "nuclearAlert", protector) > 0);
