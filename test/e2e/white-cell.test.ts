import { AxeBuilder } from "@axe-core/playwright";
import type { Admission } from "@casus/shared/protocol";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../chromium.ts";
import { type Child, eventually, host, Player } from "../server.ts";
import {
  arrive,
  bootTable,
  button,
  clearTable,
  gone,
  overflowing,
  type Person,
  PHONE,
  seen,
} from "./browser.ts";
import { chapters } from "./expecting.ts";
import { picture } from "./pictures.ts";

/** One member of the white cell at a browser, and three players without one. */
let server: Child;
let browser: Browser;
let hanna: Person;
let page: Page;
let admission: Admission;
let lena: Player;
let ugo: Player;
let rita: Player;

beforeAll(async () => {
  [server, browser] = await Promise.all([bootTable(), launchBrowser()]);
  admission = await host(server.url, { seat: null, humans: ["LT", "US", "RU"], preset: "90" });
  const enter = (name: string, seat: string) => Player.enter(server.url, admission.code, name, seat);
  [lena, ugo, rita] = [await enter("Lena", "LT"), await enter("Ugo", "US"), await enter("Rita", "RU")];
  hanna = await arrive(browser, server.url);
  page = hanna.page;
  await page.evaluate((one) => {
    localStorage.setItem("casus.games", JSON.stringify([{ ...one, name: "Hanna", title: "x", seen: 1 }]));
  }, admission);
  await page.goto(`/game/${admission.game}`);
  page.on("dialog", (dialog) => void dialog.accept("because"));
});
afterAll(async () => {
  for (const player of [lena, ugo, rita]) await player?.leave();
  await clearTable(browser, server);
});
chapters(() => [hanna]);

const told = (code: string) => eventually(() => lena.notices.at(-1)?.code === code, `the notice "${code}"`);
const row = (seat: string) => page.getByRole("row", { name: new RegExp(seat) });
const toPhase = async (phase: string) => {
  while (lena.phase !== phase) {
    const at = lena.phase;
    await button(page, "End this phase now").click();
    await eventually(() => lena.phase !== at, "the next phase");
  }
};

test("before it begins, a host without a seat reads what the crisis is and who everybody is", async () => {
  await seen(page.getByRole("heading", { name: "Kaliningrad transit, 2022" }));
  await seen(page.getByRole("term").getByText("Lithuania", { exact: true }));
  await seen(page.getByText("Choose a seat to read who it is."));
});

test("the page shows every seat, who writes, and that nothing is pending", async () => {
  await button(page, "Begin").or(button(page, /begin/i)).first().click();
  await seen(page.getByRole("heading", { name: "Seats" }));
  await seen(page.getByText("Nothing pending"));
  lena.attend({ writing: true, unread: 0 });
  await seen(row("Lithuania").getByText("Lena: writing"));
  await lena.must({ type: "seal", orders: [] });
  await seen(row("Lithuania").getByText("Sealed"));
  await picture(page, "cell");
});

test("a seat where nobody is turns amber", async () => {
  rita.drop();
  await seen(row("Russia").getByText("Rita (away)"));
  await page.getByText(/Russia: nobody there for/).waitFor({ timeout: 40_000 });
  await picture(page, "cell-amber");
  rita = await Player.connect(server.url, rita.admission);
  await gone(page.getByText(/Russia: nobody there for/));
});

test("any seat's view opens as that seat has it, and shuts again", async () => {
  await page
    .getByRole("button", { name: "Open the view of the United States, read-only" })
    .or(page.getByRole("button", { name: /Open the view of.*United States/ }))
    .first()
    .click();
  await seen(page.getByText(/You read over the shoulder of/));
  await seen(page.getByRole("banner").getByText(/Turn 1/));
  await picture(page, "watching");
  await button(page, "Back to the white cell").click();
  await seen(page.getByRole("heading", { name: "Seats" }));
});

test("a pause says why to all, and the clock goes on", async () => {
  await button(page, "Pause").click();
  await eventually(() => lena.state.paused, "the pause");
  await told("paused");
  await button(page, "Resume").click();
  await eventually(() => !lena.state.paused, "going on");
});

