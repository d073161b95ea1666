import { lazy } from "react";

const load = () => import("./reveal.tsx").then((m) => ({ default: m.RevealPanel }));

/** The telling of a turn, which no table opens with. */
export const RevealPanel = lazy(load);

/** Has it there before the first turn is told; what cannot be fetched now is asked for again then. */
export const fetchReveal = (): void => void load().catch(() => {});
