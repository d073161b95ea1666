import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { BrowserContextOptions, Page } from "playwright-core";
import { launchBrowser } from "../chromium.ts";
import { host, Player } from "../server.ts";
import {
  arrive,
  arrivesAt,
  bootTable,
  button,
  clearTable,
  type Person,
  PHONE,
  review,
  seen,
} from "./browser.ts";

// The pictures of the README: `npm run gallery -- [FOLDER]`, one game, a class room's worth of screens.

const folder = process.argv[2] ?? fileURLToPath(new URL("../../docs/gallery", import.meta.url));
mkdirSync(folder, { recursive: true });
const server = await bootTable();
const browser = await launchBrowser();
const ROOM = { viewport: { width: 1920, height: 1080 } };
const DESK = { viewport: { width: 1440, height: 900 } };

/** A page of its own to make pictures small in. */
const bench = await browser.newPage();
/** Pixels across at most. */
const WIDEST = 1200;
const QUALITY = 0.8;

async function shoot(page: Page, name: string, dark = false): Promise<void> {
  await page.emulateMedia({ colorScheme: dark ? "dark" : "light" });
  // What the host did is told in a band that one reads and closes.
  for (const band of await button(page, "Dismiss").all()) await band.click().catch(() => {});
  await page.mouse.move(0, 0);
  // Fonts, the map's new colours and what is still moving.
  await page.waitForTimeout(1_200);
  const taken = (await page.screenshot()).toString("base64");
  const picture = await bench.evaluate(
    async ([data, widest, quality]) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
      const scale = Math.min(1, widest / image.width);
      const canvas = new OffscreenCanvas(Math.round(image.width * scale), Math.round(image.height * scale));
      const context = canvas.getContext("2d") as OffscreenCanvasRenderingContext2D;
      context.imageSmoothingQuality = "high";
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      const bytes = new Uint8Array(
        await (await canvas.convertToBlob({ type: "image/webp", quality })).arrayBuffer(),
      );
      return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
    },
    [taken, WIDEST, QUALITY] as const,
  );
  writeFileSync(path.join(folder, `${name}.webp`), Buffer.from(picture, "latin1"));
}

async function sits(
  code: string,
  name: string,
  seat: string,
  options: BrowserContextOptions,
): Promise<Person> {
  const person = await arrive(browser, server.url, options);
  await person.page.goto(`/join/${code}`);
  await person.page.getByLabel("Your name").fill(name);
  await person.press(button(person.page, "Join"));
  const row = person.page.getByRole("listitem").filter({ hasText: seat });
  await person.press(row.getByRole("button", { name: "Take this seat" }));
  return person;
}

try {
  const admission = await host(server.url, {
    scenario: "kaliningrad-transit-2022",
    name: "Kaliningrad transit, 2022",
    humans: ["LT", "US", "RU"],
    seat: null,
  });
  const hanna = await Player.connect(server.url, admission);
  const rita = await Player.enter(server.url, admission.code, "Rita", "RU");
  const jonas = await sits(admission.code, "Jonas", "Lithuania", DESK);
  const phone = await sits(admission.code, "Sam", "United States", { ...PHONE, deviceScaleFactor: 2 });
  const opened = await fetch(`${server.url}/games/${admission.game}/screen`, {
    method: "POST",
    headers: { authorization: `Bearer ${admission.token}` },
  });
  const { token } = (await opened.json()) as { token: string };
  const room = await arrive(browser, server.url, ROOM);
  await room.page.goto(`/game/${admission.game}/projector#${token}`);
  await seen(room.page.getByText(admission.code, { exact: true }));

  await hanna.must({ type: "begin" });
  await arrivesAt(jonas.page, "1 Intelligence");
  await seen(button(jonas.page, "Closer"));
  await hanna.must({ type: "advance" });
  await arrivesAt(jonas.page, "1 Consultation");
  await jonas.press(
    jonas.page
      .getByRole("navigation", { name: "Channels" })
      .getByRole("button", { name: /United States/ })
      .first(),
  );
  await jonas.page
    .getByRole("textbox", { name: /Write to the United States/ })
    .fill("Will you stand by us if they answer?");
  await jonas.press(button(jonas.page, "Send"));
  await hanna.must({ type: "advance" });
  await arrivesAt(jonas.page, "1 Orders");
  // Something that is a step on the ladder, so that the ladder has something to say of it.
  const options = jonas.page.getByRole("region", { name: "On the table" }).getByRole("listitem");
  const step = options.filter({ hasText: /rung/ }).or(options).first();
  await jonas.press(step.getByRole("button", { name: "Put on the sheet" }));
  await shoot(jonas.page, "table");
  await shoot(jonas.page, "table-dark", true);
  await phone.press(phone.page.getByRole("tab", { name: /^Orders/ }));
  await shoot(phone.page, "phone-orders");
  await phone.press(phone.page.getByRole("tab", { name: /^Map/ }));
  await seen(button(phone.page, "Closer"));
  await shoot(phone.page, "phone-map", true);
  await rita.must({ type: "seal", orders: [{ action: "M16", target: "LT", zone: "vilnius" }] });
  await hanna.must({ type: "advance" });
  await arrivesAt(jonas.page, "1 Resolution");
  await room.page.waitForTimeout(9_000);
  await shoot(room.page, "projector");
  await hanna.must({ type: "advance" });
  await arrivesAt(jonas.page, "1 Obligation");
  await jonas.press(button(jonas.page, "See the test").first());
  await shoot(jonas.page, "obligation");
  await hanna.must({ type: "end" });
  await seen(review(jonas.page));
  await button(jonas.page, "Show them without a guess").click({ timeout: 120_000 });
  await jonas.page.getByRole("heading", { name: "Verdicts" }).first().waitFor({ timeout: 120_000 });
  await shoot(jonas.page, "review");
  for (const player of [hanna, rita]) await player.leave();
} finally {
  await clearTable(browser, server);
}
