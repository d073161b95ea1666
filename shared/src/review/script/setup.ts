import type { AllianceSetup, DyadSetup, Mandate, Role, SeatSetup, Side, Treaty } from "../../engine/index.ts";
import { actionNamed, type Script } from "./format.ts";
import { CAPABILITIES, STAKE_VALUES, type Stake, TREATY_PRESETS, type TreatyPreset } from "./presets.ts";
import { guarantorsOf, type Relations } from "./relations.ts";

/** An alliance with its defaults. */
export function allianceOf(protector: string, ally: string, script: Script): AllianceSetup {
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
export function seatOf(
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

/** How two adversaries stand, with defaults from what they can. */
export function dyadOf(defender: string, challenger: string, script: Script): DyadSetup {
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

/** A treaty: its preset, and what the script says otherwise. */
export function treatyOf(said: NonNullable<Script["treaties"]>[number], i: number): Treaty {
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

/** A mandate with its defaults; each has a measure of its own. */
export const mandateOf = (said: NonNullable<Script["mandates"]>[number]): Mandate => ({
  id: said.id,
  name: said.name ?? said.id,
  holder: said.holder,
  bearers: said.bearers,
  against: said.against,
  measure: `${said.id}-measure`,
  breadth: said.breadth ?? "broad",
  covers: (said.covers ?? []).map(actionNamed),
});
