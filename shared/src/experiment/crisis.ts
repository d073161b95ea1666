import {
  ABSTRACT,
  ACTION_IDS,
  type ActionId,
  type AllianceSetup,
  type DyadSetup,
  government,
  homesOf,
  PRESETS,
  pact,
  type Scenario,
  type SeatSetup,
  type Treaty,
  timePlan,
} from "../engine/index.ts";
import type { Setting } from "./setting.ts";

/** Turns of an abstract crisis, and of bargaining before it. */
const TURNS = 10;
const FORMATION = 3;

/** Hostility at the opening grows with what the challenger wants, and with what it has just done (as acts in play do). */
const hostilityOf = (aims: number, opening: readonly ActionId[] = []): number =>
  opening.reduce((sum, action) => sum + (HEATS[action] ?? 0), 40 + 40 * aims);

/** Hostility that acts before the first turn have left behind. */
const HEATS: Partial<Record<ActionId, number>> = { E01: 5, M14: 15 };

/** What an experiment changes of a crisis besides its numbers. */
export interface Shape {
  /** Actions the crisis does not offer. */
  readonly without?: readonly ActionId[];
  /** Terms of the treaty that are not numbers, such as its objects or its obligation. */
  readonly treaty?: Partial<Omit<Treaty, "id" | "parties" | "terms">>;
  /** Persona by seat. */
  readonly personas?: Readonly<Record<string, string>>;
  /** Whether P stands against X too, so that it can light a match of its own. */
  readonly frontier?: boolean;
  /** What X did to J before the first turn. */
  readonly opening?: readonly ActionId[];
  /** A restriction of J's against X that can be settled about. */
  readonly dispute?: boolean;
  /** Two great powers more: Q is bound to J, P to Q, Y to X, and P stands against X. */
  readonly concert?: boolean;
  /** Reforms J must carry out in a stage of bargaining before the treaty enters into force; none for bargaining without. */
  readonly screening?: readonly ActionId[];
}

/** What a government without an alliance does not give: words, arms and troops for somebody it owes nothing. */
const ALLIANCE_ONLY: readonly ActionId[] = ["A03", "D05", "D06", "E04", "M06", "M07", "M09"];

/** The crisis of a setting. */
export function crisis(setting: Setting, shape: Shape = {}): Scenario {
  const tied = setting.alliance > 0;
  const without = [...(shape.without ?? []), ...(tied ? [] : ALLIANCE_ONLY)];
  const bound: Treaty = { ...treaty("pact", ["P", "J"], setting), ...shape.treaty };
  const drafted: Treaty = {
    ...bound,
    status: "proposed",
    conditions: (shape.screening ?? []).map((action) => ({ of: "J", action })),
  };
  const concert = shape.concert === true;
  return {
    ...BARE,
    ...(shape.dispute && QUARREL),
    ...(shape.screening && { formation: { treaty: "pact", turns: FORMATION } }),
    offence: setting.offence,
    seats: [
      government("P", "patron", {
        persona: shape.personas?.P ?? "steady-patron",
        traits: { democracy: setting.democracy, capability: 0.2 },
        start: { reputation: setting.reputation },
        // An ally's ground is worth to its patron what their interests have in common.
        territory: 0.6 * setting.alignment,
      }),
      government("J", "junior", {
        persona: shape.personas?.J ?? "",
        traits: { hawk: setting.hawk, democracy: 0.8, capability: 0.001 },
        start: { burden: setting.burden },
      }),
      government("X", "adversary", {
        persona: shape.personas?.X ?? "",
        traits: { aims: setting.aims, risk: setting.risk, hawk: 0.5, democracy: 0.2 },
      }),
      ...(concert ? greatPowers(setting) : []),
    ],
    alliances: [
      bond("P", "J", setting, tied ? setting.posture : 0),
      ...(concert ? [bond("Q", "J", setting), bond("P", "Q", setting), bond("Y", "X", setting)] : []),
    ],
    dyads: [
      front("J", "X", setting, shape.opening),
      ...(shape.frontier
        ? [{ ...front("P", "X", setting), share: 0.75, localBalance: 0.6, exposure: 0.1, grievance: 0.3 }]
        : []),
      ...(concert
        ? [{ ...front("P", "X", setting), share: 0.5, localBalance: 0.5, exposure: 0.5, grievance: 0 }]
        : []),
    ],
    treaties: tied
      ? [
          shape.screening ? drafted : bound,
          ...(concert ? [treaty("entente", ["Q", "J"], setting), treaty("union", ["Y", "X"], setting)] : []),
        ]
      : [],
    zones: homesOf(concert ? ["P", "J", "X", "Q", "Y"] : ["P", "J", "X"]),
    opening: (shape.opening ?? []).map((action) => ({
      actor: "X",
      action,
      target: "J",
      about: null,
      words: null,
    })),
    pairs: [{ protector: "P", ally: "J", adversary: "X" }],
    actions: ACTION_IDS.filter((id) => !without.includes(id)),
  };
}

