import { expect, test } from "vitest";
import { linesOf, namesIn } from "./class-lines.ts";

const SCENARIO = { seats: [{ id: "LT", name: "Lithuania" }] };

test("a class list is a name a line, with a seat where one is named", () => {
  expect(linesOf("Ada, Lithuania\nBen\tlt\n\n Cleo ;\nada\r\nDora, Ruritania", SCENARIO)).toEqual([
    { name: "Ada", seat: "LT", unknown: null },
    { name: "Ben", seat: "LT", unknown: null },
    { name: "Cleo", seat: null, unknown: null },
    { name: "Dora", seat: null, unknown: "Ruritania" },
  ]);
});

test("a file gives the same lines as typing them, without its head", () => {
  const text = '\uFEFFName;Seat;E-mail\n"Ada";Lithuania;x@y\n;;\nBen;;\n';
  expect(namesIn({ kind: "text", text })).toBe("Ada, Lithuania\nBen");
  const rows = [
    ["Full name", "Seat"],
    ["Kask, Mari", "Russia"],
    ["", ""],
    ["Cleo", ""],
  ];
  expect(namesIn({ kind: "rows", rows })).toBe("Kask Mari, Russia\nCleo");
});
