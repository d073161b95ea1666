import { type ActionId, actionInfo, type Side } from "../../engine/index.ts";
import { actionNamed, type Script, type ScriptAct } from "./format.ts";
import { TREATY_PRESETS } from "./presets.ts";

/** A fault of a script: the path to the field, and what was wrong with it and expected. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}
export type Report = (path: string, message: string) => void;

/** Who stands to whom how, as far as the script says so or lets it be seen. */
export interface Relations {
  readonly ids: readonly string[];
  readonly sides: ReadonlyMap<string, Side>;
  /** Ordered pairs, protector then ally, with the script's entry where it has one. */
  readonly alliances: readonly (readonly [protector: string, ally: string])[];
  /** Ordered pairs, defender then challenger. */
  readonly dyads: readonly (readonly [defender: string, challenger: string])[];
  readonly adversary: string;
}

const ALLY_KIND = new Set<ActionId>([
  "A02",
  "A03",
  "A04",
  "A05",
  "A06",
  "A07",
  "A08",
  "A09",
  "A10",
  "A11",
  "A12",
  "A13",
  "A15",
  "D05",
  "D06",
  "M06",
  "M07",
  "M08",
  "M09",
  "M17",
  "M21",
]);
const FROM_BELOW = new Set<ActionId>(["A03", "A15"]);
/** Only a protector does these; an alliance the other way round is not enough. */
const FROM_ABOVE = new Set<ActionId>(["A04", "A07", "A08", "A09", "D05", "D06", "M06", "M07", "M08"]);

/** Every act of a script with the path to it. */
export function actsOf(script: Script): readonly { readonly act: ScriptAct; readonly path: string }[] {
  return [
    ...(script.opening ?? []).map((act, i) => ({ act, path: `opening[${i}]` })),
    ...script.turns.flatMap((turn, t) =>
      (turn.acts ?? []).map((act, i) => ({ act, path: `turns[${t}].acts[${i}]` })),
    ),
  ];
}

/** Parties of a treaty that owe what it promises. */
export function guarantorsOf(treaty: NonNullable<Script["treaties"]>[number]): readonly string[] {
  if (treaty.guarantors) return treaty.guarantors;
  const preset = TREATY_PRESETS[treaty.preset ?? "defence-pact"];
  return "oneWay" in preset && preset.oneWay ? treaty.parties.slice(0, 1) : treaty.parties;
}

/** Whom an actor uses force against: a partner of theirs that joins in, named at this actor, fights it and is no ally. */
const fought = (script: Script, actor: string): readonly string[] =>
  actsOf(script).flatMap(({ act }) =>
    act.who === actor && act.toward !== undefined && actionInfo(actionNamed(act.action)).rung >= 11
      ? [act.toward]
      : [],
  );

/** Finds who is on which side, who protects whom, and who faces whom. Who cannot be placed stands aside. */
export function relationsOf(script: Script): Relations {
  const ids = Object.keys(script.actors);
  const adversary = script.examine.adversary ?? mainAdversary(script, ids);
  const alliances = alliancesOf(script, ids, adversary);
  const sides = sidesOf(script, ids, [...alliances.values()], adversary);
  const dyads = dyadsOf(script, ids, { adversary, alliances, sides });
  return { ids, sides, alliances: [...alliances.values()], dyads, adversary };
}

type Pairs = ReadonlyMap<string, readonly [string, string]>;

/** Alliances by key: the pair in question, those the script names, those of its treaties, and those its acts show. */
function alliancesOf(script: Script, ids: readonly string[], adversary: string): Pairs {
  const pairs = new Map<string, readonly [string, string]>();
  const join = (p: string, a: string) => {
    if (p !== a && ids.includes(p) && ids.includes(a)) pairs.set(`${p}>${a}`, [p, a]);
  };
  const { protector, ally } = script.examine;
  const opposed = (one: string, other: string) =>
    (other === adversary && (one === protector || one === ally)) ||
    (script.dyads ?? []).some(({ between: [d, c] }) => d === one && c === other);
  join(protector, ally);
  for (const one of script.alliances ?? []) join(one.protector, one.ally);
  for (const treaty of script.treaties ?? [])
    for (const guarantor of guarantorsOf(treaty)) for (const party of treaty.parties) join(guarantor, party);
  for (const { act } of actsOf(script)) {
    const action = actionNamed(act.action);
    const { who, toward } = act;
    if (who === undefined || toward === undefined || !ALLY_KIND.has(action)) continue;
    // An act against the enemy, though of a kind done with partners: whom it helps is found where it is filled in.
    if (opposed(who, toward) || opposed(toward, who)) continue;
    if (fought(script, toward).some((victim) => pairs.has(`${who}>${victim}`))) continue;
    if (pairs.has(`${who}>${toward}`) || (pairs.has(`${toward}>${who}`) && !FROM_ABOVE.has(action))) continue;
    if (FROM_BELOW.has(action)) join(toward, who);
    else join(who, toward);
  }
  return pairs;
}

