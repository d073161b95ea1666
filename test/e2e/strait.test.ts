import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../chromium.ts";
import type { Child } from "../server.ts";
import {
  arrive,
  arrivesAt,
  bootTable,
  button,
  clearTable,
  overflowing,
  type Person,
  PHONE,
  playOn,
  seen,
  takePart,
} from "./browser.ts";
import { becomes, chapters } from "./expecting.ts";

// The other crisis, in the other theatre: nothing of the table may be about the Baltic.

let server: Child;
let browser: Browser;
let lin: Person;
beforeAll(async () => {
  [server, browser] = await Promise.all([bootTable(), launchBrowser()]);
});
afterAll(async () => {
  await clearTable(browser, server);
});

chapters(() => [lin]);

test("a turn of the strait, alone against bots: chosen at home, drawn on its own map, played", async () => {
  lin = await arrive(browser, server.url);
  const { page, press } = lin;
  await page.getByLabel("Crisis").selectOption({ label: "The strait, 2027" });
  await becomes(() => page.getByLabel("You speak for").inputValue(), "TW");
  await press(button(page, "Start the crisis"));
  await arrivesAt(page, "1 Intelligence");
  await seen(page.getByText("You govern 23 million people"));

  // The map is the theatre's, and its list says the same without looking.
  await seen(button(page, "Closer"));
  await press(button(page, "Show as list"));
  for (const there of [/^Second Thomas Shoal island or shoal/, /^Carrier strike group/, /^Lane to Kaohsiung/])
    await seen(button(page, there));
  expect(await page.getByText(/Kaliningrad|Vilnius|Lithuania/).count()).toBe(0);
  await press(button(page, "Show the map"));

  // Both halves of the quarrel stand there in their own words.
  await press(page.getByRole("tab", { name: /^Treaty/ }));
  await seen(page.getByText("date set"));
  await seen(page.getByText("some ships"));
  await takePart(lin);
  await arrivesAt(page, "1 Consultation");
  await takePart(lin);
  await arrivesAt(page, "1 Orders");
  const options = page.getByRole("region", { name: "On the table" }).getByRole("listitem");
  await seen(options);
  expect(await options.count()).toBeGreaterThanOrEqual(5);
  await press(options.first().getByRole("button", { name: "Put on the sheet" }));
  await press(button(page, "Seal the orders"));
  await arrivesAt(page, "1 Resolution");
  await playOn(lin, /^(2 |Review)/);
  expect(lin.complaints).toEqual([]);
  await lin.leave();
});

test("hosting it, and its map on a phone", async () => {
  lin = await arrive(browser, server.url, PHONE);
  const { page, press } = lin;
  await press(page.getByRole("link", { name: "Set up a game" }));
  const crisis = page.getByRole("region", { name: "Crisis" }).getByRole("combobox").first();
  await crisis.selectOption({ label: "The strait, 2027" });
  await page.getByRole("textbox", { name: "Your name" }).fill("Lin");
  await press(page.getByRole("radio", { name: /^No clock/ }));
  await press(page.locator("summary", { hasText: "Everything else" }));
  for (const name of ["Taiwan Relations Act", "ANZUS treaty"])
    await seen(page.locator("summary", { hasText: name }));
  await page.getByLabel("Do you play yourself?").selectOption({ label: "I play Philippines" });
  expect(await overflowing(page)).toEqual([]);
  await press(button(page, "Open the lobby"));
  await press(button(page, "Begin"));
  await arrivesAt(page, "1 Intelligence");
  await press(page.getByRole("tab", { name: /^Map/ }));
  await seen(button(page, "Closer"));
  expect(await overflowing(page)).toEqual([]);
  expect(lin.complaints).toEqual([]);
});
