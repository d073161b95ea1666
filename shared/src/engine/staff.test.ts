import { describe, expect, test } from "vitest";
import type { Action, ActionBody } from "./action.ts";
import { lobby, must } from "./notation.ts";
import { reduce } from "./reduce.ts";
import { sketch } from "./sketch.ts";
import { directs, drives } from "./staff.ts";
import type { Game } from "./state.ts";

const P = (id: string): Action["author"] => ({ kind: "person", id });
const OBSERVER = { kind: "observer", sees: ["J"] } as const;

/** Hanna opened the game, Wim helps her, Jonas plays J, Olga looks on. */
function table(): Game {
  let game = lobby(sketch("J|X hostility=40"), {
    options: { humans: ["J", "X"] },
  });
  for (const [person, host] of [
    ["hanna", true],
    ["wim", false],
    ["jonas", false],
    ["olga", false],
  ] as const)
    game = must(game, { type: "join", person, name: person, host });
  return must(game, { type: "sit", person: "jonas", seat: "J" }, P("jonas"));
}

const refused = (game: Game, body: ActionBody, author: string) => {
  const result = reduce(game, { at: 0, author: P(author), ...body });
  return result.ok ? null : result.rejection.code;
};

describe("[W1] the white cell", () => {
  test("begins with whoever opened the game, and others are appointed to it", () => {
    const game = must(table(), { type: "staff", person: "wim", staff: { kind: "white-cell" } }, P("hanna"));
    expect(["hanna", "wim", "jonas", "olga"].map((id) => directs(game, id))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    const begun = must(game, { type: "begin" }, P("wim"));
    expect(refused(begun, { type: "pause" }, "wim")).toBeNull();
    expect(refused(begun, { type: "pause" }, "olga")).toBe("host-only");
    const relieved = must(begun, { type: "staff", person: "wim", staff: null }, P("hanna"));
    expect(refused(relieved, { type: "pause" }, "wim")).toBe("host-only");
  });
  test("does not direct while it plays", () => {
    const game = must(table(), { type: "sit", person: "hanna", seat: "X" }, P("hanna"));
    expect(directs(game, "hanna")).toBe(false);
  });
});

test("[W2] whoever plays drives the clock only while nobody else could", () => {
  const seated = must(table(), { type: "sit", person: "hanna", seat: "X" }, P("hanna"));
  const alone = must(seated, { type: "begin" }, P("hanna"));
  expect(drives(alone, "hanna")).toBe(true);
  const helped = must(alone, { type: "staff", person: "wim", staff: { kind: "white-cell" } }, P("hanna"));
  expect(drives(helped, "hanna")).toBe(false);
  expect(refused(helped, { type: "pause" }, "hanna")).toBe("host-only");
  expect(refused(helped, { type: "pause" }, "wim")).toBeNull();
});

describe("[W3] appointing", () => {
  test.each([
    ["by somebody who does not drive", "jonas", "olga", OBSERVER, "host-only"],
    ["of nobody", "hanna", "nobody", OBSERVER, "unknown-person"],
    ["of somebody at a seat", "hanna", "jonas", OBSERVER, "seated"],
    [
      "to look into a seat that is not there",
      "hanna",
      "olga",
      { kind: "observer", sees: ["Q"] },
      "unknown-seat",
    ],
  ] as const)("%s is refused", (_, by, person, staff, code) => {
    expect(refused(table(), { type: "staff", person, staff }, by)).toBe(code);
  });
  test("keeps an observer from the table until relieved", () => {
    const game = must(table(), { type: "staff", person: "olga", staff: OBSERVER }, P("hanna"));
    expect(refused(game, { type: "sit", person: "olga", seat: "X" }, "olga")).toBe("observes");
    expect(refused(game, { type: "sit", person: "olga", seat: "X" }, "hanna")).toBe("observes");
    const free = must(game, { type: "staff", person: "olga", staff: null }, P("hanna"));
    expect(refused(free, { type: "sit", person: "olga", seat: "X" }, "olga")).toBeNull();
  });
});
