import { type GeoProjection, geoConicConformal } from "d3-geo";
import type { FrameSpec } from "./theatre.ts";

const EARTH_KM = 6371.0088;

/** Geometry is kept this far beyond the frame, so that the straight edges of clipping are never on screen. */
export const PAD = 160;

export interface ProjectionMeta {
  type: "conicConformal";
  parallels: [number, number];
  rotate: [number, number];
  center: [number, number];
  scale: number;
  translate: [number, number];
}

export function projectionMeta(frame: FrameSpec): ProjectionMeta {
  return {
    type: "conicConformal",
    parallels: frame.parallels,
    rotate: [-frame.centre[0], 0],
    center: [0, frame.centre[1]],
    scale: Math.round(EARTH_KM / frame.kmPerPixel),
    translate: [frame.width / 2, frame.height / 2],
  };
}

export function projection(frame: FrameSpec): GeoProjection {
  const meta = projectionMeta(frame);
  return geoConicConformal()
    .parallels(meta.parallels)
    .rotate(meta.rotate)
    .center(meta.center)
    .scale(meta.scale)
    .translate(meta.translate)
    .clipExtent([
      [-PAD, -PAD],
      [frame.width + PAD, frame.height + PAD],
    ]);
}
