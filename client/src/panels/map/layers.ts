import type { SceneModel } from "../../scene/model.ts";

/** What can be switched on and off on the map, in the order of the menu. */
export const LAYERS = [
  "signals",
  "cables",
  "forces",
  "reinforcements",
  "reach",
  "commitments",
  "areas",
  "routes",
  "limits",
  "median",
  "places",
  "insets",
] as const;
export type Layer = (typeof LAYERS)[number];

/** What is off until somebody asks for it: how far weapons reach would cover half a theatre. */
export const OFF_AT_FIRST: readonly Layer[] = ["reach"];

const ROUTES: ReadonlySet<string> = new Set(["corridor", "lane"]);

/** The model without what is switched off. What is selected can be seen in any case. What lacks nothing is the very same. */
export function withLayers(model: SceneModel, off: ReadonlySet<Layer>): SceneModel {
  const chosen = model.selected;
  const kept = <T extends { id: string }>(list: T[], kind: string, keep: (one: T) => boolean): T[] => {
    const left = list.filter((one) => keep(one) || (chosen?.kind === kind && chosen.id === one.id));
    return left.length < list.length ? left : list;
  };
  return {
    ...model,
    signals: kept(model.signals, "signal", (s) => !off.has(s.quiet ? "cables" : "signals")),
    forces: kept(
      model.forces,
      "force",
      (f) => !off.has(f.arriving === undefined ? "forces" : "reinforcements"),
    ).map(({ reach, ...force }) =>
      reach !== undefined && (!off.has("reach") || (chosen?.kind === "force" && chosen.id === force.id))
        ? { ...force, reach }
        : force,
    ),
    commitments: kept(model.commitments, "commitment", () => !off.has("commitments")),
    zones: kept(model.zones, "zone", (z) => !off.has(ROUTES.has(z.kind) ? "routes" : "areas")),
    places: kept(model.places, "place", (p) => !off.has("places") || p.seat !== undefined),
    without: (["limits", "median"] as const).filter((line) => off.has(line)),
    insets: !off.has("insets"),
  };
}
