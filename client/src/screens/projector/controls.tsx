import { SCREENS, type ScreenLead } from "@casus/shared/protocol";
import { ExternalLink } from "lucide-react";
import { useState } from "react";
import { openScreen } from "../../api.ts";
import { tt } from "../../i18n/table.ts";
import { dyadsOf } from "../../panels/ladder/ladder-model.ts";
import { sessionOf } from "../../session.ts";
import { turnOf, usePulse, useScenario, useView } from "../../state/table.ts";
import { useTable } from "../../store.ts";
import { playersTexts } from "./headlines.ts";
import { tp } from "./tp.ts";

/** The host's hand on the projector: opens it, drives it, blanks it, and lets players' words through. */
export function ProjectorControls() {
  const view = useView();
  const scenario = useScenario();
  const messages = useTable((s) => s.messages);
  const transport = useTable((s) => s.transport);
  const screen = usePulse()?.screen;
  const [link, setLink] = useState("");
  if (!screen) return null;
  const drive = (change: Partial<ScreenLead>) =>
    void transport?.screen({ ...screen, ...change }).catch(() => {});
  const name = (id: string) => scenario.seats.find((s) => s.id === id)?.name ?? id;
  const texts = playersTexts(view, messages, turnOf(view)).slice(0, 12);
  const refused = screen.refused ?? [];
  const isNew = (id: string) => !screen.passed.includes(id) && !refused.includes(id);
  const waiting = texts.filter(({ id }) => isNew(id)).length;

  async function make() {
    const host = sessionOf(view.game.id);
    const fresh = host && (await openScreen(view.game.id, host.token).catch(() => null));
    if (fresh) setLink(`${location.origin}/game/${view.game.id}/projector#${fresh.token}`);
  }

  return (
    <section className="stack host-part" aria-labelledby="screen-title">
      <h3 id="screen-title">{tp("screen.title")}</h3>
      <p className="note">{tp("screen.line")}</p>
      <div className="row">
        <a className="button tight" href={`/game/${view.game.id}/projector`} target="_blank" rel="noreferrer">
          <ExternalLink size={15} aria-hidden /> {tp("screen.open")}
        </a>
        <button type="button" className="button tight plain" onClick={() => void make()}>
          {tp("screen.link.make")}
        </button>
      </div>
      {link && (
        <label className="field">
          <span>{tp("screen.link")}</span>
          <input className="input" readOnly value={link} onFocus={(e) => e.target.select()} />
        </label>
      )}
      <fieldset className="field">
        <legend>{tp("screen.shows")}</legend>
        <span className="segments">
          {SCREENS.map((part) => (
            <button
              key={part}
              type="button"
              aria-pressed={screen.show === part}
              onClick={() => drive({ show: part })}
            >
              {tp(`screen.show.${part}`)}
            </button>
          ))}
        </span>
      </fieldset>
      <label className="field">
        <span>{tp("screen.pair")}</span>
        <select
          className="input"
          value={screen.dyad ?? ""}
          onChange={(e) => drive({ dyad: e.target.value || null })}
        >
          <option value="">{tp("screen.pair.hottest")}</option>
          {dyadsOf(view, scenario).map((d) => (
            <option key={d.id} value={d.id}>
              {tt("ladder.pair", { a: name(d.defender), b: name(d.challenger) })}
            </option>
          ))}
        </select>
      </label>
      <label className="row">
        <input type="checkbox" checked={screen.hold} onChange={(e) => drive({ hold: e.target.checked })} />
        <span>{tp("screen.hold")}</span>
      </label>
      {screen.hold && (
        <>
          <p className="note" role="status">
            {waiting > 0 ? tp("screen.waiting", { n: waiting }) : tp("screen.waiting.none")}
          </p>
          <ul className="stack">
            {[...texts]
              .sort((a, b) => Number(isNew(b.id)) - Number(isNew(a.id)))
              .map(({ id, seat, words, kind }) => {
                const passed = screen.passed.includes(id);
                const down = refused.includes(id);
                return (
                  <li key={id} className="row">
                    <span className="grow">
                      <span className="note">
                        {tp(kind === "press" ? "screen.from" : "screen.with", { name: name(seat) })}
                        {down && ` · ${tp("screen.down")}`}
                      </span>
                      <br />
                      <q className="words">{words}</q>
                    </span>
                    <button
                      type="button"
                      className="button tight"
                      aria-label={`${tp(passed ? "screen.take" : "screen.pass")}: ${words.slice(0, 60)}`}
                      onClick={() =>
                        drive({
                          passed: passed
                            ? screen.passed.filter((other) => other !== id)
                            : [...screen.passed, id].slice(-60),
                          refused: refused.filter((other) => other !== id),
                        })
                      }
                    >
                      {tp(passed ? "screen.take" : "screen.pass")}
                    </button>
                    {!down && (
                      <button
                        type="button"
                        className="button tight plain"
                        aria-label={`${tp("screen.refuse")}: ${words.slice(0, 60)}`}
                        onClick={() => {
                          const why = prompt(tp("screen.refuse.why"));
                          if (why === null) return;
                          drive({
                            passed: screen.passed.filter((other) => other !== id),
                            refused: [...refused, id].slice(-60),
                            turnDown: { id, why: why.trim() },
                          });
                        }}
                      >
                        {tp("screen.refuse")}
                      </button>
                    )}
                  </li>
                );
              })}
          </ul>
        </>
      )}
    </section>
  );
}
