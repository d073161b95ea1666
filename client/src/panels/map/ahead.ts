import { once } from "../../once.ts";
import type { Theatre } from "../../scene/theatre.ts";

const theatres = once<Theatre>();

/** A theatre's shapes. */
export const theatreOf = (id: string): Promise<Theatre> =>
  theatres(id, () => import("../../scene/theatre.ts").then((m) => m.loadTheatre(`/theatres/${id}`)));

/** What draws the map. It brings Pixi, and comes when a map is to be seen. */
export const loadMapView = () => import("./map-view.tsx").then((m) => m.MapView);

/** Starts to fetch what this map needs while the table is still on its way. */
export function fetchMapAhead(theatre: string): void {
  theatreOf(theatre).catch(() => {});
  loadMapView().catch(() => {});
}
