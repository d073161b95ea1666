import { type Act, adversaries, type Game, type Pair, treatiesBetween } from "../engine/index.ts";
import type { Facts } from "./facts.ts";

/** Turns without an act of rung 3 or above after which a fire has gone out (R32). */
const OUT_AFTER = 2;
const NOISY = 3;

/** Who lit the match, with which act, and when. */
export interface Lit {
  readonly igniter: Facts["igniter"];
  readonly act: string | null;
  readonly turn: number;
}

/** The match of the fire in which the gravest act between the pair and its adversaries was done (R32). */
export function igniterOf(game: Pick<Game, "acts" | "scenario">, { protector, ally }: Pair): Lit {
  const foes = adversaries(game.scenario, ally);
  const ours = (id: string | null) => id === ally || id === protector;
  const theirs = (id: string) => foes.includes(id) && !ours(id);
  const acts = game.acts.filter((a) => a.turn > 0);
  const between = acts.filter(
    (a) =>
      (ours(a.actor) && theirs(a.target ?? "")) ||
      ((theirs(a.actor) || a.action === "X01") && ours(a.target)),
  );
  const gravest = between.reduce<Act | null>((top, a) => (top && top.rung >= a.rung ? top : a), null);
  const since = gravest === null ? 1 : beginningOf(acts, gravest.turn);
  const concerns = (a: Act): boolean =>
    a.turn >= since &&
    (a.match ? ours(a.actor) || (theirs(a.actor) && ours(a.target)) : a.action === "X01" && ours(a.target));
  const first = acts.find(concerns);
  if (!first) return { igniter: "none", act: null, turn: 0 };
  const together = acts.filter((a) => a.turn === first.turn && concerns(a) && a.action !== "X01");
  const own = together.filter((a) => ours(a.actor));
  const other = together.filter((a) => theirs(a.actor));
  const found = { act: first.id, turn: first.turn };
  if (own.length > 0 && other.length > 0) return { igniter: "mutual", ...found };
  // Neither the order of filing nor of seats may decide between ally and protector: whoever went higher did, else the protector.
  const author =
    [...own].sort(
      (a, b) => b.rung - a.rung || Number(b.actor === protector) - Number(a.actor === protector),
    )[0] ?? other[0];
  if (!author) return { igniter: "accident", ...found };
  return {
    igniter: author.actor === ally ? "ally" : author.actor === protector ? "patron" : "adversary",
    act: author.id,
    turn: first.turn,
  };
}

/** The turn in which the fire that burns in this turn began: it goes out in two quiet turns, unless what came later answered it (R32). */
export function beginningOf(acts: readonly Act[], turn: number): number {
  const loud = acts.filter((a) => a.turn > 0 && a.rung >= NOISY);
  const noisy = new Set(loud.map((a) => a.turn));
  const turnOf = new Map(loud.map((a) => [a.id, a.turn]));
  let start = turn;
  for (let t = turn; t > 0 && t >= start - OUT_AFTER; t--) {
    if (!noisy.has(t)) continue;
    start = Math.min(start, t);
    for (const a of loud)
      if (a.turn === t) start = Math.min(start, turnOf.get(a.inResponseTo ?? "") ?? start);
  }
  return start;
}

/** Matches of the ally that were offensive or beyond what its treaties let it do alone, mandate or not (R34). */
export function offTreatyActs(game: Game, { protector, ally }: Pair): readonly Act[] {
  const cap = treatiesBetween(game.treaties, protector, ally).reduce(
    (low, t) => Math.min(low, t.unilateralCap),
    8,
  );
  return game.acts.filter(
    (a) => a.turn > 0 && a.actor === ally && a.match && (a.flags.includes("offensive") || a.rung > cap),
  );
}
