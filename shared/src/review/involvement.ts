import { type Act, type ActionId, adversaries, type Game, violenceOf } from "../engine/index.ts";

/** What one ally did in the other's cause, and what its adversaries did to it: read from the log of acts. */

export const ids = (acts: readonly Act[]): readonly string[] => acts.map((a) => a.id);
/** The highest rung of these acts as violence: nuclear forces on alert are a threat, wherever the ladder has them. */
export const highest = (acts: readonly Act[]): number =>
  acts.reduce((most, a) => Math.max(most, violenceOf(a)), 0);

/** 0 none · 1 diplomatic or economic · 2 display · 3 force · 4 war (R31). */
export const involvementLevel = (acts: readonly Act[]): number => {
  const rung = highest(acts);
  return rung >= 14 ? 4 : rung >= 11 ? 3 : rung >= 6 ? 2 : rung >= 1 ? 1 : 0;
};

/** 0 none · 1 grey zone · 2 display or threat · 3 force · 4 war (R38). */
export const challengeLevel = (rung: number): number =>
  rung >= 14 ? 4 : rung >= 11 ? 3 : rung >= 6 ? 2 : rung >= 3 ? 1 : 0;

/** Acts of an actor's adversaries that were aimed at it, at rung 3 or above (R38). */
export const against = (game: Game, actor: string): readonly Act[] => {
  const foes = adversaries(game.scenario, actor);
  return game.acts.filter(
    (a) =>
      a.turn > 0 &&
      a.rung >= 3 &&
      a.target === actor &&
      a.action !== "X01" &&
      a.mandate === null &&
      foes.includes(a.actor),
  );
};

/** Troops beside a partner far from home: in its cause by what they are, whoever the enemy is. */
const CONTINGENTS = new Set<ActionId>(["A17", "M22"]);
/** What is said to or withheld from an ally to hold it back, or done to stand apart from it, is not for it. */
const APART = new Set<ActionId>(["A11", "A13", "A16"]);

/** Whether two were at odds by this turn: an act of rung 3 or above between them. */
const odds = (game: Pick<Game, "acts">, foe: string, partner: string, turn: number): boolean =>
  game.acts.some(
    (a) =>
      a.turn <= turn &&
      a.rung >= 3 &&
      ((a.actor === foe && a.target === partner) || (a.actor === partner && a.target === foe)),
  );

/**
 * What one ally did in the other's cause (R31): against an opponent the other was at odds with, beside it with troops, or
 * for it in word. What it did under an obligation to somebody else is not for this one, and deploying on its ally's soil
 * is a signal.
 */
export function involvementActs(game: Game, actor: string, partner: string): readonly Act[] {
  const foes = adversaries(game.scenario, partner);
  const forAnother = (a: Act): boolean =>
    game.obligations.some((o) => o.id === a.about && o.victim !== partner && o.protector !== partner);
  return game.acts.filter((a) => {
    if (a.turn === 0 || a.actor !== actor || a.rung < 1 || a.action === "M21" || forAnother(a)) return false;
    if (CONTINGENTS.has(a.action)) return besides(a, partner);
    if (a.target === null) return false;
    if (a.target === partner) return a.rung <= 2 && !a.flags.includes("restraint") && !APART.has(a.action);
    return foes.includes(a.target) && odds(game, a.target, partner, a.turn);
  });
}

/** Whether a contingent stands with this partner. */
const besides = (a: Act, partner: string): boolean => a.target === partner || a.about === partner;

/** Contingents of an actor beside a partner, those sent before the crisis included (R44). */
export const contingents = (game: Game, actor: string, partner: string): readonly Act[] =>
  game.acts.filter((a) => a.actor === actor && CONTINGENTS.has(a.action) && besides(a, partner));

/** How strong a word or deed for an ally is as a signal (R35): words 1; tied hands, displays, a tripwire 2; capable force 3. */
const SIGNAL: Partial<Record<ActionId, number>> = {
  D05: 1,
  D06: 2,
  D10: 2,
  A10: 2,
  M02: 2,
  M03: 2,
  M05: 2,
  M06: 2,
  M09: 2,
  M07: 3,
  M08: 3,
  M10: 3,
  M19: 3,
};

/** Signals of a protector for an ally: to it, to all, or against whom it was at odds with. */
export function signalActs(game: Game, protector: string, ally: string): readonly Act[] {
  const foes = adversaries(game.scenario, ally);
  return game.acts.filter(
    (a) =>
      a.actor === protector &&
      SIGNAL[a.action] !== undefined &&
      (a.target === ally ||
        a.target === null ||
        (foes.includes(a.target) && odds(game, a.target, ally, a.turn))),
  );
}

export const signalLevel = (acts: readonly Act[]): number =>
  acts.reduce((most, a) => Math.max(most, SIGNAL[a.action] ?? 0), 0);

/** Acts that commit to an ally's cause without being involvement: tied words, troops on its soil, arms (R54). */
export const COMMITTING = new Set<ActionId>(["D06", "A10", "M06", "M07", "M08", "M09", "M21"]);
