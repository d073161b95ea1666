import fc from "fast-check";
import { expect, test } from "vitest";
import kaliningrad from "../../../maps/scenarios/kaliningrad-transit-2022/scenario.json" with {
  type: "json",
};
import { parseScenario } from "../scenario/index.ts";
import type { ActionBody } from "./action.ts";
import { COEFFICIENTS } from "./coefficients.ts";
import { uniform } from "./draw.ts";
import { EVENT_KINDS, type Event } from "./event.ts";
import { lobby } from "./notation.ts";
import { obliged, pendingObligations } from "./obligation.ts";
import { checkSheet, choicesOf, groundOf } from "./orders.ts";
import { reduce } from "./reduce.ts";
import { REJECTIONS } from "./rejection.ts";
import type { Game, Order } from "./state.ts";
import { VARIABLES } from "./variables.ts";
import { COMMITMENTS, REQUEST_KINDS } from "./vocabulary.ts";

const parsed = parseScenario(kaliningrad);
if (!parsed.ok) throw new Error("the scenario is not valid");
const { scenario } = parsed;
const SEATS = scenario.seats.map((s) => s.id);
const NAMES = new Set<string>(COEFFICIENTS.map((c) => c.name));

/** Plays whatever is legal, by a seed: sheets of random choices, random talk, requests, answers, invocations, commitments. */
function playRandomly(seed: string, look: (event: Event, game: Game) => void): Game {
  let game = lobby(scenario, { seed });
  let drawn = 0;
  const dice = () => uniform(game.seed, { turn: drawn++, rule: "test", subject: seed });
  const one = <T>(items: readonly T[]): T => items[Math.floor(dice() * items.length)] as T;
  const file = (body: ActionBody, seat?: string): boolean => {
    const result = reduce(game, {
      at: 0,
      author: seat === undefined ? { kind: "server" } : { kind: "bot", seat },
      ...body,
    });
    if (!result.ok) {
      expect(REJECTIONS).toContain(result.rejection.code);
      return false;
    }
    game = result.game;
    for (const event of result.events) look(event, game);
    return true;
  };
  const sheet = (seat: string): readonly Order[] => {
    const ground = groundOf(game, seat);
    let orders: readonly Order[] = [];
    for (let tries = 0; tries < 6; tries++) {
      const choice = one(choicesOf(one(scenario.actions), ground)) as Order | undefined;
      if (!choice) continue;
      const order = dice() < 0.3 ? { ...choice, prepare: true } : choice;
      if (checkSheet([...orders, order], ground) === null) orders = [...orders, order];
    }
    return orders;
  };
  const talk = (seat: string) => {
    const to = [one(SEATS.filter((s) => s !== seat))];
    const about = one([null, "eu-sanctions", "nato", "E03", ...game.plans.map((p) => p.id)]);
    const terms = one([null, "narrow", "exit+", ...scenario.dispute.terms.map((t) => t.id)]);
    file(
      {
        type: "message",
        seat,
        to: one([to, "press", "team"] as const),
        words: { kind: "own", text: "…" },
        about: null,
      },
      seat,
    );
    file(
      {
        type: "request",
        seat,
        to: dice() < 0.5 ? to : ["RU", "LT", "EU"].filter((s) => s !== seat),
        kind: one(REQUEST_KINDS),
        about,
        terms,
        words: null,
      },
      seat,
    );
  };
  file({ type: "begin" });
  for (let guard = 0; game.stage.kind === "running" && guard < 200; guard++) {
    const { phase } = game.stage;
    for (const seat of SEATS) {
      if (phase === "consultation" && dice() < 0.5) talk(seat);
      for (const r of game.requests)
        if (r.status === "open" && r.to.includes(seat) && dice() < 0.5)
          file({ type: "answer", seat, request: r.id, accept: dice() < 0.6 }, seat);
      if (phase === "orders") expect(file({ type: "seal", seat, orders: sheet(seat) }, seat)).toBe(true);
    }
    for (const o of pendingObligations(game)) {
      const seat = obliged(o);
      if (dice() < 0.8)
        file(
          o.status === "invocation"
            ? { type: "invoke", seat, obligation: o.id, invoke: dice() < 0.7 }
            : { type: "commit", seat, obligation: o.id, choice: one(COMMITMENTS), words: null },
          seat,
        );
    }
    file({ type: "advance", cause: "host" });
    for (const { id, min, max } of VARIABLES)
      for (const x of Object.values(game.values[id] ?? {}))
        if (!(x >= min && x <= max)) throw new Error(`${id} is ${x}`);
  }
  return game;
}

