import { catalogue } from "../../i18n/catalogues.ts";
import { enReview } from "../../i18n/en-review.ts";

export const tr = catalogue("review", enReview);
