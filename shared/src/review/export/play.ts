import type { Remark } from "../../engine/index.ts";
import { namesOf, render, renderWords } from "../../text/index.ts";
import type { Source } from "./source.ts";
import { col, type Table, TURN, table } from "./table.ts";

const list = (ids: "all" | readonly string[]): string => (ids === "all" ? "all" : ids.join(" "));

/** What was done and said. */
export function playTables({ review, game, events, orders, phases, scenario }: Source): readonly Table[] {
  const names = namesOf(scenario);
  const said = (words: Remark | null | undefined) => words && renderWords(words, names);
  return [
    table(
      "events.csv",
      "Something that happened, with its reason: rule, inputs and draw.",
      events.map((e, i) => ({ ...e, n: i + 1 })),
      [
        col("n", "integer", "Order in which it happened.", (e) => e.n),
        TURN(),
        col("phase", "code", "Phase in which it happened.", (e) => e.phase),
        col(
          "at",
          "integer",
          "Milliseconds since 1970, or since the first action where pseudonymised.",
          (e) => e.at,
        ),
        col("rule", "code", "Number of the rule in SPEC.md.", (e) => e.rule),
        col("kind", "code", "Kind of event.", (e) => e.kind),
        col(
          "subject",
          "id",
          "Actor P, alliance P>A, dyad D|C, act, plan or treaty it is about.",
          (e) => e.subject,
        ),
        col("variable", "code", "Number that changed; empty for other events.", (e) => e.variable),
        col(
          "before",
          "number",
          "Its value before, in the unit of the variable (states.csv).",
          (e) => e.before,
        ),
        col("after", "number", "Its value after.", (e) => e.after),
        col("by", "number", "What this cause contributed.", (e) => e.by),
        col("output", "code", "Result where it is not a number.", (e) => e.output),
        col("cause", "id", "Act that caused it.", (e) => e.cause),
        col("p", "share", "Probability that was drawn against, where chance had a say.", (e) => e.draw?.p),
        col("u", "share", "The draw.", (e) => e.draw?.u),
        col("seen", "text", "Seats that could know, or all.", (e) => list(e.seen)),
      ],
    ),
    table("acts.csv", "An act as it was carried out.", game.acts, [
      col("id", "id", "Id of the act.", (a) => a.id),
      TURN(),
      col("actor", "id", "Seat that acted.", (a) => a.actor),
      col("action", "code", "Action of the catalogue.", (a) => a.action),
      col("title", "text", "Its short name.", (a) => render({ id: `action.${a.action}.short`, with: {} })),
      col("target", "id", "Seat it was directed at.", (a) => a.target),
      col("about", "id", "Act, plan, mandate, measure or treaty it was about.", (a) => a.about),
      col("terms", "code", "Terms chosen.", (a) => a.terms),
      col("zone", "id", "Zone of the map.", (a) => a.zone),
      col("rung", "integer", "Rung of the escalation ladder, 0 to 19.", (a) => a.rung),
      col("lead", "integer", "Rungs above the other side since the last quiet turn.", (a) => a.lead),
      col("match", "boolean", "Whether it lit a match.", (a) => a.match),
      col("visibility", "code", "public, private or covert.", (a) => a.visibility),
      col("known_to", "text", "Seats that knew the author, or all.", (a) => list(a.knownTo)),
      col("mandate", "id", "Mandate that covered it.", (a) => a.mandate),
      col("in_response_to", "id", "Act it answered.", (a) => a.inResponseTo),
      col("purpose", "code", "What its author said it wanted with it.", (a) => a.purpose),
      col("harm", "share", "Harm of a hybrid act.", (a) => a.harm),
      col("outcome", "code", "What came of it.", (a) => a.outcome),
      col("words", "text", "Words with which it was announced.", (a) => said(a.words)),
    ]),
    table("orders.csv", "An order as it was sealed, whether or not anything came of it.", orders, [
      TURN(),
      col("seat", "id", "Seat that sealed it.", (o) => o.seat),
      col("by", "code", "human or bot.", (o) => o.by),
      col("n", "integer", "Line on the sheet.", (o) => o.n),
      col("action", "code", "Action of the catalogue.", (o) => o.action),
      col("target", "id", "Seat it is directed at.", (o) => o.target),
      col("about", "id", "What it is about.", (o) => o.about),
      col("terms", "code", "Terms chosen.", (o) => o.terms),
      col("zone", "id", "Zone of the map.", (o) => o.zone),
      col("visibility", "code", "public, private or covert, where it was chosen.", (o) => o.visibility),
      col("prepare", "boolean", "Prepared for the next turn.", (o) => o.prepare ?? false),
      col("in_response_to", "id", "Act it answers.", (o) => o.inResponseTo),
      col("purpose", "code", "Purpose given.", (o) => o.purpose),
      col("words", "text", "Words with which it is announced.", (o) => said(o.words)),
    ]),
    table("messages.csv", "A cable, a statement to the press, or a word within a team.", game.messages, [
      col("id", "id", "Id of the message.", (m) => m.id),
      TURN(),
      col("phase", "code", "Phase in which it was sent.", (m) => phases.get(m.id)),
      col("at", "integer", "Milliseconds; see events.csv.", (m) => m.at),
      col("from", "id", "Seat that wrote.", (m) => m.from),
      col("person", "id", "Person who wrote; empty for a bot.", (m) => m.person),
      col("to", "text", "Seats, press or team.", (m) => (typeof m.to === "string" ? m.to : m.to.join(" "))),
      col("template", "code", "Template of a bot's words; empty for a person's own.", (m) =>
        m.words.kind === "own" ? null : m.words.id,
      ),
      col("text", "text", "What it said.", (m) => renderWords(m.words, names)),
    ]),
    table("requests.csv", "A request or an offer, and its fate.", game.requests, [
      col("id", "id", "Id of the request.", (r) => r.id),
      TURN(),
      col("from", "id", "Seat that asked.", (r) => r.from),
      col("to", "text", "Seats asked.", (r) => r.to.join(" ")),
      col("kind", "code", "What was asked.", (r) => r.kind),
      col("about", "id", "What it was about.", (r) => r.about),
      col("terms", "code", "Terms offered.", (r) => r.terms),
      col("status", "code", "accepted, refused, withdrawn, lapsed or open.", (r) => r.status),
      col("words", "text", "Words that came with it.", (r) => said(r.words)),
    ]),
    table(
      "beliefs.csv",
      "A belief one person gave at sealing.",
      review.beliefs.flatMap((b) => b.answers.map((answer) => ({ ...b, ...answer }))),
      [
        TURN(),
        col("seat", "id", "Seat of whoever believed.", (b) => b.seat),
        col("person", "text", "Name, or number.", (b) => b.person),
        col(
          "kind",
          "code",
          "heed: will the ally heed us; back: will the protector back us; fight: would the protector fight.",
          (b) => b.kind,
        ),
        col("of", "id", "Seat it is about.", (b) => b.of),
        col("value", "number", "0 to 100.", (b) => b.value),
        col("seat_median", "number", "Median of the seat in that turn.", (b) => b.median),
        col(
          "intended",
          "number",
          "Probability, 0 to 100, that the other would do it as things stood (rule P5).",
          (b) => b.intended,
        ),
        col("outcome", "integer", "1 it happened, 0 it did not, empty if never tested.", (b) => b.outcome),
        col("why", "text", "Reason given.", (b) => b.why),
      ],
    ),
    table(
      "correspondence.csv",
      "How often one seat wrote to another in one phase of one turn.",
      review.letters,
      [
        TURN(),
        col("phase", "code", "Phase.", (l) => l.phase),
        col("from", "id", "Seat that wrote.", (l) => l.from),
        col("to", "id", "Seat written to, press or team.", (l) => l.to),
        col("messages", "integer", "Number of messages.", (l) => l.messages),
      ],
    ),
    table(
      "communication_matrix.csv",
      "One sender in one phase, all turns together: one column a receiver.",
      matrixRows(review.letters),
      [
        col("phase", "code", "Phase; all is their sum.", (r) => r.phase),
        col("from", "id", "Seat that wrote.", (r) => r.from),
        ...[...scenario.seats.map((s) => s.id), "press", "team"].map((to) => ({
          name: `to_${to}`,
          type: "integer" as const,
          means: `Messages to ${to}.`,
          of: (r: MatrixRow) => r.to.get(to) ?? 0,
        })),
      ],
    ),
  ];
}

interface MatrixRow {
  readonly phase: string;
  readonly from: string;
  readonly to: ReadonlyMap<string, number>;
}

function matrixRows(letters: Source["review"]["letters"]): readonly MatrixRow[] {
  const rows = new Map<string, { phase: string; from: string; to: Map<string, number> }>();
  for (const l of letters)
    for (const phase of [l.phase, "all"]) {
      const key = `${phase}|${l.from}`;
      const row = rows.get(key) ?? { phase, from: l.from, to: new Map<string, number>() };
      row.to.set(l.to, (row.to.get(l.to) ?? 0) + l.messages);
      rows.set(key, row);
    }
  return [...rows.values()].sort((a, b) => (a.phase + a.from < b.phase + b.from ? -1 : 1));
}
