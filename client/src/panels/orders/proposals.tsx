import { LIMITS } from "@casus/shared/protocol";
import { MessageCircleQuestionMark } from "lucide-react";
import { useState } from "react";
import { Modal } from "../../design/modal.tsx";
import { Refused } from "../../design/refused.tsx";
import { formatPercent } from "../../format.ts";
import { tt } from "../../i18n/table.ts";
import { useView, useWords } from "../../state/table.ts";
import { useAct } from "../../state/use-act.ts";
import { actionTitle } from "../../words.ts";

/** What this government asked of the white cell, and the way to ask. */
export function Proposals() {
  const { proposals } = useView();
  const [asking, setAsking] = useState(false);
  const all = Object.values(proposals).toReversed();
  return (
    <section className="stack" aria-label={tt("propose.mine")}>
      <div>
        <button type="button" className="button tight" onClick={() => setAsking(true)}>
          <MessageCircleQuestionMark size={15} aria-hidden /> {tt("propose.open")}
        </button>
      </div>
      {all.length > 0 && (
        <ul className="stack">
          {all.map((one) => (
            <li key={one.id} className="small">
              {one.text} <Ruled id={one.id} />
            </li>
          ))}
        </ul>
      )}
      {asking && <Propose onClose={() => setAsking(false)} />}
    </section>
  );
}

function Ruled({ id }: { id: string }) {
  const words = useWords();
  const one = useView().proposals[id];
  if (!one) return null;
  const { ruling, outcome } = one;
  if (ruling === null) return <span className="chip">{tt("propose.waits")}</span>;
  const said = tt(`propose.ruled.${ruling.kind}`, {
    action: "order" in ruling && ruling.order ? actionTitle(words, ruling.order.action) : "",
    p: "p" in ruling && ruling.p !== undefined ? formatPercent(ruling.p) : "",
  });
  return (
    <>
      <strong>{said}</strong> <span className="faint">{ruling.why}</span>{" "}
      {outcome !== null && <span className="chip">{tt(`propose.outcome.${outcome}`)}</span>}
    </>
  );
}

function Propose({ onClose }: { onClose: () => void }) {
  const { send, refused, busy } = useAct();
  const [kind, setKind] = useState<"action" | "question">("action");
  const [text, setText] = useState("");
  const [why, setWhy] = useState("");
  return (
    <Modal title={tt("propose.title")} open onClose={onClose}>
      <p className="note">{tt("propose.line")}</p>
      <label className="field">
        <span>{tt("propose.kind")}</span>
        <select className="input" value={kind} onChange={(e) => setKind(e.target.value as typeof kind)}>
          <option value="action">{tt("propose.action")}</option>
          <option value="question">{tt("propose.question")}</option>
        </select>
      </label>
      <label className="field">
        <span>{tt("propose.text")}</span>
        <textarea
          className="input"
          rows={3}
          maxLength={LIMITS.words}
          value={text}
          onChange={(e) => setText(e.target.value)}
        />
      </label>
      {kind === "action" && (
        <label className="field">
          <span>{tt("propose.why")}</span>
          <textarea
            className="input"
            rows={3}
            maxLength={LIMITS.words}
            value={why}
            onChange={(e) => setWhy(e.target.value)}
          />
        </label>
      )}
      <Refused words={refused} />
      <button
        type="button"
        className="button primary"
        disabled={busy || text.trim() === ""}
        onClick={() => void send({ type: "propose", kind, text, why }).then((done) => done && onClose())}
      >
        {tt("propose.send")}
      </button>
    </Modal>
  );
}
