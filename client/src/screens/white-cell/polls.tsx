import type { PollPlan } from "@casus/shared/engine";
import { lexiconOf, readCondition, sayCondition, sayUnread } from "@casus/shared/injects";
import { useState } from "react";
import { Refused } from "../../design/refused.tsx";
import { ti } from "../../i18n/injects.ts";
import { useScenario, useView } from "../../state/table.ts";
import { useAct } from "../../state/use-act.ts";

/** Up to two questions for a turn, beside that of sealing. */
export function PollDesk() {
  const view = useView();
  const scenario = useScenario();
  const { send, refused, busy } = useAct();
  const now = view.stage.kind === "running" ? view.stage.turn : 1;
  const [turn, setTurn] = useState(now);
  const [chosen, setChosen] = useState<ReadonlySet<"adversary" | "partner" | "war" | "own">>(new Set());
  const [text, setText] = useState("");
  const [when, setWhen] = useState("");
  const [due, setDue] = useState(1);
  const [asked, setAsked] = useState("");
  const read = when.trim() === "" ? null : readCondition(when, lexiconOf(scenario));
  const last = Math.min(24, turn + due - 1);
  const own = chosen.has("own") && (text.trim() === "" || !read?.ok);
  const toggle = (what: "adversary" | "partner" | "war" | "own", on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(what);
    else next.delete(what);
    setChosen(next);
  };
  const polls = (): PollPlan[] =>
    [...chosen].flatMap((what): PollPlan[] => {
      if (what === "adversary" || what === "partner") return [{ kind: "move", turn, of: what }];
      if (what === "war")
        return [
          {
            kind: "chance",
            turn,
            due: last,
            text: ti("polls.war", { turn: last }),
            when: { kind: "war", between: [] },
          },
        ];
      return read?.ok ? [{ kind: "chance", turn, due: last, text: text.trim(), when: read.value }] : [];
    });
  return (
    <section className="sheet stack" aria-labelledby="cell-polls">
      <h2 id="cell-polls">{ti("polls.title")}</h2>
      <p className="note">{ti("polls.line")}</p>
      <div className="row">
        {[now, now + 1].map((n) => (
          <label key={n} className="row">
            <input type="radio" name="poll-turn" checked={turn === n} onChange={() => setTurn(n)} />
            {ti("polls.turn", { turn: n })}
          </label>
        ))}
      </div>
      {(["adversary", "partner", "war", "own"] as const).map((what) => (
        <label key={what} className="row">
          <input
            type="checkbox"
            checked={chosen.has(what)}
            disabled={!chosen.has(what) && chosen.size >= 2}
            onChange={(e) => toggle(what, e.target.checked)}
          />
          {ti(what === "war" ? "polls.war.choice" : `polls.${what}`)}
        </label>
      ))}
      {chosen.has("own") && (
        <>
          <label className="field">
            <span>{ti("polls.own.text")}</span>
            <input className="input" maxLength={200} value={text} onChange={(e) => setText(e.target.value)} />
          </label>
          <label className="field">
            <span>{ti("polls.own.when")}</span>
            <input className="input" value={when} onChange={(e) => setWhen(e.target.value)} />
            <small className="note" role="status">
              {read === null
                ? ti("form.when.line")
                : read.ok
                  ? ti("form.reads", { sentence: sayCondition(read.value, scenario) })
                  : sayUnread(read.unread)}
            </small>
          </label>
        </>
      )}
      {(chosen.has("war") || chosen.has("own")) && (
        <label className="field">
          <span>{ti("polls.due")}</span>
          <select className="input" value={due} onChange={(e) => setDue(Number(e.target.value))}>
            {[1, 2, 3].map((n) => (
              <option key={n} value={n}>
                {turn + n - 1}
              </option>
            ))}
          </select>
        </label>
      )}
      <div>
        <button
          type="button"
          className="button tight"
          disabled={busy || chosen.size === 0 || own}
          onClick={async () => {
            const list = polls();
            if (await send({ type: "pose", turn, polls: list }))
              setAsked(ti("polls.asked", { n: list.length, turn }));
          }}
        >
          {ti("polls.ask")}
        </button>
      </div>
      <p role="status" className="note">
        {asked}
      </p>
      <Refused words={refused} />
    </section>
  );
}
