export { type Alert, type AlertKind, alertsOf, type Moment } from "./alert.ts";
export {
  type Attendance,
  type Board,
  board,
  type LastAct,
  type RoleAnswers,
  type SeatStatus,
} from "./board.ts";
export { cardsFor } from "./card.ts";
export { dateOf } from "./date.ts";
export { questionFor } from "./desk.ts";
export { estimate } from "./estimate.ts";
export { explain } from "./explain.ts";
export { type Glance, glance } from "./glance.ts";
export { check, checkAsk, checkOrders, choices, groundOfView } from "./ground.ts";
export { historyOf, type Series } from "./history.ts";
export { messagesFor, type Withheld } from "./messages.ts";
export { isEstimate, mayKnow } from "./numbers.ts";
export { optionsFor } from "./options.ts";
export { type Outlook, outlookOf, type PlannedStep } from "./outlook.ts";
export { listsOf, look, project } from "./project.ts";
export {
  type Contingency,
  contingencies,
  type OrderReading,
  readingOf,
} from "./reading.ts";
export { mayWatch, sightOf, type Viewer, watchedBy } from "./rights.ts";
export type { Estimate, OptionCard, Text } from "./staff.ts";
export type {
  AskedPoll,
  Bulletin,
  Control,
  Desk,
  Lists,
  PublicScenario,
  PublicSeat,
  RoleCard,
  SeenAct,
  SeenProposal,
  View,
} from "./view.ts";
