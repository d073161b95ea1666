import type { AfterActionReview, Overruled } from "@casus/shared/review";
import { Seat } from "../../design/seat.tsx";
import { formatPercent } from "../../format.ts";
import { useView, useWords } from "../../state/table.ts";
import { actionTitle, type Lexicon, story } from "../../words.ts";
import { saidOf, useOverruledName } from "../white-cell/override-words.ts";
import { tr } from "./tr.ts";

/** Whether the white cell had a hand in this game that there is something to tell of. */
export const hasControl = ({ overruled, injects, insights }: AfterActionReview): boolean =>
  overruled.length + injects.length + insights.length > 0;

/** The white cell's hand: what it decided itself, what it put in and what came of that, what the staff noticed. */
export function Control({ review }: { review: AfterActionReview }) {
  const { people } = useView();
  const acts = new Map(review.turns.flatMap((t) => t.acts).map((a) => [a.id, a]));
  return (
    <>
      {review.overruled.length > 0 && (
        <section className="part" aria-labelledby="overruled">
          <h2 id="overruled">{tr("control.ruled")}</h2>
          <p className="note">{tr("control.ruled.line")}</p>
          <ul className="boards">
            {review.overruled.map((one) => (
              <Card key={one.id} one={one} acts={acts} />
            ))}
          </ul>
        </section>
      )}
      <Injects review={review} />
      {review.insights.length > 0 && (
        <section className="part" aria-labelledby="insights">
          <h2 id="insights">{tr("control.insights")}</h2>
          <ul className="stack">
            {review.insights.map((one) => (
              <li key={one.id}>
                <p className="small quiet">
                  {tr("beliefs.turn", { turn: one.turn })} · {people[one.by]?.name ?? one.by}
                </p>
                <p>{one.text}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

type Acts = ReadonlyMap<string, AfterActionReview["turns"][number]["acts"][number]>;

function Card({ one, acts }: { one: Overruled; acts: Acts }) {
  const words = useWords();
  const overruledName = useOverruledName();
  return (
    <li className="sheet ruled">
      <p className="small quiet">
        {tr("beliefs.turn", { turn: one.turn })} · {tr("verdict.rule", { rule: one.power })}
      </p>
      <h3>{one.kind === "result" ? overruledName(one.of) : titleOf(one, words)}</h3>
      <dl>
        <dt>{tr("control.computed")}</dt>
        <dd>{computedOf(one, words, acts)}</dd>
        <dt>{tr("control.decided")}</dt>
        <dd>
          <strong>{decidedOf(one, words)}</strong>
        </dd>
        <dt>{tr("control.author")}</dt>
        <dd>{one.author}</dd>
        <dt>{tr("control.why")}</dt>
        <dd>
          <q className="words">{one.why}</q>
        </dd>
      </dl>
    </li>
  );
}

const round = (n: number) => Math.round(n * 100) / 100;
const subject = (words: Lexicon, key: string) =>
  key
    .split(/[@>|]/)
    .map((id) => words.names[id] ?? id)
    .join(" · ");

function titleOf(one: Exclude<Overruled, { kind: "result" }>, words: Lexicon) {
  switch (one.kind) {
    case "number":
      return `${words.maybe(`variable.${one.variable}.name`, one.variable)}: ${subject(words, one.key)}`;
    case "proposal":
      return (
        <>
          <Seat id={one.seat} size={18} /> <q className="words">{one.text}</q>
        </>
      );
    case "order":
      return `${words.name(one.seat)}: ${actionTitle(words, one.action as "D01")}${one.target ? `, ${words.name(one.target)}` : ""}`;
    case "phase":
      return tr("control.phase", { phase: words.say(`phase.${one.phase}.name`), turn: one.turn });
  }
}

function computedOf(one: Overruled, words: Lexicon, acts: Acts) {
  switch (one.kind) {
    case "number":
      return (
        <>
          <span className="number">{round(one.computed)}</span>
          {one.causes.map((cause, i) => {
            const act = cause.act ? acts.get(cause.act) : undefined;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: causes have no id of their own
              <span key={i} className="story-words small quiet">
                {tr("verdict.rule", { rule: cause.rule })}
                {cause.by !== null && `, ${cause.by > 0 ? "+" : ""}${round(cause.by)}`}
                {act && `: ${story(words, act)}`}
              </span>
            );
          })}
        </>
      );
    case "proposal":
      return (
        <>
          {tr(one.asked === "question" ? "control.question" : "control.nothing")}
          {one.argument && <span className="story-words small quiet">{one.argument}</span>}
        </>
      );
    case "result":
      return (
        <>
          {saidOf(one.of, one.of.before)}
          {one.draw && (
            <span className="story-words small quiet">
              {tr("control.odds", { p: formatPercent(one.draw.p) })},{" "}
              {tr("control.drawn", { u: formatPercent(one.draw.u) })}
            </span>
          )}
        </>
      );
    case "order":
      return tr("control.through");
    case "phase":
      return tr("control.stood", { turn: one.from });
  }
}

function decidedOf(one: Overruled, words: Lexicon): string {
  switch (one.kind) {
    case "number":
      return String(round(one.ruled));
    case "result":
      return saidOf(one.of, String(one.of.to));
    case "order":
      return tr(one.allow ? "control.let" : "control.held");
    case "phase":
      return tr("control.again");
    case "proposal":
      switch (one.verdict) {
        case "refuse":
          return tr("control.refused");
        case "answer":
          return tr("control.answered");
        case "map":
          return [
            one.order ? actionTitle(words, one.order.action) : "",
            one.order?.target ? words.name(one.order.target) : "",
            one.outcome === "void" ? tr("control.void") : "",
          ]
            .filter(Boolean)
            .join(", ");
        case "odds":
          return [
            tr("control.odds", { p: formatPercent(one.p ?? 0) }),
            one.u === null ? "" : tr("control.drawn", { u: formatPercent(one.u) }),
            one.outcome === "success" || one.outcome === "failure" ? tr(`control.${one.outcome}`) : "",
          ]
            .filter(Boolean)
            .join(", ");
      }
  }
}

/** What was put in, what was expected of it, and what happened. */
function Injects({ review }: { review: AfterActionReview }) {
  if (review.injects.length === 0) return null;
  return (
    <section className="part" aria-labelledby="injects">
      <h2 id="injects">{tr("control.injects")}</h2>
      <ul className="boards">
        {review.injects.map((one) => (
          <li key={one.id} className="board">
            <h3>{one.title}</h3>
            <p className="small quiet">
              {one.status.kind === "fired"
                ? tr("control.fired", { turn: one.status.turn })
                : tr("control.unfired")}
            </p>
            <dl>
              <div>
                <dt>{tr("control.expected")}</dt>
                <dd>{one.expected || "–"}</dd>
              </div>
              <div>
                <dt>{tr("control.happened")}</dt>
                <dd>{one.outcome || "–"}</dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}
