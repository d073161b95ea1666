import {
  ACTION_IDS,
  type OpeningAct,
  type Pair,
  PHASES,
  PRESETS,
  type Scenario,
  type TimePlan,
} from "../../engine/index.ts";
import { YEAR } from "../era.ts";
import type { Facts } from "../facts.ts";
import { type Filled, fill } from "./fill.ts";
import { actionNamed, type Script } from "./format.ts";
import { checkNames, homeOf } from "./names.ts";
import { TURN_LENGTHS } from "./presets.ts";
import { type Fault, type Relations, type Report, relationsOf } from "./relations.ts";
import { allianceOf, dyadOf, mandateOf, seatOf, treatyOf } from "./setup.ts";
import { type Step, timeline } from "./timeline.ts";
import { checkTreaties } from "./treaties.ts";

/** A script as the engine can play it. */
export interface Expanded {
  readonly scenario: Scenario;
  readonly pair: Pair;
  readonly direction: Facts["direction"];
  /** Actors that do what the script says; the others are played by their personas. */
  readonly scripted: readonly string[];
  /** What happens, turn by turn of the game. */
  readonly steps: readonly Step[];
  readonly requests: readonly (NonNullable<Script["turns"][number]["requests"]>[number] & {
    readonly turn: number;
    readonly path: string;
  })[];
}

/** Fills a script up to a full scenario with defaults for everything, or says all that is wrong with whom and what it names. */
export function expand(
  id: string,
  title: string,
  script: Script,
):
  | { readonly ok: true; readonly expanded: Expanded }
  | { readonly ok: false; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const report: Report = (path, message) => faults.push({ path, message });
  checkNames(script, report);
  checkTreaties(script, report);
  const relations = relationsOf(script);
  checkDecisions(script, relations, report);
  const acts = script.turns.map((turn, t) =>
    (turn.acts ?? []).flatMap(
      (act, i) => fill(act, `turns[${t}].acts[${i}]`, script, relations, report) ?? [],
    ),
  );
  const opening = (script.opening ?? []).flatMap(
    (act, i) => fill(act, `opening[${i}]`, script, relations, report) ?? [],
  );
  if (faults.length > 0) return { ok: false, faults };
  const steps = timeline(script, acts, relations);
  const { protector, ally, direction } = script.examine;
  const pair: Pair = { protector, ally, adversary: relations.adversary };
  return {
    ok: true,
    expanded: {
      scenario: scenarioOf(id, title, script, relations, steps, opening, pair),
      pair,
      direction: direction ?? "forward",
      scripted: relations.ids.filter((actor) => script.actors[actor]?.played !== "persona"),
      steps,
      requests: script.turns.flatMap((turn, t) =>
        (turn.requests ?? []).map((request, i) => ({
          ...request,
          path: `turns[${t}].requests[${i}]`,
          turn: 1 + steps.findIndex((step) => step.scripted === t),
        })),
      ),
    },
  };
}

/** Only a protector decides for its ally. */
function checkDecisions(script: Script, { alliances, ids }: Relations, report: Report): void {
  for (const [t, turn] of script.turns.entries())
    for (const [i, { who, for: ally }] of (turn.decisions ?? []).entries()) {
      if (![who, ally].every((id) => ids.includes(id))) continue;
      const wards = alliances.flatMap(([p, a]) => (p === who ? [a] : []));
      if (!wards.includes(ally))
        report(
          `turns[${t}].decisions[${i}].for`,
          `is "${ally}", whom ${who} does not protect; expected ${wards.length > 0 ? wards.join(" or ") : `an alliance or a treaty of ${who} with it`}`,
        );
    }
}

function scenarioOf(
  id: string,
  title: string,
  script: Script,
  relations: Relations,
  steps: readonly Step[],
  opening: readonly Filled[],
  pair: Pair,
): Scenario {
  const { ids } = relations;
  const turnDays =
    typeof script.turnLength === "number" ? script.turnLength : TURN_LENGTHS[script.turnLength ?? "week"];
  const parties = [...new Set([...relations.dyads.flat(), ...ids])];
  const plan: TimePlan = {
    turns: steps.length,
    seconds: Object.fromEntries(PHASES.map((phase) => [phase, 0])) as TimePlan["seconds"],
  };
  const alliances = relations.alliances.map(([p, a]) => allianceOf(p, a, script));
  const zones = [
    ...ids.map((actor) => ({
      id: homeOf(actor),
      owner: actor as string | null,
      name: nameOf(script, actor),
    })),
    ...(script.places ?? []).map((p) => ({ id: p.id, owner: p.owner ?? null, name: p.name ?? p.id })),
  ];
  return {
    id: `case-${id}`,
    title,
    summary: title,
    theatre: "none",
    begins: script.begins ?? "2000-01-01",
    turnDays,
    presets: Object.fromEntries(PRESETS.map((preset) => [preset, plan])) as Scenario["presets"],
    seats: ids.map((actor) => seatOf(actor, script, relations, alliances)),
    alliances,
    dyads: relations.dyads.map(([d, c]) => dyadOf(d, c, script)),
    treaties: (script.treaties ?? []).map(treatyOf),
    mandates: (script.mandates ?? []).map(mandateOf),
    measures: (script.mandates ?? []).map((m) => ({
      id: `${m.id}-measure`,
      name: m.name ?? m.id,
      kind: "restriction" as const,
      levels: ["none", "narrow", "listed", "full"] as const,
      by: m.bearers[0] ?? "",
      against: m.against,
      level: 0,
    })),
    dispute: {
      id: "dispute",
      name: title,
      measure: "",
      parties,
      terms: [{ id: "settled", name: "settled", level: 0, worth: {}, breadth: null, also: [] }],
    },
    zones: zones.map((zone) => ({
      ...zone,
      at: [0, 0] as const,
      country: zone.owner ?? "",
      adjacent: zones.flatMap((other) => (other.id === zone.id ? [] : [other.id])),
    })),
    forces: [],
    reinforcements: [],
    events: [],
    opening: opening.map(
      (act): OpeningAct => ({
        actor: act.who,
        action: act.action,
        target: act.toward,
        about: act.about,
        words: act.words,
      }),
    ),
    press: [],
    pairs: [pair, ...otherPairs(relations, pair)],
    actions: ACTION_IDS,
    redLines: (script.redLines ?? []).map((line, i) => ({
      id: `line-${i + 1}`,
      by: line.by,
      against: line.against,
      action: actionNamed(line.action),
      text: "",
    })),
    offence: script.offence ?? 0.5,
    formation: null,
    sources: [],
    scripted: {
      era: script.era ?? turnDays * script.turns.length >= YEAR,
      accidents: steps.flatMap((step, i) =>
        step.accidents.map((act) => ({
          turn: i + 1,
          victim: act.toward ?? pair.ally,
          other: act.who,
          outcome: act.outcome,
        })),
      ),
    },
  };
}

const nameOf = (script: Script, actor: string): string => script.actors[actor]?.name ?? actor;

/** Every other pair with an adversary to be protected from. */
function otherPairs({ alliances, dyads }: Relations, examined: Pair): readonly Pair[] {
  return alliances.flatMap(([protector, ally]) => {
    if (protector === examined.protector && ally === examined.ally) return [];
    const faced = dyads.flatMap(([d, c]) => (d === ally ? [c] : c === ally ? [d] : []));
    const adversary = faced.includes(examined.adversary) ? examined.adversary : faced[0];
    return adversary === undefined ? [] : [{ protector, ally, adversary }];
  });
}
