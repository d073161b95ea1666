import { catalogue } from "./catalogues.ts";
import { enSetup } from "./en-setup.ts";

export const ts = catalogue("setup", enSetup);
