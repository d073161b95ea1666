import {
  ACTION_IDS,
  type AllianceSetup,
  type DyadSetup,
  type Mandate,
  type OpeningAct,
  type Pair,
  PHASES,
  PRESETS,
  type Role,
  type Scenario,
  type SeatSetup,
  type Side,
  type TimePlan,
  type Treaty,
} from "../../engine/index.ts";
import type { Facts } from "../facts.ts";
import { type Filled, fill } from "./fill.ts";
import { actionNamed, type Script } from "./format.ts";
import {
  CAPABILITIES,
  STAKE_VALUES,
  type Stake,
  TREATY_PRESETS,
  type TreatyPreset,
  TURN_LENGTHS,
} from "./presets.ts";
import { actsOf, type Fault, guarantorsOf, type Relations, type Report, relationsOf } from "./relations.ts";
import { type Step, timeline } from "./timeline.ts";

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
  const relations = relationsOf(script);
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

/** Every actor, place and treaty a script names, acts aside, is one it has. */
function checkNames(script: Script, report: Report): void {
  const ids = Object.keys(script.actors);
  const places = new Set([...ids.map(homeOf), ...(script.places ?? []).map((p) => p.id)]);
  const actor = (path: string, id: string | undefined) => {
    if (id !== undefined && !ids.includes(id))
      report(path, `is "${id}"; expected one of the actors ${ids.join(", ")}`);
  };
  const all = (path: string, list: readonly string[] | undefined) => {
    for (const [i, id] of (list ?? []).entries()) actor(`${path}[${i}]`, id);
  };
  const place = (path: string, id: string | undefined) => {
    if (id !== undefined && !places.has(id))
      report(path, `is "${id}"; expected one of the places ${[...places].join(", ")}`);
  };
  for (const id of ids)
    if (!/^[A-Za-z][A-Za-z0-9-]*$/.test(id))
      report(`actors.${id}`, "is not an id: expected a letter, then letters, digits and hyphens, such as US");
  const { examine } = script;
  for (const end of ["protector", "ally", "adversary"] as const) actor(`examine.${end}`, examine[end]);
  if (examine.protector === examine.ally)
    report("examine.ally", "is the protector itself; expected another actor");
  for (const [i, one] of (script.alliances ?? []).entries()) {
    actor(`alliances[${i}].protector`, one.protector);
    actor(`alliances[${i}].ally`, one.ally);
    if (one.protector === one.ally)
      report(`alliances[${i}].ally`, "is the protector itself; expected another actor");
  }
  for (const [i, one] of (script.treaties ?? []).entries()) {
    all(`treaties[${i}].parties`, one.parties);
    all(`treaties[${i}].guarantors`, one.guarantors);
    all(`treaties[${i}].adversaries`, one.adversaries);
    for (const [n, id] of (one.area ?? []).entries()) place(`treaties[${i}].area[${n}]`, id);
    for (const [n, id] of (one.guarantors ?? []).entries())
      if (ids.includes(id) && !one.parties.includes(id))
        report(
          `treaties[${i}].guarantors[${n}]`,
          `is "${id}", no party; expected one of ${one.parties.join(", ")}`,
        );
    for (const [n, id] of (one.adversaries ?? []).entries())
      if (one.parties.includes(id))
        report(
          `treaties[${i}].adversaries[${n}]`,
          `is "${id}", a party to the treaty; expected another actor`,
        );
  }
  for (const [i, one] of (script.dyads ?? []).entries()) {
    all(`dyads[${i}].between`, one.between);
    if (one.between[0] === one.between[1])
      report(`dyads[${i}].between`, "names one actor twice; expected two");
  }
  for (const [i, one] of (script.mandates ?? []).entries()) {
    actor(`mandates[${i}].holder`, one.holder);
    all(`mandates[${i}].bearers`, one.bearers);
    actor(`mandates[${i}].against`, one.against);
  }
  for (const [i, one] of (script.redLines ?? []).entries()) {
    actor(`redLines[${i}].by`, one.by);
    actor(`redLines[${i}].against`, one.against);
  }
  for (const [i, one] of (script.places ?? []).entries()) actor(`places[${i}].owner`, one.owner);
  for (const { act, path } of actsOf(script)) place(`${path}.where`, act.where);
  for (const [t, turn] of script.turns.entries()) {
    for (const [i, one] of (turn.invocations ?? []).entries())
      actor(`turns[${t}].invocations[${i}].who`, one.who);
    for (const [i, one] of (turn.decisions ?? []).entries()) {
      actor(`turns[${t}].decisions[${i}].who`, one.who);
      actor(`turns[${t}].decisions[${i}].for`, one.for);
    }
    for (const [i, one] of (turn.requests ?? []).entries()) {
      actor(`turns[${t}].requests[${i}].from`, one.from);
      all(`turns[${t}].requests[${i}].to`, one.to);
      all(`turns[${t}].requests[${i}].refusedBy`, one.refusedBy);
    }
  }
}

