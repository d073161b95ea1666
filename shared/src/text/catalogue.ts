import { actions } from "./en/actions.ts";
import { estimates } from "./en/estimates.ts";
import { glossary } from "./en/glossary.ts";
import { options } from "./en/options.ts";
import { phases } from "./en/phases.ts";
import { rejections } from "./en/rejections.ts";
import { rules } from "./en/rules.ts";
import { rungs } from "./en/rungs.ts";
import { speech } from "./en/speech.ts";
import { treaties } from "./en/treaty.ts";
import { values } from "./en/values.ts";
import { variables } from "./en/variables.ts";

/** Every sentence the rules and the bots can say, in English, with `{parameters}`. */
export const EN: Readonly<Record<string, string>> = {
  ...actions,
  ...estimates,
  ...glossary,
  ...options,
  ...phases,
  ...rejections,
  ...rules,
  ...rungs,
  ...speech,
  ...treaties,
  ...values,
  ...variables,
};
