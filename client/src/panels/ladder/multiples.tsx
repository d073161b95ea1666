import { tt } from "../../i18n/table.ts";
import { useHistory } from "../../state/history.ts";
import { showAgain, useReveal, useShown } from "../../state/reveal.ts";
import { turnOf, useScenario, useView } from "../../state/table.ts";
import { lastTold } from "../reveal/told.ts";
import { type Ahead, bandOf, type Dyad, sheetOn, steppedLine } from "./ladder-model.ts";

const WIDTH = 64;
const HEIGHT = 30;

/** Every pair's ladder over time, side by side on one scale: which is hot, which is climbing, and a way to each. */
export function Multiples(p: {
  dyads: readonly Dyad[];
  chosen: string;
  onChoose: (id: string) => void;
  lines: readonly Ahead["order"][];
}) {
  const scenario = useScenario();
  const live = useView();
  const view = useShown();
  const { hidden, mode, over } = useReveal();
  const series = useHistory("rung");
  const turn = turnOf(view);
  const turns = live.stage.kind === "running" ? live.stage.turns : turn;
  const name = (id: string) => scenario.seats.find((s) => s.id === id)?.name ?? id;
  // The end of a week that is still being told is not yet known.
  const until = mode !== "none" && !over ? turn : turn + 1;
  const shownTurns = Math.max(turns, turn);
  const again = Math.min(turn, lastTold(live));
  return (
    <section className="multiples" aria-label={tt("ladder.all")}>
      {p.dyads.map((dyad) => {
        const past = (series[dyad.id] ?? []).slice(0, until);
        const now = past.at(-1) ?? dyad.rung;
        const planned = sheetOn(dyad, p.lines, live.you.seat)[0]?.rung;
        const x = ((past.length - 1) / Math.max(1, shownTurns)) * WIDTH;
        return (
          <button
            key={dyad.id}
            type="button"
            aria-pressed={dyad.id === p.chosen}
            data-band={bandOf(now)}
            title={tt("ladder.multiple", { a: name(dyad.defender), b: name(dyad.challenger), rung: now })}
            onClick={() => p.onChoose(dyad.id)}
          >
            <span className="unseen">
              {tt("ladder.multiple", { a: name(dyad.defender), b: name(dyad.challenger), rung: now })}
            </span>
            <span className="multiple-name" aria-hidden>
              {dyad.defender}–{dyad.challenger}
              <b className="number">{hidden.size > 0 ? "" : now}</b>
            </span>
            <svg viewBox={`-1 -3 ${WIDTH + 2} ${HEIGHT + 6}`} aria-hidden>
              <line x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} className="axis" />
              <line
                x1="0"
                x2={WIDTH}
                y1={HEIGHT * (1 - 12.5 / 19)}
                y2={HEIGHT * (1 - 12.5 / 19)}
                className="attack"
              />
              <path d={`${steppedLine(past, WIDTH, HEIGHT, shownTurns)}`} />
              <circle cx={Math.max(0, x)} cy={HEIGHT * (1 - now / 19)} r="2.6" />
              {planned !== undefined && (
                <circle
                  cx={Math.max(0, x) + 6}
                  cy={HEIGHT * (1 - planned / 19)}
                  r="2.6"
                  className="planned"
                />
              )}
            </svg>
          </button>
        );
      })}
      {mode === "none" && again > 0 && (
        <button
          type="button"
          className="button tight plain multiple-again"
          onClick={() => void showAgain(again)}
        >
          {tt("reveal.again.turn", { turn: again })}
        </button>
      )}
    </section>
  );
}
