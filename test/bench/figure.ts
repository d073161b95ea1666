/** One measured figure. Numbers depend on the machine and on what else it does; the target is what we promise. */
export interface Figure {
  readonly value: number;
  readonly unit: string;
  /** Null where we only watch. */
  readonly target: number | null;
  readonly better: "more" | "less";
  /** What helps to judge the number. */
  readonly detail: Readonly<Record<string, number | string>>;
}

export type Figures = Readonly<Record<string, Figure>>;

export const met = ({ value, target, better }: Figure): boolean =>
  target === null || (better === "more" ? value >= target : value <= target);

/** The number below which a share of the others lie. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const rounded = (x: number, digits = 1): number => Number(x.toFixed(digits));
