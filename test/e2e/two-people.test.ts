import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { loadScenario } from "@casus/maps";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../chromium.ts";
import { type Child, SCENARIO } from "../server.ts";
import {
  arrive,
  arrivesAt,
  bootTable,
  button,
  clearTable,
  gone,
  type Person,
  playOn,
  restart,
  reviewPart,
  seen,
  skipReveal,
  takePart,
} from "./browser.ts";
import { becomes, chapters } from "./expecting.ts";

const CLI = fileURLToPath(new URL("../../server/src/cli.ts", import.meta.url));

let server: Child;
let browser: Browser;
let hanna: Person;
let rita: Person;

beforeAll(async () => {
  [server, browser] = await Promise.all([bootTable(), launchBrowser()]);
  hanna = await arrive(browser, server.url);
  rita = await arrive(browser, server.url);
});
afterAll(async () => {
  await clearTable(browser, server);
});

chapters(() => [hanna, rita]);

/** What each of them tells nobody but its own staff or ally; the other's browser must not receive it before the review. */
const HANNAS = {
  cable: "Between us and Washington: we shall not stop the trains.",
  order: "Vilnius speaks to Moscow by wire.",
  belief: "They promised it at dinner.",
} as const;
const RITAS = {
  cable: "Minsk, be ready by Friday.",
  official: "Moscow protests, and will remember.",
} as const;

/** The card that would end the game with this turn. */
const SETTLES = /Settle:/;

const tab = (page: Page, name: string): Locator => page.getByRole("tab", { name: new RegExp(`^${name}`) });
const sheet = (page: Page): Locator => page.getByRole("region", { name: "Your order sheet" });
const lines = (page: Page): Locator => sheet(page).getByRole("listitem").getByRole("heading", { level: 3 });
const log = (page: Page): Locator => page.getByRole("log");

async function open({ page, press }: Person, channel: string): Promise<void> {
  await press(tab(page, "Cables"));
  await press(page.getByRole("navigation", { name: "Channels" }).getByRole("button", { name: channel }));
}

async function write(person: Person, channel: string, words: string): Promise<void> {
  await open(person, channel);
  await person.page.getByRole("textbox", { name: new RegExp(`^Write to (the )?${channel}$`) }).fill(words);
  await person.press(button(person.page, "Send"));
  await seen(log(person.page).getByText(words));
}

/** The page as one reads it, line by line, without the clocks. */
const linesOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => document.body.innerText.split("\n").filter((line) => !/^\d+:\d\d$/.test(line.trim())));

/** One story in chapters; each goes on where the one before it ended. */
test("one hosts, another joins by its code, and the host begins", async () => {
  const { page, press } = hanna;
  await press(page.getByRole("link", { name: "Set up a game" }));
  await page.getByLabel("Your name").fill("Hanna");
  await page.getByLabel("Name of the game").fill("Corridor");
  await press(page.getByRole("radio", { name: /^60 minutes/ }));
  for (const bot of ["United States", "European Union", "Poland", "Belarus"])
    await press(page.getByRole("group", { name: bot }).getByText("Bot"));
  await page.getByLabel("Do you play yourself?").selectOption({ label: "I play Lithuania" });
  await press(button(page, "Open the lobby"));
  const code = await page
    .getByRole("region", { name: "Code" })
    .getByText(/^[A-Z0-9]{6}$/)
    .textContent();

  // A wrong code says so kindly; one's own may be typed as one likes.
  await rita.page.getByRole("textbox", { name: "Code" }).fill("QQQQQQ");
  await rita.page.getByLabel("Your name").fill("Rita");
  await rita.press(button(rita.page, "Join"));
  await seen(rita.page.getByRole("alert").getByText(/No game has that code/));
  rita.complaints.splice(0);
  await rita.page.getByRole("textbox", { name: "Code" }).fill((code ?? "").toLowerCase());
  await rita.press(button(rita.page, "Join"));
  const russia = rita.page.getByRole("listitem").filter({ hasText: "Russia" });
  await rita.press(russia.getByRole("button", { name: "Take this seat" }));
  await seen(russia.getByText("Rita"));

  await seen(page.getByText("2 people here"));
  await seen(page.getByRole("listitem").filter({ hasText: "Russia" }).getByText("Rita"));
  expect(await button(rita.page, "Begin").isVisible()).toBe(false);
  await press(button(page, "Begin"));
  await Promise.all([arrivesAt(page, "1 Intelligence"), arrivesAt(rita.page, "1 Intelligence")]);
});

