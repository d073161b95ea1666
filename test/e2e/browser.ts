import { existsSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { bootChild, type Child, eventually } from "../server.ts";

const BUILT = fileURLToPath(new URL("../../client/dist/index.html", import.meta.url));
/** Two busy cores may be slow; nothing that a test waits for takes this long on a quiet machine. */
export const PATIENCE = 30_000;

/** A server as `npm start` runs it, with the built client. Nobody's bot takes over because a page reloads slowly. */
export async function bootTable(folder?: string, settings: Readonly<Record<string, string>> = {}) {
  if (!existsSync(BUILT)) throw new Error("These tests need the built client: run `npm run build` first.");
  return bootChild(folder, { CASUS_ABSENCE: "60", ...settings });
}

/** The same games at the same address, after a power cut. */
export async function restart(server: Child): Promise<Child> {
  await server.kill();
  return bootTable(server.folder, { PORT: new URL(server.url).port });
}

export async function clearTable(browser?: Browser, server?: Child): Promise<void> {
  await browser?.close();
  await server?.stop();
  if (server !== undefined) rmSync(server.folder, { recursive: true, force: true });
}

/** Somebody with a browser of their own, and what is noted about it. */
export interface Person {
  readonly page: Page;
  /** Errors and warnings of the console, and exceptions nobody caught. */
  readonly complaints: string[];
  /** Everything the server has said to it over WebSockets, as text. */
  heard(): string;
  /** A click, or a tap where there is only a finger. */
  press(target: Locator): Promise<void>;
  leave(): Promise<void>;
}

export const DESKTOP = { viewport: { width: 1440, height: 900 } } as const;
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

export async function arrive(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = DESKTOP,
): Promise<Person> {
  const context = await browser.newContext({ baseURL: url, ...options });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const complaints: string[] = [];
  const frames: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()))
      complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`exception: ${error.stack ?? error.message}`));
  page.on("websocket", (socket) => {
    socket.on("framereceived", ({ payload }) => frames.push(payload.toString("utf8" as never)));
  });
  await page.goto("/");
  return {
    page,
    complaints,
    heard: () => frames.join("\n"),
    press: (target) => (options.hasTouch ? target.tap() : target.click()),
    leave: () => context.close(),
  };
}

export const seen = (target: Locator): Promise<void> => target.first().waitFor({ state: "visible" });
export const gone = (target: Locator): Promise<void> => target.first().waitFor({ state: "hidden" });

export const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole("button", { name, exact: typeof name === "string" });

export const review = (page: Page): Locator => page.getByText("After-action review", { exact: true });

/** Opens a part of the review. */
export const reviewPart = ({ page, press }: Pick<Person, "page" | "press">, name: string): Promise<void> =>
  press(
    page.getByRole("navigation", { name: "Parts of the review" }).getByRole("link", { name, exact: true }),
  );

/** Where the header says that we are: "2 Orders", "Review", or nothing while a page loads. */
export async function place(page: Page): Promise<string> {
  if (await review(page).isVisible()) return "Review";
  const words = (await page.getByRole("banner").allTextContents()).join(" ");
  const turn = /Turn (\d+) of \d+/.exec(words)?.[1];
  const phase = await page.getByRole("banner").locator("strong").allTextContents();
  return turn === undefined ? "" : `${turn} ${phase[0] ?? ""}`;
}

export const arrivesAt = (page: Page, where: string): Promise<void> =>
  eventually(async () => (await place(page)) === where, `arriving at ${where}`, PATIENCE);

const arrived = (page: Page): Promise<void> =>
  eventually(async () => (await place(page)) !== "", "the table", PATIENCE);

const leavesFrom = (page: Page, where: string): Promise<void> =>
  eventually(async () => !["", where].includes(await place(page)), `the end of ${where}`, PATIENCE);

/** Does what the page says is next, with the least it asks for, until the phase has ended. */
export async function takePart(person: Person, seal = "Seal an empty sheet"): Promise<void> {
  const { page, press } = person;
  await arrived(page);
  const where = await place(page);
  switch (where.split(" ")[1]) {
    case "Intelligence":
      await press(button(page, "I have read it"));
      break;
    case "Consultation":
      await press(button(page, "I am done talking"));
      break;
    case "Orders":
      await press(button(page, /^(Open the order sheet|Go to the seal)$/));
      await press(button(page, seal));
      break;
    case "Resolution":
      await watch(person);
      break;
    case "Obligation":
      await decide(person, where);
      break;
  }
  if (where !== "Review") await leavesFrom(page, where);
}

/** Skips what there is to skip of the reveal. A short one may end by itself while one reaches for the button. */
export async function skipReveal({ page }: Person): Promise<void> {
  const skip = button(page, "Skip to the end");
  const finished = button(page, "I have seen it");
  await seen(skip.or(finished));
  while (await skip.isVisible()) await skip.click({ timeout: 1_000 }).catch(() => {});
}

async function watch(person: Person): Promise<void> {
  await skipReveal(person);
  await person.press(button(person.page, "I have seen it"));
}

/** Answers whatever concerns this seat while the obligation phase lasts: calls for help, and helps in full. */
export async function decide({ page, press }: Person, where: string): Promise<void> {
  const task = button(page, /^See the test/);
  const honour = page.getByRole("radio", { name: /^Honour Give/ });
  const invoke = button(page, "Invoke the treaty");
  while ((await place(page)) === where) {
    if (await honour.or(invoke).first().isVisible()) {
      if (await invoke.first().isVisible()) await press(invoke.first());
      else {
        await press(honour.first());
        await press(button(page, "Honour"));
      }
      await gone(button(page, "Close").or(invoke).or(honour)).catch(() => {});
    } else if (await task.isVisible()) await press(task);
    else await page.waitForTimeout(100);
  }
}

/** Plays on until the review, or until a given place is reached. */
export async function playOn(person: Person, until: RegExp = /^Review$/): Promise<void> {
  await arrived(person.page);
  for (let at = await place(person.page); !until.test(at); at = await place(person.page)) {
    if (at === "Review") throw new Error(`the game was over before ${until}`);
    await takePart(person);
  }
}

/**
 * What sticks out of the screen sideways, also where the page cuts it off: everything visible that neither fits into
 * the width nor lies in something that scrolls sideways. A map is meant to go on beyond its edges.
 */
export const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (["auto", "scroll"].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const wide = [...document.body.querySelectorAll<HTMLElement>("*")].filter((element) => {
      const box = element.getBoundingClientRect();
      return (
        box.width > 1 &&
        box.height > 1 &&
        (box.right > width + 1 || box.left < -1) &&
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        element.closest(".unseen, .skip, svg, [role=application]") === null &&
        !scrolls(element.parentElement)
      );
    });
    const found = wide.map((e) => `${e.tagName}.${e.className} "${(e.textContent ?? "").slice(0, 60)}"`);
    return document.documentElement.scrollWidth > width ? ["the page itself", ...found] : found;
  });
