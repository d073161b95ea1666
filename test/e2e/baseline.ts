import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";

// How a screen should look, kept as two things that do not depend on how one browser rasterises type: where its parts
// are, and a picture so small that only shapes and colours are left of it.

const FOLDER = fileURLToPath(new URL("baselines", import.meta.url));
/** Set to write what is seen instead of comparing it. */
const WRITE = process.env.CASUS_BASELINES === "write";
/** Points of the screen that one point of the small picture stands for, each way. */
const SHRINK = 8;
/** How far a point may be off, of 255, before it counts; and what share of the points may be. */
const OFF = 36;
const SHARE = 0.02;
/** Pixels by which a part may have moved or grown: sideways, and down, where one line more of text pushes what is below. */
const ACROSS = 14;
const DOWN = 30;

/** Milliseconds until the map has its new colours and the last thing has moved. */
const SETTLED = 900;

/** What differs from game to game or from moment to moment is no part of how a screen looks. */
const CHANGING =
  ".invite-code, .invite input, .qr, .projector-code, .projector-qr, .projector-join, .link-state { visibility: hidden !important; } *, *::before { caret-color: transparent !important; }";

/** Left, top, width, height. */
type Box = readonly [number, number, number, number];

/** Compares what a page shows with its baseline; says in sentences what is different, nothing if nothing is. */
export async function looks(page: Page, name: string): Promise<string[]> {
  await page.addStyleTag({ content: CHANGING });
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(SETTLED);
  return [...(await shape(page, name)), ...overlaps(await parts(page), name), ...(await picture(page, name))];
}

/** What nobody sees, and what lies behind a dialog. */
const HIDDEN = ".unseen, .skip, [inert], [aria-hidden=true]";

/** Landmarks, headings and panels in view, by what they are called. */
const parts = (page: Page): Promise<Record<string, Box>> =>
  page.evaluate((hidden) => {
    const found: Record<string, Box> = {};
    const named =
      "header, main, nav, aside, section, form, h1, h2, ol, fieldset, [role=tablist], [role=tabpanel], [role=application], .button.primary";
    for (const element of document.querySelectorAll<HTMLElement>(named)) {
      const { left, top, width, height } = element.getBoundingClientRect();
      const inView = top < innerHeight - 4 && left < innerWidth && width > 2 && height > 2;
      if (!inView || !element.checkVisibility() || element.closest(hidden) !== null) continue;
      const label =
        element.getAttribute("aria-label") ??
        document.getElementById(element.getAttribute("aria-labelledby") ?? "")?.textContent ??
        (/^(H\d|BUTTON|A)$/.test(element.tagName) ? element.textContent : element.className);
      const key = `${element.tagName.toLowerCase()} ${label?.trim().slice(0, 40) ?? ""}`.trim();
      let id = key;
      for (let n = 2; id in found; n++) id = `${key} (${n})`;
      // What is below the edge of the screen is not looked at.
      const shown = Math.min(height, innerHeight - top);
      found[id] = [left, top, width, shown].map(Math.round) as unknown as Box;
    }
    return found;
  }, HIDDEN);

const SHAPES = path.join(FOLDER, "shapes.json");
const shapes = (): Record<string, Record<string, Box>> =>
  existsSync(SHAPES) ? JSON.parse(readFileSync(SHAPES, "utf8")) : {};

