import type { Preview } from "@casus/shared/protocol";
import { useEffect, useState } from "react";
import { Refused } from "../../design/refused.tsx";
import { Seat } from "../../design/seat.tsx";
import { tw } from "../../i18n/white-cell.ts";
import { useView, useWords } from "../../state/table.ts";
import { useAct } from "../../state/use-act.ts";
import { ask } from "../../store.ts";
import { actionTitle, renderWords, story } from "../../words.ts";
import { useKeyName } from "./override-words.ts";
import { Overrule } from "./overrule.tsx";

/** Sealed orders that lie before the white cell: let through, held back, tried out, and then carried out. */
export function Gate() {
  const { control, you } = useView();
  const words = useWords();
  const keyName = useKeyName();
  const { send, refused, busy } = useAct();
  const [preview, setPreview] = useState<Preview | null>(null);
  const open = control?.gate?.open ?? false;
  useEffect(() => {
    if (!open) setPreview(null);
  }, [open]);
  if (!control || !open) return null;
  const hands = you.staff?.kind === "white-cell";
  return (
    <section className="sheet stack cell-gate" aria-labelledby="cell-gate">
      <h2 id="cell-gate">{tw("gate.title")}</h2>
      <p className="note">{tw("gate.line")}</p>
      <ul className="cell-queue">
        {control.orders.map(({ seat, order, nuclear, allow }) => (
          <li key={`${seat} ${order.action} ${order.target ?? ""} ${order.about ?? ""}`} className="row">
            <Seat id={seat} />
            <span className="grow">
              {actionTitle(words, order.action)} {order.target && <Seat id={order.target} />}
              {order.words && <span className="note"> “{renderWords(order.words, words.names)}”</span>}
            </span>
            {nuclear && <span className="chip alarm">{tw("gate.nuclear")}</span>}
            {(allow !== null || nuclear) && (
              <span className="chip">
                {tw(allow === null ? "gate.unsaid" : allow ? "gate.allowed" : "gate.held")}
              </span>
            )}
            {hands &&
              ([true, false] as const).map((yes) => (
                <button
                  key={String(yes)}
                  type="button"
                  className="button tight"
                  aria-pressed={allow === yes}
                  onClick={() => {
                    const why = yes ? "let through" : (prompt(tw("correct.why")) ?? "");
                    if (why.trim() !== "")
                      void send({
                        type: "permit",
                        seat,
                        order: order.action,
                        target: order.target ?? null,
                        allow: yes,
                        why,
                      });
                  }}
                >
                  {tw(yes ? "gate.allow" : "gate.hold")}
                </button>
              ))}
          </li>
        ))}
      </ul>
      <Refused words={refused} />
      {hands && (
        <div className="row">
          <button
            type="button"
            className="button tight"
            onClick={() => void ask<Preview>({ type: "preview" }).then((found) => setPreview(found))}
          >
            {tw("gate.preview")}
          </button>
          <button
            type="button"
            className="button tight primary"
            disabled={busy}
            onClick={() => void send({ type: "advance" })}
          >
            {tw("gate.go")}
          </button>
        </div>
      )}
      {preview && hands && (
        <Overrule
          preview={preview}
          onDone={() => void ask<Preview>({ type: "preview" }).then((found) => found && setPreview(found))}
        />
      )}
      {preview && (
        <ul className="small">
          {preview.acts.map((one) => (
            <li key={`${one.actor} ${one.action} ${one.target}`}>{story(words, one)}</li>
          ))}
          {preview.changes.map((one) => (
            <li key={`${one.variable} ${one.key}`}>
              {tw("gate.preview.change", {
                variable: words.maybe(`variable.${one.variable}.name`, one.variable),
                key: keyName(one.key),
                before: Math.round(one.before * 100) / 100,
                after: Math.round(one.after * 100) / 100,
              })}{" "}
              <span className="faint">{one.rules.join(", ")}</span>
            </li>
          ))}
          {preview.acts.length + preview.changes.length === 0 && <li>{tw("gate.preview.none")}</li>}
        </ul>
      )}
    </section>
  );
}
