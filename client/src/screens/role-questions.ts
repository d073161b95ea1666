import type { PublicScenario } from "@casus/shared/projection";

/** A question on one's role: seats to choose from, and which of them are right. */
export interface RoleQuestion {
  readonly id: "against" | "protects" | "protected";
  readonly options: readonly string[];
  readonly right: readonly string[];
}

/** What whoever plays a seat should know before the first turn, from what is public of the crisis. */
export function questionsOf(
  seat: string,
  { seats, dyads, alliances }: Pick<PublicScenario, "seats" | "dyads" | "alliances">,
): readonly RoleQuestion[] {
  const options = seats.map((s) => s.id).filter((id) => id !== seat);
  const ask = (id: RoleQuestion["id"], right: readonly string[]): RoleQuestion[] =>
    right.length === 0 || right.length === options.length ? [] : [{ id, options, right }];
  return [
    ...ask(
      "against",
      dyads.flatMap((d) =>
        d.defender === seat ? [d.challenger] : d.challenger === seat ? [d.defender] : [],
      ),
    ),
    ...ask(
      "protects",
      alliances.filter((a) => a.protector === seat).map((a) => a.ally),
    ),
    ...ask(
      "protected",
      alliances.filter((a) => a.ally === seat).map((a) => a.protector),
    ),
  ];
}

/** Whether exactly the right seats were chosen. */
export const isRight = ({ right }: RoleQuestion, chosen: readonly string[]): boolean =>
  chosen.length === right.length && right.every((id) => chosen.includes(id));
