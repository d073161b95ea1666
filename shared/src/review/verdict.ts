import type { Game, Pair, Scenario } from "../engine/index.ts";
import type { ModeFinding, Verdict, VerdictConjunct, World } from "./after-action.ts";
import { type Effect, estimated } from "./bootstrap.ts";
import { MODES, type Mode, type OtherWorld, type Seen, see, Worlds } from "./counterfactual.ts";
import { decide, decidingRule } from "./decide.ts";
import { type Effects, type Established, establish, ownBand } from "./establish.ts";
import type { FactName, Facts } from "./facts.ts";
import { type CodedCase, nearestCase } from "./nearest-case.ts";
import { payoff } from "./payoff.ts";
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
  /** Pairs with their directions in the order wanted, instead of all pairs both ways. */
  readonly asked?: readonly { readonly pair: Pair; readonly direction: Facts["direction"] }[];
  /** Verdicts that are known already, instead of making them again. */
  readonly verdicts?: readonly Verdict[];
  /** Whether worlds are played for pairs, too, whose labels do not hang on them; no unless said otherwise. */
  readonly everywhere?: boolean;
  /** Whether the worlds are also played with personas from the first difference on; yes unless said otherwise. */
  readonly policy?: boolean;
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
  const worlds = new Worlds({ game: told.game, record }, options.runs ?? 200);
  const pairs = options.pairs ?? told.game.scenario.pairs;
  const directions = options.directions ?? (["forward", "reverse"] as const);
  const list = options.asked ?? pairs.flatMap((pair) => directions.map((direction) => ({ pair, direction })));
  return list.map(({ pair, direction }) => {
    const asked: Asked = { game: told.game, pair, direction };
    // Worlds cost a hundred times the game: they are played for the pair a crisis is about, and where a verdict hangs on them.
    const hangs = hangsOnWorlds(asked);
    const needed = options.everywhere === true || pair === list[0]?.pair || hangs;
    const found = needed ? compare(asked, worlds, "frozen") : NOTHING_TO_COMPARE;
    const both = options.policy !== false && worlds.peopled && hangs;
    return judge(asked, found, both ? compare(asked, worlds, "policy") : null, options.cases ?? []);
  });
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
        [-2, 0, 1].some((ownInterest) => {
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

/** Compares the worlds: as played, the one who could light a match held still, the pair without its alliance, one staying out. */
function compare({ game, pair, direction }: Asked, worlds: Worlds, mode: Mode): Compared {
  const forward = direction === "forward";
  const { facts } = establish(game, pair, direction);
  const involvement = forward ? facts.involvement : facts.juniorInvolvement;
  const threshold = Math.max(INVOLVED, involvement);
  const [joiner, partner] = forward ? [pair.protector, pair.ally] : [pair.ally, pair.protector];
  const seen = (world: OtherWorld | null) =>
    worlds.games(world, mode).map((g) => see(g, pair, forward ? "protector" : "ally"));
  const played = seen(null);
  const held = seen({ kind: "holds", actor: partner });
  const alone = seen({ kind: "no-alliance", protector: pair.protector, ally: pair.ally });
  const involved = (one: Seen | undefined) => (one?.involvement ?? 0) >= threshold;
  // Effects on involvement are asked where it happened: in which of those worlds would it not have, but for the cause?
  const necessary = (other: readonly Seen[]) =>
    involvement < INVOLVED
      ? []
      : other.flatMap((one, i) => (involved(played[i]) ? [involved(one) ? 0 : 1] : []));
  const points = involvement >= INVOLVED ? gainOf(worlds, mode, joiner, partner, played.map(involved)) : null;
  return {
    alliance: estimated(necessary(alone), game.seed, "alliance"),
    match: estimated(necessary(held), game.seed, "match"),
    deterrence: estimated(
      alone.map((one, i) => (one.attacked ? 1 : 0) - (played[i]?.attacked ? 1 : 0)),
      game.seed,
      "deterrence",
    ),
    ownInterest: points === null ? 0 : ownBand(points),
    worlds: [
      summary("played", played, threshold),
      summary("held", held, threshold),
      summary("no-alliance", alone, threshold),
    ],
  };
}

/**
 * Own interest: the role card's payoff as played less that of staying out of the partner's quarrel, with the same luck up
 * to that decision and after it, over the worlds in which it went as far as it did (R43). Null where there are none.
 */
function gainOf(
  worlds: Worlds,
  mode: Mode,
  joiner: string,
  partner: string,
  counts: readonly boolean[],
): number | null {
  const out: OtherWorld = { kind: "stays-out", actor: joiner, partner };
  const gains = counts
    .slice(0, worlds.runs(out, mode))
    .flatMap((counted, i) =>
      counted ? [payoff(worlds.game(i, null), joiner) - payoff(worlds.game(i, out, mode), joiner)] : [],
    );
  return gains.length === 0 ? null : gains.reduce((sum, x) => sum + x, 0) / gains.length;
}

/** The verdict on a pair in one direction, with conjuncts, intervals, evidence and the other worlds (R60). */
function judge(
  { game, pair, direction }: Asked,
  found: Compared,
  policy: Compared | null,
  cases: readonly CodedCase[],
): Verdict {
  const { alliance, match, deterrence } = found;
  const established = establish(game, pair, direction, effectsOf(found));
  const decision = decide(established.facts);
  const intervals: Partial<Record<string, readonly [number, number]>> =
    direction === "forward"
      ? {
          allianceEffect: alliance.interval,
          matchEffect: match.interval,
          deterrenceEffect: deterrence.interval,
        }
      : { juniorAllianceEffect: alliance.interval };
  const modes = policy === null ? [] : modesOf({ game, pair, direction }, { frozen: found, policy });
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
    modes,
    match: established.match,
    obligations: game.obligations
      .filter((o) => o.protector === pair.protector && o.victim === pair.ally)
      .map((o) => o.id),
    nearestCase: near
      ? {
          ...near.case.told,
          id: near.case.id,
          title: near.case.title,
          label: near.case.label,
          similarity: near.similarity,
        }
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
    outcomes: alike(seen, threshold),
    ends,
  };
}

/** Replays that came out alike, counted, the calmest first. */
function alike(seen: readonly Seen[], threshold: number): World["outcomes"] {
  const counted = new Map<string, World["outcomes"][number]>();
  for (const { rung, involvement, attacked } of seen) {
    const involved = involvement >= threshold;
    const key = `${rung}${involved}${attacked}`;
    counted.set(key, { rung, involved, attacked, runs: (counted.get(key)?.runs ?? 0) + 1 });
  }
  return [...counted.values()].sort(
    (a, b) =>
      a.rung - b.rung || Number(a.involved) - Number(b.involved) || Number(a.attacked) - Number(b.attacked),
  );
}

/** Involvement that counts: a display of force or more. */
const INVOLVED = 2;

const effectsOf = (found: Compared): Effects => ({
  allianceEffect: found.alliance.mean,
  matchEffect: found.match.mean,
  deterrenceEffect: found.deterrence.mean,
  ownInterest: found.ownInterest,
});

/** What the replays say when people's choices are kept, and when personas take over; where they differ, the facts that do (R59). */
function modesOf(
  { game, pair, direction }: Asked,
  found: Readonly<Record<Mode, Compared>>,
): readonly ModeFinding[] {
  const facts = (mode: Mode) => establish(game, pair, direction, effectsOf(found[mode])).facts;
  const frozen = facts("frozen");
  const policy = facts("policy");
  const because = differing(frozen, policy);
  return MODES.map((mode) => {
    const { alliance, match, deterrence, ownInterest, worlds } = found[mode];
    return {
      mode,
      runs: worlds[worlds.length - 1]?.runs ?? 0,
      label: decidingRule(mode === "frozen" ? frozen : policy).label,
      alliance,
      match,
      deterrence,
      ownInterest,
      because: mode === "policy" ? because : [],
    };
  });
}

/** The facts that, one by one, turn the frozen label into another when they are given policy's value. */
function differing(frozen: Facts, policy: Facts): readonly string[] {
  const { label } = decidingRule(frozen);
  if (decidingRule(policy).label === label) return [];
  const changed = (Object.keys(frozen) as FactName[]).filter((name) => frozen[name] !== policy[name]);
  const alone = changed.filter((name) => decidingRule({ ...frozen, [name]: policy[name] }).label !== label);
  return alone.length > 0 ? alone : changed;
}

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
