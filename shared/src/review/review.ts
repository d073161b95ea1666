import {
  type Action,
  dyadKey,
  dyadsOf,
  type Event,
  type Game,
  hashGame,
  median,
  newGame,
  type Otherwise,
  type Pair,
  RULES_VERSION,
  reduce,
  type Scenario,
  seedFrom,
  seedText,
  uniform,
  type Values,
} from "../engine/index.ts";
import { dateOf, questionFor } from "../projection/index.ts";
import type {
  AfterActionReview,
  BaseRate,
  BeliefScore,
  LadderStep,
  TurnStory,
  Verdict,
  VerdictConjunct,
  World,
} from "./after-action.ts";
import { scoreAims } from "./aims.ts";
import { ownInterest, type Played, see, Worlds } from "./counterfactual.ts";
import { decide } from "./decide.ts";
import { type Effects, type Established, establish, ownBand } from "./establish.ts";
import type { FactName, Facts } from "./facts.ts";
import { type CodedCase, nearestCase } from "./nearest-case.ts";
import type { GameRecord } from "./record.ts";
import { scoreAlliance } from "./scoreboard.ts";

export interface ReviewOptions {
  /** Replays per world; 200 unless a caller has less time. */
  readonly runs?: number;
  /** Coded cases to compare with. */
  readonly cases?: readonly CodedCase[];
}

/** Share of ally–dispute pairs in which a major-power ally joined, from COW MID 5 and ATOP 5.1, 1946–2014. */
const BASE_RATE: BaseRate = {
  joinsForTarget: 17 / 815,
  joinsForInitiator: 42 / 951,
  pairs: "ally–dispute pairs 1946–2014 in which a major power had a defence pact with one side only",
  source: "computed from COW MID 5.0 and ATOP 5.1",
};

/** The whole review of a finished game. A pure function of its record (R60). */
export function afterAction(
  record: GameRecord,
  scenario: Scenario,
  options: ReviewOptions = {},
): AfterActionReview {
  const runs = options.runs ?? 200;
  const told = tell(record, scenario);
  const { game } = told;
  const played: Played = { game, record };
  const worlds = new Worlds(played, runs);
  const end =
    game.stage.kind === "review"
      ? { kind: game.stage.end, turn: game.stage.turn }
      : { kind: "host" as const, turn: 0 };
  return {
    game: {
      id: record.id,
      name: record.options.name,
      scenario: scenario.id,
      seed: seedText(game.seed),
      rules: RULES_VERSION,
      hash: hashGame(game),
    },
    end,
    turns: stories(game),
    ladder: Object.fromEntries(
      scenario.dyads.map((d) => [
        dyadKey(d.defender, d.challenger),
        climbs(game, dyadKey(d.defender, d.challenger)),
      ]),
    ),
    series: seriesOf(told.turnEnds),
    beliefs: beliefScores(game),
    aims: scoreAims(game),
    scoreboard: scenario.pairs.map((pair) => scoreAlliance(game, told.opening, pair)),
    verdicts: scenario.pairs.flatMap((pair) =>
      (["forward", "reverse"] as const).map((direction) =>
        judge(played, worlds, told.nodes, pair, direction, options.cases ?? []),
      ),
    ),
    baseRate: BASE_RATE,
  };
}

interface Told {
  readonly game: Game;
  readonly opening: Game;
  /** Numbers at the opening and at the end of every turn. */
  readonly turnEnds: readonly Values[];
  /** The game just before each obligation was decided, by its id. */
  readonly nodes: ReadonlyMap<string, Game>;
}

/** Plays the record once and keeps what the review looks back at. */
function tell(record: GameRecord, scenario: Scenario): Told {
  const opening = newGame({ id: record.id, scenario, options: record.options, seed: seedFrom(record.seed) });
  let game = opening;
  const turnEnds: Values[] = [game.values];
  const nodes = new Map<string, Game>();
  for (const action of record.actions) {
    const before = game;
    const result = reduce(game, action, false);
    if (!result.ok) continue;
    game = result.game;
    for (const o of game.obligations)
      if (o.status === "decided" && before.obligations.some((b) => b.id === o.id && b.status === "decision"))
        nodes.set(o.id, before);
    const turn = turnOf(before);
    if (turn > 0 && turnOf(game) !== turn) turnEnds.push(game.values);
  }
  return { game, opening, turnEnds, nodes };
}

