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
