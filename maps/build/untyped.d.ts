declare module "mapshaper" {
  const mapshaper: {
    applyCommands(commands: string, input: Record<string, unknown>): Promise<Record<string, Buffer>>;
  };
  export = mapshaper;
}
declare module "d3-geo-projection" {
  import type { GeoProjection } from "d3-geo";
  import type { FeatureCollection } from "geojson";
  export function geoProject(object: FeatureCollection, projection: GeoProjection): FeatureCollection;
}
