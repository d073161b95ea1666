import type { Position } from "geojson";

/** Where one theatre is cut from the world, and what no package supplies and is therefore entered by hand. */
export interface TheatreSource {
  id: string;
  title: string;
  frame: FrameSpec;
  /** Countries whose first-level regions help a player find a place. `regions` dissolves smaller units by name. */
  admin: { file: string; regions?: Record<string, string[]>; rest?: string }[];
  /** Shores counted as one owner when equidistance is computed, by name in world-atlas. */
  sameOwner: Record<string, string>;
  /** Name to ring, as "lon lat, lon lat, …". */
  lakes: Record<string, string>;
  /** Name to line, in the same notation. */
  rivers: Record<string, string>;
  /** Islands the atlas leaves out, by the country whose shore they are in it; rings in the same notation. */
  islands?: Record<string, string[]>;
  /** Reefs and banks that are dry at low tide or never: name to ring, in the same notation. */
  shoals?: Record<string, string>;
  /** Polygons of a country inside a box that become a feature of their own, with no country's number. */
  apart?: { country: string; name: string; box: FrameSpec["box"] }[];
  /** Features with neither a 12 nm band nor a say in median lines: whether they have any is itself in dispute. */
  withoutZone?: string[];
  /** Where a map opens, and at how many screen pixels a world pixel on a view 1000 pixels wide; otherwise the whole frame. */
  opening?: { center: [lon: number, lat: number]; zoom: number };
  /** Parts that are shown in maps of their own while the map shows the theatre; `zoom` is screen pixels per world pixel. */
  insets?: {
    id: string;
    name: string;
    center: [lon: number, lat: number];
    zoom: number;
    corner: "top-right" | "bottom-left" | "bottom-right";
  }[];
  /** Where the map writes the names of countries and waters; `rank` 1 is written first; `beside` serves if `at` is full. */
  names: {
    text: string;
    kind: "country" | "region" | "sea";
    at: Position;
    rank: number;
    country?: string;
    beside?: Position;
  }[];
}

/** A conic conformal frame: north-up at `centre`, `width` x `height` world pixels of `kmPerPixel`. */
export interface FrameSpec {
  parallels: [number, number];
  centre: [number, number];
  width: number;
  height: number;
  kmPerPixel: number;
  /** Lon/lat box that surely contains the frame; features outside it are dropped before projecting. */
  box: [west: number, south: number, east: number, north: number];
}
