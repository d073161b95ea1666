import { cut } from "./belief.ts";
import { C, POSTURE_GAIN } from "./coefficients.ts";
import { isArmedAttack, violenceOf } from "./ladder.ts";
import { clamp, sigmoid } from "./maths.ts";
import { memory } from "./memory.ts";
import {
  allianceKey,
  camp,
  type Dyad,
  dyadBetween,
  dyadSetup,
  dyadsIn,
  ends,
  protectors,
} from "./relations.ts";
import type { Act, Game, War } from "./state.ts";
import { ARMED_ATTACK } from "./vocabulary.ts";
import { chance, change, emit, has, movesOf, set, value, type Work } from "./work.ts";

/** Force begins at this rung: below open war, but one may join the fight (A9). */
const FORCE = 11;
/** Turns after which one comes too late to a fight that was no war (A9). */
const ANSWERED_WITHIN = 2;

/** Turns until a limited seizure and an open war are decided (N4). */
const LASTS = { limited: 1, war: 2 } as const;

/** A scripted war is decided when the script ends, for the script says how long it lasted (N10). */
const dueOf = (
  { scenario, stage }: Pick<Game, "scenario" | "stage">,
  turn: number,
  kind: War["kind"],
): number => (scenario.scripted && stage.kind === "running" ? stage.turns : turn + LASTS[kind]);

/** An act as whoever asks may know it: its author is null where it does not. */
type Blow = Pick<Act, "turn" | "rung" | "target" | "action"> & { readonly actor: string | null };

/** Whether an actor is one of the two an undecided war is between. */
export const atWar = ({ victim, aggressor, outcome }: War, actor: string | undefined): boolean =>
  outcome === null && (victim === actor || aggressor === actor);

/** The act of force against an actor, short of war, that one may come to its aid against (A9). */
export const underFire = <B extends Blow>(
  target: string | undefined,
  acts: readonly B[],
  turn: number,
): B | undefined =>
  acts.findLast(
    (a) =>
      a.target === target &&
      a.actor !== null &&
      a.action !== "X01" &&
      a.action !== "M22" &&
      violenceOf(a) >= FORCE &&
      a.turn >= turn - ANSWERED_WITHIN,
  );

/** The fight one may join at a partner's side, and who the foe in it is; a blow is no war yet, but joining makes it one. */
export type Fight<B> =
  | { readonly kind: "war"; readonly foe: string; readonly war: War }
  | { readonly kind: "blow"; readonly foe: string; readonly blow: B };

/** What an actor can join at a partner's side: an undecided war it is not in yet, or force where there is no war (A9). */
export function fightBeside<B extends Blow>(
  wars: readonly War[],
  acts: readonly B[],
  actor: string,
  partner: string | undefined,
  turn: number,
): Fight<B> | null {
  const its = wars.filter((w) => atWar(w, partner));
  const war = its.find((w) => !w.defenders.includes(actor) && !w.attackers.includes(actor));
  if (war) return { kind: "war", war, foe: war.victim === partner ? war.aggressor : war.victim };
  const blow = its.length > 0 ? undefined : underFire(partner, acts, turn);
  return blow?.actor ? { kind: "blow", blow, foe: blow.actor } : null;
}

/** Attacks of this turn open wars (A9). */
export function openWars(work: Work, turn: number): void {
  for (const act of work.game.acts) {
    if (act.turn !== turn || act.target === null || act.action === "M17") continue;
    if (!isArmedAttack(act)) continue;
    const already = work.game.wars.some(
      (w) => w.outcome === null && w.victim === act.target && w.aggressor === act.actor,
    );
    if (already) continue;
    openWar(work, act, act.rung > ARMED_ATTACK ? "war" : "limited", turn);
  }
}

/**
 * Opens the war an act begins, with the two at either end of it as belligerents. Whoever goes to war over a covert act says
 * openly whose it was.
 */
