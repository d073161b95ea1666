import type { Outcome } from "@casus/shared/review";
import { useState } from "react";
import type { Relative } from "../../api.ts";
import { ScrollX } from "../../design/scroll-x.tsx";
import { sessionOf } from "../../session.ts";
import type { Lexicon } from "../../words.ts";
import { tr } from "./tr.ts";
import { useReviewWords } from "./use-review-words.ts";

/** This game beside one of its family, chosen: how it ended, how high, who lit a match, wars, verdicts, scores, aims. */
export function Compare({ family, newest }: { family: readonly Relative[]; newest: string | null }) {
  const others = family.filter((one) => one.relation !== "self");
  const [picked, setPicked] = useState("");
  const words = useReviewWords();
  const self = family.find((one) => one.relation === "self");
  const other =
    others.find((one) => one.id === (picked || newest)) ??
    others.find((one) => one.outcome !== null) ??
    others[0];
  if (!self?.outcome || !other) return null;
  return (
    <div className="stack">
      <h3>{tr("fork.family")}</h3>
      <p className="note">{tr("fork.family.line")}</p>
      <div className="row replay-choose">
        <label className="field letters-phase">
          <span>{tr("fork.with")}</span>
          <select className="input" value={other.id} onChange={(e) => setPicked(e.target.value)}>
            {others.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
        {sessionOf(other.id) && (
          <a className="button" href={`/game/${other.id}`}>
            {tr("fork.open")}
          </a>
        )}
      </div>
      {other.outcome ? (
        <Table mine={self.outcome} theirs={other.outcome} other={other} words={words} />
      ) : (
        <p className="quiet">{tr("fork.running")}</p>
      )}
    </div>
  );
}

function Table(p: { mine: Outcome; theirs: Outcome; other: Relative; words: Lexicon }) {
  const { mine, theirs, other, words } = p;
  const rows = rowsOf(mine, theirs, words);
  const terms = Object.keys(other.treaties).length > 0 ? `, ${tr("fork.terms.changed")}` : "";
  return (
    <ScrollX label={tr("fork.family")}>
      <table className="compare">
        <thead>
          <tr>
            <th scope="col">{tr("fork.col.what")}</th>
            <th scope="col">{tr("fork.self")}</th>
            <th scope="col">
              {other.name}
              <span className="story-words small faint">
                {other.relation === "parent"
                  ? tr("fork.parent")
                  : `${tr("fork.from", { turn: other.turn ?? 1 })}${terms}`}
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([what, a, b]) => (
            <tr key={what} data-differs={a !== b || undefined}>
              <th scope="row">{what}</th>
              <td>{a}</td>
              <td>
                {a !== b && <span className="unseen">{tr("fork.differs")}: </span>}
                {b}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

type Row = readonly [what: string, mine: string, theirs: string];

function rowsOf(mine: Outcome, theirs: Outcome, words: Lexicon): readonly Row[] {
  const name = (id: string) => words.names[id] ?? id;
  const both = (what: string, of: (o: Outcome) => string): Row => [what, of(mine), of(theirs)];
  const hundred = (n: number | undefined) => (n === undefined ? "–" : String(Math.round(n * 100)));
  const pairName = (pair: string) => pair.split(">").map(name).join(" – ");
  const verdict = (o: Outcome, pair: string, direction: string) =>
    words.say(
      `verdict.${o.verdicts.find((v) => v.pair === pair && v.direction === direction)?.label ?? "NONE"}.name`,
    );
  // Of pairs where neither game has anything to tell, nothing is told.
  const told = mine.verdicts.filter((v, i) => {
    const same = theirs.verdicts.find((t) => t.pair === v.pair && t.direction === v.direction);
    return i === 0 || v.label !== "NONE" || (same !== undefined && same.label !== "NONE");
  });
  return [
    both(
      tr("fork.col.end"),
      (o) => `${words.say(`end.${o.end.kind}.name`)}, ${tr("beliefs.turn", { turn: o.end.turn })}`,
    ),
    both(
      tr("fork.col.rung"),
      (o) => `${o.highestRung} · ${words.say(`rung.${Math.round(o.highestRung)}.name`)}`,
    ),
    both(tr("fork.col.match"), (o) => (o.match ? name(o.match) : tr("fork.nobody"))),
    both(
      tr("fork.col.war"),
      (o) =>
        o.wars
          .map((w) =>
            tr(w.limited ? "fork.war.limited" : "fork.war", {
              aggressor: name(w.aggressor),
              victim: name(w.victim),
            }),
          )
          .join("; ") || tr("fork.none"),
    ),
    ...told.map((v) =>
      both(
        `${tr("fork.col.verdict")}: ${pairName(v.pair)}${v.direction === "reverse" ? ` (${tr("verdict.reverse")})` : ""}`,
        (o) => verdict(o, v.pair, v.direction),
      ),
    ),
    ...mine.scoreboard.map(({ pair }) =>
      both(`${tr("fork.col.scores")}: ${pairName(pair)}`, (o) => {
        const board = o.scoreboard.find((b) => b.pair === pair);
        return [board?.deter, board?.reassure, board?.avoid].map(hundred).join(" · ");
      }),
    ),
    ...mine.aims.map(({ seat }) =>
      both(`${tr("fork.col.aims")}: ${name(seat)}`, (o) =>
        hundred(o.aims.find((a) => a.seat === seat)?.score),
      ),
    ),
  ];
}
