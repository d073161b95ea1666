import { askedAbout, BANDS, type Band, bandOf, type Game } from "../engine/index.ts";
import type { BeliefScore } from "./after-action.ts";

/** One person's expectation that could be put to the test, and what came (Q4). */
export interface Forecast {
  readonly turn: number;
  readonly seat: string;
  readonly person: string;
  /** The question: of sealing, or one the white cell added, by its id. */
  readonly about: "heed" | "back" | "fight" | string;
  /** Probability given to what was asked, 0 to 1. */
  readonly p: number;
  /** Whether it came about; null where it was never tested. */
  readonly came: boolean | null;
}

/** Expectations that lie in one band of probability, and how often they came true (Q5). */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  /** Mean probability given, and the share that came about; null without any. */
  readonly said: number | null;
  readonly came: number | null;
}

/** What one actor expected of another, what that one meant to do, and what it did (Q6). */
export interface Partners {
  readonly turn: number;
  readonly who: string;
  readonly of: string;
  readonly side: "adversary" | "partner";
  /** Of a question about a move: the band most people at the seat expected; of the question of backing: a probability. */
  readonly believed: { readonly band: Band } | { readonly p: number };
  /** The same of what the other had ordered, or was disposed to; null where it was never put to the test. */
  readonly intended: { readonly band: Band } | { readonly p: number } | null;
  /** The band of what it did, or whether it backed. */
  readonly did: { readonly band: Band } | { readonly p: number } | null;
}

/** All of it, as the review keeps it. */
export interface Forecasts {
  readonly all: readonly Forecast[];
  readonly brier: number | null;
  readonly bySeat: readonly Scored[];
  readonly byPerson: readonly Scored[];
  readonly bins: readonly Bin[];
  readonly partners: readonly Partners[];
}

/** How well somebody foresaw: the mean Brier score of what was tested. */
export interface Scored {
  readonly name: string;
  readonly n: number;
  readonly brier: number;
}

/** What people expected against what came, in every way the review shows it. */
export function forecasts(game: Game, beliefs: readonly BeliefScore[]): Forecasts {
  const all = forecastsOf(game, beliefs);
  return {
    all,
    brier: brierOf(all),
    bySeat: brierBy(all, "seat"),
    byPerson: brierBy(all, "person"),
    bins: binsOf(all),
    partners: partnersOf(game, beliefs),
  };
}

/** Everything people expected: the question of sealing, and those the white cell added (Q4). */
export function forecastsOf(game: Game, beliefs: readonly BeliefScore[]): readonly Forecast[] {
  const sealing = beliefs.flatMap(({ turn, seat, kind, answers, outcome }) =>
    answers.map(
      ({ person, value }): Forecast => ({
        turn,
        seat,
        person,
        about: kind,
        p: value / 100,
        came: outcome === null ? null : outcome === 1,
      }),
    ),
  );
  const added = (game.guesses ?? []).flatMap((guess): Forecast[] => {
    const poll = game.polls?.find(({ id }) => id === guess.poll);
    if (!poll) return [];
    const { turn } = poll;
    const { seat, value, band } = guess;
    const person = game.people[guess.person]?.name ?? guess.person;
    if (poll.kind === "chance")
      return [{ turn, seat, person, about: poll.id, p: value / 100, came: poll.happened }];
    const of = askedAbout(game, seat, poll.of);
    const done = of === null ? null : doneBand(game, of, turn);
    return [
      { turn, seat, person, about: poll.id, p: value / 100, came: done === null ? null : done === band },
    ];
  });
  return [...sealing, ...added];
}

/** Mean squared distance between what was said and what came: 0 perfect, ¼ for always saying one half; null without any test (Q5). */
export function brierOf(forecasts: readonly Forecast[]): number | null {
  const tested = forecasts.filter((f) => f.came !== null);
  if (tested.length === 0) return null;
  return tested.reduce((sum, { p, came }) => sum + square(p - (came ? 1 : 0)), 0) / tested.length;
}

