import { Modal } from "../../design/modal.tsx";
import { Refused } from "../../design/refused.tsx";
import { tt } from "../../i18n/table.ts";
import { useTimeLeft, useView } from "../../state/table.ts";
import { setUi } from "../../state/ui.ts";
import { useAct } from "../../state/use-act.ts";
import { ProjectorControls } from "../projector/controls.tsx";
import { EndGame } from "./end-game.tsx";
import { People } from "./people.tsx";

/** What the host may do while a game runs. */
export function HostPanel() {
  const view = useView();
  const { send, refused } = useAct();
  const left = useTimeLeft();
  const paused = view.clock.paused !== null;
  if (view.stage.kind !== "running") return null;
  const { turn, turns } = view.stage;
  return (
    <Modal title={tt("host.title")} open wide onClose={() => setUi({ sheet: null })}>
      <div className="row">
        <button
          type="button"
          className="button"
          onClick={() => void send({ type: paused ? "resume" : "pause" })}
        >
          {tt(paused ? "host.resume" : "host.pause")}
        </button>
        {/* Where no clock runs there is nothing to add to. */}
        {(left === null ? [] : [1, 5]).map((n) => (
          <button
            key={n}
            type="button"
            className="button"
            onClick={() => void send({ type: "extend", seconds: n * 60 })}
          >
            {tt("host.extend", { n })}
          </button>
        ))}
        <button
          type="button"
          className="button"
          onClick={() => confirm(tt("host.advance.ask")) && void send({ type: "advance" })}
        >
          {tt("host.advance")}
        </button>
      </div>
      <Refused words={refused} />
      <section className="stack host-part">
        <h3>{tt("host.turns")}</h3>
        <p className="note">{tt("host.turns.line")}</p>
        <div className="row">
          <span className="number">{tt("head.turn", { turn, turns })}</span>
          <button
            type="button"
            className="button tight"
            disabled={turns <= turn}
            onClick={() => void send({ type: "turns", turns: turns - 1 })}
          >
            {tt("host.drop")}
          </button>
          <button
            type="button"
            className="button tight"
            onClick={() => void send({ type: "turns", turns: turns + 1 })}
          >
            {tt("host.more")}
          </button>
        </div>
      </section>
      <section className="stack host-part">
        <h3>{tt("host.people")}</h3>
        <People send={send} />
      </section>
      <ProjectorControls />
      <EndGame send={send} />
    </Modal>
  );
}
