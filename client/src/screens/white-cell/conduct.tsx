import { PHASES, type Phase, SPEECH_RULES, type SpeechRule } from "@casus/shared/engine";
import { useState } from "react";
import { Modal } from "../../design/modal.tsx";
import { Refused } from "../../design/refused.tsx";
import { tt } from "../../i18n/table.ts";
import { tw } from "../../i18n/white-cell.ts";
import { useServerNow } from "../../state/clock.ts";
import { useView, useWords } from "../../state/table.ts";
import { useAct } from "../../state/use-act.ts";
import { EndGame } from "../table/end-game.tsx";

/** Breaks, times of the phases, turns, going back, the gate, and who may speak to whom. */
export function Conduct({ onClose }: { onClose: () => void }) {
  const view = useView();
  const words = useWords();
  const now = useServerNow();
  const { send, refused } = useAct();
  const [why, setWhy] = useState("");
  const [back, setBack] = useState("");
  const [backWhy, setBackWhy] = useState("");
  const [seconds, setSeconds] = useState(120);
  const { control, speech, stage } = view;
  if (stage.kind !== "running") return null;
  const phaseName = (phase: Phase) => words.say(`phase.${phase}.name`);
  const reason = why.trim() === "" ? null : why.trim();
  return (
    <Modal title={tw("clock.conduct")} open wide onClose={onClose}>
      <Refused words={refused} />
      <section className="stack">
        <label className="field">
          <span>{tw("clock.reason")}</span>
          <input className="input" maxLength={300} value={why} onChange={(e) => setWhy(e.target.value)} />
        </label>
        <div className="row">
          {[5, 10, 20].map((n) => (
            <button
              key={n}
              type="button"
              className="button tight"
              disabled={view.clock.paused !== null}
              onClick={() => void send({ type: "pause", until: Math.round(now) + n * 60_000, why: reason })}
            >
              {tw("clock.break", { n })}
            </button>
          ))}
          <button
            type="button"
            className="button tight"
            disabled={view.clock.paused !== null}
            onClick={() => void send({ type: "pause", why: reason })}
          >
            {tw("clock.later")}
          </button>
        </div>
        <p className="note">{tw("clock.later.line")}</p>
      </section>
      <section className="stack">
        <h3>{tw("clock.phases")}</h3>
        <p className="note">{tw("clock.phases.line")}</p>
        <div className="cell-phases">
          {PHASES.map((phase) => (
            <label key={phase} className="field">
              <span>{phaseName(phase)}</span>
              <input
                className="input"
                type="number"
                min={0}
                step="any"
                defaultValue={
                  control?.pacing?.seconds[phase] === undefined ? "" : control.pacing.seconds[phase] / 60
                }
                onBlur={(e) =>
                  e.target.value !== "" &&
                  e.target.value !== e.target.defaultValue &&
                  void send({
                    type: "schedule",
                    seconds: { [phase]: Math.round(Number(e.target.value) * 60) },
                  })
                }
              />
            </label>
          ))}
          <label className="field">
            <span>{tw("clock.grace")}</span>
            <input
              className="input"
              type="number"
              min={0}
              defaultValue={control?.pacing?.grace ?? 15}
              onBlur={(e) =>
                e.target.value !== e.target.defaultValue &&
                void send({ type: "schedule", grace: Math.round(Number(e.target.value)) })
              }
            />
          </label>
          <label className="field">
            <span>{tw("clock.deadline")}</span>
            <input
              className="input"
              type="datetime-local"
              onBlur={(e) =>
                e.target.value !== "" &&
                void send({ type: "schedule", deadline: new Date(e.target.value).getTime() })
              }
            />
          </label>
        </div>
        <div className="row">
          <span className="number">{tt("head.turn", { turn: stage.turn, turns: stage.turns })}</span>
          <button
            type="button"
            className="button tight"
            disabled={stage.turns <= stage.turn}
            onClick={() => void send({ type: "turns", turns: stage.turns - 1 })}
          >
            {tt("host.drop")}
          </button>
          <button
            type="button"
            className="button tight"
            onClick={() => void send({ type: "turns", turns: stage.turns + 1 })}
          >
            {tt("host.more")}
          </button>
        </div>
      </section>
      <section className="stack">
        <h3>{tw("clock.gate")}</h3>
        <p className="note">{tw("clock.gate.line")}</p>
        <div className="row">
          <select
            className="input"
            aria-label={tw("clock.gate")}
            value={control?.gate?.before ?? "nothing"}
            onChange={(e) => void send({ type: "gate", before: e.target.value as "nuclear", seconds })}
          >
            {(["nothing", "nuclear", "results"] as const).map((one) => (
              <option key={one} value={one}>
                {tw(`clock.gate.${one}`)}
              </option>
            ))}
          </select>
          <label className="field">
            <span className="small">{tw("clock.gate.seconds")}</span>
            <input
              className="input"
              type="number"
              min={10}
              value={seconds}
              onChange={(e) => setSeconds(Number(e.target.value))}
            />
          </label>
        </div>
      </section>
      <section className="stack">
        <h3>{tw("clock.speech")}</h3>
        <div className="cell-phases">
          {PHASES.map((phase) => (
            <label key={phase} className="field">
              <span>{phaseName(phase)}</span>
              <select
                className="input"
                value={speech[phase] ?? "all"}
                onChange={(e) =>
                  void send({ type: "speech", rules: { [phase]: e.target.value as SpeechRule } })
                }
              >
                {SPEECH_RULES.map((rule) => (
                  <option key={rule} value={rule}>
                    {tw(`clock.speech.${rule}`)}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </div>
      </section>
      <section className="stack">
        <h3>{tw("clock.back")}</h3>
        <p className="note">{tw("clock.back.line")}</p>
        <div className="row">
          <select
            className="input"
            aria-label={tw("clock.back.which")}
            value={back}
            onChange={(e) => setBack(e.target.value)}
          >
            <option value="" />
            {(control?.marks ?? []).toReversed().map(({ turn, phase }) => (
              <option key={`${turn} ${phase}`} value={`${turn} ${phase}`}>
                {tt("head.turn", { turn, turns: stage.turns })}: {phaseName(phase)}
              </option>
            ))}
          </select>
          <input
            className="input grow"
            placeholder={tw("clock.back.why")}
            aria-label={tw("clock.back.why")}
            maxLength={600}
            value={backWhy}
            onChange={(e) => setBackWhy(e.target.value)}
          />
          <button
            type="button"
            className="button tight grave"
            disabled={back === "" || backWhy.trim() === ""}
            onClick={() => {
              const [turn = "", phase = ""] = back.split(" ");
              const at = { turn: Number(turn), phase: phase as Phase };
              if (confirm(tw("clock.back.ask", { turn, phase: phaseName(at.phase) })))
                void send({ type: "rollback", ...at, why: backWhy.trim() }).then((done) => done && onClose());
            }}
          >
            {tw("clock.back.do")}
          </button>
        </div>
      </section>
      <EndGame send={send} />
    </Modal>
  );
}