const homeOf = (actor: string): string => `${actor}-home`;

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

/** Days from which a window is an era (R46). */
const YEAR = 365;

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

function allianceOf(protector: string, ally: string, script: Script): AllianceSetup {
  const said = script.alliances?.find((a) => a.protector === protector && a.ally === ally);
  const mirrored = script.alliances?.find((a) => a.protector === ally && a.ally === protector);
  const { alignment, strategicValue } = STAKE_VALUES[stakeOf(protector, ally, script)];
  return {
    protector,
    ally,
    alignment,
    strategicValue,
    dependence: said?.dependence ?? (mirrored ? 0.1 : 0.6),
    interoperability: said?.interoperability ?? mirrored?.interoperability ?? 0.6,
    posture: said?.posture ?? 0,
    creep: 0,
    support: 0.5,
  };
}

/** How much one actor cares about another: as said of it as protector, or as ally; else some, or marginal from below. */
function stakeOf(actor: string, other: string, script: Script): Stake {
  const above = script.alliances?.find((a) => a.protector === actor && a.ally === other);
  if (above?.stake) return above.stake;
  const below = script.alliances?.find((a) => a.protector === other && a.ally === actor);
  if (below) return below.allyStake ?? "marginal";
  const { protector, ally } = script.examine;
  return actor === ally && other === protector ? "marginal" : "some";
}

/** What an actor cares about: the fate of those it is tied to, each by its stake, its own, and what a fight costs. */
function seatOf(
  actor: string,
  script: Script,
  { sides, alliances, adversary, dyads }: Relations,
  setups: readonly AllianceSetup[],
): SeatSetup {
  const said = script.actors[actor] ?? {};
  const side: Side = sides.get(actor) ?? "third";
  const partners = [...new Set(alliances.flatMap(([p, a]) => (p === actor ? [a] : a === actor ? [p] : [])))];
  const stakes = partners.map(
    (other) => [other, STAKE_VALUES[stakeOf(actor, other, script)].weight] as const,
  );
  // Several stakes add up, but never to more than everything.
  const left = stakes.reduce((rest, [, weight]) => rest * (1 - weight), 1);
  const sum = stakes.reduce((total, [, weight]) => total + weight, 0);
  const cares = Object.fromEntries(
    stakes.map(([other, weight]) => [`fate-${other}`, sum === 0 ? 0 : ((1 - left) * weight) / sum]),
  );
  const { capability } = said;
  const protects = alliances.some(([p]) => p === actor);
  const role: Role =
    said.role ??
    (side === "adversary" && actor === adversary
      ? "adversary"
      : setups.some((a) => a.ally === actor && a.dependence >= 0.5)
        ? "junior"
        : protects
          ? "patron"
          : dyads.some(([, c]) => c === actor)
            ? "adversary"
            : "third");
  const aims = said.aims ?? (side === "adversary" ? 0.5 : 0.1);
  const hawk = said.hawk ?? 0.3;
  const risk = said.risk ?? 0.4;
  const name = said.name ?? actor;
  return {
    id: actor,
    name,
    adjective: name,
    capital: name,
    voice: name,
    countries: [],
    at: [0, 0],
    role,
    side,
    traits: {
      capability: typeof capability === "number" ? capability : CAPABILITIES[capability ?? "middle"],
      democracy: said.democracy ?? 0.5,
      hawk,
      risk,
      aims,
      receptivity: 1,
      spending: 2,
    },
    assessed: { hawk, risk, aims },
    parliament: false,
    nuclear: said.nuclear ?? false,
    election: 0,
    start: {
      approval: said.approval ?? 60,
      polarisation: 0.3,
      treasury: said.treasury ?? 100,
      resilience: 50,
      cohesion: 60,
      reputation: 0.5,
      readiness: 0.6,
      burden: 1,
      autonomy: 0.5,
    },
    values: {
      issues: cares,
      lives: 0.3 * left,
      treasure: 0.2 * left,
      reputation: 0.3 * left,
      autonomy: 0.2 * left,
    },
    aims: [{ id: `${actor}-settled`, text: "settled", weight: 1, metric: { kind: "settled" } }],
    persona:
      said.persona ??
      (role === "adversary" ? "opportunist" : role === "junior" ? "cautious-junior" : "steady-patron"),
    brief: { who: name, wants: "", fears: "", knows: [], powers: [], secret: "" },
  };
}

