export { estimate } from "./estimate.ts";
export { explain } from "./explain.ts";
export { check, checkAsk, checkOrders, choices, groundOfView, listed } from "./ground.ts";
export { optionsFor } from "./options.ts";
export {
  dateOf,
  isEstimate,
  look,
  mayKnow,
  messagesFor,
  project,
  questionFor,
  type Viewer,
} from "./project.ts";
export type { Estimate, OptionCard, Text } from "./staff.ts";
export type { Desk, PublicScenario, PublicSeat, RoleCard, SeenAct, View } from "./view.ts";
