import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../chromium.ts";
import { type Child, Player } from "../server.ts";
import { arrive, arrivesAt, bootTable, button, clearTable, gone, type Person, seen } from "./browser.ts";
import { becomes, chapters } from "./expecting.ts";
import { judge, nothingFound } from "./judging.ts";

let server: Child;
let browser: Browser;
let hanna: Person;
/** Another window of the same browser, as it stands on the second screen of a class room. */
let screen: Page;
let rita: Player;
beforeAll(async () => {
  [server, browser] = await Promise.all([bootTable(), launchBrowser()]);
  hanna = await arrive(browser, server.url);
});
afterAll(async () => {
  await rita?.leave();
  await clearTable(browser, server);
});
chapters(() => [hanna]);

const part = (name: string) =>
  hanna.page.getByRole("region", { name: "Projector" }).getByRole("button", { name, exact: true });
const HOT = "Our patience has an end.";

test("before it begins the room is told how to come in", async () => {
  const { page, press } = hanna;
  await press(page.getByRole("link", { name: "Set up a game" }));
  await page.getByRole("textbox", { name: "Your name" }).fill("Hanna");
  await press(page.getByRole("radio", { name: /^No clock/ }));
  await press(button(page, "Open the lobby"));
  const code = (await page.getByText(/^[A-Z]{6}$/).textContent()) ?? "";
  rita = await Player.enter(server.url, code, "Rita", "RU");
  screen = await page.context().newPage();
  await screen.setViewportSize({ width: 1920, height: 1080 });
  await screen.goto(`${page.url()}/projector`);
  await seen(screen.getByText(code, { exact: true }));
  await seen(screen.getByText("2 people here"));
  await judge(screen, "projector, lobby");
});

test("ladder, map, headlines, and how many are done but never who", async () => {
  await hanna.press(button(hanna.page, "Begin"));
  await arrivesAt(hanna.page, "1 Intelligence");
  await seen(screen.getByText("Intelligence", { exact: true }));
  await rita.must({ type: "ready", ready: true });
  await seen(screen.getByText(/^1 of \d done$/));
  await seen(screen.getByRole("region", { name: "Escalation ladder" }));
  await becomes(() => screen.getByRole("region", { name: "Headlines" }).getByRole("article").count(), 3);
  await seen(screen.getByRole("application"));
  expect(await screen.locator("main").textContent()).not.toContain("Rita");
  await judge(screen, "projector, everything");
  nothingFound();
});

test("the host drives it and blanks it, and players' words wait to be let through", async () => {
  const { page, press } = hanna;
  await rita.must({ type: "message", to: "press", text: HOT, about: null });
  await press(part("Headlines"));
  await gone(screen.getByRole("region", { name: "Escalation ladder" }));
  expect(await screen.getByText(HOT).count()).toBe(0);
  await press(page.getByRole("button", { name: `Show: ${HOT}` }));
  await seen(screen.getByText(HOT));
  await press(page.getByRole("button", { name: `Take off: ${HOT}` }));
  await gone(screen.getByText(HOT));
  await press(part("Nothing"));
  await becomes(async () => ((await screen.locator("main").textContent()) ?? "").trim(), "");
  await press(part("Ladder"));
  await seen(screen.getByRole("region", { name: "Escalation ladder" }));
  // A reload of the projector finds what the host had set, and its own way in.
  await screen.reload();
  await seen(screen.getByRole("region", { name: "Escalation ladder" }));
  expect(await screen.getByRole("application").count()).toBe(0);
  await press(part("Everything"));
});

test("on another device by a link, which sees no more than everybody may", async () => {
  await hanna.press(button(hanna.page, "Make a link for another device"));
  const link = await hanna.page.getByLabel("Link for another device", { exact: true }).inputValue();
  const far = await arrive(browser, server.url);
  await far.page.goto(link);
  await seen(far.page.getByRole("region", { name: "Escalation ladder" }));
  expect(new URL(far.page.url()).hash).toBe("");
  await rita.must({ type: "message", to: ["LT"], text: "Between us only.", about: null }).catch(() => {});
  expect(far.heard()).not.toContain("Between us only.");
  expect(far.complaints).toEqual([]);
  await far.leave();
});

test("somebody who does not host gets no projector", async () => {
  const asked = await fetch(`${server.url}/games/${rita.admission.game}/screen`, {
    method: "POST",
    headers: { authorization: `Bearer ${rita.admission.token}` },
  });
  expect([asked.status, ((await asked.json()) as { code: string }).code]).toEqual([403, "host-only"]);
});
