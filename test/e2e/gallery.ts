import { mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { BrowserContextOptions, Page } from "playwright-core";
import { launchBrowser } from "../chromium.ts";
import { host, join, Player } from "../server.ts";
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

// The pictures of the README: `npm run gallery [FOLDER]`, one game of the strait, a class room's worth of screens.

const folder = process.argv[2] ?? fileURLToPath(new URL("../../docs/gallery", import.meta.url));
mkdirSync(folder, { recursive: true });
const server = await bootTable();
const browser = await launchBrowser();
const ROOM = { viewport: { width: 1920, height: 1080 } };
const DESK = { viewport: { width: 1440, height: 900 } };

const shoot = async (page: Page, name: string, dark = false) => {
  await page.emulateMedia({ colorScheme: dark ? "dark" : "light" });
  // Fonts, the map's new colours and what is still moving.
  await page.waitForTimeout(1_200);
  await page.screenshot({ path: path.join(folder, `${name}.jpg`), type: "jpeg", quality: 80 });
};

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
  const home = await arrive(browser, server.url, { ...DESK, locale: "et-EE" });
  await shoot(home.page, "home-estonian");
  await home.leave();

  const admission = await host(server.url, {
    scenario: "kaliningrad-transit-2022",
    name: "Kaliningrad transit, 2022",
    humans: ["LT", "US", "RU"],
    seat: null,
  });
  const hanna = await Player.connect(server.url, admission);
  const rita = await Player.connect(server.url, await join(server.url, admission.code, "Rita"));
  await rita.must({ type: "sit", seat: "RU" });
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
  await shoot(room.page, "projector-lobby");
  await shoot(jonas.page, "lobby");

  await hanna.must({ type: "begin" });
  await arrivesAt(jonas.page, "1 Intelligence");
  await seen(button(jonas.page, "Closer"));
  await shoot(jonas.page, "table");
  await shoot(phone.page, "phone-now");
  await hanna.must({ type: "advance" });
  await arrivesAt(jonas.page, "1 Consultation");
  await jonas.press(
    jonas.page
      .getByRole("navigation", { name: "Channels" })
      .getByRole("button", { name: /United States/ })
      .first(),
  );
  await jonas.page
    .getByRole("textbox", { name: /Write to United States/ })
    .fill("Will you stand by us if they answer?");
  await jonas.press(button(jonas.page, "Send"));
  await phone.press(phone.page.getByRole("tab", { name: /^Talk/ }));
  await hanna.must({ type: "advance" });
  await arrivesAt(jonas.page, "1 Orders");
  await jonas.press(button(jonas.page, "Put on the sheet").first());
  await shoot(jonas.page, "orders-dark", true);
  await phone.press(phone.page.getByRole("tab", { name: /^Orders/ }));
  await shoot(phone.page, "phone-orders", true);
  await rita.must({ type: "seal", orders: [{ action: "M16", target: "LT", zone: "vilnius" }] });
  await hanna.must({ type: "advance" });
  await arrivesAt(jonas.page, "1 Resolution");
  await room.page.waitForTimeout(9_000);
  await shoot(room.page, "projector");
  await shoot(room.page, "projector-dark", true);
  await hanna.must({ type: "advance" });
  await arrivesAt(jonas.page, "1 Obligation");
  await jonas.press(button(jonas.page, "See the test").first());
  await shoot(jonas.page, "obligation");
  await hanna.must({ type: "end" });
  await seen(review(jonas.page));
  await jonas.press(button(jonas.page, "Show them without a guess"));
  await shoot(jonas.page, "review");
  for (const player of [hanna, rita]) await player.leave();
} finally {
  await clearTable(browser, server);
}
