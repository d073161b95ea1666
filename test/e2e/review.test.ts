import { readFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../chromium.ts";
import { type Child, eventually, host, Player } from "../server.ts";
import {
  arrive,
  bootTable,
  button,
  clearTable,
  gone,
  PATIENCE,
  type Person,
  review,
  reviewPart,
  seen,
} from "./browser.ts";
import { becomes, chapters } from "./expecting.ts";
import { judge, nothingFound } from "./judging.ts";

// One short game, played without browsers; its debrief, with them: who runs it, who played in it, and the screen for the room.
let server: Child;
let browser: Browser;
let hanna: Person;
let jonas: Person;
let screen: Page;
const people: Player[] = [];
let game: string;
beforeAll(async () => {
  [server, browser] = await Promise.all([bootTable(), launchBrowser()]);
  const admission = await host(server.url, { seat: null, humans: ["LT", "RU"], name: "Tuesday" });
  game = admission.game;
  const lead = await Player.connect(server.url, admission);
  const [lt, ru] = await Promise.all(
    (["Jonas", "Vera"] as const).map(async (name) => Player.enter(server.url, admission.code, name)),
  );
  if (!lt || !ru) throw new Error("nobody came");
  people.push(lead, lt, ru);
  await lt.must({ type: "sit", seat: "LT" });
  await ru.must({ type: "sit", seat: "RU" });
  await lead.must({ type: "begin" });
  const on = (phase: string) => eventually(() => people.every((p) => p.phase === phase), phase);
  const next = async (phase: string) => {
    await lead.must({ type: "advance" });
    await on(phase);
  };
  await on("intelligence");
  await next("consultation");
  await lt.must({ type: "message", to: ["US"], text: "Will you stand by us?", about: null });
  await next("orders");
  await lt.must({ type: "believe", value: 70, why: "They always have." });
  await lt.must({ type: "seal", orders: [{ action: "D09", target: "RU", words: "Enough." }] });
  await ru.must({ type: "seal", orders: [{ action: "M16", target: "LT", zone: "vilnius" }] });
  await on("resolution");
  await lead.must({ type: "correct", variable: "approval", key: "LT", to: 61, why: "The vote was close." });
  await lead.must({ type: "end" });
  await on("review");
  [hanna, jonas] = await Promise.all([come(admission), come(lt.admission)]);
  for (const person of people) await person.leave();
});
afterAll(() => clearTable(browser, server));
chapters(() => [hanna, jonas]);

/** Somebody in a browser of their own who was admitted elsewhere. */
async function come(admission: object): Promise<Person> {
  const person = await arrive(browser, server.url);
  await person.page.evaluate((session) => localStorage.setItem("casus.games", JSON.stringify([session])), {
    ...admission,
    name: "",
    title: "",
    seen: 1,
  });
  await person.page.goto(`/game/${game}`);
  return person;
}

const region = ({ page }: Person, name: string): Locator => page.getByRole("region", { name, exact: true });

async function taken({ page, press }: Person, name: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), press(button(page, name))]);
  const file = path.join(server.folder, download.suggestedFilename());
  await download.saveAs(file);
  return readFileSync(file);
}

test("it opens with a guess, and then with the verdicts in a line each", async () => {
  for (const { page } of [hanna, jonas]) {
    await seen(review(page));
    await seen(page.getByRole("heading", { name: "Before the verdicts: what do you think?" }));
  }
  await reviewPart(hanna, "Story");
  expect(await button(hanna.page, "Show the verdicts").count()).toBe(0);
  await reviewPart(hanna, "Scoreboard");
  await hanna.press(button(hanna.page, "Show them without a guess"));
  await seen(hanna.page.getByRole("heading", { name: "Did the alliance work?" }));
  await reviewPart(hanna, "Overview");
  // Other worlds are played meanwhile; the rest of the debrief did not wait for them.
  await hanna.page.getByText(/^Who lit the match:/).waitFor({ timeout: 4 * PATIENCE });
  await seen(hanna.page.getByText(/^Who lit the match:/));
  await seen(hanna.page.getByRole("heading", { name: "How rare this is" }));
  await judge(hanna.page, "the review's beginning");
  nothingFound();
});

test("every verdict has its conditions, what the critics say beside the rebuttal, and the nearest case with its source", async () => {
  await reviewPart(hanna, "Who lit the match");
  const card = hanna.page.getByRole("article").first();
  await seen(card.getByRole("columnheader", { name: "Rests on" }));
  await seen(card.getByRole("heading", { name: "What would have changed it" }));
  await seen(card.getByRole("heading", { name: "The other worlds" }));
  await seen(card.getByText(/^Source: /));
  const debate = card.getByRole("heading", { name: /^(What critics would say|What is answered)$/ });
  expect(await debate.count()).toBe(2);
});

