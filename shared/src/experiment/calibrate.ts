import { C, type CoefficientName } from "../engine/index.ts";
import type { Arm, Need } from "./arm.ts";
import { CALIBRATION, type Target } from "./calibration.ts";
import type { Estimate } from "./contrast.ts";
import type { Outcome } from "./outcome.ts";
import { smallest } from "./search.ts";

/** Weight of the pull towards the committed value, where the targets are indifferent. */
const PULL = 1;

/** A block whose mean squared distance is below this, in scales, is not moved further: the rest is luck. */
const ENOUGH = 0.5;

/** Values of the parameters, by name. */
export type Coefficients = Readonly<Partial<Record<CoefficientName, number>>>;

/** Plays arms with some coefficients; the caller chooses seeds, number of games and processes. */
export type Player = (
  arms: readonly { readonly arm: Arm; readonly need: Need }[],
  coefficients: Coefficients,
) => Promise<readonly (readonly Outcome[])[]>;

/** What a set of coefficients shows of every target. */
export async function measure(
  player: Player,
  targets: readonly Target[],
  coefficients: Coefficients,
): Promise<readonly Estimate[]> {
  const names = new Map<string, { arm: Arm; need: Need }>();
  for (const { arms, need } of targets)
    for (const arm of arms) {
      const name = JSON.stringify(arm);
      names.set(name, { arm, need: { ...names.get(name)?.need, ...need } });
    }
  const outcomes = await player([...names.values()], coefficients);
  const played = new Map([...names.keys()].map((name, i) => [name, outcomes[i] ?? []]));
  return targets.map((target) =>
    target.show(target.arms.map((arm) => played.get(JSON.stringify(arm)) ?? [])),
  );
}

/** Distance of what was shown from the goals: the target function without the pull. */
export const loss = (targets: readonly Target[], shown: readonly Estimate[]): number =>
  targets.reduce((sum, { goal, scale }, i) => sum + (((shown[i]?.value ?? 0) - goal) / scale) ** 2, 0);

/**
 * Moves the parameters of each block inside their ranges until its targets are met as well as they can be, block after
 * block, from the committed table (E6). Values are rounded to two decimals.
 */
export async function calibrate(
  player: Player,
  report: (line: string) => void = () => {},
): Promise<Coefficients> {
  let best: Record<string, number> = {};
  for (const { name, parameters, targets } of CALIBRATION) {
    if (parameters.length === 0) continue;
    const at = (t: readonly number[]): Coefficients => ({
      ...best,
      ...Object.fromEntries(
        parameters.map((p, i) => [p.name, round(p.low + (t[i] ?? 0) * (p.high - p.low))]),
      ),
    });
    const start = parameters.map((p) => (C[p.name] - p.low) / (p.high - p.low));
    const distance = async (t: readonly number[]): Promise<number> => {
      const shown = await measure(player, targets, at(t));
      const found = loss(targets, shown);
      report(
        `${name}: ${parameters.map((p) => `${p.name} ${at(t)[p.name]}`).join(", ")}: ${found.toFixed(2)}`,
      );
      return found + PULL * t.reduce((sum, x, i) => sum + (x - (start[i] ?? 0)) ** 2, 0);
    };
    best = { ...best, ...at(await smallest(distance, start, { enough: ENOUGH * targets.length })) };
  }
  return best as Coefficients;
}

const round = (x: number): number => Math.round(x * 100) / 100;
