import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PLACE_KINDS } from "./model.ts";
import { insideArea } from "./pick.ts";
import { parseTheatre, type TheatreFiles } from "./theatre.ts";

const read = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../../maps/theatres/baltic/${file}.json`, import.meta.url), "utf8"));
const files: TheatreFiles = {
  base: read("base"),
  meta: read("meta"),
  symbols: read("symbols"),
  places: read("places"),
  regions: read("regions"),
};
const theatre = parseTheatre(files);
const countryAt = (at: [number, number]) =>
  theatre.countries.find((c) => c.areas.some((a) => insideArea(a, theatre.project(at))))?.name;
const inFrame = ([x, y]: [number, number]) => x > 0 && y > 0 && x < theatre.width && y < theatre.height;

describe("the Baltic theatre", () => {
  it.each([
    ["Vilnius", [25.28, 54.69], "Lithuania"],
    ["Kaliningrad", [20.6, 54.65], "Russia"],
    ["Suwałki", [22.93, 54.1], "Poland"],
    ["Hrodna", [23.83, 53.68], "Belarus"],
    ["Visby", [18.4, 57.6], "Sweden"],
    ["Kuressaare on Saaremaa", [22.5, 58.3], "Estonia"],
    ["open sea", [19, 56], undefined],
    ["Curonian Lagoon", [21.05, 55.1], undefined],
  ] as [string, [number, number], string | undefined][])("%s lies in %s: %s", (_, at, country) =>
    expect(countryAt(at)).toBe(country),
  );

  it("has every place in its country, or within 8 km of its shore", () => {
    const km = 8 / theatre.kmPerPixel;
    const astray = theatre.places
      .filter((p) => inFrame(theatre.project(p.at)))
      .filter((p) => {
        const [x, y] = theatre.project(p.at);
        const around = [
          [0, 0],
          [km, 0],
          [-km, 0],
          [0, km],
          [0, -km],
        ] as [number, number][];
        const home = theatre.countries.find((c) => c.name === p.country);
        return !around.some(([dx, dy]) => home?.areas.some((a) => insideArea(a, [x + dx, y + dy])));
      })
      .map((p) => p.id);
    expect(astray).toEqual([]);
  });

  it("has unique ids and known kinds", () => {
    const ids = [...theatre.places, ...theatre.regions].map((p) => p.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const p of theatre.places) expect(PLACE_KINDS).toContain(p.kind);
  });

  it("knows the borders where the crisis is", () => {
    const pairs = theatre.borders.map((b) => b.between.join("–"));
    for (const pair of ["Lithuania–Russia", "Lithuania–Poland", "Belarus–Lithuania", "Poland–Russia"])
      expect(pairs).toContain(pair);
    expect(theatre.coast.length).toBeGreaterThan(100);
  });

  it("keeps distances: Kaliningrad to Vilnius is about 305 km", () => {
    const [a, b] = [theatre.project([20.51, 54.71]), theatre.project([25.28, 54.69])];
    expect(Math.hypot(a[0] - b[0], a[1] - b[1]) * theatre.kmPerPixel).toBeCloseTo(307, -1);
  });

  it("draws each symbol in three frames, with colours left to the palette", () => {
    for (const drawings of Object.values(theatre.symbols))
      for (const frame of ["friendly", "hostile", "neutral"] as const) {
        expect(drawings[frame].svg).toContain("var(--frame)");
        expect(drawings[frame].svg).not.toMatch(/rgb\(|black|#/);
      }
  });

  it("calls what is ours to argue about notional", () => {
    for (const r of theatre.regions) expect(r.notional).toBe(true);
  });
});
