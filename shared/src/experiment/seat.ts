import type { Role, SeatSetup } from "../engine/index.ts";

/** What a government of an abstract crisis has of its own. */
interface SeatGiven {
  readonly persona: string;
  /** Weight of territory on the value card. */
  readonly territory?: number;
  readonly traits?: Partial<SeatSetup["traits"]>;
  readonly start?: Partial<SeatSetup["start"]>;
}

/** A government of an abstract crisis; what is not given is ordinary. */
export function seat(id: string, role: Role, given: SeatGiven): SeatSetup {
  const traits = {
    capability: 0.04,
    democracy: 0.5,
    hawk: 0.3,
    risk: 0.5,
    aims: 0.3,
    receptivity: 1,
    spending: 2,
    ...given.traits,
  };
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
    traits,
    assessed: { hawk: traits.hawk, risk: traits.risk, aims: traits.aims },
    parliament: false,
    nuclear: false,
    election: 0,
    start: {
      approval: 50,
      polarisation: 0.3,
      treasury: 80,
      resilience: 50,
      cohesion: 50,
      reputation: 0.5,
      readiness: 0.5,
      burden: 1,
      autonomy: 0.6,
      ...given.start,
    },
    values: cardOf(given.territory ?? 0.4),
    aims: [],
    persona: given.persona,
    brief: { who: "", wants: "", fears: "", knows: [], powers: [], secret: "" },
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
