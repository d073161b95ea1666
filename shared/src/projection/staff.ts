import type { Order, Purpose } from "../engine/index.ts";

/** A text of the catalogue with its parameters. */
export interface Text {
  readonly id: string;
  readonly with: Readonly<Record<string, string | number>>;
}

/** One of the five to eight options the staff puts on the table: unranked, in plain words, from what the seat knows. */
export interface OptionCard {
  readonly id: string;
  readonly purpose: Purpose;
  readonly title: Text;
  /** One thing that could go wrong. */
  readonly risk: Text;
  readonly orders: readonly Order[];
  readonly cost: { readonly points: number; readonly approval: number; readonly treasury: number };
  readonly seenBy: "all" | readonly string[];
  /** Highest rung of its orders. */
  readonly rung: number;
}

/** A staff estimate for an order: what it would probably do, with its uncertainty, from what the seat knows. */
export interface Estimate {
  readonly id: string;
  readonly unit: "probability" | "points" | "rung";
  readonly low: number;
  readonly mid: number;
  readonly high: number;
  /** Rule in SPEC.md the estimate follows. */
  readonly rule: string;
  readonly inputs: Readonly<Record<string, number | string>>;
}
