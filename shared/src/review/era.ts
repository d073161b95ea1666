import { type ActionId, actionInfo, allianceKey, type Game, value } from "../engine/index.ts";
import { ids } from "./involvement.ts";

/** What a protector sinks into an ally counts as a step by so many points of treasury. */
const STEP = 10;
const SUNK = new Set<ActionId>(["A09", "M01", "M06", "M07", "M08", "M09", "M21"]);

/** Whole steps by which a commitment grew: posture and amended terms, a tied public word, and what was spent on it (R40). */
export function creepOf(
  game: Game,
  protector: string,
  ally: string,
): { readonly steps: number; readonly evidence: readonly string[] } {
  const acts = game.acts.filter((a) => a.turn > 0 && a.actor === protector);
  const tied = acts.filter(
    (a) => (a.action === "D06" || a.action === "A10") && (a.target === ally || a.target === null),
  );
  const sunk = acts.filter((a) => SUNK.has(a.action) && (a.target === ally || a.action === "M01"));
  const spent = sunk.reduce((sum, a) => sum + actionInfo(a.action).cost.treasury, 0);
  const grown =
    value(game, "creep", allianceKey(protector, ally)) + (tied.length > 0 ? 1 : 0) + Math.floor(spent / STEP);
  return { steps: Math.floor(grown), evidence: ids([...tied, ...sunk]) };
}

/** Days from which a window is an era: twelve months of thirty (R46). */
export const YEAR = 360;

/** Years, or crises linked to one another (R46). */
export function isEra(game: Game): boolean {
  const { scenario, options } = game;
  if (scenario.scripted?.era || (options.carried?.crises ?? 0) > 0) return true;
  const turns = game.acts.filter((a) => a.turn > 0).map((a) => a.turn);
  if (turns.length === 0) return false;
  const span =
    turns.reduce((last, t) => Math.max(last, t), 0) - turns.reduce((first, t) => Math.min(first, t), 99) + 1;
  return scenario.scripted === undefined && span * scenario.turnDays >= YEAR;
}
