import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../chromium.ts";
import { type Child, host } from "../server.ts";
import {
  arrive,
  arrivesAt,
  bootTable,
  button,
  clearTable,
  DESKTOP,
  gone,
  type Person,
  PHONE,
  playOn,
  seen,
  takePart,
} from "./browser.ts";
import { becomes } from "./expecting.ts";

let server: Child;
let browser: Browser;
let address: string;
let hanna: Person;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([bootTable(), launchBrowser()]);
  const admission = await host(server.url, { solo: true, humans: ["LT"], seat: "LT" });
  hanna = await arrive(browser, server.url, DESKTOP);
  page = hanna.page;
  await page.evaluate(([key, session]) => localStorage.setItem(key, JSON.stringify([session])), [
    "casus.games",
    { ...admission, name: "Hanna", title: "Map", seen: 1 },
  ] as const);
  address = `${server.url}/game/${admission.game}`;
  await page.goto(address);
  await arrivesAt(page, "1 Intelligence");
  await seen(button(page, "Closer"));
});
afterAll(() => clearTable(browser, server));

const symbols = () => page.locator(".map-canvas svg").count();
const card = () => page.getByRole("region", { name: /^On the map: / });

test("layers are switched one by one, beside what every mark means", async () => {
  await becomes(async () => (await symbols()) > 5, true);
  await hanna.press(button(page, "Layers"));
  const menu = page.getByRole("dialog", { name: "Layers" });
  await seen(menu.getByText("démarche, protest"));
  await menu.getByLabel("Forces", { exact: true }).uncheck();
  await menu.getByLabel("Reinforcements on their way").uncheck();
  await becomes(symbols, 0);
  await menu.getByLabel("Forces", { exact: true }).check();
  await becomes(async () => (await symbols()) > 5, true);
  await menu.getByLabel("Reinforcements on their way").check();
  await page.keyboard.press("Escape");
  await gone(menu);
});

test("the list has what the map has; what is chosen there has a dossier, and the map goes to it", async () => {
  await hanna.press(button(page, "Show as list"));
  await hanna.press(button(page, /^NATO battlegroup Rukla/).first());
  await seen(card().getByText("Belongs to"));
  await seen(card().getByText("Posture"));
  await hanna.press(card().getByRole("button", { name: "Go there" }));
  await seen(button(page, "Closer"));
  expect(await page.getByText(/^Selected: NATO battlegroup Rukla/).count()).toBe(1);
  await hanna.press(card().getByRole("button", { name: "Dossier" }));
  await seen(page.getByRole("tab", { name: /^Dossiers/, selected: true }));
  await hanna.press(card().getByRole("button", { name: "Close" }));
  await gone(card());
});

test("a line of the news leads to the map; a past week is shown again with map, ladder and cables", async () => {
  await playOn(hanna, /^1 Orders/);
  // Not every week has news: something is done for certain.
  const friendly = page.locator(".card[data-purpose=restrain], .card[data-purpose=reassure]");
  await hanna.press(friendly.first().getByRole("button", { name: "Put on the sheet" }));
  await takePart(hanna, "Seal the orders");
  await playOn(hanna, /^2 Intelligence|^Review/);
  const news = page.getByRole("region", { name: "What happened", exact: true });
  await hanna.press(news.getByRole("button", { name: /^Show on the map: / }).first());
  await seen(card());
  expect(await page.getByText(/^Selected: /).count()).toBe(1);
  await hanna.press(card().getByRole("button", { name: "Close" }));
  await hanna.press(button(page, "Replay turn 1").first());
  const told = page.getByRole("region", { name: "What happened this week" });
  await seen(told.getByText(/^(What was said in turn 1|No cables are on file for turn 1)/));
  await told.getByLabel("Speed").selectOption("4");
  await hanna.press(button(page, "Hold").or(button(page, "Show again")).first());
  await hanna.press(button(page, "Back to now"));
  await gone(told);
  expect(hanna.complaints).toEqual([]);
});

/** Every fourth point of the drawing, each way. */
const drawn = () =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>(".map-canvas > canvas[aria-hidden]");
    const copy = new OffscreenCanvas((canvas?.width ?? 4) / 4, (canvas?.height ?? 4) / 4);
    const context = copy.getContext("2d") as OffscreenCanvasRenderingContext2D;
    if (canvas) context.drawImage(canvas, 0, 0, copy.width, copy.height);
    return [...context.getImageData(0, 0, copy.width, copy.height).data];
  });

test("a window that becomes smaller shows what one that was small from the beginning shows", async () => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await hanna.press(button(page, "Closer"));
  await page.setViewportSize({ width: 1440, height: 700 });
  await hanna.press(button(page, "Whole theatre"));
  // Until it rests, and is drawn anew for where it rests.
  await page.waitForTimeout(1_500);
  const shrunk = await drawn();
  await page.reload();
  await becomes(async () => (await symbols()) > 5, true);
  await page.waitForTimeout(1_500);
  const small = await drawn();
  expect(shrunk.length).toBe(small.length);
  const off = shrunk.filter((point, i) => Math.abs(point - (small[i] ?? 0)) > 40).length / small.length;
  expect(off, "share of the picture that differs").toBeLessThan(0.02);
  await page.setViewportSize(DESKTOP.viewport);
  await page.emulateMedia({ reducedMotion: "no-preference" });
});

test("drawn by WebGL too; a lost context comes back by itself", async () => {
  await page.goto(`${address}?renderer=webgl`);
  await becomes(async () => (await symbols()) > 5, true);
  const lose = () =>
    page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>(".map-canvas canvas");
      canvas?.setAttribute("data-old", "true");
      const loss = canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context");
      loss?.loseContext();
      return loss !== null && loss !== undefined;
    });
  expect(await lose()).toBe(true);
  await page.locator(".map-canvas > canvas[aria-hidden]:not([data-old])").waitFor({ state: "attached" });
  await becomes(async () => (await symbols()) > 5, true);
});

test("on a screen of one and a half points the ground is there too, not the sea alone", async () => {
  const admission = await host(server.url, { solo: true, humans: ["LT"], seat: "LT" });
  const person = await arrive(browser, server.url, { ...PHONE, deviceScaleFactor: 1.5 });
  await person.page.evaluate((one) => localStorage.setItem("casus.games", JSON.stringify([one])), {
    ...admission,
    name: "Hanna",
    title: "Map",
    seen: 1,
  });
  await person.page.goto(`${server.url}/game/${admission.game}`);
  await arrivesAt(person.page, "1 Intelligence");
  await person.press(person.page.getByRole("tab", { name: "Map" }));
  await seen(button(person.page, "Closer"));
  // The first picture is soon followed by one that reaches further.
  await person.page.waitForTimeout(2000);
  const commonest = await person.page.locator(".map-canvas canvas").first().evaluate(shareOfOneColour);
  expect(commonest).toBeLessThan(0.5);
  await person.leave();
});

/** How much of a canvas has the colour that most of it has; colours a little apart count as one. */
function shareOfOneColour(drawn: Element): number {
  const [side, canvas] = [64, document.createElement("canvas")];
  canvas.width = canvas.height = side;
  const context = canvas.getContext("2d") as CanvasRenderingContext2D;
  context.drawImage(drawn as HTMLCanvasElement, 0, 0, side, side);
  const { data } = context.getImageData(0, 0, side, side);
  const counts = new Map<string, number>();
  for (let i = 0; i < data.length; i += 4) {
    const colour = [...data.slice(i, i + 3)].map((part) => part >> 4).join();
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return Math.max(...counts.values()) / side ** 2;
}
