import { rmSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import type { Intent } from "@casus/shared/protocol";
import { bootChild, eventually, host, Player, temporaryFolder } from "../server.ts";
import { type Figures, quantile, rounded } from "./figure.ts";

const INTENTS = 300;
/** A room takes thirty messages a second from one connection. */
const PAUSE = 36;

/** From an intent to its acknowledgement, which a server of its own gives when the action is on disk. */
export async function measure(): Promise<Figures> {
  const folder = temporaryFolder();
  const server = await bootChild(folder);
  try {
    const player = await Player.connect(server.url, await host(server.url, { solo: true, humans: ["LT"] }));
    await eventually(() => player.phase === "intelligence", "the beginning");
    await player.must({ type: "ready", ready: true });
    await eventually(() => player.phase === "consultation", "consultation");
    const times: number[] = [];
    for (let i = 0; i < INTENTS; i++) {
      await setTimeout(PAUSE);
      const started = performance.now();
      await player.must(intent(i));
      times.push(performance.now() - started);
    }
    await player.leave();
    return {
      acknowledgement: {
        value: rounded(quantile(times, 0.5), 2),
        unit: "ms, p50",
        target: 10,
        better: "less",
        detail: {
          p95: rounded(quantile(times, 0.95), 2),
          slowest: rounded(Math.max(...times), 1),
          of: INTENTS,
        },
      },
    };
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What people send most: drafts, beliefs and cables. */
function intent(i: number): Intent {
  if (i % 3 === 0)
    return { type: "draft", orders: [{ id: `d${i}`, by: "x", adopted: true, action: "D03", words: `${i}` }] };
  if (i % 3 === 1) return { type: "believe", value: i % 100, why: "" };
  return { type: "message", to: "team", text: `Note ${i}`, about: null };
}
