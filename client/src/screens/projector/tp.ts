import { catalogue } from "../../i18n/catalogues.ts";
import { enProjector } from "../../i18n/en-projector.ts";

export const tp = catalogue("projector", enProjector);
