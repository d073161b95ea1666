import { z } from "zod/mini";
import { ACTION_IDS, type ActionId, PURPOSES, VISIBILITIES } from "../engine/index.ts";
import { LIMITS } from "./constants.ts";

/** An id of anything: a seat, a person, an act. */
export const id = z.string().check(z.minLength(1), z.maxLength(80));
/** Words somebody may leave out. */
export const words = (max: number) => z.nullable(z.string().check(z.maxLength(max)));
export const actionId = z.enum(ACTION_IDS as readonly [ActionId, ...ActionId[]]);

/** An order as a sheet has it. */
export const order = z.strictObject({
  action: actionId,
  target: z.optional(id),
  about: z.optional(id),
  terms: z.optional(id),
  zone: z.optional(id),
  visibility: z.optional(z.enum(VISIBILITIES)),
  prepare: z.optional(z.boolean()),
  purpose: z.optional(z.enum(PURPOSES)),
  inResponseTo: z.optional(z.nullable(id)),
  words: z.optional(z.string().check(z.maxLength(LIMITS.words))),
});

/** Why something is done; never left out where the white cell steps in. */
export const reason = z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.words));

/** The name of a game or of somebody. */
export const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.name));
