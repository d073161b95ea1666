import {
  derivedSeed,
  type EndKind,
  type Game,
  type GameOptions,
  type Inject,
  type InjectPlan,
  type Pair,
} from "../engine/index.ts";
import { attacksOnCore } from "./core.ts";
import { contingents, involvementActs, involvementLevel } from "./involvement.ts";
import { type Played, type Recorded, recordedIn } from "./recorded.ts";
import { type Mode, type OtherWorld, Replay } from "./replay.ts";

export type { Played } from "./recorded.ts";
export { MODES, type Mode, type OtherWorld } from "./replay.ts";

/** What one replay shows of a pair. */
export interface Seen {
  readonly involvement: number;
  readonly attacked: boolean;
  readonly rung: number;
  readonly end: EndKind;
}

export function see(game: Game, pair: Pair, who: "protector" | "ally" = "protector"): Seen {
  const [joiner, partner] = who === "protector" ? [pair.protector, pair.ally] : [pair.ally, pair.protector];
  const acts = involvementActs(game, joiner, partner);
  const abroad = contingents(game, joiner, partner).some((a) => a.turn > 0);
  return {
    involvement: Math.max(involvementLevel(acts), abroad ? 2 : 0),
    attacked: attacksOnCore(game, pair).length > 0,
    rung: game.acts.reduce((most, a) => Math.max(most, a.rung), 0),
    end: game.stage.kind === "review" ? game.stage.end : "host",
  };
}

/**
 * Injects as other worlds have them: what happened by itself happens where its condition holds, what the white cell did by
 * hand happens at the same moment, and what it held back or dropped does not (J6).
 */
const asPlayed = (injects: readonly Inject[]): readonly InjectPlan[] =>
  injects.flatMap(({ status, outcome: _outcome, author: _author, ...plan }): InjectPlan[] => {
    if (status.kind === "planned" && plan.automatic) return [plan];
    if (status.kind !== "fired") return [];
    const { turn, phase, by } = status;
    return [by === null ? plan : { ...plan, turn, phase, when: null, automatic: true }];
  });

/** The worlds of a record, played lazily and kept: as played, an actor held still, a pair without its alliance, one that stays out. */
export class Worlds {
  readonly #played: Played;
  readonly #recorded: Recorded;
  readonly #runs: number;
  /** The same for every replay, so that they share their opening. */
  readonly #options: GameOptions;
  readonly #kept = new Map<string, { readonly games: Game[]; all: readonly Game[] | null }>();

  constructor(played: Played, runs: number) {
    this.#played = played;
    this.#recorded = recordedIn(played);
    this.#runs = runs;
    const { injects } = played.game;
    this.#options = {
      ...played.record.options,
      humans: this.#recorded.seats,
      dealt: false,
      ...(injects && { injects: asPlayed(injects) }),
    };
  }

  /** Whether people played at all: without any the two modes are one. */
  get peopled(): boolean {
    return this.#recorded.seats.length > 0;
  }

  /** Replays over the same seeds in every world, so that they share their luck (R52). Policy takes a quarter of them. */
  games(world: OtherWorld | null, mode: Mode = "frozen"): readonly Game[] {
    const kept = this.#keptOf(world, mode);
    kept.all ??= Array.from({ length: this.runs(world, mode) }, (_, i) => this.game(i, world, mode));
    return kept.all;
  }

  /** One of these replays, for whoever does not need them all. */
  game(i: number, world: OtherWorld | null, mode: Mode = "frozen"): Game {
    const { games } = this.#keptOf(world, mode);
    let game = games[i];
    if (!game) {
      game = this.#one(i, world, this.#how(world, mode));
      games[i] = game;
    }
    return game;
  }

  /** How many replays a world has. */
  runs(world: OtherWorld | null, mode: Mode = "frozen"): number {
    return this.#how(world, mode) === "frozen" ? this.#runs : Math.max(1, Math.ceil(this.#runs / 4));
  }

  /** As played nothing differs, so nobody's persona has taken over. */
  #how(world: OtherWorld | null, mode: Mode): Mode {
    return world === null || !this.peopled ? "frozen" : mode;
  }

  #keptOf(world: OtherWorld | null, mode: Mode): { readonly games: Game[]; all: readonly Game[] | null } {
    const name = JSON.stringify([world, this.#how(world, mode)]);
    let kept = this.#kept.get(name);
    if (!kept) {
      kept = { games: [], all: null };
      this.#kept.set(name, kept);
    }
    return kept;
  }

  #one(i: number, world: OtherWorld | null, mode: Mode): Game {
    if (i === 0 && world === null) return this.#played.game;
    const asPlayed = world === null ? null : this.game(i, null);
    if (asPlayed && world?.kind === "holds") {
      // Where the actor lit no match there was nothing to hold back: the two worlds are the same one.
      if (!asPlayed.acts.some((a) => a.turn > 0 && a.actor === world.actor && a.match)) return asPlayed;
    }
    const seed = derivedSeed(this.#played.game.seed, i);
    const followed = mode === "policy" ? asPlayed : null;
    return new Replay(this.#played, this.#recorded, this.#options, seed, world, followed).play();
  }
}
