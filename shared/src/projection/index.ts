export { estimate } from "./estimate.ts";
export { explain } from "./explain.ts";
export { check, checkAsk, checkOrders, choices, groundOfView } from "./ground.ts";
export { historyOf, type Series } from "./history.ts";
export { isEstimate, mayKnow } from "./numbers.ts";
export { optionsFor } from "./options.ts";
export {
  dateOf,
  listsOf,
  look,
  messagesFor,
  project,
  questionFor,
  type Viewer,
} from "./project.ts";
export type { Estimate, OptionCard, Text } from "./staff.ts";
export type { Desk, Lists, PublicScenario, PublicSeat, RoleCard, SeenAct, View } from "./view.ts";
