import type { ActionId } from "../../engine/index.ts";
import { ALLIANCE_ACTIONS } from "./actions-alliance.ts";
import { FORCE_ACTIONS } from "./actions-force.ts";
import { PRESSURE_ACTIONS } from "./actions-pressure.ts";
import { flatten } from "./flatten.ts";

/** What is said of an action: on the order sheet, in a list, in its help, and in the story of a turn. */
export interface ActionText {
  /** What one tells one's staff to do. */
  readonly title: string;
  readonly short: string;
  readonly effect: string;
  /** With `{actor}`; `{target}`, `{about}` and `{terms}` only where every such order has them. */
  readonly story: string;
}

const ACTION_TEXTS: Record<ActionId, ActionText> = {
  ...ALLIANCE_ACTIONS,
  ...PRESSURE_ACTIONS,
  ...FORCE_ACTIONS,
};

/** `action.<ID>.title`, `.short`, `.effect`, `.story`. */
export const actions = flatten("action", ACTION_TEXTS);