test("[A12] [N5] whatever is legal can be played: every game ends, every number stays in range and says why", () => {
  const rules = new Set<string>();
  const ends = new Set<string>();
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 12 }), (seed) => {
      const game = playRandomly(seed, (event) => {
        rules.add(event.rule);
        const known = VARIABLES.some((v) => v.id === event.variable);
        const sound =
          EVENT_KINDS.includes(event.kind) &&
          (event.coefficients ?? []).every((name) => NAMES.has(name)) &&
          (event.kind !== "change" || (known && Number.isFinite(event.after) && event.by !== undefined));
        if (!sound) throw new Error(JSON.stringify(event));
      });
      expect(game.stage.kind).toBe("review");
      if (game.stage.kind === "review") ends.add(game.stage.end);
      expect(game.acts.every((a) => a.rung <= 19)).toBe(true);
      expect(
        game.requests.every(
          (r) => r.status !== "open" || r.turn >= (game.stage.kind === "review" ? game.stage.turn : 0),
        ),
      ).toBe(true);
    }),
    { numRuns: 50, seed: 20220618, endOnFailure: true },
  );
  expect(rules.size).toBeGreaterThan(35);
  expect(ends.size).toBeGreaterThan(1);
}, 30_000);

test("[A11] junk from a client is refused, never a crash", () => {
  const junk = fc.record({
    type: fc.constantFrom(
      "seal",
      "draft",
      "message",
      "request",
      "answer",
      "withdraw",
      "believe",
      "ready",
      "object",
      "unseal",
      "invoke",
      "commit",
    ),
    seat: fc.constantFrom("LT", "RU", "nobody"),
    orders: fc.constantFrom(
      null,
      [],
      [{ action: "M16" }],
      [{ action: "D04", terms: "x" }],
      [{ action: "E02", target: "RU", about: "x", zone: "y" }],
    ),
    to: fc.constantFrom([], ["RU"], ["x"], "press"),
    kind: fc.constantFrom(...REQUEST_KINDS),
    about: fc.constantFrom(null, "x", "nato"),
    terms: fc.constantFrom(null, "x", "exit+"),
    words: fc.constantFrom(null, { kind: "own", text: "" }),
    request: fc.constantFrom("r1", "x"),
    obligation: fc.constant("x"),
    accept: fc.boolean(),
    invoke: fc.boolean(),
    ready: fc.boolean(),
    choice: fc.constantFrom(...COMMITMENTS),
    belief: fc.constantFrom({ value: 50, why: "" }, { value: Number.POSITIVE_INFINITY, why: "" }),
  });
  let begun = lobby(scenario);
  const begin = reduce(begun, { at: 0, author: { kind: "server" }, type: "begin" });
  if (begin.ok) begun = begin.game;
  fc.assert(
    fc.property(fc.array(junk, { maxLength: 6 }), fc.integer({ min: 0, max: 4 }), (bodies, phases) => {
      let game = begun;
      const go = (body: ActionBody, seat?: string) => {
        const result = reduce(game, {
          at: 0,
          author: seat ? { kind: "bot", seat } : { kind: "server" },
          ...body,
        });
        if (result.ok) game = result.game;
      };
      for (let i = 0; i < phases; i++) go({ type: "advance", cause: "host" });
      for (const body of bodies)
        go(
          {
            ...body,
            orders: body.type === "draft" ? (body.orders ?? []) : body.orders,
          } as unknown as ActionBody,
          body.seat,
        );
      go({ type: "advance", cause: "host" });
    }),
    { numRuns: 150 },
  );
});
