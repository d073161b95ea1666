import { expect, test } from "vitest";
import { isRight, questionsOf } from "./role-questions.ts";

const seats = ["US", "LT", "RU", "BY"].map((id) => ({ id }));
const scenario = {
  seats,
  dyads: [
    { defender: "LT", challenger: "RU" },
    { defender: "LT", challenger: "BY" },
    { defender: "US", challenger: "RU" },
  ],
  alliances: [
    { protector: "US", ally: "LT" },
    { protector: "RU", ally: "BY" },
  ],
} as unknown as Parameters<typeof questionsOf>[1];

test("each seat is asked what its relations make worth knowing", () => {
  const asked = (seat: string) => questionsOf(seat, scenario).map(({ id, right }) => [id, ...right]);
  expect(asked("LT")).toEqual([
    ["against", "RU", "BY"],
    ["protected", "US"],
  ]);
  expect(asked("US")).toEqual([
    ["against", "RU"],
    ["protects", "LT"],
  ]);
  expect(asked("BY")).toEqual([
    ["against", "LT"],
    ["protected", "RU"],
  ]);
});

test("an answer is right when it names all of them and nobody else", () => {
  const [against] = questionsOf("LT", scenario);
  if (!against) throw new Error("nothing asked");
  expect(isRight(against, ["BY", "RU"])).toBe(true);
  expect(isRight(against, ["RU"])).toBe(false);
  expect(isRight(against, ["RU", "BY", "US"])).toBe(false);
});
