import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../chromium.ts";
import { type Child, Player } from "../server.ts";
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
  review,
  reviewPart,
  seen,
  skipReveal,
  takePart,
} from "./browser.ts";
import { becomes, chapters } from "./expecting.ts";
import { judgeAt, judge as judgePage, nothingFound } from "./judging.ts";

let server: Child;
let browser: Browser;
/** Hosts, and speaks for Lithuania. */
let hanna: Person;
let page: Page;
/** Speaks for Russia without a browser, so that an attack comes for certain. */
let rita: Player;
/** Titles of the options on the table, by turn. */
const tables: string[][] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([bootTable(), launchBrowser()]);
  hanna = await arrive(browser, server.url);
  page = hanna.page;
});
afterAll(async () => {
  await rita?.leave();
  await clearTable(browser, server);
});
chapters(() => [hanna]);

const WIDE = DESKTOP.viewport;
const NARROW = PHONE.viewport;
const tab = (name: string): Locator => page.getByRole("tab", { name: new RegExp(`^${name}`) });
const PANEL = '[role="tabpanel"]';
const DIALOG = '[role="dialog"]';
const judge = (screen: string, part?: string) => judgePage(page, screen, part);

/** A phone, a tablet, a laptop and a projector. */
const SIZES = [
  NARROW,
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

async function judgeAll(screen: string, part?: string): Promise<void> {
  await judgeAt(page, SIZES, screen, part);
  await page.setViewportSize(WIDE);
}

test("home, hosting and lobby", async () => {
  await seen(button(page, "Start the crisis"));
  await judgeAll("home");
  await hanna.press(page.getByRole("link", { name: "Set up a game" }));
  await page.getByRole("textbox", { name: "Your name" }).fill("Hanna");
  await hanna.press(page.getByRole("radio", { name: /^No clock/ }));
  for (const bot of ["United States", "European Union", "Poland", "Belarus"])
    await hanna.press(page.getByRole("group", { name: bot }).getByText("Bot"));
  await page.getByLabel("Do you play yourself?").selectOption({ label: "I play Lithuania" });
  await hanna.press(page.locator("summary", { hasText: "Everything else" }));
  await hanna.press(page.locator("summary", { hasText: "North Atlantic Treaty" }));
  await judgeAll("hosting, a treaty open");
  await hanna.press(button(page, "Open the lobby"));

  const invitation = page.getByRole("region", { name: "Code" });
  const code = (await invitation.getByText(/^[A-Z0-9]{6}$/).textContent()) ?? "";
  rita = await Player.enter(server.url, code, "Rita", "RU");
  await seen(page.getByText("2 people here"));
  await judgeAll("lobby");
  nothingFound();
}, 300_000);

test("the table at rest, which asks for no frames", async () => {
  await page.addInitScript(() => {
    const counted = globalThis as { frames_?: number };
    counted.frames_ = 0;
    const request = requestAnimationFrame;
    globalThis.requestAnimationFrame = (call) =>
      request((time) => {
        counted.frames_ = (counted.frames_ ?? 0) + 1;
        call(time);
      });
  });
  await page.reload();
  await hanna.press(button(page, "Begin"));
  await arrivesAt(page, "1 Intelligence");
  await seen(button(page, "Closer"));
  const framesIn = (ms: number) =>
    page.evaluate(async (wait) => {
      const frames = () => (globalThis as { frames_?: number }).frames_ ?? Number.NaN;
      const before = frames();
      await new Promise((done) => setTimeout(done, wait));
      return frames() - before;
    }, ms);
  await becomes(() => framesIn(500), 0, "the map comes to rest");
  expect(await framesIn(2_000), "frames in two idle seconds").toBe(0);
});

test("every panel of the table, wide and on a phone", async () => {
  await judgeAll("intelligence, own dossier");
  await hanna.press(button(page, "RU Russia"));
  await judge("another's dossier", PANEL);
  await hanna.press(tab("Treaty"));
  await judge("treaties", PANEL);
  // Words of the field are marked once, and explained to whoever has no mouse.
  const terms = page.locator(`${PANEL} .term`);
  const marked = (await terms.allTextContents()).map((word) => word.toLowerCase());
  expect(marked.length).toBeGreaterThan(1);
  expect(new Set(marked).size).toBe(marked.length);
  await terms.filter({ hasText: /^armed attack$/i }).press("Enter");
  await seen(page.getByText("In this game it begins where territory is seized", { exact: false }));
  await page.keyboard.press("Escape");
  await hanna.press(button(page, "Show as list"));
  await hanna.press(button(page, "Host"));
  await judge("the host's panel", DIALOG);
  await hanna.press(button(page, "Close"));
  await rita.must({ type: "ready", ready: true });
  await takePart(hanna);

  await arrivesAt(page, "1 Consultation");
  await hanna.press(
    page.getByRole("navigation", { name: "Channels" }).getByRole("button", { name: "Poland" }),
  );
  await page.getByRole("textbox", { name: "Write to Poland" }).fill("We count on you.");
  await judge("a channel, the map as a list");
  await hanna.press(button(page, "Make official"));
  await judge("making it official", DIALOG);
  await hanna.press(page.getByRole("dialog").getByRole("button", { name: /^Urge an ally/ }));
  await hanna.press(button(page, "Ask or offer"));
  await judge("asking", DIALOG);
  await hanna.press(button(page, "Close"));
  await hanna.press(tab("Orders"));
  await hanna.press(button(page, /^Details: /));
  await hanna.press(page.getByText("All actions", { exact: true }));
  await judge("the order sheet, all actions", PANEL);

  await page.setViewportSize(NARROW);
  for (const name of ["Now", "Talk", "Orders", "Map"]) {
    await hanna.press(tab(name));
    await judge(`tab ${name}`);
  }
  await hanna.press(button(page, "Show the map").or(button(page, "Show as list")));
  await judge("the map or its list");
  await hanna.press(tab("Talk"));
  await hanna.press(
    page.getByRole("navigation", { name: "Channels" }).getByRole("button", { name: "Poland" }),
  );
  await judge("a channel");
  await hanna.press(tab("Now"));
  for (const sheet of ["Dossiers", "Treaty", "Escalation ladder"]) {
    await hanna.press(button(page, sheet));
    await judge(`sheet ${sheet}`, DIALOG);
    await hanna.press(button(page, "Close"));
  }
  await page.setViewportSize(WIDE);
  nothingFound();
}, 300_000);

const options = (): Locator =>
  page.getByRole("region", { name: "On the table" }).getByRole("heading", { level: 3 });

test("the keyboard reaches every control of the order sheet, and seals", async () => {
  await rita.must({ type: "ready", ready: true });
  await takePart(hanna);
  await arrivesAt(page, "1 Orders");
  tables.push(await options().allTextContents());
  await button(page, /^Details: /).press("Enter");
  const all = page.locator("summary").filter({ hasText: "All actions" });
  if (!(await page.getByRole("searchbox", { name: "Search" }).isVisible())) await all.press("Enter");
  await seen(page.getByRole("searchbox", { name: "Search" }));

  await tab("Orders").focus();
  await page.evaluate(() => {
    const reached = new Set<EventTarget | null>();
    document.addEventListener("focusin", (event) => reached.add(event.target));
    (globalThis as { reached_?: typeof reached }).reached_ = reached;
  });
  const inside = () => page.evaluate(() => document.activeElement?.closest('[role="tabpanel"]') !== null);
  const unmarked: string[] = [];
  for (let i = 0; i < 300; i++) {
    await page.keyboard.press("Tab");
    if (!(await inside())) break;
    unmarked.push(
      ...(await page.evaluate(() => {
        const at = document.activeElement as HTMLElement;
        const { outlineStyle, boxShadow } = getComputedStyle(at);
        return outlineStyle === "none" && boxShadow === "none" ? [at.outerHTML.slice(0, 80)] : [];
      })),
    );
  }
  const missed = await page.evaluate(() => {
    const reached = (globalThis as { reached_?: Set<EventTarget> }).reached_ ?? new Set();
    const panel = document.querySelector('[role="tabpanel"]');
    const controls = panel?.querySelectorAll<HTMLElement>(
      "button, input, select, textarea, summary, a[href]",
    );
    return [...(controls ?? [])]
      .filter((control) => !control.matches(":disabled") && control.checkVisibility())
      .filter((control) => !reached.has(control))
      .map((control) => control.outerHTML.slice(0, 120));
  });
  expect(missed, "out of reach of the Tab key").toEqual([]);
  expect(unmarked, "focused, and nothing shows it").toEqual([]);

  // What is reached also works: an order, a belief and the seal without a mouse.
  await button(page, "Put on the sheet").first().press("Enter");
  await page.getByRole("slider").press("End");
  await button(page, "Seal the orders").press("Enter");
  await seen(page.getByRole("region", { name: "Your order sheet" }).getByText("Sealed", { exact: true }));
  await judge("a sealed sheet", PANEL);
  nothingFound();
});

/** Whether a rung is where we stand, and in the part of the ladder that is to be seen. */
const inItsWindow = (name: string): Promise<boolean> =>
  page.evaluate((named) => {
    const rung = document.querySelector('.rung[aria-current="step"]');
    const list = rung?.parentElement?.getBoundingClientRect();
    const box = rung?.getBoundingClientRect();
    if (!list || !box || rung?.querySelector(".name")?.textContent !== named) return false;
    return box.top >= list.top && box.bottom <= list.bottom;
  }, name);

test("reveal and obligation", async () => {
  await rita.must({ type: "seal", orders: [{ action: "M16", target: "LT", zone: "vilnius" }] });
  await arrivesAt(page, "1 Resolution");
  await hanna.press(button(page, "Next"));
  await judge("the reveal");
  await skipReveal(hanna);
  await judgeAll("the end of the reveal", ".reveal");

  // On a phone the ladder has a small window, and goes with the story: down to where it began, and up again.
  await page.setViewportSize(NARROW);
  await hanna.press(button(page, "Show again"));
  await becomes(() => inItsWindow("Sanctions"), true);
  await skipReveal(hanna);
  await becomes(() => inItsWindow("Local war"), true);
  await page.setViewportSize(WIDE);
  await rita.must({ type: "ready", ready: true });
  await takePart(hanna);

  await arrivesAt(page, "1 Obligation");
  await hanna.press(button(page, "See the test"));
  await seen(page.getByText("Was the author known?").or(page.getByText("Is the author known?")));
  const moved = await page.evaluate(() => [
    document.scrollingElement?.scrollTop,
    document.querySelector(".table")?.scrollTop,
  ]);
  expect(moved, "only the panel scrolls to what was called for").toEqual([0, 0]);
  await judge("obligation");
  await page.setViewportSize(NARROW);
  await hanna.press(button(page, "See the test"));
  await seen(page.getByRole("dialog", { name: "Obligation" }));
  await judge("obligation");
  await hanna.press(button(page, "Invoke the treaty").first());
  await page.setViewportSize(WIDE);
  nothingFound();
});

test("in the next turn other options are on the table", async () => {
  await hanna.press(button(page, "Close").or(tab("Orders")).first());
  while (rita.phase === "obligation") await takePart(hanna);
  await arrivesAt(page, "2 Intelligence");
  for (const _phase of ["intelligence", "consultation"]) {
    await rita.must({ type: "ready", ready: true });
    await takePart(hanna);
  }
  await arrivesAt(page, "2 Orders");
  await seen(options());
  tables.push(await options().allTextContents());
  const [first, second] = tables.map((titles) => [...titles].sort());
  expect(second).not.toEqual(first);
});

test("the review, before the guess and after", async () => {
  page.once("dialog", (asks) => void asks.accept());
  await hanna.press(button(page, "Host"));
  await hanna.press(button(page, "End the game now"));
  await seen(review(page));
  await seen(page.getByRole("heading", { name: "Before the verdicts: what do you think?" }));
  await gone(page.getByText(/Playing the worlds that did not happen/));
  await judgeAll("the guess", ".predict");
  await hanna.press(button(page, "Show them without a guess"));
  await judgeAll("the review");
  const parts = page.getByRole("navigation", { name: "Parts of the review" }).getByRole("link");
  for (const name of await parts.allTextContents()) {
    if (name === "Overview") continue;
    await reviewPart(hanna, name);
    await judgeAll(`the review: ${name}`);
  }
  nothingFound();
});

test("nothing of this is worth a complaint to the browser", () => {
  expect(hanna.complaints).toEqual([]);
});
