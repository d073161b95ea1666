import { expect, test } from "vitest";
import { COMMITMENTS, REQUEST_KINDS } from "../engine/index.ts";
import { EN, render, SPEECH, type SpeechKind } from "../text/index.ts";
import { speech } from "./speech.ts";

const KINDS = Object.keys(SPEECH) as SpeechKind[];
const NO_TARGET = ["press.turn", "press.allied", "press.adversary"];

/** Parameters an occasion is sure to have. */
function certain(kind: SpeechKind): string[] {
  const name = kind.split(".")[1] ?? "";
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

test("the same pick says the same thing, and any whole number is a pick", () => {
  expect(speech("thanks", 4, { target: "LT" })).toEqual(speech("thanks", 4, { target: "LT" }));
  for (const pick of [-7, 0, 2 ** 31, 5.9])
    expect(EN[(speech("thanks", pick) as { id: string }).id]).toBeDefined();
});

test("more parameters make it more specific", () => {
  const specific = Array.from({ length: 8 }, (_, pick) =>
    speech("request.support", pick, { target: "LT", measure: "transit" }),
  );
  expect(specific.some((words) => render(words as never).includes("On transit"))).toBe(true);
});

test("speech is one to three sentences", () => {
  const long = Object.values(SPEECH)
    .flat()
    .filter((text) => text.split(/[.?](?: |$)/).filter(Boolean).length > 3);
  expect(long).toEqual([]);
});
