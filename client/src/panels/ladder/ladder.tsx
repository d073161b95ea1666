import { outlookOf } from "@casus/shared/projection";
import { Flame } from "lucide-react";
import { Fragment, useEffect, useMemo, useRef } from "react";
import { Seat } from "../../design/seat.tsx";
import { Term } from "../../design/term.tsx";
import { tt } from "../../i18n/table.ts";
import { useDraft } from "../../state/draft.ts";
import { useReveal, useShown } from "../../state/reveal.ts";
import { turnOf, useScenario, useView, useWords } from "../../state/table.ts";
import { setUi, useUi } from "../../state/ui.ts";
import { actionShort, rungName, story } from "../../words.ts";
import {
  type Ahead,
  belongs,
  type Dyad,
  dyadsOf,
  ladderOf,
  type Rung,
  type Standing,
  sheetOn,
  standingOf,
} from "./ladder-model.ts";
import { Multiples } from "./multiples.tsx";
import { OutlookBox } from "./outlook.tsx";
import "../../design/bands.css";
import "./ladder.css";

/** The second protagonist: where this pair stands, who took every step, and what one's own sheet would do to it. */
export function Ladder() {
  const view = useShown();
  const scenario = useScenario();
  const chosen = useUi((s) => s.dyad);
  const { hidden, beats, beat, before, mode } = useReveal();
  const lines = useDraft((s) => s.lines);
  const live = useView();
  const dyads = dyadsOf(view, scenario);
  const drafting = view.stage.kind === "running" && mode === "none" && view.stage.phase !== "obligation";
  const outlooks = useMemo(
    () => (drafting && lines.length > 0 ? outlookOf(live, scenario, lines) : []),
    [drafting, live, scenario, lines],
  );
  // While the week is told the ladder follows the story; otherwise it stays where it was put.
  const told = hidden.size > 0 ? beats[beat]?.acts[0] : undefined;
  const followed = told && dyads.find((d) => belongs(told, d));
  const dyad = followed ?? dyads.find((d) => d.id === chosen) ?? dyads[0];
  const list = useRef<HTMLOListElement>(null);
  const acts = Object.values(view.acts);
  const rungs = dyad ? ladderOf(dyad, acts, hidden, Math.round(before?.values.rung?.[dyad.id] ?? 0)) : [];
  // Not where the pair stands by now: while the week is told the story has not come that far.
  const rungNow = rungs.find((r) => r.current)?.rung;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever where we are, or the room for it, has changed
  useEffect(() => {
    if (list.current) showCurrent(list.current);
  }, [dyad?.id, rungNow, outlooks]);
  if (!dyad) return null;
  const standing = standingOf(dyad, acts, hidden);
  const crossed = new Set(outlooks.find((o) => o.dyad === dyad.id)?.crosses);
  const ahead = drafting ? sheetOn(dyad, lines, view.you.seat) : [];

  return (
    <section className="ladder" aria-labelledby="ladder-title">
      <Head dyad={dyad} rungs={rungs} standing={standing} />
      <OutlookBox outlooks={outlooks} chosen={dyad.id} />
      <ol className="rungs" ref={list}>
        {rungs.map((rung) => (
          <Fragment key={rung.rung}>
            <Step
              rung={rung}
              dyad={dyad}
              standing={standing}
              ahead={ahead.filter((one) => one.rung === rung.rung)}
            />
            {rung.threshold && <Threshold id={rung.threshold} crossed={crossed.has(rung.threshold)} />}
          </Fragment>
        ))}
      </ol>
      <Multiples
        dyads={dyads}
        chosen={dyad.id}
        onChoose={(id) => setUi({ dyad: id })}
        lines={drafting ? lines : []}
      />
    </section>
  );
}

/** Where there is no room for twenty rungs, the one we stand on is among those to be seen. */
function showCurrent(list: HTMLElement): void {
  const rung = list.querySelector<HTMLElement>("[data-current]");
  if (!rung) return;
  const below =
    rung.offsetTop + 2 * rung.offsetHeight - (list.offsetTop + list.scrollTop + list.clientHeight);
  const above = list.offsetTop + list.scrollTop - (rung.offsetTop - rung.offsetHeight);
  if (below > 0) list.scrollTop += below;
  else if (above > 0) list.scrollTop -= above;
}

