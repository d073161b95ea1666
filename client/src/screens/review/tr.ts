import { enReview } from "../../i18n/en-review.ts";
import { translator } from "../../i18n/translate.ts";

export const tr = translator(enReview);
