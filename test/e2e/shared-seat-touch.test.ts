import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../chromium.ts";
import type { Child } from "../server.ts";
import {
  arrive,
  arrivesAt,
  bootTable,
  button,
  clearTable,
  gone,
  overflowing,
  type Person,
  PHONE,
  playOn,
  review,
  reviewPart,
  seen,
  skipReveal,
  takePart,
} from "./browser.ts";
import { becomes, chapters } from "./expecting.ts";

let server: Child;
let browser: Browser;
/** The host, and the first to seal. */
let ana: Person;
let ben: Person;
/** What Ana's browser has asked the server for. */
const asked: string[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([bootTable(), launchBrowser()]);
  ana = await arrive(browser, server.url, PHONE);
  ben = await arrive(browser, server.url, PHONE);
  ana.page.on("request", (request) => asked.push(request.url()));
  // On Ben's phone the map does not arrive.
  await ben.page.route("**/theatres/**", (route) => route.abort());
});
afterAll(async () => {
  await clearTable(browser, server);
});
chapters(() => [ana, ben]);

const tab = ({ page }: Person, name: string): Locator =>
  page.getByRole("tab", { name: new RegExp(`^${name}`) });
const sheet = ({ page }: Person): Locator => page.getByRole("region", { name: "Your order sheet" });

/** Nothing sticks out of 390 pixels. */
const fits = async ({ page }: Person, screen: string) =>
  expect(await overflowing(page), `${screen} is wider than the phone`).toEqual([]);

test("two people meet on one seat, by the link that the QR code holds", async () => {
  const { page, press } = ana;
  await seen(button(page, "Start the crisis"));
  await fits(ana, "home");
  await press(page.getByRole("link", { name: "Set up a game" }));
  await page.getByRole("textbox", { name: "Your name" }).fill("Ana");
  await press(page.getByRole("radio", { name: /^No clock/ }));
  for (const bot of ["United States", "European Union", "Poland", "Russia", "Belarus"])
    await press(page.getByRole("group", { name: bot }).getByText("Bot"));
  await page.getByLabel("Do you play yourself?").selectOption({ label: "I play Lithuania" });
  await press(page.locator("summary", { hasText: "Everything else" }));
  for (const treaty of await page.locator("details details > summary").all()) await press(treaty);
  await fits(ana, "hosting, treaty open");
  await press(button(page, "Open the lobby"));
  const link = await page.getByRole("textbox", { name: "or open this link" }).inputValue();

  await ben.page.goto(link);
  await ben.page.getByRole("textbox", { name: "Your name" }).fill("Ben");
  await fits(ben, "joining");
  await ben.press(button(ben.page, "Join"));
  const chair = ben.page.getByRole("listitem").filter({ hasText: "Lithuania" });
  await ben.press(chair.getByRole("button", { name: "Join this seat" }));
  await seen(chair.getByText("Ben"));
  await seen(page.getByRole("listitem").filter({ hasText: "Lithuania" }).getByText("Ben"));
  await fits(ana, "the host's lobby");
  await fits(ben, "the lobby");
  await press(button(page, "Begin"));
  await Promise.all([arrivesAt(page, "1 Intelligence"), arrivesAt(ben.page, "1 Intelligence")]);
});

test("tabs and sheets show everything there is", async () => {
  for (const name of ["Now", "Talk", "Orders"]) {
    await ana.press(tab(ana, name));
    await becomes(() => tab(ana, name).getAttribute("aria-selected"), "true");
    await fits(ana, name);
  }
  await ana.press(tab(ana, "Now"));
  for (const name of ["Dossiers", "Treaty", "Escalation ladder"]) {
    await ana.press(button(ana.page, name));
    const opened = ana.page.getByRole("dialog", { name });
    await seen(opened);
    await fits(ana, name);
    await ana.press(opened.getByRole("button", { name: "Close" }));
    await gone(opened);
  }
  await ana.press(button(ana.page, "Host"));
  await fits(ana, "the host's sheet");
  // Two turns, so that the game comes to its own end before everybody's patience does.
  const turns = ana.page.getByRole("dialog").getByText(/^Turn 1 of \d+$/);
  for (let n = Number((await turns.textContent())?.slice(-1)); n > 2; n--) {
    await ana.press(button(ana.page, "One turn fewer"));
    await becomes(() => turns.textContent(), `Turn 1 of ${n - 1}`);
  }
  await ana.press(button(ana.page, "Close"));
  await takePart(ana);
});

