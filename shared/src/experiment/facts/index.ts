import type { Experiment } from "../leg.ts";
import { DESIGNS } from "./designs.ts";
import { DILEMMA } from "./dilemma.ts";
import { SIGNALS } from "./signals.ts";
import { STRUCTURE } from "./structure.ts";

const number = ({ id }: Experiment): number => Number(id.slice(1));

/** The stylised facts, in the order of their numbers. */
export const EXPERIMENTS: readonly Experiment[] = [...DILEMMA, ...STRUCTURE, ...SIGNALS, ...DESIGNS].sort(
  (a, b) => number(a) - number(b),
);
