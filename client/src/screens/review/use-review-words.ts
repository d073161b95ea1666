import { REVIEW_EN } from "@casus/shared/text";
import { useMemo } from "react";
import { useScenario } from "../../state/table.ts";
import { type Lexicon, lexicon } from "../../words.ts";

/** The words of a crisis with those of its verdicts, which the table has no use for. */
export function useReviewWords(): Lexicon {
  const scenario = useScenario();
  return useMemo(() => lexicon(scenario, REVIEW_EN), [scenario]);
}
