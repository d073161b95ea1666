import type { Order, RulingVerdict, Variable } from "@casus/shared/engine";
import type { SeenProposal } from "@casus/shared/projection";
import { LIMITS } from "@casus/shared/protocol";
import { useState } from "react";
import { Modal } from "../../design/modal.tsx";
import { Refused } from "../../design/refused.tsx";
import { tw } from "../../i18n/white-cell.ts";
import { useScenario, useWords } from "../../state/table.ts";
import { useAct } from "../../state/use-act.ts";
import { actionTitle } from "../../words.ts";
import { Numbers, type Picked } from "./numbers.tsx";

type Kind = RulingVerdict["kind"];

/** Rules on one proposal: no, as an action of the catalogue, or by odds; or answers a question. */
export function RuleForm({ proposal, onClose }: { proposal: SeenProposal; onClose: () => void }) {
  const { send, refused, busy } = useAct();
  const kinds: readonly Kind[] =
    proposal.kind === "question" ? ["answer", "refuse"] : ["map", "odds", "refuse"];
  const [kind, setKind] = useState<Kind>(kinds[0] as Kind);
  const [order, setOrder] = useState<Order | null>(null);
  const [p, setP] = useState(50);
  const [success, setSuccess] = useState<Picked | null>(null);
  const [failure, setFailure] = useState<Picked | null>(null);
  const [why, setWhy] = useState("");
  const verdict = (): RulingVerdict | null => {
    switch (kind) {
      case "refuse":
      case "answer":
        return { kind };
      case "map":
        return order && { kind, order };
      case "odds":
        return consequence(success).length + consequence(failure).length === 0
          ? null
          : { kind, p: p / 100, success: consequence(success), failure: consequence(failure) };
    }
  };
  const ready = verdict();
  return (
    <Modal title={tw("queue.rule")} open wide onClose={onClose}>
      <blockquote className="note">{proposal.text}</blockquote>
      <label className="field">
        <span>{tw("rule.kind")}</span>
        <select className="input" value={kind} onChange={(e) => setKind(e.target.value as Kind)}>
          {kinds.map((one) => (
            <option key={one} value={one}>
              {tw(`rule.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {kind === "map" && <PickOrder seat={proposal.seat} onPick={setOrder} />}
      {kind === "odds" && (
        <>
          <label className="field">
            <span>{tw("rule.p")}</span>
            <input
              className="input"
              type="number"
              min={5}
              max={95}
              value={p}
              onChange={(e) => setP(Number(e.target.value))}
            />
          </label>
          <Numbers legend={tw("rule.success")} mode="by" movable onChange={setSuccess} />
          <Numbers legend={tw("rule.failure")} mode="by" movable onChange={setFailure} />
        </>
      )}
      <label className="field">
        <span>{tw(kind === "answer" ? "rule.answer.text" : "rule.why")}</span>
        <textarea
          className="input"
          rows={3}
          maxLength={LIMITS.words}
          value={why}
          onChange={(e) => setWhy(e.target.value)}
        />
      </label>
      <Refused words={refused} />
      <button
        type="button"
        className="button primary"
        disabled={busy || ready === null || why.trim() === ""}
        onClick={() =>
          ready &&
          void send({ type: "rule", proposal: proposal.id, verdict: ready as never, why: why.trim() }).then(
            (done) => done && onClose(),
          )
        }
      >
        {tw("rule.do")}
      </button>
    </Modal>
  );
}

const consequence = (picked: Picked | null) =>
  picked === null || picked.value === 0
    ? []
    : [
        {
          kind: "value" as const,
          variable: picked.variable as Variable,
          key: picked.key,
          by: picked.value,
        },
      ];

/** Every order of the catalogue in every way it can be meant; the rules say which of them the seat may give. */
function PickOrder({ seat, onPick }: { seat: string; onPick: (order: Order | null) => void }) {
  const scenario = useScenario();
  const words = useWords();
  const [action, setAction] = useState("");
  const [target, setTarget] = useState("");
  const pick = (nextAction: string, nextTarget: string) => {
    setAction(nextAction);
    setTarget(nextTarget);
    onPick(
      nextAction === ""
        ? null
        : { action: nextAction as Order["action"], ...(nextTarget !== "" && { target: nextTarget }) },
    );
  };
  return (
    <div className="row">
      <label className="field grow">
        <span>{tw("rule.order")}</span>
        <select className="input" value={action} onChange={(e) => pick(e.target.value, target)}>
          <option value="" />
          {scenario.actions.map((id) => (
            <option key={id} value={id}>
              {actionTitle(words, id)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{tw("correct.of")}</span>
        <select className="input" value={target} onChange={(e) => pick(action, e.target.value)}>
          <option value="" />
          {scenario.seats
            .filter((s) => s.id !== seat)
            .map((s) => (
              <option key={s.id} value={s.id}>
                {s.name}
              </option>
            ))}
        </select>
      </label>
    </div>
  );
}
