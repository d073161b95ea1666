import { ACTION_IDS, type ActionId, actionInfo, isAction } from "./actions/catalogue.ts";
import { clamp } from "./maths.ts";
import { rolesOf } from "./relations.ts";
import type { Scenario, Treaty } from "./setup.ts";
import {
  COUNCIL_RULES,
  OBLIGATION_KINDS,
  TREATY_OBJECTS,
  TREATY_PARAMETERS,
  TRIGGERS,
} from "./vocabulary.ts";

/** How far one amendment moves a term (Y13). */
const STEP = 0.2;
/** Points of defence spending by which an amendment moves the floor. */
const FLOOR_STEP = 0.5;

/** Turns between a notice of exit and the exit: 1 where leaving is easy, 4 where it is not (Y17). */
export const noticeOf = ({ terms }: Treaty): number => 1 + Math.round(3 * (1 - terms.exit));

/** Reforms a protector may ask for before it protects (Y18). */
const REFORMS: readonly ActionId[] = ["D14", "A14", "D03"];

type Known = Pick<Scenario, "zones"> & {
  readonly seats: readonly { readonly id: string; readonly side: string }[];
};

type Able = Pick<Scenario, "actions"> & Parameters<typeof rolesOf>[0];

/**
 * Every amendment that would change this treaty, as codes: `automaticity+`, `object+cyber`, `area-riga`, `trigger:hybrid`,
 * `council:lead`, `umbrella:yes`, `floor+`, `member+EST`, and, while it is proposed, `demand:J.D14` (Y13, Y18).
 */
export function amendmentsOf(treaty: Treaty, scenario: Known): readonly string[] {
  let codes = found.get(treaty);
  if (!codes) {
    codes = findAmendments(treaty, scenario);
    found.set(treaty, codes);
  }
  return codes;
}

const found = new WeakMap<Treaty, readonly string[]>();

function findAmendments(treaty: Treaty, { zones, seats }: Known): readonly string[] {
  if (treaty.status === "ended") return [];
  const sides = new Set(seats.filter((s) => treaty.parties.includes(s.id)).map((s) => s.side));
  const codes = [
    ...TREATY_PARAMETERS.flatMap((p) => [`${p}+`, `${p}-`]),
    ...TREATY_OBJECTS.flatMap((o) => [`object+${o}`, `object-${o}`]),
    ...zones.flatMap((z) => [`area+${z.id}`, `area-${z.id}`]),
    ...TRIGGERS.map((t) => `trigger:${t}`),
    ...OBLIGATION_KINDS.map((k) => `obligation:${k}`),
    ...COUNCIL_RULES.map((r) => `council:${r}`),
    ...["umbrella", "prior-consent", "consultation-duty", "public"].flatMap((f) => [`${f}:yes`, `${f}:no`]),
    "floor+",
    "floor-",
    "cap+",
    "cap-",
    ...seats.filter((s) => sides.has(s.side)).map((s) => `member+${s.id}`),
    ...(treaty.status === "proposed"
      ? treaty.parties.flatMap((of) => REFORMS.map((action) => `demand:${of}.${action}`))
      : []),
  ];
  return codes.filter((code) => amended(treaty, code) !== null);
}

/** Those worth offering: a reform the crisis does not have, or that is not open to whom it is asked of, would never come. */
export const amendmentsOffered = (treaty: Treaty, scenario: Known & Able): readonly string[] =>
  amendmentsOf(treaty, scenario).filter((code) => {
    const [, of = "", reform = ""] = /^demand:(.*)\.(.*)$/.exec(code) ?? [];
    return !isAction(reform) || canReform(scenario, of, reform);
  });

/** Whether a government could carry out a reform asked of it: the crisis has it, and it is open to one in its position (O2, O3). */
export const canReform = (scenario: Able, of: string, reform: ActionId): boolean =>
  scenario.actions.includes(reform) &&
  actionInfo(reform).who.some((role) => rolesOf(scenario, of).includes(role));

/** The treaty with one amendment made; null where the code says nothing or changes nothing. */
export function amended(treaty: Treaty, code: string): Treaty | null {
  const next = applied(treaty, code);
  return next !== null && JSON.stringify(next) !== JSON.stringify(treaty) ? next : null;
}

