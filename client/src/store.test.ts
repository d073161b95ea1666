import type { Notice } from "@casus/shared/protocol";
import { beforeEach, expect, test } from "vitest";
import { dismiss, notify, resetTable, useTable } from "./store.ts";

const ended = (by: string) => ({ code: "advanced", with: { by } }) as unknown as Notice;
const told = () => useTable.getState().notices.map((n) => (n.with as { by: string }).by);

beforeEach(() => resetTable("g"));

test("a notice that says the same again takes the old one's place, and four stand at most", () => {
  for (const by of ["Hanna", "Rita", "Hanna"]) notify(ended(by));
  expect(told()).toEqual(["Rita", "Hanna"]);
  for (const by of ["a", "b", "c", "d"]) notify(ended(by));
  expect(told()).toEqual(["a", "b", "c", "d"]);
});

test("a clock that runs again takes off what said that it stood", () => {
  const by = { by: "Hanna", why: "" };
  for (const code of ["paused", "break", "told", "resumed"]) notify({ code, with: by } as unknown as Notice);
  expect(useTable.getState().notices.map((n) => n.code)).toEqual(["told", "resumed"]);
});

test("one that was read goes, and no other", () => {
  for (const by of ["Hanna", "Rita"]) notify(ended(by));
  dismiss(useTable.getState().notices[0]?.key ?? 0);
  expect(told()).toEqual(["Rita"]);
});
