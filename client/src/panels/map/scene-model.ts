import { type ActionId, actionInfo, type Side } from "@casus/shared/engine";
import type { PublicScenario, PublicSeat, SeenAct, View } from "@casus/shared/projection";
import type {
  LonLat,
  SceneCommitment,
  SceneForce,
  SceneModel,
  ScenePlace,
  SceneSignal,
  SceneZone,
  Selection,
  SignalKind,
} from "../../scene/model.ts";

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
  readonly regions: readonly (Omit<SceneZone, "state"> & { readonly measure?: string })[];
}

const KINDS: Partial<Record<ActionId, SignalKind>> = {
  A01: "consult",
  A02: "consult",
  A03: "ask",
  A04: "assure",
  A06: "complain",
  A09: "assure",
  A10: "guarantee",
  A11: "complain",
  A12: "consult",
  A14: "assure",
  A15: "assure",
  D02: "settle",
  D03: "settle",
  D04: "settle",
  D05: "assure",
  D06: "guarantee",
  D07: "complain",
  D08: "complain",
  D09: "complain",
  D10: "threaten",
  D11: "warn",
  D12: "ask",
  D13: "settle",
  I01: "hybrid",
  I02: "assure",
  M06: "guarantee",
  M18: "settle",
  X01: "accident",
};

/** The mark an act has on the map: what it says, else what it is. */
export function signalKind(action: ActionId): SignalKind {
  const info = actionInfo(action);
  const named = KINDS[action];
  if (named) return named;
  if (info.flags.includes("restraint")) return "restrain";
  if (info.family === "economics") return "economic";
  if (info.family === "hybrid" || info.family === "information") return "hybrid";
  if (info.class === "force") return "force";
  if (info.class === "posture") return "posture";
  return "consult";
}

const point = (at: readonly [number, number]): LonLat => [at[0], at[1]];

function signalOf(
  act: SeenAct,
  seats: ReadonlyMap<string, PublicSeat>,
  scenario: PublicScenario,
  fresh: boolean,
  label: string,
): SceneSignal | null {
  const info = actionInfo(act.action);
  const by = seats.get(act.actor ?? act.suspect ?? "");
  const to = act.target === null ? undefined : seats.get(act.target);
  if (act.action === "X01") {
    const [a, b] = (act.about ?? "").split("|").map((id) => seats.get(id));
    const zone = scenario.zones.find((z) => z.id === act.zone);
    const at = zone?.at ?? (a && b ? ([(a.at[0] + b.at[0]) / 2, (a.at[1] + b.at[1]) / 2] as const) : a?.at);
    return at
      ? {
          id: act.id,
          kind: "accident",
          from: point(at),
          side: "third",
          visibility: "public",
          costly: true,
          fresh,
          label,
        }
      : null;
  }
  // An act without a known author is drawn where it was felt.
  const from = by ?? to;
  if (!from) return null;
  return {
    id: act.id,
    kind: signalKind(act.action),
    from: point(from.at),
    ...(to && to.id !== from.id ? { to: point(to.at) } : {}),
    side: by?.side ?? "third",
    visibility: act.visibility,
    costly: info.flags.includes("hand-tying") || info.flags.includes("sunk-cost"),
    fresh,
    label,
  };
}

/** Several tokens in one zone stand beside each other, not on top of each other: a small ring around its point. */
function spread(at: readonly [number, number], index: number, of: number): LonLat {
  if (of === 1) return point(at);
  const angle = (index / of) * 2 * Math.PI - Math.PI / 2;
  return [at[0] + 0.42 * Math.cos(angle), at[1] + 0.24 * Math.sin(angle)];
}

function forcesOf(
  view: View,
  scenario: PublicScenario,
  sideOf: (seat: string) => Side,
  turn: number,
): SceneForce[] {
  const here = Object.values(view.forces);
  const coming = scenario.reinforcements
    .filter((r) => r.turn > turn && !r.onlyIfCommitted && !view.forces[r.force.id])
    .map((r) => ({ ...r.force, arriving: r.turn - turn }));
  const all = [...here.map((f) => ({ ...f, arriving: 0 })), ...coming];
  const most = Math.max(1, ...all.map((f) => f.strength));
  return all.flatMap((force) => {
    const zone = scenario.zones.find((z) => z.id === force.zone);
    if (!zone) return [];
    const together = all.filter((f) => f.zone === force.zone);
    return {
      id: force.id,
      side: sideOf(force.owner),
      symbol: force.symbol,
      label: force.name,
      at: spread(
        zone.at,
        together.findIndex((f) => f.id === force.id),
        together.length,
      ),
      strength: force.strength / most,
      ...(force.arriving > 0 ? { arriving: force.arriving } : {}),
    };
  });
}

/**
 * The map as this seat may see it. Signals of the current turn are fresh; `hidden` ones are left out until the reveal
 * comes to them.
 */
export function sceneModel(given: {
  readonly view: View;
  readonly scenario: PublicScenario;
  readonly ground: Ground;
  readonly label: (act: SeenAct) => string;
  readonly hidden?: ReadonlySet<string>;
  readonly selected?: Selection | undefined;
}): SceneModel {
  const { view, scenario, ground, hidden } = given;
  const turn = view.stage.kind === "lobby" ? 1 : view.stage.turn;
  const seats = new Map(scenario.seats.map((seat) => [seat.id, seat]));
  const sideOf = (id: string): Side => seats.get(id)?.side ?? "third";
  const sides: Record<string, Side> = {};
  for (const seat of scenario.seats) for (const country of seat.countries) sides[country] = seat.side;

  const commitments: SceneCommitment[] = scenario.alliances.flatMap(({ protector, ally, posture }) => {
    const from = seats.get(protector);
    const to = seats.get(ally);
    if (!from || !to) return [];
    const level = view.values.posture?.[`${protector}>${ally}`] ?? posture;
    return {
      id: `${protector}>${ally}`,
      from: point(from.at),
      to: point(to.at),
      strength: Math.min(1, 0.2 + level / 5),
      side: from.side,
    };
  });

  const zones: SceneZone[] = ground.regions.map(({ measure, ...region }) => {
    const level = view.measures[measure ?? ""]?.level;
    if (level === undefined) return region;
    return { ...region, state: level === 0 ? "open" : level >= 3 ? "blocked" : "restricted" };
  });

  return {
    sides,
    focus: Object.keys(sides),
    places: ground.places.map((place) => {
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
    }),
    zones,
    forces: forcesOf(view, scenario, sideOf, turn),
    commitments,
    signals: Object.values(view.acts)
      .filter((act) => act.turn === turn && act.action !== "D01" && !hidden?.has(act.id))
      .flatMap((act) => signalOf(act, seats, scenario, true, given.label(act)) ?? []),
    ...(given.selected ? { selected: given.selected } : {}),
  };
}
