export { CLOSE, LIMITS, PROTOCOL_VERSION } from "./constants.ts";
export {
  type Admission,
  type Attend,
  attend,
  type Enrolled,
  type ForkRequest,
  forkRequest,
  glanceRequest,
  type HostRequest,
  hostRequest,
  type Intent,
  type IntentEnvelope,
  type IntentReply,
  intentEnvelope,
  type JoinRequest,
  joinRequest,
  type MessagesMessage,
  type Notice,
  place,
  type Question,
  question,
  type RevealLead,
  revealLead,
  SCREENS,
  type ScreenLead,
  type ScreenPart,
  screenLead,
  type TeamMessage,
  type ViewMessage,
} from "./message.ts";
export { markNulls, restoreNulls } from "./patch.ts";
export { PublicState } from "./public-state.ts";
export { parseSetup, type Setup, type SetupProblem, setupFaults } from "./setup.ts";