test("a proposal waits in the queue, is claimed and ruled on by odds", async () => {
  await lena.must({ type: "unseal" });
  await lena.must({
    type: "propose",
    kind: "action",
    text: "Invite observers of the OSCE on the trains",
    why: "Nobody can say then that goods are smuggled",
  });
  await seen(page.getByText("Invite observers of the OSCE on the trains"));
  await button(page, "Take on").click();
  await seen(button(page, "Give back"));
  await button(page, "Rule").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Ruling").selectOption("odds");
  await dialog.getByLabel("Chance of success, per cent").fill("60");
  await dialog.getByLabel("Number", { exact: true }).first().selectOption("hostility");
  await dialog.getByLabel("Of", { exact: true }).first().selectOption({ index: 1 });
  await dialog.getByLabel("Change by").first().fill("-5");
  await dialog.getByLabel("Reason (the seat reads it)").fill("It has worked before");
  await picture(page, "rule");
  await dialog.getByRole("button", { name: "Rule", exact: true }).click();
  await gone(dialog);
  await eventually(() => Object.values(lena.view?.proposals ?? {})[0]?.ruling?.kind === "odds", "the ruling");
  await told("ruled");
});

test("the gate shows sealed orders and their results, a correction stands in their place", async () => {
  await button(page, "Clock and rules").click();
  await picture(page, "conduct");
  await page
    .getByRole("dialog")
    .getByRole("combobox", { name: "Stop before results" })
    .selectOption("results");
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  await toPhase("orders");
  await lena.must({ type: "seal", orders: [{ action: "D03", words: "We are calm" }] });
  await ugo.must({ type: "seal", orders: [] });
  await rita.must({ type: "seal", orders: [] });
  await seen(page.getByRole("heading", { name: "Orders before you" }));
  expect(lena.phase).toBe("orders");
  await button(page, "See the results first").click();
  await picture(page, "gate");
  const corrections = page.getByRole("region", { name: "Corrections" });
  await corrections.getByLabel("Number", { exact: true }).last().selectOption("approval");
  await corrections.getByLabel("Of", { exact: true }).selectOption("LT");
  await corrections.getByLabel("Set to").fill("61");
  await corrections.getByLabel("Reason", { exact: true }).fill("The poll of the day");
  await corrections.getByRole("button", { name: "Set", exact: true }).click();
  await seen(page.getByText(/with the results/).first());
  await button(page, "Carry out and reveal").click();
  await eventually(() => lena.phase === "resolution", "the reveal");
  expect(lena.view?.values.approval?.LT).toBe(61);
});

test("a phase begins again, and a seat's orders are entered for it", async () => {
  await button(page, "Clock and rules").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Which" }).selectOption("1 orders");
  await dialog.getByRole("textbox", { name: "Why" }).fill("Rita lost her sheet");
  await dialog.getByRole("button", { name: "Go back" }).click();
  await eventually(() => lena.phase === "orders", "the orders again");
  await told("rolled-back");
  await seen(button(page, "Resume"));
  await button(page, "Resume").click();
  await page.getByRole("button", { name: /Open the view of.*Russia/ }).click();
  await page.getByLabel("Act in their place").check();
  await seen(page.getByText(/You act in the place of/));
  await button(page, /^(Open the order sheet|Go to the seal)$/).click();
  await button(page, "Seal an empty sheet").click();
  await eventually(() => rita.view?.desk?.sealing.kind === "sealed", "the seal");
  expect(rita.view?.desk?.sealing).toEqual({ kind: "sealed", by: admission.person });
  await button(page, "Back to the white cell").click();
});

test("it holds together on a phone, and for those who do not see it", async () => {
  await page.setViewportSize(PHONE.viewport);
  await seen(page.getByRole("heading", { name: "Seats" }));
  expect(await overflowing(page)).toEqual([]);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target).join(" ; ")}`)).toEqual([]);
});
