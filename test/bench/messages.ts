import { rmSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import type { Page } from "playwright-core";
import { launchBrowser } from "../chromium.ts";
import { bootChild, host, Player, temporaryFolder } from "../server.ts";
import { type Figures, quantile, rounded } from "./figure.ts";

const MESSAGES = 3_000;
/** What the door takes from one connection in a second, with room to spare. */
const A_SECOND = 25;
const WORDS =
  "railway quota corridor guidance volumes brigade council paper press weather ferry border".split(" ");

/** A desk with thousands of messages, all pages fetched: what opening, scrolling, searching, writing and receiving cost. */
export async function measure(): Promise<Figures> {
  const folder = temporaryFolder();
  const server = await bootChild(folder, { CASUS_BUILD: "auto" });
  const browser = await launchBrowser();
  try {
    const seats = ["LT", "US", "EU", "PL"];
    const admission = await host(server.url, { humans: seats, seat: "LT" });
    const others = await Promise.all(
      seats.slice(1).map(async (seat) => {
        const player = await Player.enter(server.url, admission.code, seat);
        await player.must({ type: "sit", seat });
        return player;
      }),
    );
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.addInitScript((session) => localStorage.setItem("casus.games", JSON.stringify([session])), {
      ...admission,
      name: "Ana",
      title: "Corridor",
      seen: 1,
    });
    await page.goto(`${server.url}/game/${admission.game}`);
    await page.getByRole("button", { name: "Begin", exact: true }).click();
    await page.getByRole("tab", { name: /^Cables/ }).waitFor();
    await Promise.all(others.map((player, i) => talk(player, MESSAGES / others.length, i)));
    await page.reload();
    await page.getByRole("tab", { name: /^Cables/ }).click();
    const tasks = await perform(page, others[0] as Player);
    for (const player of others) await player.leave();
    return {
      messagesLongestTask: {
        value: rounded(Math.max(...Object.values(tasks))),
        unit: "ms",
        target: 50,
        better: "less",
        detail: { messages: MESSAGES, ...tasks },
      },
    };
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Half of it to one channel, the rest to the press: both grow long. */
async function talk(player: Player, count: number, seed: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    const words = Array.from(
      { length: 6 + ((i * 7 + seed) % 30) },
      (_, j) => WORDS[(i * 5 + j * 3 + seed) % WORDS.length],
    );
    await player.must({
      type: "message",
      to: i % 2 === 0 ? ["LT"] : "press",
      text: `${i} ${words.join(" ")}.`,
      about: null,
    });
    if (i % A_SECOND === A_SECOND - 1) await setTimeout(1_000);
  }
}

/** The longest task on the main thread while each thing is done, in milliseconds: the median of three times. */
async function perform(page: Page, other: Player): Promise<Readonly<Record<string, number>>> {
  const channel = (name: RegExp) =>
    page.getByRole("navigation", { name: "Channels" }).getByRole("button", { name });
  const search = page.getByRole("searchbox", { name: "Search messages" });
  const log = page.getByRole("log");
  // A search fetches every page there is; what follows is measured with all of them in hand.
  await search.fill("weather");
  await page.getByText(/^\d{3,} messages$/).waitFor({ timeout: 120_000 });
  await search.fill("");
  const things: Readonly<Record<string, () => Promise<unknown>>> = {
    open: async () => {
      await channel(/^Press/).click();
      await log.getByRole("article").first().waitFor();
    },
    scroll: async () => {
      await log.hover();
      for (let i = 0; i < 10; i++) await page.mouse.wheel(0, i % 2 === 0 ? -4_000 : 3_000);
    },
    search: async () => {
      await search.pressSequentially("weather ferry", { delay: 60 });
      await search.fill("");
    },
    write: async () => {
      await page.getByRole("textbox", { name: /^A statement/ }).pressSequentially("We say", { delay: 40 });
    },
    receive: () => other.must({ type: "message", to: "press", text: "One more.", about: null }),
    switch: async () => {
      await channel(/^United States/).click();
      await log.getByRole("article").first().waitFor();
    },
  };
  const found: Record<string, number[]> = {};
  for (let round = 0; round < 3; round++)
    for (const [name, act] of Object.entries(things)) {
      await setTimeout(700);
      await page.evaluate(watch);
      await act();
      await setTimeout(700);
      const longest = await page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
      found[name] = [...(found[name] ?? []), longest];
    }
  return Object.fromEntries(Object.entries(found).map(([name, all]) => [name, rounded(quantile(all, 0.5))]));
}

/** Starts anew to note the longest task; tasks under 50 ms are not reported by browsers and count as none. */
function watch(): void {
  const page = globalThis as unknown as { longest: number; observer?: PerformanceObserver };
  page.longest = 0;
  page.observer?.disconnect();
  page.observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) page.longest = Math.max(page.longest, entry.duration);
  });
  page.observer.observe({ type: "longtask" });
}