const turnOf = (game: Game): number => (game.stage.kind === "running" ? game.stage.turn : 0);

const TRACED = new Set([
  "rung",
  "hostility",
  "approval",
  "credibility",
  "backing",
  "fearOfAbandonment",
  "fearOfEntrapment",
  "audienceCost",
  "localBalance",
  "posture",
  "creep",
  "reputation",
]);

/** Curves of what moved or matters, one point per turn. */
function seriesOf(turnEnds: readonly Values[]): AfterActionReview["series"] {
  const series: Record<string, readonly number[]> = {};
  for (const [variable, numbers] of Object.entries(turnEnds[0] ?? {})) {
    if (!TRACED.has(variable)) continue;
    for (const subject of Object.keys(numbers))
      series[`${variable}:${subject}`] = turnEnds.map(
        (values) => Math.round((values[variable]?.[subject] ?? 0) * 1000) / 1000,
      );
  }
  return series;
}

function stories(game: Game): readonly TurnStory[] {
  const last = game.stage.kind === "lobby" ? 0 : game.stage.turn;
  return Array.from({ length: last + 1 }, (_, turn) => ({
    turn,
    date: dateOf(game.scenario.begins, Math.max(0, turn - 1) * game.scenario.turnDays),
    acts: game.acts.filter((a) => a.turn === turn),
    headlines: game.scenario.events.filter((e) => e.turn === turn).map((e) => e.headline),
    obligations: game.obligations.filter((o) => o.turn === turn),
  }));
}

/** Every step of a dyad's ladder, and the act that took it. */
function climbs(game: Game, dyad: string): readonly LadderStep[] {
  const steps: LadderStep[] = [];
  const last = game.stage.kind === "lobby" ? 0 : game.stage.turn;
  let rung = 0;
  for (let turn = 0; turn <= last; turn++) {
    const here = game.acts
      .filter((a) => a.turn === turn && dyadsOf(game, a).includes(dyad))
      .sort((a, b) => a.rung - b.rung);
    const top = here.at(-1);
    if (!top || top.rung < rung - 1) {
      rung = Math.max(0, rung - 1);
      steps.push({ turn, rung, by: null, act: null, lead: 0 });
      continue;
    }
    rung = top.rung;
    for (const act of here.filter((a) => a.rung === top.rung))
      steps.push({ turn, rung, by: act.actor, act: act.id, lead: act.lead });
  }
  return steps;
}

/** Beliefs given at sealing, against what then happened. */
function beliefScores(game: Game): readonly BeliefScore[] {
  const scores: BeliefScore[] = [];
  for (const seat of Object.values(game.seats)) {
    const question = questionFor(game, seat.id);
    if (!question) continue;
    for (const turn of new Set(seat.beliefs.map((b) => b.turn))) {
      const given = seat.beliefs.filter((b) => b.turn === turn);
      const values = given.map((b) => b.value);
      scores.push({
        turn,
        seat: seat.id,
        kind: question.kind,
        of: question.of,
        median: median(values),
        spread: Math.max(...values) - Math.min(...values),
        answers: given.map(({ person, value, why }) => ({
          person: game.people[person]?.name ?? person,
          value,
          why,
        })),
        outcome: outcomeOf(game, question, turn),
      });
    }
  }
  return scores;
}

/** Whether what was asked came true: the plan dropped (heed), the commitment honoured (back, fight); null if never tested. */
function outcomeOf(
  game: Game,
  question: NonNullable<ReturnType<typeof questionFor>>,
  turn: number,
): 0 | 1 | null {
  if (question.kind === "heed") {
    const plans = game.plans.filter(
      (p) => p.actor === question.of && p.turn >= turn - 1 && p.restraints.length > 0,
    );
    if (plans.length === 0) return null;
    return plans.every((p) => (p.executedRung ?? 0) < p.rung) ? 1 : 0;
  }
  const [protector, victim] =
    question.kind === "back" ? [question.of, question.about] : [question.of, question.about];
  const test = game.obligations.find(
    (o) => o.protector === protector && o.victim === victim && o.turn >= turn && o.decision !== null,
  );
  return test ? (test.delivered >= Math.max(1, test.owed) ? 1 : 0) : null;
}

