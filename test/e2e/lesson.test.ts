import type { Browser, Page } from "playwright-core";
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
  type Person,
  PHONE,
  playOn,
  review,
  seen,
  skipReveal,
} from "./browser.ts";
import { becomes, chapters } from "./expecting.ts";
import { judge, nothingFound } from "./judging.ts";

let server: Child;
let browser: Browser;
let lena: Person;
let page: Page;
beforeAll(async () => {
  [server, browser] = await Promise.all([bootTable(), launchBrowser()]);
  lena = await arrive(browser, server.url);
  page = lena.page;
});
afterAll(async () => {
  await clearTable(browser, server);
});
chapters(() => [lena]);

const card = () => page.getByRole("complementary", { name: "Your first crisis" });
const step = (n: number) => seen(card().getByText(`step ${n} of 14`));
const now = () => page.getByRole("region", { name: "Now" });
const tab = (name: string) => lena.press(page.getByRole("tab", { name: new RegExp(`^${name}`) }));

test("the first phase is taught by reading a file and a ladder", async () => {
  await lena.press(button(page, "Learn it by playing"));
  await arrivesAt(page, "1 Intelligence");
  await step(1);
  await judge(page, "lesson");
  nothingFound();
  await lena.press(button(page, "Show me where"));
  await becomes(() => page.locator("[data-pointed]").count(), 1, "it points at something");
  await lena.press(button(page, "RU Russia"));
  await step(2);
  await seen(card().getByText("Files say what is known"));
  // It is a game of ten minutes, and one may skip.
  await seen(page.getByText("Turn 1 of 3"));
  await lena.press(button(page, "Skip this step"));
  await step(3);
  await lena.press(now().getByRole("button", { name: "I have read it" }));
});

test("on a phone it points into a panel that has to be opened first", async () => {
  const ben = await arrive(browser, server.url, PHONE);
  await ben.press(button(ben.page, "Learn it by playing"));
  await arrivesAt(ben.page, "1 Intelligence");
  await ben.press(button(ben.page, "Show me where"));
  await becomes(() => ben.page.locator("[data-pointed]").count(), 1, "it points at something");
  await ben.leave();
});

test("it outlives a reload, and sees what one does of one's own accord", async () => {
  await arrivesAt(page, "1 Consultation");
  await step(4);
  await page.reload();
  await step(4);
  await tab("Treaty");
  await tab("Cables");
  const channels = page.getByRole("navigation", { name: "Channels" });
  await lena.press(channels.getByRole("button", { name: /United States/ }).first());
  await page.getByRole("textbox", { name: /Write to the United States/ }).fill("Will you stand by us?");
  await lena.press(button(page, "Send"));
  await step(5);
  await lena.press(button(page, "Ask or offer"));
  const asking = page.getByRole("dialog", { name: "Ask or offer something" });
  await asking.getByLabel("What it is").selectOption({ label: "Support" });
  await lena.press(asking.getByRole("button", { name: "Send the request" }));
  await step(6);
  await tab("Treaty");
  await step(7);
  await lena.press(now().getByRole("button", { name: "I am done talking" }));
});

test("orders, seal and the telling", async () => {
  await arrivesAt(page, "1 Orders");
  await step(8);
  await lena.press(button(page, "Put on the sheet").first());
  await step(9);
  await lena.press(button(page, "Skip this step"));
  await step(10);
  await lena.press(button(page, "Seal the orders"));
  await arrivesAt(page, "1 Resolution");
  await step(11);
  await skipReveal(lena);
  await step(12);
  await lena.press(button(page, "I have seen it"));
});

test("in the second turn one asks why, and may go to the review", async () => {
  await playOn(lena, /^2 /);
  await step(13);
  await tab("Dossiers");
  await lena.press(page.locator("button.term.number").first());
  await page.keyboard.press("Escape");
  await step(14);
  page.once("dialog", (asks) => void asks.accept());
  await lena.press(button(page, "End it and read the review"));
  await seen(review(page));
  expect(lena.complaints).toEqual([]);
});

test("help says what the moment is for and has the words of the field; nothing blocks an expert", async () => {
  await page.goto("/");
  await lena.press(button(page, "Learn it by playing"));
  await arrivesAt(page, "1 Intelligence");
  await lena.press(button(page, "Go on without"));
  await gone(card());
  await lena.press(button(page, "Help and settings"));
  const help = page.getByRole("dialog", { name: "Help and settings" });
  await judge(page, "help", '[role="dialog"]');
  nothingFound();
  await help.getByRole("searchbox", { name: "Look up a word" }).fill("entrap");
  await seen(help.getByText("Entrapment", { exact: true }));
  await becomes(() => help.getByText("Salami tactics", { exact: true }).count(), 0);
  await lena.press(help.getByRole("button", { name: "Show me the table step by step" }));
  await step(1);
});
