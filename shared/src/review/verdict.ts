import { type Game, type Otherwise, type Pair, type Scenario, uniform } from "../engine/index.ts";
import type { Verdict, VerdictConjunct, World } from "./after-action.ts";
import { ownInterest, type Played, see, Worlds } from "./counterfactual.ts";
import { decide, decidingRule } from "./decide.ts";
import { type Effects, type Established, establish, ownBand } from "./establish.ts";
import type { FactName, Facts } from "./facts.ts";
import { type CodedCase, nearestCase } from "./nearest-case.ts";
import type { GameRecord } from "./record.ts";
import { type Told, tell } from "./told.ts";

/** What a caller of the verdicts may choose. */
export interface VerdictOptions {
  /** Replays per world; 200 unless a caller has less time. */
  readonly runs?: number;
  /** Coded cases to compare with. */
  readonly cases?: readonly CodedCase[];
  /** Pairs to judge; all of the scenario's unless fewer are asked for. */
  readonly pairs?: readonly Pair[];
  readonly directions?: readonly Facts["direction"][];
}

/** The verdicts on a finished game, pair by pair and both ways. A pure function of its record (R60). */
export function verdictsOn(
  record: GameRecord,
  scenario: Scenario,
  options: VerdictOptions = {},
): readonly Verdict[] {
  return judgeAll(tell(record, scenario), record, options);
}

export function judgeAll(told: Told, record: GameRecord, options: VerdictOptions): readonly Verdict[] {
  const played: Played = { game: told.game, record };
  const worlds = new Worlds(played, options.runs ?? 200);
  const pairs = options.pairs ?? told.game.scenario.pairs;
  return pairs.flatMap((pair, i) =>
    (options.directions ?? (["forward", "reverse"] as const)).map((direction) => {
      const asked: Asked = { game: told.game, pair, direction };
      // Worlds cost a hundred times the game: they are played for the pair a crisis is about, and where a verdict hangs on them.
      const found =
        i === 0 || hangsOnWorlds(asked) ? compare(asked, worlds, played, told.nodes) : NOTHING_TO_COMPARE;
      return judge(asked, found, options.cases ?? []);
    }),
  );
}

interface Asked {
  readonly game: Game;
  readonly pair: Pair;
  readonly direction: Facts["direction"];
}

/** What the other worlds showed. */
interface Compared {
  readonly alliance: Effect;
  readonly match: Effect;
  readonly deterrence: Effect;
  readonly ownInterest: number;
  readonly worlds: readonly World[];
}

const NOTHING: Effect = { mean: 0, interval: [0, 0] };
const NOTHING_TO_COMPARE: Compared = {
  alliance: NOTHING,
  match: NOTHING,
  deterrence: NOTHING,
  ownInterest: 0,
  worlds: [],
};

/** Whether anything replays could find would change the label. */
function hangsOnWorlds({ game, pair, direction }: Asked): boolean {
  return couldChange(establish(game, pair, direction).facts);
}

/**
 * Whether some effects of removing alliance or match, or some own interest, would give these facts another label.
 * `deterrence` are the effects on an attack to try: a study that does not ask whether deterrence held gives only 0.
 */
export function couldChange(facts: Facts, deterrence: readonly number[] = [0, 1]): boolean {
  const label = decidingRule(facts).label;
  const effects = [0, 1];
  return effects.some((allianceEffect) =>
    effects.some((matchEffect) =>
      deterrence.some((deterrenceEffect) =>
        [-2, 0].some((ownInterest) => {
          const mine =
            facts.direction === "forward"
              ? { allianceEffect, ownInterest }
              : { juniorAllianceEffect: allianceEffect, juniorOwnInterest: ownInterest };
          return decidingRule({ ...facts, ...mine, matchEffect, deterrenceEffect }).label !== label;
        }),
      ),
    ),
  );
}

/** Compares the worlds: as played, the one who could light a match held still, and the pair without its alliance. */
function compare(
  { game, pair, direction }: Asked,
  worlds: Worlds,
  played: Played,
  nodes: ReadonlyMap<string, Game>,
): Compared {
  const forward = direction === "forward";
  const { facts } = establish(game, pair, direction);
  const involvement = forward ? facts.involvement : facts.juniorInvolvement;
  const threshold = Math.max(INVOLVED, involvement);
  const seen = (otherwise: Otherwise | null) =>
    worlds.games(otherwise).map((g) => see(g, pair, forward ? "protector" : "ally"));
  const asPlayed = seen(null);
  const held = seen({ kind: "holds", actor: forward ? pair.ally : pair.protector });
  const alone = seen({ kind: "no-alliance", protector: pair.protector, ally: pair.ally });
  const involved = (one: (typeof asPlayed)[number] | undefined) => (one?.involvement ?? 0) >= threshold;
  // Effects on involvement are asked where it happened: in which of those worlds would it not have, but for the cause?
  const necessary = (other: typeof asPlayed) =>
    involvement < INVOLVED
      ? []
      : asPlayed.flatMap((one, i) => (involved(one) ? [involved(other[i]) ? 0 : 1] : []));
  const points = forward && involvement >= INVOLVED ? ownInterest(played, nodes, pair, OWN_RUNS) : null;
  return {
    alliance: estimated(necessary(alone), game, "alliance"),
    match: estimated(necessary(held), game, "match"),
    deterrence: estimated(
      asPlayed.map((one, i) => (alone[i]?.attacked ? 1 : 0) - (one.attacked ? 1 : 0)),
      game,
      "deterrence",
    ),
    ownInterest: points === null ? 0 : ownBand(points),
    worlds: [
      summary("played", asPlayed, threshold),
      summary("held", held, threshold),
      summary("no-alliance", alone, threshold),
    ],
  };
}

