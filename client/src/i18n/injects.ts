import { catalogue } from "./catalogues.ts";
import { enInjects } from "./en-injects.ts";

export const ti = catalogue("injects", enInjects);
