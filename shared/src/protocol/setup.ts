import { z } from "zod/mini";
import { type InjectPlan, injectFaults, PRESETS, type Terrain, TREATY_PARAMETERS } from "../engine/index.ts";
import { injectsSchema } from "../injects/schema.ts";
import { problemsOf } from "../scenario/problem.ts";
import { id, name } from "./field.ts";

/** A game's set-up as it is saved and shared: everything the host page asks except who hosts. */
const setupSchema = z.strictObject({
  format: z.literal("casus-setup"),
  version: z.literal(1),
  scenario: id,
  name,
  preset: z.enum(PRESETS),
  humans: z.array(id).check(z.maxLength(12)),
  dealt: z.boolean(),
  treaties: z.record(id, z.partialRecord(z.enum(TREATY_PARAMETERS), z.number().check(z.gte(0), z.lte(1)))),
  personas: z.record(id, id),
  formation: z.nullable(id),
  /** Whether the crisis's own injects are on the list; they are named nowhere before the game is there. */
  own: z.optional(z.boolean()),
  injects: injectsSchema,
  anonymous: z.optional(z.boolean()),
  leaders: z.optional(z.boolean()),
});
/** A game's set-up as it is saved and shared. */
export type Setup = z.infer<typeof setupSchema>;

/** One thing that is wrong with a set-up file. */
export interface SetupProblem {
  readonly path: string;
  readonly message: string;
}

/** A set-up, or every problem of the file. */
export type ParsedSetup =
  | { readonly ok: true; readonly setup: Setup }
  | { readonly ok: false; readonly problems: readonly SetupProblem[] };

/** Checks the shape of a set-up file; what its names refer to is checked by `setupFaults` once its scenario is there. */
export function parseSetup(json: unknown): ParsedSetup {
  const parsed = setupSchema.safeParse(json);
  if (parsed.success) return { ok: true, setup: parsed.data };
  return { ok: false, problems: problemsOf(parsed.error.issues, json) };
}

/** Names in a set-up that its scenario, or the list of personas, does not have. */
export function setupFaults(
  setup: Setup,
  scenario: Terrain & { readonly id: string },
  personas: readonly string[],
): readonly SetupProblem[] {
  const problems: SetupProblem[] = [];
  const seats = scenario.seats.map((s) => s.id);
  const treaties = scenario.treaties.map((t) => t.id);
  const among = (path: string, name: string, known: readonly string[]) => {
    if (!known.includes(name))
      problems.push({ path, message: `“${name}” is not known here; expected one of ${known.join(", ")}` });
  };
  among("scenario", setup.scenario, [scenario.id]);
  for (const [i, seat] of setup.humans.entries()) among(`humans.${i}`, seat, seats);
  for (const treaty of Object.keys(setup.treaties)) among(`treaties.${treaty}`, treaty, treaties);
  for (const [seat, persona] of Object.entries(setup.personas)) {
    among(`personas.${seat}`, seat, seats);
    among(`personas.${seat}`, persona, personas);
  }
  if (setup.formation !== null) among("formation", setup.formation, treaties);
  const taken: string[] = [];
  for (const [i, plan] of (setup.injects as readonly InjectPlan[]).entries()) {
    for (const fault of injectFaults(scenario, plan, { stage: { kind: "lobby" }, taken }))
      problems.push({
        path: `injects.${i}.${fault.field}`,
        message: `${plan.id}: ${fault.code}${fault.what === "" ? "" : ` (${fault.what})`}`,
      });
    taken.push(plan.id);
  }
  return problems;
}