/** The verdict on a pair in one direction, with conjuncts, intervals, evidence and the other worlds (R60). */
function judge({ game, pair, direction }: Asked, found: Compared, cases: readonly CodedCase[]): Verdict {
  const { alliance, match, deterrence } = found;
  const effects: Effects = {
    allianceEffect: alliance.mean,
    matchEffect: match.mean,
    deterrenceEffect: deterrence.mean,
    ownInterest: found.ownInterest,
  };
  const established = establish(game, pair, direction, effects);
  const decision = decide(established.facts);
  const intervals: Partial<Record<string, readonly [number, number]>> = {
    allianceEffect: alliance.interval,
    juniorAllianceEffect: alliance.interval,
    matchEffect: match.interval,
    deterrenceEffect: deterrence.interval,
  };
  const near = nearestCase(established.facts, cases);
  return {
    ...pair,
    direction,
    label: decision.label,
    tags: hangsOnLuck(established.facts, found) ? [...decision.tags, "UNCERTAIN"] : decision.tags,
    rule: decision.rule,
    conjuncts: decision.conjuncts.map(
      (c): VerdictConjunct => ({
        ...c,
        interval: found.worlds.length > 0 ? (intervals[c.name] ?? null) : null,
        evidence: evidenceOf(established, c.name),
      }),
    ),
    nearest: decision.nearest,
    worlds: found.worlds,
    match: established.match,
    obligations: game.obligations
      .filter((o) => o.protector === pair.protector && o.victim === pair.ally)
      .map((o) => o.id),
    nearestCase: near
      ? { id: near.case.id, title: near.case.title, label: near.case.label, similarity: near.similarity }
      : null,
  };
}

const COMPOSED: Readonly<Record<string, readonly FactName[]>> = {
  delivered: ["involvement", "material"],
  allyLitOffTreaty: ["igniter", "offTreaty"],
  offTreatyUnmandated: ["offTreaty", "mandated"],
  shortfall: ["owed", "involvement"],
};

const evidenceOf = (established: Established, name: string): readonly string[] => [
  ...new Set((COMPOSED[name] ?? [name as FactName]).flatMap((fact) => established.evidence[fact] ?? [])),
];

function summary(kind: World["kind"], seen: readonly ReturnType<typeof see>[], threshold: number): World {
  const ends: Partial<Record<string, number>> = {};
  for (const { end } of seen) ends[end] = (ends[end] ?? 0) + 1;
  const n = Math.max(1, seen.length);
  return {
    kind,
    runs: seen.length,
    involved: seen.filter((s) => s.involvement >= threshold).length / n,
    attacked: seen.filter((s) => s.attacked).length / n,
    meanRung: seen.reduce((sum, s) => sum + s.rung, 0) / n,
    ends,
  };
}

interface Effect {
  readonly mean: number;
  readonly interval: readonly [number, number];
}

const RESAMPLES = 400;

/** Involvement that counts: a display of force or more. */
const INVOLVED = 2;
/** Playings-on per choice when own interest is asked. */
const OWN_RUNS = 40;
/** Fewer worlds than this say too little: the interval is then the whole range. */
const TOO_FEW = 8;

/** Mean over worlds that share their luck, with its 95 % paired-bootstrap interval (R53). */
function estimated(values: readonly number[], game: Game, slot: string): Effect {
  const n = values.length;
  if (n === 0) return { mean: 0, interval: [0, 0] };
  const mean = values.reduce((sum, d) => sum + d, 0) / n;
  if (n < TOO_FEW) return { mean: round(mean), interval: [0, 1] };
  if (values.every((d) => d === values[0]))
    return { mean: round(mean), interval: [round(mean), round(mean)] };
  const means = Array.from({ length: RESAMPLES }, (_, r) => {
    let sum = 0;
    let state = Math.floor(uniform(game.seed, { turn: r, rule: "R53", subject: slot }) * 2_147_483_646) + 1;
    for (let k = 0; k < n; k++) {
      state = (state * 48_271) % 2_147_483_647;
      sum += values[state % n] ?? 0;
    }
    return sum / n;
  }).sort((x, y) => x - y);
  const at = (share: number) => round(means[Math.min(RESAMPLES - 1, Math.floor(RESAMPLES * share))] ?? mean);
  return { mean: round(mean), interval: [at(0.025), at(0.975)] };
}

const round = (x: number): number => Math.round(x * 1000) / 1000;

/** Whether moving an effect to either end of its interval would change the label (R55). */
function hangsOnLuck(facts: Facts, found: Compared): boolean {
  const { label } = decidingRule(facts);
  const alliance = facts.direction === "forward" ? "allianceEffect" : "juniorAllianceEffect";
  const named = [
    [alliance, found.alliance],
    ["matchEffect", found.match],
    ["deterrenceEffect", found.deterrence],
  ] as const;
  return named.some(([name, effect]) =>
    effect.interval.some((bound) => decidingRule({ ...facts, [name]: bound }).label !== label),
  );
}
