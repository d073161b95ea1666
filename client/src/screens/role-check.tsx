import type { PublicScenario } from "@casus/shared/projection";
import { useState } from "react";
import { ts } from "../i18n/setup.ts";
import { isRight, questionsOf, type RoleQuestion } from "./role-questions.ts";

/** A few questions on one's own role, with the answers. Nothing is kept, and nothing waits for it. */
export function RoleCheck({ seat, scenario }: { seat: string; scenario: PublicScenario }) {
  const questions = questionsOf(seat, scenario);
  if (questions.length === 0) return null;
  return (
    <details className="fold">
      <summary>{ts("role.check")}</summary>
      <div className="stack">
        <p className="note">{ts("role.check.line")}</p>
        {questions.map((question) => (
          <Question key={`${seat} ${question.id}`} question={question} scenario={scenario} />
        ))}
      </div>
    </details>
  );
}

function Question({ question, scenario }: { question: RoleQuestion; scenario: PublicScenario }) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [shown, setShown] = useState(false);
  const name = (id: string) => scenario.seats.find((s) => s.id === id)?.name ?? id;
  const names = question.right.map(name).join(", ");
  return (
    <fieldset className="field">
      <legend>{ts(`role.check.${question.id}`)}</legend>
      <div className="row">
        {question.options.map((id) => (
          <label key={id} className="row">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(e) => {
                setShown(false);
                setChosen(e.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id));
              }}
            />
            {name(id)}
          </label>
        ))}
      </div>
      <div className="row">
        <button
          type="button"
          className="button tight"
          disabled={chosen.length === 0}
          onClick={() => setShown(true)}
        >
          {ts("role.check.show")}
        </button>
        <span role="status">
          {shown &&
            (isRight(question, chosen) ? (
              <span className="chip well">{ts("role.check.right")}</span>
            ) : (
              <span className="chip call">{ts("role.check.wrong", { names })}</span>
            ))}
        </span>
      </div>
    </fieldset>
  );
}