test("the team talks among itself, and one proposes what the other adopts", async () => {
  await ana.press(button(ana.page, "Open the cable desk"));
  const channels = ({ page }: Person) => page.getByRole("navigation", { name: "Channels" });
  await ana.press(channels(ana).getByRole("button", { name: "Your team" }));
  await ana.page.getByRole("textbox", { name: "Write to your team" }).fill("Calm today?");
  await ana.press(button(ana.page, "Send"));
  await ben.press(tab(ben, "Talk"));
  await ben.press(channels(ben).getByRole("button", { name: /^Your team.*unread/ }));
  const slip = ben.page.getByRole("article").filter({ hasText: "Calm today?" });
  await seen(slip.getByText("Ana"));
  await fits(ben, "a channel");
  await ben.press(button(ben.page, "All channels"));

  await ben.press(tab(ben, "Orders"));
  const card = ben.page
    .getByRole("region", { name: "On the table" })
    .getByRole("listitem")
    .filter({ hasText: /\b1 point\b/ })
    .filter({ hasNotText: /Settle:/ });
  await ben.press(card.first().getByRole("button", { name: "Put on the sheet" }));
  await seen(sheet(ben).getByText("Draft saved"));
  await seen(sheet(ben).getByText("0 of 3 points"));
  await sheet(ben).getByLabel("Your post").selectOption({ label: "Diplomacy" });
  await ben.press(sheet(ben).getByRole("button", { name: /^Details: / }));
  await seen(sheet(ben).getByText("Staff estimate"));
  await fits(ben, "an order in detail");
  await ben.press(ben.page.getByText("All actions", { exact: true }));
  await seen(ben.page.getByRole("searchbox", { name: "Search" }));
  await fits(ben, "all actions");

  await ana.press(tab(ana, "Orders"));
  await seen(sheet(ana).getByText("Proposed by Ben"));
  await ana.press(sheet(ana).getByRole("button", { name: "Adopt" }));
  await seen(sheet(ana).getByText("1 of 3 points"));
  await seen(sheet(ben).getByText("1 of 3 points"));
  expect(await sheet(ben).getByRole("button", { name: "Adopt" }).count()).toBe(0);
  await ana.press(tab(ana, "Now"));
  await takePart(ana);
});

test("a seal waits for an objection: once it is raised, then it is not", async () => {
  await seen(ben.page.getByText("Ana seals for your seat. Your lines are proposals."));
  expect(await button(ben.page, "Seal the orders").count()).toBe(0);
  // Nobody takes the seal from somebody who is there.
  await ben.press(button(ben.page, "Take over the sealing"));
  await seen(sheet(ben).getByRole("alert"));

  const slider = ben.page.getByRole("slider");
  const box = await slider.boundingBox();
  await slider.tap({ position: { x: (box?.width ?? 0) * 0.8, y: (box?.height ?? 0) / 2 } });
  await becomes(async () => Number(await slider.inputValue()) > 70, true, "a tap on the slider is an answer");
  await ben.press(button(ben.page, "Answer"));

  await ana.press(button(ana.page, "Go to the seal"));
  await fits(ana, "the seal");
  await ana.press(button(ana.page, "Seal the orders"));
  await seen(ana.page.getByText(/^Ana is sealing this sheet/));
  await fits(ana, "a seal that waits");
  await ben.press(sheet(ben).getByRole("button", { name: "Object" }));
  await seen(button(ana.page, "Seal the orders"));

  await ana.press(button(ana.page, "Seal the orders"));
  await ben.press(tab(ben, "Now"));
  await seen(ben.page.getByText("Ana is sealing for your seat"));
  await fits(ben, "Now, while a team-mate seals");
  // Ten seconds in which Ben holds his peace, counted down before his eyes.
  await Promise.all([
    seen(ben.page.getByText(/^In 0:0\d the sheet is sealed/)),
    arrivesAt(ana.page, "1 Resolution"),
    arrivesAt(ben.page, "1 Resolution"),
  ]);
});

test("the week is told on the phone; in the next turn the other seals; orders never needed the map", async () => {
  await skipReveal(ana);
  await fits(ana, "the reveal");
  await takePart(ana);
  await takePart(ana);
  await takePart(ana);
  await arrivesAt(ben.page, "2 Orders");
  await ana.press(tab(ana, "Orders"));
  await seen(ana.page.getByText("Ben seals for your seat. Your lines are proposals."));
  await ben.press(tab(ben, "Orders"));
  await seen(button(ben.page, "Seal an empty sheet"));

  expect(asked.filter((url) => /theatre/i.test(url))).toEqual([]);
  await ana.press(tab(ana, "Map"));
  await seen(button(ana.page, "Closer"));
  await fits(ana, "the map");
  await ana.press(button(ana.page, "Show as list"));
  await seen(ana.page.getByRole("heading", { name: "Places" }));
  await fits(ana, "the map's list");
});

test("where the map does not arrive, the page says so, and it can be asked for again", async () => {
  await ben.press(tab(ben, "Map"));
  await seen(ben.page.getByText("The map could not be loaded. Everything else works without it."));
  await fits(ben, "the map that is missing");
  await ben.page.unroute("**/theatres/**");
  await ben.press(button(ben.page, "Try again"));
  await seen(button(ben.page, "Closer"));
});

test("played to its end by touch, and the review fits the phone too", async () => {
  await ben.press(tab(ben, "Orders"));
  await ben.press(button(ben.page, "Seal an empty sheet"));
  await arrivesAt(ana.page, "2 Resolution");
  await ana.press(tab(ana, "Now"));
  await playOn(ana);
  for (const person of [ana, ben]) {
    await seen(review(person.page));
    await seen(person.page.getByRole("heading", { name: "Before the verdicts: what do you think?" }));
    await fits(person, "the review before the guess");
    await person.press(button(person.page, "Show them without a guess"));
    for (const part of [
      "Overview",
      "Story",
      "Who lit the match",
      "Charts",
      "Scoreboard",
      "What if",
      "Reflection",
    ]) {
      await reviewPart(person, part);
      await fits(person, `the review: ${part}`);
    }
  }
  expect(ana.complaints).toEqual([]);
  expect(ben.complaints.filter((line) => !line.includes("net::ERR_FAILED"))).toEqual([]);
});
