export { type Lexicon, lexiconOf } from "./lexicon.ts";
export { sayImpossible, sayUnread } from "./problems.ts";
export { type Read, readCondition, readEffects } from "./read.ts";
export { sayCondition, sayEffects } from "./say.ts";
export type { Unread } from "./scanner.ts";
export { consequenceSchema, injectMove, injectsSchema, overruledSchema, pollSchema } from "./schema.ts";
export {
  COLUMNS,
  type Column,
  type Desk,
  readSheet,
  type Sheet,
  type SheetProblem,
  textOf,
  writeSheet,
} from "./sheet.ts";
