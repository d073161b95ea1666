import type { SeenAct } from "@casus/shared/projection";
import { History } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Seat } from "../../design/seat.tsx";
import { formatShortDate } from "../../format.ts";
import { t } from "../../i18n/index.ts";
import { tt } from "../../i18n/table.ts";
import { showAgain, useReveal } from "../../state/reveal.ts";
import { turnOf, useScenario, useView, useWords } from "../../state/table.ts";
import { setUi, useUi } from "../../state/ui.ts";
import { renderWords, story } from "../../words.ts";
import { OnMapOfAct } from "../map/on-map.tsx";
import { consequence } from "../reveal/reveal-plan.ts";
import { lastTold } from "../reveal/told.ts";
import { Bulletins } from "./bulletins.tsx";
import { newSince } from "./since.ts";
import "./now.css";

export function ActLine({ act, found = false }: { act: SeenAct; found?: boolean }) {
  const words = useWords();
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (found) line.current?.scrollIntoView({ block: "center" });
  }, [found]);
  return (
    <li ref={line} className="news-act" data-found={found || undefined}>
      <Seat id={act.actor ?? act.suspect} bare size={22} />
      <span>
        {story(words, act)}
        {act.words && <q className="words">{renderWords(act.words, words.names)}</q>}
      </span>
      <OnMapOfAct act={act} />
    </li>
  );
}

/** What happened: reports of the turn, the press, and what was done when this person was not looking. */
export function News() {
  const view = useView();
  const scenario = useScenario();
  const { hidden } = useReveal();
  const turn = turnOf(view);
  const headlines = Object.entries(view.headlines)
    .filter(([, h]) => h.turn >= turn - 1)
    .sort(([, a], [, b]) => b.turn - a.turn);
  const again = lastTold(view);
  const phase = view.stage.kind === "running" ? view.stage.phase : "";
  const told = phase === "resolution" || phase === "obligation" ? turn : turn - 1;
  const acts = Object.values(view.acts)
    .filter((act) => act.turn === told && act.action !== "D01" && !hidden.has(act.id))
    .sort((a, b) => consequence(b) - consequence(a));
  return (
    <section className="news" aria-labelledby="news-title">
      <Away />
      <header className="row">
        <h2 id="news-title" className="label grow">
          {turn === 1 && acts.length === 0 ? tt("now.news.first") : tt("now.news")}
        </h2>
        {again > 0 && (
          <button type="button" className="button tight plain" onClick={() => void showAgain(again)}>
            <History size={15} aria-hidden /> {tt("reveal.again.turn", { turn: again })}
          </button>
        )}
      </header>
      <div className="news-columns" lang="en">
        {acts.length > 0 && (
          <ul className="stack">
            {acts.map((act) => (
              <ActLine key={act.id} act={act} />
            ))}
          </ul>
        )}
        <div className="stack">
          <Bulletins />
          {headlines.map(([id, h]) => (
            <article key={id} className="news-item">
              <div>
                <h3>{h.headline}</h3>
                <p>
                  {h.text} {h.notional && <span className="chip">{t("common.notional")}</span>}
                </p>
              </div>
            </article>
          ))}
          {turn === 1 &&
            scenario.press.map((item) => (
              <article key={item.id} className="news-item">
                <div>
                  <h3>{item.headline}</h3>
                  <p>
                    {item.text}{" "}
                    <span className="faint">
                      {item.outlet}, {formatShortDate(item.date)}
                    </span>{" "}
                    {item.notional && <span className="chip">{t("common.notional")}</span>}
                  </p>
                </div>
              </article>
            ))}
        </div>
      </div>
    </section>
  );
}

/** What was done while this person was away; dismissed by looking at it. */
function Away() {
  const view = useView();
  const [before] = useState(() => useUi.getState().looked);
  const [shut, setShut] = useState(false);
  const fresh = newSince(before, view);
  useEffect(() => {
    const note = () => setUi({ looked: { acts: Object.keys(view.acts), turn: turnOf(view) } });
    const timer = setTimeout(note, 4_000);
    return () => clearTimeout(timer);
  }, [view]);
  if (shut || fresh.length === 0) return null;
  return (
    <div className="guide">
      <div className="stack grow">
        <h2 className="label">{tt("now.away")}</h2>
        <ul className="stack">
          {fresh.map((act) => (
            <ActLine key={act.id} act={act} />
          ))}
        </ul>
      </div>
      <button type="button" className="button tight" onClick={() => setShut(true)}>
        {t("common.close")}
      </button>
    </div>
  );
}