function Threshold({ id, crossed }: { id: NonNullable<Rung["threshold"]>; crossed: boolean }) {
  const words = useWords();
  return (
    <li className="threshold" data-crossed={crossed || undefined} aria-hidden>
      <span title={words.say(`threshold.${id}.meaning`)}>{words.say(`threshold.${id}.name`)}</span>
    </li>
  );
}

const useName = () => {
  const scenario = useScenario();
  return (id: string) => scenario.seats.find((s) => s.id === id)?.name ?? id;
};

/** Who faces whom, and who is ahead. */
function Head(p: { dyad: Dyad; rungs: readonly Rung[]; standing: Standing }) {
  const { dyad, standing } = p;
  const words = useWords();
  const name = useName();
  const now = p.rungs.find((r) => r.current);
  const gap = standing.challenger - standing.defender;
  const first = name(gap > 0 ? dyad.challenger : dyad.defender);
  return (
    <header>
      <h2 id="ladder-title" className="label">
        <Term id="escalation-ladder">{tt("ladder.title")}</Term>
      </h2>
      <p className="ladder-pair">{tt("ladder.pair", { a: name(dyad.defender), b: name(dyad.challenger) })}</p>
      <p className="note">
        {gap === 0 ? tt("ladder.level") : tt("ladder.ahead", { name: first, n: Math.abs(gap) })}
      </p>
      {now && (
        <p className="unseen" role="status">
          {tt("ladder.rungOf", { rung: now.rung, name: rungName(words, now.rung) })}
        </p>
      )}
    </header>
  );
}

const SHOWN = 3;
/** A lead from which an act can light a match. */
const FAR = 2;

function Step(p: { rung: Rung; dyad: Dyad; standing: Standing; ahead: readonly Ahead[] }) {
  const { rung, dyad, standing } = p;
  const words = useWords();
  const view = useShown();
  const turn = turnOf(view);
  const me = view.you.seat;
  const named = rungName(words, rung.rung);
  const told = rung.steps.map(
    (act) =>
      `${tt("ladder.step", { turn: act.turn, act: story(words, act) })}${
        (act.lead ?? 0) >= FAR ? ` ${tt("ladder.lead", { n: act.lead ?? 0 })}.` : ""
      }`,
  );
  const planned = p.ahead.map(({ order }) => tt("ladder.planned", { act: actionShort(words, order.action) }));
  const ends = [
    ["defender", dyad.defender],
    ["challenger", dyad.challenger],
  ] as const;
  return (
    <li
      className="rung"
      data-band={rung.band}
      data-reached={rung.reached || undefined}
      data-current={rung.current || undefined}
      data-ahead={p.ahead.length > 0 || undefined}
      aria-current={rung.current ? "step" : undefined}
      title={[`${rung.rung}. ${named}: ${words.say(`rung.${rung.rung}.meaning`)}`, ...told, ...planned].join(
        "\n",
      )}
    >
      <span className="rung-sides" aria-hidden>
        {ends.map(([end, id]) => (
          <i
            key={id}
            data-end={end}
            data-on={standing[end] >= rung.rung || undefined}
            data-top={standing[end] === rung.rung || undefined}
          />
        ))}
      </span>
      <b className="number">{rung.rung}</b>
      <span className="name">{named}</span>
      <span className="steps">
        {rung.steps.slice(-SHOWN).map((act) => (
          <i key={act.id} data-fresh={act.turn === turn || undefined}>
            {act.match && <Flame size={12} aria-hidden />}
            <Seat id={act.actor ?? act.suspect} bare size={19} />
            {(act.lead ?? 0) >= FAR && <sup>+{act.lead}</sup>}
          </i>
        ))}
        {rung.steps.length > SHOWN && <small className="faint">+{rung.steps.length - SHOWN}</small>}
        {p.ahead.length > 0 && me && (
          <i className="planned">
            <Seat id={me} bare size={19} />
          </i>
        )}
      </span>
      {told.length + planned.length > 0 && <span className="unseen">{[...told, ...planned].join(" ")}</span>}
    </li>
  );
}
