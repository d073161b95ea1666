import Papa from "papaparse";
import {
  INJECT_FORMS,
  type InjectFault,
  type InjectForm,
  type InjectPlan,
  impossible,
  injectFaults,
  MOST_INJECTS,
  PHASES,
  type Phase,
  type Stage,
  type Terrain,
} from "../engine/index.ts";
import { type Lexicon, lexiconOf } from "./lexicon.ts";
import { sayFault, sayImpossible, sayUnread } from "./problems.ts";
import { readCondition, readEffects } from "./read.ts";
import { sayCondition, sayEffects } from "./say.ts";
import { folded } from "./scanner.ts";

/** Columns of a list of events, in the order in which they are written. */
export const COLUMNS = [
  "id",
  "title",
  "turn",
  "phase",
  "when",
  "audience",
  "form",
  "from",
  "text",
  "effects",
  "expected",
  "mode",
] as const;
/** One of the columns. */
export type Column = (typeof COLUMNS)[number];

const NEEDED: readonly Column[] = ["title", "turn", "audience", "form", "text"];

/** Names under which spreadsheets have these columns. */
const ALIASES: Readonly<Record<string, Column>> = {
  no: "id",
  "no.": "id",
  nr: "id",
  number: "id",
  "#": "id",
  event: "title",
  headline: "title",
  subject: "title",
  time: "turn",
  condition: "when",
  trigger: "when",
  to: "audience",
  recipient: "audience",
  recipients: "audience",
  type: "form",
  medium: "form",
  sender: "from",
  source: "from",
  body: "text",
  message: "text",
  content: "text",
  effect: "effects",
  "expected action": "expected",
  "expected actions": "expected",
  automatic: "mode",
};

/** Something in a sheet that must be mended, or may be meant otherwise. Rows are counted as a spreadsheet counts them. */
export interface SheetProblem {
  readonly row: number | null;
  readonly column: Column | null;
  readonly message: string;
}

/** What a sheet says. With problems there are no injects: all of it is taken, or nothing. */
export interface Sheet {
  readonly injects: readonly InjectPlan[];
  readonly problems: readonly SheetProblem[];
  /** What does not stand in the way: conditions that can never be true. */
  readonly warnings: readonly SheetProblem[];
}

/** The game or set-up a sheet is read for. */
export interface Desk {
  readonly terrain: Terrain;
  readonly stage: Stage;
  /** Turns the game will have, where that is known. */
  readonly turns: number | null;
  /** Ids of injects there are already. */
  readonly taken: readonly string[];
}

/**
 * Reads a list of events from comma, semicolon or tab separated text, as a spreadsheet saves it or puts it on the
 * clipboard. Says everything that is wrong, row by row; where anything is, no inject is given (J5).
 */
