/**
 * Every coefficient of the model, once: name, value, unit, source. Code refers to them by name, events name those they
 * used, and a study can vary them. Apart from the asymmetry slope they are hand-set with the stylised facts in view:
 * see the SPEC for the rule each belongs to. They are not estimates of the world.
 */
export interface Coefficient {
  readonly name: string;
  readonly value: number;
  readonly unit: "logit" | "points" | "share" | "probability" | "factor" | "turns" | "level";
  readonly source: string;
}

const SET = "set by hand, with the stylised facts in view";
const FEARON = "order after Fearon 1997; Fuhrmann & Sechser 2014; size set by hand";
const TRIPWIRE = "tripwires add little: Reiter & Poast 2021, Musgrave & Ward 2023; size set by hand";
const SNYDER = "form after Snyder 1984; size set by hand";
const PRESSMAN = "form after Pressman 2008, Cha 2016; size set by hand";
const CALIBRATED = "size calibrated to a written target: docs/model-card.md";
const INCIDENTS = "ratios after the ELN incident lists 2014–2017; size set by hand";

/** The table. The code reads `C`; a study varies it by `withCoefficients`. */
// biome-ignore format: a table, one line per coefficient
export const COEFFICIENTS = [
  // Credibility of a commitment, S2
  { name: "credBase", value: -2.2, unit: "logit", source: SET },
  { name: "credAlignment", value: 2.6, unit: "logit", source: SET },
  { name: "credStrategic", value: 0.8, unit: "logit", source: SET },
  { name: "credCommitment", value: 3.4, unit: "logit", source: SNYDER },
  { name: "credConditionality", value: -0.45, unit: "logit", source: SNYDER },
  { name: "credReputation", value: 1.6, unit: "logit", source: SNYDER },
  { name: "commitAutomaticity", value: 0.55, unit: "factor", source: SNYDER },
  { name: "commitPrecision", value: 0.25, unit: "factor", source: SNYDER },
  { name: "commitExit", value: 0.2, unit: "factor", source: SNYDER },
  { name: "backingConditionality", value: -2.2, unit: "logit", source: SNYDER },
  { name: "backingPriorConsent", value: -0.4, unit: "logit", source: SNYDER },
  { name: "backingAutomaticity", value: 0.8, unit: "logit", source: SNYDER },
  { name: "beliefDecay", value: 0.05, unit: "share", source: SET },
  // The clock, T14
  { name: "hurry", value: 0.7, unit: "factor", source: SET },
  // Signals, S3
  { name: "cheapPublicAdversary", value: 0.12, unit: "logit", source: FEARON },
  { name: "cheapPublicAlly", value: 0.2, unit: "logit", source: FEARON },
  { name: "handTying", value: 0.45, unit: "logit", source: FEARON },
  { name: "handTyingCost", value: 14, unit: "points", source: FEARON },
  { name: "audienceBase", value: 0.4, unit: "factor", source: "Fearon 1994: audience costs by regime; size set by hand" },
  { name: "audienceDemocracy", value: 0.8, unit: "factor", source: "Fearon 1994: audience costs by regime; size set by hand" },
  { name: "jointExercise", value: 0.1, unit: "logit", source: SET },
  { name: "pledgeKept", value: 0.8, unit: "logit", source: SET },
  { name: "visibleSplit", value: -0.2, unit: "logit", source: PRESSMAN },
  { name: "backingDown", value: -1.2, unit: "logit", source: FEARON },
  { name: "backingDownApproval", value: 0.25, unit: "factor", source: FEARON },
  { name: "threatBelief", value: 0.6, unit: "logit", source: FEARON },
  { name: "promiseKept", value: 0.1, unit: "logit", source: SET },
  { name: "promiseBroken", value: -0.4, unit: "logit", source: SET },
  { name: "exitNotice", value: -1, unit: "logit", source: SNYDER },
  { name: "nuclearWord", value: 0.3, unit: "logit", source: FEARON },
  { name: "umbrellaWord", value: 1.5, unit: "factor", source: SET },
  { name: "credUmbrella", value: 0.25, unit: "logit", source: "Narang & Mehta 2019: form; size set by hand" },
  { name: "declined", value: -2, unit: "logit", source: SNYDER },
  { name: "declinedReputation", value: -0.2, unit: "share", source: SNYDER },
  { name: "honouredReputation", value: 0.1, unit: "share", source: SNYDER },
  { name: "invocationCost", value: 6, unit: "points", source: SET },
  { name: "determinationCost", value: 20, unit: "points", source: SET },
  { name: "disentangling", value: -0.25, unit: "share", source: SET },
  // Posture, S4: credibility and local balance by level 0 to 4
  { name: "postureCred0", value: 0, unit: "logit", source: TRIPWIRE },
  { name: "postureCred1", value: 0.05, unit: "logit", source: TRIPWIRE },
  { name: "postureCred2", value: 0.12, unit: "logit", source: TRIPWIRE },
  { name: "postureCred3", value: 0.45, unit: "logit", source: TRIPWIRE },
  { name: "postureCred4", value: 0.75, unit: "logit", source: TRIPWIRE },
  { name: "postureGain0", value: 0, unit: "share", source: TRIPWIRE },
  { name: "postureGain1", value: 0.02, unit: "share", source: TRIPWIRE },
  { name: "postureGain2", value: 0.05, unit: "share", source: TRIPWIRE },
  { name: "postureGain3", value: 0.22, unit: "share", source: TRIPWIRE },
  { name: "postureGain4", value: 0.4, unit: "share", source: TRIPWIRE },
  { name: "quickTogether", value: 0.8, unit: "share", source: SET },
  { name: "balanceForces", value: 0.3, unit: "factor", source: SET },
  { name: "alertGain", value: 0.03, unit: "share", source: SET },
  // Observation, S1
  { name: "noise", value: 0.8, unit: "level", source: "Jervis 1976: form; size set by hand" },
  { name: "noiseShared", value: 0.6, unit: "factor", source: SET },
  { name: "noiseHotline", value: 0.7, unit: "factor", source: SET },
  { name: "attributionBase", value: -0.5, unit: "logit", source: SET },
  { name: "attributionIntelligence", value: 1.2, unit: "logit", source: SET },
  { name: "attributionEffort", value: 0.8, unit: "logit", source: SET },
  { name: "attributionDeniability", value: -0.6, unit: "logit", source: SET },
  { name: "refusedCompromise", value: -0.03, unit: "share", source: "Priebe and others 2021: refusing compromise as a form of provocation; size set by hand" },
  // Fears, P6
  { name: "abandonBase", value: 1.2, unit: "logit", source: SNYDER },
  { name: "abandonCredibility", value: -3, unit: "logit", source: SNYDER },
  { name: "abandonThreat", value: 1.5, unit: "logit", source: SNYDER },
  { name: "abandonDependence", value: 0.8, unit: "logit", source: SNYDER },
  { name: "entrapBase", value: -1.8, unit: "logit", source: SNYDER },
  { name: "entrapAutomaticity", value: 3, unit: "logit", source: SNYDER },
  { name: "entrapReckless", value: 2, unit: "logit", source: SNYDER },
  { name: "entrapConditionality", value: -2, unit: "logit", source: SNYDER },
  { name: "entrapConsultation", value: -1.5, unit: "logit", source: SNYDER },
  { name: "entrapAudience", value: 0.03, unit: "logit", source: SNYDER },
  // An ally's temptation to provoke, P3
  { name: "provokeBase", value: -4.4, unit: "logit", source: SET },
  { name: "provokeGrievance", value: 2.2, unit: "logit", source: SET },
  { name: "provokeHawk", value: 1.6, unit: "logit", source: SET },
  { name: "provokeBacking", value: 2.6, unit: "logit", source: SET },
  { name: "provokeAsymmetry", value: 0.336, unit: "factor", source: "own estimate from 35,944 contiguous directed dyad-years 1946–2014 (COW MID 5, NMC): .336, s.e. .034" },
  { name: "provokeExposure", value: -2.4, unit: "logit", source: SET },
  { name: "provokeExposureBacked", value: 0.55, unit: "factor", source: SET },
  { name: "provokeSeen", value: 0.14, unit: "logit", source: SET },
  { name: "provokeConsultation", value: -0.9, unit: "logit", source: SET },
  { name: "provokeMinority", value: 0.5, unit: "probability", source: "the minorities pathway: Banka; size set by hand" },
  { name: "provokeLow", value: 0.75, unit: "probability", source: SET },
  // Restraint, O9 and P7
  { name: "learnBase", value: 0.25, unit: "probability", source: PRESSMAN },
  { name: "learnConsultation", value: 0.65, unit: "probability", source: PRESSMAN },
  { name: "learnWindow", value: 0.25, unit: "probability", source: SET },
  { name: "learnAdversary", value: 0.15, unit: "probability", source: SET },
  { name: "complyBase", value: -0.6, unit: "logit", source: PRESSMAN },
  { name: "complyDependence", value: 1.8, unit: "logit", source: PRESSMAN },
  { name: "complyConsultation", value: 1.6, unit: "logit", source: PRESSMAN },
  { name: "complyHawk", value: -1.2, unit: "logit", source: PRESSMAN },
  { name: "complyBacking", value: -1, unit: "logit", source: PRESSMAN },
  { name: "complyPublic", value: 0.8, unit: "logit", source: PRESSMAN },
  { name: "complyConditional", value: 1.2, unit: "logit", source: PRESSMAN },
  { name: "complySuspended", value: 1, unit: "logit", source: PRESSMAN },
  { name: "complyPaid", value: 0.8, unit: "logit", source: PRESSMAN },
  { name: "complyCap", value: 2.5, unit: "logit", source: SET },
  { name: "conditionalBacking", value: -1, unit: "logit", source: SET },
  { name: "conditionalCred", value: -0.6, unit: "logit", source: SET },
  { name: "suspendedBacking", value: -0.3, unit: "logit", source: SET },
  { name: "demarcheCred", value: -0.05, unit: "logit", source: SET },
  // Deception, O10
  { name: "unpreparedReadiness", value: -0.25, unit: "share", source: SET },
  // The casus-foederis test, Y10
  { name: "triggerLimited", value: 0.25, unit: "factor", source: SET },
  { name: "triggerPrecision", value: 0.35, unit: "factor", source: SET },
  { name: "owedForce", value: 0.3, unit: "share", source: SET },
  { name: "owedAssist", value: 0.12, unit: "share", source: SET },
  { name: "automatic", value: 0.8, unit: "share", source: SET },
  { name: "attributionNeeded", value: 0.7, unit: "probability", source: SET },
  { name: "consultationMissed", value: 0.2, unit: "share", source: SET },
  { name: "councilBase", value: -2, unit: "logit", source: SET },
  { name: "councilAlignment", value: 4, unit: "logit", source: SET },
  { name: "councilHarm", value: 4, unit: "logit", source: SET },
  // The decision to join, P5
  { name: "joinBase", value: -4.5, unit: "logit", source: "calibrated with the join rates of Leeds, Long & Mitchell 2000 in view: docs/model-card.md" },
  { name: "joinAlignment", value: 4.2, unit: "logit", source: SET },
  { name: "joinStrategic", value: 1.4, unit: "logit", source: SET },
  { name: "joinWar", value: 0.3, unit: "logit", source: CALIBRATED },
  { name: "joinLimited", value: -0.4, unit: "logit", source: CALIBRATED },
  { name: "joinFault", value: -0.9, unit: "logit", source: SET },
  { name: "joinObligation", value: 2.8, unit: "logit", source: "form after Snyder 1984; size calibrated to a written target: docs/model-card.md" },
  { name: "joinReputation", value: 1.6, unit: "logit", source: SNYDER },
  { name: "joinReputationFault", value: 0.6, unit: "factor", source: SNYDER },
  { name: "joinAudience", value: 0.03, unit: "logit", source: FEARON },
  { name: "joinDependence", value: 2, unit: "logit", source: SNYDER },
  { name: "joinTripwire", value: 0.15, unit: "logit", source: TRIPWIRE },
  { name: "joinBrigade", value: 0.25, unit: "logit", source: TRIPWIRE },
  { name: "joinNuclear", value: -0.5, unit: "logit", source: SET },
  { name: "joinOffence", value: 1.6, unit: "logit", source: "Christensen & Snyder 1990: form; size set by hand" },
  { name: "joinBuck", value: -0.5, unit: "logit", source: "Christensen & Snyder 1990: form; size set by hand" },
  { name: "joinPart", value: 1.1, unit: "logit", source: SET },
  // An ally in its protector's quarrel, P12
  { name: "standBase", value: -1.2, unit: "logit", source: SNYDER },
  { name: "standFear", value: 4, unit: "logit", source: SNYDER },
  { name: "standAsked", value: 0.5, unit: "probability", source: SET },
  // Passing the buck, P13
  { name: "passBase", value: -1.5, unit: "logit", source: "Christensen & Snyder 1990: form; size set by hand" },
  { name: "passOffence", value: -3, unit: "logit", source: "Christensen & Snyder 1990: form; size set by hand" },
  // Words that tie, and terms for the protected: P4, P10
  { name: "tieDemocracy", value: -0.6, unit: "factor", source: "Chiba, Johnson & Leeds 2015: democracies commit carefully; size set by hand" },
  { name: "settleBase", value: -3.3, unit: "logit", source: CALIBRATED },
  { name: "concedeBase", value: -3.4, unit: "logit", source: CALIBRATED },
  { name: "ripening", value: 0.3, unit: "logit", source: "ripeness: Zartman 2000: form; size set by hand" },
  { name: "concedeCredibility", value: 0.5, unit: "logit", source: "Narang & Mehta 2019: protection is felt in bargaining; size set by hand" },
  { name: "concedeUmbrella", value: 0.4, unit: "logit", source: "Narang & Mehta 2019: protection is felt in bargaining; size set by hand" },
  // An adversary's choice, P2
  { name: "greyBase", value: -1.2, unit: "logit", source: SET },
  { name: "greyAims", value: 1.6, unit: "logit", source: SET },
  { name: "greyHeat", value: 0.5, unit: "logit", source: SET },
  { name: "greyUnanswered", value: 0.5, unit: "logit", source: "timidity invites tests: form after Banka; size set by hand" },
  { name: "displayBase", value: -2, unit: "logit", source: SET },
  { name: "displayAims", value: 1, unit: "logit", source: SET },
  { name: "displayHeat", value: 0.8, unit: "logit", source: SET },
  { name: "displayRung", value: 0.3, unit: "logit", source: SET },
  { name: "limitedBase", value: -6.2, unit: "logit", source: CALIBRATED },
  { name: "limitedAims", value: 3, unit: "logit", source: SET },
  { name: "limitedHeat", value: 1, unit: "logit", source: SET },
  { name: "limitedRisk", value: 1, unit: "logit", source: SET },
  { name: "limitedAsymmetry", value: 0.1, unit: "factor", source: SET },
  { name: "limitedCredibility", value: -0.4, unit: "logit", source: CALIBRATED },
  { name: "limitedCredBase", value: 0.6, unit: "factor", source: SET },
  { name: "limitedCredAuto", value: 0.4, unit: "factor", source: SET },
  { name: "limitedBalance", value: -0.32, unit: "logit", source: CALIBRATED },
  { name: "limitedRung", value: 0.9, unit: "logit", source: SET },
  { name: "limitedProvoked", value: 1.1, unit: "logit", source: SET },
  { name: "warBase", value: -7.8, unit: "logit", source: CALIBRATED },
  { name: "warAims", value: 4.2, unit: "logit", source: SET },
  { name: "warHeat", value: 1, unit: "logit", source: SET },
  { name: "warRisk", value: 1.2, unit: "logit", source: SET },
  { name: "warAsymmetry", value: 0.12, unit: "factor", source: SET },
  { name: "warCredibility", value: -0.98, unit: "logit", source: CALIBRATED },
  { name: "warBalance", value: -3.2, unit: "logit", source: CALIBRATED },
  { name: "warRung", value: 0.9, unit: "logit", source: SET },
  { name: "warProvoked", value: 1, unit: "logit", source: SET },
  { name: "attackNuclear", value: -0.6, unit: "logit", source: SET },
  { name: "attackUmbrella", value: -0.5, unit: "logit", source: "Narang & Mehta 2019: form; size set by hand" },
  { name: "attackFires", value: 0.15, unit: "logit", source: "crisis instability; size set by hand" },
  { name: "prepareEase", value: 0.8, unit: "logit", source: "preparing is cheaper to decide than attacking: keeps attacks per turn near the one-step model; set by hand" },
  { name: "threatStanding", value: 0.9, unit: "logit", source: SET },
  { name: "pretextPull", value: 0.5, unit: "logit", source: SET },
  { name: "planMomentum", value: 4, unit: "logit", source: SET },
  // Bargaining over a treaty, P14
  { name: "formationOptimism", value: 1, unit: "logit", source: "Walt and Wertheim on guarantees nobody expected to honour, after Banka; size set by hand" },
  // Accidents, X1
  { name: "accidentBase", value: -7.6, unit: "logit", source: INCIDENTS },
  { name: "accidentProximity", value: 2.1, unit: "logit", source: CALIBRATED },
  { name: "accidentPosture", value: 0.15, unit: "factor", source: INCIDENTS },
  { name: "accidentTempo", value: 1, unit: "logit", source: INCIDENTS },
  { name: "accidentHostility", value: 1, unit: "logit", source: INCIDENTS },
  { name: "accidentDeconfliction", value: -1.24, unit: "logit", source: CALIBRATED },
  { name: "clashBase", value: -2.6, unit: "logit", source: INCIDENTS },
  { name: "clashHostility", value: 1.6, unit: "logit", source: INCIDENTS },
  { name: "clashDeconfliction", value: -1.2, unit: "logit", source: INCIDENTS },
  { name: "clashHawk", value: 0.8, unit: "logit", source: INCIDENTS },
  { name: "nearMissRatio", value: 16, unit: "factor", source: CALIBRATED },
  { name: "nearMissCap", value: 0.8, unit: "probability", source: INCIDENTS },
  // Domestic politics, D1 to D5
  { name: "solidarity", value: 2, unit: "points", source: SET },
  { name: "polarisedRally", value: 0.5, unit: "factor", source: "polarised publics rally less: Myrick 2021; size set by hand" },
  { name: "faultStrikes", value: -4, unit: "points", source: "Justwan & Berejikian 2023: small, operation-specific" },
  { name: "casualtyApproval", value: -0.8, unit: "points", source: SET },
  { name: "frontlineRung", value: -3, unit: "points", source: "Sukin & Lanoszka 2024: frontline publics; size set by hand" },
  { name: "passivity", value: -2, unit: "points", source: SET },
  { name: "burdenDrift", value: -0.5, unit: "points", source: SET },
  // Outcomes, A7
  { name: "outcomeSlope", value: 3.2, unit: "logit", source: SET },
  { name: "joinerGain", value: 0.2, unit: "share", source: SET },
  { name: "outcomeReadiness", value: 0.6, unit: "logit", source: SET },
  // Incidents, I
  { name: "incidentClosed", value: -6, unit: "points", source: SET },
  { name: "blockadeToll", value: 8, unit: "points", source: SET },
  { name: "expeditionLosses", value: 0.35, unit: "probability", source: SET },
  { name: "armedEquivalent", value: 0.55, unit: "share", source: SET },
  { name: "injuries", value: 0.3, unit: "probability", source: SET },
  // Parliament and elections, D6 to D8
  { name: "voteBase", value: 0.6, unit: "logit", source: SET },
  { name: "voteApproval", value: 0.08, unit: "logit", source: SET },
  { name: "voteSupport", value: 4, unit: "logit", source: "Tomz & Weeks 2021: alliances raise willingness; size set by hand" },
  { name: "voteObligation", value: 2, unit: "logit", source: SET },
  { name: "voteWorth", value: 4, unit: "logit", source: "Putnam 1988: win-sets; size set by hand" },
  { name: "voteSplit", value: -1, unit: "logit", source: SET },
  { name: "electionSlope", value: 0.12, unit: "logit", source: SET },
  { name: "electionSwing", value: 0.3, unit: "share", source: SET },
  { name: "supportApproval", value: 12, unit: "points", source: "Tomz & Weeks 2021; Justwan & Berejikian 2023: form; size set by hand" },
  // Hostility and ladder, L
  { name: "redLineCrossed", value: 1.2, unit: "logit", source: SET },
  { name: "redLine", value: 10, unit: "points", source: SET },
  { name: "hostilityDecay", value: 0.05, unit: "share", source: SET },
] as const satisfies readonly Coefficient[];

