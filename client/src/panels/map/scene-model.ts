import type { Message, Request, Side } from "@casus/shared/engine";
import type { PublicScenario, SeenAct, View } from "@casus/shared/projection";
import type { LonLat, SceneCommitment, SceneModel, ScenePlace, SceneZone } from "../../scene/model.ts";
import { forcesOf } from "./forces-model.ts";
import { signalOfAct, signalsOfCables, signalsOfRequest } from "./signals-model.ts";

/** What the map needs of a theatre beside the scenario: its places and regions. */
export interface Ground {
  readonly places: readonly {
    id: string;
    name: string;
    kind: ScenePlace["kind"];
    at: LonLat;
    rank: number;
    country: string;
  }[];
  readonly regions: readonly Omit<SceneZone, "state">[];
}

/** The words the map needs; it makes no sentences itself. */
export interface Sayings {
  act(act: SeenAct): string;
  request(request: Request): string;
  cables(from: string, to: string | null, n: number): string;
  commitment(protector: string, ally: string): string;
  nameless(owner: string): string;
}

const point = (at: readonly [number, number]): LonLat => [at[0], at[1]];
const share = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** Degrees within which a capital is where its actor speaks from. */
const AT_HOME = 2;

/** How strong a commitment is from its posture alone, for whoever has no belief about it on file. */
const byPosture = (level: number): number => Math.min(1, 0.2 + level / 5);

/**
 * Who protects whom. The strength is what this seat's own government believes: how likely the protector is to come. Where
 * it has no such file (the public, a projector) it is how much of the protector stands on the ally's ground.
 */
function commitmentsOf(
  { values, you }: View,
  scenario: PublicScenario,
  seats: ReadonlyMap<string, PublicScenario["seats"][number]>,
  say: Sayings,
): SceneCommitment[] {
  return scenario.alliances.flatMap(({ protector, ally, posture }) => {
    const from = seats.get(protector);
    const to = seats.get(ally);
    if (!from || !to) return [];
    const key = `${protector}>${ally}`;
    const belief = you.seat === null ? undefined : values.credibility?.[`${you.seat}@${key}`];
    return {
      id: key,
      label: say.commitment(protector, ally),
      from: point(from.at),
      to: point(to.at),
      strength: belief === undefined ? byPosture(values.posture?.[key] ?? posture) : share(belief),
      side: from.side,
    };
  });
}

/**
 * The map as this seat may see it. Signals of the current turn are fresh; `hidden` acts are left out until the reveal
 * comes to them.
 */
export function sceneModel(given: {
  readonly view: View;
  readonly scenario: PublicScenario;
  readonly ground: Ground;
  readonly say: Sayings;
  readonly messages?: readonly Message[];
  readonly hidden?: ReadonlySet<string>;
}): SceneModel {
  const { view, scenario, ground, hidden, say } = given;
  const turn = view.stage.kind === "lobby" ? 1 : view.stage.turn;
  const seats = new Map(scenario.seats.map((seat) => [seat.id, seat]));
  const sideOf = (id: string): Side => seats.get(id)?.side ?? "third";
  const sides: Record<string, Side> = {};
  for (const seat of scenario.seats) for (const country of seat.countries) sides[country] = seat.side;

  const zones: SceneZone[] = ground.regions.map(({ measure, ...region }) => {
    const level = view.measures[measure ?? ""]?.level;
    if (measure === undefined || level === undefined) return region;
    return { ...region, measure, state: level === 0 ? "open" : level >= 3 ? "blocked" : "restricted" };
  });
  const places = ground.places.map((place) => {
    const capital = scenario.seats.find((seat) => seat.capital === place.name);
    return {
      id: place.id,
      name: place.name,
      kind: place.kind,
      at: place.at,
      rank: place.rank,
      side: sides[place.country] ?? "third",
      ...(capital ? { seat: capital.id } : {}),
    };
  });
  const spoken = ({ id, at }: PublicScenario["seats"][number]) =>
    places.some((p) => p.seat === id && Math.hypot(p.at[0] - at[0], p.at[1] - at[1]) < AT_HOME);

  return {
    sides,
    focus: Object.keys(sides),
    places,
    zones,
    forces: forcesOf(view, scenario, sideOf, turn, say.nameless),
    commitments: commitmentsOf(view, scenario, seats, say),
    signals: [
      ...Object.values(view.acts)
        .filter((act) => act.turn === turn && act.action !== "D01" && !hidden?.has(act.id))
        .flatMap((act) => signalOfAct(act, seats, scenario, say.act(act)) ?? []),
      ...Object.values(view.requests)
        .filter((request) => request.turn === turn && request.status !== "withdrawn")
        .flatMap((request) => signalsOfRequest(request, seats, say.request(request))),
      ...signalsOfCables(
        (given.messages ?? []).filter((m) => m.turn === turn),
        seats,
        say.cables,
      ),
    ],
    anchors: scenario.seats
      .filter((seat) => !spoken(seat))
      .map((seat) => ({ id: seat.id, name: seat.name, at: point(seat.at), side: seat.side })),
    without: [],
    insets: true,
  };
}
