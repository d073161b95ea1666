import { describe, expect, test } from "vitest";
import { C, COEFFICIENTS, POSTURE_CREDIBILITY, POSTURE_GAIN, withCoefficients } from "./coefficients.ts";

const table = Object.fromEntries(COEFFICIENTS.map(({ name, value }) => [name, value]));

describe("[E4] other coefficients", () => {
  test("hold while something runs, with the series that follow from them, and not after", () => {
    const seen = withCoefficients({ noise: 2.5, postureCred3: 9, postureGain4: 0.1 }, () => ({
      noise: C.noise,
      base: C.credBase,
      credibility: [...POSTURE_CREDIBILITY],
      gain: [...POSTURE_GAIN],
    }));
    expect(seen).toEqual({
      noise: 2.5,
      base: table.credBase,
      credibility: [0, 0.05, 0.12, 9, 0.75],
      gain: [0, 0.02, 0.05, 0.22, 0.1],
    });
    expect({ ...C }).toEqual(table);
    expect(POSTURE_CREDIBILITY).toEqual([0, 0.05, 0.12, 0.45, 0.75]);
  });

  test("are put back after a failure and inside one another", () => {
    expect(() =>
      withCoefficients({ noise: 1 }, () => {
        throw new Error("broken off");
      }),
    ).toThrow("broken off");
    const inner = withCoefficients({ noise: 1 }, () => [
      withCoefficients({ noise: 2 }, () => C.noise),
      C.noise,
    ]);
    expect(inner).toEqual([2, 1]);
    expect({ ...C }).toEqual(table);
  });

  test("that do not exist, are no numbers or would outlast the run are refused", () => {
    expect(() => withCoefficients({ nothing: 1 } as never, () => 0)).toThrow('none called "nothing"');
    expect(() => withCoefficients({ noise: Number.NaN }, () => 0)).toThrow("coefficients.noise: given NaN");
    expect(() => withCoefficients({ noise: 1 }, () => Promise.resolve(0))).toThrow("asynchronous");
    expect({ ...C }).toEqual(table);
  });
});
