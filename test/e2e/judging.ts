import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";

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

/** What axe has against the screen, or the part of it that has changed, in light and in dark. */
export async function judge(page: Page, screen: string, part = "body"): Promise<void> {
  const width = page.viewportSize()?.width;
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await settled(page);
    const axe = new AxeBuilder({ page })
      .include(part)
      .setLegacyMode()
      .options({ resultTypes: ["violations"] });
    const { violations } = await (colorScheme === "dark" ? axe.withRules(COLOURS) : axe).analyze();
    for (const { id, help, nodes } of violations)
      found.push(
        `${screen}, ${width}, ${colorScheme}: ${id} (${help}): ${nodes.map((node) => node.target).join(" ; ")}`,
      );
  }
}

export const nothingFound = () => expect(found.splice(0)).toEqual([]);
