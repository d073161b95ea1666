import { rmSync } from "node:fs";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../chromium.ts";
import { bootTable } from "../e2e/browser.ts";
import { bearer, type Child, eventually, host, Player, temporaryFolder } from "../server.ts";
import { type Figures, quantile, rounded } from "./figure.ts";
import { press } from "./pressing.ts";

const TURNS = 12;
const OPENINGS = 5;
/** A busy machine is no fault of the code. */
const SLOW = 60_000;

/** The debrief of a game of twelve turns: how long until its verdicts are there, until a page shows them, until the export is. */
export async function measure(): Promise<Figures> {
  const folder = temporaryFolder();
  let server = await bootTable(folder);
  const browser = await launchBrowser();
  try {
    const { admission, turns, people } = await played(server);
    const ended = performance.now();
    const url = () => `${server.url}/games/${admission.game}`;
    const asked = async (path: string) => {
      const started = performance.now();
      const response = await fetch(`${url()}/${path}`, { headers: bearer(admission) });
      const bytes = (await response.arrayBuffer()).byteLength;
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      return { ms: performance.now() - started, bytes };
    };
    const soon = await asked("review?soon=1");
    const whole = await asked("review");
    const ready = performance.now() - ended;
    const openings: number[] = [];
    for (let i = 0; i < OPENINGS; i++) openings.push(await opened(browser, server, admission));
    const exported = await asked("export");
    const report = await asked("report");
    await server.stop();
    // Kept by the record's fingerprint: another process has it at once, too.
    server = await bootTable(folder);
    await opened(browser, server, admission);
    const again = await opened(browser, server, admission);
    const detail = { turns, people, kilobytes: rounded(whole.bytes / 1024) };
    return {
      reviewOpens: {
        value: rounded(quantile(openings, 0.95)),
        unit: "ms, p95",
        target: 2000,
        better: "less",
        detail: { p50: rounded(quantile(openings, 0.5)), afterRestart: rounded(again), ...detail },
      },
      reviewReady: {
        value: rounded(ready / 1000, 2),
        unit: "s",
        target: null,
        better: "less",
        detail: { withoutVerdicts: rounded(soon.ms / 1000, 2), ...detail },
      },
      exportMade: {
        value: rounded(exported.ms / 1000, 2),
        unit: "s",
        target: 5,
        better: "less",
        detail: { report: rounded(report.ms / 1000, 2), zipped: rounded(exported.bytes / 1024) },
      },
    };
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds from an empty browser to the verdicts on screen. */
async function opened(
  browser: Browser,
  server: Child,
  admission: { readonly game: string },
): Promise<number> {
  const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1440, height: 900 } });
  await context.addInitScript(
    ([session, key]) => {
      localStorage.setItem("casus.games", JSON.stringify([session]));
      // Whoever comes back to a review has guessed.
      localStorage.setItem(key as string, "");
    },
    [{ ...admission, name: "", title: "", seen: 1 }, `casus.guess.${admission.game}`] as const,
  );
  const page = await context.newPage();
  const started = performance.now();
  await page.goto(`/game/${admission.game}`);
  await page.getByRole("heading", { name: "Verdicts" }).waitFor({ timeout: SLOW });
  const took = performance.now() - started;
  await context.close();
  return took;
}

/** A game of three people and a white cell over twelve turns, in which somebody presses every week and nobody gives way. */
async function played(server: Child) {
  const admission = await host(server.url, { seat: null, humans: ["LT", "US", "RU"], name: "Twelve weeks" });
  const lead = await Player.connect(server.url, admission);
  const players: Player[] = [];
  for (const [name, seat] of [
    ["Jonas", "LT"],
    ["Sam", "US"],
    ["Vera", "RU"],
  ] as const) {
    const player = await Player.enter(server.url, admission.code, name);
    await player.must({ type: "sit", seat });
    players.push(player);
  }
  const [lt, us, ru] = players as [Player, Player, Player];
  await lead.must({ type: "begin" });
  await eventually(() => lead.phase === "intelligence", "the beginning", SLOW);
  await lead.must({ type: "turns", turns: TURNS });
  while (lead.phase !== "review") {
    const stage = lead.view?.stage;
    if (stage?.kind !== "running") break;
    const { turn, phase } = stage;
    if (phase === "consultation") {
      await lt.must({ type: "message", to: ["US"], text: `Week ${turn}: are you with us?`, about: null });
      await us.must({ type: "message", to: ["LT"], text: "Within the treaty, yes.", about: null });
    }
    if (phase === "orders") {
      await lt.send({ type: "believe", value: 60, why: "" });
      await press({ lt, us, ru }, turn === TURNS - 2);
    }
    const here = `${turn}${phase}`;
    const moved = () => {
      const now = lead.view?.stage;
      return now?.kind !== "running" || `${now.turn}${now.phase}` !== here;
    };
    if (!moved()) await lead.send({ type: "advance" });
    await eventually(moved, `the end of ${here}`, SLOW);
  }
  const end = lead.view?.stage;
  for (const player of [lead, ...players]) await player.leave();
  return { admission, turns: end?.kind === "review" ? end.turn : 0, people: players.length };
}