test("the story is reworded, annotated and put in another order, and is so after a reload, for everybody", async () => {
  const { page, press } = hanna;
  await reviewPart(hanna, "Story");
  await press(button(page, "Edit the story"));
  const lines = region(hanna, "What happened").getByRole("group");
  await lines.nth(1).getByRole("textbox", { name: "Wording" }).fill("It began with a train.");
  await lines.nth(1).getByRole("textbox", { name: "Note" }).fill("Ask who knew of it.");
  await lines.nth(1).getByRole("button", { name: "Earlier" }).click();
  await becomes(
    () => lines.first().getByRole("textbox", { name: "Wording" }).inputValue(),
    "It began with a train.",
  );
  await seen(page.getByText("Saved", { exact: true }));
  await page.reload();
  await seen(page.getByText("It began with a train."));
  const told = await region(hanna, "What happened").innerText();
  expect(told.indexOf("It began with a train.")).toBeLessThan(told.indexOf("Ask who knew of it."));
  const first = region(hanna, "What happened").getByRole("listitem").first().getByRole("paragraph").nth(1);
  expect(await first.textContent()).toContain("It began with a train.");
  await jonas.page.reload();
  await reviewPart(jonas, "Story");
  await seen(jonas.page.getByText("Ask who knew of it."));
});

test("it is presented step by step: on the projector with ladder and map, and to whoever follows", async () => {
  const { page, press } = hanna;
  screen = await page.context().newPage();
  await screen.setViewportSize({ width: 1920, height: 1080 });
  await screen.goto(`/game/${game}/projector`);
  await seen(screen.getByRole("region", { name: "Escalation ladder" }));
  await press(button(page, "Present"));
  const shown = page.getByRole("dialog", { name: "Present" });
  await seen(shown.getByText("It began with a train."));
  await seen(screen.getByText("It began with a train."));
  await press(button(jonas.page, "Follow on this screen"));
  const followed = jonas.page.getByRole("dialog", { name: "Present" });
  await seen(followed.getByText("It began with a train."));
  await shown.getByRole("combobox", { name: "Turn to tell" }).selectOption({ label: "Turn 1" });
  await press(button(page, /^Next/));
  const at = (await shown.locator(".present-text").textContent()) ?? "";
  expect(at).not.toContain("It began with a train.");
  await becomes(() => screen.locator(".present-text").textContent(), at);
  await becomes(() => followed.locator(".present-text").textContent(), at);
  await seen(screen.getByRole("img", { name: /^Rung of the escalation ladder by turn/ }));
  await seen(screen.getByRole("application"));
  await judge(screen, "the story on the wall");
  nothingFound();
  // What is on the wall outlives a reload of either end.
  await screen.reload();
  await becomes(() => screen.locator(".present-text").textContent(), at);
  await page.reload();
  await press(button(page, "Go on presenting"));
  await becomes(() => shown.locator(".present-text").textContent(), at);
  await page.keyboard.press("ArrowLeft");
  await becomes(async () => (await screen.locator(".present-text").textContent()) === at, false);
  await page.keyboard.press("Escape");
  await seen(screen.getByText("The crisis is over"));
  await gone(followed);
  await screen.close();
});

test("a correction by the white cell stands beside what the rules had found", async () => {
  await reviewPart(hanna, "White cell");
  const card = region(hanna, "What the white cell decided itself").getByRole("listitem");
  const told = await card.first().innerText();
  for (const part of [
    "Approval: Lithuania",
    "rule W43",
    "By the rules",
    "61",
    "Hanna",
    "The vote was close.",
  ])
    expect(told).toContain(part);
});

test("a turn as a government knew it, beside what was true", async () => {
  const { page } = jonas;
  await reviewPart(jonas, "Who knew what");
  const chosen = page.getByRole("combobox", { name: "Government" });
  expect(await chosen.inputValue()).toBe("LT");
  await seen(page.getByRole("columnheader", { name: "As Lithuania knew it" }).first());
  await chosen.selectOption({ label: "Russia" });
  await seen(page.getByRole("columnheader", { name: "As Russia knew it" }).first());
  await seen(page.getByText("Lithuania to the United States: 1 message"));
});

