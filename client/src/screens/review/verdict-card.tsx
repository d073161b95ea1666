import {
  type AfterActionReview,
  type Verdict,
  type VerdictConjunct,
  type World,
  worldsChart,
} from "@casus/shared/review";
import { meaningOf } from "@casus/shared/text";
import { CircleCheck, CircleX } from "lucide-react";
import { ScrollX } from "../../design/scroll-x.tsx";
import { Seat } from "../../design/seat.tsx";
import { capital, formatPercent } from "../../format.ts";
import { type Lexicon, story } from "../../words.ts";
import { Plate } from "./draw.tsx";
import { tr } from "./tr.ts";
import { useReviewWords } from "./use-review-words.ts";

type Value = number | string | boolean;

function shown(words: Lexicon, value: Value): string {
  if (typeof value === "boolean") return tr(value ? "verdict.yes" : "verdict.no");
  if (typeof value === "number") return String(Math.round(value * 100) / 100);
  return words.maybe(`igniter.${value}.name`, words.maybe(`value.${value}`, words.names[value] ?? value));
}

/** What a value was held against: "= true" reads as a word, "≥ 0.25" stands as it is. */
function expected(words: Lexicon, held: string): string {
  const bound = held.replace(/^= /, "");
  if (bound === "true" || bound === "false") return shown(words, bound === "true");
  return bound === held ? held : shown(words, bound);
}

/** One pair of allies: what it was, in plain words, and everything that says so. */
export function VerdictCard({
  verdict,
  review,
  open,
}: {
  verdict: Verdict;
  review: AfterActionReview;
  open: boolean;
}) {
  const words = useReviewWords();
  const name = (id: string) => words.names[id] ?? id;
  const acts = new Map(review.turns.flatMap((turn) => turn.acts).map((act) => [act.id, act]));
  const match = verdict.match ? acts.get(verdict.match) : undefined;
  const critics = words.maybe(`verdict.${verdict.label}.critics`, "");
  const rebuttal = words.maybe(`verdict.${verdict.label}.rebuttal`, "");
  const label = (id: string) => words.say(`verdict.${id}.name`);
  const [frozen, policy] = verdict.modes;
  return (
    <article className="verdict sheet">
      <header>
        <p className="row small quiet">
          <Seat id={verdict.protector} size={22} /> <Seat id={verdict.ally} size={22} />{" "}
          <span aria-hidden>/</span> <Seat id={verdict.adversary} size={22} />
          {verdict.direction === "reverse" && <span className="chip">{tr("verdict.reverse")}</span>}
        </p>
        <h3 className="verdict-label">{label(verdict.label)}</h3>
        <p className="lead">{words.say(meaningOf(verdict))}</p>
        {verdict.tags.length > 0 && (
          <p className="row">
            {verdict.tags.map((tag) => (
              <span key={tag} className="chip" title={words.say(`tag.${tag}.meaning`)}>
                {words.say(`tag.${tag}.name`)}
              </span>
            ))}
          </p>
        )}
      </header>
      <details className="fold" open={open}>
        <summary className="small">{tr("verdict.why")}</summary>
        <div className="verdict-body">
          <p>
            <strong>{tr("verdict.match")}: </strong>
            {match ? story(words, match) : tr("verdict.match.none")}
          </p>
          <section>
            <h4>{tr("verdict.table")}</h4>
            <ScrollX label={tr("verdict.table")}>
              <table className="conjuncts">
                <thead>
                  <tr>
                    <th scope="col">{tr("verdict.condition")}</th>
                    <th scope="col">{tr("verdict.value")}</th>
                    <th scope="col">{tr("verdict.expected")}</th>
                    <th scope="col">{tr("verdict.holds")}</th>
                    <th scope="col">{tr("verdict.evidence")}</th>
                  </tr>
                </thead>
                <tbody>
                  {verdict.conjuncts.map((conjunct) => (
                    <Row
                      key={`${conjunct.rule}${conjunct.name}${conjunct.expected}`}
                      conjunct={conjunct}
                      acts={acts}
                    />
                  ))}
                </tbody>
              </table>
            </ScrollX>
            <p className="note">{tr("verdict.decides", { rule: verdict.rule })}</p>
          </section>
          <Ledger verdict={verdict} review={review} />
          {verdict.worlds.length > 0 && <Worlds verdict={verdict} />}
          {frozen && policy && frozen.label !== policy.label && (
            <p className="note">
              {tr("verdict.modes", {
                frozen: label(frozen.label),
                policy: label(policy.label),
                facts: policy.because.map((fact) => words.maybe(`fact.${fact}.name`, fact)).join(", "),
              })}
            </p>
          )}
          {verdict.nearest.length > 0 && (
            <section>
              <h4>{tr("verdict.nearest")}</h4>
              <ul className="dashed">
                {verdict.nearest.map((n) => (
                  <li key={n.label + n.change.name}>
                    {tr("verdict.nearest.line", {
                      fact: words.maybe(`fact.${n.change.name}.name`, n.change.name),
                      from: shown(words, n.change.from),
                      to: shown(words, n.change.to),
                      label: label(n.label),
                    })}
                  </li>
                ))}
              </ul>
            </section>
          )}
          {verdict.nearestCase && (
            <p>
              <strong>{tr("verdict.case")}: </strong>
              {tr("verdict.case.line", {
                title: [verdict.nearestCase.title, verdict.nearestCase.year].filter(Boolean).join(", "),
                label: label(verdict.nearestCase.label),
              })}
              <span className="faint">
                , {tr("verdict.case.similarity", { n: Math.round(verdict.nearestCase.similarity * 100) })}
              </span>
              {verdict.nearestCase.reason && (
                <span className="story-words small">{verdict.nearestCase.reason}</span>
              )}
              {verdict.nearestCase.source && (
                <span className="story-words small faint">
                  {tr("verdict.case.source", { source: verdict.nearestCase.source })}
                </span>
              )}
            </p>
          )}
          {(critics || rebuttal) && (
            <div className="debate">
              {critics && (
                <div>
                  <h4>{tr("verdict.critics")}</h4>
                  <p>{critics}</p>
                </div>
              )}
              {rebuttal && (
                <div>
                  <h4>{tr("verdict.rebuttal")}</h4>
                  <p>{rebuttal}</p>
                </div>
              )}
            </div>
          )}
        </div>
      </details>
      <p className="unseen">
        {capital(
          tr("verdict.pair", {
            protector: name(verdict.protector),
            ally: name(verdict.ally),
            adversary: name(verdict.adversary),
          }),
        )}
      </p>
    </article>
  );
}

