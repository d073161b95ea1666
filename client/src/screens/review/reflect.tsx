import type { AfterActionReview } from "@casus/shared/review";
import { PROMPTS, REVIEW_EN } from "@casus/shared/text";
import { useState } from "react";
import { ScrollX } from "../../design/scroll-x.tsx";
import { Seat } from "../../design/seat.tsx";
import { TextArea } from "../../design/text-area.tsx";
import { useScenario, useView } from "../../state/table.ts";
import type { NotesDesk } from "./notes.ts";
import { Rubric } from "./rubric.tsx";
import { tr } from "./tr.ts";

const COLUMNS = [
  "cables",
  "press",
  "team",
  "words",
  "requests",
  "seals",
  "beliefs",
  "decisions",
  "turns",
] as const;

/** What people write when it is over, who took part, and the instructor's rubric. */
export function Reflection({ review, desk }: { review: AfterActionReview; desk: NotesDesk }) {
  const { host } = useView().you;
  return (
    <section className="part" aria-labelledby="reflection">
      <h2 id="reflection">{tr("answers.title")}</h2>
      <Answers desk={desk} />
      {host && <Written review={review} desk={desk} />}
      <People review={review} />
      {host && desk.notes && <Rubric review={review} desk={desk} sheet={desk.notes.sheet} />}
    </section>
  );
}

const words = (prompt: string) => REVIEW_EN[`reflect.${prompt}`] ?? prompt;

function Answers({ desk }: { desk: NotesDesk }) {
  const { you } = useView();
  const role = useScenario().seats.find((s) => s.id === you.seat)?.role;
  const prompts = [...PROMPTS.all, ...(role ? PROMPTS[role] : [])];
  const kept = desk.notes?.answers[you.person ?? ""] ?? {};
  const [draft, setDraft] = useState<Readonly<Record<string, string>>>({});
  const [saved, setSaved] = useState(false);
  return (
    <form
      className="stack answers"
      onSubmit={(e) => {
        e.preventDefault();
        void desk.save("answers", { ...kept, ...draft }).then(() => setSaved(true));
      }}
    >
      <p className="note">{tr("answers.line")}</p>
      {prompts.map((prompt) => (
        <TextArea
          key={prompt}
          label={words(prompt)}
          rows={2}
          limit={4000}
          value={draft[prompt] ?? kept[prompt] ?? ""}
          onChange={(text) => {
            setSaved(false);
            setDraft({ ...draft, [prompt]: text });
          }}
        />
      ))}
      <div className="row">
        <button type="submit" className="button primary">
          {tr("answers.save")}
        </button>
        <span role="status" className="small quiet">
          {saved && desk.state === "saved" ? tr("answers.kept") : ""}
        </span>
      </div>
    </form>
  );
}

function Written({ review, desk }: { review: AfterActionReview; desk: NotesDesk }) {
  const answers = Object.entries(desk.notes?.answers ?? {}).flatMap(([person, given]) =>
    Object.entries(given)
      .filter(([, answer]) => answer.trim() !== "")
      .map(([prompt, answer]) => ({ person, prompt, answer })),
  );
  return (
    <details className="fold">
      <summary>
        {tr("answers.all")} ({answers.length})
      </summary>
      {answers.length === 0 && <p className="note">{tr("answers.none")}</p>}
      <ul className="stack">
        {answers.map(({ person, prompt, answer }) => (
          <li key={person + prompt}>
            <p className="small quiet">
              {review.participation.find((one) => one.person === person)?.name}: {words(prompt)}
            </p>
            <blockquote className="words">{answer}</blockquote>
          </li>
        ))}
      </ul>
    </details>
  );
}

function People({ review }: { review: AfterActionReview }) {
  if (review.participation.length === 0) return null;
  return (
    <div>
      <h3>{tr("people.title")}</h3>
      <p className="note">{tr("people.line")}</p>
      <ScrollX label={tr("people.title")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{tr("people.name")}</th>
              <th scope="col">{tr("people.seat")}</th>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {tr(`people.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {review.participation.map((one) => (
              <tr key={one.person}>
                <th scope="row">{one.name}</th>
                <td>{one.seat ? <Seat id={one.seat} size={18} /> : ""}</td>
                {COLUMNS.map((column) => (
                  <td key={column} className="number">
                    {one[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </div>
  );
}
