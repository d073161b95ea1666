import { termsAtOdds } from "../../scenario/index.ts";
import type { Script } from "./format.ts";
import type { Report } from "./relations.ts";
import { treatyOf } from "./setup.ts";

/** Whether the treaties a script has can be told apart, and whether the terms of each can stand together. */
export function checkTreaties(script: Script, report: Report): void {
  const treaties = script.treaties ?? [];
  for (const [i, said] of treaties.entries()) {
    const path = `treaties[${i}]`;
    const treaty = treatyOf(said, i);
    const first = treaties.findIndex((other, n) => n < i && treatyOf(other, n).id === treaty.id);
    if (first >= 0)
      report(`${path}.id`, `is "${treaty.id}", the id of treaties[${first}] too; expected another id`);
    if (new Set(said.parties).size < said.parties.length)
      report(`${path}.parties`, `is ${JSON.stringify(said.parties)}; expected each party once`);
    if (said.hybridRung !== undefined && treaty.trigger !== "hybrid")
      report(
        `${path}.hybridRung`,
        `is ${said.hybridRung}, but the trigger is ${treaty.trigger}; expected none, or the trigger "hybrid"`,
      );
    const nuclear = said.parties.some((party) => script.actors[party]?.nuclear === true);
    // A preset with an umbrella says so of the treaty it was made after, whoever its parties are here.
    for (const { field, message } of termsAtOdds(treaty, nuclear))
      if (field !== "umbrella" || said.umbrella === true)
        report(`${path}.${field.replace("terms.", "")}`, message);
  }
}
