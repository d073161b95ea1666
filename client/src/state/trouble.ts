import { create } from "zustand";

/** What may go wrong without ending anything: a sentence over the screen until it is over or put away. */
export type Passing = "restarted" | "slow" | "late" | "late.cable" | "storage";

export const useTrouble = create<{ readonly passing: readonly Passing[] }>(() => ({ passing: [] }));

export const raise = (what: Passing) =>
  useTrouble.setState(({ passing }) => (passing.includes(what) ? {} : { passing: [...passing, what] }));

export const settle = (what: Passing) =>
  useTrouble.setState(({ passing }) =>
    passing.includes(what) ? { passing: passing.filter((other) => other !== what) } : {},
  );
