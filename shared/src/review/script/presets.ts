import type { TreatyObject, TreatyParameter, Trigger } from "../../engine/index.ts";

/**
 * What a script may say in a word instead of in numbers. The treaty values are our readings of the texts; a script can
 * override each of them.
 */

/** How much a government cares, on its own account, about what becomes of another. */
export const STAKES = ["none", "marginal", "some", "strong", "vital"] as const;
/** One of the five degrees. */
export type Stake = (typeof STAKES)[number];

/** What a stake means in numbers: alignment and strategic value in the decision to join (P5), weight on the value card (R43). */
export const STAKE_VALUES: Readonly<
  Record<Stake, { readonly alignment: number; readonly strategicValue: number; readonly weight: number }>
> = {
  none: { alignment: 0.1, strategicValue: 0.05, weight: 0 },
  marginal: { alignment: 0.25, strategicValue: 0.2, weight: 0.1 },
  some: { alignment: 0.4, strategicValue: 0.4, weight: 0.2 },
  strong: { alignment: 0.6, strategicValue: 0.6, weight: 0.65 },
  vital: { alignment: 0.85, strategicValue: 0.9, weight: 0.85 },
};

/** Share of world capabilities, said in a word: orders of magnitude of the CINC index. */
export const CAPABILITIES = {
  superpower: 0.15,
  great: 0.06,
  middle: 0.015,
  small: 0.003,
  micro: 0.0003,
} as const;

/** Days in a turn, said in a word. */
export const TURN_LENGTHS = { day: 1, week: 7, month: 30, quarter: 91, year: 365 } as const;

/** What a treaty preset fixes; everything can be overridden. */
export interface TreatyPreset {
  readonly terms: Readonly<Record<TreatyParameter, number>>;
  readonly obligation?: "defence" | "consultation" | "policy";
  readonly trigger?: Trigger;
  readonly objects?: readonly TreatyObject[];
  readonly priorConsent?: boolean;
  readonly consultationDuty?: boolean;
  readonly umbrella?: boolean;
  readonly public?: boolean;
  readonly council?: "consensus" | "lead" | "any";
  readonly burdenFloor?: number;
  /** Only the first party named owes; otherwise all do. */
  readonly oneWay?: boolean;
}

const terms = (
  automaticity: number,
  precision: number,
  conditionality: number,
  consultation: number,
  exit: number,
): TreatyPreset["terms"] => ({ automaticity, precision, conditionality, consultation, exit });

const FORCES = ["territory", "forces", "vessels", "aircraft"] as const;
const AT_SEA = [...FORCES, "coast-guard", "islands"] as const;

/** Treaties by name. In brackets the words of the text that the numbers read. */
export const TREATY_PRESETS = {
  /** "Such action as it deems necessary"; consultation; consensus of the council. */
  NATO: {
    terms: terms(0.5, 0.6, 0.5, 0.8, 0.2),
    objects: FORCES,
    consultationDuty: true,
    umbrella: true,
    council: "consensus",
    burdenFloor: 2,
  },
  /** "Act to meet the common danger" in the territories under Japan's administration. */
  "US-Japan": { terms: terms(0.45, 0.6, 0.45, 0.6, 0.3), objects: AT_SEA, umbrella: true, oneWay: true },
  /** An external armed attack on what is lawfully under administrative control; joint command. */
  "US-ROK": { terms: terms(0.45, 0.55, 0.55, 0.8, 0.3), objects: FORCES, umbrella: true },
  /** An armed attack in the Pacific on metropolitan or island territory, forces, public vessels, aircraft. */
  "US-Philippines": { terms: terms(0.35, 0.45, 0.45, 0.5, 0.3), objects: AT_SEA },
  /** Consult, and act to meet the common danger. */
  ANZUS: { terms: terms(0.3, 0.4, 0.4, 0.5, 0.2), objects: FORCES },
  /** The Taiwan Relations Act: policy and arms, no obligation of defence. */
  TRA: { terms: terms(0.15, 0.25, 0.6, 0.3, 0.5), obligation: "policy", oneWay: true },
  /** The islands named, the others left open; no offensive without joint agreement; a year's notice. */
  "US-ROC-1954": { terms: terms(0.4, 0.5, 0.7, 0.5, 0.4), priorConsent: true, oneWay: true },
  /** Aggression against one is aggression against all; help, including military, by decision of the council. */
  CSTO: { terms: terms(0.5, 0.5, 0.4, 0.4, 0.3), council: "consensus" },
  /** All forces at once if Germany, or Italy with Germany behind it, attacks; mobilisation answers mobilisation. */
  "Franco-Russian-1894": { terms: terms(0.9, 0.8, 0.4, 0.5, 0.1), public: false },
  /** All strength against a Russian attack; benevolent neutrality otherwise. */
  "Dual-Alliance-1879": { terms: terms(0.7, 0.7, 0.6, 0.4, 0.1), public: false },
  /** Help if attacked without direct provocation; consult beforehand. */
  "Triple-Alliance": { terms: terms(0.6, 0.5, 0.8, 0.5, 0.2), consultationDuty: true, public: false },
  /** Help at once with all forces, whoever began. */
  "Pact-of-Steel": { terms: terms(0.9, 0.4, 0, 0.3, 0.1) },
  /** Guarantors come to the help of whoever is attacked across the frontier, or its demilitarised zone. */
  Locarno: { terms: terms(0.4, 0.5, 0.5, 0.3, 0.2), council: "lead", oneWay: true },
  /** No text to speak of: a protector is understood to care, nobody knows how far. */
  "informal-protectorate": {
    terms: terms(0.2, 0.1, 0.1, 0.2, 0.6),
    obligation: "policy",
    oneWay: true,
  },
  /** Two states promise each other help if attacked; nothing unusual in the text. */
  "defence-pact": { terms: terms(0.6, 0.6, 0.4, 0.4, 0.2) },
  /** Guarantors promise a third state its territory or neutrality. */
  guarantee: { terms: terms(0.5, 0.6, 0.3, 0.2, 0.2), oneWay: true },
  /** They will consult. */
  consultation: { terms: terms(0.1, 0.4, 0.5, 0.7, 0.4), obligation: "consultation" },
  /** Arms, money, training, technology; no promise to fight. */
  "aid-agreement": { terms: terms(0.2, 0.3, 0.3, 0.4, 0.5), obligation: "policy", oneWay: true },
  /** A coalition of the willing for one purpose. */
  coalition: { terms: terms(0.3, 0.3, 0.2, 0.6, 0.8), obligation: "policy" },
} as const satisfies Record<string, TreatyPreset>;
