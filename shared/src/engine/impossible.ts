import type { Comparison, Condition, Fact } from "./condition.ts";
import type { Terrain } from "./consequence.ts";
import { hashJson } from "./hash.ts";
import { variableInfo } from "./variables.ts";

/** Why a condition can never be true: nothing the game may do makes it so. */
export type Impossible =
  | { readonly why: "contradiction"; readonly facts: readonly Fact[] }
  | { readonly why: "out-of-range"; readonly fact: Fact; readonly least: number; readonly most: number }
  | { readonly why: "not-offered"; readonly fact: Fact }
  | { readonly why: "no-such-inject"; readonly fact: Fact };

/** What the condition is asked about: its scenario, the first turn it may hold in, and the injects it may name. */
export interface Setting {
  readonly scenario: Terrain;
  readonly from: number;
  readonly injects: readonly string[];
}

/** More alternatives than this are not looked through: nobody writes them by hand. */
const ALTERNATIVES = 256;
/** The last turn a game can have (T12). */
const LAST_TURN = 24;

interface Literal {
  readonly fact: Fact;
  readonly positive: boolean;
}

/**
 * Whether a condition can never be true, and why: each of its alternatives asks for a number outside its range, for something
 * this crisis does not offer, or for two things that exclude each other (J5). It finds what follows from the form alone; a
 * null means only that it has found nothing.
 */
export function impossible(condition: Condition, setting: Setting): Impossible | null {
  const alternatives = spread(condition, true);
  if (alternatives === null) return null;
  let first: Impossible | null = null;
  for (const alternative of alternatives) {
    const fault = faultIn(alternative, setting);
    if (fault === null) return null;
    first ??= fault;
  }
  return first;
}

/** The condition as alternatives, each a list of facts that must hold together; null where there are too many. */
function spread(condition: Condition, positive: boolean): readonly (readonly Literal[])[] | null {
  if (condition.kind === "not") return spread(condition.of, !positive);
  if (condition.kind !== "all" && condition.kind !== "any") return [[{ fact: condition, positive }]];
  const parts: (readonly (readonly Literal[])[])[] = [];
  for (const part of condition.of) {
    const found = spread(part, positive);
    if (found === null) return null;
    parts.push(found);
  }
  if ((condition.kind === "any") === positive) return parts.flat();
  let product: readonly (readonly Literal[])[] = [[]];
  for (const part of parts) {
    product = product.flatMap((head) => part.map((tail) => [...head, ...tail]));
    if (product.length > ALTERNATIVES) return null;
  }
  return product;
}

const OPPOSITE: Partial<Record<Comparison, Comparison>> = {
  above: "at-most",
  below: "at-least",
  "at-least": "below",
  "at-most": "above",
};

function faultIn(literals: readonly Literal[], setting: Setting): Impossible | null {
  const spans = new Map<string, Span>();
  for (const { fact, positive } of literals) {
    const missing = positive ? notThere(fact, setting) : null;
    if (missing) return missing;
    const measured = measuredBy(fact, setting);
    if (!measured) continue;
    const is = positive ? measured.is : OPPOSITE[measured.is];
    if (is === undefined) continue;
    const alone = narrowed(span(measured), is, measured.to);
    if (isEmpty(alone)) return { why: "out-of-range", fact, least: measured.least, most: measured.most };
    const together = narrowed(spans.get(measured.name) ?? span(measured), is, measured.to);
    if (isEmpty(together)) return { why: "contradiction", facts: literals.map((l) => l.fact) };
    spans.set(measured.name, together);
  }
  for (const { fact: yes, positive } of literals)
    if (positive)
      for (const { fact: no, positive: asserted } of literals)
        if (!asserted && covers(no, yes)) return { why: "contradiction", facts: [yes, no] };
  return twoAtOnce(literals);
}

/** A mandate has one breadth, a treaty one status. */
function twoAtOnce(literals: readonly Literal[]): Impossible | null {
  const found = new Map<string, Fact>();
  for (const { fact, positive } of literals) {
    if (!positive || (fact.kind !== "mandate" && fact.kind !== "treaty")) continue;
    const name = fact.kind === "mandate" ? `mandate ${fact.mandate}` : `treaty ${fact.treaty}`;
    const other = found.get(name);
    if (other && hashJson(other) !== hashJson(fact)) return { why: "contradiction", facts: [other, fact] };
    found.set(name, fact);
  }
  return null;
}

function notThere(fact: Fact, { scenario, injects }: Setting): Impossible | null {
  if (fact.kind === "act" && fact.action !== null && !scenario.actions.includes(fact.action))
    return { why: "not-offered", fact };
  if (fact.kind === "inject" && !injects.includes(fact.inject)) return { why: "no-such-inject", fact };
  return null;
}

/** Whether whenever `yes` holds `no` holds as well. */
function covers(no: Fact, yes: Fact): boolean {
  if (no.kind !== yes.kind) return false;
  const wide = no as unknown as Record<string, unknown>;
  const narrow = yes as unknown as Record<string, unknown>;
  return Object.keys(wide).every((name) => {
    if (name === "kind" || wide[name] === null) return true;
    if (name === "thisTurn") return wide[name] === false || narrow[name] === true;
    return JSON.stringify(wide[name]) === JSON.stringify(narrow[name]);
  });
}

/** A fact that compares a number: which, with what, and where it can lie at all. */
interface Measured {
  readonly name: string;
  readonly is: Comparison;
  readonly to: number;
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
}

function measuredBy(fact: Fact, { from }: Setting): Measured | null {
  switch (fact.kind) {
    case "value": {
      const { min, max } = variableInfo(fact.variable);
      const { is, to } = fact;
      return { name: `${fact.variable}:${fact.key}`, is, to, least: min, most: max, whole: false };
    }
    case "turn":
      return { name: "turn", is: fact.is, to: fact.to, least: from, most: LAST_TURN, whole: true };
    case "measure":
      return { name: `#${fact.measure}`, is: fact.is, to: fact.to, least: 0, most: 3, whole: true };
    default:
      return null;
  }
}

/** Numbers from `least` to `most`, without the ends where they are open. */
interface Span {
  readonly least: number;
  readonly most: number;
  readonly openLeast: boolean;
  readonly openMost: boolean;
  readonly whole: boolean;
}

const span = ({ least, most, whole }: Measured): Span => ({
  least,
  most,
  whole,
  openLeast: false,
  openMost: false,
});

function narrowed(at: Span, is: Comparison, to: number): Span {
  const up = (open: boolean): Span =>
    to > at.least || (to === at.least && open) ? { ...at, least: to, openLeast: open } : at;
  const down = (of: Span, open: boolean): Span =>
    to < of.most || (to === of.most && open) ? { ...of, most: to, openMost: open } : of;
  switch (is) {
    case "above":
      return up(true);
    case "at-least":
      return up(false);
    case "below":
      return down(at, true);
    case "at-most":
      return down(at, false);
    case "is":
      return down(up(false), false);
  }
}

function isEmpty({ least, most, openLeast, openMost, whole }: Span): boolean {
  if (!whole) return least > most || (least === most && (openLeast || openMost));
  const first = openLeast ? Math.floor(least) + 1 : Math.ceil(least);
  const last = openMost ? Math.ceil(most) - 1 : Math.floor(most);
  return first > last;
}
