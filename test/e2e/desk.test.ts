import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../chromium.ts";
import { type Child, host, Player } from "../server.ts";
import { arrive, arrivesAt, bootTable, button, clearTable, gone, type Person, seen } from "./browser.ts";
import { becomes, chapters } from "./expecting.ts";

// One government in a browser; its allies and a team-mate play without one.

let server: Child;
let browser: Browser;
let ana: Person;
let washington: Player;
let ben: Player;
/** Poland and the Union: bots would answer before anybody has read. */
let others: readonly Player[];

const everybodyReady = () =>
  Promise.all([washington, ...others].map((player) => player.must({ type: "ready", ready: true })));

beforeAll(async () => {
  [server, browser] = await Promise.all([bootTable(), launchBrowser()]);
  const admission = await host(server.url, { humans: ["LT", "US", "PL", "EU"], seat: "LT", host: "Ana" });
  ben = await Player.enter(server.url, admission.code, "Ben");
  washington = await Player.enter(server.url, admission.code, "Will");
  await ben.must({ type: "sit", seat: "LT" });
  await washington.must({ type: "sit", seat: "US" });
  others = await Promise.all(
    ["PL", "EU"].map(async (seat) => {
      const player = await Player.enter(server.url, admission.code, seat);
      await player.must({ type: "sit", seat });
      return player;
    }),
  );
  ana = await arrive(browser, server.url);
  await ana.page.evaluate((session) => localStorage.setItem("casus.games", JSON.stringify([session])), {
    ...admission,
    name: "Ana",
    title: "Corridor",
    seen: 1,
  });
  await ana.page.goto(`/game/${admission.game}`);
  await ana.press(button(ana.page, "Begin"));
  await arrivesAt(ana.page, "1 Intelligence");
  await ana.press(button(ana.page, "I have read it"));
  await everybodyReady();
  await arrivesAt(ana.page, "1 Consultation");
});
afterAll(async () => {
  for (const player of [ben, washington, ...others]) await player.leave();
  await clearTable(browser, server);
});
chapters(() => [ana]);

const channels = (page: Page) => page.getByRole("navigation", { name: "Channels" });
const open = (page: Page, channel: string | RegExp) =>
  ana.press(channels(page).getByRole("button", { name: channel }).first());
const tab = (page: Page, name: string) => ana.press(page.getByRole("tab", { name: new RegExp(`^${name}`) }));
const log = (page: Page) => page.getByRole("log");
async function judge(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .include(".wide-desk")
    .setLegacyMode()
    .options({ resultTypes: ["violations"] })
    .analyze();
  expect(violations.map((v) => `${what}: ${v.id} ${v.nodes.map((n) => n.target).join(" ; ")}`)).toEqual([]);
}

test("a request stands in one place with its deadline, and is accepted or refused there", async () => {
  const { page, press } = ana;
  await washington.must({
    type: "request",
    to: ["LT"],
    kind: "restrain",
    about: null,
    terms: null,
    words: "No step beyond the list without a call.",
  });
  await open(page, /^Requests/);
  const inbox = page.getByRole("region", { name: "Requests" });
  await seen(inbox.getByText("No step beyond the list"));
  await seen(inbox.getByText("Lapses at the end of turn 1"));
  await press(inbox.getByRole("button", { name: "Accept" }));
  await becomes(async () => Object.values(washington.view?.requests ?? {})[0]?.answers, { LT: "accepted" });
  await gone(inbox.getByRole("button", { name: "Accept" }));

  await washington.must({
    type: "request",
    to: ["LT"],
    kind: "support",
    about: null,
    terms: null,
    words: null,
  });
  await press(inbox.getByRole("button", { name: "Refuse" }));
  await becomes(async () => Object.values(washington.view?.requests ?? {}).at(-1)?.status, "refused");
  await judge(page, "requests");
});

test("an amendment is seen beside the treaty before it is answered, and anybody can try one", async () => {
  const { page, press } = ana;
  await washington.must({
    type: "request",
    to: ["LT", "PL", "EU"],
    kind: "amend",
    about: "nato",
    terms: "trigger:any-attack",
    words: null,
  });
  await tab(page, "Treaty");
  await seen(page.getByText("amendment proposed"));
  await press(page.getByText("Compare: a trigger at any attack"));
  const clause = page.getByRole("region", { name: "What sets it off" }).first();
  await seen(clause.getByText("Only an armed attack sets the treaty off"));
  await seen(clause.getByText("Any attack sets the treaty off"));
  await seen(page.getByText(/Lithuania loses soldiers in a clash/).first());

  await press(button(page, "Amend").first());
  await page.getByLabel("Amendment").first().selectOption("conditionality+");
  await seen(page.getByText("0.50 → 0.70"));
  await press(button(page, "What triggers it").first());
  await seen(page.getByText("Lithuania is invaded"));
  await press(page.locator(".triggers summary").first());
  await seen(page.getByText("Was a party to the treaty attacked?").first());
  await press(button(page, "Two horns").first());
  await seen(page.getByRole("columnheader", { name: "Dragged along" }));
  await judge(page, "treaty");
});

