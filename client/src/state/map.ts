import { create } from "zustand";
import type { Layer } from "../panels/map/layers.ts";
import { OFF_AT_FIRST } from "../panels/map/layers.ts";
import type { Selection } from "../scene/model.ts";
import { setUi } from "./ui.ts";

/** What is looked at on the map, wherever it was asked for: a message, an event, the list, the map itself. */
interface Look {
  readonly selected: Selection | undefined;
  /** Counts requests to go there; selecting on the map itself moves nothing. */
  readonly flights: number;
}

export const useLook = create<Look>(() => ({ selected: undefined, flights: 0 }));

export const select = (selected: Selection | undefined) => useLook.setState({ selected });

/** Selects it and goes there; on a phone this opens the map. */
export function showOnMap(selected: Selection) {
  useLook.setState((s) => ({ selected, flights: s.flights + 1 }));
  setUi({ phone: "map", sheet: null });
}

const KEY = "casus.map.off";

function kept(): ReadonlySet<Layer> {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(KEY) ?? "null");
    if (Array.isArray(read)) return new Set(read as Layer[]);
  } catch {
    // Forbidden or damaged storage: as at first.
  }
  return new Set(OFF_AT_FIRST);
}

/** Layers this person has switched off, in every game of this browser. */
export const useLayers = create<{ readonly off: ReadonlySet<Layer> }>(() => ({ off: kept() }));

export function switchLayer(layer: Layer, on: boolean) {
  const off = new Set(useLayers.getState().off);
  if (on) off.delete(layer);
  else off.add(layer);
  useLayers.setState({ off });
  try {
    localStorage.setItem(KEY, JSON.stringify([...off]));
  } catch {
    // It lasts until the page is left.
  }
}
