export { accidentRisk } from "./accident.ts";
export type { Action, ActionBody, Author } from "./action.ts";
export {
  ACTION_IDS,
  ACTIONS,
  type ActionId,
  type ActionInfo,
  actionInfo,
  type TargetKind,
} from "./actions/catalogue.ts";
export { EFFECTS } from "./actions/index.ts";
export { cut, hottest, strongest, structureOf, tiesOf } from "./belief.ts";
export { C, COEFFICIENTS, type Coefficient, type CoefficientName } from "./coefficients.ts";
export { type DrawKey, derivedSeed, keyText, normal, pick, seedFrom, seedText, uniform } from "./draw.ts";
export { EVENT_KINDS, type Event, type EventKind } from "./event.ts";
export { hashJson } from "./hash.ts";
export { dyadsOf, heat, hottestDyad, isMatch, lead } from "./ladder.ts";
export { clamp, exp, ln, logit, median, normalQuantile, sigmoid } from "./maths.ts";
export { type Beginning, hashGame, newGame } from "./new-game.ts";
export { botCommitment, isWar, latent, obliged, pendingObligations, propensity } from "./obligation.ts";
export {
  ACTION_POINTS,
  checkOrder,
  checkSheet,
  checkTogether,
  choicesOf,
  costOf,
  type Ground,
  groundOf,
  needsPreparation,
  targetsOf,
} from "./orders.ts";
export { GAME_ADMITS, isHost, membersOf, SEAT_HOLDS } from "./people.ts";
export { concerned, waitingFor } from "./phase.ts";
export { compliance, provocation, restraintBonus } from "./plan.ts";
export { OBJECTION, type Reduced, reduce } from "./reduce.ts";
export { REJECTIONS, type Rejection, type RejectionCode } from "./rejection.ts";
export {
  adversaries,
  allianceKey,
  allianceSetup,
  allies,
  beliefKey,
  dyadBetween,
  dyadKey,
  dyadSetup,
  ends,
  opposed,
  protectors,
  rolesOf,
  seatOf,
  sideOf,
  term,
  treatiesBetween,
  wards,
} from "./relations.ts";
export type * from "./setup.ts";
export { actAlias, actNamed, sees } from "./sight.ts";
export type * from "./state.ts";
export { RULES_VERSION } from "./state.ts";
export { casusFoederis, faultOf } from "./treaty.ts";
export {
  isVariable,
  VARIABLES,
  type Values,
  type Variable,
  type VariableInfo,
  variableInfo,
} from "./variables.ts";
export * from "./vocabulary.ts";
export { gains } from "./war.ts";
export { has, type Numbers, value } from "./work.ts";
