import type { Game } from "@casus/shared/engine";
import { describe, expect, test } from "vitest";
import { type Circumstances, duties } from "./deadline.ts";

const HERE: Circumstances = { woken: 0, absent: new Map(), patience: 60_000, bot: null };

const at = (phase: string, deadline: number | null, paused: number | null = null): Game =>
  ({
    stage: { kind: "running", turn: 1, turns: 4, phase, quietAnnounced: false },
    clock: { deadline, paused },
    seats: {},
  }) as unknown as Game;

describe("what is due", () => {
  test.each([
    { what: "no clock", game: at("orders", null), due: [] },
    { what: "talk ends at its deadline", game: at("consultation", 100_000), due: [100_000] },
    { what: "orders 15 s after theirs", game: at("orders", 100_000), due: [115_000] },
    { what: "a pause holds everything", game: at("orders", null, 5_000), due: [] },
    {
      what: "a deadline that passed while the server was down waits 20 s for people to come back",
      game: at("consultation", 100_000),
      here: { ...HERE, woken: 500_000 },
      due: [520_000],
    },
    {
      what: "a deadline that has not passed does not wait longer",
      game: at("consultation", 100_000),
      here: { ...HERE, woken: 90_000 },
      due: [100_000],
    },
    {
      what: "a bot takes an absent seat",
      game: at("consultation", 100_000),
      here: { ...HERE, absent: new Map([["LT", 10_000]]) },
      due: [70_000, 100_000],
    },
    {
      what: "but not while nothing hurries",
      game: at("consultation", null),
      here: { ...HERE, absent: new Map([["LT", 10_000]]) },
      due: [],
    },
  ])("$what", ({ game, here = HERE, due }) => {
    expect(
      duties(game, here)
        .map((duty) => duty.at)
        .sort((a, b) => a - b),
    ).toEqual(due);
  });

  test("a pending seal, when its window closes", () => {
    const sealing = { kind: "pending", by: "p", at: 1_000, due: 11_000 };
    const game = { ...at("orders", null), seats: { LT: { id: "LT", sealing } } } as unknown as Game;
    expect(duties(game, HERE)).toEqual([{ kind: "seal", at: 11_000, seat: "LT" }]);
  });
});
