import { expect, test } from "vitest";
import { oneOfEach } from "./one-of-each.ts";

test("one copy of each text changes nothing in the file", () => {
  const json = { id: "a", "60": ["60", "a", "", "__proto__", null, 1, true, { a: ["b", []] }] };
  expect(oneOfEach(json)).toEqual(json);
  expect(oneOfEach("a")).toBe("a");
});
