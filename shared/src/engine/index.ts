export type { Action, ActionBody, Author } from "./action.ts";
export {
  ACTION_IDS,
  ACTIONS,
  type ActionId,
  type ActionInfo,
  actionInfo,
  type TargetKind,
} from "./actions/catalogue.ts";
export { EVENT_KINDS, type Event, type EventKind } from "./event.ts";
export { REJECTIONS, type Rejection, type RejectionCode } from "./rejection.ts";
export type * from "./setup.ts";
export type * from "./state.ts";
export { RULES_VERSION } from "./state.ts";
export { isVariable, VARIABLES, type Variable, type VariableInfo, variableInfo } from "./variables.ts";
export * from "./vocabulary.ts";
