import type { Arm } from "../arm.ts";

/** The ally's share of capabilities, from a city state's to a middle power's. */
export const SHARES = [0.005, 0.02, 0.06, 0.15, 0.4] as const;

/** Defence pacts of middling to high automaticity against an adversary that means it, so that there are wars to count. */
export const BINDING = [0.5, 0.7, 0.9].map(
  (automaticity): Arm => ({ profile: "baltic", set: { automaticity, aims: 0.8 } }),
);
