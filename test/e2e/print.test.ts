import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../chromium.ts";
import { type Child, host } from "../server.ts";
import { arrive, bootTable, button, clearTable, seen } from "./browser.ts";

let server: Child;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([bootTable(), launchBrowser()]);
});
afterAll(async () => {
  await clearTable(browser, server);
});

test("a role card is printed alone, on one page, in black on white", async () => {
  const admission = await host(server.url, { humans: ["LT"], seat: null });
  const { page, press, leave } = await arrive(browser, server.url);
  // The dialog of the browser would wait for somebody.
  await page.addInitScript(() => {
    globalThis.print = () => {};
  });
  await page.goto(`/join/${admission.code}`);
  await page.getByLabel("Your name").fill("Jonas");
  await press(button(page, "Join"));
  await press(button(page, "Take this seat").first());
  await seen(page.getByText("What you may do"));
  await page.emulateMedia({ colorScheme: "dark" });
  await press(button(page, "Print"));
  await page.emulateMedia({ media: "print" });
  const shown = await page.locator("body").innerText();
  expect(shown).toContain("Lithuania");
  expect(shown.toLowerCase()).toContain("what you may do");
  expect(shown).not.toContain(admission.code);
  expect(shown).not.toContain("Take this seat");
  const ink = await page
    .locator(".role-part p")
    .first()
    .evaluate((p) => getComputedStyle(p).color);
  expect(ink).toBe("rgb(27, 39, 48)");
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  // Afterwards the screen is itself again.
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: "screen" });
  await seen(page.getByText(admission.code, { exact: true }));
  await leave();
});

test("whoever runs the game prints a sheet for every seat, with the way in", async () => {
  const { page, press, leave } = await arrive(browser, server.url);
  await page.addInitScript(() => {
    globalThis.print = () => {};
  });
  await page.goto("/host");
  await page.getByRole("textbox", { name: "Your name" }).fill("Hanna");
  await press(button(page, "Open the lobby"));
  const invitation = page.getByRole("region", { name: "Code" });
  const code = (await invitation.getByText(/^[A-Z0-9]{6}$/).textContent()) ?? "";
  await press(page.getByText("Class list", { exact: true }).first());
  await page.getByRole("textbox", { name: "Names" }).fill("Jonas, Lithuania");
  await press(button(page, "Give codes"));
  const own = (await page.locator(".slip-code").textContent()) ?? "";
  expect(own).not.toBe("");
  await press(button(page, "Print all role cards"));
  await page.locator(".card-sheets").waitFor({ state: "attached" });
  await page.emulateMedia({ media: "print" });
  const sheets = page.locator(".card-sheet");
  expect(await sheets.count()).toBe(6);
  const lithuania = await sheets.filter({ hasText: "Lithuania" }).filter({ hasText: own }).innerText();
  expect(lithuania).toContain(code);
  expect(lithuania).toContain("Jonas");
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(6);
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await page.locator(".card-sheets").waitFor({ state: "detached" });
  await leave();
});
