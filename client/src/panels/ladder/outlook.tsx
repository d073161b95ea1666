import type { Outlook, PlannedStep } from "@casus/shared/projection";
import { ArrowDown, ArrowUp, Flame, Minus } from "lucide-react";
import { tt } from "../../i18n/table.ts";
import { useScenario, useWords } from "../../state/table.ts";
import { actionShort, rungName } from "../../words.ts";

const has = ({ now, to, steps, prepared }: Outlook) => to > now || steps.length + prepared.length > 0;

/** What one's own sheet would do to each of one's pairs if nobody else moved; nothing where it would do nothing. */
export function OutlookBox({ outlooks, chosen }: { outlooks: readonly Outlook[]; chosen: string }) {
  const moved = outlooks
    .filter(has)
    .toSorted((a, b) => Number(b.dyad === chosen) - Number(a.dyad === chosen) || b.to - a.to);
  if (moved.length === 0) return null;
  return (
    <section className="outlook" aria-labelledby="outlook-title">
      <h3 id="outlook-title" className="label">
        {tt("ladder.outlook")}
      </h3>
      <ul>
        {moved.map((outlook) => (
          <Pair key={outlook.dyad} outlook={outlook} />
        ))}
      </ul>
    </section>
  );
}

function Pair({ outlook: { dyad, now, to, crosses, steps, prepared } }: { outlook: Outlook }) {
  const words = useWords();
  const scenario = useScenario();
  const [defender = "", challenger = ""] = dyad.split("|");
  const name = (id: string) => scenario.seats.find((s) => s.id === id)?.name ?? id;
  const Way = to > now ? ArrowUp : to < now ? ArrowDown : Minus;
  return (
    <li>
      <p className="outlook-way">
        <span aria-hidden>
          {defender}–{challenger}
        </span>
        <span className="unseen">{tt("ladder.pair", { a: name(defender), b: name(challenger) })}</span>
        <Way size={13} aria-hidden />
        <span className="number">{tt("ladder.outlook.way", { now, to })}</span>
        <span className="outlook-name">{rungName(words, to)}</span>
      </p>
      {crosses.length > 0 && (
        <p className="outlook-crosses">
          {tt("ladder.outlook.crosses", {
            names: crosses.map((id) => words.say(`threshold.${id}.name`)).join(", "),
          })}
        </p>
      )}
      {[...steps, ...prepared].map((step, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same order may stand on a sheet twice
        <StepLine key={i} step={step} />
      ))}
    </li>
  );
}

/** One order: its rung, and how far beyond the other side it would be; a flame where that would light a match. */
function StepLine({ step: { order, rung, lead, match } }: { step: PlannedStep }) {
  const words = useWords();
  const act = actionShort(words, order.action);
  const ahead =
    lead === 0
      ? tt("ladder.outlook.level")
      : tt(lead > 0 ? "ladder.outlook.lead" : "ladder.outlook.behind", { n: Math.abs(lead) });
  const said = `${tt(order.prepare ? "ladder.outlook.prepares" : "ladder.outlook.step", { act, rung })}: ${ahead}${
    match ? `, ${tt("ladder.outlook.match")}` : ""
  }.`;
  return (
    <p className="outlook-step" data-prepared={order.prepare || undefined} title={said}>
      <span className="unseen">{said}</span>
      <span className="outlook-act" aria-hidden>
        {act}
      </span>
      <span className="number" aria-hidden>
        {rung}
      </span>
      <b className="number" aria-hidden>
        {lead > 0 ? `+${lead}` : lead === 0 ? "±0" : `−${-lead}`}
      </b>
      {match && <Flame size={13} aria-hidden />}
    </p>
  );
}
