export { CLOSE, LIMITS, PROTOCOL_VERSION, SCREENS, type ScreenPart } from "./constants.ts";
export {
  type Admission,
  type Awake,
  type Enrolled,
  type ForkRequest,
  forkRequest,
  glanceRequest,
  type HostRequest,
  hostRequest,
  type JoinRequest,
  joinRequest,
  type Together,
  togetherRequest,
} from "./door.ts";
export { type Intent, type IntentEnvelope, type IntentReply, intentEnvelope } from "./intent.ts";
export { markNulls, restoreNulls } from "./patch.ts";
export { PublicState } from "./public-state.ts";
export { type Preview, type Question, question } from "./question.ts";
export {
  type Attend,
  attend,
  type MessagesMessage,
  type Notice,
  place,
  type RevealLead,
  revealLead,
  roleAnswers,
  type ScreenLead,
  screenLead,
  type TeamMessage,
  type ViewMessage,
} from "./room.ts";
export { parseSetup, type Setup, type SetupProblem, setupFaults } from "./setup.ts";
