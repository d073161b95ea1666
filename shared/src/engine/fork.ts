import type { Action } from "./action.ts";
import { seedFrom, seedText } from "./draw.ts";
import { hashJson } from "./hash.ts";
import { type Beginning, emptySeat, openGame } from "./new-game.ts";
import { Sitting } from "./reduce.ts";
import { allianceKey } from "./relations.ts";
import type { Scenario } from "./setup.ts";
import type { Fork, Game, GameOptions, Seed } from "./state.ts";
import { begin, put } from "./work.ts";

/** A game in its lobby: at the opening of its scenario, or where the game it was forked from stood. */
export const newGame = (beginning: Beginning): Game => {
  const { fork } = beginning.options;
  return fork === undefined ? openGame(beginning) : forked(beginning, fork);
};

/** The last position of these forks: hundreds of replays begin with it. */
const positions = new WeakMap<Fork, { readonly scenario: Scenario; readonly position: Game }>();

/** The game a fork was taken from, as it stood when the turn began. */
function positionOf(fork: Fork, scenario: Scenario): Game {
  const known = positions.get(fork);
  if (known?.scenario === scenario) return known.position;
  const { options, seed, actions, parent } = fork;
  // With its log, for marks are kept only then, and a rollback among the actions needs them.
  const sitting = new Sitting(newGame({ id: parent, scenario, options, seed: seedFrom(seed) }));
  for (const action of actions) sitting.take(action);
  const { marks: _marks, ...position } = sitting.kept();
  positions.set(fork, { scenario, position });
  return position;
}

/**
 * The lobby of a fork (N11): what happened stays, the people are gone, the treaties are as its own options want them, and
 * what comes has luck of its own.
 */
function forked({ id, scenario, options, seed, otherwise, latents }: Beginning, fork: Fork): Game {
  const then = positionOf(fork, scenario);
  const game: Game = {
    ...then,
    id,
    seed,
    options,
    stage: { kind: "lobby" },
    clock: { deadline: null, paused: null },
    people: {},
    seats: Object.fromEntries(
      Object.keys(then.seats).map((seat) => [seat, emptySeat(seat, options.humans.includes(seat))]),
    ),
    treaties: then.treaties.map((t) => ({ ...t, terms: { ...t.terms, ...options.treaties[t.id] } })),
    otherwise: otherwise ?? null,
    latents: latents ?? {},
  };
  if (otherwise?.kind !== "no-alliance") return game;
  const work = begin(game, false);
  const key = allianceKey(otherwise.protector, otherwise.ally);
  for (const variable of ["posture", "audienceCost", "backing"] as const) put(work, variable, key, 0);
  return work.game;
}

/** What to take from a game to play it anew from the beginning of a turn; null where it never came to that turn (N11). */
export function forkAt(
  parent: {
    readonly id: string;
    readonly scenario: Scenario;
    readonly options: GameOptions;
    readonly seed: Seed;
    readonly actions: readonly Action[];
  },
  turn: number,
): Fork | null {
  const { id, scenario, options, seed } = parent;
  const sitting = new Sitting(newGame({ id, scenario, options, seed }));
  const actions: Action[] = [];
  for (const action of parent.actions) {
    if (sitting.take(action) !== null) continue;
    actions.push(action);
    const { stage } = sitting.game;
    if (stage.kind !== "running" || stage.turn !== turn) continue;
    const { scenario: _scenario, options: _options, marks: _marks, ...position } = sitting.game;
    return { parent: id, position: hashJson(position), turn, options, seed: seedText(seed), actions };
  }
  return null;
}
