import { VERDICTS, type Verdict } from "@casus/shared/review";
import { useState } from "react";
import { capital } from "../../format.ts";
import { tr } from "./tr.ts";
import { useReviewWords } from "./use-review-words.ts";

/** A guess before the answer: one learns more from a verdict one has bet on. */
export function Predict(p: { pair: Pick<Verdict, "protector" | "ally">; onGuess: (label: string) => void }) {
  const { pair, onGuess } = p;
  const words = useReviewWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const name = (id: string) => words.names[id] ?? id;
  return (
    <section className="part predict" aria-labelledby="predict">
      <h2 id="predict">{tr("predict.title")}</h2>
      <p>{capital(tr("predict.line", { protector: name(pair.protector), ally: name(pair.ally) }))}</p>
      <fieldset className="choices predict-choices">
        <legend className="unseen">{tr("predict.title")}</legend>
        {VERDICTS.map((label) => (
          <label key={label} className="choice">
            <input type="radio" name="guess" checked={chosen === label} onChange={() => setChosen(label)} />
            <span>
              <strong>{words.say(`verdict.${label}.name`)}</strong>
              <br />
              <span className="note">{words.say(`verdict.${label}.meaning`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="row">
        <button
          type="button"
          className="button primary"
          disabled={!chosen}
          onClick={() => chosen && onGuess(chosen)}
        >
          {tr("predict.show")}
        </button>
        <button type="button" className="button plain" onClick={() => onGuess("")}>
          {tr("predict.skip")}
        </button>
      </div>
    </section>
  );
}
