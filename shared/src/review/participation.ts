import type { Action, Game, Phase } from "../engine/index.ts";
import { newGame, reduce, type Scenario, seedFrom } from "../engine/index.ts";
import type { GameRecord } from "./record.ts";

/** What one person did, as counts: a beginning for a conversation, no grade (R83). */
export interface Participation {
  readonly person: string;
  readonly name: string;
  readonly seat: string | null;
  readonly host: boolean;
  readonly cables: number;
  readonly press: number;
  readonly team: number;
  /** Words written in cables, press and team talk. */
  readonly words: number;
  readonly requests: number;
  readonly answers: number;
  /** Times it changed the draft of its seat. */
  readonly drafts: number;
  readonly seals: number;
  readonly beliefs: number;
  readonly decisions: number;
  /** Turns in which it did anything of this. */
  readonly turns: number;
}

/** How often one seat wrote to another in a phase of a turn; `to` is a seat, `press` or `team` (R82). */
export interface Correspondence {
  readonly from: string;
  readonly to: string;
  readonly turn: number;
  readonly phase: Phase | "lobby" | "review";
  readonly messages: number;
}

/** Who did how much, and who wrote to whom: both read from the record's actions. */
export function trafficOf(
  record: GameRecord,
  scenario: Scenario,
): { readonly people: readonly Participation[]; readonly letters: readonly Correspondence[] } {
  const people = new Map<string, Count>();
  const letters = new Map<string, Correspondence>();
  let game = newGame({ id: record.id, scenario, options: record.options, seed: seedFrom(record.seed) });
  for (const action of record.actions) {
    const result = reduce(game, action, false);
    if (!result.ok) continue;
    if (action.type === "message") count(letters, game, action);
    if (action.type === "join")
      people.set(action.person, { ...NONE, person: action.person, name: action.name, host: action.host });
    game = result.game;
    note(people, game, action);
  }
  return {
    people: [...people.values()].map(({ seen, ...p }) => ({ ...p, turns: seen.length })),
    letters: [...letters.values()],
  };
}

type Count = Omit<Participation, "turns"> & { readonly seen: readonly number[] };

const NONE: Count = {
  person: "",
  name: "",
  seat: null,
  host: false,
  cables: 0,
  press: 0,
  team: 0,
  words: 0,
  requests: 0,
  answers: 0,
  drafts: 0,
  seals: 0,
  beliefs: 0,
  decisions: 0,
  seen: [],
};

/** What each kind of action counts as. */
const COUNTED: Partial<Record<Action["type"], keyof Participation & keyof Count>> = {
  request: "requests",
  answer: "answers",
  draft: "drafts",
  seal: "seals",
  believe: "beliefs",
  invoke: "decisions",
  commit: "decisions",
};

function note(people: Map<string, Count>, game: Game, action: Action): void {
  if (action.type === "sit") {
    const sitting = people.get(action.person);
    if (sitting && action.seat !== null) people.set(action.person, { ...sitting, seat: action.seat });
  }
  if (action.author.kind !== "person") return;
  const person = people.get(action.author.id);
  if (!person) return;
  const column = COUNTED[action.type];
  const turn = game.stage.kind === "lobby" ? 0 : game.stage.turn;
  const seen = person.seen.includes(turn) || turn === 0 ? person.seen : [...person.seen, turn];
  if (column) people.set(person.person, { ...person, [column]: Number(person[column]) + 1, seen });
  if (action.type !== "message") return;
  const kind = action.to === "press" ? "press" : action.to === "team" ? "team" : "cables";
  const length = action.words.kind === "own" ? action.words.text.split(/\s+/).filter(Boolean).length : 0;
  people.set(person.person, { ...person, [kind]: person[kind] + 1, words: person.words + length, seen });
}

function count(
  letters: Map<string, Correspondence>,
  game: Game,
  action: Extract<Action, { type: "message" }>,
): void {
  const { stage } = game;
  const turn = stage.kind === "lobby" ? 0 : stage.turn;
  const phase = stage.kind === "running" ? stage.phase : stage.kind;
  const targets = typeof action.to === "string" ? [action.to] : action.to;
  for (const to of targets) {
    const key = `${action.seat}|${to}|${turn}|${phase}`;
    const known = letters.get(key);
    letters.set(key, { from: action.seat, to, turn, phase, messages: (known?.messages ?? 0) + 1 });
  }
}
