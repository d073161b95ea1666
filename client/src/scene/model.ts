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
  /** Where an actor speaks from that has no capital on this map. */
  anchors: SceneAnchor[];
  /** Lines of the base map that are switched off. */
  without: BaseLine[];
  /** Small maps of what is too crowded at the theatre's scale are shown. */
  insets: boolean;
  selected?: Selection;
}

/** Lines of the base map that can be switched off. */
export type BaseLine = "limits" | "median";

/** Drawn by colour, hatch and frame shape alike, so that a greyscale print still tells them apart. */
export type Side = "allied" | "adversary" | "third";
export type LonLat = [number, number];
export const PLACE_KINDS = ["capital", "city", "port", "base", "airbase", "crossing", "feature"] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];
/** A corridor is a road or railway, a lane a route of ships; a line is only declared, on a chart or by a government. */
export type ZoneKind = "corridor" | "lane" | "line" | "exercise" | "gap" | "airspace" | "dispute";
export const SIGNAL_KINDS = [
  "message",
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
export type SelectionKind = "place" | "zone" | "force" | "country" | "signal" | "commitment";

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
  /** The measure its state comes from, by id. */
  measure?: string;
}

export interface SceneAnchor {
  id: string;
  name: string;
  at: LonLat;
  side: Side;
}

export interface SceneForce {
  id: string;
  side: Side;
  /** The actor it belongs to, and where it is: forces of one side in one zone stand together when seen from afar. */
  owner: string;
  zone: string;
  /** Key in symbols.json, such as `armour-battalion`; the side chooses the frame. */
  symbol: string;
  label: string;
  at: LonLat;
  /** 0 to 1. */
  strength: number;
  /** Level of the commitment it stands for on somebody else's ground, 0 to 4: drawn as so many pips of four. */
  posture?: number;
  /** 0 to 1, where it is known. */
  readiness?: number;
  /** How far it reaches, in kilometres; notional. */
  reach?: number;
  /** Turns until it is here: drawn as a dashed ghost with the number. */
  arriving?: number;
  /** Where one that is on its way sets out. */
  from?: LonLat;
  /** Comes only if its owner commits itself. */
  conditional?: boolean;
  /** The others that stand behind this symbol when seen from afar, by id. */
  others?: string[];
}

export interface SceneCommitment {
  id: string;
  label: string;
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
  /** Talk that is no act: drawn small and without a label. */
  quiet?: boolean;
  label: string;
}

export const EMPTY_MODEL: SceneModel = {
  sides: {},
  places: [],
  zones: [],
  forces: [],
  commitments: [],
  signals: [],
  anchors: [],
  without: [],
  insets: false,
};
