import { loadScenario } from "@casus/maps";
import type { GameRecord } from "@casus/shared/review";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "./chromium.ts";
import type { trace } from "./determinism/trace.ts";
import { trace as traceHere } from "./determinism/trace.ts";
import { goldenRecords } from "./golden/records.ts";

declare const casus: { readonly trace: typeof trace };

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const script = await bundle(`${import.meta.dirname}/determinism/trace.ts`);
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.addScriptTag({ content: script });
});
afterAll(() => browser?.close());

/** Our sources as one script, as the client's build would ship them. */
async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    build: { write: false, target: "es2023", lib: { entry, formats: ["iife"], name: "casus" } },
  });
  for (const { output } of [built].flat() as { output: readonly { type: string; code?: string }[] }[])
    for (const { type, code } of output) if (type === "chunk" && code !== undefined) return code;
  throw new Error("nothing was bundled");
}

describe("the same record", () => {
  test.each(goldenRecords)(
    "%s is the same game in Node and in a browser, to the last bit",
    async (_, json) => {
      const record = json as GameRecord;
      const scenario = loadScenario(record.scenario.id);
      const there = await page.evaluate(([r, s]) => casus.trace(r, s), [record, scenario] as const);
      expect(there).toEqual(traceHere(record, scenario));
      expect(there.replayed).toBe(record.hash);
    },
  );
});
