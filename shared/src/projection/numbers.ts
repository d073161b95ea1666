import {
  allies,
  C,
  clamp,
  ends,
  type Game,
  normal,
  numbersOf,
  type Scenario,
  Shown,
  sharesIntelligence,
  VARIABLES,
  type Values,
  type VariableInfo,
} from "../engine/index.ts";
import { bySeat } from "./memo.ts";
import type { PublicScenario } from "./view.ts";

const SEEN: Readonly<Record<string, VariableInfo>> = Object.fromEntries(VARIABLES.map((v) => [v.id, v]));

/** Whether a number may be known: public; one's own; both ends of an alliance; its protector or its ally (V3). */
export function mayKnow(variable: string, subject: string, seat: string | null): boolean {
  const info = SEEN[variable];
  if (!info) return false;
  if (info.seen === "public") return true;
  if (seat === null) return false;
  if (info.seen === "own") return subject === seat || subject.startsWith(`${seat}@`);
  const [protector, ally] = ends(subject);
  if (info.seen === "allies") return protector === seat || ally === seat;
  return info.seen === "protector" ? protector === seat : ally === seat;
}

/** Whether a seat has only its staff's estimate of a number, and not the number (V10). */
export function isEstimate(
  scenario: Pick<PublicScenario, "alliances" | "dyads" | "seats">,
  variable: string,
  subject: string,
  seat: string | null,
): boolean {
  const info = SEEN[variable];
  if (info?.blur === undefined) return false;
  return (
    info.of !== "actor" || seat === null || (subject !== seat && !allies(scenario, seat).includes(subject))
  );
}

/** Numbers everybody knows exactly. */
const OPEN = new Set<string>(
  VARIABLES.filter((v: VariableInfo) => v.seen === "public" && v.blur === undefined).map((v) => v.id),
);

type Sharpness = "hidden" | "exact" | "estimate";

/** How well a seat knows the numbers that were asked for, by variable and subject: the same in every game of a scenario. */
const sharpness = bySeat((_scenario: Scenario, _seat) => new Map<string, Map<string, Sharpness>>());

/**
 * The numbers a seat may know, each worked out when it is asked for. A number that nobody can count is the truth and an
 * error that is the staff's own, the same all game, and smaller while allies share what they know (V10).
 */
export class KnownNumbers extends Shown {
  readonly #game: Game;
  readonly #seat: string | null;
  readonly #sharpness: Map<string, Map<string, Sharpness>>;
  readonly #errors = new Map<string, Map<string, number>>();

  constructor(game: Game, seat: string | null) {
    super();
    this.#game = game;
    this.#seat = seat;
    this.#sharpness = sharpness(game.scenario, seat);
  }

  shown(variable: string, subject: string): number | undefined {
    if (OPEN.has(variable)) return numbersOf(this.#game.values, variable)?.[subject];
    const sharp = this.#sharp(variable, subject);
    if (sharp === "hidden") return undefined;
    const number = numbersOf(this.#game.values, variable)?.[subject];
    return sharp === "exact" || number === undefined ? number : this.#estimate(variable, subject, number);
  }

  /** As a plain record, for what leaves the process. */
  materialised(): Values {
    const values: Record<string, Record<string, number>> = {};
    for (const { id } of VARIABLES) {
      const shown: Record<string, number> = {};
      for (const subject of Object.keys(this.#game.values[id] ?? {})) {
        const number = this.shown(id, subject);
        if (number !== undefined) shown[subject] = number;
      }
      values[id] = shown;
    }
    return values;
  }

  #sharp(variable: string, subject: string): Sharpness {
    let subjects = this.#sharpness.get(variable);
    if (!subjects) {
      subjects = new Map();
      this.#sharpness.set(variable, subjects);
    }
    let sharp = subjects.get(subject);
    if (sharp === undefined) {
      const blurred = isEstimate(this.#game.scenario, variable, subject, this.#seat);
      sharp = !mayKnow(variable, subject, this.#seat) ? "hidden" : blurred ? "estimate" : "exact";
      subjects.set(subject, sharp);
    }
    return sharp;
  }

  #estimate(variable: string, subject: string, number: number): number {
    const info = SEEN[variable];
    if (!info) return number;
    let errors = this.#errors.get(variable);
    if (!errors) {
      errors = new Map();
      this.#errors.set(variable, errors);
    }
    let error = errors.get(subject);
    if (error === undefined) {
      const key = { turn: 0, rule: "V10", subject: this.#seat ?? "", object: subject, slot: variable };
      error = normal(this.#game.seed, key);
      errors.set(subject, error);
    }
    const spread = (info.blur ?? 0) * (this.#sharesIntelligence() ? C.noiseShared : 1);
    return clamp(number + spread * error, info.min, info.max);
  }

  #sharesIntelligence(): boolean {
    return this.#seat !== null && sharesIntelligence(this.#game, this.#seat);
  }
}
