import { catalogue } from "../../i18n/catalogues.ts";
import { enLesson } from "../../i18n/en-lesson.ts";

export const tl = catalogue("lesson", enLesson);
