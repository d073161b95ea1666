import { rmSync } from "node:fs";
import { bearer, bootChild, eventually, host, join, Player, SCENARIO, temporaryFolder } from "../server.ts";
import { type Figures, quantile, rounded } from "./figure.ts";
import { type Relay, relayTo } from "./relay.ts";

const GAMES = 3;
/** When the late reader joins: enough has happened to make its view long. */
const JOINS_IN = 3;
const KB = 1000;

/** What one seat's connection costs, counted on the socket: joining a game under way, and every turn of it. */
export async function measure(): Promise<Figures> {
  const folder = temporaryFolder();
  const server = await bootChild(folder);
  const turns: number[] = [];
  const joins: number[] = [];
  try {
    for (let game = 0; game < GAMES; game++) {
      const played = await play(server.url);
      turns.push(...played.turns);
      joins.push(...played.joins);
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  const common = { unit: "KB", better: "less" } as const;
  const detail = (list: readonly number[]) => ({ median: rounded(quantile(list, 0.5)), of: list.length });
  return {
    seatJoin: { ...common, value: rounded(Math.max(...joins)), target: 40, detail: detail(joins) },
    seatTurn: { ...common, value: rounded(Math.max(...turns)), target: 8, detail: detail(turns) },
  };
}

/** A game of two people and four bots; the second person's connection is the one that is counted. */
async function play(url: string): Promise<{ turns: readonly number[]; joins: readonly number[] }> {
  const admission = await host(url, { humans: ["LT", "US"], seat: "LT" });
  const relay = await relayTo(url);
  try {
    const lena = await Player.connect(url, admission);
    let ugo = await Player.connect(relay.url, await join(url, admission.code, "Ugo"));
    await ugo.must({ type: "sit", seat: "US" });
    await lena.must({ type: "begin" });
    await eventually(() => ugo.phase === "intelligence", "the beginning");
    const turns: number[] = [];
    const joins: number[] = [];
    for (let turn = 1; lena.phase !== "review"; turn++) {
      const before = relay.count();
      await playTurn(lena, ugo);
      const after = relay.count();
      turns.push((after.all - before.all - (after.messages - before.messages)) / KB);
      if (turn !== JOINS_IN || lena.phase === "review") continue;
      ugo = await comeBack(relay, ugo);
      joins.push((relay.count().all - after.all) / KB);
    }
    for (const player of [lena, ugo]) await player.leave();
    return { turns, joins };
  } finally {
    relay.close();
  }
}

/** What somebody on another device is sent: a whole view, the newest messages, and the scenario, which it has not yet. */
async function comeBack(relay: Relay, { admission }: Player): Promise<Player> {
  const player = await Player.connect(relay.url, admission);
  await eventually(() => player.messages.length > 0, "the newest messages");
  const scenario = await fetch(`${relay.url}/scenarios/${SCENARIO}`, {
    headers: { ...bearer(admission), "accept-encoding": "gzip, br" },
  });
  await scenario.arrayBuffer();
  return player;
}

async function playTurn(lena: Player, ugo: Player): Promise<void> {
  const turn = () => (lena.view?.stage.kind === "running" ? lena.view.stage.turn : Number.POSITIVE_INFINITY);
  const now = turn();
  while (turn() === now) {
    const { phase } = lena;
    await eventually(() => ugo.phase === phase, `both in ${phase}`);
    if (phase === "obligation") await lena.must({ type: "advance" });
    else if (phase === "orders") {
      await ugo.must({
        type: "draft",
        orders: [{ id: "d", by: "x", adopted: true, action: "D05", target: "LT" }],
      });
      await ugo.must({ type: "believe", value: 60, why: "They have been careful so far." });
      await ugo.must({ type: "seal", orders: [{ action: "D05", target: "LT" }] });
      await lena.must({ type: "seal", orders: [{ action: "D03" }] });
    } else for (const player of [ugo, lena]) await player.must({ type: "ready", ready: true });
    await eventually(() => lena.phase !== phase, `${phase} to end`);
  }
  await eventually(() => ugo.phase === lena.phase, "both to be told");
}
