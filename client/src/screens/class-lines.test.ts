import { expect, test } from "vitest";
import { linesOf } from "./class-lines.ts";

const SCENARIO = { seats: [{ id: "LT", name: "Lithuania" }] };

test("a class list is a name a line, with a seat where one is named", () => {
  expect(linesOf("Ada, Lithuania\nBen\tlt\n\n Cleo ;\nada\r\nDora, Ruritania", SCENARIO)).toEqual([
    { name: "Ada", seat: "LT", unknown: null },
    { name: "Ben", seat: "LT", unknown: null },
    { name: "Cleo", seat: null, unknown: null },
    { name: "Dora", seat: null, unknown: "Ruritania" },
  ]);
});
