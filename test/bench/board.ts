import { rmSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { bootChild, eventually, host, Player, temporaryFolder } from "../server.ts";
import { type Figures, quantile, rounded } from "./figure.ts";

const PEOPLE = 40;
const MESSAGES = 3_000;
const EVENTS = 40;
/** A room takes thirty messages a second from one connection. */
const PAUSE = 36;

/** From an event at a seat until the white cell's page has it: every seat taken, forty people, thousands of messages. */
export async function measure(): Promise<Figures> {
  const folder = temporaryFolder();
  const server = await bootChild(folder);
  const players: Player[] = [];
  try {
    const admission = await host(server.url, { seat: null, humans: ["LT", "US", "EU", "RU"] });
    const hanna = await Player.connect(server.url, admission);
    const all = Object.keys(hanna.view?.seats ?? {});
    for (let i = 0; i < PEOPLE; i++) {
      const player = await Player.enter(server.url, admission.code, `Person ${i}`);
      const seat = all[i % all.length] as string;
      await hanna.must({ type: "move", person: player.admission.person, seat });
      players.push(player);
    }
    await hanna.must({ type: "begin" });
    await eventually(() => players.every((player) => player.phase === "intelligence"), "the beginning");
    const rounds = Math.ceil(MESSAGES / PEOPLE);
    for (let round = 0; round < rounds; round++) {
      await Promise.all(
        players.map((player, i) =>
          player.must({
            type: "message",
            to: i % 3 ? "team" : "press",
            text: `Note ${round} of ${i}`,
            about: null,
          }),
        ),
      );
      await setTimeout(PAUSE);
    }
    const times: number[] = [];
    for (let i = 0; i < EVENTS; i++) {
      const player = players[i % players.length] as Player;
      const seat = player.view?.you.seat;
      const writing = i % 2 === 0;
      await setTimeout(150);
      const started = performance.now();
      player.attend({ writing, unread: i });
      await eventually(
        () =>
          hanna.board?.seats
            .find((one) => one.seat === seat)
            ?.people.some((one) => one.id === player.admission.person && one.writing === writing) === true,
        "the event on the board",
      );
      times.push(performance.now() - started);
    }
    const sealed: number[] = [];
    for (const player of players.slice(0, 8)) {
      await setTimeout(150);
      const started = performance.now();
      const text = `Event ${started}`;
      await player.must({ type: "message", to: "press", text, about: null });
      await eventually(
        () => hanna.messages.some(({ words }) => words.kind === "own" && words.text === text),
        "the message at the white cell",
      );
      sealed.push(performance.now() - started);
    }
    const detail = { seats: all.length, people: PEOPLE, messages: rounds * PEOPLE, of: EVENTS };
    return {
      whiteCell: {
        value: rounded(quantile(times, 0.95)),
        unit: "ms, p95",
        target: 200,
        better: "less",
        detail: { p50: rounded(quantile(times, 0.5)), message: rounded(quantile(sealed, 0.95)), ...detail },
      },
    };
  } finally {
    for (const player of players) await player.leave().catch(() => {});
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
