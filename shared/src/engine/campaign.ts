import { allianceKey, dyadKey } from "./relations.ts";
import type { AllianceSetup, DyadSetup, Scenario, SeatSetup, Treaty } from "./setup.ts";
import type { Game } from "./state.ts";
import { type Values, type Variable, variableInfo } from "./variables.ts";

/** What one crisis leaves to the next of a campaign (N8). */
export interface Carried {
  /** Crises of the campaign played so far. */
  readonly crises: number;
  /** Numbers that go on, by variable and subject. */
  readonly values: Values;
  readonly treaties: readonly Treaty[];
}

/** What goes on as it is, and what is half forgotten between two crises (N8). */
const KEPT = ["resilience", "cohesion", "reputation", "burden", "autonomy", "spending"] as const;
const KEPT_BETWEEN = ["alignment", "interoperability", "posture", "creep"] as const;
const KEPT_OPPOSITE = ["pretext", "deconfliction", "exposure"] as const;

/** What a finished game leaves behind: commitments stay, tempers cool by half, treasuries and armies recover (N8). */
export function carry(game: Game): Carried {
  const { scenario, options } = game;
  const values: Record<string, Record<string, number>> = {};
  const keep = (variable: Variable, subject: string, start: number, share = 1): void => {
    const end = game.values[variable]?.[subject];
    if (end === undefined) return;
    values[variable] ??= {};
    (values[variable] as Record<string, number>)[subject] = start + share * (end - start);
  };
  for (const { id, start } of scenario.seats) {
    for (const variable of KEPT) keep(variable, id, 0);
    keep("approval", id, start.approval, 0.5);
  }
  for (const { protector, ally } of scenario.alliances)
    for (const variable of KEPT_BETWEEN) keep(variable, allianceKey(protector, ally), 0);
  for (const { defender, challenger, hostility } of scenario.dyads) {
    for (const variable of KEPT_OPPOSITE) keep(variable, dyadKey(defender, challenger), 0);
    keep("hostility", dyadKey(defender, challenger), hostility, 0.5);
  }
  return { crises: (options.carried?.crises ?? 0) + 1, values, treaties: game.treaties.map(goingOn(game)) };
}

/** Notice that runs goes on running in the next crisis, from its first turn. */
const goingOn =
  ({ stage }: Pick<Game, "stage">) =>
  (treaty: Treaty): Treaty => ({
    ...treaty,
    notices: treaty.notices.map(({ by, due }) => ({
      by,
      due: due === null || stage.kind === "lobby" ? due : Math.max(1, due - stage.turn),
    })),
  });

/** The next crisis, opened where the last one of the campaign ended, as far as the same actors and treaties are in it (N8). */
export function carriedInto(scenario: Scenario, { values, treaties }: Carried): Scenario {
  const over = <T extends object>(before: T, subject: string, names: readonly string[]): T => {
    const next = { ...before } as Record<string, unknown>;
    for (const name of names) {
      const number = values[name]?.[subject];
      if (number !== undefined && name in before) next[name] = within(name as Variable, number);
    }
    return next as T;
  };
  const ids = new Set(scenario.seats.map((s) => s.id));
  return {
    ...scenario,
    seats: scenario.seats.map(
      (s): SeatSetup => ({
        ...s,
        start: over(s.start, s.id, [...KEPT, "approval"]),
        traits: over(s.traits, s.id, ["spending"]),
      }),
    ),
    alliances: scenario.alliances.map(
      (a): AllianceSetup => over(a, allianceKey(a.protector, a.ally), KEPT_BETWEEN),
    ),
    dyads: scenario.dyads.map(
      (d): DyadSetup => over(d, dyadKey(d.defender, d.challenger), [...KEPT_OPPOSITE, "hostility"]),
    ),
    treaties: scenario.treaties.map((t) => {
      const left = treaties.find((one) => one.id === t.id);
      return left?.parties.every((party) => ids.has(party)) ? left : t;
    }),
  };
}

function within(variable: Variable, number: number): number {
  const { min, max, unit } = variableInfo(variable);
  const inside = Math.min(max, Math.max(min, number));
  return unit === "level" && variable !== "creep" ? Math.round(inside) : inside;
}