test("they read, and the table says how many it waits for", async () => {
  await rita.press(button(rita.page, "I have read it"));
  await seen(hanna.page.getByRole("banner").getByText("1 of 2 done"));
  await seen(rita.page.getByText("Waiting until everybody has read"));
  await hanna.press(button(hanna.page, "I have read it"));
  await Promise.all([arrivesAt(hanna.page, "1 Consultation"), arrivesAt(rita.page, "1 Consultation")]);
});

test("they write to each other and to their allies, ask and answer, and make words official", async () => {
  await write(hanna, "United States", HANNAS.cable);
  await write(rita, "Belarus", RITAS.cable);
  await write(hanna, "Russia", "We would rather talk.");
  await seen(
    rita.page
      .getByRole("navigation", { name: "Channels" })
      .getByRole("button", { name: /Lithuania.*unread/ }),
  );
  await open(rita, "Lithuania");
  await seen(log(rita.page).getByText("We would rather talk."));

  await hanna.press(button(hanna.page, "Ask or offer"));
  const asking = hanna.page.getByRole("dialog", { name: "Ask or offer something" });
  const kinds = asking.getByLabel("What it is");
  expect(await kinds.getByRole("option").allTextContents(), "only allies can be asked for it").not.toContain(
    "Support",
  );
  await kinds.selectOption({ label: "Settlement" });
  await asking.getByLabel("Terms").selectOption("status-quo");
  await asking.getByLabel("In your words").fill("Sealed trains, and nobody loses face.");
  await hanna.press(asking.getByRole("button", { name: "Send the request" }));
  await seen(hanna.page.getByText("You asked for this."));
  await seen(rita.page.getByText("A request waits for your answer"));
  await rita.press(button(rita.page, "Answer"));
  await seen(log(rita.page).getByText("Sealed trains, and nobody loses face."));
  await rita.press(button(rita.page, "Refuse"));
  await seen(log(hanna.page).getByText("Russia: refused"));

  // Making it official puts the words on the sheet, with their price, and sends nothing.
  await rita.page.getByRole("textbox", { name: "Write to Lithuania" }).fill(RITAS.official);
  await rita.press(button(rita.page, "Make official"));
  const official = rita.page.getByRole("dialog", { name: "Make it official" });
  await seen(official.getByText(/Nothing is sent now/));
  await rita.press(official.getByRole("button", { name: /^Protest/ }));
  await seen(rita.page.getByText("On your order sheet: Protest. It is sent when you seal."));
  expect(await log(rita.page).getByText(RITAS.official).count()).toBe(0);
  await rita.press(tab(rita.page, "Orders"));
  await seen(sheet(rita.page).getByText(RITAS.official));
});

test("a draft has an option of the staff and one of all actions; a reload finds seat, panel and draft again", async () => {
  const { page, press } = hanna;
  await open(hanna, "Poland");
  await page.getByRole("textbox", { name: "Write to Poland" }).fill("Not finished ye");
  await press(tab(page, "Orders"));
  await press(page.getByText("All actions", { exact: true }));
  await page.getByRole("searchbox", { name: "Search" }).fill("hotline");
  await press(button(page, "Put on the sheet: Call the other side on the hotline"));
  await press(button(page, "Details: Call the other side on the hotline"));
  await page.getByLabel("Words that go with it").fill(HANNAS.order);
  const card = page
    .getByRole("region", { name: "On the table" })
    .getByRole("listitem")
    .filter({ hasText: /\b1 point\b/ })
    .filter({ hasNotText: "Hotline" })
    .filter({ hasNotText: SETTLES });
  await press(card.first().getByRole("button", { name: "Put on the sheet" }));
  await seen(sheet(page).getByText("Draft saved"));
  const drafted = await lines(page).allTextContents();
  expect(drafted).toHaveLength(2);

  await page.reload();
  await arrivesAt(page, "1 Consultation");
  await becomes(() => tab(page, "Orders").getAttribute("aria-selected"), "true");
  await becomes(() => lines(page).allTextContents(), drafted);
  await seen(sheet(page).getByText(HANNAS.order));
  await press(tab(page, "Cables"));
  expect(await page.getByRole("textbox", { name: "Write to Poland" }).inputValue()).toBe("Not finished ye");
  await press(button(page, "Dossiers").or(tab(page, "Dossiers")));
  await seen(page.getByText("This is you"));
});

