import { LIMITS } from "@casus/shared/protocol";
import { useState } from "react";
import { Modal } from "../../design/modal.tsx";
import { Refused } from "../../design/refused.tsx";
import { TextArea } from "../../design/text-area.tsx";
import { tt } from "../../i18n/table.ts";
import { useAct } from "../../state/use-act.ts";

/** Puts to the white cell what no action of the catalogue says, or a question. */
export function Propose({ onClose }: { onClose: () => void }) {
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
      <TextArea label={tt("propose.text")} rows={3} limit={LIMITS.words} value={text} onChange={setText} />
      {kind === "action" && (
        <TextArea label={tt("propose.why")} rows={3} limit={LIMITS.words} value={why} onChange={setWhy} />
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
