import { amended } from "@casus/shared/engine";
import { describe, expect, test } from "vitest";
import { scenario } from "../../dev/scenario.ts";
import { treatyWords } from "../../words.ts";
import { compare, hornsOf, termsMoved } from "./compare.ts";

const nato = scenario.treaties.find((t) => t.id === "nato");
if (!nato) throw new Error("no treaty");
const proposed = (code: string) => {
  const next = amended({ ...nato, status: "in-force", notices: [], conditions: [] }, code);
  if (!next) throw new Error(code);
  return next;
};
const current = { ...nato, status: "in-force", notices: [], conditions: [] } as const;
const pairs = (code: string) => compare(treatyWords(current), treatyWords(proposed(code)));
const changed = (code: string) => pairs(code).filter((p) => p.changed);

describe("an amendment beside the treaty", () => {
  test("changes the clause it is about and no other", () => {
    expect(changed("trigger:hybrid").map((p) => p.id)).toEqual(["trigger"]);
    const [trigger] = changed("trigger:hybrid");
    expect(trigger?.current?.text).not.toBe(trigger?.proposed?.text);
    expect(trigger?.current?.horns).toMatchObject({ abandonment: 1, entrapment: -1 });
    expect(trigger?.proposed?.horns).toMatchObject({ abandonment: -1, entrapment: 1 });
  });
  test("shows a clause that is new or falls away beside nothing, at its place", () => {
    const [consent] = changed("prior-consent:yes");
    expect([consent?.id, consent?.current]).toEqual(["consent", null]);
    const ids = pairs("prior-consent:yes").map((p) => p.id);
    expect(ids.indexOf("consent")).toBe(ids.indexOf("exit") + 1);
    const [umbrella] = changed("umbrella:no");
    expect([umbrella?.id, umbrella?.proposed]).toEqual(["umbrella", null]);
  });
  test("a term moves in numbers also where its words stay", () => {
    expect(changed("conditionality+")).toEqual([]);
    expect(termsMoved(current, proposed("conditionality+"))).toEqual([
      { term: "conditionality", from: 0.5, to: 0.7 },
    ]);
    expect(termsMoved(current, proposed("trigger:hybrid"))).toEqual([]);
  });
  test("moves the treaty between the horns", () => {
    const before = hornsOf(treatyWords(current));
    const after = hornsOf(treatyWords(proposed("trigger:hybrid")));
    expect(after).toEqual({ abandonment: before.abandonment - 2, entrapment: before.entrapment + 2 });
  });
});