test("the host gives time; belief, seal and unseal; the other sees a number and nothing else", async () => {
  await Promise.all([takePart(hanna), takePart(rita)]);
  const { page, press } = hanna;
  await press(button(page, "Host"));
  await press(button(page, "Add 5 min"));
  await press(button(page, "Close"));
  await becomes(() => page.getByRole("banner").textContent(), expect.stringMatching(/Orders[4-6]:\d\d/));

  await seen(rita.page.getByRole("banner").getByText("0 of 2 sealed"));
  const before = await linesOf(rita.page);
  const slider = page.getByRole("slider", { name: /back you if it comes to the worst/ });
  expect(await slider.getAttribute("aria-valuetext")).toBe("not answered");
  for (let i = 0; i < 12; i++) await slider.press("ArrowRight");
  expect(await slider.getAttribute("aria-valuetext")).toBe("62 of 100");
  await page.getByRole("textbox", { name: "Why?" }).fill(HANNAS.belief);
  await press(button(page, "Seal the orders"));
  await seen(sheet(page).getByText("Sealed", { exact: true }));
  await seen(rita.page.getByRole("banner").getByText("1 of 2 sealed"));
  const after = await linesOf(rita.page);
  expect(after.filter((line) => !before.includes(line))).toEqual(["1 of 2 sealed"]);
  expect(before.filter((line) => !after.includes(line))).toEqual(["0 of 2 sealed"]);

  await press(sheet(page).getByRole("button", { name: "Unseal" }));
  await seen(rita.page.getByRole("banner").getByText("0 of 2 sealed"));
  await press(button(page, "Seal the orders"));
  await seen(sheet(page).getByText("Sealed", { exact: true }));
});

test("a server that dies mid-turn comes back with everything, and the pages find it by themselves", async () => {
  await seen(sheet(rita.page).getByText("Draft saved"));
  const pages = [hanna.page, rita.page];
  await server.kill();
  for (const page of pages) await seen(page.getByRole("banner").getByText("Connection lost. Coming back"));
  // What is drafted without a connection is kept, and saved when there is one again.
  await rita.press(tab(rita.page, "Orders"));
  const card = rita.page
    .getByRole("region", { name: "On the table" })
    .getByRole("listitem")
    .filter({ hasText: /\b1 point\b/ })
    .filter({ hasNotText: SETTLES })
    .filter({ has: rita.page.getByRole("button", { name: "Put on the sheet" }) });
  await rita.press(card.first().getByRole("button", { name: "Put on the sheet" }));
  await seen(sheet(rita.page).getByText("Saving the draft"));
  const drafted = await lines(rita.page).allTextContents();
  expect(drafted).toHaveLength(2);

  server = await restart(server);
  for (const page of pages) await gone(page.getByRole("banner").getByText("Connection lost. Coming back"));
  await seen(hanna.page.getByRole("banner").getByText("1 of 2 sealed"));
  await seen(sheet(hanna.page).getByText("Sealed", { exact: true }));
  await seen(sheet(rita.page).getByText("Draft saved"));
  await rita.page.reload();
  await becomes(() => lines(rita.page).allTextContents(), drafted);
  await seen(sheet(rita.page).getByText(RITAS.official));
  await open(rita, "Lithuania");
  await seen(log(rita.page).getByText("We would rather talk."));
  // The browser reports connections it could not make; nothing else may be amiss.
  for (const { complaints } of [hanna, rita]) {
    const others = complaints.filter(
      (line) => !/ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|WebSocket/.test(line),
    );
    expect(others).toEqual([]);
    complaints.splice(0);
  }
});

