import { LIMITS } from "@casus/shared/protocol";
import { useState } from "react";
import { Refused } from "../../design/refused.tsx";
import { tw } from "../../i18n/white-cell.ts";
import { useView, useWords } from "../../state/table.ts";
import { useAct } from "../../state/use-act.ts";
import { Numbers, type Picked } from "./numbers.tsx";
import { saidOf, useOverruledName } from "./override-words.ts";
import { Decided } from "./overrule.tsx";

/** Numbers set by hand, each with its reason, and the ones that were. */
export function Corrections() {
  const { control, people, you } = useView();
  const words = useWords();
  const { send, refused, busy } = useAct();
  const [picked, setPicked] = useState<Picked | null>(null);
  const [why, setWhy] = useState("");
  const [round, setRound] = useState(0);
  const overruled = useOverruledName();
  if (control === null) return null;
  return (
    <section className="sheet stack" aria-labelledby="cell-corrections">
      <details
        className="fold"
        open={control.corrections.length + control.overrides.length > 0 || control.gate?.open}
      >
        <summary>
          <h2 id="cell-corrections">{tw("correct.title")}</h2>
        </summary>
        <div className="stack">
          <p className="note">{tw(control.gate?.open ? "correct.gate" : "correct.line")}</p>
          {you.staff?.kind === "white-cell" && (
            <>
              <Numbers key={round} legend={tw("correct.number")} mode="to" onChange={setPicked} />
              <label className="field">
                <span>{tw("correct.why")}</span>
                <input
                  className="input"
                  maxLength={LIMITS.words}
                  value={why}
                  onChange={(e) => setWhy(e.target.value)}
                />
              </label>
              <Decided
                why={why}
                send={(of) =>
                  void send({ type: "override", of, why: why.trim() }).then((done) => done && setWhy(""))
                }
              />
              <Refused words={refused} />
              <div>
                <button
                  type="button"
                  className="button tight"
                  disabled={busy || picked === null || why.trim() === ""}
                  onClick={() =>
                    picked &&
                    void send({
                      type: "correct",
                      variable: picked.variable,
                      key: picked.key,
                      to: picked.value,
                      why: why.trim(),
                    }).then((done) => {
                      if (!done) return;
                      setPicked(null);
                      setWhy("");
                      setRound(round + 1);
                    })
                  }
                >
                  {tw("correct.do")}
                </button>
              </div>
            </>
          )}
          <ul className="small">
            {control.overrides.map((one) => (
              <li key={`${one.at} ${JSON.stringify(one)}`}>
                {tw("override.made", {
                  what: overruled(one),
                  before: saidOf(one, one.before),
                  to: saidOf(one, String(one.to)),
                  why: one.why,
                  name: people[one.by]?.name ?? "",
                  turn: one.turn,
                })}
              </li>
            ))}
            {control.corrections.map((one) => (
              <li key={`${one.at} ${one.variable} ${one.key}`}>
                {tw("correct.made", {
                  variable: words.maybe(`variable.${one.variable}.name`, one.variable),
                  key: one.key,
                  before: one.before === null ? tw("correct.waits") : Math.round(one.before * 100) / 100,
                  to: one.to,
                  why: one.why,
                  name: people[one.by]?.name ?? "",
                  turn: one.turn,
                })}
              </li>
            ))}
          </ul>
        </div>
      </details>
    </section>
  );
}
