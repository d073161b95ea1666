import type { TestStep } from "@casus/shared/engine";
import { CircleCheck, CircleX } from "lucide-react";
import { Gloss } from "../../design/gloss.tsx";
import { tt } from "../../i18n/table.ts";
import { useWords } from "../../state/table.ts";
import "./obligation.css";

/** One step of the casus-foederis test: the question, what was found, and whether it was met. */
export function Step({ step }: { step: TestStep }) {
  const value = useStepValue(step);
  return (
    <li data-passed={step.passed || undefined}>
      {step.passed ? <CircleCheck size={17} aria-hidden /> : <CircleX size={17} aria-hidden />}
      <span className="grow">
        <Gloss>{tt(`step.${step.step}`)}</Gloss>
      </span>
      <span className="faint small">{value}</span>
      <span className="unseen">{tt(step.passed ? "obligation.passed" : "obligation.failed")}</span>
    </li>
  );
}

/** What a step found, where the mark does not say it already. */
function useStepValue({ step, value }: TestStep): string {
  const words = useWords();
  if (step === "act") return words.maybe(`rung.${value}.name`, String(value));
  if (step === "victim") return words.maybe(`object.${value}`, String(value));
  if (step === "level") return tt(`orders.reading.owed.${Math.min(4, Number(value)) as 0 | 1 | 2 | 3 | 4}`);
  if (step === "place" || step === "council") return words.name(String(value));
  return "";
}
