import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../chromium.ts";
import type { Child } from "../server.ts";
import {
  arrive,
  arrivesAt,
  bootTable,
  button,
  clearTable,
  type Person,
  place,
  playOn,
  review,
  reviewPart,
  seen,
  takePart,
} from "./browser.ts";
import { becomes, chapters } from "./expecting.ts";

let server: Child;
let browser: Browser;
let anna: Person;
beforeAll(async () => {
  [server, browser] = await Promise.all([bootTable(), launchBrowser()]);
});
afterAll(async () => {
  await clearTable(browser, server);
});

chapters(() => [anna]);

test("from the home page through a first turn that explains itself to the review, alone against bots", async () => {
  anna = await arrive(browser, server.url);
  const { page, press } = anna;

  // One click: the junior ally's chair is offered first.
  await becomes(() => page.getByLabel("You speak for").inputValue(), "LT");
  await press(button(page, "Start the crisis"));
  await arrivesAt(page, "1 Intelligence");

  // The page says what to do, phase by phase, and names the controls it has.
  const now = page.getByRole("region", { name: "Now" });
  const hint = now.getByText("Your first turn");
  await seen(hint);
  await seen(page.getByText("Start with your role sheet"));
  await seen(page.getByText("Only you know this"));
  await seen(page.getByText("How you will be scored"));
  await press(now.getByRole("button", { name: "I have read it" }));

  await arrivesAt(page, "1 Consultation");
  await seen(now.getByText(/Pick a government in the list and write to it/));
  await press(
    page.getByRole("navigation", { name: "Channels" }).getByRole("button", { name: /United States/ }),
  );
  await page.getByRole("textbox", { name: "Write to the United States" }).fill("Will you stand by us?");
  await press(button(page, "Send"));
  await seen(page.getByRole("log").getByText("Will you stand by us?"));
  await press(button(page, "Ask or offer"));
  const asking = page.getByRole("dialog", { name: "Ask or offer something" });
  await asking.getByLabel("What it is").selectOption({ label: "Support" });
  await press(asking.getByRole("button", { name: "Send the request" }));
  // A bot answers what it is asked.
  await seen(page.getByRole("log").getByText(/^United States: (accepted|refused)$/));
  await press(now.getByRole("button", { name: "I am done talking" }));

  await arrivesAt(page, "1 Orders");
  await seen(now.getByText(/Your staff has put a few options on the table/));
  const options = page.getByRole("region", { name: "On the table" }).getByRole("listitem");
  await seen(options);
  expect(await options.count()).toBeGreaterThanOrEqual(5);
  expect(await options.count()).toBeLessThanOrEqual(8);
  await press(options.first().getByRole("button", { name: "Put on the sheet" }));
  await press(button(page, "Seal the orders"));

  await arrivesAt(page, "1 Resolution");
  await seen(now.getByText(/All orders took effect together/).first());
  await takePart(anna);
  await playOn(anna, /^2 /);
  await becomes(() => hint.isVisible(), false, "the hints end with the first turn");

  await playOn(anna);
  await seen(review(page));
  await press(button(page, "Show them without a guess"));
  await seen(page.getByRole("heading", { name: "Verdicts" }));
  await reviewPart(anna, "Messages");
  await seen(page.getByText("Will you stand by us?"));

  // And again: the same crisis from the beginning, in a game of its own.
  const before = page.url();
  await press(button(page, "Play again"));
  await arrivesAt(page, "1 Intelligence");
  expect(page.url()).not.toBe(before);
  // The finished one can be reopened from the home page.
  await press(page.getByRole("link", { name: "Leave the table" }));
  await press(page.getByRole("link", { name: "Open" }).nth(1));
  await seen(review(page));
  expect(await place(page)).toBe("Review");
  expect(anna.complaints).toEqual([]);
});
