import { mkdirSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../chromium.ts";
import type { Child } from "../server.ts";
import { arrive, bootTable, button, clearTable, DESKTOP, gone, overflowing, PHONE, seen } from "./browser.ts";

let browser: Browser;
let server: Child;
beforeAll(async () => {
  [server, browser] = await Promise.all([bootTable(), launchBrowser()]);
});
afterAll(() => clearTable(browser, server));

const SHOTS = process.env.CASUS_SHOTS;
/** A picture in each light, where somebody asks for pictures. */
async function shoot(page: Page, name: string): Promise<void> {
  if (!SHOTS) return;
  mkdirSync(SHOTS, { recursive: true });
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${SHOTS}/${name}-${colorScheme}.png`, fullPage: true });
  }
  await page.emulateMedia({ colorScheme: "light" });
}

const BAD = "title\tturn\taudience\tform\ttext\twhen\nA\tsoon\tRuritania\tcable\tWords.\thostilty above 3";
const GOOD = [
  "title\tturn\taudience\tform\tfrom\ttext\twhen\tmode",
  "Trains at Hrodna\t2\tLithuania\tintelligence\tState security\tTwo trains on no timetable.\t\tby hand",
  "Later\t3\tall\tpress\tWire\tWords.\thostility Russia–Lithuania above 60 and hostility Russia–Lithuania below 20\t",
].join("\n");

test("a host sets a game up without files, and runs its injects from the white cell", {
  timeout: 240_000,
}, async () => {
  const hanna = await arrive(browser, server.url, DESKTOP);
  const { page } = hanna;
  await page.goto("/host");
  await page.getByLabel("Your name").fill("Hanna");
  await page.getByLabel("Name of the game").fill("Tuesday");
  await page.getByText("No clock").click();
  await page.getByText("Everything else").click();
  await page.getByRole("button", { name: /This crisis's own list/ }).click();
  await seen(page.getByText("15 injects are in"));
  await page.getByLabel("Belarus").last().selectOption("satellite");
  await button(page, "Save here").click();
  await seen(page.getByText("Saved: Tuesday"));
  await shoot(page, "host");
  expect(await overflowing(page)).toEqual([]);
  await page.reload();
  await button(page, "Tuesday").click();
  await seen(page.getByText("Loaded: Tuesday"));
  await seen(page.getByText("changed: What bots are like and Injects"));
  await page.getByText("Everything else").click();
  await seen(page.getByText("15 injects are in"));
  await page.getByLabel("Your name").fill("Hanna");
  await button(page, "Open the lobby").click();
  await seen(page.locator(".invite-code"));
  const code = (await page.locator(".invite-code").textContent()) ?? "";

  await page.getByText("Class list").first().click();
  await page.getByLabel("Names").fill("Lena, Lithuania\nUgo, United States");
  await button(page, "Give codes").click();
  await seen(page.locator(".slip-code"));
  const codes = await page.locator(".slip-code").allTextContents();
  expect(codes).toHaveLength(2);
  await shoot(page, "class-list");

  const lena = await arrive(browser, server.url, PHONE);
  const ugo = await arrive(browser, server.url, DESKTOP);
  for (const [person, own] of [
    [lena, codes[0]],
    [ugo, codes[1]],
  ] as const) {
    await person.page.goto(`/join/${own}`);
    await button(person.page, "Join").click();
    await seen(person.page.getByText(code));
  }
  await button(page, "Begin").click();
  await seen(page.getByRole("heading", { name: "Injects" }));
  await shoot(page, "cell");
  expect(await overflowing(page)).toEqual([]);

  // A sheet with faults: every one is listed and nothing is taken over.
  await button(page, "Import a list").click();
  await page.getByLabel("Or paste here").fill(BAD);
  await button(page, "Check it").click();
  await seen(page.getByText("3 problems. Nothing is taken over until they are mended."));
  await shoot(page, "import-bad");
  await page.getByLabel("Or paste here").fill(GOOD);
  await button(page, "Check it").click();
  await seen(page.getByText(/Can never be true/));
  await button(page, "Take all 2 over").click();
  await seen(page.getByText("Trains at Hrodna"));

  // One for Lithuania alone, fired by hand: it is on Lena's phone and never on Ugo's screen.
  page.on("dialog", (dialog) => void dialog.accept());
  await page.getByText("Trains at Hrodna").click();
  await button(page, "Fire now").first().click();
  await seen(lena.page.getByText("Two trains on no timetable."));
  await shoot(lena.page, "phone-bulletin");
  expect(ugo.heard()).not.toContain("Two trains on no timetable.");

  // The press office: written and fired at once, in everybody's news.
  await button(page, "Write one").click();
  await page.getByLabel("Headline or subject").fill("Ministers meet");
  await page.getByLabel("Text", { exact: true }).fill("They have nothing to announce.");
  await page.getByLabel("Only if").fill("hostility Russia–Lithuania abov 3");
  await seen(page.getByText(/expected/));
  await page.getByLabel("Only if").fill("");
  await shoot(page, "inject-form");
  await button(page, "Keep and fire now").click();
  await gone(page.getByRole("heading", { name: "A new inject" }));
  await seen(ugo.page.getByText("They have nothing to announce."));

  // Two questions for the turn.
  await page.getByLabel("What will your adversary do this turn?").check();
  await button(page, "Ask").click();
  await seen(page.getByText("1 question is set for turn 1."));

  await page.setViewportSize({ width: 390, height: 844 });
  await shoot(page, "cell-phone");
  expect(await overflowing(page)).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/games");
  await seen(page.getByRole("heading", { name: "Tuesday" }));
  await seen(page.getByText(/Turn 1 of/));
  await shoot(page, "games");
  await page.goto("/check");
  await button(page, "Measure").click();
  await seen(page.getByText(/Open after \d+ ms/));
  await shoot(page, "check");
  expect([...hanna.complaints, ...lena.complaints, ...ugo.complaints]).toEqual([]);
});
