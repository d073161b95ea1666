import { TREATY_PARAMETERS, type Treaty, type TreatyParameter } from "@casus/shared/engine";
import type { treatyWords } from "../../words.ts";

export type Clause = ReturnType<typeof treatyWords>[number];

/** One clause as it is and as proposed; null where it is not there. */
export interface ClausePair {
  readonly id: string;
  readonly title: string;
  readonly current: Clause | null;
  readonly proposed: Clause | null;
  readonly changed: boolean;
}

/** Both texts side by side, in the order of the current one, what is new after what it follows. */
export function compare(current: readonly Clause[], proposed: readonly Clause[]): readonly ClausePair[] {
  const ids = current.map((c) => c.id);
  for (const [i, { id }] of proposed.entries()) {
    if (ids.includes(id)) continue;
    const before = proposed[i - 1]?.id;
    ids.splice(before === undefined ? 0 : ids.indexOf(before) + 1, 0, id);
  }
  return ids.map((id) => {
    const now = current.find((c) => c.id === id) ?? null;
    const then = proposed.find((c) => c.id === id) ?? null;
    return {
      id,
      title: (now ?? then)?.title ?? id,
      current: now,
      proposed: then,
      changed: now?.text !== then?.text,
    };
  });
}

/** Where a treaty stands between the two horns: clauses that raise a risk less those that lower it. */
export interface Horns {
  readonly abandonment: number;
  readonly entrapment: number;
}

export const hornsOf = (clauses: readonly Clause[]): Horns =>
  clauses.reduce(
    (sum, { horns }) => ({
      abandonment: sum.abandonment + horns.abandonment,
      entrapment: sum.entrapment + horns.entrapment,
    }),
    { abandonment: 0, entrapment: 0 },
  );

/** Terms that move, with their numbers: words change only at certain marks, numbers with every step. */
export const termsMoved = (
  current: Treaty,
  proposed: Treaty,
): readonly { readonly term: TreatyParameter; readonly from: number; readonly to: number }[] =>
  TREATY_PARAMETERS.filter((term) => current.terms[term] !== proposed.terms[term]).map((term) => ({
    term,
    from: current.terms[term],
    to: proposed.terms[term],
  }));
