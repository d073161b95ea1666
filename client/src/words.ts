import { type ActionId, actionInfo, RUNGS, type Treaty } from "@casus/shared/engine";
import type { PublicScenario } from "@casus/shared/projection";

// The seam to the texts of the rules (@casus/shared/text): panels ask here and know no catalogue.

export interface Text {
  readonly id: string;
  readonly with: Readonly<Record<string, string | number>>;
}
/** Readable names of everything a text may mention, by id. */
export type Names = Readonly<Record<string, string>>;

export function namesOf(scenario: PublicScenario): Names {
  return Object.fromEntries([
    ...scenario.seats.map((s) => [s.id, s.name]),
    ...scenario.treaties.map((x) => [x.id, x.name]),
    ...scenario.mandates.map((x) => [x.id, x.name]),
    ...scenario.measures.map((x) => [x.id, x.name]),
    ...scenario.zones.map((x) => [x.id, x.name]),
    ...scenario.dispute.terms.map((x) => [x.id, x.name]),
    [scenario.dispute.id, scenario.dispute.name],
  ]);
}

const human = (id: string) => {
  const words = id.replace(/-/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export const actionTitle = (id: ActionId) => human(actionInfo(id).name);
export const rungTitle = (rung: number) => human(RUNGS[rung]?.id ?? String(rung));
export const say = (text: Text, _names: Names) => human(text.id.split(".").at(-1) ?? text.id);
export const treatyWords = (treaty: Treaty, _names: Names): readonly string[] => [treaty.name];
