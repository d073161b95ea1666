import type { Phase } from "./vocabulary.ts";

/**
 * Something that happened, with its reason: rule, inputs, coefficients, draw and result. The review may show no number
 * that lacks one. Events are returned by `reduce`, never stored in the game: replaying the record makes them again.
 */
export interface Event {
  readonly turn: number;
  readonly phase: Phase | "lobby";
  /** Number of the rule in SPEC.md. */
  readonly rule: string;
  readonly kind: EventKind;
  /** Actor, alliance, dyad, act, plan, treaty or seat it is about. */
  readonly subject: string;
  /** For a change: which variable, and its value before and after. */
  readonly variable?: string;
  readonly before?: number;
  readonly after?: number;
  /** What this cause contributed, before the range and the other causes of the class had their say. */
  readonly by?: number;
  /** What the rule read: names to values. */
  readonly inputs?: Readonly<Record<string, number | string | boolean>> | undefined;
  /** Names in the coefficient table. */
  readonly coefficients?: readonly string[] | undefined;
  /** Key, value and threshold of the draw, where chance had a say. */
  readonly draw?: { readonly key: string; readonly u: number; readonly p: number } | undefined;
  /** Result where it is not a number: a code. */
  readonly output?: string;
  /** The act that caused it. */
  readonly cause?: string | undefined;
  /** Seats that may know this happened. */
  readonly seen: "all" | readonly string[];
}

/** What kinds of things happen. */
export const EVENT_KINDS = [
  "change",
  "act",
  "plan",
  "leak",
  "restraint",
  "request",
  "treaty",
  "mandate",
  "measure",
  "observation",
  "attribution",
  "accident",
  "test",
  "commitment",
  "war",
  "incident",
  "vote",
  "election",
  "pledge",
  "phase",
  "people",
  "headline",
  "inject",
  "poll",
  "insight",
  "rollback",
  "gate",
  "proposal",
  "ruling",
  "override",
  "end",
] as const;
/** One of the kinds of events. */
export type EventKind = (typeof EVENT_KINDS)[number];
