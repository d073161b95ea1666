import type { Overruled } from "../overruled.ts";
import type { Source } from "./source.ts";
import { type Cell, col, type Table, TURN, table } from "./table.ts";

/** What people expected and what came of it, and what the white cell did by hand. */
export function expectationTables({ review, game }: Source): readonly Table[] {
  const polls = new Map((game.polls ?? []).map((poll) => [poll.id, poll]));
  return [
    table(
      "forecasts.csv",
      "One person's expectation as a probability, and whether what it was given to came about.",
      review.forecasts.all,
      [
        TURN(),
        col("seat", "id", "Seat of whoever expected it.", (f) => f.seat),
        col("person", "text", "Name, or number.", (f) => f.person),
        col(
          "about",
          "id",
          "heed, back or fight as in beliefs.csv; else the id of a question.",
          (f) => f.about,
        ),
        col(
          "asked",
          "code",
          "move or chance, for a question the white cell added.",
          (f) => polls.get(f.about)?.kind,
        ),
        col("p", "share", "Probability given.", (f) => f.p),
        col("came", "boolean", "Whether it came about; empty if never tested.", (f) => f.came),
        col("error", "share", "(p − came)²: its mean is the Brier score.", (f) =>
          f.came === null ? null : (f.p - (f.came ? 1 : 0)) * (f.p - (f.came ? 1 : 0)),
        ),
      ],
    ),
    table(
      "partners.csv",
      "What one actor expected of another in a turn, what that one meant, and what it did.",
      review.forecasts.partners,
      [
        TURN(),
        col("who", "id", "Seat that expected.", (p) => p.who),
        col("of", "id", "Seat it was expected of.", (p) => p.of),
        col("side", "code", "adversary or partner.", (p) => p.side),
        col("believed", "text", "Band of a move, or probability of backing.", (p) => saidOf(p.believed)),
        col(
          "intended",
          "text",
          "The same of what was ordered or prepared, or likely; empty if never tested.",
          (p) => saidOf(p.intended),
        ),
        col("did", "text", "The same of what was done; empty if never tested.", (p) => saidOf(p.did)),
      ],
    ),
    table(
      "overruled.csv",
      "What the white cell decided itself, beside what the rules had found.",
      review.overruled,
      [
        col("id", "id", "Its number.", (o) => o.id),
        TURN(),
        col("kind", "code", "number, result, proposal, order or phase.", (o) => o.kind),
        col("power", "code", "Rule in SPEC.md that gives the power.", (o) => o.power),
        col("subject", "text", "Variable and key, seat, or phase.", subjectOf),
        col("computed", "text", "What the rules had found; empty where they had nothing to say.", (o) =>
          o.kind === "number" ? o.computed : o.kind === "result" ? o.of.before : null,
        ),
        col("rules", "text", "Rules that had found it.", (o) =>
          o.kind === "number" ? [...new Set(o.causes.map((c) => c.rule))].join(" ") : null,
        ),
        col("ruled", "text", "What was ruled.", ruledOf),
        col("author", "text", "Name, or number.", (o) => o.author),
        col("why", "text", "Reason given.", (o) => o.why),
      ],
    ),
    table("insights.csv", "What the staff noticed while it happened.", review.insights, [
      col("id", "id", "Id of the note.", (i) => i.id),
      TURN(),
      col("phase", "code", "Phase; empty in the lobby.", (i) => i.phase),
      col("person", "id", "Id of its author.", (i) => i.by),
      col(
        "about",
        "id",
        "Act, message, request, obligation, inject or seat; empty for the whole.",
        (i) => i.about,
      ),
      col("text", "text", "What it says.", (i) => i.text),
    ]),
    table("injects.csv", "An event the white cell had in hand.", review.injects, [
      col("id", "id", "Its id.", (i) => i.id),
      TURN(),
      col("title", "text", "Title.", (i) => i.title),
      col("status", "code", "planned, held, due, fired or dropped.", (i) => i.status.kind),
      col("fired", "integer", "Turn in which it fired.", (i) =>
        i.status.kind === "fired" ? i.status.turn : null,
      ),
      col("expected", "text", "What players were expected to do.", (i) => i.expected),
      col("outcome", "text", "What happened.", (i) => i.outcome),
    ]),
  ];
}

type Said = Source["review"]["forecasts"]["partners"][number]["believed"];
const saidOf = (said: Said | null): Cell => (said === null ? null : "band" in said ? said.band : said.p);

function subjectOf(one: Overruled): Cell {
  switch (one.kind) {
    case "number":
      return `${one.variable} ${one.key}`;
    case "result":
      return one.of.kind === "draw" ? one.of.key : one.of.kind === "owed" ? one.of.obligation : one.of.war;
    case "proposal":
      return `${one.seat}: ${one.text}`;
    case "order":
      return [one.seat, one.action, one.target].filter(Boolean).join(" ");
    case "phase":
      return one.phase;
  }
}

function ruledOf(one: Overruled): Cell {
  switch (one.kind) {
    case "number":
      return one.ruled;
    case "result":
      return String(one.of.to);
    case "proposal":
      return [one.verdict, one.order?.action, one.p, one.outcome].filter((x) => x != null).join(" ");
    case "order":
      return one.allow ? "let through" : "held back";
    case "phase":
      return "begun again";
  }
}
