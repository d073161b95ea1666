import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../chromium.ts";
import { type Child, host, join, Player } from "../server.ts";
import { looks } from "./baseline.ts";
import {
  arrive,
  arrivesAt,
  bootTable,
  button,
  clearTable,
  type Person,
  PHONE,
  review,
  seen,
} from "./browser.ts";

// The main screens as they should look. After a change that is meant:
//   CASUS_BASELINES=write npx vitest run --project system test/e2e/baselines.test.ts
// and look at what it wrote into test/e2e/baselines.

let server: Child;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([bootTable(), launchBrowser()]);
});
afterAll(async () => {
  await clearTable(browser, server);
});

const QUIET = { reducedMotion: "reduce" } as const;
const SIZES = {
  wide: { ...QUIET, viewport: { width: 1280, height: 800 } },
  phone: { ...QUIET, ...PHONE },
} as const;
type Size = keyof typeof SIZES;

/** In dark too where there is a map or a first impression: the other screens have the same colours. */
const DARK = new Set(["home-wide", "table-wide", "projector-wide"]);

async function shoot({ page }: Person, name: string, size: Size, into: string[]): Promise<void> {
  const screen = `${name}-${size}`;
  for (const colorScheme of DARK.has(screen) ? (["light", "dark"] as const) : (["light"] as const)) {
    await page.emulateMedia({ colorScheme, ...QUIET });
    into.push(...(await looks(page, `${screen}-${colorScheme}`)));
  }
}

test.each(["wide", "phone"] as const)("before a game: %s", async (size) => {
  const found: string[] = [];
  const visitor = await arrive(browser, server.url, SIZES[size]);
  const { page } = visitor;
  await seen(button(page, "Start the crisis"));
  await shoot(visitor, "home", size, found);
  await visitor.press(page.getByRole("link", { name: "Set up a game" }));
  await seen(button(page, "Open the lobby"));
  await shoot(visitor, "host", size, found);
  await visitor.leave();
  expect(found).toEqual([]);
});

test.each(["wide", "phone"] as const)(
  "a game: %s",
  async (size) => {
    const found: string[] = [];
    const admission = await host(server.url, { name: "Corridor", humans: ["LT"], seat: null });
    const hanna = await Player.connect(server.url, admission);
    const seat = await join(server.url, admission.code, "Jonas");
    const chair = await Player.connect(server.url, seat);
    await chair.must({ type: "sit", seat: "LT" });
    await chair.leave();
    const jonas = await arrive(browser, server.url, SIZES[size]);
    const { page } = jonas;
    await page.evaluate((one) => localStorage.setItem("casus.games", JSON.stringify([one])), {
      ...seat,
      name: "Jonas",
      title: "Corridor",
      seen: 1,
    });
    await page.goto(`/game/${seat.game}`);
    await seen(page.getByRole("heading", { name: "Lithuania" }));
    await shoot(jonas, "lobby", size, found);

    await hanna.must({ type: "begin" });
    await arrivesAt(page, "1 Intelligence");
    if (size === "wide") await seen(button(page, "Closer"));
    await shoot(jonas, "table", size, found);
    if (size === "wide") await jonas.press(page.getByRole("tab", { name: /^Treaty/ }));
    else await jonas.press(button(page, "Treaty"));
    await shoot(jonas, "treaty", size, found);
    if (size === "phone") {
      await jonas.press(button(page, "Close"));
      await jonas.press(page.getByRole("tab", { name: /^Map/ }));
      await seen(button(page, "Closer"));
      await shoot(jonas, "map", size, found);
    } else await room(admission, found);

    await hanna.must({ type: "end" });
    await seen(review(page));
    await page
      .getByRole("heading", { name: "Before the verdicts: what do you think?" })
      .waitFor({ timeout: 120_000 });
    await shoot(jonas, "review", size, found);
    await hanna.leave();
    await jonas.leave();
    expect(found).toEqual([]);
  },
  300_000,
);

async function room({ game, token }: { game: string; token: string }, found: string[]): Promise<void> {
  const opened = await fetch(`${server.url}/games/${game}/screen`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
  });
  const screen = (await opened.json()) as { token: string };
  const wall = await arrive(browser, server.url, SIZES.wide);
  await wall.page.goto(`/game/${game}/projector#${screen.token}`);
  await seen(wall.page.getByRole("application"));
  await shoot(wall, "projector", "wide", found);
  await wall.leave();
}