export function openWar(work: Work, act: Act, kind: War["kind"], turn: number): War | undefined {
  if (act.target === null) return;
  const war: War = {
    id: `war.${act.id}`,
    turn,
    act: act.id,
    aggressor: act.actor,
    victim: act.target,
    kind,
    zone: act.zone,
    defenders: [act.target],
    attackers: [act.actor],
    due: dueOf(work.game, turn, kind),
    outcome: null,
  };
  work.game.wars = [...work.game.wars, war];
  if (act.knownTo !== "all")
    work.game.acts = work.game.acts.map((a) => (a.id === act.id ? { ...a, knownTo: "all" } : a));
  work.game.requests = work.game.requests.map((r) =>
    r.status === "open" && r.kind === "settlement" ? { ...r, status: "lapsed" } : r,
  );
  emit(work, { kind: "war", rule: "A9", subject: war.id, output: kind, cause: act.id, seen: "all" });
  return war;
}

/** A war falls due: the attacker gains its objective by the local balance of that turn (A7). */
export function decideWars(work: Work, turn: number): void {
  for (const war of work.game.wars) {
    if (war.outcome !== null) continue;
    for (const belligerent of [...war.defenders, ...war.attackers])
      change(work, "casualties", belligerent, war.kind === "war" ? 1 : 0.5, { rule: "A8", cause: war.act });
    if (turn < war.due) continue;
    const { p, inputs } = gains(work.game, war);
    const { hit, draw } = chance(
      work,
      { turn: 0, rule: "A7", subject: war.aggressor, object: war.victim },
      p,
    );
    const outcome = hit ? "gained" : "repelled";
    work.game.wars = work.game.wars.map((w) => (w.id === war.id ? { ...w, outcome } : w));
    emit(work, {
      kind: "war",
      rule: "A7",
      subject: war.id,
      inputs,
      coefficients: ["outcomeSlope", "outcomeReadiness"],
      draw,
      output: outcome,
      cause: war.act,
      seen: "all",
    });
  }
}

/** Probability that the attacker gains its objective: σ(3.2 (1 − 2·balance) + readiness), joiners counted (A7). */
export function gains(
  game: Pick<Game, "scenario" | "values">,
  war: War,
): { readonly p: number; readonly inputs: Readonly<Record<string, number>> } {
  const dyad = dyadBetween(game.scenario, war.victim, war.aggressor);
  const setup = dyad === null ? null : dyadSetup(game.scenario, dyad);
  const held = dyad === null ? 0.5 : value(game, "localBalance", dyad);
  const balance = setup?.defender === war.victim ? held : 1 - held;
  const partners = war.defenders.filter((defender) => defender !== war.victim);
  const joined = partners.reduce(
    (sum, partner) => sum + C.joinerGain * interoperabilityOf(game, partner, war.victim),
    -0.08 * (war.attackers.length - 1),
  );
  const readiness = value(game, "readiness", war.aggressor) - value(game, "readiness", war.victim);
  const p = sigmoid(
    C.outcomeSlope * (1 - 2 * clamp(balance + joined, 0, 0.95)) + C.outcomeReadiness * readiness,
  );
  return { p, inputs: { balance, joined, readiness } };
}

/** How well two can fight side by side; ½ where no alliance has said. */
const interoperabilityOf = (game: Pick<Game, "values">, a: string, b: string): number => {
  const known = [allianceKey(a, b), allianceKey(b, a)].find((key) => has(game, "interoperability", key));
  return known === undefined ? 0.5 : value(game, "interoperability", known);
};

/** Reinforcements arrive on their timetable; some only if somebody has committed itself (A10). */
export function reinforce(work: Work, turn: number): void {
  for (const one of work.game.scenario.reinforcements) {
    const [defender] = ends(one.dyad);
    const sooner = turn === one.turn - 1 && quick(work.game, one.force.owner, defender);
    if (!sooner && one.turn !== turn) continue;
    if (work.game.forces.some((f) => f.id === one.force.id)) continue;
    const committed =
      work.game.wars.some((w) => w.outcome === null && w.defenders.length > 1 && w.victim === defender) ||
      work.game.acts.some((a) => a.actor === one.force.owner && ["M10", "M07", "A10"].includes(a.action));
    if (one.onlyIfCommitted && !committed) continue;
    if (cut(work.game, one.force.owner, defender)) continue;
    change(work, "arrivals", one.dyad, one.gain, { rule: "A10", inputs: { force: one.force.name } });
    work.game.forces = [...work.game.forces, one.force];
  }
}

