import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../chromium.ts";
import { type Child, host, join } from "../server.ts";
import { arrive, bootTable, clearTable, DESKTOP, overflowing, PHONE, seen } from "./browser.ts";
import { becomes } from "./expecting.ts";

let server: Child;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([bootTable(), launchBrowser()]);
});
afterAll(async () => {
  await clearTable(browser, server);
});

const WORDS = [
  { code: "et", name: "Eesti", play: "Alusta kriisi", role: "Rollileht", table: "Käsud" },
  { code: "lv", name: "Latviešu", play: "Sākt krīzi", role: "Lomas lapa", table: "Pavēles" },
  { code: "lt", name: "Lietuvių", play: "Pradėti krizę", role: "Vaidmens lapas", table: "Įsakymai" },
  { code: "de", name: "Deutsch", play: "Die Krise beginnen", role: "Rollenblatt", table: "Befehle" },
] as const;

test.each(WORDS)("$name on home, lobby and table, chosen once", async ({ code, name, play, role, table }) => {
  const person = await arrive(browser, server.url, { ...PHONE, locale: "en-GB" });
  const { page } = person;
  await page.getByLabel("Language").selectOption({ label: name });
  await seen(page.getByRole("button", { name: play }));
  expect(await page.locator("html").getAttribute("lang")).toBe(code);
  // Longer words must fit too.
  expect(await overflowing(page)).toEqual([]);
  const hosted = await host(server.url, { humans: ["LT"], seat: null });
  await join(server.url, hosted.code, "Rita");
  await page.goto(`/join/${hosted.code}`);
  await page.locator('input[autocomplete="nickname"]').fill("Ļena Žõ");
  await person.press(page.locator('.door button[type="submit"]').first());
  await seen(page.getByRole("region", { name: role }));
  expect(await overflowing(page)).toEqual([]);
  await page.goto("/");
  await person.press(page.getByRole("button", { name: play }));
  await seen(page.getByRole("tab", { name: table }));
  for (const size of [PHONE, DESKTOP]) {
    await page.setViewportSize(size.viewport);
    await seen(page.getByRole("tab", { name: table }));
    for (const tab of await page.getByRole("tab").all()) {
      await tab.click();
      expect(await overflowing(page), `${await tab.innerText()}, ${size.viewport.width} px`).toEqual([]);
    }
  }
  // Quietly English where there are no words yet: never an id, never a mark.
  expect(await page.locator("body").innerText()).not.toMatch(/⟦|⟨|\b(now|orders|lobby|head)\.[a-z]+/);
  expect(person.complaints).toEqual([]);
  await person.leave();
});

test("the browser's own language is spoken without asking, and what was being written stays", async () => {
  const person = await arrive(browser, server.url, { ...DESKTOP, locale: "lt-LT" });
  const { page } = person;
  await seen(page.getByRole("button", { name: "Pradėti krizę" }));
  await page.locator('input[autocomplete="nickname"]').fill("Jonas");
  await page
    .locator("label.language", { hasText: "Kalba" })
    .locator("select")
    .selectOption({ label: "English" });
  await seen(page.getByRole("button", { name: "Start the crisis" }));
  await becomes(() => page.getByLabel("Your name").inputValue(), "Jonas");
  await page.reload();
  await seen(page.getByRole("button", { name: "Start the crisis" }));
  await person.leave();
});

test("letters of the Baltic come from our own fonts", async () => {
  const person = await arrive(browser, server.url);
  const loaded = await person.page.evaluate(async () => {
    await document.fonts.load('16px "Source Sans 3 Variable"', "ąčęėįšųūžāēģīķļņõäöüß");
    await document.fonts.load('16px "Source Serif 4 Variable"', "ąčęėįšųūžāēģīķļņõäöüß");
    return [...document.fonts].filter((font) => font.status === "loaded").length;
  });
  expect(loaded).toBe(4);
  await person.leave();
});
