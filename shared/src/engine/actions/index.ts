import { ALLIANCE } from "./alliance.ts";
import type { ActionId } from "./catalogue.ts";
import { DIPLOMACY } from "./diplomacy.ts";
import type { Effect } from "./effect.ts";
import { HYBRID } from "./hybrid.ts";
import { MILITARY } from "./military.ts";
import { PRESSURE } from "./pressure.ts";

/** What each order does when it is carried out. A scenario can offer no action that is missing here. */
export const EFFECTS: Partial<Record<ActionId, Effect>> = {
  ...ALLIANCE,
  ...DIPLOMACY,
  ...PRESSURE,
  ...HYBRID,
  ...MILITARY,
};
