import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { overflowing } from "./browser.ts";

const found: string[] = [];

/** Colours that are still on their way to another have no contrast to speak of. What never ends is not waited for. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    const ending = document.getAnimations().filter((a) => a.effect?.getComputedTiming().endTime !== Infinity);
    const ended = Promise.allSettled(ending.map((animation) => animation.finished));
    await Promise.race([ended, new Promise((go) => setTimeout(go, 2_000))]);
  });

/** Dark differs in nothing but colours. */
const COLOURS = ["color-contrast", "link-in-text-block"];
/** What depends on the room there is, and on nothing else. */
const ROOM = ["target-size", "scrollable-region-focusable"];

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: unknown }[];
}

/** Runs the checker that is in the page already; it is half a megabyte, and put there once. */
async function check(page: Page, part: string, rules: readonly string[]): Promise<readonly Violation[]> {
  const there = await page.evaluate(() => "axe" in globalThis);
  if (!there) {
    const axe = new AxeBuilder({ page })
      .include(part)
      .setLegacyMode()
      .options({ resultTypes: ["violations"] });
    return (await (rules.length > 0 ? axe.withRules([...rules]) : axe).analyze()).violations;
  }
  return page.evaluate(
    async ([within, only]) => {
      const { axe } = globalThis as unknown as {
        axe: { run(where: string, how: object): Promise<{ violations: Violation[] }> };
      };
      const runOnly = only.length > 0 ? { runOnly: { type: "rule", values: only } } : {};
      return (await axe.run(within, { resultTypes: ["violations"], ...runOnly })).violations;
    },
    [part, [...rules]] as const,
  );
}

/** What of a page assistive technology and axe go by, but for the size of things: alike for widths that look alike. */
const structure = (page: Page, part: string): Promise<string> =>
  page.evaluate((within) => {
    const all = document.querySelector(within)?.querySelectorAll<HTMLElement>("*") ?? [];
    return [...all]
      .filter(
        (e) => e.closest("[role=application]") === null && e.checkVisibility({ visibilityProperty: true }),
      )
      .map(
        (e) =>
          `${e.tagName}.${e.className}${e.getAttribute("role") ?? ""}${e.getAttribute("aria-label") ?? ""}`,
      )
      .join();
  }, part);

function note(
  screen: string,
  width: number | undefined,
  scheme: string,
  violations: readonly Violation[],
): void {
  for (const { id, help, nodes } of violations)
    found.push(
      `${screen}, ${width}, ${scheme}: ${id} (${help}): ${nodes.map((node) => node.target).join(" ; ")}`,
    );
}

/** What axe has against the screen, or the part of it that has changed, in light and in dark. */
export async function judge(page: Page, screen: string, part = "body"): Promise<void> {
  const width = page.viewportSize()?.width;
  // Dialogs come when they are asked for, and not before.
  await page.locator(part).first().waitFor();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await settled(page);
    note(screen, width, colorScheme, await check(page, part, colorScheme === "dark" ? COLOURS : []));
  }
}

/**
 * The same at several widths. Where a width changes nothing but sizes, only what depends on them is looked at again:
 * whether all fits, can be hit, and can be scrolled to.
 */
export async function judgeAt(
  page: Page,
  sizes: readonly { width: number; height: number }[],
  screen: string,
  part = "body",
): Promise<void> {
  const judged = new Set<string>();
  for (const size of sizes) {
    await page.setViewportSize(size);
    await settled(page);
    let wide = await overflowing(page);
    // The page is put together anew for another width, which takes it a moment.
    for (let tries = 0; wide.length > 0 && tries < 20; tries++) {
      await page.waitForTimeout(100);
      wide = await overflowing(page);
    }
    if (wide.length > 0) found.push(`${screen}, ${size.width}: sticks out: ${wide.join(" ; ")}`);
    const shape = await structure(page, part);
    if (judged.has(shape)) note(screen, size.width, "light", await check(page, part, ROOM));
    else await judge(page, screen, part);
    judged.add(shape);
  }
}

export const nothingFound = () => expect(found.splice(0)).toEqual([]);