/** How often things came about that were given each probability, in bins of equal width (Q5). */
export function binsOf(forecasts: readonly Forecast[], bins = 5): readonly Bin[] {
  const tested = forecasts.filter((f) => f.came !== null);
  return Array.from({ length: bins }, (_, i): Bin => {
    const from = i / bins;
    const to = (i + 1) / bins;
    const inside = tested.filter(({ p }) => p >= from && (p < to || i === bins - 1));
    const n = inside.length;
    return {
      from,
      to,
      n,
      said: n === 0 ? null : inside.reduce((sum, { p }) => sum + p, 0) / n,
      came: n === 0 ? null : inside.filter(({ came }) => came).length / n,
    };
  });
}

/** The score of each person, or seat, that was tested, best first; who was tested less often is not better for it (Q5). */
export function brierBy(forecasts: readonly Forecast[], by: "person" | "seat"): readonly Scored[] {
  const names = [...new Set(forecasts.map((f) => f[by]))];
  return names
    .flatMap((name) => {
      const own = forecasts.filter((f) => f[by] === name && f.came !== null);
      const brier = brierOf(own);
      return brier === null ? [] : [{ name, n: own.length, brier }];
    })
    .sort((a, b) => a.brier - b.brier || (a.name < b.name ? -1 : 1));
}

/** What A believed of B, against what B intended and what B did: turn by turn, for every question about another (Q6). */
export function partnersOf(game: Game, beliefs: readonly BeliefScore[]): readonly Partners[] {
  const moves = (game.polls ?? []).flatMap((poll): Partners[] => {
    if (poll.kind !== "move") return [];
    return game.scenario.seats.flatMap(({ id: who }): Partners[] => {
      const of = askedAbout(game, who, poll.of);
      const said = (game.guesses ?? []).filter((g) => g.poll === poll.id && g.seat === who);
      const band = mostExpected(said.map((g) => g.band));
      if (of === null || band === null) return [];
      const done = doneBand(game, of, poll.turn);
      return [
        {
          turn: poll.turn,
          who,
          of,
          side: poll.of,
          believed: { band },
          intended: { band: intendedBand(game, of, poll.turn) },
          did: { band: done },
        },
      ];
    });
  });
  const backing = beliefs.flatMap(({ turn, seat, kind, of, median, intended, outcome }): Partners[] =>
    kind !== "back"
      ? []
      : [
          {
            turn,
            who: seat,
            of,
            side: "partner",
            believed: { p: median / 100 },
            intended: intended === null ? null : { p: intended / 100 },
            did: outcome === null ? null : { p: outcome },
          },
        ],
  );
  return [...moves, ...backing].sort((a, b) => a.turn - b.turn);
}

/** The band of what an actor did in a turn: the highest rung of its acts, whether or not anybody knew. */
const doneBand = (game: Game, actor: string, turn: number): Band =>
  bandOf(
    game.acts.reduce((top, a) => (a.actor === actor && a.turn === turn ? Math.max(top, a.rung) : top), 0),
  );

/** What it meant to do: what it did, and what it prepared that turn. */
function intendedBand(game: Game, actor: string, turn: number): Band {
  const prepared = game.plans.reduce(
    (top, p) => (p.actor === actor && p.turn === turn ? Math.max(top, p.rung) : top),
    0,
  );
  const done = game.acts.reduce(
    (top, a) => (a.actor === actor && a.turn === turn ? Math.max(top, a.rung) : top),
    0,
  );
  return bandOf(Math.max(prepared, done));
}

/** The band named most often; of several the graver. */
function mostExpected(bands: readonly (Band | null)[]): Band | null {
  let best: Band | null = null;
  let most = 0;
  for (const { id } of BANDS) {
    const n = bands.filter((band) => band === id).length;
    if (n > 0 && n >= most) {
      best = id;
      most = n;
    }
  }
  return best;
}

const square = (x: number): number => x * x;
