import type { Insight } from "@casus/shared/engine";
import { type FormEvent, useCallback, useEffect, useState } from "react";
import { Refused } from "../../design/refused.tsx";
import { ti } from "../../i18n/injects.ts";
import { useScenario, useView, useWords } from "../../state/table.ts";
import { useAct } from "../../state/use-act.ts";
import { ask } from "../../store.ts";
import { story } from "../../words.ts";

/** What the staff notices while it happens: filed with its moment, shown in the review. */
export function Insights() {
  const view = useView();
  const scenario = useScenario();
  const words = useWords();
  const { send, busy, refused } = useAct();
  const [list, setList] = useState<readonly Insight[]>([]);
  const [text, setText] = useState("");
  const [about, setAbout] = useState("");
  const fetch = useCallback(async () => {
    const answer = await ask<{ insights?: readonly Insight[] }>({ type: "insights" });
    if (answer?.insights) setList(answer.insights);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the view stands for the moment
  useEffect(() => void fetch(), [fetch, view.stage]);
  const acts = Object.values(view.acts)
    .filter((act) => act.turn > 0)
    .slice(-30)
    .reverse();
  async function file(event: FormEvent) {
    event.preventDefault();
    if (!(await send({ type: "insight", about: about || null, text }))) return;
    setText("");
    await fetch();
  }
  return (
    <section className="sheet stack" aria-labelledby="cell-insights">
      <h2 id="cell-insights">{ti("insights.title")}</h2>
      <p className="note">{ti("insights.line")}</p>
      <form className="stack" onSubmit={(e) => void file(e)}>
        <textarea
          className="input"
          rows={2}
          required
          maxLength={1000}
          aria-label={ti("insights.text")}
          value={text}
          onChange={(e) => setText(e.target.value)}
        />
        <label className="field">
          <span>{ti("insights.about")}</span>
          <select className="input" value={about} onChange={(e) => setAbout(e.target.value)}>
            <option value="">{ti("insights.whole")}</option>
            {scenario.seats.map((s) => (
              <option key={s.id} value={s.id}>
                {s.name}
              </option>
            ))}
            {acts.map((act) => (
              <option key={act.id} value={act.id}>
                {act.turn}: {story(words, act)}
              </option>
            ))}
          </select>
        </label>
        <div>
          <button type="submit" className="button tight" disabled={busy || text.trim() === ""}>
            {ti("insights.file")}
          </button>
        </div>
        <Refused words={refused} />
      </form>
      <ul className="injects">
        {[...list].reverse().map((one) => (
          <li key={one.id}>
            <p>{one.text}</p>
            <p className="note">
              {ti("insights.at", {
                turn: one.turn,
                phase: one.phase ? words.say(`phase.${one.phase}.name`) : "",
                name: view.people[one.by]?.name ?? "",
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
