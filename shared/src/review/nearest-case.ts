import { FACT_RANGES, type FactName, type Facts, IGNITERS, NO_FACTS, NUMERIC_FACTS } from "./facts.ts";

const FLAGS = (Object.keys(NO_FACTS) as FactName[]).filter((name) => typeof NO_FACTS[name] === "boolean");

/** What the review shows of a case it compares with. */
export interface CodedCase {
  readonly id: string;
  readonly title: string;
  readonly label: string;
  readonly facts: Partial<Facts>;
  /** What a reader is told of it beside its title. */
  readonly told?: { readonly year?: string; readonly reason?: string; readonly source?: string };
}

/**
 * Facts as coordinates between −1 and 1: numbers as a share of their greatest value, flags and the direction
 * as 0 or 1, one axis for each igniter other than none. A crisis in which nothing happened is the origin.
 */
function coordinates(facts: Facts): number[] {
  return [
    facts.direction === "reverse" ? 1 : 0,
    ...IGNITERS.slice(1).map((igniter) => (facts.igniter === igniter ? 1 : 0)),
    ...FLAGS.map((name) => (facts[name] ? 1 : 0)),
    ...NUMERIC_FACTS.map((name) => facts[name] / FACT_RANGES[name].max),
  ];
}

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

function cosine(a: readonly number[], b: readonly number[]): number {
  const lengths = Math.sqrt(dot(a, a) * dot(b, b));
  return lengths === 0 ? 0 : dot(a, b) / lengths;
}

/**
 * The coded case whose facts point most nearly the same way, with the cosine of the angle between them (−1 to
 * 1). Equal cases fall to the earlier one. Undefined when nothing points the same way at all, as for a crisis
 * without any facts.
 */
export function nearestCase<Case extends { readonly facts: Partial<Facts> }>(
  facts: Facts,
  cases: readonly Case[],
): { case: Case; similarity: number } | undefined {
  const here = coordinates(facts);
  let best: { case: Case; similarity: number } | undefined;
  for (const candidate of cases) {
    const similarity = cosine(here, coordinates({ ...NO_FACTS, ...candidate.facts }));
    if (similarity > (best?.similarity ?? 0)) best = { case: candidate, similarity };
  }
  return best;
}
