import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { build } from "vite";
import { launchBrowser } from "../chromium.ts";
import { type Figure, type Figures, quantile, rounded } from "./figure.ts";
import type * as scenePage from "./scene/page.ts";

declare const bench: typeof scenePage;

const VIEW = { width: 1280, height: 800 };
const SECONDS = 3;
const TRIES = 3;
const PARTS = ["base", "meta", "symbols", "places", "regions"] as const;

/** The map alone, with sixty forces: how fluently it moves without a graphics card, and how soon it is back. */
export async function measure(): Promise<Figures> {
  const script = await bundle(`${import.meta.dirname}/scene/page.ts`);
  const browser = await launchBrowser();
  const onPage = async <T>(
    renderer: "canvas" | "webgl",
    theatre: string,
    run: (page: Page) => Promise<T>,
  ) => {
    const page = await browser.newPage({ viewport: VIEW, deviceScaleFactor: 1 });
    try {
      await page.addScriptTag({ content: script });
      await page.evaluate(([files, choice]) => bench.open(files as never, choice), [
        filesOf(theatre),
        renderer,
      ] as const);
      return await run(page);
    } finally {
      await page.close();
    }
  };
  try {
    const canvas = async (theatre: string) =>
      onPage("canvas", theatre, async (page) => {
        const pan = await best(page, () => page.evaluate((s) => bench.pan(s), SECONDS));
        const signals = await best(page, () => page.evaluate((s) => bench.signals(s), SECONDS));
        const tasks = await page.evaluate(() => bench.tasks());
        const idle = await page.evaluate(() => bench.idle(2_000));
        return { pan, signals, tasks, idle };
      });
    const baltic = await canvas("baltic");
    const pacific = await canvas("indo-pacific");
    const lost = await onPage("webgl", "baltic", async (page) => {
      const times: number[] = [];
      for (let i = 0; i < TRIES; i++) times.push((await page.evaluate(() => bench.loseContext())) ?? 0);
      return times;
    });
    const both = (of: (one: typeof baltic) => number) => ({
      baltic: rounded(of(baltic)),
      pacific: rounded(of(pacific)),
    });
    const worstRate = (of: (one: typeof baltic) => Rate) => Math.min(of(baltic).rate, of(pacific).rate);
    const busy = (of: (one: typeof baltic) => Rate) => ({
      ...both((x) => of(x).rate),
      "ms of processor a frame": rounded(Math.max(of(baltic).busy, of(pacific).busy)),
    });
    const worst = (of: (one: typeof baltic) => number) => Math.max(of(baltic), of(pacific));
    return {
      panRate: more(
        "frames/s",
        50,
        worstRate((x) => x.pan),
        busy((x) => x.pan),
      ),
      signalRate: more(
        "frames/s",
        50,
        worstRate((x) => x.signals),
        busy((x) => x.signals),
      ),
      interactionTask: less(
        "ms",
        50,
        worst((x) => x.tasks.interaction),
        both((x) => x.tasks.interaction),
      ),
      zoomTask: less(
        "ms",
        170,
        worst((x) => x.tasks.zoom),
        both((x) => x.tasks.zoom),
      ),
      sceneIdleFrames: less(
        "frames",
        0,
        worst((x) => x.idle),
        { seconds: 2 },
      ),
      contextRecovery: less("ms", 500, quantile(lost, 0.5), {
        slowest: rounded(Math.max(...lost)),
        of: TRIES,
      }),
    };
  } finally {
    await browser.close();
  }
}

interface Rate {
  /** Frames a second. */
  readonly rate: number;
  /** Milliseconds the page's thread was working for each frame; other work on the machine does not count. */
  readonly busy: number;
}

/** A busy machine takes frames away, and never gives any. */
async function best(page: Page, run: () => Promise<number>): Promise<Rate> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const worked = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
  };
  const found: Rate[] = [];
  for (let i = 0; i < TRIES; i++) {
    const before = await worked();
    const rate = await run();
    found.push({ rate, busy: ((await worked()) - before) / (rate * SECONDS) });
  }
  await session.detach();
  return {
    rate: Math.max(...found.map((one) => one.rate)),
    busy: Math.min(...found.map((one) => one.busy)),
  };
}

const more = (unit: string, target: number, value: number, detail: Figure["detail"]): Figure => ({
  value: rounded(value),
  unit,
  target,
  better: "more",
  detail,
});
const less = (unit: string, target: number, value: number, detail: Figure["detail"]): Figure => ({
  ...more(unit, target, value, detail),
  better: "less",
});

const filesOf = (theatre: string): Record<string, unknown> =>
  Object.fromEntries(
    PARTS.map((part) => [
      part,
      JSON.parse(
        readFileSync(new URL(`../../maps/theatres/${theatre}/${part}.json`, import.meta.url), "utf8"),
      ),
    ]),
  );

/** The client's own sources as one script. */
async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    build: { write: false, target: "es2023", lib: { entry, formats: ["iife"], name: "bench" } },
  });
  for (const { output } of [built].flat() as { output: readonly { type: string; code?: string }[] }[])
    for (const { type, code } of output) if (type === "chunk" && code !== undefined) return code;
  throw new Error("nothing was bundled");
}
