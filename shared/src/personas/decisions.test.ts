import { describe, expect, test } from "vitest";
import type { Action } from "../engine/action.ts";
import { ACTION_IDS, type ActionId } from "../engine/actions/catalogue.ts";
import { EFFECTS } from "../engine/actions/index.ts";
import { choicesOf } from "../engine/choices.ts";
import { groundOf } from "../engine/ground.ts";
import { must, onward, opened, turn } from "../engine/notation.ts";
import { Sitting } from "../engine/reduce.ts";
import type { Scenario } from "../engine/setup.ts";
import { sketch } from "../engine/sketch.ts";
import type { Game, Order } from "../engine/state.ts";
import { establish } from "../review/index.ts";
import { botActions, keptMinds } from "./index.ts";

/**
 * No action is without consequence: for each there is a crisis in which taking its effect away changes what a government
 * decides afterwards, what is owed, how it ends, or what the review finds.
 */
const crisis = (aims: number, posture: number, dyad: string) =>
  sketch(`
    P>J posture=${posture} support=.4 alignment=.35
    H>J alignment=.1
    X>Y
    J|X hostility=85 grievance=.6 pretext=60 ${dyad}
    J|Y hostility=60 grievance=.5
    P|X hostility=55
    pact: P J H automaticity=.4 council=consensus consultationDuty=true umbrella=true
    union: X Y
    goods: H J X broad
    P nuclear=true parliament=true
    X nuclear=true aims=${aims} risk=.6
    J hawk=.6
    T role=third side=third
  `);
/** The same crisis with bolder and more careful challengers, and with forces that keep or do not keep apart. */
const CRISES = [
  crisis(0.6, 1, "proximity=.2"),
  crisis(0.8, 3, "proximity=1 tempo=1 deconfliction=0"),
  crisis(0.9, 3, "proximity=1 tempo=.5 deconfliction=.2"),
];
const PAIR = { protector: "P", ally: "J", adversary: "X" };
const SEATS = (CRISES[0] as Scenario).seats.map((s) => s.id);

/** Sheets of the turn before: what makes a seat's order legal, and others ready to react to it. */
const BEFORE: readonly Record<string, string>[] = [
  { X: "M04>J,H01>J", J: "+E03>X", P: "M06>J", H: "D05>J" },
  { X: "M11>J,H07>J", J: "M05>X", P: "D06>J" },
  { X: "M16>J@J-home", P: "M19>X" },
  { X: "D10>J,M19>P,H02>J", P: "M02>X" },
  { X: "D10>J,+M16>J@J-home", J: "M05>X" },
  { X: "D07>J", J: "+M14>X" },
];

/** The i-th crisis in the orders phase of its second turn; what was planned in the first is known to friends. */
function busy(i: number): Game {
  const scenario = CRISES[Math.floor(i / BEFORE.length) % CRISES.length] as Scenario;
  const sheets = BEFORE[i % BEFORE.length] as (typeof BEFORE)[number];
  let game = onward(turn(opened(scenario, { seed: `busy ${i}` }), sheets).game, { J: "not" }).game;
  game = {
    ...game,
    consents: [{ turn: 1, by: "J", to: "P", action: "M08", proposed: false }],
    plans: game.plans.map((p) => ({ ...p, knownTo: ["J", "P", "H"] })),
  };
  while (game.stage.kind === "running" && game.stage.phase !== "orders")
    game = must(game, { type: "advance", cause: "host" });
  return game;
}

/** Plays on for three turns after one seat's order, all else by bots: what was decided, owed, won and found. */
function consequences(from: Game, seat: string, order: Order): string {
  const sitting = new Sitting(from, false);
  const { game } = sitting;
  const think = keptMinds(game, false);
  const told: string[] = [];
  const take = (action: Action): boolean => sitting.take(action) === null;
  take({ at: 0, author: { kind: "bot", seat }, type: "seal", seat, orders: [order] });
  const last = (game.stage.kind === "running" ? game.stage.turn : 0) + 3;
  for (let guard = 0; guard < 60 && game.stage.kind === "running" && game.stage.turn < last; guard++) {
    let decided = false;
    for (const action of botActions(game, 0, false, think)) {
      if (action.type === "ready" || !take(action)) continue;
      decided = game.stage.phase === "obligation" || decided;
      told.push(JSON.stringify(action));
    }
    if (!decided) take({ at: 0, author: { kind: "server" }, type: "advance", cause: "host" });
  }
  for (const o of game.obligations) told.push(`${o.id} owed ${o.owed}, ${o.decision}`);
  for (const w of game.wars) told.push(`${w.id} ${w.outcome}`);
  for (const direction of ["forward", "reverse"] as const)
    told.push(JSON.stringify(establish(game, PAIR, direction).facts));
  return [...told, JSON.stringify(game.stage)].join("\n");
}

function without<T>(action: ActionId, run: () => T): T {
  const effect = EFFECTS[action];
  delete EFFECTS[action];
  try {
    return run();
  } finally {
    EFFECTS[action] = effect as NonNullable<typeof effect>;
  }
}

/** Whether taking an action's effect away changes a decision or a finding in this state. */
const matters = (from: Game, seat: string, order: Order): boolean => {
  const play = () => consequences(from, seat, order);
  return play() !== without(order.action, play);
};

/** Where the search for the rarer ones begins: where it found them last. It goes on from there, and round. */
// biome-ignore format: a table
const LAST: Partial<Record<ActionId, number>> = {
  A01: 7, A02: 12, A03: 9, A04: 5, A11: 38, A14: 44, A17: 12, D02: 46, D03: 4, D05: 39, D07: 7, D09: 8, D14: 19, I02: 8,
  E01: 8, H01: 4, H02: 4, H06: 7, M01: 12, M02: 12, M03: 7, M04: 7, M05: 12, M09: 4, M10: 7, M15: 3, M21: 74,
};
const STATES = 240;

describe("every action has consequences", () => {
  const states: Game[] = [];
  test.each(ACTION_IDS.filter((id) => EFFECTS[id] && id !== "D01"))(
    "[A4] %s: without its effect somebody would have decided otherwise, or the review found otherwise",
    (action) => {
      let tries = 0;
      for (let k = 0; k < STATES; k++) {
        const i = ((LAST[action] ?? 0) + k) % STATES;
        states[i] ??= busy(i);
        const from = states[i] as Game;
        for (const seat of SEATS)
          for (const order of choicesOf(action, groundOf(from, seat)).slice(0, 2)) {
            tries++;
            if (matters(from, seat, order)) return;
          }
      }
      expect(`${action} changed nothing in ${tries} tries`).toBe("something");
    },
    60_000,
  );
});
