import type { SeatSetup } from "./setup.ts";
import type { Role } from "./vocabulary.ts";

/** What a government of a crisis in the abstract has of its own; what is not given is ordinary. */
type Given = Partial<Omit<SeatSetup, "id" | "role" | "traits" | "start" | "values">> & {
  readonly traits?: Partial<SeatSetup["traits"]>;
  readonly start?: Partial<SeatSetup["start"]>;
  /** Weight of territory on the value card, 0 to .9. */
  readonly territory?: number;
};

/** A government that is nowhere on the map and called by its id: of an experiment, or of a test. */
export function government(id: string, role: Role, given: Given = {}): SeatSetup {
  const { traits: own, start, territory = 0.4, ...rest } = given;
  const traits = { ...TRAITS, ...own };
  return {
    id,
    name: id,
    adjective: id,
    capital: id,
    voice: id,
    countries: [],
    at: [0, 0],
    role,
    side: role === "adversary" ? "adversary" : "allied",
    assessed: { hawk: traits.hawk, risk: traits.risk, aims: traits.aims },
    parliament: false,
    nuclear: false,
    election: 0,
    aims: [],
    persona: "",
    brief: { who: "", wants: "", fears: "", knows: [], powers: [], secret: "" },
    ...rest,
    traits,
    start: { ...START, ...start },
    values: cardOf(territory),
  };
}

/** What is not territory is lives, treasure and a free hand, in these shares. */
const cardOf = (territory: number): SeatSetup["values"] => ({
  issues: { territory },
  lives: 0.4 * (0.9 - territory),
  treasure: 0.4 * (0.9 - territory),
  reputation: 0.1,
  autonomy: 0.2 * (0.9 - territory),
});

/** Traits of an ordinary government. */
export const TRAITS: SeatSetup["traits"] = {
  capability: 0.04,
  democracy: 0.5,
  hawk: 0.3,
  risk: 0.5,
  aims: 0.3,
  receptivity: 1,
  spending: 2,
};

/** Where an ordinary government starts from. */
export const START: SeatSetup["start"] = {
  approval: 50,
  polarisation: 0.3,
  treasury: 80,
  resilience: 50,
  cohesion: 50,
  reputation: 0.5,
  readiness: 0.5,
  burden: 1,
  autonomy: 0.6,
};
