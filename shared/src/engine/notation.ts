import type { Action, ActionBody } from "./action.ts";
import type { ActionId } from "./actions/catalogue.ts";
import { seedFrom } from "./draw.ts";
import type { Event } from "./event.ts";
import { newGame } from "./fork.ts";
import { groundOf } from "./ground.ts";
import { checkSheet } from "./orders.ts";
import { reduce } from "./reduce.ts";
import type { Scenario } from "./setup.ts";
import type { Game, GameOptions, Order, Otherwise } from "./state.ts";
import type { Commitment, Visibility } from "./vocabulary.ts";

/** Orders and turns in one line each, for tests; nothing else uses it. The crisis itself is written in `sketch.ts`. */

/** `[+]A05[>target][#about][=terms][@zone][!visibility][~answers]`; a plus prepares, `~none` answers nothing. */
export function orderOf(text: string): Order {
  const found =
    /^(\+?)([A-Z]\d\d)(?:>([^#=@!~]+))?(?:#([^=@!~]+))?(?:=([^@!~]+))?(?:@([^!~]+))?(?:!([^~]+))?(?:~(.+))?$/.exec(
      text.trim(),
    );
  if (!found) throw new Error(`not an order: ${text}`);
  const [, prepare, action, target, about, terms, zone, visibility, inResponseTo] = found;
  return {
    action: action as ActionId,
    ...(target !== undefined && { target }),
    ...(about !== undefined && { about }),
    ...(terms !== undefined && { terms }),
    ...(zone !== undefined && { zone }),
    ...(visibility !== undefined && { visibility: visibility as Visibility }),
    ...(inResponseTo !== undefined && { inResponseTo: inResponseTo === "none" ? null : inResponseTo }),
    ...(prepare === "+" && { prepare: true }),
  };
}

const ordersOf = (sheet: string): readonly Order[] => (sheet === "" ? [] : sheet.split(",").map(orderOf));

/** Why the rules refuse a seat this sheet, `O5 wrong-target`, or `ok`. */
export function judged(game: Game, seat: string, sheet: string): string {
  const refusal = checkSheet(ordersOf(sheet), groundOf(game, seat));
  return refusal ? `${refusal.rule} ${refusal.code}` : "ok";
}

/** What a game begins with, where it is not the usual. */
export interface Start {
  readonly seed?: string;
  readonly options?: Partial<GameOptions>;
  readonly otherwise?: Otherwise;
}

/** A game in its lobby. */
export const lobby = (scenario: Scenario, { seed = "quiet", options, otherwise }: Start = {}): Game =>
  newGame({
    id: "sketched",
    scenario,
    seed: seedFrom(seed),
    options: {
      name: "",
      preset: "none",
      treaties: {},
      personas: {},
      humans: [],
      dealt: false,
      ...options,
    },
    ...(otherwise && { otherwise }),
  });

/** A game whose first turn has begun; every seat is a bot's, and sealed for by whoever plays the test. */
export const opened = (scenario: Scenario, start: Start = {}): Game =>
  must(lobby(scenario, start), { type: "begin" });

/** A moment of a game with what has happened since the one before. */
export interface Moment {
  readonly game: Game;
  readonly events: readonly Event[];
}

/** Does it as the server or another author would; a refusal is an error of the test. */
export function must(
  game: Game,
  body: ActionBody,
  author: Action["author"] = { kind: "server" },
  at = 0,
): Game {
  const result = reduce(game, { at, author, ...body });
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.rejection)}`);
  return result.game;
}

/** Carries out one turn's orders, `{ J: "E03>X, D03" }`, and stops where they have been resolved. */
export function turn(game: Game, orders: Readonly<Record<string, string>> = {}): Moment {
  let now = game;
  while (now.stage.kind === "running" && now.stage.phase !== "orders")
    now = must(now, { type: "advance", cause: "host" });
  for (const [seatId, sheet] of Object.entries(orders))
    now = must(now, { type: "seal", seat: seatId, orders: ordersOf(sheet) }, { kind: "bot", seat: seatId });
  return step(now, { type: "advance", cause: "host" });
}

type Answers = Readonly<Record<string, "invoke" | "not" | Commitment>>;

/** Goes on to the next turn; `{ J: "invoke", P: "honour" }` answers what obligations ask, silence leaves it to the rules. */
export function onward(game: Game, answers: Answers = {}): Moment {
  const events: Event[] = [];
  let now = game;
  const go = (body: ActionBody, author?: Action["author"]) => {
    const moment = step(now, body, author);
    now = moment.game;
    events.push(...moment.events);
  };
  if (now.stage.kind === "running" && now.stage.phase === "resolution")
    go({ type: "advance", cause: "host" });
  for (let round = 0; round < 2; round++)
    for (const { id, victim, protector, status } of now.obligations) {
      const asked = status === "invocation" ? victim : protector;
      const answer = answers[asked];
      const author = { kind: "bot", seat: asked } as const;
      if (answer === undefined || now.stage.kind !== "running" || now.stage.phase !== "obligation") continue;
      const still = now.obligations.find((o) => o.id === id)?.status;
      if (still === "invocation" && (answer === "invoke" || answer === "not"))
        go({ type: "invoke", seat: asked, obligation: id, invoke: answer === "invoke" }, author);
      else if (still === "decision" && answer !== "invoke" && answer !== "not")
        go({ type: "commit", seat: asked, obligation: id, choice: answer, words: null }, author);
    }
  if (now.stage.kind === "running" && now.stage.phase === "obligation")
    go({ type: "advance", cause: "host" });
  return { game: now, events };
}

/** Plays turns of orders, with the same answers to every obligation, as far as the game lasts. */
export function played(
  game: Game,
  turns: readonly Readonly<Record<string, string>>[],
  answers: Answers = {},
): Game {
  let now = game;
  for (const orders of turns)
    if (now.stage.kind === "running") now = onward(turn(now, orders).game, answers).game;
  return now;
}

/** One action with its events. */
export function step(game: Game, body: ActionBody, author: Action["author"] = { kind: "server" }): Moment {
  const result = reduce(game, { at: 0, author, ...body });
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.rejection)}`);
  return { game: result.game, events: result.events };
}
