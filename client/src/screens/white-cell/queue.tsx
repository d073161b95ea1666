import { useState } from "react";
import { Refused } from "../../design/refused.tsx";
import { Seat } from "../../design/seat.tsx";
import { formatPercent } from "../../format.ts";
import { tt } from "../../i18n/table.ts";
import { tw } from "../../i18n/white-cell.ts";
import { useServerNow } from "../../state/clock.ts";
import { useView, useWords } from "../../state/table.ts";
import { useAct } from "../../state/use-act.ts";
import { actionTitle } from "../../words.ts";
import { RuleForm } from "./rule-form.tsx";
import { span } from "./span.ts";

/** What waits for a ruling, the oldest first; below it what has been ruled. */
export function Queue() {
  const { proposals } = useView();
  const all = Object.values(proposals);
  const waiting = all.filter((one) => one.ruling === null);
  const ruled = all.filter((one) => one.ruling !== null).toReversed();
  return (
    <section className="sheet stack" aria-labelledby="cell-queue">
      <h2 id="cell-queue">
        {tw("queue.title")} {waiting.length > 0 && <span className="count">{waiting.length}</span>}
      </h2>
      {waiting.length === 0 && <p className="quiet">{tw("queue.empty")}</p>}
      <ul className="cell-queue">
        {waiting.map((one) => (
          <li key={one.id}>
            <Waiting id={one.id} />
          </li>
        ))}
      </ul>
      {ruled.length > 0 && (
        <details className="fold">
          <summary className="small">
            {tw("queue.done")} ({ruled.length})
          </summary>
          <ul className="cell-queue small">
            {ruled.map((one) => (
              <li key={one.id}>
                <Ruled id={one.id} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Waiting({ id }: { id: string }) {
  const { proposals, people, you } = useView();
  const now = useServerNow();
  const { send, refused } = useAct();
  const [ruling, setRuling] = useState(false);
  const one = proposals[id];
  if (!one) return null;
  const mine = one.claim === you.person;
  const drives = you.staff?.kind === "white-cell";
  return (
    <>
      <p className="row">
        <Seat id={one.seat} /> <span className="label">{tw(`queue.${one.kind}`)}</span>
        <span className="faint small grow">
          {people[one.person ?? ""]?.name} · {tw("queue.age", { time: span(now - one.at) })}
        </span>
        {one.claim && !mine && (
          <span className="chip">{tw("queue.claimed", { name: people[one.claim]?.name ?? "" })}</span>
        )}
      </p>
      <p>{one.text}</p>
      {one.why && <p className="note">{one.why}</p>}
      {drives && (
        <p className="row">
          {(one.claim === null || mine) && (
            <button
              type="button"
              className="button tight"
              onClick={() => void send({ type: "claim", proposal: id, claim: !mine })}
            >
              {tw(mine ? "queue.unclaim" : "queue.claim")}
            </button>
          )}
          <button type="button" className="button tight primary" onClick={() => setRuling(true)}>
            {tw("queue.rule")}
          </button>
        </p>
      )}
      <Refused words={refused} />
      {ruling && <RuleForm proposal={one} onClose={() => setRuling(false)} />}
    </>
  );
}

function Ruled({ id }: { id: string }) {
  const { proposals, people } = useView();
  const words = useWords();
  const one = proposals[id];
  if (!one?.ruling) return null;
  const { ruling, outcome } = one;
  const said = tt(`propose.ruled.${ruling.kind}`, {
    action: "order" in ruling && ruling.order ? actionTitle(words, ruling.order.action) : "",
    p: "p" in ruling && ruling.p !== undefined ? formatPercent(ruling.p) : "",
  });
  return (
    <>
      <Seat id={one.seat} /> {one.text} <strong>{said}</strong> {ruling.why}{" "}
      <span className="faint">{people[ruling.by ?? ""]?.name}</span>{" "}
      {outcome !== null && <span className="chip">{tt(`propose.outcome.${outcome}`)}</span>}
    </>
  );
}
