import { useState } from "react";
import { Modal } from "../../design/modal.tsx";
import { Refused } from "../../design/refused.tsx";
import { t } from "../../i18n/index.ts";
import { tt } from "../../i18n/table.ts";
import { usePulse, useScenario, useView } from "../../state/table.ts";
import { setUi } from "../../state/ui.ts";
import { useAct } from "../../state/use-act.ts";
import { ask } from "../../store.ts";
import { ProjectorControls } from "../projector/controls.tsx";
import { EndGame } from "./end-game.tsx";

/** What the host may do while a game runs. */
export function HostPanel() {
  const view = useView();
  const scenario = useScenario();
  const pulse = usePulse();
  const { send, refused } = useAct();
  const [code, setCode] = useState("");
  const paused = view.clock.paused !== null;
  const people = Object.values(view.people);
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
        {[1, 5].map((n) => (
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
      <section className="stack">
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
      <section className="stack">
        <h3>{tt("host.people")}</h3>
        <p className="note">{tt("host.invite", { code: view.game.code })}</p>
        <ul className="host-people">
          {people.map((p) => (
            <li key={p.id}>
              <span className="grow">
                {p.name}{" "}
                {pulse && !pulse.present.includes(p.id) && <span className="chip">{t("lobby.away")}</span>}
              </span>
              <select
                className="input small"
                aria-label={t("lobby.move", { name: p.name })}
                value={p.seat ?? ""}
                onChange={(e) => void send({ type: "move", person: p.id, seat: e.target.value || null })}
              >
                <option value="">{t("lobby.move.none")}</option>
                {scenario.seats.map((s) => (
                  <option key={s.id} value={s.id}>
                    {s.name}
                  </option>
                ))}
              </select>
              <button
                type="button"
                className="button tight plain"
                onClick={() =>
                  void ask<{ code: string }>({ type: "reissue", person: p.id }).then(
                    (answer) =>
                      answer && setCode(tt("host.reissue.code", { name: p.name, code: answer.code })),
                  )
                }
              >
                {tt("host.reissue")}
              </button>
              {p.id !== view.you.person && (
                <button
                  type="button"
                  className="button tight plain"
                  onClick={() =>
                    confirm(t("lobby.remove.ask", { name: p.name })) &&
                    void send({ type: "remove", person: p.id })
                  }
                >
                  {t("lobby.remove", { name: "" })}
                </button>
              )}
            </li>
          ))}
        </ul>
        <p role="status">{code && <strong>{code}</strong>}</p>
        <ul className="host-people">
          {scenario.seats.map((s) => {
            const bot = view.seats[s.id]?.control === "bot";
            return (
              <li key={s.id}>
                <span className="grow">{s.name}</span>
                <span className="chip">{t(bot ? "host.seats.bot" : "host.seats.person")}</span>
                <button
                  type="button"
                  className="button tight plain"
                  onClick={() => void send({ type: "control", seat: s.id, by: bot ? "human" : "bot" })}
                >
                  {t(bot ? "lobby.control.human" : "lobby.control.bot")}
                </button>
              </li>
            );
          })}
        </ul>
      </section>
      <ProjectorControls />
      <EndGame send={send} />
    </Modal>
  );
}
