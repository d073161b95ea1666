import { words as actions } from "./rules/actions.ts";
import { words as numbers } from "./rules/numbers.ts";
import { words as stages } from "./rules/stages.ts";
import { words as talk } from "./rules/talk.ts";
import { words as treaties } from "./rules/treaties.ts";

/** Names of the rules that stand alone; whole sentences of the rules are English. */
export const words = { ...stages, ...actions, ...treaties, ...numbers, ...talk };