async function shape(page: Page, name: string): Promise<string[]> {
  const now = await parts(page);
  if (WRITE) {
    mkdirSync(FOLDER, { recursive: true });
    const all = Object.entries({ ...shapes(), [name]: now }).sort(([a], [b]) => a.localeCompare(b));
    const lines = all.map(([screen, boxes]) => {
      const rows = Object.entries(boxes).map(
        ([part, box]) => `    ${JSON.stringify(part)}: [${box.join(", ")}]`,
      );
      return `  ${JSON.stringify(screen)}: {\n${rows.join(",\n")}\n  }`;
    });
    writeFileSync(SHAPES, `{\n${lines.join(",\n")}\n}\n`);
    return [];
  }
  const then = shapes()[name];
  if (then === undefined) return [`${name} has no baseline in ${SHAPES}`];
  const found: string[] = [];
  const edge = (page.viewportSize()?.height ?? 0) - DOWN - 4;
  for (const [part, was] of Object.entries(then)) {
    const is = now[part];
    // A little further down and it is out of sight.
    if (is === undefined && was[1] > edge) continue;
    if (is === undefined) found.push(`${name}: “${part}” is gone`);
    else if (is.some((n, i) => Math.abs(n - (was[i] as number)) > (i % 2 === 0 ? ACROSS : DOWN)))
      found.push(`${name}: “${part}” was at [${was.join(", ")}], is at [${is.join(", ")}]`);
  }
  for (const [part, [, top]] of Object.entries(now))
    if (!(part in then) && top <= edge) found.push(`${name}: “${part}” is new`);
  return found;
}

/** Panels that lie on one another though neither contains the other. */
function overlaps(boxes: Record<string, Box>, name: string): string[] {
  const panels = Object.entries(boxes).filter(([part]) => /^(section|nav|aside|h1|h2)\b/.test(part));
  return panels.flatMap(([a, [ax, ay, aw, ah]], i) =>
    panels.slice(i + 1).flatMap(([b, [bx, by, bw, bh]]) => {
      const across = Math.min(ax + aw, bx + bw) - Math.max(ax, bx);
      const down = Math.min(ay + ah, by + bh) - Math.max(ay, by);
      const within = Math.abs(across - Math.min(aw, bw)) < 3 && Math.abs(down - Math.min(ah, bh)) < 3;
      return across > 6 && down > 6 && !within ? [`${name}: “${a}” and “${b}” lie on one another`] : [];
    }),
  );
}

interface Small {
  readonly png: string;
  readonly width: number;
  readonly points: readonly number[];
}

/** Drawn small in a page of its own, so that the screen's page stays as it is. */
let bench: Page | undefined;
async function shrunk(page: Page, source: Buffer, by: number): Promise<Small> {
  bench ??= await (await page.context().browser()?.newContext())?.newPage();
  if (bench === undefined) throw new Error("no browser to draw with");
  return bench.evaluate(
    async ([data, shrink]) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
      const [width, height] = [image.width, image.height].map((n) => Math.round(n / shrink)) as [
        number,
        number,
      ];
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext("2d") as OffscreenCanvasRenderingContext2D;
      context.imageSmoothingQuality = "high";
      context.drawImage(image, 0, 0, width, height);
      const { data: points } = context.getImageData(0, 0, width, height);
      const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
      return { png: btoa(String.fromCharCode(...bytes)), width, points: [...points] };
    },
    [source.toString("base64"), by] as const,
  );
}

async function picture(page: Page, name: string): Promise<string[]> {
  const now = await shrunk(page, await page.screenshot({ scale: "css" }), SHRINK);
  const file = path.join(FOLDER, `${name}.png`);
  if (WRITE) {
    writeFileSync(file, Buffer.from(now.png, "base64"));
    return [];
  }
  if (!existsSync(file)) return [`${name} has no baseline: ${file}`];
  const then = await shrunk(page, readFileSync(file), 1);
  if (then.points.length !== now.points.length) return [`${name} has another size`];
  const off = now.points.filter((point, i) => Math.abs(point - (then.points[i] ?? 0)) > OFF).length;
  const share = off / (now.points.length * 0.75);
  if (share <= SHARE) return [];
  const seenAs = path.join(tmpdir(), `casus-${name}.png`);
  writeFileSync(seenAs, Buffer.from(now.png, "base64"));
  return [`${name}: ${(share * 100).toFixed(1)} % of the picture differs: ${seenAs} beside ${file}`];
}
