import { COMMITMENTS, type Commitment, type Obligation } from "@casus/shared/engine";
import { LIMITS } from "@casus/shared/protocol";
import { useState } from "react";
import { GlossOnce } from "../../design/gloss-once.tsx";
import { Refused } from "../../design/refused.tsx";
import { Term } from "../../design/term.tsx";
import { tt } from "../../i18n/table.ts";
import { useTested } from "../../state/reveal.ts";
import { turnOf, useScenario, useView, useWords } from "../../state/table.ts";
import { useAct } from "../../state/use-act.ts";
import { decided, renderWords, shortTreaty, story } from "../../words.ts";
import { Step } from "./steps.tsx";
import "./obligation.css";
import { TextArea } from "../../design/text-area.tsx";

type Seen = Omit<Obligation, "propensity">;

/** The casus-foederis test in the open, and the decision of whoever it concerns. */
export function ObligationPanel() {
  const view = useView();
  const turn = turnOf(view);
  const tested = useTested();
  const now = tested.filter((o) => o.turn === turn);
  const before = tested.filter((o) => o.turn !== turn);
  return (
    <div className="stack obligations">
      {now.length + before.length === 0 && <p className="note">{tt("obligation.none")}</p>}
      {[...now, ...before.reverse()].map((o) => (
        <GlossOnce key={o.id}>
          <Trace obligation={o} />
        </GlossOnce>
      ))}
    </div>
  );
}

function Trace({ obligation: o }: { obligation: Seen }) {
  const view = useView();
  const scenario = useScenario();
  const words = useWords();
  const name = (id: string) => scenario.seats.find((s) => s.id === id)?.name ?? id;
  const act = o.act ? view.acts[o.act] : undefined;
  const treaty = shortTreaty(view.treaties[o.treaty]?.name ?? o.treaty);
  return (
    <article className="obligation sheet">
      <header>
        <h2>{tt("obligation.title", { treaty, victim: name(o.victim), protector: name(o.protector) })}</h2>
        {act && (
          <p className="quiet" lang="en">
            {story(words, act)}
          </p>
        )}
      </header>
      <section>
        <h3 className="label">
          <Term id="casus-foederis">{tt("obligation.test")}</Term>
        </h3>
        <ol className="test">
          {o.steps.map((step) => (
            <Step key={step.step} step={step} />
          ))}
        </ol>
      </section>
      <p className="owed">
        <span className="label">{tt("obligation.owed")}</span>
        <strong className="display">
          {tt(o.status === "invocation" ? "obligation.owed.yet" : `obligation.owed.${o.owed}`)}
        </strong>
      </p>
      <Decision obligation={o} />
    </article>
  );
}

function Decision({ obligation: o }: { obligation: Seen }) {
  const view = useView();
  const scenario = useScenario();
  const words = useWords();
  const { send, refused, busy } = useAct();
  const [choice, setChoice] = useState<Commitment | null>(null);
  const [said, setSaid] = useState("");
  const name = (id: string) => scenario.seats.find((s) => s.id === id)?.name ?? id;
  const seat = view.you.seat;

  if (o.status === "not-invoked") return <p>{tt("obligation.notInvoked")}</p>;
  if (o.status === "decided")
    return (
      <div className="stack">
        <p>
          <strong>{decided(words, o)}</strong>
        </p>
        {o.words && <q className="words quiet">{renderWords(o.words, words.names)}</q>}
      </div>
    );
  if (o.status === "invocation") {
    if (o.victim !== seat)
      return <p className="note">{tt("obligation.waits.invoke", { name: name(o.victim) })}</p>;
    return (
      <div className="stack" id={`decide-${o.id}`} tabIndex={-1}>
        <p className="note">{tt("obligation.invoke.line", { protector: words.name(o.protector) })}</p>
        <div className="row">
          <button
            type="button"
            className="button primary"
            disabled={busy}
            onClick={() => void send({ type: "invoke", obligation: o.id, invoke: true })}
          >
            {tt("obligation.invoke")}
          </button>
          <button
            type="button"
            className="button"
            disabled={busy}
            onClick={() => void send({ type: "invoke", obligation: o.id, invoke: false })}
          >
            {tt("obligation.notInvoke")}
          </button>
        </div>
        <Refused words={refused} />
      </div>
    );
  }
  if (o.protector !== seat)
    return <p className="note">{tt("obligation.waits", { name: name(o.protector) })}</p>;
  return (
    <fieldset className="stack" id={`decide-${o.id}`} tabIndex={-1}>
      <legend className="label">{tt("obligation.decide")}</legend>
      <div className="choices">
        {COMMITMENTS.map((c) => (
          <label key={c} className="choice">
            <input type="radio" name={o.id} checked={choice === c} onChange={() => setChoice(c)} />
            <span>
              <strong>{words.say(`commitment.${c}.name`)}</strong>
              <br />
              <span className="note">{words.say(`commitment.${c}.meaning`)}</span>
            </span>
          </label>
        ))}
      </div>
      <TextArea
        label={tt("obligation.words")}
        rows={2}
        limit={LIMITS.words}
        value={said}
        serif
        onChange={setSaid}
      />
      <p className="note">{tt("obligation.sure")}</p>
      <button
        type="button"
        className="button primary"
        style={{ justifySelf: "start" }}
        disabled={choice === null || busy}
        onClick={() =>
          choice && void send({ type: "commit", obligation: o.id, choice, words: said.trim() || null })
        }
      >
        {choice ? words.say(`commitment.${choice}.name`) : tt("obligation.decide")}
      </button>
      <Refused words={refused} />
    </fieldset>
  );
}