/** Dyads: those the script names, everybody on one side with everybody on the other, and those its acts show. */
function dyadsOf(
  script: Script,
  ids: readonly string[],
  { adversary, alliances, sides }: Pick<Relations, "adversary" | "sides"> & { readonly alliances: Pairs },
): Relations["dyads"] {
  const dyads = new Map<string, readonly [string, string]>();
  const face = (d: string, c: string) => {
    if (d === c || !ids.includes(d) || !ids.includes(c)) return;
    if (!dyads.has(`${d}|${c}`) && !dyads.has(`${c}|${d}`)) dyads.set(`${d}|${c}`, [d, c]);
  };
  for (const { between } of script.dyads ?? []) face(between[0], between[1]);
  for (const d of ids)
    for (const c of ids) if (sides.get(d) === "allied" && sides.get(c) === "adversary") face(d, c);
  const allied = (a: string, b: string) => alliances.has(`${a}>${b}`) || alliances.has(`${b}>${a}`);
  for (const { act } of actsOf(script)) {
    const { who } = act;
    if (who === undefined) continue;
    const action = actionNamed(act.action);
    const hostile = actionInfo(action).target === "adversary";
    if (!hostile && action !== "X01") continue;
    const toward = act.toward ?? (hostile && sides.get(who) === "third" ? adversary : undefined);
    if (toward === undefined) continue;
    if (sides.get(who) === "allied" && sides.get(toward) !== "allied") face(who, toward);
    else if (action !== "X01" || !allied(who, toward)) face(toward, who);
  }
  return [...dyads.values()];
}

/** Whom the crisis is with: whoever first acts against the ally or its protector, else anybody else. */
function mainAdversary(script: Script, ids: readonly string[]): string {
  const { protector, ally } = script.examine;
  const own = [protector, ally];
  const said = Object.entries(script.actors).find(
    ([id, { side }]) => side === "adversary" && !own.includes(id),
  );
  if (said) return said[0];
  const against = script.dyads?.find((d) => own.includes(d.between[0]))?.between[1];
  if (against !== undefined) return against;
  const hostile = actsOf(script).find(
    ({ act }) =>
      act.who !== undefined &&
      !own.includes(act.who) &&
      own.includes(act.toward ?? "") &&
      actionInfo(actionNamed(act.action)).target === "adversary",
  );
  return hostile?.act.who ?? ids.find((id) => !own.includes(id)) ?? "";
}

function sidesOf(
  script: Script,
  ids: readonly string[],
  alliances: Relations["alliances"],
  adversary: string,
): ReadonlyMap<string, Side> {
  const sides = new Map<string, Side>();
  for (const [id, { side }] of Object.entries(script.actors)) if (side) sides.set(id, side);
  const suppose = (id: string, side: Side) => {
    if (ids.includes(id) && !sides.has(id)) sides.set(id, side);
  };
  const { protector, ally } = script.examine;
  suppose(protector, "allied");
  suppose(ally, sides.get(protector) ?? "allied");
  if (adversary !== "") suppose(adversary, sides.get(ally) === "adversary" ? "allied" : "adversary");
  for (let round = 0; round < ids.length; round++) {
    for (const [p, a] of alliances)
      for (const [one, other] of [
        [p, a],
        [a, p],
      ] as const) {
        const side = sides.get(one);
        if (side !== undefined && side !== "third") suppose(other, side);
      }
  }
  // Whoever acts against one side, or is acted against by it, stands on the other.
  for (const { act } of actsOf(script)) {
    const { who, toward } = act;
    if (who === undefined || toward === undefined) continue;
    if (actionInfo(actionNamed(act.action)).target !== "adversary") continue;
    for (const [one, other] of [
      [who, toward],
      [toward, who],
    ] as const) {
      const side = sides.get(one);
      if (side === "allied") suppose(other, "adversary");
      else if (side === "adversary") suppose(other, "allied");
    }
  }
  for (const id of ids) suppose(id, "third");
  return sides;
}
