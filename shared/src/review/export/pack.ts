import type { Scenario } from "../../engine/index.ts";
import type { Verdict } from "../after-action.ts";
import { NO_NOTES, type Notes } from "../beside.ts";
import type { CodedCase } from "../nearest-case.ts";
import { type GameRecord, recordSchemaJson } from "../record.ts";
import { afterAction } from "../review.ts";
import { gradebook, rubric } from "./grades.ts";
import { redact } from "./redact.ts";
import { reportOf } from "./report.ts";
import { type Reflection, sourceOf } from "./source.ts";
import { codebook, csv } from "./table.ts";
import { tablesOf } from "./tables.ts";

export interface PackOptions {
  /** Everybody gets a number instead of a name. */
  readonly pseudonymised: boolean;
  /** What was written beside the game. */
  readonly notes?: Notes;
  /** Verdicts already made; they name nobody, so they are the same in every pack. */
  readonly verdicts?: readonly Verdict[];
  readonly cases?: readonly CodedCase[];
  /** Whether the instructor's gradebook and rubric go along, with everybody's own names unless pseudonymised. */
  readonly grades: boolean;
}

/** A file of the pack. */
export interface PackedFile {
  readonly name: string;
  readonly text: string;
}

/**
 * The debrief pack of a finished game: record and its schema, review, tables with their codebook, report. Everything but
 * the gradebook is made from the redacted record, so that what was kept back is nowhere in it (R85). Pure.
 */
export function packOf(record: GameRecord, scenario: Scenario, options: PackOptions): readonly PackedFile[] {
  const notes = options.notes ?? NO_NOTES;
  const { pseudonymised } = options;
  const { sharing, consents } = notes;
  const withheld = sharing.messages === "own" ? "all" : sharing.withheld;
  const discretion = { pseudonymised, consents, withheld } as const;
  const { record: safe, alias } = redact(record, scenario, discretion);
  const whole = afterAction(record, scenario, {
    ...(options.verdicts && { verdicts: options.verdicts }),
    ...(options.cases && { cases: options.cases }),
  });
  const review = afterAction(safe, scenario, { verdicts: whole.verdicts });
  const seatOf = new Map(whole.participation.map((p) => [p.person, p.seat]));
  const source = sourceOf(safe, scenario, review, {
    reflections: answersOf(allowed(notes.answers, consents), seatOf, alias),
  });
  const tables = tablesOf(source);
  const marked = pseudonymised ? renamed(notes.sheet.marks, alias) : notes.sheet.marks;
  const sheet = { ...notes.sheet, marks: marked };
  const own = pseudonymised
    ? source
    : sourceOf(record, scenario, whole, { reflections: answersOf(notes.answers, seatOf, new Map()) });
  const graded = options.grades ? [gradebook(own, sheet), rubric(own, sheet)] : [];
  const every = [...tables, ...graded];
  const json = (name: string, value: unknown): PackedFile => ({
    name,
    text: `${JSON.stringify(value, null, 1)}\n`,
  });
  return [
    json("record.json", safe),
    json("record.schema.json", recordSchemaJson()),
    json("review.json", review),
    ...every.map((t) => ({ name: t.file, text: csv(t) })),
    { name: "codebook.csv", text: csv(codebook(every)) },
    { name: "report.html", text: reportOf(source, notes.story, pseudonymised) },
  ];
}

/** Answers of those who did not refuse. */
const allowed = (answers: Notes["answers"], consents: Notes["consents"]): Notes["answers"] =>
  Object.fromEntries(Object.entries(answers).filter(([person]) => consents[person] !== false));

const answersOf = (
  answers: Notes["answers"],
  seats: ReadonlyMap<string, string | null>,
  alias: ReadonlyMap<string, string>,
): readonly Reflection[] =>
  Object.entries(answers).flatMap(([person, given]) =>
    Object.entries(given)
      .filter(([, answer]) => answer.trim() !== "")
      .map(([prompt, answer]) => ({
        person: alias.get(person) ?? person,
        seat: seats.get(person) ?? null,
        prompt,
        answer,
      })),
  );

const renamed = <T>(by: Readonly<Record<string, T>>, alias: ReadonlyMap<string, string>) =>
  Object.fromEntries(Object.entries(by).map(([person, value]) => [alias.get(person) ?? person, value]));
