import { catalogue } from "./catalogues.ts";
import { en } from "./en.ts";

export const t = catalogue("home", en);

/** The sentence for a refusal of the server's doors (joining, hosting), where the rules' catalogue is not loaded. */
export function problem(code: string, message = ""): string {
  const id = `error.${code}`;
  if (id in en) return t(id as keyof typeof en);
  return message || t("error.other", { code });
}
