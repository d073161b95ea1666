import { VARIABLES, type Variable, type VariableInfo } from "@casus/shared/engine";
import type { Series } from "@casus/shared/projection";
import { shareOf } from "./unit.ts";

/** What is worth seeing over time: standing at home and abroad, fears, beliefs, and how hot it is. */
export const OVER_TIME = [
  "credibility",
  "backing",
  "fearOfAbandonment",
  "fearOfEntrapment",
  "reputation",
  "alignment",
  "approval",
  "hostility",
  "rung",
] as const satisfies readonly Variable[];

/** One number turn by turn: from the opening of the crisis to now. */
export interface Curve {
  readonly info: VariableInfo & { readonly id: Variable };
  readonly subject: string;
  /** The other governments it is about, beside the one whose dossier it stands in. */
  readonly others: readonly string[];
  readonly values: readonly number[];
}

const infoOf = new Map<string, Curve["info"]>(VARIABLES.map((v) => [v.id, v]));

/** The governments a number is about: `RU@US>LT` is about three. */
export const endsOf = (subject: string): readonly string[] => subject.split(/[>|@]/);

/** The curves of one dossier, in the order of the list; numbers without a past yet have none. */
export function curvesOf(seat: string, history: Readonly<Record<string, Series>>): readonly Curve[] {
  return OVER_TIME.flatMap((id) => {
    const info = infoOf.get(id);
    if (!info) return [];
    return Object.entries(history[id] ?? {})
      .filter(([subject, values]) => values.length > 1 && endsOf(subject).includes(seat))
      .map(([subject, values]) => ({
        info,
        subject,
        others: endsOf(subject).filter((end) => end !== seat),
        values,
      }));
  });
}

/** The points of a curve in a box, as an SVG path that goes from turn to turn. */
export function pathOf(
  { info, values }: Pick<Curve, "info" | "values">,
  width: number,
  height: number,
): string {
  const step = width / Math.max(1, values.length - 1);
  const y = (value: number) => height - Math.min(1, Math.max(0, shareOf(info, value))) * height;
  return values.map((v, i) => `${i === 0 ? "M" : "L"}${round(i * step)} ${round(y(v))}`).join("");
}

const round = (n: number) => Math.round(n * 10) / 10;
