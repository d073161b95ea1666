import { lazy } from "react";

/** The test of a treaty in the open: fetched when one is run, which most turns are spared. */
export const ObligationPanel = lazy(() =>
  import("./obligation.tsx").then((m) => ({ default: m.ObligationPanel })),
);
