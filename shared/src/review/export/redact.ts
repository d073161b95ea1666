import {
  type Action,
  hashGame,
  newGame,
  type Order,
  reduce,
  type Scenario,
  seedFrom,
} from "../../engine/index.ts";
import type { GameRecord } from "../record.ts";

/** Whose words and name may leave, by person: true, false, or not asked (absent). */
export type Consents = Readonly<Record<string, boolean>>;

/** How much of the people is in what leaves. */
export interface Discretion {
  /** Everybody gets a number instead of a name. */
  readonly pseudonymised: boolean;
  readonly consents: Consents;
  /** Messages the host keeps back, by id; `all` for everything that was not said to the press. */
  readonly withheld: "all" | readonly string[];
}

/** What stands where something was said that is kept back. */
export const KEPT_BACK = "[kept back]";

/**
 * The same game with fewer people in it: names become numbers, where asked or where nobody agreed to be named; the words
 * and beliefs of whoever refused are left out; so is what the host withholds. Plays to the same acts and verdicts, and is
 * a record like any other (R85).
 */
export function redact(
  record: GameRecord,
  scenario: Scenario,
  discretion: Discretion,
): { readonly record: GameRecord; readonly alias: ReadonlyMap<string, string> } {
  const people = peopleIn(record);
  const silent = new Set(people.filter((id) => discretion.consents[id] === false));
  const named = (id: string): boolean => !discretion.pseudonymised && discretion.consents[id] === true;
  const alias = new Map(people.map((id, i) => [id, discretion.pseudonymised ? `person-${i + 1}` : id]));
  const who = (id: string): string => alias.get(id) ?? id;
  const start = discretion.pseudonymised ? (record.actions[0]?.at ?? 0) : 0;
  let game = newGame({ id: record.id, scenario, options: record.options, seed: seedFrom(record.seed) });
  const actions: Action[] = [];
  for (const one of record.actions) {
    const by = one.author.kind === "person" ? one.author.id : null;
    if ((one.type === "believe" || one.type === "guess") && by !== null && silent.has(by)) continue;
    let action: Action = { ...one, at: one.at - start };
    if (one.author.kind === "person")
      action = { ...action, author: { kind: "person", id: who(one.author.id) } };
    if ("person" in action && action.person !== null)
      action = { ...action, person: who(action.person) } as Action;
    if (action.type === "join" && one.type === "join" && !named(one.person))
      action = { ...action, name: `Person ${people.indexOf(one.person) + 1}` };
    if (action.type === "draft")
      action = { ...action, orders: action.orders.map((order) => ({ ...order, by: who(order.by) })) };
    const next = `m${game.messages.length + 1}`;
    if ((by !== null && silent.has(by)) || (action.type === "message" && keptBack(action, next, discretion)))
      action = unsaid(action);
    const result = reduce(game, action, false);
    if (!result.ok) continue;
    actions.push(action);
    game = result.game;
  }
  return { record: { ...record, actions, hash: hashGame(game) }, alias };
}

const peopleIn = (record: GameRecord): readonly string[] => [
  ...new Set(record.actions.flatMap((a) => (a.type === "join" ? [a.person] : []))),
];

const keptBack = (
  action: Extract<Action, { type: "message" }>,
  id: string,
  { withheld }: Discretion,
): boolean => (withheld === "all" ? action.to !== "press" : withheld.includes(id));

/** The same act without its own words. */
function unsaid(action: Action): Action {
  switch (action.type) {
    case "message":
      return action.words.kind === "own" ? { ...action, words: { kind: "own", text: KEPT_BACK } } : action;
    case "request":
    case "commit":
      return { ...action, words: typeof action.words === "string" ? null : action.words };
    case "seal":
      return action.orders === null ? action : { ...action, orders: action.orders.map(wordless) };
    case "draft":
      return { ...action, orders: action.orders.map(wordless) };
    case "insight":
      return { ...action, text: KEPT_BACK };
    case "propose":
      // What is tried decides its luck (W42), so it stays; a question has none.
      return { ...action, why: "", ...(action.kind === "question" && { text: KEPT_BACK }) };
    case "believe":
      return { ...action, belief: { ...action.belief, why: "" } };
    default:
      return action;
  }
}

function wordless<T extends Order>(order: T): T {
  if (typeof order.words !== "string") return order;
  const { words: _words, ...rest } = order;
  return rest as T;
}
