import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect } from "vitest";
import { PATIENCE, type Person } from "./browser.ts";

/** Waits until what is read from a page equals what is expected; matchers such as `expect.stringMatching` do too. */
export const becomes = (read: () => Promise<unknown>, expected: unknown, message = ""): Promise<void> =>
  expect.poll(read, { timeout: PATIENCE, interval: 50, message }).toEqual(expected);

/**
 * The tests of a file are chapters of one story: when one fails, those after it have nothing to go on from and are skipped.
 * What everybody had on screen is kept: a picture says more than a locator that was not found.
 */
export function chapters(people: () => readonly (Person | undefined)[]): void {
  let broken = "";
  beforeEach(({ skip }) => skip(broken !== "", `after “${broken}” failed`));
  afterEach(async ({ task }) => {
    if (task.result?.state !== "fail") return;
    broken = task.name;
    const folder = path.join(tmpdir(), "casus-e2e");
    mkdirSync(folder, { recursive: true });
    for (const [i, person] of people().entries()) {
      const file = path.join(folder, `${task.name.slice(0, 40).replaceAll(/\W+/g, "-")}-${i}.png`);
      await person?.page.screenshot({ path: file }).then(
        () => process.stderr.write(`on screen: ${file}\n`),
        () => {},
      );
      for (const complaint of person?.complaints ?? []) process.stderr.write(`  ${complaint}\n`);
    }
  });
}
