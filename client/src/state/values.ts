import type { View } from "@casus/shared/projection";

/** A known number of the game; undefined where this seat does not know it. */
export const numberOf = (view: Pick<View, "values">, variable: string, subject: string): number | undefined =>
  view.values[variable]?.[subject];
