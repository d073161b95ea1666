import { type ActionId, actionInfo, type Visibility } from "../../engine/index.ts";
import { actionNamed, type Script, type ScriptAct } from "./format.ts";
import { actsOf, type Relations, type Report } from "./relations.ts";

/** An act of the script with what it left unsaid filled in. */
export interface Filled {
  readonly path: string;
  readonly who: string;
  readonly action: ActionId;
  readonly toward: string | null;
  readonly about: string | null;
  readonly terms: string | null;
  readonly where: string | null;
  readonly visibility: Visibility | null;
  readonly prepare: boolean;
  /** What it answers: an actor and an action, nothing (null), or to be found (undefined). */
  readonly answers: { readonly who: string; readonly action: ActionId } | null | undefined;
  readonly consentOf: readonly string[];
  readonly proposedBy: readonly string[];
  readonly refusedBy: readonly string[];
  readonly outcome: "near-miss" | "lethal" | "clash";
  readonly words: string | null;
}

/** What acts must be about, said to whoever left it out of a script that has nothing of the kind. */
const NEEDED: Partial<Record<ActionId, (who: string, toward: string | null) => string>> = {
  E02: (who) => `a mandate, under mandates, with ${who} among its bearers`,
  A12: (who, toward) => `a treaty, under treaties, between ${who} and ${toward}`,
  A13: (who, toward) => `a treaty, under treaties, between ${who} and ${toward}`,
};
/** What a consent is to where nothing the ally then does needs one. */
const LIMITED_FORCE: ActionId = "M14";

/** Fills in one act, or reports what is wrong with it. */
export function fill(
  act: ScriptAct,
  path: string,
  script: Script,
  relations: Relations,
  report: Report,
): Filled | null {
  const action = actionNamed(act.action);
  const known = (name: string | undefined, field: string): boolean => {
    if (name === undefined || relations.ids.includes(name)) return true;
    report(`${path}.${field}`, `is "${name}"; expected one of the actors ${relations.ids.join(", ")}`);
    return false;
  };
  const named = [
    known(act.who, "who"),
    known(act.toward, "toward"),
    ...(["consentOf", "proposedBy", "refusedBy"] as const).flatMap((field) =>
      (act[field] ?? []).map((one, i) => known(one, `${field}[${i}]`)),
    ),
  ];
  if (named.includes(false)) return null;
  if (action !== "X01" && act.who === undefined) {
    report(`${path}.who`, "is missing; expected the actor who did it");
    return null;
  }
  const who = act.who ?? otherThan(act.toward, relations);
  const toward = towardOf(action, who, act, script, relations);
  if (toward === undefined) {
    report(`${path}.toward`, `is missing; expected whom ${who} directed it at`);
    return null;
  }
  const about = aboutOf(action, who, toward, act, path, script);
  const needed = NEEDED[action];
  if (about === null && needed !== undefined) {
    report(`${path}.about`, `is missing; expected ${needed(who, toward)}`);
    return null;
  }
  if (toward === who) {
    report(`${path}.toward`, `is "${who}", who did it; expected another actor`);
    return null;
  }
  return {
    path,
    who,
    action,
    toward,
    about,
    terms: termsOf(action, act, script),
    where: act.where ?? null,
    visibility: act.visibility ?? null,
    prepare: act.prepare ?? false,
    answers: antecedent(act.answers, path, relations, report),
    consentOf: act.consentOf ?? [],
    proposedBy: act.proposedBy ?? [],
    refusedBy: act.refusedBy ?? [],
    outcome: act.outcome ?? "lethal",
    words: act.words ?? null,
  };
}

const otherThan = (victim: string | undefined, { adversary, ids }: Relations): string =>
  victim !== undefined && victim !== adversary ? adversary : (ids.find((id) => id !== victim) ?? "");

const partnersOf = (who: string, { alliances }: Relations): readonly string[] => [
  ...alliances.flatMap(([p, a]) => (p === who ? [a] : [])),
  ...alliances.flatMap(([p, a]) => (a === who ? [p] : [])),
];