function dyadOf(defender: string, challenger: string, script: Script): DyadSetup {
  const said = script.dyads?.find(
    ({ between: [a, b] }) => (a === defender && b === challenger) || (a === challenger && b === defender),
  );
  const weight = (actor: string) => {
    const capability = script.actors[actor]?.capability;
    return typeof capability === "number" ? capability : CAPABILITIES[capability ?? "middle"];
  };
  const share = said?.share ?? weight(defender) / Math.max(1e-6, weight(defender) + weight(challenger));
  return {
    defender,
    challenger,
    hostility: said?.hostility ?? 60,
    share,
    localBalance: said?.localBalance ?? 0.2 + 0.4 * share,
    exposure: said?.exposure ?? 0.5,
    grievance: said?.grievance ?? 0.3,
    pretext: said?.pretext ?? 30,
    proximity: said?.proximity ?? 0.3,
    tempo: said?.tempo ?? 0.2,
    deconfliction: said?.deconfliction ?? 0.4,
  };
}

function treatyOf(said: NonNullable<Script["treaties"]>[number], i: number): Treaty {
  const name = said.preset ?? "defence-pact";
  const preset: TreatyPreset = TREATY_PRESETS[name];
  return {
    id: said.id ?? `treaty-${i + 1}`,
    name: said.name ?? name,
    parties: said.parties,
    obligation: said.obligation ?? preset.obligation ?? "defence",
    terms: {
      automaticity: said.automaticity ?? preset.terms.automaticity,
      precision: said.precision ?? preset.terms.precision,
      conditionality: said.conditionality ?? preset.terms.conditionality,
      consultation: said.consultation ?? preset.terms.consultation,
      exit: said.exit ?? preset.terms.exit,
    },
    trigger: said.trigger ?? preset.trigger ?? "armed-attack",
    hybridRung: said.hybridRung ?? 5,
    objects: said.objects ?? preset.objects ?? ["territory", "forces"],
    area: said.area ?? [],
    adversaries: said.adversaries ?? [],
    priorConsent: said.priorConsent ?? preset.priorConsent ?? false,
    consultationDuty: said.consultationDuty ?? preset.consultationDuty ?? false,
    umbrella: said.umbrella ?? preset.umbrella ?? false,
    public: said.secret === undefined ? (preset.public ?? true) : !said.secret,
    burdenFloor: said.burdenFloor ?? preset.burdenFloor ?? 0,
    council: said.council ?? preset.council ?? "any",
    unilateralCap: said.unilateralCap ?? 8,
    status: "in-force",
    conditions: [],
    notices: [],
    guarantors: guarantorsOf(said),
  };
}

const mandateOf = (said: NonNullable<Script["mandates"]>[number]): Mandate => ({
  id: said.id,
  name: said.name ?? said.id,
  holder: said.holder,
  bearers: said.bearers,
  against: said.against,
  measure: `${said.id}-measure`,
  breadth: said.breadth ?? "broad",
  covers: (said.covers ?? []).map(actionNamed),
});
