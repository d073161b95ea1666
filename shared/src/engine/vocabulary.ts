/** Closed vocabularies, each written once; types and lookups derive from the lists. */

export const PHASES = ["intelligence", "consultation", "orders", "resolution", "obligation"] as const;
/** A named part of a turn, in this order. */
export type Phase = (typeof PHASES)[number];

export const ROLES = ["patron", "junior", "adversary", "third"] as const;
/** What an actor is in the crisis as a whole; relations may differ pair by pair. */
export type Role = (typeof ROLES)[number];

export const SIDES = ["allied", "adversary", "third"] as const;
/** Which of the crisis's camps an actor belongs to. */
export type Side = (typeof SIDES)[number];

/** Fixed order of resolution. Within a class every order reads the same snapshot and effects are merged. */
export const CLASSES = [
  "stand-down",
  "alliance",
  "information",
  "diplomacy",
  "economics",
  "hybrid",
  "posture",
  "force",
] as const;
export type ResolutionClass = (typeof CLASSES)[number];

export const FAMILIES = [
  "alliance",
  "diplomacy",
  "information",
  "economics",
  "hybrid",
  "military",
  "event",
] as const;
/** The part of government an action belongs to; also one source file each. */
export type Family = (typeof FAMILIES)[number];

export const FLAGS = [
  "offensive",
  "provocative",
  "hand-tying",
  "sunk-cost",
  "de-escalatory",
  "consultative",
  "restraint",
] as const;
export type Flag = (typeof FLAGS)[number];

export const VISIBILITIES = ["public", "private", "covert"] as const;
/** Who learns of an act: everybody; its author and its target; or (until attributed) only its effects. */
export type Visibility = (typeof VISIBILITIES)[number];

/** The twenty rungs of the escalation ladder; `weight` is the escalation value E(r) anchored to Rivera et al. 2024. */
export const RUNGS = [
  { rung: 0, id: "routine", weight: 0 },
  { rung: 1, id: "gestures", weight: 1 },
  { rung: 2, id: "declarations", weight: 2 },
  { rung: 3, id: "sanctions", weight: 4 },
  { rung: 4, id: "deniable-hybrid", weight: 5 },
  { rung: 5, id: "harmful-hybrid", weight: 8 },
  { rung: 6, id: "show-of-force", weight: 10 },
  { rung: 7, id: "probe-alert", weight: 12 },
  { rung: 8, id: "explicit-threat", weight: 14 },
  { rung: 9, id: "mobilisation", weight: 18 },
  { rung: 10, id: "blockade", weight: 22 },
  { rung: 11, id: "lethal-incident", weight: 26 },
  { rung: 12, id: "limited-strike", weight: 28 },
  { rung: 13, id: "territorial-seizure", weight: 32 },
  { rung: 14, id: "local-war", weight: 38 },
  { rung: 15, id: "patron-in-combat", weight: 44 },
  { rung: 16, id: "theatre-war", weight: 50 },
  { rung: 17, id: "nuclear-signal", weight: 54 },
  { rung: 18, id: "limited-nuclear", weight: 60 },
  { rung: 19, id: "general-nuclear", weight: 100 },
] as const;

/** Thresholds lie between `after` and the next rung. T4 is where an armed attack begins (rung 13). */
export const THRESHOLDS = [
  { id: "T1", after: 2 },
  { id: "T2", after: 5 },
  { id: "T3", after: 10 },
  { id: "T4", after: 12 },
  { id: "T5", after: 16 },
  { id: "T6", after: 18 },
] as const;
export type ThresholdId = (typeof THRESHOLDS)[number]["id"];

/** Armed attack begins here: the first rung above T4. */
export const ARMED_ATTACK = 13;

export const REQUEST_KINDS = [
  "support",
  "reinforce",
  "restrain",
  "authorise",
  "mandate",
  "settlement",
  "amend",
  "release",
  "deconflict",
  "accede",
] as const;
/** Requests and offers are objects that are accepted, refused, withdrawn or lapse. */
export type RequestKind = (typeof REQUEST_KINDS)[number];

export const OBLIGATION_KINDS = ["defence", "consultation", "policy"] as const;
/** Without `defence` the level owed is at most 1. */
export type ObligationKind = (typeof OBLIGATION_KINDS)[number];

export const TREATY_PARAMETERS = [
  "automaticity",
  "precision",
  "conditionality",
  "consultation",
  "exit",
] as const;
export type TreatyParameter = (typeof TREATY_PARAMETERS)[number];

export const TREATY_OBJECTS = [
  "territory",
  "forces",
  "vessels",
  "aircraft",
  "coast-guard",
  "islands",
  "cyber",
] as const;
export type TreatyObject = (typeof TREATY_OBJECTS)[number];

export const TRIGGERS = ["armed-attack", "any-attack", "hybrid"] as const;
export type Trigger = (typeof TRIGGERS)[number];

export const TREATY_STATUSES = ["proposed", "in-force", "suspended", "ended"] as const;
/** Only a treaty in force binds; a proposed one is bargained over, a suspended one sleeps. */
export type TreatyStatus = (typeof TREATY_STATUSES)[number];

export const INCIDENT_KINDS = ["detention", "blockade", "incursion", "expedition"] as const;
/** What an act can leave standing: people or ships held, a sea closed, ground taken, troops far from home. */
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

export const PURPOSES = [
  "wait",
  "consult",
  "reassure",
  "restrain",
  "settle",
  "deter",
  "press",
  "coerce",
] as const;
/** What an order, or an option of the staff, is for. Said with an order it binds nobody and is kept for the review. */
export type Purpose = (typeof PURPOSES)[number];

export const COUNCIL_RULES = ["consensus", "lead", "any"] as const;
export type CouncilRule = (typeof COUNCIL_RULES)[number];

export const COMMITMENTS = ["honour", "part", "decline"] as const;
/** What a seat that owes, or may owe, decides in the obligation phase. */
export type Commitment = (typeof COMMITMENTS)[number];

export const MANDATE_BREADTHS = ["revoked", "narrow", "broad"] as const;
/** How much of the measure the body that holds the mandate allows. */
export type MandateBreadth = (typeof MANDATE_BREADTHS)[number];

export const MEASURE_KINDS = ["restriction", "status"] as const;
/** A restriction takes something from whom it is against; a status step gives its author what the other side disputes. */
export type MeasureKind = (typeof MEASURE_KINDS)[number];

export const POSTS = ["head", "diplomacy", "defence", "press"] as const;
/** Tasks inside a shared seat. */
export type Post = (typeof POSTS)[number];

export const PRESETS = ["60", "90", "180", "correspondence", "none"] as const;
/** Time presets in minutes; a scenario says how its arc fits each. */
export type ClockPreset = (typeof PRESETS)[number];

export const END_KINDS = ["settlement", "war", "deadline", "quiet", "nuclear", "host"] as const;
export type EndKind = (typeof END_KINDS)[number];