/** At whom an act is directed: as said, else at whom acts of the kind by this actor are directed in this crisis. */
function towardOf(
  action: ActionId,
  who: string,
  act: ScriptAct,
  script: Script,
  relations: Relations,
): string | null | undefined {
  const { protector, ally } = script.examine;
  const { target } = actionInfo(action);
  const partner = who === protector ? ally : who === ally ? protector : undefined;
  const faces = (other: string) =>
    relations.dyads.some(([d, c]) => (d === who && c === other) || (d === other && c === who));
  const partners = partnersOf(who, relations);
  const { toward } = act;
  if (action === "X01") return toward ?? (who === ally ? relations.adversary : ally);
  // A guarantee against somebody is one to whoever it protects: these are done with a partner, whom the script may leave unsaid.
  const withPartner = target === "ally" || target === "any";
  if (withPartner && toward !== undefined && faces(toward) && !partners.includes(toward)) {
    const helped = act.about !== undefined && partners.includes(act.about) ? act.about : undefined;
    return helped ?? attackedBy(toward, partners, script) ?? partner ?? partners[0];
  }
  if (toward !== undefined) return target === "none" ? null : toward;
  switch (target) {
    case "none":
      return null;
    case "ally":
      return partner ?? partners[0];
    case "any":
      return partner ?? partners[0];
    case "adversary":
      if (MAY_FACE_ALL.has(action)) return null;
      return relations.sides.get(who) === relations.sides.get(relations.adversary)
        ? who === relations.adversary || faces(ally)
          ? ally
          : relations.dyads.find(([d, c]) => d === who || c === who)?.find((x) => x !== who)
        : relations.adversary;
  }
}

/** Acts toward adversaries that may be toward all of them. */
const MAY_FACE_ALL = new Set<ActionId>(["D03", "D04", "M01", "M03", "M05", "M10"]);

/** The partner an enemy had used force against. */
const attackedBy = (enemy: string, partners: readonly string[], script: Script): string | undefined =>
  actsOf(script).find(
    ({ act }) =>
      act.who === enemy &&
      partners.includes(act.toward ?? "") &&
      actionInfo(actionNamed(act.action)).rung >= 11,
  )?.act.toward;

/** What an act is about: as said, else the one thing of that kind the script has. */
function aboutOf(
  action: ActionId,
  who: string,
  toward: string | null,
  { about }: ScriptAct,
  path: string,
  script: Script,
): string | null {
  if (action === "A04") return about === undefined ? gravestOf(toward, path, script) : actionNamed(about);
  if (about !== undefined) return about;
  const mandates = script.mandates ?? [];
  const treaties = (script.treaties ?? []).map((t, i) => ({ ...t, id: t.id ?? `treaty-${i + 1}` }));
  switch (action) {
    case "E02":
      return (
        mandates.find((m) => m.bearers.includes(who) && (toward === null || m.against === toward))?.id ?? null
      );
    case "D12":
      return (
        mandates.find((m) => m.holder === who || m.bearers.includes(who) || m.against === who)?.id ?? null
      );
    case "A12":
    case "A13":
      return (
        treaties.find((t) => t.parties.includes(who) && (toward === null || t.parties.includes(toward)))
          ?.id ?? null
      );
    default:
      return null;
  }
}

/** The gravest thing an ally later did that it should not have done alone: what a blank cheque was for. */
function gravestOf(ally: string | null, path: string, script: Script): ActionId {
  const acts = actsOf(script);
  const from = acts.findIndex((one) => one.path === path);
  let best: ActionId | null = null;
  for (const { act } of acts.slice(Math.max(0, from))) {
    const action = actionNamed(act.action);
    const info = actionInfo(action);
    if (act.who !== ally || info.treaty !== "outside") continue;
    if (best === null || info.rung > actionInfo(best).rung) best = action;
  }
  return best ?? LIMITED_FORCE;
}

function termsOf(action: ActionId, { terms }: ScriptAct, script: Script): string | null {
  if (terms !== undefined) return terms;
  if (action === "A12") return "precision+";
  if (action === "A13") return "exit";
  if (action === "D12" && (script.mandates ?? []).length > 0) return "narrow";
  if (action === "D04") return "settled";
  return null;
}

function antecedent(
  said: string | null | undefined,
  path: string,
  { ids }: Relations,
  report: Report,
): Filled["answers"] {
  if (said === undefined || said === null) return said;
  const [who = "", action = ""] = said.trim().split(/\s+/);
  const found = actionNamed(action);
  const right = ids.includes(who) && (found === action || actionInfo(found).name === action);
  if (right) return { who, action: found };
  report(
    `${path}.answers`,
    `is "${said}"; expected an actor and an action, such as "${ids[0]} D07", or null`,
  );
  return undefined;
}
