/** Scenario files: checking them, and what of them everybody may see. */
export { parseScenario } from "./load.ts";
export { type Problem, problemsOf } from "./problem.ts";
export { publicScenario } from "./public.ts";
export { treatySchema } from "./schema.ts";
export { termsAtOdds } from "./terms-at-odds.ts";
