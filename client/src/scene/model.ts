/** What the map is told. It draws this and knows no rule of the game. Positions are [longitude, latitude] in degrees. */
export interface SceneModel {
  /** Country name in base.json to side; a country that is absent is `third`. */
  sides: Record<string, Side>;
  /** Countries shaded in full; without it every country is. */
  focus?: string[];
  places: ScenePlace[];
  zones: SceneZone[];
  forces: SceneForce[];
  commitments: SceneCommitment[];
  signals: SceneSignal[];
  selected?: Selection;
}

/** Drawn by colour, hatch and frame shape alike, so that a greyscale print still tells them apart. */
export type Side = "allied" | "adversary" | "third";
export type LonLat = [number, number];
export const PLACE_KINDS = ["capital", "city", "port", "base", "airbase", "crossing", "feature"] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];
/** A corridor is a road or railway, a lane a route of ships; a line is only declared, on a chart or by a government. */
export type ZoneKind = "corridor" | "lane" | "line" | "exercise" | "gap" | "airspace" | "dispute";
export const SIGNAL_KINDS = [
  "assure",
  "guarantee",
  "warn",
  "threaten",
  "ask",
  "restrain",
  "complain",
  "consult",
  "settle",
  "economic",
  "hybrid",
  "posture",
  "force",
  "accident",
] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];
export type SelectionKind = "place" | "zone" | "force" | "country" | "signal";

export interface Selection {
  kind: SelectionKind;
  id: string;
}

export interface ScenePlace {
  id: string;
  name: string;
  kind: PlaceKind;
  at: LonLat;
  side: Side;
  /** 1 is labelled first. */
  rank: number;
  /** The seat that sits here; its label is always shown. */
  seat?: string;
}

export interface SceneZone {
  id: string;
  name: string;
  kind: ZoneKind;
  ring?: LonLat[];
  line?: LonLat[];
  side?: Side;
  notional: boolean;
  state?: "open" | "restricted" | "blocked";
}

export interface SceneForce {
  id: string;
  side: Side;
  /** Key in symbols.json, such as `armour-battalion`; the side chooses the frame. */
  symbol: string;
  label: string;
  at: LonLat;
  /** 0 to 1. */
  strength: number;
  /** Turns until it is here: drawn as a dashed ghost with the number. */
  arriving?: number;
}

export interface SceneCommitment {
  id: string;
  from: LonLat;
  to: LonLat;
  /** 0 to 1: weight of the line. */
  strength: number;
  side: Side;
}

export interface SceneSignal {
  id: string;
  kind: SignalKind;
  from: LonLat;
  /** Absent: said to everybody. */
  to?: LonLat;
  side: Side;
  visibility: "public" | "private" | "covert";
  costly: boolean;
  /** Not yet played. */
  fresh: boolean;
  label: string;
}

export const EMPTY_MODEL: SceneModel = {
  sides: {},
  places: [],
  zones: [],
  forces: [],
  commitments: [],
  signals: [],
};
