import { expect, test } from "vitest";
import type { Stage } from "./labelling.ts";
import type { Ruler } from "./lettering.ts";
import { EMPTY_MODEL, type LonLat } from "./model.ts";
import { LIGHT } from "./palette.ts";
import { edgePlates } from "./plates.ts";
import type { Point } from "./theatre.ts";

const view = { x: 0, y: 0, width: 400, height: 300 };
const ruler = { size: () => ({ width: 80, height: 18 }) } as unknown as Ruler;
const place = (id: string, at: LonLat) =>
  ({ id, name: id, kind: "capital", rank: 1, at, side: "allied" }) as const;
const away = place("away", [-300, 150]);
const here = place("here", [200, 150]);

/** Degrees are pixels here. */
function stage(force: Point | null): Stage {
  const model = {
    ...EMPTY_MODEL,
    places: [away, here],
    commitments: [{ id: "c", label: "c", from: away.at, to: here.at, strength: 1, side: "allied" as const }],
    forces:
      force === null
        ? []
        : [
            {
              id: "f",
              owner: "A",
              zone: "z",
              side: "allied" as const,
              symbol: "",
              label: "f",
              at: [0, 0] as LonLat,
              strength: 1,
            },
          ],
  };
  return {
    model,
    palette: LIGHT,
    k: 1,
    view,
    screen: (at: LonLat): Point => [at[0], at[1]],
    forces: new Map(force === null ? [] : [["f", { at: force, half: [14, 12] as Point }]]),
    signals: [],
    playing: new Set<string>(),
    insets: [],
  } as unknown as Stage;
}

test("who is outside the view stands on its edge, in their direction", () => {
  const [plate] = edgePlates(stage(null), ruler);
  expect(plate).toMatchObject({ id: "edge:away", text: "← away", x: 4 });
  expect(Math.abs((plate?.y ?? 0) + 9 - 150)).toBeLessThan(2);
});

test("and keeps off a force that stands there", () => {
  const [plate] = edgePlates(stage([30, 150]), ruler);
  const gap = Math.abs((plate?.y ?? 0) + 9 - 150);
  expect(gap).toBeGreaterThanOrEqual(12 + 9);
  expect(gap).toBeLessThan(60);
});
