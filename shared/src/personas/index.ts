export { LEVELS, levelLogits, targetOf } from "./adversary.ts";
export {
  type Character,
  characterOf,
  DOCTRINES,
  isPersona,
  PERSONA_NAMES,
  type PersonaName,
} from "./character.ts";
export { chooseOrders } from "./choose.ts";
export { type Mind, mindOf } from "./mind.ts";
export { botActions, type Driving, nextBotAction, type Played, playBots } from "./play.ts";
export { announcementOf, speech } from "./speech.ts";
