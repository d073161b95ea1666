import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PLACE_KINDS } from "./model.ts";
import { insideArea } from "./pick.ts";
import { parseTheatre, type Theatre, type TheatreFiles } from "./theatre.ts";

const theatreOf = (id: string): Theatre => {
  const read = (file: string) =>
    JSON.parse(readFileSync(new URL(`../../../maps/theatres/${id}/${file}.json`, import.meta.url), "utf8"));
  const [base, meta, symbols, places, regions] = ["base", "meta", "symbols", "places", "regions"].map(read);
  return parseTheatre({ base, meta, symbols, places, regions } as TheatreFiles);
};
const countryIn = (theatre: Theatre, at: [number, number]) =>
  theatre.countries.find((c) => c.areas.some((a) => insideArea(a, theatre.project(at))))?.name;

describe.each(["baltic", "indo-pacific"])("the theatre %s", (id) => {
  const theatre = theatreOf(id);
  const inFrame = ([x, y]: [number, number]) => x > 0 && y > 0 && x < theatre.width && y < theatre.height;

  it("has every place in its country, or within 8 km of its shore", () => {
    const near = 8 / theatre.kmPerPixel;
    const astray = theatre.places
      // What is dry at low tide, or never, has no shore.
      .filter((p) => inFrame(theatre.project(p.at)) && !/ (Is\.|Reef)$/.test(p.country))
      .filter((p) => {
        const [x, y] = theatre.project(p.at);
        const home = theatre.countries.find((c) => c.name === p.country);
        return !home?.areas.some(
          (a) =>
            insideArea(a, [x, y]) ||
            a[0]?.some((v, i, ring) => i % 2 === 0 && Math.hypot(v - x, (ring[i + 1] ?? 0) - y) < near),
        );
      })
      .map((p) => p.id);
    expect(astray).toEqual([]);
  });

  it("has unique ids, known kinds, and names inside the frame", () => {
    const ids = [...theatre.places, ...theatre.regions].map((p) => p.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const p of theatre.places) expect(PLACE_KINDS).toContain(p.kind);
    for (const { text, at, rank } of theatre.names)
      if (rank < 3) expect([text, inFrame(theatre.project(at))]).toEqual([text, true]);
  });

  it("draws each symbol in three frames, with colours left to the palette", () => {
    for (const drawings of Object.values(theatre.symbols))
      for (const frame of ["friendly", "hostile", "neutral"] as const) {
        expect(drawings[frame].svg).toContain("var(--frame)");
        expect(drawings[frame].svg).not.toMatch(/rgb\(|black|#/);
      }
  });

  it("has meridians and parallels all over the frame", () => {
    const points = theatre.graticule.flatMap((path) =>
      path.flatMap((x, i): [number, number][] => (i % 2 === 0 ? [[x, path[i + 1] as number]] : [])),
    );
    for (const right of [0.05, 0.95])
      for (const down of [0.05, 0.95]) {
        const [x, y] = [right * theatre.width, down * theatre.height];
        expect(points.some((p) => Math.hypot(p[0] - x, p[1] - y) < theatre.width / 12)).toBe(true);
      }
  });
});

const theatre = theatreOf("baltic");
const countryAt = (at: [number, number]) => countryIn(theatre, at);

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

  it("calls what is ours to argue about notional", () => {
    for (const r of theatre.regions) expect(r.notional).toBe(true);
  });
});

describe("the Western Pacific", () => {
  const pacific = theatreOf("indo-pacific");

  it.each([
    ["Taipei", [121.5, 25], "Taiwan"],
    ["Kinmen", [118.4, 24.45], "Taiwan"],
    ["Nangan in Matsu, entered by hand", [119.94, 26.16], "Taiwan"],
    ["Xiamen's mainland", [118, 24.7], "China"],
    ["Uotsuri in the Senkakus", [123.525, 25.766], "Japan"],
    ["Basco", [121.98, 20.45], "Philippines"],
    ["Woody Island, which is set apart", [112.331, 16.832], "Paracel Is."],
    ["the strait", [119.5, 24.8], undefined],
    ["Second Thomas Shoal, which is no land", [115.87, 9.75], undefined],
  ] as [string, [number, number], string | undefined][])("%s lies in %s: %s", (_, at, country) =>
    expect(countryIn(pacific, at)).toBe(country),
  );

  const banded = (at: [number, number]) => pacific.band.some((a) => insideArea(a, pacific.project(at)));
  it("gives coasts a band of 12 nautical miles, and what is disputed at sea none", () => {
    expect([banded([121.75, 25.25]), banded([119.45, 23.55])]).toEqual([true, true]);
    for (const at of [
      [112.34, 16.9],
      [114.37, 10.45],
      [117.76, 15.2],
      [115.9, 9.8],
      [126, 20],
    ] as [number, number][])
      expect(banded(at)).toBe(false);
  });

  it("draws shoals, and opens where the straits are", () => {
    const shoal = (at: [number, number]) => pacific.shoals.some((a) => insideArea(a, pacific.project(at)));
    expect([shoal([115.87, 9.75]), shoal([117.77, 15.15]), shoal([119.5, 24.5])]).toEqual([
      true,
      true,
      false,
    ]);
    expect(pacific.opening?.center[0]).toBeCloseTo(121.4);
    expect(theatreOf("baltic").opening).toBeUndefined();
  });

  it("keeps distances: Taipei to Manila is about 1,160 km", () => {
    const [a, b] = [pacific.project([121.56, 25.04]), pacific.project([120.98, 14.6])];
    expect(Math.hypot(a[0] - b[0], a[1] - b[1]) * pacific.kmPerPixel).toBeCloseTo(1160, -2);
  });

  it("says which lines are nobody's claim", () => {
    const real = pacific.regions.filter((r) => !r.notional).map((r) => r.id);
    expect(real).toEqual(["strait-median", "taiwan-adiz", "china-adiz"]);
  });
});
