export { type Arm, type Need, type Playing, play } from "./arm.ts";
export { type Coefficients, calibrate, loss, measure, type Player } from "./calibrate.ts";
export { type Block, CALIBRATION, type Parameter, type Target } from "./calibration.ts";
export { interval } from "./contrast.ts";
export { EXPERIMENTS } from "./facts/index.ts";
export type { Experiment, Found, Leg } from "./leg.ts";
export type { Outcome } from "./outcome.ts";
export { type Cell, cellsOf, judgeLegs, type LegResult, legsNamed } from "./run.ts";
