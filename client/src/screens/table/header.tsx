import { PHASES } from "@casus/shared/engine";
import { CircleHelp, DoorOpen, Settings2 } from "lucide-react";
import { Link } from "wouter";
import { LanguagePicker } from "../../design/language.tsx";
import { ThemeSwitch } from "../../design/theme.tsx";
import { formatLeft, formatSpan } from "../../format.ts";
import { tt } from "../../i18n/table.ts";
import { bandOf, dyadsOf } from "../../panels/ladder/ladder-model.ts";
import { useReveal } from "../../state/reveal.ts";
import { usePulse, useScenario, useTimeLeft, useView, useWords } from "../../state/table.ts";
import { setUi } from "../../state/ui.ts";
import { rungName } from "../../words.ts";
import { LinkState } from "../link-state.tsx";

/** Where we are in the crisis, how long there is, and how hot it is. */
export function Header() {
  const view = useView();
  const scenario = useScenario();
  const { stage } = view;
  if (stage.kind !== "running") return null;
  return (
    <header className="table-head">
      <div className="head-title">
        <h1>{view.game.name}</h1>
        <p>
          {tt("head.turn", { turn: stage.turn, turns: stage.turns })}
          <span className="wide-only">
            {" · "}
            {formatSpan(view.date, scenario.turnDays)}
          </span>
        </p>
      </div>
      <Clock />
      <Hottest />
      <div className="head-tools">
        <LinkState />
        {view.you.host && (
          <button
            type="button"
            className="icon-button"
            aria-label={tt("head.menu")}
            title={tt("head.menu")}
            onClick={() => setUi({ sheet: "host" })}
          >
            <Settings2 size={18} strokeWidth={1.75} aria-hidden />
          </button>
        )}
        <button
          type="button"
          className="icon-button"
          aria-label={tt("help.title")}
          title={tt("help.title")}
          onClick={() => setUi({ sheet: "help" })}
        >
          <CircleHelp size={18} strokeWidth={1.75} aria-hidden />
        </button>
        <span className="wide-tools">
          <LanguagePicker />
          <ThemeSwitch />
        </span>
        <Link className="icon-button" href="/" aria-label={tt("head.leave")} title={tt("head.leave")}>
          <DoorOpen size={18} strokeWidth={1.75} aria-hidden />
        </Link>
      </div>
    </header>
  );
}

function Clock() {
  const view = useView();
  const words = useWords();
  const pulse = usePulse();
  const left = useTimeLeft();
  if (view.stage.kind !== "running") return null;
  const paused = view.clock.paused !== null;
  const time = paused
    ? tt("head.paused")
    : left === null
      ? ""
      : left === 0
        ? tt("head.grace")
        : formatLeft(left);
  const done = pulse?.done ?? view.waiting.of - view.waiting.count;
  const of = pulse?.seats || view.waiting.of;
  return (
    <div className="head-clock" data-urgent={(left !== null && left < 30_000 && !paused) || undefined}>
      <strong>{words.say(`phase.${view.stage.phase}.name`)}</strong>
      {time && <span className="number time">{time}</span>}
      {of > 0 && (
        <span className="waiting">
          {tt(view.stage.phase === "orders" ? "head.sealed" : "head.done", { done, of })}
        </span>
      )}
    </div>
  );
}

function Hottest() {
  const view = useView();
  const scenario = useScenario();
  const words = useWords();
  const { hidden } = useReveal();
  const hottest = dyadsOf(view, scenario)[0];
  if (!hottest || hidden.size > 0) return <span />;
  const name = rungName(words, hottest.rung);
  const seat = (id: string) => scenario.seats.find((s) => s.id === id)?.name ?? id;
  const said = tt("head.hottest", {
    rung: hottest.rung,
    name,
    a: seat(hottest.defender),
    b: seat(hottest.challenger),
  });
  return (
    <button
      type="button"
      className="hottest"
      data-band={bandOf(hottest.rung)}
      title={said}
      onClick={() => setUi({ dyad: hottest.id, sheet: "ladder" })}
    >
      <i>{hottest.rung}</i>
      <span>{name}</span>
      <span className="unseen">{said}</span>
    </button>
  );
}

/** The five phases of a turn and where it stands. */
export function PhaseStrip() {
  const view = useView();
  const words = useWords();
  if (view.stage.kind !== "running") return null;
  const at = PHASES.indexOf(view.stage.phase);
  return (
    <ol className="phase-strip" aria-label={tt("phases.label")}>
      {PHASES.map((phase, i) => (
        <li
          key={phase}
          data-done={i < at || undefined}
          aria-current={i === at ? "step" : undefined}
          title={words.say(`phase.${phase}.meaning`)}
        >
          {words.say(`phase.${phase}.name`)}
        </li>
      ))}
    </ol>
  );
}
