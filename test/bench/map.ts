import { rmSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../chromium.ts";
import { bootChild, host, temporaryFolder } from "../server.ts";
import { type Figures, quantile, rounded } from "./figure.ts";

const VISITS = 3;
const IDLE_SECONDS = 3;
/** Until the last label has its font and the last panel its data. */
const SETTLE = 2_500;
/** Milliseconds from one input to the next. */
const BETWEEN = 400;

/** A table opened in a browser without a graphics card: when its map is there, and whether it then keeps still. */
export async function measure(): Promise<Figures> {
  const folder = temporaryFolder();
  const server = await bootChild(folder, { CASUS_BUILD: "auto" });
  const browser = await launchBrowser();
  try {
    const drawn: number[] = [];
    const frames: number[] = [];
    const responses: number[] = [];
    for (let visit = 0; visit < VISITS; visit++) {
      const seen = await open(browser, server.url);
      drawn.push(seen.drawn / 1000);
      frames.push(seen.frames);
      responses.push(...seen.responses);
    }
    return {
      mapDrawn: {
        value: rounded(quantile(drawn, 0.5), 2),
        unit: "s",
        target: 1.5,
        better: "less",
        detail: { slowest: rounded(Math.max(...drawn), 2), of: VISITS },
      },
      idleFrames: {
        value: Math.max(...frames),
        unit: "frames",
        target: 0,
        better: "less",
        detail: { seconds: IDLE_SECONDS },
      },
      inputResponse: {
        value: rounded(quantile(responses, 0.98)),
        unit: "ms",
        target: 100,
        better: "less",
        detail: { median: rounded(quantile(responses, 0.5)), of: responses.length },
      },
    };
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Visit {
  readonly drawn: number;
  readonly frames: number;
  readonly responses: readonly number[];
}

/** One visit with an empty cache, as somebody who comes back by their link. */
async function open(browser: Browser, url: string): Promise<Visit> {
  const admission = await host(url, { solo: true, humans: ["LT"] });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: "light" });
  try {
    const page = await context.newPage();
    await page.addInitScript(
      ([key, session]) => {
        localStorage.setItem(key, JSON.stringify([session]));
        const ask = requestAnimationFrame;
        const counted = globalThis as unknown as { frames: number };
        counted.frames = 0;
        globalThis.requestAnimationFrame = (then) =>
          ask((now) => {
            counted.frames++;
            then(now);
          });
      },
      ["casus.games", { ...admission, name: "Hanna", title: "Corridor", seen: 1 }] as const,
    );
    await page.goto(`${url}/game/${admission.game}`);
    // Symbols and lettering over the canvas are put there by the same frame that draws it.
    const lettered = ".map-canvas canvas + div > div > *";
    await page.waitForFunction(
      (selector) => {
        const canvas = document.querySelector<HTMLCanvasElement>(".map-canvas canvas");
        return (canvas?.width ?? 0) > 300 && document.querySelectorAll(selector).length > 0;
      },
      lettered,
      { polling: 20, timeout: 20_000 },
    );
    const drawn = await page.evaluate(() => performance.now());
    await setTimeout(SETTLE);
    const frames = () => page.evaluate(() => (globalThis as unknown as { frames: number }).frames);
    const before = await frames();
    await setTimeout(IDLE_SECONDS * 1000);
    const idle = (await frames()) - before;
    return { drawn, frames: idle, responses: await respond(page) };
  } finally {
    await context.close();
  }
}

/** From a click or a key until the next picture, in milliseconds as the browser itself reckons it: map, ladder, panels. */
async function respond(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => {
    const noted = globalThis as unknown as { responses: number[] };
    noted.responses = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (["click", "keydown", "pointerdown"].includes(entry.name)) noted.responses.push(entry.duration);
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  });
  const box = await page.locator(".map-canvas").boundingBox();
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
  const inputs = [
    (round: number) => page.mouse.click(x + round * 40, y),
    () => page.keyboard.press("ArrowRight"),
    () => page.keyboard.press("+"),
    () => page.getByRole("tab", { name: /^Treaty/ }).click(),
    () => page.getByRole("tab", { name: /^Dossiers/ }).click(),
    (round: number) =>
      page
        .locator(".multiples button")
        .nth(round + 1)
        .click(),
  ];
  // One after another as fast as a hand is, so that each is answered by itself.
  for (let round = 0; round < 3; round++)
    for (const input of inputs) {
      await input(round);
      await setTimeout(BETWEEN);
    }
  return page.evaluate(() => (globalThis as unknown as { responses: number[] }).responses);
}
