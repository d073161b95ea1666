export { estimate } from "./estimate.ts";
export { explain } from "./explain.ts";
export { check, checkOrders, choices, groundOfView } from "./ground.ts";
export { optionsFor } from "./options.ts";
export {
  dateOf,
  mayKnow,
  mayRead,
  messagesFor,
  project,
  questionFor,
  type Viewer,
} from "./project.ts";
export { type Estimate, type OptionCard, PURPOSES, type Purpose, type Text } from "./staff.ts";
export type { Desk, PublicScenario, PublicSeat, RoleCard, SeenAct, View } from "./view.ts";