test("a group, a council and a hotline are there to write to, and words mention articles that open", async () => {
  const { page, press } = ana;
  await tab(page, "Cables");
  await seen(
    channels(page)
      .getByRole("region", { name: "Hotline" })
      .getByRole("button", { name: /^Russia/ }),
  );
  await press(button(page, "New group"));
  for (const name of ["United States", "Poland"]) await press(page.getByRole("checkbox", { name }));
  await press(page.getByRole("dialog").getByRole("button", { name: "Open the channel" }));
  const box = page.getByRole("textbox", { name: "Write to Poland and the United States" });
  await box.fill("What counts as an attack?");
  await press(button(page, "Mention an article, act or order"));
  // The dialog's own, which may be a moment in coming: the desk has one too.
  await page
    .getByRole("dialog")
    .getByRole("searchbox", { name: "Search" })
    .fill("north atlantic treaty: what sets");
  await press(page.getByRole("button", { name: "North Atlantic Treaty: What sets it off" }));
  await becomes(() => box.inputValue(), expect.stringContaining("[§nato.trigger "));
  await press(button(page, "Send"));
  const said = log(page).getByRole("article").filter({ hasText: "What counts as an attack?" });
  await becomes(
    async () => washington.messages.find((m) => JSON.stringify(m).includes("nato.trigger"))?.to,
    ["PL", "US"],
  );
  await press(said.getByRole("button", { name: /open the article$/ }));
  await seen(page.locator(".clauses li[data-found]").filter({ hasText: "What sets it off" }));
  await tab(page, "Cables");
  await open(page, "Council: North Atlantic Treaty");
  await seen(page.getByRole("textbox", { name: /^Write to/ }));
  await judge(page, "cables");
});

test("what is written and not sent outlives the tab; who of the team writes is seen", async () => {
  const { page } = ana;
  await open(page, /^Poland/);
  await page.getByRole("textbox", { name: "Write to Poland" }).fill("We should talk about the corridor");
  ben.place("channel:PL");
  await seen(page.getByText("Ben is writing here"));
  await page.getByRole("textbox", { name: "Write to Poland" }).focus();
  await becomes(async () => Object.values(ben.team), ["channel:PL"]);
  await page.waitForTimeout(500);
  const url = page.url();
  const next = await page.context().newPage();
  await page.close();
  await next.goto(url);
  ana = { ...ana, page: next, press: (target) => target.click() };
  await arrivesAt(next, "1 Consultation");
  await seen(channels(next).getByText("Draft", { exact: true }));
  await open(next, /^Poland/);
  expect(await next.getByRole("textbox", { name: "Write to Poland" }).inputValue()).toBe(
    "We should talk about the corridor",
  );
});

test("a search looks through pages nobody has opened, and leads to what it found", async () => {
  const { page, press } = ana;
  await washington.must({ type: "message", to: ["LT"], text: "The word is Pabradė.", about: null });
  for (let i = 0; i < 120; i++) {
    await washington.must({ type: "message", to: ["LT"], text: `Report ${i}`, about: null });
    // The door takes thirty a second.
    if (i % 20 === 19) await page.waitForTimeout(900);
  }
  await page.reload();
  await arrivesAt(page, "1 Consultation");
  const box = page.getByRole("searchbox", { name: "Search messages" });
  await box.fill("pabrade");
  await press(page.getByRole("region", { name: "Search messages" }).getByRole("button"));
  const found = log(page).getByRole("article").filter({ hasText: "The word is Pabradė." });
  await seen(found);
  expect(await found.getAttribute("data-found")).toBe("true");
  // Only what is on screen is in the document.
  expect(await log(page).getByRole("article").count()).toBeLessThan(40);
  await press(button(page, /^New(est)? messages$/));
  await seen(log(page).getByRole("article").filter({ hasText: "Report 119" }));
});

test("orders stand by purpose, say why they cannot be given, and what they would do; a seal can be opened again", async () => {
  const { page, press } = ana;
  await press(button(page, "I am done talking"));
  await everybodyReady();
  await arrivesAt(page, "1 Orders");
  await press(button(page, "Open the order sheet"));
  await press(page.getByText("All actions"));
  for (const purpose of ["reassure", "restrain", "settle", "deter", "pressure", "coerce"])
    await seen(page.getByRole("region", { name: purpose, exact: true }));
  const box = page.getByRole("searchbox", { name: "Search", exact: true });
  await box.fill("invade");
  await becomes(() => page.locator(".action-row").count(), 1);
  await press(button(page, /: what the staff says$/).last());
  await seen(page.getByText("It lights a match: the test would find you at fault."));
  await seen(
    page
      .getByText(/^If you were invaded, the United States would owe you/i)
      .or(page.getByText(/would owe you/)),
  );
  await press(button(page, /^Why\? /).first());
  await seen(page.getByText("From what your government knows."));
  await page.keyboard.press("Escape");
  await judge(page, "orders");
  await press(button(page, "Put on the sheet").first());
  // The panel is open already: what is next comes before one's eyes and under one's keys all the same.
  await press(button(page, "Go to the seal"));
  await becomes(() => page.locator("#seal:focus").count(), 1);
  await press(button(page, "Seal the orders"));
  await seen(page.getByText("is sealing this sheet"));
  await press(button(page, "Unseal").last());
  await seen(button(page, "Seal the orders"));
  expect(ana.complaints).toEqual([]);
});
