import { rmSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import type { CDPSession } from "playwright-core";
import { launchBrowser } from "../chromium.ts";
import { bootChild, eventually, host, join, Player, temporaryFolder } from "../server.ts";
import { type Figures, rounded } from "./figure.ts";
import { press } from "./pressing.ts";

const TURNS = 12;
/** By then every panel has been opened, and every part of the page been loaded. */
const FROM = 3;
const SETTLE = 700;
const TABS = [/^Cables/, /^Orders/, /^Treaty/, /^Dossiers/];

/**
 * A seat's page through a long game in which somebody presses every week, all its panels opened in every turn: what of it
 * is still in memory afterwards.
 */
export async function measure(): Promise<Figures> {
  const folder = temporaryFolder();
  const server = await bootChild(folder, { CASUS_BUILD: "auto", CASUS_BOT_PACE: "0" });
  const browser = await launchBrowser();
  try {
    const admission = await host(server.url, { seat: null, humans: ["LT", "US", "RU"] });
    const hanna = await Player.connect(server.url, admission);
    const sit = async (name: string, seat: string) => {
      const player = await Player.connect(server.url, await join(server.url, admission.code, name));
      await player.must({ type: "sit", seat });
      return player;
    };
    const people = { lt: await sit("Ana", "LT"), us: await sit("Sam", "US"), ru: await sit("Vera", "RU") };
    // The page is that of somebody in Ana's team.
    const jonas = await sit("Jonas", "LT");
    await jonas.leave();
    await hanna.must({ type: "begin" });
    await hanna.must({ type: "turns", turns: TURNS });
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript((session) => localStorage.setItem("casus.games", JSON.stringify([session])), {
      ...jonas.admission,
      name: "Jonas",
      title: "Corridor",
      seen: 1,
    });
    await page.goto(`${server.url}/game/${admission.game}`);
    await page.getByRole("button", { name: "Closer", exact: true }).waitFor();
    const session = await page.context().newCDPSession(page);
    const turn = () => (hanna.view?.stage.kind === "running" ? hanna.view.stage.turn : TURNS + 1);
    const found: Memory[] = [];
    for (let at = turn(); at <= TURNS; at = turn()) {
      for (const tab of TABS) {
        await page.getByRole("tab", { name: tab }).click();
        await setTimeout(SETTLE / 4);
      }
      found.push(await memory(session));
      while (turn() === at) {
        const phase = hanna.phase;
        if (phase === "orders") await press(people);
        const moved = () => hanna.phase !== phase || turn() !== at;
        // The last sheet that is sealed may end the phase by itself.
        if (!moved()) await hanna.send({ type: "advance" });
        await eventually(moved, "the next phase");
        await setTimeout(SETTLE);
      }
    }
    for (const player of [hanna, ...Object.values(people)]) await player.leave();
    const [early, late] = [found[FROM - 1] as Memory, found.at(-1) as Memory];
    const turns = found.length - FROM;
    return {
      heapGrowth: {
        value: rounded((late.heap - early.heap) / turns / 2 ** 20, 2),
        unit: "MB/turn",
        target: 0.25,
        better: "less",
        detail: {
          turns: found.length,
          early: rounded(early.heap / 2 ** 20),
          late: rounded(late.heap / 2 ** 20),
          nodes: late.nodes - early.nodes,
          listeners: late.listeners - early.listeners,
        },
      },
    };
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Memory {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** What is left once everything that can go has gone. */
async function memory(session: CDPSession): Promise<Memory> {
  for (let i = 0; i < 3; i++) {
    await session.send("HeapProfiler.collectGarbage");
    await setTimeout(200);
  }
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
  return { heap: usedSize, nodes, listeners: jsEventListeners };
}
