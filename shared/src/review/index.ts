export type * from "./after-action.ts";
export {
  type Beside,
  type BesideKind,
  isBesideKind,
  isHosts,
  MOST_POINTS,
  NO_NOTES,
  type Notes,
  notesFrom,
  parseBeside,
  parseNotes,
  type Sharing,
  type Sheet,
} from "./beside.ts";
export { type CaseFile, caseSchema, parseCase } from "./case-file.ts";
export { beliefCharts } from "./chart/beliefs.ts";
export { type ReviewChart, reviewCharts } from "./chart/charts.ts";
export type { Chart, Drawing } from "./chart/drawing.ts";
export { worldsChart } from "./chart/of-worlds.ts";
export { type Decision, decide, decidingRule } from "./decide.ts";
export { edited, moved, NO_EDITS, type StoryEdits, type ToldBeat } from "./edits.ts";
export { type Established, establish } from "./establish.ts";
export { packOf } from "./export/pack.ts";
export { redact } from "./export/redact.ts";
export { type Facts, NO_FACTS, type Tag, VERDICTS, type VerdictLabel } from "./facts.ts";
export type { Bin, Forecast, Forecasts, Partners, Scored } from "./forecast.ts";
export type { CodedCase } from "./nearest-case.ts";
export { type Outcome, outcomeOf } from "./outcome.ts";
export type { Overruled } from "./overruled.ts";
export { type Perspective, perspectiveOf } from "./perspective.ts";
export {
  type GameRecord,
  makeRecord,
  type ParsedRecord,
  parseRecord,
  type Replayed,
  type ReplayResult,
  replay,
} from "./record.ts";
export { afterAction, BASE_RATE } from "./review.ts";
export { judgeScript, type ScriptJudged } from "./script/judge.ts";
export { perform, type Refused } from "./script/perform.ts";
export type { Beat } from "./story.ts";
export { tell } from "./told.ts";
export { couldChange, type VerdictOptions, verdictsOn } from "./verdict.ts";
