import type { Event } from "@casus/shared/engine";
import { useRef, useState } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { tt } from "../i18n/table.ts";
import { useView, useWords } from "../state/table.ts";
import { setUi } from "../state/ui.ts";
import { ask } from "../store.ts";
import { story } from "../words.ts";
import "./overlay.css";

const round = (n: number | undefined) => (n === undefined ? "?" : String(Math.round(n * 100) / 100));

/** A number that can be asked why: it answers with what changed it, by which rule. */
export function Why({ k, name, value }: { k: string; name: string; value: string }) {
  const words = useWords();
  const view = useView();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [events, setEvents] = useState<readonly Event[] | null>(null);

  async function show() {
    setOpen(true);
    setUi({ asked: true });
    const answer = await ask<readonly Event[] | { readonly events: readonly Event[] }>({
      type: "why",
      key: k,
    });
    setEvents(
      Array.isArray(answer) ? answer : ((answer as { events?: readonly Event[] } | null)?.events ?? []),
    );
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className="term number"
        aria-label={tt("why.label", { name, value })}
        onClick={() => void show()}
      >
        {value}
      </button>
      {open && (
        <Popover className="popover" triggerRef={button} isOpen onOpenChange={setOpen} placement="bottom end">
          <Dialog aria-label={tt("why.title", { value })}>
            <p style={{ fontWeight: 600 }}>
              {name}: {value}
            </p>
            {events === null && <p className="faint">{tt("why.asking")}</p>}
            {events?.length === 0 && <p>{tt("why.none")}</p>}
            <ol className="stack" style={{ "--gap": "0.4rem", marginTop: "0.4rem" } as React.CSSProperties}>
              {events
                ?.slice(-8)
                .reverse()
                .map((event, i) => {
                  const act = event.cause ? view.acts[event.cause] : undefined;
                  return (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew for each answer
                    <li key={i}>
                      <span className="number">
                        {tt("why.from", { before: round(event.before), after: round(event.after) })}
                      </span>
                      <span className="faint">
                        {" "}
                        {tt("why.turn", { turn: event.turn })}, {tt("why.rule", { rule: event.rule })}
                      </span>
                      <br />
                      {act ? story(words, act) : words.maybe(`rule.${event.rule}`, "")}
                    </li>
                  );
                })}
            </ol>
          </Dialog>
        </Popover>
      )}
    </>
  );
}