export function readSheet(text: string, desk: Desk): Sheet {
  const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/u, ""));
  // Empty rows say nothing, but they count: a problem is told by the row one sees.
  const written = parsed.data
    .map((cells, i) => ({ cells, row: i + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const [{ cells: head, row: headRow } = { cells: [], row: 1 }, ...lines] = written;
  const columns = head.map((name) => columnOf(name));
  const problems: SheetProblem[] = [];
  const report = (row: number | null, column: Column | null, message: string) =>
    problems.push({ row, column, message });
  if (written.length === 0) report(null, null, "The sheet is empty.");
  else {
    for (const column of NEEDED)
      if (!columns.includes(column)) report(headRow, column, `The column “${column}” is missing.`);
    for (const [i, name] of head.entries()) {
      const column = columns[i];
      if (column === null || column === undefined) {
        if (name.trim() !== "")
          report(
            headRow,
            null,
            `“${name}” is not a column of a list of events; expected ${COLUMNS.join(", ")}.`,
          );
      } else if (columns.indexOf(column) !== i)
        report(headRow, column, `The column “${column}” is there twice.`);
    }
    if (lines.length === 0) report(null, null, "The sheet has no rows below its head.");
  }
  if (lines.length + desk.taken.length > MOST_INJECTS)
    report(
      null,
      null,
      `A game has room for ${MOST_INJECTS} injects; with these it would have ${lines.length + desk.taken.length}.`,
    );
  if (problems.length > 0) return { injects: [], problems, warnings: [] };
  return readRows(lines, columns as readonly (Column | null)[], desk);
}

const columnOf = (name: string): Column | null => {
  const plain = folded(name).trim();
  return COLUMNS.find((column) => column === plain) ?? ALIASES[plain] ?? null;
};

function readRows(
  lines: readonly { readonly cells: readonly string[]; readonly row: number }[],
  columns: readonly (Column | null)[],
  desk: Desk,
): Sheet {
  const problems: SheetProblem[] = [];
  const warnings: SheetProblem[] = [];
  const injects: InjectPlan[] = [];
  const rows = lines.map(({ cells: line }) => {
    const cells: Partial<Record<Column, string>> = {};
    for (const [i, column] of columns.entries())
      if (column !== null) cells[column] = unquoted((line[i] ?? "").trim());
    return cells;
  });
  const given = rows.map(({ id }) => id ?? "").filter((id) => id !== "");
  const taken = [...desk.taken];
  const ids = rows.map(({ id }, i) => id || freeId(i + 1, [...taken, ...given]));
  const lexicon = lexiconOf(desk.terrain, [...taken, ...ids]);
  for (const [i, cells] of rows.entries()) {
    const row = lines[i]?.row ?? null;
    const report = (column: Column, message: string) => problems.push({ row, column, message });
    const plan = readRow(ids[i] as string, cells, lexicon, report);
    for (const fault of injectFaults(desk.terrain, plan.plan, { stage: desk.stage, taken }))
      if (!plan.unread.has(columnFor(fault))) report(columnFor(fault), sayFault(fault, desk.terrain));
    taken.push(plan.plan.id);
    injects.push(plan.plan);
  }
  for (const [i, plan] of injects.entries()) {
    const found =
      plan.when && impossible(plan.when, { scenario: desk.terrain, from: plan.turn, injects: taken });
    if (found)
      warnings.push({
        row: lines[i]?.row ?? null,
        column: "when",
        message: sayImpossible(found, desk.terrain),
      });
    if (desk.turns !== null && plan.turn > desk.turns)
      warnings.push({
        row: lines[i]?.row ?? null,
        column: "turn",
        message: `The game has ${desk.turns} turns as it is set up: turn ${plan.turn} will not come.`,
      });
  }
  return { injects: problems.length > 0 ? [] : injects, problems, warnings };
}

/** Without the mark that keeps a spreadsheet from running a cell as a formula. */
const unquoted = (cell: string): string => cell.replace(/^'(?=[=+\-@])/u, "");

function freeId(row: number, taken: readonly string[]): string {
  for (let n = row; ; n++) {
    const id = `i${n}`;
    if (!taken.includes(id)) return id;
  }
}

const columnFor = ({ field }: InjectFault): Column => (field === "automatic" ? "mode" : field);

interface RowRead {
  readonly plan: InjectPlan;
  /** Columns that could not be read; what the engine would say of the stand-in says nothing. */
  readonly unread: ReadonlySet<Column>;
}

function readRow(
  id: string,
  cells: Partial<Record<Column, string>>,
  lexicon: Lexicon,
  say: (column: Column, message: string) => void,
): RowRead {
  const unread = new Set<Column>();
  const report = (column: Column, message: string) => {
    unread.add(column);
    say(column, message);
  };
  const condition = cells.when ? readCondition(cells.when, lexicon) : null;
  if (condition && !condition.ok) report("when", sayUnread(condition.unread));
  const effects = cells.effects ? readEffects(cells.effects, lexicon) : null;
  if (effects && !effects.ok) report("effects", sayUnread(effects.unread));
  const { turn, phase } = readTime(cells, report);
  return {
    unread,
    plan: {
      id,
      title: cells.title ?? "",
      turn,
      phase,
      when: condition?.ok ? condition.value : null,
      audience: readAudience(cells.audience ?? "", lexicon, report),
      form: readForm(cells.form ?? "", report),
      from: readFrom(cells, lexicon),
      text: cells.text ?? "",
      effects: effects?.ok ? effects.value : [],
      expected: cells.expected ?? "",
      automatic: readMode(cells.mode ?? "", report),
    },
  };
}

type Report = (column: Column, message: string) => void;

/** “3”, “turn 3”, “3 orders”; the phase may have a column of its own. */
function readTime(cells: Partial<Record<Column, string>>, report: Report): { turn: number; phase: Phase } {
  const text = folded(cells.turn ?? "").trim();
  const found = /^(?:turn )?(\d{1,3})(?:[ ,.:/-]+([a-z]+))?$/u.exec(text);
  const turn = Number(found?.[1] ?? Number.NaN);
  if (!found)
    report("turn", `“${cells.turn ?? ""}” is not a time: expected the number of a turn, such as 3.`);
  const written = folded(cells.phase || found?.[2] || "intelligence").trim();
  const phase = PHASES.find((one) => one === written);
  if (phase === undefined) report("phase", `“${written}” is not a phase; expected ${PHASES.join(", ")}.`);
  return { turn: found ? turn : 1, phase: phase ?? "intelligence" };
}

const EVERYBODY = ["all", "everybody", "everyone", "public"];
const CONTROL = ["control", "white cell", "excon", "none", "nobody"];

function readAudience(text: string, { terrain, seats }: Lexicon, report: Report): InjectPlan["audience"] {
  const written = folded(text).trim();
  if (written === "") report("audience", "Nobody is named: expected all, white cell, or seats.");
  if (EVERYBODY.includes(written)) return "all";
  if (CONTROL.includes(written)) return "control";
  const found: string[] = [];
  for (const part of text
    .split(/[,;/&]|\band\b/u)
    .map((one) => one.trim())
    .filter((one) => one !== "")) {
    const seat = seats.get(folded(part));
    if (seat === undefined)
      report(
        "audience",
        `“${part}” is not a seat; expected all, white cell, or some of ${terrain.seats.map((s) => s.name).join(", ")}.`,
      );
    else if (!found.includes(seat)) found.push(seat);
  }
  return found;
}

const FORMS: Readonly<Record<string, InjectForm>> = {
  news: "press",
  media: "press",
  message: "cable",
  intel: "intelligence",
};

function readForm(text: string, report: Report): InjectForm {
  const written = folded(text).trim();
  const found = INJECT_FORMS.find((form) => form === written) ?? FORMS[written];
  if (!found) report("form", `“${text}” is not a form; expected ${INJECT_FORMS.join(", ")}.`);
  return found ?? "press";
}

const SENDERS: Readonly<Record<InjectForm, string>> = {
  press: "News agencies",
  cable: "Foreign ministry",
  intelligence: "Intelligence service",
};

function readFrom(cells: Partial<Record<Column, string>>, { seats }: Lexicon): string {
  const text = (cells.from ?? "").trim();
  const form = FORMS[folded(cells.form ?? "").trim()] ?? (folded(cells.form ?? "").trim() as InjectForm);
  return text === "" ? (SENDERS[form] ?? SENDERS.press) : (seats.get(folded(text)) ?? text);
}

function readMode(text: string, report: Report): boolean {
  const written = folded(text).trim();
  if (["", "auto", "automatic", "yes", "itself"].includes(written)) return true;
  if (["hand", "by hand", "manual", "no"].includes(written)) return false;
  report("mode", `“${text}” is not a mode; expected automatic or by hand.`);
  return true;
}

/** Rows of a workbook as the text `readSheet` reads; empty rows stay, so that problems are told by the row they stand in. */
export const textOf = (rows: readonly (readonly string[])[]): string =>
  Papa.unparse(rows.map((row) => [...row]));

/** Injects as a sheet that `readSheet` reads back. */
export function writeSheet(injects: readonly InjectPlan[], terrain: Terrain): string {
  const seat = (id: string) => terrain.seats.find((s) => s.id === id)?.name ?? id;
  const rows = injects.map((i) => [
    i.id,
    i.title,
    i.turn,
    i.phase,
    i.when ? sayCondition(i.when, terrain) : "",
    typeof i.audience === "string"
      ? i.audience === "control"
        ? "white cell"
        : "all"
      : i.audience.map(seat).join("; "),
    i.form,
    seat(i.from),
    i.text,
    sayEffects(i.effects, terrain),
    i.expected,
    i.automatic ? "automatic" : "by hand",
  ]);
  // A cell that begins like a formula would be run by a spreadsheet that opens it.
  return Papa.unparse({ fields: [...COLUMNS], data: rows }, { escapeFormulae: /^[=+\-@\t\r]/ });
}
