import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../chromium.ts";
import { type Child, host, Player } from "../server.ts";
import {
  arrive,
  arrivesAt,
  bootTable,
  button,
  clearTable,
  gone,
  type Person,
  restart,
  seen,
} from "./browser.ts";
import { becomes } from "./expecting.ts";
import { type Line, lineTo } from "./line.ts";

// Each trouble is a real one: what happened, what is safe and what to do stand on screen, and it passes.

let server: Child;
let browser: Browser;
const here: { leave(): Promise<void> }[] = [];
beforeAll(async () => {
  [server, browser] = await Promise.all([bootTable(), launchBrowser()]);
});
afterEach(async () => {
  for (const one of here.splice(0)) await one.leave().catch(() => {});
});
afterAll(async () => {
  await clearTable(browser, server);
});

/** Somebody with a browser, on a line of their own where it is to be troubled. */
async function visitor(line?: Line): Promise<Person> {
  const person = await arrive(browser, line?.url ?? server.url);
  here.push(person);
  return person;
}

async function ownLine(): Promise<Line> {
  const line = await lineTo(server.url);
  here.push({ leave: async () => line.close() });
  return line;
}

async function joins(person: Person, code: string, name: string): Promise<void> {
  const { page, press } = person;
  await page.goto(`/join/${code}`);
  await page.getByLabel("Your name").fill(name);
  await press(button(page, "Join"));
}

/** A game that is hosted without a browser, with somebody at Lithuania's desk who has one. */
async function table(line?: Line, prepare: (page: Page) => Promise<unknown> = async () => {}) {
  const admission = await host(server.url, { humans: ["LT"], seat: null });
  const hanna = await Player.connect(server.url, admission);
  here.push(hanna);
  const person = await visitor(line);
  await prepare(person.page);
  await joins(person, admission.code, "Jonas");
  await seen(person.page.getByRole("heading", { name: "Corridor" }));
  await person.press(button(person.page, "Take this seat").first());
  await hanna.must({ type: "begin" });
  await arrivesAt(person.page, "1 Intelligence");
  return { hanna, person, page: person.page };
}

const title = (page: Page, name: string) => page.getByRole("heading", { name });
const answered = async (page: Page) => {
  await seen(page.getByText("What is safe"));
  await seen(page.getByText("What to do"));
};

test("a second window takes the seat over, and the first takes it back", async () => {
  const { page, person } = await table();
  const second = await page.context().newPage();
  await second.goto(page.url());
  await seen(title(page, "You went on in another window"));
  await answered(page);
  await person.press(button(page, "Continue here"));
  await arrivesAt(page, "1 Intelligence");
  await seen(title(second, "You went on in another window"));
});

test("the host takes somebody out of the game", async () => {
  const { page, hanna } = await table();
  const jonas = Object.values(hanna.view?.people ?? {}).find((p) => p.name === "Jonas");
  await hanna.must({ type: "remove", person: jonas?.id ?? "" });
  await seen(title(page, "The host took you out of this game"));
  await answered(page);
});

test("a link to a game this browser was never in", async () => {
  const { page } = await visitor();
  await page.goto("/game/nowhere");
  await seen(title(page, "This browser has no place in that game"));
  await answered(page);
});

test("a page from before an update is asked to reload, and says so instead of guessing", async () => {
  const { page } = await table();
  const url = page.url();
  await page.route(/assets\/connection-.*\.js$/, async (route) => {
    const answer = await route.fetch();
    // Not to be kept: the next visit should fetch what the server has.
    await route.fulfill({
      contentType: "text/javascript",
      headers: { "cache-control": "no-store" },
      body: (await answer.text()).replaceAll(/\bversion:\d+/g, "version:99"),
    });
  });
  await page.goto(url);
  await seen(title(page, "Casus has been updated"));
  await answered(page);
  await page.unrouteAll();
  await button(page, "Reload").click();
  await arrivesAt(page, "1 Intelligence");
});

test("what the lobby refuses it refuses in a sentence", async () => {
  const admission = await host(server.url, { humans: ["LT"], seat: null });
  const hanna = await Player.connect(server.url, admission);
  here.push(hanna);
  const people = Array.from({ length: 8 }, (_, i) => ({ name: `Somebody ${i}`, seat: "LT" }));
  await hanna.ask({ type: "enrol", people });
  const person = await visitor();
  await joins(person, admission.code, "Jonas");
  await person.press(button(person.page, "Join this seat"));
  await seen(person.page.getByText("That seat is full. 8 people at most can share one; choose another."));
});

