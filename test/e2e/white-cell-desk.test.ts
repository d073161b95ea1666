import type { Admission } from "@casus/shared/protocol";
import { strToU8, zipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../chromium.ts";
import { type Child, eventually, host, Player } from "../server.ts";
import { arrive, bootTable, button, clearTable, gone, type Person, seen } from "./browser.ts";
import { chapters } from "./expecting.ts";
import { holdsTogether, picture } from "./pictures.ts";

/** What the white cell does beside the board: people, lists from files, rulings, results by hand, several games at once. */
let server: Child;
let browser: Browser;
let hanna: Person;
let page: Page;
let one: Admission;
let two: Admission;
let lena: Player;
let ugo: Player;
let rita: Player;
beforeAll(async () => {
  [server, browser] = await Promise.all([bootTable(), launchBrowser()]);
  one = await host(server.url, {
    seat: null,
    humans: ["LT", "US", "RU"],
    preset: "90",
    own: true,
    name: "Treatment",
  });
  two = await host(server.url, { seat: null, humans: ["LT"], preset: "90", name: "Control" });
  const enter = (name: string, seat: string | null, code = one.code) =>
    Player.enter(server.url, code, name, seat);
  [lena, ugo, rita] = [await enter("Lena", "LT"), await enter("Ugo", "US"), await enter("Rita", "RU")];
  await enter("Otto", null);
  hanna = await arrive(browser, server.url);
  page = hanna.page;
  await page.evaluate(
    (all) => {
      const kept = all.map((a, i) => ({
        ...a,
        name: "Hanna",
        title: ["Treatment", "Control"][i],
        seen: 2 - i,
      }));
      localStorage.setItem("casus.games", JSON.stringify(kept));
    },
    [one, two],
  );
  await page.goto(`/game/${one.game}`);
  page.on("dialog", (dialog) => void dialog.accept("because"));
});
afterAll(async () => {
  for (const player of [lena, ugo, rita]) await player?.leave();
  await clearTable(browser, server);
});
chapters(() => [hanna]);

/** The smallest workbook there is: one sheet, its cells as text. */
function workbook(rows: readonly (readonly string[])[]): Buffer {
  const cell = (text: string, at: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const sheet = rows
    .map(
      (row, i) =>
        `<row r="${i + 1}">${row.map((text, j) => cell(text, `${"ABCDEFGH"[j]}${i + 1}`)).join("")}</row>`,
    )
    .join("");
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packaged = "http://schemas.openxmlformats.org/package/2006";
  const files = {
    "[Content_Types].xml": `<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="List" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
  };
  const entries = Object.entries(files).map(([name, text]) => [
    name,
    strToU8(`<?xml version="1.0"?>${text}`),
  ]);
  return Buffer.from(zipSync(Object.fromEntries(entries)));
}
const EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const HEAD = ["title", "turn", "phase", "when", "audience", "form", "text"];

test("in the lobby an observer gets a right, and the crisis's own events are there to be read", async () => {
  await page.getByText("White cell and observers").click();
  await page.getByLabel("What Otto is").selectOption({ label: "observer: everything" });
  await eventually(async () => {
    const otto = Object.values((await lena.fresh()).people).find((p) => p.name === "Otto");
    return otto?.staff?.kind === "observer";
  }, "the appointment");
  await page.locator("summary", { hasText: /^Injects$/ }).click();
  await seen(page.getByText("Who stopped train 361?"));
  await picture(page, "lobby");
  await page.getByText("Class list").first().click();
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({
      name: "class.xlsx",
      mimeType: EXCEL,
      buffer: workbook([
        ["Name", "Seat"],
        ["Ada", "Poland"],
        ["Ben", "Atlantis"],
      ]),
    });
  await eventually(
    async () => (await page.getByLabel("Names").inputValue()) === "Ada, Poland\nBen, Atlantis",
    "the names",
  );
  await seen(page.getByText(/There is no seat “Atlantis”/));
  await button(page, "Give codes").click();
  await seen(page.locator(".slips li").filter({ hasText: "Ada" }).locator(".slip-code"));
  await picture(page, "class-list");
  await holdsTogether(page);
  await button(page, "Begin").or(button(page, /begin/i)).first().click();
  await seen(page.getByRole("heading", { name: "Seats" }));
});

test("a workbook with faults is refused row by row, and one without is taken once it is accepted", async () => {
  await button(page, /^Import/).click();
  const dialog = page.getByRole("dialog");
  const give = (rows: readonly (readonly string[])[]) =>
    dialog
      .locator('input[type="file"]')
      .setInputFiles({ name: "list.xlsx", mimeType: EXCEL, buffer: workbook(rows) });
  await give([
    HEAD,
    ["Late", "0", "orders", "", "all", "press", "Words"],
    ["Who", "3", "orders", "", "Atlantis", "press", "Words"],
    ["What", "3", "orders", "hostility of the moon", "all", "press", "Words"],
  ]);
  const rows = dialog.getByRole("row");
  for (const row of ["2", "3", "4"])
    await seen(rows.filter({ has: page.getByRole("cell", { name: row, exact: true }) }).first());
  expect(await dialog.getByRole("button", { name: /^Put/ }).count()).toBe(0);
  await picture(page, "import");
  await give([
    HEAD,
    ["Never", "3", "orders", "hostility Russia–Lithuania above 150", "all", "press", "Words"],
  ]);
  await seen(dialog.getByText(/cannot|never/i).first());
  await dialog.locator(".button.primary").click();
  await gone(dialog);
  await seen(page.getByText("Never").first());
});

test("who is in the game is moved, given a new code and removed from the same page", async () => {
  await page.locator("summary", { hasText: /^People$/ }).click();
  await page.getByLabel("Move Ben to").selectOption("PL");
  await eventually(
    async () => Object.values((await lena.fresh()).people).some((p) => p.name === "Ben" && p.seat === "PL"),
    "the move",
  );
  await page.getByRole("button", { name: /Personal code: Lena/ }).click();
  await seen(page.getByText(/Code for Lena: /));
  lena.role({ seat: "LT", right: 1, of: 2 });
  await seen(page.getByText("role: 1 of 2 right"));
  await picture(page, "people");
  await page.getByRole("button", { name: "Remove Ben" }).click();
  await eventually(
    async () => !Object.values((await lena.fresh()).people).some((p) => p.name === "Ben"),
    "being gone",
  );
  await holdsTogether(page);
});

test("a proposal becomes an order with all of its blanks filled", async () => {
  await rita.must({ type: "propose", kind: "action", text: "Offer them a way out", why: "It costs nothing" });
  await button(page, "Rule").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Action", exact: true }).selectOption("D04");
  const terms = dialog.getByRole("combobox", { name: /terms/i });
  await seen(terms);
  const chosen = await terms.inputValue();
  await dialog.getByLabel("Reason (the seat reads it)").fill("That is a settlement");
  await picture(page, "ruling");
  await dialog.getByRole("button", { name: "Rule", exact: true }).click();
  await gone(dialog);
  await eventually(() => {
    const ruling = Object.values(rita.view?.proposals ?? {})[0]?.ruling;
    return ruling?.kind === "map" && ruling.order?.action === "D04" && ruling.order.terms === chosen;
  }, "the order");
});

test("what chance says is overruled at the gate", async () => {
  const cell = await Player.connect(server.url, one);
  await cell.must({ type: "gate", before: "results", seconds: 600 });
  while (lena.phase !== "orders") {
    const at = lena.phase;
    await cell.must({ type: "advance" });
    await eventually(() => lena.phase !== at, "the next phase");
  }
  for (const player of [lena, ugo]) await player.must({ type: "seal", orders: [] });
  await rita.must({ type: "seal", orders: [{ action: "M12", target: "LT" }] });
  await cell.must({ type: "control", seat: "PL", by: "bot" });
  // The page lost its place to the other connection; it comes back by being opened again.
  await cell.leave();
  await page.goto(`/game/${one.game}`);
  await seen(page.getByRole("heading", { name: "Orders before you" }));
  await button(page, "See the results first").click();
  await page.getByLabel("Reason for overruling (on the record)").fill("The class should see it");
  await page.getByText("What chance decides").click();
  const flip = page.getByRole("button", { name: /^(Make it happen|Keep it from happening): / }).first();
  const name = (await flip.getAttribute("aria-label")) ?? "";
  await picture(page, "overrule");
  await flip.click();
  await gone(page.getByRole("button", { name, exact: true }));
  await seen(page.getByText(/The class should see it/).first());
  await button(page, "Carry out and reveal").click();
  await eventually(() => lena.phase === "resolution", "the reveal");
});

test("silence and rooms are in the white cell's hand", async () => {
  await button(page, "Clock and rules").click();
  const dialog = page.getByRole("dialog");
  await dialog.locator("select").filter({ hasText: "Own team only" }).first().selectOption("team");
  await eventually(() => Object.values(lena.view?.speech ?? {}).includes("team"), "the silence");
  await dialog.getByRole("button", { name: "Close" }).click();
  await rita.must({ type: "room", name: "Back channel", seats: ["LT"] });
  await page.getByRole("button", { name: "Open the table with nothing hidden" }).click();
  await seen(page.getByText("Back channel").first());
  await button(page, "Back to the white cell").click();
});

test("all games are on one page and can be stopped at once", async () => {
  const other = await Player.connect(server.url, two);
  const otto = await Player.enter(server.url, two.code, "Olga", "LT");
  await other.must({ type: "begin" });
  await eventually(() => otto.phase === "intelligence", "the beginning");
  await otto.must({ type: "propose", kind: "question", text: "May we?", why: "" });
  await page.goto("/games");
  await seen(page.getByText(/1 proposal or question waits/));
  await page.getByLabel("A word to everybody, or why you pause").fill("Fire drill");
  await picture(page, "games");
  await button(page, "Pause all").click();
  await eventually(() => lena.state.paused && otto.state.paused, "both pauses");
  // The word comes on its own, and may come after the state.
  await eventually(() => otto.notices.at(-1)?.code === "paused", "the word that says why");
  expect(otto.notices.at(-1)).toMatchObject({ code: "paused", with: { why: "Fire drill" } });
  await button(page, "Resume all").click();
  await eventually(() => !lena.state.paused && !otto.state.paused, "going on");
  await button(page, "Tell everybody").click();
  await eventually(() => otto.notices.some((n) => n.with.text === "Fire drill"), "the word");
  await holdsTogether(page);
  await other.leave();
  await otto.leave();
});

test("the check before class measures", async () => {
  await page.goto("/check");
  await button(page, "Measure").click();
  await seen(page.getByText(/Open after \d+ ms/));
  await picture(page, "check");
  await holdsTogether(page);
});

test("setting up: what is in hand is counted and not told", async () => {
  await page.goto("/host");
  await page.locator("details.host-more > summary").click();
  await page.getByRole("button", { name: /This crisis's own list/ }).click();
  await seen(page.getByText(/\d+ injects are in/));
  expect(await page.getByText("Who stopped train 361?").count()).toBe(0);
  await picture(page, "host");
  await holdsTogether(page);
});
