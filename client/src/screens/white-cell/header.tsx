import { DoorOpen } from "lucide-react";
import { useState } from "react";
import { Link } from "wouter";
import { Refused } from "../../design/refused.tsx";
import { ThemeSwitch } from "../../design/theme.tsx";
import { formatLeft } from "../../format.ts";
import { tt } from "../../i18n/table.ts";
import { tw } from "../../i18n/white-cell.ts";
import { usePulse, useTimeLeft, useView, useWords } from "../../state/table.ts";
import { useAct } from "../../state/use-act.ts";
import { LinkState } from "../link-state.tsx";
import { Conduct } from "./conduct.tsx";

/** Where the game stands and the clock in the white cell's hand. */
export function CellHeader() {
  const view = useView();
  const words = useWords();
  const pulse = usePulse();
  const left = useTimeLeft();
  const { send, refused } = useAct();
  const [conduct, setConduct] = useState(false);
  if (view.stage.kind !== "running") return null;
  const { turn, turns, phase } = view.stage;
  const paused = view.clock.paused !== null;
  const ticking = paused ? (view.clock.paused ?? 0) > 0 : left !== null;
  return (
    <header className="cell-head">
      <div className="cell-name">
        <p className="label">{tw(view.you.staff?.kind === "observer" ? "cell.observer" : "cell.title")}</p>
        <h1>{view.game.name}</h1>
      </div>
      <section className="cell-clock" aria-label={tw("clock.title")} data-paused={paused || undefined}>
        <p>
          <strong>{words.say(`phase.${phase}.name`)}</strong>{" "}
          <span className="note">{tt("head.turn", { turn, turns })}</span>
        </p>
        <p className="number cell-time">
          {paused ? tt("head.paused") : left === null ? tw("clock.none") : formatLeft(left)}
        </p>
        <p className="note">
          {tt(phase === "orders" ? "head.sealed" : "head.done", {
            done: pulse?.done ?? 0,
            of: pulse?.seats ?? 0,
          })}
        </p>
      </section>
      {view.you.host && (
        <div className="row cell-hands">
          <button
            type="button"
            className="button tight"
            onClick={() => void send({ type: paused ? "resume" : "pause" })}
          >
            {tw(paused ? "clock.resume" : "clock.pause")}
          </button>
          {/* Where no clock runs there is nothing to add to. */}
          {(ticking ? [1, 5] : []).map((n) => (
            <button
              key={n}
              type="button"
              className="button tight"
              onClick={() => void send({ type: "extend", seconds: n * 60 })}
            >
              {tw("clock.extend", { n })}
            </button>
          ))}
          <button
            type="button"
            className="button tight"
            onClick={() => confirm(tw("clock.advance.ask")) && void send({ type: "advance" })}
          >
            {tw("clock.advance")}
          </button>
          <button type="button" className="button tight" onClick={() => setConduct(true)}>
            {tw("clock.conduct")}
          </button>
        </div>
      )}
      <div className="head-tools">
        <LinkState />
        <ThemeSwitch />
        <Link className="icon-button" href="/" aria-label={tw("cell.leave")} title={tw("cell.leave")}>
          <DoorOpen size={18} strokeWidth={1.75} aria-hidden />
        </Link>
      </div>
      <Refused words={refused} />
      {conduct && <Conduct onClose={() => setConduct(false)} />}
    </header>
  );
}
