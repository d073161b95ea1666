import { expect, test } from "vitest";
import { ACTIONS, COMMITMENTS, REQUEST_KINDS } from "../engine/index.ts";
import { EN, render, SPEECH, type SpeechKind } from "../text/index.ts";
import { announcementOf, speech } from "./speech.ts";

const KINDS = Object.keys(SPEECH) as SpeechKind[];
/** What every order of a kind has, besides its target. */
const OBJECT: Readonly<Record<string, readonly string[]>> = {
  A04: ["about"],
  A12: ["about", "terms"],
  A13: ["about", "terms"],
  D04: ["terms"],
  D08: ["about"],
  D12: ["about", "terms"],
  E02: ["about"],
};
const UNAIMED = ["D03", "D04", "M01", "M03", "M05", "M10"];
const NO_TARGET = ["press.turn", "press.allied", "press.adversary"];

/** Parameters an occasion is sure to have. */
function certain(kind: SpeechKind): string[] {
  if (kind === "act.D04.back") return ["target"];
  if (kind === "request.pass") return ["target", "about"];
  const [group = "", name = ""] = kind.split(".");
  const action = group === "act" ? ACTIONS.find(({ id }) => id === name) : undefined;
  if (action) {
    const aimed = action.target !== "none" && !UNAIMED.includes(action.id);
    return [...(aimed ? ["target"] : []), ...(OBJECT[action.id] ?? [])];
  }
  const terms = name === "settlement" || name === "amend" ? ["terms"] : [];
  return NO_TARGET.includes(kind) ? [] : ["target", ...terms];
}

test.each(KINDS)("%s can always be said in several ways", (kind) => {
  const given = Object.fromEntries(certain(kind).map((name) => [name, "X"]));
  const said = new Set(Array.from({ length: 12 }, (_, pick) => render(speech(kind, pick, given) as never)));
  expect([...said].filter((text) => /[{}⟨⟩]/.test(text))).toEqual([]);
  expect(said.size).toBeGreaterThanOrEqual(3);
});

test("every request, answer and decision has words", () => {
  const missing = [
    ...REQUEST_KINDS.flatMap((kind) => [`request.${kind}`, `accept.${kind}`, `refuse.${kind}`]),
    ...COMMITMENTS.map((choice) => `commit.${choice}`),
  ].filter((kind) => !(kind in SPEECH));
  expect(missing).toEqual([]);
});

test.each([
  [{ action: "D10" }, "adversary", "act.D10.adversary"],
  [{ action: "D10" }, "third", "act.D10.allied"],
  [{ action: "D05" }, "adversary", "act.D05"],
  [{ action: "D04", terms: "status-quo" }, "allied", "act.D04"],
  [{ action: "D04" }, "adversary", "act.D04.back"],
  [{ action: "X01" }, "allied", null],
] as const)("%o of the %s side is announced as %s", (order, side, kind) =>
  expect(announcementOf(order, side)).toBe(kind),
);

test("the same pick says the same thing, and any whole number is a pick", () => {
  expect(speech("thanks", 4, { target: "LT" })).toEqual(speech("thanks", 4, { target: "LT" }));
  for (const pick of [-7, 0, 2 ** 31, 5.9])
    expect(EN[(speech("thanks", pick) as { id: string }).id]).toBeDefined();
});

test("more parameters make it more specific", () => {
  const specific = Array.from({ length: 8 }, (_, pick) =>
    speech("act.A05", pick, { target: "LT", measure: "transit" }),
  );
  expect(specific.some((words) => render(words as never).includes("On transit"))).toBe(true);
});

test("words carry nothing that they do not say", () => {
  expect(speech("act.D08", 0, { target: "RU", about: "t2.RU.H01.LT" }).with).toEqual({ target: "RU" });
});

test("speech is one to three sentences", () => {
  const long = Object.values(SPEECH)
    .flat()
    .filter((text) => text.split(/[.?](?: |$)/).filter(Boolean).length > 3);
  expect(long).toEqual([]);
});
