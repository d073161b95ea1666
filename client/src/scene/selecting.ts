import { type Stage, visiblePlaces } from "./labelling.ts";
import { commitmentPath } from "./layers/signals.ts";
import { zonePath } from "./layers/zones.ts";
import type { Selection } from "./model.ts";
import { distanceToPath, insideArea, nearest } from "./pick.ts";
import type { Point } from "./theatre.ts";

const FINGER = 14;
const LINE = 7;

/** What lies under a point of the screen, smallest things first: force, place, signal, zone, commitment, country. */
export function selectionAt(point: Point, stage: Stage & { world: Point }): Selection | undefined {
  const { model, theatre, k, world } = stage;
  const found = (kind: Selection["kind"], id: string | undefined): Selection | undefined =>
    id === undefined ? undefined : { kind, id };
  const forces = [...stage.forces].map(([id, f]) => ({ what: id, at: f.at, radius: Math.max(...f.half) }));
  const places = visiblePlaces(model, k).map((p) => ({ what: p.id, at: stage.screen(p.at), radius: FINGER }));
  const badges = stage.signals.map((s) => ({ what: s.signal.id, at: s.badge, radius: FINGER }));
  const line = stage.signals.find((s) => s.path && distanceToPath(s.path, point) < LINE);
  const zone = model.zones.find((z) => {
    const path = zonePath(z, theatre);
    const onLine = distanceToPath(path, world) * k < LINE;
    return onLine || (z.ring !== undefined && z.kind !== "airspace" && insideArea([path], world));
  });
  const promise = model.commitments.find(
    (c) => distanceToPath(commitmentPath(c, stage.screen, stage.view), point) < LINE,
  );
  const country = theatre.countries.find((c) => c.areas.some((a) => insideArea(a, world)));
  return (
    found("force", nearest(forces, point)) ??
    found("signal", nearest(badges, point)) ??
    found("place", nearest(places, point)) ??
    found("signal", line?.signal.id) ??
    found("zone", zone?.id) ??
    found("commitment", promise?.id) ??
    found("country", country?.name)
  );
}
