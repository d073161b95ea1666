import type { Scenario, SeatSetup } from "../engine/index.ts";
import type { PublicScenario, PublicSeat } from "../projection/index.ts";

/** To the nearest ten: what anybody could say without having counted (V10). */
const assessed = (points: number): number => Math.round(points / 10) * 10;

/** Built field by field, so that whatever is added to `SeatSetup` later is withheld until somebody names it here. */
const publicSeat = ({ traits, brief, ...seat }: SeatSetup): PublicSeat => ({
  id: seat.id,
  name: seat.name,
  adjective: seat.adjective,
  capital: seat.capital,
  voice: seat.voice,
  countries: seat.countries,
  at: seat.at,
  role: seat.role,
  side: seat.side,
  assessed: seat.assessed,
  parliament: seat.parliament,
  nuclear: seat.nuclear,
  election: seat.election,
  start: {
    ...seat.start,
    resilience: assessed(seat.start.resilience),
    cohesion: assessed(seat.start.cohesion),
  },
  traits: {
    capability: traits.capability,
    democracy: traits.democracy,
    receptivity: traits.receptivity,
    spending: traits.spending,
  },
  brief: { who: brief.who },
});

/** What may leave the server before the review: no private traits, values, aims, secrets, secret treaties or events to come. */
export function publicScenario(scenario: Scenario): PublicScenario {
  const { events: _, seats, treaties, ...rest } = scenario;
  return {
    ...rest,
    dyads: rest.dyads.map((d) => ({ ...d, localBalance: Math.round(d.localBalance * 10) / 10 })),
    treaties: treaties.filter((t) => t.public),
    seats: seats.map(publicSeat),
  };
}