/** Name of a coefficient. */
export type CoefficientName = (typeof COEFFICIENTS)[number]["name"];

const values = Object.fromEntries(COEFFICIENTS.map(({ name, value }) => [name, value])) as Record<
  CoefficientName,
  number
>;

/** Values by name. */
export const C: Readonly<Record<CoefficientName, number>> = values;

const credibility: number[] = [];
const gain: number[] = [];

/** Credibility in logit by posture level 0 to 4. */
export const POSTURE_CREDIBILITY: readonly number[] = credibility;

/** Local balance gained by posture level 0 to 4. */
export const POSTURE_GAIN: readonly number[] = gain;

/** The series by posture level repeat lines of the table; whatever changes the table calls this. */
function derive(): void {
  credibility.splice(0, 5, C.postureCred0, C.postureCred1, C.postureCred2, C.postureCred3, C.postureCred4);
  gain.splice(0, 5, C.postureGain0, C.postureGain1, C.postureGain2, C.postureGain3, C.postureGain4);
}
derive();

/**
 * Runs something with other values of some coefficients and puts the table back, whatever happens: for studies and
 * calibration. Games that are recorded are always played by the table as it is committed, for a record does not name its
 * coefficients. What is run must be done when it returns; a promise is refused, since others would play in between.
 * Throws on a name the table does not have and on a value that is no finite number.
 */
export function withCoefficients<T>(
  overrides: Readonly<Partial<Record<CoefficientName, number>>>,
  run: () => T,
): T {
  const before = { ...values };
  for (const [name, value] of Object.entries(overrides)) {
    if (!(name in before)) throw new Error(`coefficients: there is none called "${name}"`);
    if (!Number.isFinite(value))
      throw new Error(`coefficients.${name}: given ${value}, expected a finite number`);
  }
  Object.assign(values, overrides);
  derive();
  try {
    const result = run();
    if (result instanceof Promise) throw new Error("coefficients: what is run must not be asynchronous");
    return result;
  } finally {
    Object.assign(values, before);
    derive();
  }
}
