import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../chromium.ts";
import { type Child, eventually } from "../server.ts";
import {
  arrive,
  arrivesAt,
  bootTable,
  clearTable,
  overflowing,
  type Person,
  place,
  review,
  seen,
} from "./browser.ts";
import { chapters } from "./expecting.ts";

// Somebody without a mouse: only keys are pressed, and everything is found by walking to it.

let server: Child;
let browser: Browser;
let kai: Person;
let page: Page;
beforeAll(async () => {
  [server, browser] = await Promise.all([bootTable(), launchBrowser()]);
  kai = await arrive(browser, server.url);
  page = kai.page;
});
afterAll(async () => {
  await clearTable(browser, server);
});
chapters(() => [kai]);

/** What has the focus, as a screen reader would name it, roughly. */
const focused = () =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLElement | null;
    const label = at?.getAttribute("aria-label") ?? (at as HTMLInputElement | null)?.labels?.[0]?.textContent;
    return (label ?? at?.textContent ?? "").trim().slice(0, 120);
  });

/** Walks with Tab until something of that name has the focus. More steps than a screen has stops mean a trap. */
async function reach(name: RegExp): Promise<void> {
  for (let i = 0; i < 250; i++) {
    if (name.test(await focused())) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never comes to ${name}; it stands at “${await focused()}”`);
}

async function press(name: RegExp, key = "Enter"): Promise<void> {
  await reach(name);
  await page.keyboard.press(key);
}

const onward = (where: string) =>
  eventually(async () => !["", where].includes(await place(page)), `the end of ${where}`, 30_000);

const seesButton = (name: string | RegExp) => page.getByRole("button", { name }).first().isVisible();

/** Whatever a treaty on trial asks of this seat, while it asks. */
async function answer(where: string): Promise<void> {
  while ((await place(page)) === where) {
    if (await seesButton("Invoke the treaty")) await press(/^Invoke the treaty/);
    else if (
      await page
        .getByRole("radio", { name: /^Honour Give/ })
        .first()
        .isVisible()
    ) {
      await press(/^Honour/, "Space");
      await press(/^Honour$/);
    } else if (await seesButton(/^See the test/)) await press(/^See the test/);
    await page.waitForTimeout(200);
  }
}

async function playTurn(): Promise<void> {
  const where = await place(page);
  switch (where.split(" ")[1]) {
    case "Intelligence":
      await press(/^I have read it/);
      break;
    case "Consultation":
      await press(/^I am done talking/);
      break;
    case "Orders":
      await press(/^(Open the order sheet|Go to the seal)/);
      await press(/^Put on the sheet/);
      await press(/^Seal the orders/);
      break;
    case "Resolution":
      if (await seesButton("Skip to the end")) await press(/^Skip to the end/).catch(() => {});
      await press(/^I have seen it/);
      break;
    case "Obligation":
      await answer(where);
      break;
  }
  if (where !== "Review") await onward(where);
}

test("a game is begun, a cable written and a file opened by keyboard", async () => {
  await press(/^Learn it by playing/);
  await arrivesAt(page, "1 Intelligence");
  await press(/^Show as list/);
  // The list does what the map does: it selects, and leads to the file.
  await seen(page.getByRole("heading", { name: "Places" }));
  await press(/^Vilnius/);
  await seen(page.getByRole("region", { name: "On the map: Vilnius" }));
  await playTurn();
  await arrivesAt(page, "1 Consultation");
  await reach(/^Cables/);
  for (const [key, name] of [
    ["End", "Dossiers"],
    ["ArrowRight", "Cables"],
    ["ArrowLeft", "Dossiers"],
    ["Home", "Cables"],
  ] as const) {
    await page.keyboard.press(key);
    // Chosen and where the keyboard is, and what it shows has come.
    await seen(page.getByRole("tab", { name, selected: true }).and(page.locator(":focus")));
    await seen(page.getByRole("tabpanel", { name }));
  }
  await press(/United States/);
  await reach(/^Write to the United States/);
  await page.keyboard.type("Are you with us?");
  await page.keyboard.press("Control+Enter");
  await seen(page.getByRole("log").getByText("Are you with us?"));
});

test("and played to its review", async () => {
  for (let phases = 0; phases < 30 && !(await review(page).isVisible()); phases++) await playTurn();
  await seen(review(page));
  await seen(page.getByRole("button", { name: "Show them without a guess" }));
  await press(/^Show them without a guess/);
  await seen(page.getByRole("heading", { name: "Verdicts" }));
  expect(kai.complaints).toEqual([]);
});

test("at 400 % nothing has to be scrolled in two directions", async () => {
  const small = await arrive(browser, server.url, { viewport: { width: 320, height: 256 } });
  const wide = async (screen: string) => (await overflowing(small.page)).map((what) => `${screen}: ${what}`);
  const found = [...(await wide("home"))];
  await small.page.goto("/host");
  await seen(small.page.getByRole("button", { name: "Open the lobby" }));
  found.push(...(await wide("host")));
  await small.page.getByRole("textbox", { name: "Your name" }).fill("Sam");
  await small.press(small.page.getByRole("button", { name: "Open the lobby" }));
  await seen(small.page.getByRole("button", { name: "Begin" }));
  found.push(...(await wide("lobby")));
  await small.page.goto("/");
  await small.press(small.page.getByRole("button", { name: "Start the crisis" }));
  for (const tab of ["Now", "Talk", "Orders", "Map"]) {
    await small.press(small.page.getByRole("tab", { name: new RegExp(`^${tab}`) }));
    found.push(...(await wide(`table, ${tab}`)));
  }
  expect(found).toEqual([]);
  // What one needs is there, not cut off below a fixed height.
  await small.press(small.page.getByRole("tab", { name: /^Now/ }));
  await small.press(small.page.getByRole("button", { name: "I have read it" }));
  await arrivesAt(small.page, "1 Consultation");
  await small.leave();
});
