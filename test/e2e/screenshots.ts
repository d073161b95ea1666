import { mkdirSync } from "node:fs";
import path from "node:path";
import type { BrowserContextOptions } from "playwright-core";
import { launchBrowser } from "../chromium.ts";
import { Player } from "../server.ts";
import {
  arrive,
  arrivesAt,
  bootTable,
  button,
  clearTable,
  decide,
  type Person,
  review,
  reviewPart,
  seen,
  takePart,
} from "./browser.ts";

// Pictures of every screen, in each size and in light and dark: `node test/e2e/screenshots.ts FOLDER [SIZE] [CRISIS]`.
// The adversary is played without a browser and attacks in the first turn, so that the treaty is put to the test.

const SIZES: Readonly<Record<string, BrowserContextOptions>> = {
  "1440": { viewport: { width: 1440, height: 900 } },
  "1280": { viewport: { width: 1280, height: 800 } },
  "390": { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
};

/** Who is whom in each crisis: the seat in the browser, the bots, and whom the adversary attacks where. */
const CASTS = {
  "kaliningrad-transit-2022": {
    title: "Kaliningrad transit, 2022",
    mine: "Lithuania",
    bots: ["United States", "European Union", "Poland", "Belarus"],
    foe: "RU",
    attack: { action: "M16", target: "LT", zone: "vilnius" },
  },
  "the-strait": {
    title: "The strait, 2027",
    mine: "Taiwan",
    bots: ["United States", "Japan", "Philippines", "Australia"],
    foe: "CN",
    attack: { action: "M16", target: "TW", zone: "taipei" },
  },
} as const;

const [folder, only = "all", crisis = "kaliningrad-transit-2022"] = process.argv.slice(2);
const cast = Object.entries(CASTS).find(([id]) => id === crisis)?.[1];
if (folder === undefined || cast === undefined || (only !== "all" && SIZES[only] === undefined)) {
  const sizes = ["all", ...Object.keys(SIZES)].join("|");
  const crises = Object.keys(CASTS).join("|");
  process.stderr.write(
    `Usage: node test/e2e/screenshots.ts FOLDER [${sizes}] [${crises}]   pictures of every screen\n`,
  );
  process.exit(2);
}
mkdirSync(folder, { recursive: true });

const server = await bootTable();
const browser = await launchBrowser();
try {
  for (const [size, options] of Object.entries(SIZES))
    if (only === "all" || only === size) await tour(size, options, cast);
} finally {
  await clearTable(browser, server);
}

/** One game from the home page to the review. */
async function tour(
  size: string,
  options: BrowserContextOptions,
  { title, mine, bots, foe, attack }: (typeof CASTS)[keyof typeof CASTS],
): Promise<void> {
  const person = await arrive(browser, server.url, options);
  const { page, press } = person;
  const phone = options.isMobile === true;
  const shoot = async (name: string, whole = false) => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      // The map paints its new colours a moment after the page has them.
      await page.waitForTimeout(500);
      const file = path.join(folder as string, `${name}-${size}-${colorScheme}.png`);
      await page.screenshot({ path: file, fullPage: whole });
    }
    await page.emulateMedia({ colorScheme: "light" });
  };
  const tab = (name: string) => press(page.getByRole("tab", { name: new RegExp(`^${name}`) }));
  const desk = (wide: string, narrow: string) => tab(phone ? narrow : wide);

  await page.getByLabel("Crisis").selectOption({ label: title });
  await page.getByRole("option", { name: new RegExp(`^${mine}`) }).waitFor({ state: "attached" });
  await seen(button(page, "Start the crisis"));
  await shoot("home", true);
  await press(page.getByRole("link", { name: "Set up a game" }));
  const choice = page.getByRole("region", { name: "Crisis" }).getByRole("combobox").first();
  await choice.selectOption({ label: title });
  await page.getByRole("textbox", { name: "Your name" }).fill("Jonas");
  await press(page.getByRole("radio", { name: /^No clock/ }));
  for (const bot of bots) await press(page.getByRole("group", { name: bot }).getByText("Bot"));
  await page.getByLabel("Do you play yourself?").selectOption({ label: `I play ${mine}` });
  await shoot("host", true);
  await press(button(page, "Open the lobby"));
  const invitation = page.getByRole("region", { name: "Code" });
  const code = (await invitation.getByText(/^[A-Z0-9]{6}$/).textContent()) ?? "";
  const opponent = await Player.enter(server.url, code, "Vera");
  await opponent.must({ type: "sit", seat: foe });
  await seen(page.getByText("2 people here"));
  await shoot("lobby", true);
  await press(button(page, "Begin"));

  await arrivesAt(page, "1 Intelligence");
  if (!phone) await seen(button(page, "Closer"));
  await shoot("intelligence");
  if (phone) await sheets(person, shoot);
  else
    for (const name of ["Treaty", "Dossiers"]) {
      await tab(name);
      await shoot(name.toLowerCase());
    }
  const both = async () => {
    await opponent.must({ type: "ready", ready: true });
    await takePart(person);
  };
  await both();
  await arrivesAt(page, "1 Consultation");
  await desk("Cables", "Talk");
  await press(
    page.getByRole("navigation", { name: "Channels" }).getByRole("button", { name: "United States" }),
  );
  await page
    .getByRole("textbox", { name: "Write to the United States" })
    .fill("Will you stand by us if they answer?");
  await press(button(page, "Send"));
  await seen(page.getByRole("article").filter({ hasText: "Will you stand by us" }));
  await shoot("cables");
  if (phone) {
    await tab("Map");
    await seen(button(page, "Closer"));
    await shoot("map");
    await tab("Now");
  }
  await both();

  await arrivesAt(page, "1 Orders");
  await desk("Orders", "Orders");
  await press(button(page, "Put on the sheet").first());
  await shoot("orders");
  await press(button(page, /^Details: /).first());
  await shoot("order-details");
  await press(button(page, "Seal the orders"));
  await opponent.must({ type: "seal", orders: [attack] });
  await arrivesAt(page, "1 Resolution");
  await seen(button(page, "Next"));
  await shoot("reveal");
  await both();
  await arrivesAt(page, "1 Obligation");
  await press(button(page, "See the test").first());
  await shoot("obligation");
  await press(button(page, "Invoke the treaty").first());
  if (phone) await press(button(page, "Close"));
  await decide(person, "1 Obligation");
  await arrivesAt(page, "2 Intelligence");
  await shoot("second-turn");

  page.once("dialog", (asks) => void asks.accept());
  await press(button(page, "Host"));
  await shoot("host-panel");
  await press(button(page, "End the game now"));
  await seen(review(page));
  await seen(button(page, "Show the verdicts"));
  await shoot("guess", true);
  await press(button(page, "Show them without a guess"));
  await shoot("review", true);
  for (const part of [
    "Story",
    "Who lit the match",
    "Charts",
    "Scoreboard",
    "Who knew what",
    "What if",
    "Reflection",
  ]) {
    await reviewPart(person, part);
    await shoot(`review-${part.toLowerCase().replaceAll(" ", "-")}`, true);
  }
  await opponent.leave();
  await person.leave();
}

async function sheets({ page, press }: Person, shoot: (name: string) => Promise<void>): Promise<void> {
  for (const name of ["Dossiers", "Treaty", "Escalation ladder"]) {
    await press(button(page, name));
    await shoot(name.toLowerCase().replace(" ", "-"));
    await press(button(page, "Close"));
  }
}
