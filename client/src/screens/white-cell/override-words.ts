import type { Asked, Override } from "@casus/shared/engine";
import { tw } from "../../i18n/white-cell.ts";
import { useNamed } from "../../panels/orders/order-choice.tsx";

const DRAWS = ["X1", "X2", "X3", "O9", "P7", "A7", "D6", "D7", "H6", "I2"] as const;

/** What a draw would decide, in words. */
export function useDrawName() {
  const named = useNamed();
  return ({ rule, subject, object }: Pick<Asked, "rule" | "subject" | "object">): string => {
    const known = DRAWS.find((one) => one === rule) ?? "other";
    return tw(`gate.draw.${known}`, { rule, subject: named(subject), object: object ? named(object) : "" });
  };
}

/** Whose number it is: "Lithuania – Russia" for what two share, "Russia → Lithuania" for what one has of another. */
export function useKeyName() {
  const named = useNamed();
  return (key: string): string =>
    key
      .split(/([|>])/)
      .map((part) => (part === "|" ? " – " : part === ">" ? " → " : named(part)))
      .join("");
}

/** What was overruled, in words. */
export function useOverruledName() {
  const named = useNamed();
  const drawName = useDrawName();
  return (one: Override): string => {
    if (one.kind === "war") return named(one.war);
    if (one.kind === "owed") {
      const [protector = "", victim = ""] = one.obligation.replace(/^t\d+\./, "").split(">");
      return tw("gate.owed.of", { protector: named(protector), victim: named(victim) });
    }
    const [, rule = "", subject = "", object = ""] = one.key.split("|");
    return drawName({ rule, subject, object: object || null });
  };
}

/** A result as the white cell reads it. */
export function saidOf({ kind }: Override, code: string | null): string {
  if (code === null) return tw("override.open");
  if (kind === "draw") return tw(["true", "happens"].includes(code) ? "gate.odds.hit" : "gate.odds.miss");
  if (kind === "war") return tw(code === "gained" ? "war.gained" : "war.repelled");
  return tw(`owed.${code}` as "owed.0");
}
