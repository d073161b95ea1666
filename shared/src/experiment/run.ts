import type { Arm, Need } from "./arm.ts";
import type { Experiment, Found, Leg } from "./leg.ts";
import type { Outcome } from "./outcome.ts";

/** What is reported of a leg. */
export interface LegResult extends Found {
  readonly id: string;
  readonly statement: string;
  /** Games in each arm. */
  readonly games: number;
  readonly arms: readonly Arm[];
}

/** An arm with all that the chosen legs need of its games. */
export interface Cell {
  readonly arm: Arm;
  readonly need: Need;
}

/** Text that is the same for arms that are the same world. */
const nameOf = (arm: Arm): string => JSON.stringify(arm, (_, value) => sorted(value));

const sorted = (value: unknown): unknown =>
  value !== null && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** The arms to play, each once, however many legs look at it. */
export function cellsOf(legs: readonly Leg[]): readonly Cell[] {
  const cells = new Map<string, Cell>();
  for (const { arms, need } of legs)
    for (const arm of arms) {
      const name = nameOf(arm);
      cells.set(name, { arm, need: { ...cells.get(name)?.need, ...need } });
    }
  return [...cells.values()];
}

/** Legs of the experiments named, or of all; an id may name an experiment (F1) or a leg (F1a). */
export function legsNamed(experiments: readonly Experiment[], ids: readonly string[]): readonly Leg[] {
  return experiments.flatMap(({ id, legs }) =>
    legs.filter((leg) => ids.length === 0 || ids.includes(id) || ids.includes(leg.id)),
  );
}

/** What the legs make of the games of their arms. `outcomes` are in the order of `cells`. */
export function judgeLegs(
  legs: readonly Leg[],
  cells: readonly Cell[],
  outcomes: readonly (readonly Outcome[])[],
): readonly LegResult[] {
  const played = new Map(cells.map(({ arm }, i) => [nameOf(arm), outcomes[i] ?? []]));
  return legs.map((leg) => {
    const games = leg.arms.map((arm) => played.get(nameOf(arm)) ?? []);
    const { id, statement, arms } = leg;
    return { id, statement, ...leg.judge(games), games: games[0]?.length ?? 0, arms };
  });
}
