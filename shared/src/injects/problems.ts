import type { Fact, Impossible, InjectFault, Terrain, Variable } from "../engine/index.ts";
import { stepOf } from "../engine/index.ts";
import { sayCondition } from "./say.ts";
import type { Unread } from "./scanner.ts";

/** Where a condition or an effect stopped making sense. */
export const sayUnread = ({ at, found, expected }: Unread): string =>
  found === ""
    ? `Ends too early: expected ${expected}.`
    : `At “${found}” (character ${at + 1}): expected ${expected}.`;

/** What is wrong with one field of an inject. */
export function sayFault({ field, code, what }: InjectFault, terrain: Terrain): string {
  switch (code) {
    case "empty":
      return `“${field}” is empty.`;
    case "too-long":
      return `“${field}” is longer than ${what} characters.`;
    case "id-taken":
      return `The id “${what}” is taken already.`;
    case "unknown-seat":
      return `“${what}” is not a seat; expected some of ${terrain.seats.map((s) => s.id).join(", ")}.`;
    case "no-audience":
      return "Nobody is named: expected all, white cell, or seats.";
    case "press-is-public":
      return "What is in the press reaches everybody: expected the audience all, or another form.";
    case "in-the-past":
      return "That moment has passed: expected a later turn or phase.";
    case "after-the-end":
      return `Turn ${what} lies after the end of the game.`;
    case "unknown-name":
      return `“${what}” is not in this scenario.`;
    case "unknown-number":
      return `The game keeps no ${what} for that subject.`;
    case "not-movable":
      return `${what} follows from the rules and cannot be set by an inject.`;
    case "too-large":
      return `${what} can be moved by ${stepOf(what as Variable)} at most, up or down, and not by nothing.`;
    case "unknown-object":
      return `“${what}” is neither a measure nor a mandate of this scenario.`;
    case "out-of-range":
      return `${what} is outside what is allowed here.`;
  }
}

/** Why a condition can never be true. */
export function sayImpossible(found: Impossible, terrain: Terrain): string {
  const say = (fact: Fact) => `“${sayCondition(fact, terrain)}”`;
  switch (found.why) {
    case "out-of-range":
      return `Can never be true: ${say(found.fact)}, but it lies between ${found.least} and ${found.most}.`;
    case "contradiction":
      return `Can never be true: ${found.facts.map(say).join(" and ")} exclude each other.`;
    case "not-offered":
      return `Can never be true: ${say(found.fact)}, but this scenario does not offer that action.`;
    case "no-such-inject":
      return `Can never be true: ${say(found.fact)}, but there is no such inject.`;
  }
}