/** Staffs that work as one need a turn less from decision to arrival (A10). */
const quick = (game: Work["game"], owner: string, defender: string): boolean => {
  const key = allianceKey(owner, defender);
  return has(game, "interoperability", key) && value(game, "interoperability", key) >= C.quickTogether;
};

/** Local balance: theatre at the start, posture by level, alerts, arrivals and the tokens near the front (A6). */
export function weighBalance(work: Work): void {
  const { game } = work;
  const { weighed } = work;
  if (weighed?.forces === game.forces && weighed.moves === movesOf(work, WEIGHED)) return;
  for (const d of dyadsIn(game.scenario)) {
    const dyad = d.key;
    let level = 0;
    for (const { key, protector } of protectors(game.scenario, d.defender))
      if (!cut(game, protector, d.defender)) level = Math.max(level, value(game, "posture", key));
    const posture = POSTURE_GAIN[level] ?? 0;
    const moved =
      game.forces === game.scenario.forces
        ? 0
        : C.balanceForces * (localShare(game, d, game.forces) - openingShare(game.scenario, d));
    const alert = value(game, "alert", dyad);
    const arrivals = value(game, "arrivals", dyad);
    const arms = value(game, "arms", dyad);
    const balance = d.localBalance + posture + alert + arrivals + arms + moved;
    const to = clamp(balance, 0, 0.95);
    if (to === value(game, "localBalance", dyad)) continue;
    set(work, "localBalance", dyad, to, {
      rule: "A6",
      inputs: { theatre: d.localBalance, posture, alert, arrivals, arms, moved },
      coefficients: ["balanceForces"],
    });
  }
  work.weighed = { forces: game.forces, moves: movesOf(work, WEIGHED) };
}

/** What local balance is weighed from, and itself. */
const WEIGHED = ["posture", "alert", "arrivals", "arms", "localBalance"] as const;

const openingShares = memory((_scenario: Game["scenario"]) => new Map<string, number>());

/** The same share as the crisis opens; found once. */
function openingShare(scenario: Game["scenario"], dyad: Dyad): number {
  const known = openingShares(scenario);
  let share = known.get(dyad.key);
  if (share === undefined) {
    share = localShare({ scenario }, dyad, scenario.forces);
    known.set(dyad.key, share);
  }
  return share;
}

/** Share of the brigades around a dyad's front that stand with the defender. */
function localShare(game: Pick<Game, "scenario">, dyad: Dyad, forces: Game["forces"]): number {
  const front = frontOf(game, dyad);
  const friends = camp(game.scenario, dyad.defender);
  let ours = 0;
  let all = 0;
  for (const force of forces) {
    if (!front.has(force.zone)) continue;
    all += force.strength;
    if (friends.includes(force.owner)) ours += force.strength;
  }
  return all === 0 ? 0.5 : ours / all;
}

const fronts = memory((_scenario: Game["scenario"]) => new Map<string, Set<string>>());

/** Zones that touch both ends of a dyad: each side's zones and what lies next to the other's. */
function frontOf(
  { scenario }: Pick<Game, "scenario">,
  { key, defender, challenger }: Dyad,
): ReadonlySet<string> {
  const known = fronts(scenario);
  let front = known.get(key);
  if (!front) {
    const owned = (owner: string) => scenario.zones.filter((z) => z.owner === owner);
    front = new Set([...owned(defender), ...owned(challenger)].flatMap((z) => [z.id, ...z.adjacent]));
    known.set(key, front);
  }
  return front;
}