/** The verdict on a pair in one direction, with conjuncts, intervals, evidence and the other worlds (R60). */
function judge(
  played: Played,
  worlds: Worlds,
  nodes: ReadonlyMap<string, Game>,
  pair: Pair,
  direction: Facts["direction"],
  cases: readonly CodedCase[],
): Verdict {
  const { game } = played;
  const forward = direction === "forward";
  const actual = establish(game, pair, direction);
  const involvement = forward ? actual.facts.involvement : actual.facts.juniorInvolvement;
  const threshold = Math.max(INVOLVED, involvement);
  const holder = forward ? pair.ally : pair.protector;
  const none: Otherwise = { kind: "no-alliance", protector: pair.protector, ally: pair.ally };
  const partner = forward ? "protector" : "ally";
  const seen = (otherwise: Otherwise | null) => worlds.games(otherwise).map((g) => see(g, pair, partner));
  const asPlayed = seen(null);
  const held = seen({ kind: "holds", actor: holder });
  const alone = seen(none);
  const involved = (one: (typeof asPlayed)[number] | undefined) => (one?.involvement ?? 0) >= threshold;
  // Effects on involvement are asked where it happened: in which of those worlds would it not have, but for the cause?
  const necessary = (other: typeof asPlayed) =>
    involvement < INVOLVED
      ? []
      : asPlayed.flatMap((one, i) => (involved(one) ? [involved(other[i]) ? 0 : 1] : []));
  const alliance = estimated(necessary(alone), game, "alliance");
  const match = estimated(necessary(held), game, "match");
  const deterrence = estimated(
    asPlayed.map((one, i) => (alone[i]?.attacked ? 1 : 0) - (one.attacked ? 1 : 0)),
    game,
    "deterrence",
  );
  const points = involvement < INVOLVED ? null : ownInterest(played, nodes, pair, OWN_RUNS);
  const effects: Effects = {
    allianceEffect: alliance.mean,
    matchEffect: match.mean,
    deterrenceEffect: deterrence.mean,
    ownInterest: points === null ? 0 : ownBand(points),
  };
  const established = establish(game, pair, direction, effects);
  const decision = decide(established.facts);
  const intervals: Partial<Record<string, readonly [number, number]>> = {
    allianceEffect: alliance.interval,
    juniorAllianceEffect: alliance.interval,
    matchEffect: match.interval,
    deterrenceEffect: deterrence.interval,
  };
  const uncertain = hangsOnLuck(established.facts, { alliance, match, deterrence }, forward);
  const near = nearestCase(established.facts, cases);
  return {
    ...pair,
    direction,
    label: decision.label,
    tags: uncertain ? [...decision.tags, "UNCERTAIN"] : decision.tags,
    rule: decision.rule,
    conjuncts: decision.conjuncts.map(
      (c): VerdictConjunct => ({
        ...c,
        interval: intervals[c.name] ?? null,
        evidence: evidenceOf(established, c.name),
      }),
    ),
    nearest: decision.nearest,
    worlds: [
      summary("played", asPlayed, threshold),
      summary("held", held, threshold),
      summary("no-alliance", alone, threshold),
    ],
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
function hangsOnLuck(
  facts: Facts,
  found: Readonly<Record<"alliance" | "match" | "deterrence", Effect>>,
  forward: boolean,
): boolean {
  const label = decide(facts).label;
  const names = {
    alliance: forward ? "allianceEffect" : "juniorAllianceEffect",
    match: "matchEffect",
    deterrence: "deterrenceEffect",
  } as const;
  return (Object.keys(names) as (keyof typeof names)[]).some((which) =>
    found[which].interval.some((bound) => decide({ ...facts, [names[which]]: bound }).label !== label),
  );
}
