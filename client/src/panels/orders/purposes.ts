import { type ActionId, actionInfo, PURPOSES, type Purpose } from "@casus/shared/engine";
import type { PublicScenario } from "@casus/shared/projection";

/**
 * What each action is mostly for. Governments use most of them for more than one thing; here each is found where its staff
 * would look first. The accident is nobody's to order.
 */
const PURPOSE_OF: Readonly<Record<Exclude<ActionId, "X01">, Purpose>> = {
  D01: "wait",
  A01: "consult",
  A02: "consult",
  A03: "consult",
  A04: "consult",
  A12: "consult",
  A14: "reassure",
  A15: "reassure",
  A17: "reassure",
  D05: "reassure",
  D06: "reassure",
  I02: "reassure",
  A05: "restrain",
  A06: "restrain",
  A07: "restrain",
  A08: "restrain",
  A09: "restrain",
  A11: "restrain",
  A13: "restrain",
  A16: "restrain",
  D02: "settle",
  D03: "settle",
  D04: "settle",
  D12: "settle",
  D13: "settle",
  D14: "settle",
  M18: "settle",
  A10: "deter",
  E04: "deter",
  M01: "deter",
  M03: "deter",
  M05: "deter",
  M06: "deter",
  M07: "deter",
  M08: "deter",
  M09: "deter",
  M10: "deter",
  M17: "deter",
  M21: "deter",
  D07: "press",
  D08: "press",
  D09: "press",
  D10: "press",
  E01: "press",
  E02: "press",
  M13: "press",
  D11: "coerce",
  D15: "coerce",
  E03: "coerce",
  H01: "coerce",
  H02: "coerce",
  H03: "coerce",
  H04: "coerce",
  H05: "coerce",
  H06: "coerce",
  H07: "coerce",
  H08: "coerce",
  H09: "coerce",
  I01: "coerce",
  M02: "coerce",
  M04: "coerce",
  M11: "coerce",
  M12: "coerce",
  M14: "coerce",
  M15: "coerce",
  M16: "coerce",
  M19: "coerce",
  M20: "coerce",
  M22: "coerce",
};

/** Actions this crisis knows, by purpose, from waiting to coercion; inside each the lowest rung first. */
export const byPurpose = (
  scenario: Pick<PublicScenario, "actions">,
): readonly { readonly purpose: Purpose; readonly actions: readonly ActionId[] }[] =>
  PURPOSES.map((purpose) => ({
    purpose,
    actions: scenario.actions
      .filter((id) => id !== "X01" && PURPOSE_OF[id] === purpose)
      .sort((a, b) => actionInfo(a).rung - actionInfo(b).rung),
  })).filter((group) => group.actions.length > 0);
