export { ABSTRACT, homesOf, pact, timePlan } from "./abstract.ts";
export { accidentRisk } from "./accident.ts";
export { IN_THE_OPEN, mandateFor } from "./act.ts";
export type { Action, ActionBody, Author } from "./action.ts";
export {
  ACTION_IDS,
  ACTIONS,
  type ActionId,
  type ActionInfo,
  actionInfo,
  type TargetKind,
} from "./actions/catalogue.ts";
export { strongest, structureOf, tiesOf } from "./belief.ts";
export { type Carried, carry } from "./campaign.ts";
export { choicesOf } from "./choices.ts";
export type { Pacing } from "./clock.ts";
export {
  C,
  type Coefficient,
  type CoefficientName,
  withCoefficients,
} from "./coefficients.ts";
export {
  COMPARISONS,
  type Comparison,
  type Condition,
  type Fact,
} from "./condition.ts";
export {
  type Consequence,
  keysOf,
  stepOf,
  type Terrain,
} from "./consequence.ts";
export { bySlot, type DrawKey, derivedSeed, normal, pick, seedFrom, seedText, uniform } from "./draw.ts";
export type { Event, EventKind } from "./event.ts";
export { forkAt, newGame } from "./fork.ts";
export { bargainFirst } from "./formation.ts";
export { type Gate, nuclearOrders, type Permit } from "./gate.ts";
export { acrossWater } from "./geography.ts";
export { government } from "./government.ts";
export { type Ground, groundOf, type SeenIncident, seenIncidents } from "./ground.ts";
export { hashJson } from "./hash.ts";
export { type AllyRisk, type Health, healthOf, riskOf } from "./health.ts";
export { type Impossible, impossible } from "./impossible.ts";
export {
  INJECT_FORMS,
  INJECT_LIMITS,
  type Inject,
  type InjectFault,
  type InjectForm,
  type InjectMove,
  type InjectPlan,
  type InjectStatus,
  injectFaults,
  MOST_INJECTS,
  reached,
  type Timetable,
} from "./inject.ts";
export { INSIGHT_TEXT, type Insight } from "./insight.ts";
export {
  dyadsOf,
  heat,
  isArmedAttack,
  isMatch,
  lead,
  lineCrossed,
  restingAt,
  STAND_DOWN,
  violenceOf,
} from "./ladder.ts";
export { clamp, exp, logit, median, sigmoid } from "./maths.ts";
export { type Beginning, hashGame, openedBy } from "./new-game.ts";
export { obliged, pendingObligations, standing } from "./obligation.ts";
export { sharesIntelligence } from "./observe.ts";
export { checkOrder, checkSheet, checkTogether, costOf, needsPreparation } from "./orders.ts";
export type { Override, Overruled } from "./override.ts";
export { membersOf } from "./people.ts";
export { concerned, waitingFor } from "./phase.ts";
export { compliance, provocation, restraintBonus } from "./plan.ts";
export {
  askedAbout,
  BANDS,
  type Band,
  bandOf,
  type Guess,
  POLL_TEXT,
  POLLS_A_TURN,
  type Poll,
  type PollPlan,
} from "./poll.ts";
export { botCommitment, propensity } from "./propensity.ts";
export { drawsAhead, type Reduced, reduce, Sitting } from "./reduce.ts";
export { REJECTIONS, type Rejection, type RejectionCode } from "./rejection.ts";
export {
  adversaries,
  allianceKey,
  allies,
  beliefKey,
  dyadBetween,
  dyadKey,
  dyadSetup,
  ends,
  opposed,
  protectorIds,
  protectors,
  rivals,
  seatOf,
  term,
  treatiesBetween,
  wardIds,
  wards,
} from "./relations.ts";
export { type Mark, standingEvents } from "./rollback.ts";
export { FORMS, type Form, type Room, SPEECH_RULES, type SpeechRule } from "./rooms.ts";
export type { Correction, Proposal, Ruling, RulingVerdict } from "./ruling.ts";
export type * from "./setup.ts";
export { actAlias, actNamed, sees } from "./sight.ts";
export { directs, drives, isWhiteCell } from "./staff.ts";
export type * from "./state.ts";
export { RULES_VERSION } from "./state.ts";
export { type Ask, checkRequest } from "./talk.ts";
export { amended, amendmentsOffered, askedOver, canReform, unmet, widens } from "./terms.ts";
export { type CasusFoederis, casusFoederis } from "./treaty.ts";
export {
  isVariable,
  numbersOf,
  VARIABLES,
  type Values,
  type Variable,
  type VariableInfo,
  variableInfo,
} from "./variables.ts";
export * from "./vocabulary.ts";
export { gains } from "./war.ts";
export { type Asked, type Numbers, numberIn, Shown, value } from "./work.ts";