function applied(treaty: Treaty, code: string): Treaty | null {
  // Names of switches have hyphens of their own: `consultation-duty:yes` is not less of `consultation`.
  const [, name = "", sign = "", what = ""] =
    /^([a-z-]+)(:)(.*)$/.exec(code) ?? /^([a-z]+)([+-])(.*)$/.exec(code) ?? [];
  const yes = what === "yes";
  switch (`${name}${sign === ":" ? ":" : ""}`) {
    case "automaticity":
    case "precision":
    case "conditionality":
    case "consultation":
    case "exit": {
      const to = clamp(treaty.terms[name as keyof Treaty["terms"]] + (sign === "+" ? STEP : -STEP), 0, 1);
      return { ...treaty, terms: { ...treaty.terms, [name]: Math.round(to * 100) / 100 } };
    }
    case "object": {
      const object = TREATY_OBJECTS.find((o) => o === what);
      if (!object || (sign === "+" && treaty.objects.includes(object))) return null;
      const objects = treaty.objects.filter((o) => o !== object);
      return sign === "-" && objects.length === 0
        ? null
        : { ...treaty, objects: sign === "+" ? [...objects, object] : objects };
    }
    case "area": {
      // A treaty without an area covers everything its parties govern: naming a zone would narrow it to that.
      if (sign === "+" && (treaty.area.length === 0 || treaty.area.includes(what))) return null;
      const area = treaty.area.filter((z) => z !== what);
      return sign === "-" && area.length === 0
        ? null
        : { ...treaty, area: sign === "+" ? [...area, what] : area };
    }
    case "trigger:":
      return { ...treaty, trigger: TRIGGERS.find((t) => t === what) ?? treaty.trigger };
    case "obligation:":
      return { ...treaty, obligation: OBLIGATION_KINDS.find((k) => k === what) ?? treaty.obligation };
    case "council:":
      return { ...treaty, council: COUNCIL_RULES.find((r) => r === what) ?? treaty.council };
    case "umbrella:":
      return { ...treaty, umbrella: yes };
    case "prior-consent:":
      return { ...treaty, priorConsent: yes };
    case "consultation-duty:":
      return { ...treaty, consultationDuty: yes };
    case "public:":
      return { ...treaty, public: yes };
    case "floor":
      return {
        ...treaty,
        burdenFloor: clamp(treaty.burdenFloor + (sign === "+" ? FLOOR_STEP : -FLOOR_STEP), 0, 10),
      };
    case "cap":
      return { ...treaty, unilateralCap: clamp(treaty.unilateralCap + (sign === "+" ? 1 : -1), 0, 19) };
    case "member":
      return treaty.parties.includes(what) ? null : { ...treaty, parties: [...treaty.parties, what] };
    case "demand:": {
      const [of = "", action = ""] = what.split(".");
      const id = ACTION_IDS.find((a) => a === action);
      if (!id || treaty.conditions.some((c) => c.of === of && c.action === id)) return null;
      return { ...treaty, conditions: [...treaty.conditions, { of, action: id }] };
    }
    default:
      return null;
  }
}

/** Whom an amendment is put to by a party: all the others, and whoever would join (Y13). */
export const askedOver = ({ parties }: Treaty, code: string, by: string): readonly string[] => {
  const joins = /^member\+(.*)$/.exec(code)?.[1];
  return [...parties, ...(joins === undefined ? [] : [joins])].filter((one) => one !== by);
};

/** Whether an amendment commits its parties to more: counted as creep (R40). */
export const widens = (code: string): boolean =>
  /^(object\+|area\+|umbrella:yes|trigger:(any-attack|hybrid)|obligation:defence|automaticity\+|member\+)/.test(
    code,
  );

/** Whether a treaty is one to be signed: a draft, or one that sleeps (Y18). */
export const canBeSigned = ({ status }: Treaty): boolean => status === "proposed" || status === "suspended";

/** What has been asked for protection and not been done (Y18). */
export const unmet = (
  { conditions }: Treaty,
  acts: readonly { readonly actor: string | null; readonly action: ActionId }[],
): Treaty["conditions"] =>
  conditions.filter((c) => !acts.some((a) => a.actor === c.of && a.action === c.action));