test("the turn is played again with another sheet, and stands beside the original", async () => {
  const { page, press } = hanna;
  await reviewPart(hanna, "What if");
  const russia = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("combobox", { name: "Russia in that turn" }) });
  await seen(russia.getByText("Invade, Lithuania"));
  await russia.getByRole("combobox", { name: "Russia in that turn" }).selectOption({ label: "other orders" });
  await press(russia.getByRole("button", { name: /^Take .* off the sheet$/ }));
  await seen(russia.getByText("An empty sheet: it holds still."));
  // What could not be given then is refused with its reason.
  const catalogue = russia.getByRole("combobox", { name: "Add an order" });
  const titles = await catalogue.getByRole("option").allTextContents();
  await catalogue.selectOption({ label: titles.find((title) => title.endsWith("(not then)")) ?? "" });
  await seen(russia.getByRole("alert"));
  expect(await russia.getByRole("button", { name: "Add", exact: true }).isDisabled()).toBe(true);
  await catalogue.selectOption("D07");
  await press(russia.getByRole("button", { name: "Add", exact: true }));
  await seen(russia.getByRole("button", { name: /^Take .* off the sheet$/ }));
  await page.getByRole("textbox", { name: "Name of the new game" }).fill("Words instead");
  await press(button(page, "Fork"));
  const beside = page.getByRole("group", { name: "Beside each other" });
  await beside.waitFor({ timeout: 2 * PATIENCE });
  await seen(beside.getByRole("columnheader", { name: /^Words instead/ }));
  for (const row of [
    "Highest rung",
    "Match lit by",
    "War",
    /^Verdict: the United States – Lithuania/,
    /^Aims reached: Russia/,
  ])
    await seen(beside.getByRole("row", { name: row }));
  const war = await beside.getByRole("row", { name: /^War/ }).getByRole("cell").allTextContents();
  expect(war[0]).toContain("Lithuania");
});

test("who played looks back and who runs it reads it; the rubric goes into the gradebook", async () => {
  await reviewPart(jonas, "Reflection");
  await jonas.page.getByRole("textbox").first().fill("I would have asked sooner.");
  await jonas.press(button(jonas.page, "Keep my answers"));
  await seen(jonas.page.getByText("Kept."));
  const { page, press } = hanna;
  await page.reload();
  await reviewPart(hanna, "Reflection");
  await press(page.getByText("What was written (1)"));
  await seen(page.getByText("I would have asked sooner."));
  await press(button(page, "Start a rubric"));
  await page.getByRole("combobox", { name: "Reads the situation, points for Jonas" }).selectOption("3");
  await page.getByRole("textbox", { name: "Comment on Jonas" }).fill("Reads well.");
  await becomes(
    async () => (await page.evaluate(kept, game)).sheet.marks,
    expect.objectContaining({
      [people[1]?.admission.person ?? ""]: expect.objectContaining({ comment: "Reads well." }),
    }),
  );
});

/** What the server has of the notes, asked from the page. */
const kept = async (id: string) => {
  const all = JSON.parse(localStorage.getItem("casus.games") ?? "[]") as { game: string; token: string }[];
  const session = all.find((one) => one.game === id);
  const answer = await fetch(`/games/${id}/notes`, {
    headers: { authorization: `Bearer ${session?.token}` },
  });
  return (await answer.json()) as { sheet: { marks: Record<string, unknown> } };
};

test("each export is taken home: record, report, everything", async () => {
  await reviewPart(hanna, "Take home");
  expect(JSON.parse(String(await taken(hanna, "Download the record")))).toMatchObject({
    options: { name: "Tuesday" },
  });
  const report = String(await taken(hanna, "Report (HTML, prints well)"));
  expect(report).toContain("It began with a train.");
  const files = unzipSync(await taken(hanna, "Everything (record, tables, codebook, gradebook)"));
  const text = (name: string) => Buffer.from(files[name] ?? []).toString("utf8");
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining([
      "codebook.csv",
      "forecasts.csv",
      "gradebook.csv",
      "record.schema.json",
      "report.html",
      "rubric.csv",
    ]),
  );
  expect(text("rubric.csv")).toContain("Jonas,LT,Reads the situation,3");
  expect(text("gradebook.csv")).toContain("Reads well.");
  expect(text("overruled.csv")).toContain("The vote was close.");
  // A player has the report and no gradebook.
  await reviewPart(jonas, "Take home");
  expect(await button(jonas.page, /^Everything/).count()).toBe(0);
  expect(String(await taken(jonas, "Report (HTML, prints well)"))).not.toContain("Reads well.");
});

test("nothing of this is worth a complaint to the browser", () => {
  expect([...hanna.complaints, ...jonas.complaints]).toEqual([]);
});