type Acts = ReadonlyMap<string, AfterActionReview["turns"][number]["acts"][number]>;

function Row({ conjunct: c, acts }: { conjunct: VerdictConjunct; acts: Acts }) {
  const words = useReviewWords();
  const evidence = c.evidence.flatMap((id) => acts.get(id) ?? []);
  return (
    <tr data-holds={c.holds || undefined}>
      <th scope="row" title={words.maybe(`fact.${c.name}.meaning`, "")}>
        {words.maybe(`fact.${c.name}.name`, c.name)}
        <span className="faint small"> {tr("verdict.rule", { rule: c.rule })}</span>
      </th>
      <td className="number">
        {shown(words, c.value)}
        {c.interval && (
          <span className="faint small">
            {" "}
            ({tr("verdict.interval", { low: shown(words, c.interval[0]), high: shown(words, c.interval[1]) })}
            )
          </span>
        )}
      </td>
      <td>{expected(words, c.expected)}</td>
      <td>
        {c.holds ? (
          <CircleCheck size={17} role="img" aria-label={tr("verdict.yes")} />
        ) : (
          <CircleX size={17} role="img" aria-label={tr("verdict.no")} />
        )}
      </td>
      <td className="small">
        {evidence.slice(0, 3).map((act) => (
          <span key={act.id} className="evidence">
            {story(words, act)}
          </span>
        ))}
      </td>
    </tr>
  );
}

/** What the other worlds did: a strip of dots each, and the same as a table. */
function Worlds({ verdict }: { verdict: Verdict }) {
  const words = useReviewWords();
  const chart = worldsChart(verdict, words.names);
  if (!chart) return null;
  return (
    <section>
      <h4>{tr("verdict.worlds")}</h4>
      <p className="note">{tr("verdict.worlds.line")}</p>
      <Plate chart={chart} label={tr("verdict.worlds")} table={tr("verdict.world.table")} />
      <Shares verdict={verdict} />
    </section>
  );
}

function Shares({ verdict }: { verdict: Verdict }) {
  const words = useReviewWords();
  const name = (id: string) => words.names[id] ?? id;
  const given = { protector: name(verdict.protector), ally: name(verdict.ally) };
  const cells = (world: World) => [world.involved, world.attacked] as const;
  return (
    <ScrollX label={tr("verdict.worlds")}>
      <table className="worlds">
        <thead>
          <tr>
            <th scope="col">{tr("verdict.world")}</th>
            <th scope="col">{capital(tr("verdict.world.involved", given))}</th>
            <th scope="col">{capital(tr("verdict.world.attacked", given))}</th>
            <th scope="col">{tr("verdict.world.rung")}</th>
            <th scope="col">{tr("verdict.world.runs")}</th>
          </tr>
        </thead>
        <tbody>
          {verdict.worlds.map((world) => (
            <tr key={world.kind}>
              <th scope="row">{tr(`verdict.world.${world.kind}`, given)}</th>
              {cells(world).map((share, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two fixed columns
                <td key={i} className="number share">
                  <span className="share-bar" aria-hidden>
                    <i style={{ width: `${share * 100}%` }} />
                  </span>
                  {formatPercent(share)}
                </td>
              ))}
              <td className="number">{Math.round(world.meanRung * 10) / 10}</td>
              <td className="number faint">{world.runs}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

/** What the protector owed and gave, and what moved it. */
function Ledger({ verdict, review }: { verdict: Verdict; review: AfterActionReview }) {
  const words = useReviewWords();
  const name = (id: string) => words.names[id] ?? id;
  const owed = review.turns
    .flatMap((t) => t.obligations)
    .filter((o) => verdict.obligations.includes(o.id) && o.decision !== null);
  if (owed.length === 0) return null;
  const round = (n: number) => Math.round(n * 100) / 100;
  return (
    <section>
      <h4>{tr("verdict.ledger")}</h4>
      <ul className="dashed">
        {owed.map((o) => {
          const given = {
            turn: o.turn,
            protector: name(o.protector),
            victim: name(o.victim),
            owed: o.owed,
            delivered: o.delivered,
          };
          if (!o.propensity) return <li key={o.id}>{tr("verdict.ledger.plain", given)}</li>;
          const { own, alliance } = o.propensity;
          const p = formatPercent(1 / (1 + Math.exp(-own - alliance)));
          return (
            <li key={o.id}>
              {tr("verdict.ledger.line", { ...given, own: round(own), alliance: round(alliance), p })}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
