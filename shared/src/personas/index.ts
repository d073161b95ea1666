export { levelLogits } from "./adversary.ts";
export {
  type Character,
  isPersona,
  PERSONA_NAMES,
  type PersonaName,
} from "./character.ts";
export { chooseOrders } from "./choose.ts";
export { type Mind, mindOf } from "./mind.ts";
export { botActions, type Driving, type Played, playBots } from "./play.ts";
export { LEVELS, type Level, pressure } from "./pressure.ts";
