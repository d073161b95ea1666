import type { Scenario, SeatSetup, Treaty } from "./setup.ts";
import { actAlias, sees } from "./sight.ts";
import type { Act, Consent, Game, Incident, Plan, War } from "./state.ts";
import type { Values } from "./variables.ts";

/**
 * What the legality of an order is judged on: only things its seat knows, so that the same function serves the reducer,
 * the interface and the bots, and a refusal can give nothing away.
 */
export interface Ground {
  readonly seat: string;
  readonly turn: number;
  readonly scenario: Omit<Scenario, "seats" | "events"> & {
    readonly seats: readonly Pick<SeatSetup, "id" | "side" | "role" | "nuclear">[];
  };
  readonly values: Values;
  readonly treaties: readonly Treaty[];
  readonly mandates: Game["mandates"];
  readonly measures: Game["measures"];
  readonly dispute: Game["dispute"];
  readonly plans: readonly Plan[];
  readonly wars: readonly War[];
  /** What stands open; without its author where that is not known. */
  readonly incidents: readonly SeenIncident[];
  readonly agreed: readonly string[];
  /** Consents this seat has given or been given. */
  readonly consents: readonly Consent[];
  /** Acts this seat has seen; the author is null where it does not know. */
  readonly acts: () => readonly SeenFromHere[];
}

/** An act as one seat knows it, as far as orders are judged on it. */
export type SeenFromHere = Pick<
  Act,
  "id" | "turn" | "action" | "target" | "rung" | "visibility" | "knownTo"
> & {
  readonly actor: string | null;
};

/** An incident as one seat knows it. */
export type SeenIncident = Omit<Incident, "by"> & { readonly by: string | null };

/** What stands open as a seat may know it: whoever cannot tell who did it does not learn it here (V2). */
export const seenIncidents = (
  game: Pick<Game, "incidents" | "acts">,
  seat: string | null,
): readonly SeenIncident[] => {
  if (game.incidents.length === 0) return game.incidents;
  const seen: SeenIncident[] = [];
  for (const incident of game.incidents) {
    const act = game.acts.find((a) => a.id === incident.act);
    const sight = !act || act.knownTo === "all" ? "author" : seat === null ? null : sees(act, seat);
    if (sight === null || !act) continue;
    seen.push(sight === "author" ? incident : { ...incident, by: null, act: actAlias(act) });
  }
  return seen;
};

/** The ground a seat of this game stands on. */
export function groundOf(game: Game, seat: string): Ground {
  let seen: readonly SeenFromHere[] | null = null;
  return {
    seat,
    turn: game.stage.kind === "running" ? game.stage.turn : 0,
    scenario: game.scenario,
    values: game.values,
    treaties: game.treaties,
    mandates: game.mandates,
    measures: game.measures,
    dispute: game.dispute,
    plans: game.plans.filter((p) => p.actor === seat || p.knownTo.includes(seat)),
    wars: game.wars,
    incidents: seenIncidents(game, seat),
    agreed: game.agreed,
    consents: game.consents.filter((c) => c.by === seat || c.to === seat),
    acts: () => {
      if (seen) return seen;
      const acts: SeenFromHere[] = [];
      for (const act of game.acts) {
        const sight = sees(act, seat);
        if (sight !== null) acts.push(sight === "author" ? act : { ...act, id: actAlias(act), actor: null });
      }
      seen = acts;
      return seen;
    },
  };
}
