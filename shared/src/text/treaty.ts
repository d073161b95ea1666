import type { Treaty } from "../engine/index.ts";
import { EN } from "./catalogue.ts";
import { type Names, named, render } from "./render.ts";

/** Whether a clause lowers (−1), leaves (0) or raises (1) a risk, against a treaty of the middling kind. */
export type Effect = -1 | 0 | 1;

/** A clause in words, and what it does to both horns of Snyder's dilemma. */
export interface TreatyClause {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly horns: { readonly abandonment: Effect; readonly entrapment: Effect; readonly note: string };
}

interface Reading {
  readonly id: string;
  readonly variant: string;
  readonly risks: readonly [abandonment: Effect, entrapment: Effect];
  readonly with?: Readonly<Record<string, string | number>>;
}

/** Rungs a party may climb alone, up to an explicit threat, before the leash counts as long. */
const USUAL_CAP = 8;

/** "a, b and c"; with semicolons where an item has an "and" of its own. */
function listed(items: readonly string[]): string {
  if (items.some((item) => item.includes(" and "))) return items.join("; ");
  return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

function automaticity(value: number): Reading {
  const id = "automaticity";
  if (value < 0.15) return { id, variant: "none", risks: [1, -1] };
  if (value < 0.4) return { id, variant: "low", risks: [1, -1] };
  if (value < 0.65) return { id, variant: "middle", risks: [0, 0] };
  return { id, variant: value < 0.9 ? "high" : "automatic", risks: [-1, 1] };
}

/** A term below `from`, between, or at least `to`, with the risks of each. */
function graded(
  id: string,
  value: number,
  [from, to]: readonly [number, number],
  [low, middle, high]: readonly [Reading["risks"], Reading["risks"], Reading["risks"]],
): Reading {
  if (value < from) return { id, variant: "low", risks: low };
  return value < to ? { id, variant: "middle", risks: middle } : { id, variant: "high", risks: high };
}

/** Whether it binds yet, still, or not: nothing to say where it simply stands. */
function standing({ status, notices, conditions }: Treaty, names: Names): readonly Reading[] {
  const id = "status";
  const name = (who: string) => names[who] ?? who;
  if (status === "suspended" || status === "ended") return [{ id, variant: status, risks: [1, -1] }];
  if (notices.length > 0) {
    const asleep = notices.filter(({ due }) => due === null).map(({ by }) => name(by));
    const leaving = notices.flatMap(({ by, due }) => (due === null ? [] : [`${name(by)} (${due})`]));
    const variant = leaving.length === 0 ? "asleep" : asleep.length === 0 ? "leaving" : "both";
    return [{ id, variant, risks: [1, -1], with: { asleep: listed(asleep), leaving: listed(leaving) } }];
  }
  if (status !== "proposed") return [];
  const asked = listed(conditions.map((c) => `${name(c.of)}: ${named(c.action, names)}`));
  return conditions.length === 0
    ? [{ id, variant: "proposed", risks: [1, -1] }]
    : [{ id, variant: "asked", risks: [1, -1], with: { asked } }];
}

/** Every clause with its effect on the two risks; the directions follow Snyder 1984, the bands are ours. */
function readings(treaty: Treaty, names: Names): readonly Reading[] {
  const { terms } = treaty;
  const name = (id: string) => names[id] ?? id;
  const still = [0, 0] as const;
  const parties = listed(treaty.parties.map(name));
  return [
    ...standing(treaty, names),
    {
      id: "obligation",
      variant: treaty.obligation,
      risks: treaty.obligation === "defence" ? [-1, 1] : [1, -1],
      with: { parties },
    },
    ...(treaty.obligation === "defence" ? [automaticity(terms.automaticity)] : []),
    {
      id: "trigger",
      variant: treaty.trigger,
      risks: treaty.trigger === "armed-attack" ? [1, -1] : [-1, 1],
      with: { rung: treaty.hybridRung },
    },
    graded("precision", terms.precision, [0.4, 0.6], [[1, -1], still, [-1, 1]]),
    {
      id: "objects",
      variant: treaty.objects.some((object) => object !== "territory") ? "wide" : "territory",
      risks: treaty.objects.some((object) => object !== "territory") ? [-1, 1] : [1, -1],
      with: { objects: listed(treaty.objects.map((object) => EN[`object.${object}`] ?? object)) },
    },
    treaty.area.length === 0
      ? { id: "area", variant: "everywhere", risks: [-1, 1] }
      : { id: "area", variant: "listed", risks: [0, -1], with: { zones: listed(treaty.area.map(name)) } },
    treaty.adversaries.length === 0
      ? { id: "adversaries", variant: "any", risks: [0, 1] }
      : {
          id: "adversaries",
          variant: "named",
          risks: [-1, -1],
          with: { adversaries: listed(treaty.adversaries.map(name)) },
        },
    graded("conditionality", terms.conditionality, [0.2, 0.4], [[0, 1], still, [0, -1]]),
    graded("consultation", terms.consultation, [0.35, 0.6], [[0, 1], still, [-1, -1]]),
    ...(treaty.consultationDuty ? [{ id: "duty", variant: "yes", risks: [0, -1] } as const] : []),
    graded("exit", terms.exit, [0.25, 0.5], [[-1, 1], still, [1, -1]]),
    ...(treaty.priorConsent ? [{ id: "consent", variant: "yes", risks: [1, -1] } as const] : []),
    ...(treaty.umbrella ? [{ id: "umbrella", variant: "yes", risks: [-1, 1] } as const] : []),
    treaty.public
      ? { id: "publicity", variant: "public", risks: [-1, 1] }
      : { id: "publicity", variant: "secret", risks: [1, -1] },
    ...(treaty.burdenFloor > 0
      ? [{ id: "burden", variant: "floor", risks: [-1, 0], with: { percent: treaty.burdenFloor } } as const]
      : []),
    {
      id: "council",
      variant: treaty.council,
      risks: { consensus: [1, -1] as const, lead: still, any: [-1, 1] as const }[treaty.council],
    },
    treaty.unilateralCap <= USUAL_CAP
      ? { id: "cap", variant: "low", risks: [0, -1], with: { rung: treaty.unilateralCap } }
      : { id: "cap", variant: "high", risks: [0, 1], with: { rung: treaty.unilateralCap } },
  ];
}

/** The treaty's text, clause by clause, written from its terms: change a term and the words change with it. */
export function treatyText(treaty: Treaty, names: Names = {}): TreatyClause[] {
  return readings(treaty, names).map(
    ({ id, variant, risks: [abandonment, entrapment], with: params = {} }) => ({
      id,
      title: render({ id: `treaty.${id}.title`, with: {} }),
      text: render({ id: `treaty.${id}.${variant}.text`, with: params }, names),
      horns: { abandonment, entrapment, note: render({ id: `treaty.${id}.${variant}.note`, with: {} }) },
    }),
  );
}