/** A treaty on the terms of the setting. */
function treaty(id: string, parties: readonly string[], s: Setting): Treaty {
  const { automaticity, precision, conditionality, consultation, exit } = s;
  return pact(id, parties, {
    terms: { automaticity, precision, conditionality, consultation, exit },
    hybridRung: 5,
    // Lower than a treaty's usual 8: a show of force of one's own is outside this pact, so that entrapment can be counted.
    unilateralCap: 5,
  });
}

const front = (
  defender: string,
  challenger: string,
  s: Setting,
  opening?: readonly ActionId[],
): DyadSetup => ({
  defender,
  challenger,
  hostility: hostilityOf(s.aims, opening),
  share: s.share,
  localBalance: s.localBalance,
  exposure: s.exposure,
  grievance: s.grievance,
  pretext: s.pretext,
  proximity: s.proximity,
  tempo: 0,
  deconfliction: s.deconfliction,
});

const bond = (protector: string, ally: string, s: Setting, posture = 0): AllianceSetup => ({
  protector,
  ally,
  alignment: s.alignment,
  strategicValue: s.strategicValue,
  dependence: s.dependence,
  interoperability: 0.6,
  posture,
  creep: 0,
  support: 0.5,
});

/** One more balancer for J, and a great power behind X. */
const greatPowers = (s: Setting): readonly SeatSetup[] => [
  government("Q", "patron", {
    persona: "steady-patron",
    traits: { democracy: s.democracy, capability: 0.2 },
    start: { reputation: s.reputation },
    territory: 0.6 * s.alignment,
  }),
  government("Y", "patron", { side: "adversary", traits: { democracy: 0.3, capability: 0.2 } }),
];

/** A restriction that bites, and three ways to have done with it: as it is, eased, lifted. */
const QUARREL = {
  measures: [
    {
      id: "goods",
      name: "goods",
      by: "J",
      against: "X",
      level: 2,
      kind: "restriction",
      levels: ["none", "some goods", "most goods", "all"],
    },
  ],
  dispute: {
    id: "quarrel",
    name: "quarrel",
    measure: "goods",
    parties: ["J", "X"],
    terms: [
      { id: "keep", name: "keep", level: 2, worth: { J: 0.6, X: -0.2 }, breadth: null, also: [] },
      { id: "ease", name: "ease", level: 1, worth: { J: 0.2, X: 0.2 }, breadth: null, also: [] },
      { id: "lift", name: "lift", level: 0, worth: { J: -0.4, X: 0.6 }, breadth: null, also: [] },
    ],
  },
} as const satisfies Partial<Scenario>;

const BARE = {
  ...ABSTRACT,
  id: "abstract",
  begins: "2000-01-01",
  presets: Object.fromEntries(PRESETS.map((preset) => [preset, timePlan(TURNS, 0)])) as Scenario["presets"],
  mandates: [],
  measures: [],
  dispute: { id: "quarrel", name: "quarrel", measure: "none", parties: [], terms: [] },
  forces: [],
} satisfies Partial<Scenario>;
