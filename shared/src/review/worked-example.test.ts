import { expect, test } from "vitest";
import { type Action, type Game, newGame, reduce, seedFrom } from "../engine/index.ts";
import { must, onward, opened, orderOf, turn } from "../engine/notation.ts";
import { sketch } from "../engine/sketch.ts";
import { decide } from "./decide.ts";
import { establish } from "./establish.ts";
import { afterAction, makeRecord } from "./index.ts";

/**
 * The textbook's example: country A is allied to country B, whose quarrel with X is none of A's concern. B brings a war
 * upon itself, and A, which would rather not, is in it. Played by people, reviewed like any game; then one thing changed.
 */
interface Example {
  /** What the crisis is, where it is not the textbook's. */
  readonly text?: string;
  /** Weight of B's fate on A's value card. */
  readonly cares?: number;
  /** Sheets by seat and turn. */
  readonly sheets: Readonly<Record<string, Readonly<Record<number, string>>>>;
  readonly choice: "honour" | "decline";
}

const SEATS = ["A", "B", "X"] as const;
const TEXT = `
  A>B alignment=.35 strategicValue=.1
  B|X hostility=70 share=.3
  A|X
  pact: A B automaticity=.7 precision=1 conditionality=.2
`;

function reviewed({ text = TEXT, cares, sheets, choice }: Example) {
  const written = sketch(text);
  const scenario = {
    ...written,
    seats: written.seats.map((seat) =>
      cares === undefined || seat.id !== "A" ? seat : { ...seat, values: caring(cares) },
    ),
    pairs: [{ protector: "A", ally: "B", adversary: "X" }],
  };
  const options = {
    name: "",
    preset: "none",
    treaties: {},
    personas: {},
    humans: SEATS,
    dealt: false,
  } as const;
  let game = newGame({ id: "example", scenario, options, seed: seedFrom("country A") });
  const actions: Action[] = [];
  const go = (action: Action): void => {
    const result = reduce(game, action);
    if (!result.ok) throw new Error(`${action.type}: ${JSON.stringify(result.rejection)}`);
    game = result.game;
    actions.push(action);
  };
  const server = { at: 0, author: { kind: "server" } } as const;
  for (const seat of SEATS) {
    go({ ...server, type: "join", person: seat, name: seat, host: false });
    go({ ...server, type: "sit", person: seat, seat });
  }
  go({ ...server, type: "begin" });
  while (game.stage.kind === "running") {
    for (const action of answersOf(game, sheets, choice)) go(action);
    // Whoever has invoked has called for an answer.
    for (const action of answersOf(game, {}, choice)) go(action);
    go({ ...server, type: "advance", cause: "host" });
  }
  const { verdicts } = afterAction(makeRecord(game, actions), scenario, { runs: 24 });
  const forward = verdicts.find((v) => v.direction === "forward");
  if (!forward) throw new Error("no verdict");
  return forward;
}

/** A value card on which the fate of B weighs so much, and what a war costs the rest. */
const caring = (weight: number) => ({
  issues: { "fate-B": weight },
  lives: 0.4 * (1 - weight),
  treasure: 0.3 * (1 - weight),
  reputation: 0,
  autonomy: 0.3 * (1 - weight),
});

function answersOf(game: Game, sheets: Example["sheets"], choice: Example["choice"]): readonly Action[] {
  if (game.stage.kind !== "running") return [];
  const { turn, phase } = game.stage;
  const as = (seat: string) => ({ at: 0, author: { kind: "person", id: seat }, seat }) as const;
  if (phase === "orders")
    return Object.entries(sheets).map(([seat, byTurn]) => ({
      ...as(seat),
      type: "seal",
      orders: (byTurn[turn] ?? "").split(",").filter(Boolean).map(orderOf),
    }));
  if (phase !== "obligation") return [];
  return game.obligations.flatMap((o): Action[] =>
    o.status === "invocation"
      ? [{ ...as(o.victim), type: "invoke", obligation: o.id, invoke: true }]
      : o.status === "decision"
        ? [{ ...as(o.protector), type: "commit", obligation: o.id, choice, words: null }]
        : [],
  );
}

const MATCH = { 1: "+M14>X", 2: "M14>X" };
const REPLY = { 2: "+M16>B", 3: "M16>B@B-home~t2.B.M14.X" };
const UNPROVOKED = { 2: "+M16>B", 3: "M16>B@B-home" };
const STAKES = TEXT.replace("alignment=.35 strategicValue=.1", "alignment=.95 strategicValue=1");
const examples: readonly (readonly [string, string, Example])[] = [
  [
    "[R6] A, against its interest, fights a war B lit",
    "R6 ENTRAPMENT",
    { sheets: { A: {}, B: MATCH, X: REPLY }, choice: "honour" },
  ],
  [
    "[R10] A stays out of it, as it is free to",
    "R10 DECOUPLED",
    { sheets: { A: {}, B: MATCH, X: REPLY }, choice: "decline" },
  ],
  [
    "[R7] A had agreed to what B did",
    "R7 ENTANGLEMENT",
    { sheets: { A: { 1: "A04>B#M14" }, B: MATCH, X: REPLY }, choice: "honour" },
  ],
  [
    "[R7] B had kept still, and X came",
    "R7 ENTANGLEMENT",
    { sheets: { A: {}, B: {}, X: UNPROVOKED }, choice: "honour" },
  ],
  [
    "[R9] B had kept still, X came, and A did not",
    "R9 ABANDONMENT",
    { sheets: { A: {}, B: {}, X: UNPROVOKED }, choice: "decline" },
  ],
  [
    "[R12] the quarrel is A's as much as B's",
    "R12 ALIGNED_INTERVENTION",
    { text: STAKES, cares: 0.9, sheets: { A: {}, B: MATCH, X: REPLY }, choice: "honour" },
  ],
  [
    "[R11] A asks B to hold back, and B does",
    "R11 RESTRAINT_SUCCEEDED",
    { sheets: { A: { 1: "A07>B" }, B: { 1: "+M14>X" }, X: {} }, choice: "honour" },
  ],
];

test.each(examples)("%s: %s", (_what, expected, example) => {
  const { rule, label } = reviewed(example);
  expect(`${rule} ${label}`).toBe(expected);
});

test("[R32] [R40] an ally that presses for troops and gets them lights no match: the commitment grew", () => {
  const start = opened(sketch(TEXT));
  const asked = must(
    start,
    { type: "request", seat: "B", to: ["A"], kind: "reinforce", about: null, terms: null, words: null },
    { kind: "bot", seat: "B" },
  );
  const accept = { type: "answer", seat: "A", request: "r1", accept: true } as const;
  const { game } = turn(must(asked, accept, { kind: "bot", seat: "A" }), { A: "M06>B" });
  const pair = { protector: "A", ally: "B", adversary: "X" };
  const { facts } = establish(onward(game).game, pair, "forward");
  expect(facts).toMatchObject({ igniter: "none", offTreaty: false, creep: 2 });
  const { label, tags } = decide(facts);
  expect([label, tags]).toEqual(["NONE", ["COMMITMENT_CREEP"]]);
});
