import type { Request } from "@casus/shared/engine";
import { Clock } from "lucide-react";
import { Refused } from "../../design/refused.tsx";
import { formatLeft, formatList } from "../../format.ts";
import { tt } from "../../i18n/table.ts";
import { useScenario, useTimeLeft, useView, useWords } from "../../state/table.ts";
import { useAct } from "../../state/use-act.ts";
import { renderWords } from "../../words.ts";
import { Amendment } from "../treaty/amendment.tsx";
import { awaits } from "./channels.ts";
import { Said } from "./said.tsx";

/** A request or offer as a thing one can accept, refuse or withdraw until its turn ends. */
export function RequestCard({ request, onOpen }: { request: Request; onOpen?: () => void }) {
  const view = useView();
  const words = useWords();
  const scenario = useScenario();
  const { send, refused, busy } = useAct();
  const name = (id: string) => scenario.seats.find((s) => s.id === id)?.name ?? id;
  const seat = view.you.seat;
  const mine = request.from === seat;
  const treaty = request.kind === "amend" ? view.treaties[request.about ?? ""] : undefined;
  const terms = scenario.dispute.terms.find((x) => x.id === request.terms);
  return (
    <div className="request" data-status={request.status}>
      <p className="row" style={{ justifyContent: "space-between" }}>
        <strong>{words.say(`request.${request.kind}.name`)}</strong>
        <span
          className={
            request.status === "open" ? "chip call" : request.status === "accepted" ? "chip well" : "chip"
          }
        >
          {tt(`request.${request.status}`)}
        </span>
      </p>
      <p className="small quiet" lang={mine ? undefined : "en"}>
        {mine
          ? tt("request.yours")
          : words.say(`request.${request.kind}.ask`, {
              actor: request.from,
              terms: request.terms ?? "",
              about: request.about ?? "",
            })}
      </p>
      {terms && <p className="small">{terms.name}</p>}
      {treaty && request.status === "open" && (
        <details className="fold small">
          <summary>{tt("request.compare", { what: words.name(request.terms ?? "") })}</summary>
          <Amendment treaty={treaty} code={request.terms ?? ""} />
        </details>
      )}
      {request.words && (
        <p className="words small">
          <Said text={renderWords(request.words, words.names)} />
        </p>
      )}
      {(mine || request.to.length > 1) && (
        <p className="small faint">{tt("request.to", { names: formatList(request.to.map(name)) })}</p>
      )}
      {request.status === "open" && <Deadline turn={request.turn} />}
      {Object.entries(request.answers).map(([id, answer]) => (
        <p key={id} className="small">
          {tt("request.answer", { name: name(id), answer: tt(`request.${answer}`) })}
        </p>
      ))}
      {awaits(request, seat) && (
        <div className="row">
          <button
            type="button"
            className="button primary tight"
            disabled={busy}
            onClick={() => void send({ type: "answer", request: request.id, accept: true })}
          >
            {tt("request.accept")}
          </button>
          <button
            type="button"
            className="button tight"
            disabled={busy}
            onClick={() => void send({ type: "answer", request: request.id, accept: false })}
          >
            {tt("request.refuse")}
          </button>
        </div>
      )}
      {((mine && request.status === "open") || onOpen) && (
        <div className="row">
          {onOpen && (
            <button type="button" className="button tight plain" onClick={onOpen}>
              {tt("request.show")}
            </button>
          )}
          {mine && request.status === "open" && (
            <button
              type="button"
              className="button tight"
              disabled={busy}
              onClick={() => void send({ type: "withdraw", request: request.id })}
            >
              {tt("request.withdraw")}
            </button>
          )}
        </div>
      )}
      <Refused words={refused} />
    </div>
  );
}

/** Until when it can be answered: the clock where it runs towards that moment, the turn where it does not yet. */
function Deadline({ turn }: { turn: number }) {
  const { stage } = useView();
  const left = useTimeLeft();
  const last = stage.kind === "running" && stage.phase === "orders" && stage.turn === turn;
  return (
    <p className="small request-deadline">
      <Clock size={13} aria-hidden />
      {last && left !== null
        ? tt("request.deadline.time", { time: formatLeft(left) })
        : tt("request.deadline.turn", { turn })}
    </p>
  );
}
