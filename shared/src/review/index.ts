export type * from "./after-action.ts";
export { CaseFile, caseSchema, parseCase } from "./case-file.ts";
export { type Decision, decide, decidingRule, THRESHOLDS } from "./decide.ts";
export { type Established, establish } from "./establish.ts";
export { type Facts, NO_FACTS, TAGS, type Tag, VERDICTS, type VerdictLabel } from "./facts.ts";
export { type CodedCase, nearestCase } from "./nearest-case.ts";
export {
  type GameRecord,
  hashScenario,
  makeRecord,
  type ParsedRecord,
  parseRecord,
  type Replayed,
  type ReplayResult,
  recordSchema,
  replay,
} from "./record.ts";
export { afterAction } from "./review.ts";
export { couldChange, type VerdictOptions, verdictsOn } from "./verdict.ts";
