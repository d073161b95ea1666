import type { VariableInfo } from "@casus/shared/engine";
import { formatPercent } from "../../format.ts";

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

/** A number in its own unit. */
export function inUnit(info: VariableInfo, value: number): string {
  switch (info.unit) {
    case "share":
      return formatPercent(value);
    case "logit":
      return formatPercent(sigmoid(value));
    default:
      return String(Math.round(value * 10) / 10);
  }
}

/** Where a number stands in its range, 0 to 1. */
export const shareOf = (info: VariableInfo, value: number): number =>
  info.unit === "logit" ? sigmoid(value) : (value - info.min) / (info.max - info.min);
