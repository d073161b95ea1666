import type { Theatre } from "../../scene/theatre.ts";

const theatres = new Map<string, Promise<Theatre>>();

/** A theatre's shapes, fetched once; one that did not arrive can be asked for again. */
export function theatreOf(id: string): Promise<Theatre> {
  const known =
    theatres.get(id) ?? import("../../scene/theatre.ts").then((m) => m.loadTheatre(`/theatres/${id}`));
  theatres.set(id, known);
  known.catch(() => theatres.delete(id));
  return known;
}

/** What draws the map. It brings Pixi, and comes when a map is to be seen. */
export const loadMapView = () => import("./map-view.tsx").then((m) => m.MapView);

/** Starts to fetch what this map needs while the table is still on its way. */
export function fetchMapAhead(theatre: string): void {
  theatreOf(theatre).catch(() => {});
  loadMapView().catch(() => {});
}
