import fc from "fast-check";
import { expect, test } from "vitest";
import { markNulls, restoreNulls } from "./patch.ts";

/** RFC 7396 as it is written. */
function generate(from: unknown, to: unknown): unknown {
  if (!isRecord(from) || !isRecord(to)) return to;
  const patch: Record<string, unknown> = {};
  for (const name of Object.keys(from)) if (!(name in to)) patch[name] = null;
  for (const [name, value] of Object.entries(to)) {
    if (!(name in from)) patch[name] = value;
    else if (JSON.stringify(from[name]) !== JSON.stringify(value)) patch[name] = generate(from[name], value);
  }
  return patch;
}

function apply(target: unknown, patch: unknown): unknown {
  if (!isRecord(patch)) return patch;
  const result: Record<string, unknown> = isRecord(target) ? { ...target } : {};
  for (const [name, value] of Object.entries(patch))
    if (value === null) delete result[name];
    else result[name] = apply(result[name], value);
  return result;
}

const isRecord = (x: unknown): x is Record<string, unknown> =>
  typeof x === "object" && x !== null && !Array.isArray(x);

const name = fc.constantFrom("a", "b", "c", "d");
const { tree } = fc.letrec((tie) => ({
  tree: fc.dictionary(
    name,
    fc.oneof({ depthSize: "small" }, fc.constant(null), fc.integer(), fc.constant("x"), tie("tree")),
    {
      noNullPrototype: true,
    },
  ),
}));

test("a view reached by patches is the view, its nulls included", () => {
  fc.assert(
    fc.property(tree, tree, (from, to) => {
      const patch = markNulls(generate(from, to), to);
      expect(restoreNulls(apply(from, patch), patch)).toEqual(to);
    }),
    { numRuns: 500 },
  );
});
