import type { Order, RulingVerdict, Variable } from "@casus/shared/engine";
import { choices, type SeenProposal } from "@casus/shared/projection";
import { LIMITS } from "@casus/shared/protocol";
import { useMemo, useState } from "react";
import { Modal } from "../../design/modal.tsx";
import { Refused } from "../../design/refused.tsx";
import { TextArea } from "../../design/text-area.tsx";
import { tt } from "../../i18n/table.ts";
import { tw } from "../../i18n/white-cell.ts";
import { Choice, distinct, useNamed } from "../../panels/orders/order-choice.tsx";
import { useScenario, useView, useWords } from "../../state/table.ts";
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
      <TextArea
        label={tw(kind === "answer" ? "rule.answer.text" : "rule.why")}
        rows={3}
        limit={LIMITS.words}
        value={why}
        onChange={setWhy}
      />
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

/** Every order of the catalogue that the seat may give now, in every way its blanks can be filled. */
function PickOrder({ seat, onPick }: { seat: string; onPick: (order: Order | null) => void }) {
  const view = useView();
  const scenario = useScenario();
  const words = useWords();
  const named = useNamed();
  const [order, setOrder] = useState<Order | null>(null);
  const all = useMemo(() => {
    const theirs = { ...view, you: { ...view.you, seat } };
    return scenario.actions.map((id) => ({ id, ways: choices(theirs, scenario, id) }));
  }, [view, scenario, seat]);
  const pick = (next: Order | undefined) => {
    setOrder(next ?? null);
    onPick(next ?? null);
  };
  const ways = all.find(({ id }) => id === order?.action)?.ways ?? [];
  const blanks = ["target", "about", "terms", "zone"] as const;
  /** The first way that has this in the blank and agrees with the blanks before it. */
  const fill = (blank: (typeof blanks)[number], to: string) => {
    const before = blanks.slice(0, blanks.indexOf(blank));
    pick(ways.find((way) => way[blank] === to && before.every((b) => way[b] === order?.[b])));
  };
  return (
    <>
      <label className="field">
        <span>{tw("rule.order")}</span>
        <select
          className="input"
          value={order?.action ?? ""}
          onChange={(e) => pick(all.find(({ id }) => id === e.target.value)?.ways[0])}
        >
          <option value="" />
          {all.map(({ id, ways: some }) => (
            <option key={id} value={id} disabled={some.length === 0}>
              {actionTitle(words, id)}
            </option>
          ))}
        </select>
      </label>
      <div className="host-two">
        {order &&
          blanks.map((blank, i) => {
            const fit = ways.filter((way) => blanks.slice(0, i).every((b) => way[b] === order[b]));
            const from = distinct(fit.map((way) => way[blank]));
            return from.length === 0 ? null : (
              <Choice
                key={blank}
                label={tt(`orders.${blank}`)}
                value={order[blank]}
                from={from}
                named={named}
                onChange={(to) => fill(blank, to)}
              />
            );
          })}
      </div>
      {order && (
        <label className="field">
          <span>{tt("orders.words")}</span>
          <input
            className="input"
            maxLength={LIMITS.words}
            onBlur={(e) => pick({ ...order, ...(e.target.value.trim() && { words: e.target.value.trim() }) })}
          />
        </label>
      )}
      <p className="note">{tw("rule.order.line")}</p>
    </>
  );
}
