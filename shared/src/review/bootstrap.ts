import { type Seed, uniform } from "../engine/index.ts";

/** A mean over paired worlds, with its 95 % interval. */
export interface Effect {
  readonly mean: number;
  readonly interval: readonly [number, number];
}

const RESAMPLES = 400;
/** Fewer worlds than this say too little: the interval is then the whole range. */
const TOO_FEW = 8;

/** Mean over worlds that share their luck, with its 95 % paired-bootstrap interval (R53). */
export function estimated(values: readonly number[], seed: Seed, slot: string): Effect {
  const n = values.length;
  if (n === 0) return { mean: 0, interval: [0, 0] };
  const mean = values.reduce((sum, d) => sum + d, 0) / n;
  if (n < TOO_FEW) return { mean: round(mean), interval: [0, 1] };
  if (values.every((d) => d === values[0]))
    return { mean: round(mean), interval: [round(mean), round(mean)] };
  const means = Array.from({ length: RESAMPLES }, (_, r) => {
    let sum = 0;
    let state = Math.floor(uniform(seed, { turn: r, rule: "R53", subject: slot }) * 2_147_483_646) + 1;
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
