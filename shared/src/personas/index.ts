export { levelLogits } from "./adversary.ts";
export {
  type Character,
  isPersona,
  PERSONA_NAMES,
  type PersonaName,
} from "./character.ts";
export { chooseOrders } from "./choose.ts";
export { type Mind, mindOf } from "./mind.ts";
export { botActions, type Driving, keptMinds, type Played, playBots, type Think } from "./play.ts";
export { LEVELS, type Level, pressure } from "./pressure.ts";