test("a network that lets pages through but no WebSocket", async () => {
  const admission = await host(server.url, { humans: ["LT"], seat: null });
  const line = await ownLine();
  line.refusing = true;
  const person = await visitor(line);
  await joins(person, admission.code, "Jonas");
  await seen(title(person.page, "This network stops the live connection"));
  await answered(person.page);
});

test("an answer that takes its time is explained while it takes it", async () => {
  const line = await ownLine();
  const { page, person } = await table(line);
  line.late = 4_500;
  await person.press(button(page, "I have read it"));
  await seen(page.getByText("The server takes its time."));
  line.late = 0;
  await gone(page.getByText("The server takes its time."));
  await arrivesAt(page, "1 Consultation");
});

test("a browser that keeps nothing: the seat is held by the tab, and by a personal code", async () => {
  const { page, person } = await table(undefined, (p) =>
    p.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    }),
  );
  await seen(page.getByText(/^This browser keeps nothing/));
  await person.press(button(page, "Show my personal code"));
  const said = await page.getByText(/Your personal code: /).textContent();
  const code = /Your personal code: (\S+)/.exec(said ?? "")?.[1] ?? "";
  const elsewhere = await visitor();
  await joins(elsewhere, code, "");
  await arrivesAt(elsewhere.page, "1 Intelligence");
  await seen(title(page, "You went on in another window"));
});

test("time is up while somebody writes: the sheet counts as it stood, and a cable is kept", async () => {
  const line = await ownLine();
  const { page, person, hanna } = await table(line);
  await hanna.must({ type: "advance" });
  await arrivesAt(page, "1 Consultation");
  const box = page.getByRole("textbox", { name: "A statement to the press" });
  await box.fill("We are not at");
  await hanna.must({ type: "advance" });
  await arrivesAt(page, "1 Orders");
  await seen(page.getByText("The phase changed while you were writing."));
  line.mute = true;
  await person.press(button(page, "Put on the sheet").first());
  await hanna.must({ type: "advance" });
  await arrivesAt(page, "1 Resolution");
  await seen(page.getByText("Your sheet counts as it stood when the phase ended."));
  line.mute = false;
  await page.getByRole("tab", { name: /^Cables/ }).click();
  await becomes(() => box.inputValue(), "We are not at");
});

test.each(["table", "connection"])(
  "a part of the page that cannot be fetched asks for a reload: %s",
  async (part) => {
    const { page } = await table();
    await page.route(new RegExp(`assets/${part}-.*\\.js$`), (route) => route.abort());
    await page.reload();
    await seen(title(page, "A part of the page could not be fetched"));
    await page.unrouteAll();
    await button(page, "Reload").click();
    await arrivesAt(page, "1 Intelligence");
  },
);

test("a part of the screen that fails leaves the rest alive and gives a report", async () => {
  const { page, person } = await table();
  // A file that was written by hand and has a hole.
  await page.route(/\/scenarios\/.+/, async (route) => {
    const answer = await route.fetch();
    const scenario = (await answer.json()) as { seats: readonly object[] };
    const seats = scenario.seats.map((seat) => ({ ...seat, brief: null }));
    await route.fulfill({ response: answer, json: { ...scenario, seats } });
  });
  await page.reload();
  await person.press(button(page, "RU Russia"));
  const failed = page.getByRole("alert").filter({ hasText: "This part of the screen failed" });
  await seen(failed);
  expect(await failed.getByLabel("Report").inputValue()).toContain("TypeError");
  // The rest of the table goes on.
  await person.press(button(page, "I have read it"));
  await arrivesAt(page, "1 Consultation");
});

test("a server that is gone, and one that was started again", async () => {
  const { page, person, hanna } = await table();
  await person.press(button(page, "I have read it"));
  await arrivesAt(page, "1 Consultation");
  hanna.drop();
  here.shift();
  const box = page.getByRole("textbox", { name: "A statement to the press" });
  await box.fill("We keep what we write.");
  await server.kill();
  await seen(page.getByText("The server does not answer."));
  await seen(page.getByText("What you have sent and sealed is kept there."));
  expect(await page.getByText("The server does not answer").count()).toBe(1);
  server = await restart(server);
  await person.press(button(page, "Try now"));
  await seen(page.getByText(/^The server was started again/));
  await gone(page.getByText("The server does not answer."));
  await becomes(() => box.inputValue(), "We keep what we write.");
  await person.press(button(page, "Dismiss"));
  await gone(page.getByText(/^The server was started again/));
});
