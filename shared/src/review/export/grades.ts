import { MOST_POINTS, type Sheet } from "../beside.ts";
import type { Source } from "./source.ts";
import { col, type Table, table } from "./table.ts";

/** The instructor's gradebook: one row a person, counts beside marks. Marks are the instructor's alone; nothing is graded by itself. */
export function gradebook({ review, reflections }: Source, sheet: Sheet): Table {
  type Row = (typeof review.participation)[number];
  const marks = (p: Row) => sheet.marks[p.person];
  const total = (p: Row): number | null => {
    const given = (marks(p)?.points ?? []).filter((x): x is number => x !== null);
    return given.length === 0 ? null : given.reduce((sum, x) => sum + x, 0);
  };
  return table(
    "gradebook.csv",
    "One person: what it did, and the instructor's marks.",
    review.participation.filter((p) => !p.host || p.seat !== null),
    [
      col<Row>("name", "text", "Name, or number.", (p) => p.name),
      col<Row>("seat", "id", "Last seat.", (p) => p.seat),
      col<Row>("turns", "integer", "Turns in which it took part.", (p) => p.turns),
      col<Row>("messages", "integer", "Messages written.", (p) => p.cables + p.press + p.team),
      col<Row>("words", "integer", "Words written.", (p) => p.words),
      col<Row>("requests", "integer", "Requests and offers made.", (p) => p.requests),
      col<Row>("seals", "integer", "Times it sealed.", (p) => p.seals),
      col<Row>("beliefs", "integer", "Beliefs given.", (p) => p.beliefs),
      col<Row>(
        "brier",
        "number",
        "Brier score of its seat: 0 is right and sure.",
        (p) => review.calibration.find((c) => c.seat === p.seat)?.brier,
      ),
      col<Row>(
        "reflections",
        "integer",
        "Prompts of the review answered.",
        (p) => reflections.filter((r) => r.person === p.person).length,
      ),
      col<Row>(
        "aims",
        "share",
        "How far its seat reached its aims.",
        (p) => review.aims.find((a) => a.seat === p.seat)?.score,
      ),
      ...sheet.criteria.map((criterion, i) =>
        col<Row>(
          `mark ${i + 1}: ${criterion}`,
          "number",
          `Instructor's points, 0 to ${MOST_POINTS}.`,
          (p) => marks(p)?.points[i],
        ),
      ),
      col<Row>("marks_total", "number", "Sum of the points.", total),
      col<Row>("comment", "text", "Instructor's comment.", (p) => marks(p)?.comment),
    ],
  );
}

/** The rubric as a sheet: one row a person and criterion. */
export function rubric({ review }: Source, sheet: Sheet): Table {
  const rows = review.participation.flatMap((person) =>
    sheet.criteria.map((criterion, i) => ({
      person,
      criterion,
      points: sheet.marks[person.person]?.points[i] ?? null,
    })),
  );
  return table("rubric.csv", "One person's mark in one criterion.", rows, [
    col("name", "text", "Name, or number.", (r) => r.person.name),
    col("seat", "id", "Last seat.", (r) => r.person.seat),
    col("criterion", "text", "Criterion.", (r) => r.criterion),
    col("points", "number", `Points, 0 to ${MOST_POINTS}.`, (r) => r.points),
  ]);
}
