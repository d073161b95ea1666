import { mkdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { overflowing, PHONE } from "./browser.ts";

/** Where pictures go, when somebody wants to look at them. */
const FOLDER = process.env.CASUS_PICTURES;

/** A picture of a page in light, in dark and on a phone, where somebody wants to look at them. */
export async function picture(page: Page, name: string): Promise<void> {
  if (FOLDER === undefined) return;
  mkdirSync(FOLDER, { recursive: true });
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${FOLDER}/${name}-${colorScheme}.png`, fullPage: true });
  }
  await page.emulateMedia({ colorScheme: "light" });
  await onPhone(page, () => page.screenshot({ path: `${FOLDER}/${name}-phone.png`, fullPage: true }));
}

/** Nothing of a page reaches beyond a phone's edge. */
export const holdsTogether = (page: Page): Promise<void> =>
  onPhone(page, async () => expect(await overflowing(page)).toEqual([]));

async function onPhone(page: Page, look: () => Promise<unknown>): Promise<void> {
  const size = page.viewportSize();
  await page.setViewportSize(PHONE.viewport);
  await look();
  if (size) await page.setViewportSize(size);
}
