import { ARMED_ATTACK, C, type Treaty } from "../engine/index.ts";

/** A term that cannot stand beside another: the field, with the path inside the treaty, and what was expected. */
export interface AtOdds {
  readonly field: "terms.automaticity" | "hybridRung" | "objects" | "umbrella";
  readonly message: string;
}

/** Terms of one treaty that cannot stand together. `nuclear` is whether any party has nuclear weapons. */
export function termsAtOdds(
  {
    terms: { automaticity },
    obligation,
    trigger,
    hybridRung,
    objects,
    umbrella,
    parties,
  }: Pick<Treaty, "terms" | "obligation" | "trigger" | "hybridRung" | "objects" | "umbrella" | "parties">,
  nuclear: boolean,
): readonly AtOdds[] {
  const found: AtOdds[] = [];
  if (obligation !== "defence" && automaticity >= C.automatic)
    found.push({
      field: "terms.automaticity",
      message: `help cannot follow by itself (${automaticity}) where none is promised (${obligation}); expected less than ${C.automatic}, or the obligation "defence"`,
    });
  if (trigger === "hybrid" && hybridRung >= ARMED_ATTACK)
    found.push({
      field: "hybridRung",
      message: `rung ${hybridRung} is an armed attack, not hybrid harm; expected ${ARMED_ATTACK - 1} or lower, or the trigger "armed-attack"`,
    });
  if (trigger === "hybrid" && !objects.includes("cyber") && !objects.includes("forces"))
    found.push({
      field: "objects",
      message: `a hybrid trigger never fires for ${objects.join(", ")} alone; expected "cyber" or "forces" among them`,
    });
  if (umbrella && !nuclear)
    found.push({
      field: "umbrella",
      message: `none of ${parties.join(", ")} has nuclear weapons; expected false`,
    });
  return found;
}
