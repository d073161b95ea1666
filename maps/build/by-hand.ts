import type { GeoProjection } from "d3-geo";
import { geoProject } from "d3-geo-projection";
import type { Feature, FeatureCollection } from "geojson";
import { smooth } from "./smooth.ts";

type Named = readonly [name: string, points: string];

/** Courses entered by hand, smoothed and projected. */
export const linesOf = (named: readonly Named[], projection: GeoProjection, closed = false): Feature[] => {
  const features = named.map(([name, points]) => line(name, smooth(positions(points), closed)));
  return geoProject({ type: "FeatureCollection", features }, projection).features;
};

/**
 * Rings entered by hand. Planar rings have no winding on the sphere, so they are projected as lines and closed
 * afterwards.
 */
export const polygonsOf = (named: readonly Named[], projection: GeoProjection): Feature[] =>
  linesOf(named, projection, true).flatMap((f) =>
    f.geometry?.type === "LineString"
      ? [{ ...f, geometry: { type: "Polygon" as const, coordinates: [f.geometry.coordinates] } }]
      : [],
  );

export const collection = (features: Feature[]): FeatureCollection => ({
  type: "FeatureCollection",
  features,
});

/** "lon lat, lon lat" to positions. */
function positions(text: string): number[][] {
  return text.split(", ").map((pair) => pair.split(" ").map(Number));
}

function line(name: string, coordinates: number[][]): Feature {
  return { type: "Feature", properties: { name }, geometry: { type: "LineString", coordinates } };
}