test("the week is told step by step, as each likes", async () => {
  expect(rita.heard(), "nobody hears an order before the reveal").not.toContain(HANNAS.order);
  expect(hanna.heard(), "nor the other's").not.toContain(RITAS.official);
  await rita.press(tab(rita.page, "Orders"));
  await rita.press(button(rita.page, "Seal the orders"));
  await Promise.all([arrivesAt(hanna.page, "1 Resolution"), arrivesAt(rita.page, "1 Resolution")]);
  const told = hanna.page.getByRole("region", { name: "What happened this week" });
  const beat = async () => Number(/(\d+) of \d+/.exec((await told.first().textContent()) ?? "")?.[1]);
  await hanna.press(button(hanna.page, "Hold"));
  const held = await beat();
  await hanna.press(button(hanna.page, "Next"));
  await hanna.press(button(hanna.page, "Next"));
  expect(await beat()).toBe(held + 2);
  await hanna.press(button(hanna.page, "Back"));
  expect(await beat()).toBe(held + 1);
  await skipReveal(hanna);
  await skipReveal(rita);
  await rita.press(button(rita.page, "I have seen it"));
  await seen(hanna.page.getByRole("banner").getByText("1 of 2 done"));
  await hanna.press(button(hanna.page, "I have seen it"));
});

test("on to the end, and nothing told in confidence has reached the other before it", async () => {
  // A war of the first turn would end the game with the second: nothing ends it sooner.
  await Promise.all([hanna, rita].map((person) => playOn(person, /^2 Resolution$/)));
  const scenario = loadScenario(SCENARIO);
  const secretOf = (id: string) => scenario.seats.find((seat) => seat.id === id)?.brief.secret ?? "missing";
  const token = ({ page }: Person) =>
    page.evaluate(() => JSON.parse(localStorage.getItem("casus.games") ?? "[]")[0]?.token as string);
  expect(rita.heard(), "what was meant for Russia").toContain("We would rather talk.");
  expect(rita.heard()).toContain(secretOf("RU"));
  for (const secret of [HANNAS.cable, HANNAS.belief, secretOf("LT"), await token(hanna)])
    expect(rita.heard()).not.toContain(secret);
  for (const secret of [RITAS.cable, secretOf("RU"), await token(rita)])
    expect(hanna.heard()).not.toContain(secret);
  await Promise.all([hanna, rita].map((person) => playOn(person)));
});

test("both are shown the review: guess, verdict with its conditions, record, and once more", async () => {
  const { page, press } = hanna;
  await seen(page.getByRole("heading", { name: "Before the verdicts: what do you think?" }));
  await press(page.getByRole("radio").first());
  await press(button(page, "Show the verdicts"));
  await seen(page.getByRole("article").getByText(/^Your guess: /));
  await seen(page.getByText("Who lit the match:"));
  await reviewPart(hanna, "Who lit the match");
  const conditions = page.getByRole("article").first().getByRole("table").first();
  expect(await conditions.getByRole("row").count()).toBeGreaterThan(4);
  await seen(conditions.getByRole("columnheader", { name: "Rests on" }));
  // What Hanna answered before the first orders stands there with her reason.
  await reviewPart(hanna, "Scoreboard");
  await seen(page.getByRole("region", { name: "What was expected, and what came" }).getByText(HANNAS.belief));

  await reviewPart(hanna, "Take home");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    press(button(page, "Download the record")),
  ]);
  const file = path.join(server.folder, download.suggestedFilename());
  await download.saveAs(file);
  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ scenario: { id: SCENARIO } });
  const replayed = spawnSync(process.execPath, [CLI, "replay", file], { encoding: "utf8" });
  expect(replayed.stderr).not.toContain("the record says");
  expect(replayed.status, replayed.stderr).toBe(0);

  await rita.press(button(rita.page, "Show them without a guess"));
  await seen(rita.page.getByRole("heading", { name: "Verdicts" }));
  await reviewPart(rita, "Story");
  await seen(rita.page.getByText(HANNAS.order));
  await press(button(page, "Play again"));
  await seen(button(page, "Begin"));
  for (const { complaints } of [hanna, rita]) expect(complaints).toEqual([]);
});

test("every channel is open to everybody in the review", async () => {
  await reviewPart(rita, "Messages");
  const said = rita.page.getByRole("region", { name: "Everything that was said" });
  const older = said.getByRole("button", { name: "Older messages" });
  while (await older.isVisible()) await rita.press(older);
  for (const words of [HANNAS.cable, RITAS.cable, "We would rather talk."]) await seen(said.getByText(words));
});
