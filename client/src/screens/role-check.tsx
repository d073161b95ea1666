import type { PublicScenario } from "@casus/shared/projection";
import { useState } from "react";
import { ts } from "../i18n/setup.ts";
import { useTable } from "../store.ts";
import { isRight, questionsOf, type RoleQuestion } from "./role-questions.ts";

/** A few questions on one's own role, with the answers. Nothing waits for it; the white cell is told how it went. */
export function RoleCheck({ seat, scenario }: { seat: string; scenario: PublicScenario }) {
  const questions = questionsOf(seat, scenario);
  const transport = useTable((s) => s.transport);
  const [first, setFirst] = useState<Readonly<Record<string, boolean>>>({});
  function note(id: string, right: boolean) {
    // What counts is what one knew; trying until it is right is learning, and nobody's business.
    if (id in first) return;
    const next = { ...first, [id]: right };
    setFirst(next);
    if (questions.every((question) => question.id in next))
      transport?.role({ seat, right: Object.values(next).filter(Boolean).length, of: questions.length });
  }
  if (questions.length === 0) return null;
  return (
    <details className="fold">
      <summary>{ts("role.check")}</summary>
      <div className="stack">
        <p className="note">{ts("role.check.line")}</p>
        {questions.map((question) => (
          <Question
            key={`${seat} ${question.id}`}
            question={question}
            scenario={scenario}
            onAnswer={(right) => note(question.id, right)}
          />
        ))}
      </div>
    </details>
  );
}

function Question({
  question,
  scenario,
  onAnswer,
}: {
  question: RoleQuestion;
  scenario: PublicScenario;
  onAnswer: (right: boolean) => void;
}) {
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
          onClick={() => {
            setShown(true);
            onAnswer(isRight(question, chosen));
          }}
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
