import { once } from "node:events";
import { rmSync } from "node:fs";
import type { View } from "@casus/shared/projection";
import type { Intent } from "@casus/shared/protocol";
import { afterEach, describe, expect, test } from "vitest";
import { bootChild, type Child, eventually, host, launch, Player, temporaryFolder } from "./server.ts";

let child: Child | undefined;
afterEach(async () => {
  await child?.kill();
  if (child !== undefined) rmSync(child.folder, { recursive: true, force: true });
  child = undefined;
});

/** A power cut, and everybody coming back. */
async function cut(players: readonly Player[]): Promise<Player[]> {
  const folder = (child as Child).folder;
  await child?.kill();
  child = await bootChild(folder);
  const { url } = child;
  return Promise.all(players.map((player) => Player.connect(url, player.admission)));
}

describe("kill -9 loses nothing that was acknowledged", () => {
  test("in every phase, with a seal pending, and in an obligation", async () => {
    child = await bootChild();
    const admission = await host(child.url, { humans: ["RU", "LT"], seat: "RU" });
    let rita = await Player.connect(child.url, admission);
    let lena = await Player.enter(child.url, admission.code, "Lena");
    let luka = await Player.enter(child.url, admission.code, "Luka");

    /** Does something, cuts the power the moment it is acknowledged, and asks again under the same id. */
    const survives = async (who: () => Player, intent: Intent, phase: string) => {
      const id = `once-${intent.type}-${phase}`;
      const first = await who().send(intent, id);
      expect(first, `${intent.type} in ${phase}`).toMatchObject({ ok: true });
      await Promise.all([rita, lena, luka].map((player) => player.fresh()));
      const before = [rita.view, lena.view, luka.view] as View[];
      [rita, lena, luka] = (await cut([rita, lena, luka])) as [Player, Player, Player];
      expect([rita.view, lena.view, luka.view]).toEqual(before);
      expect(await who().send(intent, id)).toEqual(first);
      expect(who().phase).toBe(phase);
    };
    const both = async (intent: Intent) => {
      const phase = rita.phase;
      await rita.must(intent);
      await lena.must(intent);
      await eventually(() => [rita, lena].every((player) => player.phase !== phase), `${phase} to end`);
    };

    await luka.must({ type: "sit", seat: "LT" });
    await survives(() => lena, { type: "sit", seat: "LT" }, "lobby");
    await rita.must({ type: "begin" });
    await eventually(() => lena.phase === "intelligence", "the beginning");
    const holds = (player: Player) => player.view?.seats.LT?.holder === player.admission.person;
    if (!holds(lena)) [lena, luka] = [luka, lena];
    expect(holds(lena)).toBe(true);

    await survives(() => lena, { type: "ready", ready: true }, "intelligence");
    await rita.must({ type: "ready", ready: true });
    await eventually(() => lena.phase === "consultation", "consultation");
    await survives(
      () => lena,
      { type: "message", to: ["RU"], text: "Hands off.", about: null },
      "consultation",
    );
    await eventually(() => rita.messages.some((m) => m.words.kind === "own"), "the cable after the cut");
    await both({ type: "ready", ready: true });

    const attack = { action: "M16", target: "LT", zone: "vilnius" } as const;
    await survives(() => rita, { type: "seal", orders: [attack] }, "orders");
    // Sealing notes what the order answers.
    expect(rita.view?.desk?.orders).toEqual([{ ...attack, inResponseTo: null }]);
    await survives(() => lena, { type: "seal", orders: [] }, "orders");
    expect(lena.view?.desk?.sealing.kind).toBe("pending");
    // The window for objections goes on where it was: ten seconds after sealing, not after the cut.
    await eventually(() => lena.phase === "resolution", "the seal to fall due", 15_000);

    await survives(() => lena, { type: "ready", ready: true }, "resolution");
    await rita.must({ type: "ready", ready: true });
    await eventually(() => lena.phase === "obligation", "the obligation");
    const due = Object.values(lena.view?.obligations ?? {}).find((o) => o.victim === "LT");
    await survives(
      () => rita,
      { type: "message", to: "press", text: "No comment.", about: null },
      "obligation",
    );
    await lena.must({ type: "invoke", obligation: due?.id ?? "", invoke: true });
    await eventually(() => lena.phase === "intelligence", "the next turn", 15_000);
    expect(lena.view?.stage).toMatchObject({ turn: 2 });
  });

  test("at a random moment: what was acknowledged is there, what is retried is there once", async () => {
    child = await bootChild();
    const admission = await host(child.url);
    const hanna = await Player.connect(child.url, admission);
    await hanna.must({ type: "begin" });
    const acknowledged = new Set<string>();
    const tried: string[] = [];
    const say = async (player: Player, text: string) => {
      const reply = await player.send({ type: "message", to: "press", text, about: null }, `id ${text}`);
      if (reply.ok) acknowledged.add(text);
    };
    const talking = (async () => {
      for (let i = 0; i < 25; i++) {
        tried.push(`press ${i}`);
        await say(hanna, `press ${i}`);
      }
    })().catch(() => {});
    await eventually(() => acknowledged.size > 5, "a few acknowledgements");
    const [back] = (await cut([hanna])) as [Player];
    await talking;
    const heard = () => back.messages.flatMap((m) => (m.words.kind === "own" ? [m.words.text] : []));
    await eventually(
      () => [...acknowledged].every((text) => heard().includes(text)),
      "what was acknowledged",
    );
    for (const text of tried) await say(back, text);
    await eventually(() => tried.every((text) => heard().includes(text)), "what was retried");
    expect(new Set(heard()).size).toBe(heard().length);
  });

  test("a running clock goes on, and the game wakes by itself", async () => {
    child = await bootChild();
    const admission = await host(child.url, { preset: "60" });
    const hanna = await Player.connect(child.url, admission);
    await hanna.must({ type: "begin" });
    const deadline = hanna.view?.clock.deadline;
    expect(deadline).toBeGreaterThan(Date.now());
    const { folder } = child;
    await child.kill();
    child = await bootChild(folder);
    // Nobody has come back: the server woke the game by itself.
    const health = await (await fetch(`${child.url}/health`)).json();
    expect(health).toMatchObject({ games: 1, people: 0 });
    const back = await Player.connect(child.url, admission);
    expect(back.view?.clock.deadline).toBe(deadline);
  });
});

test("an orderly end closes tables at once and loses nothing", async () => {
  child = await bootChild();
  const admission = await host(child.url);
  const hanna = await Player.connect(child.url, admission);
  await hanna.must({ type: "begin" });
  const started = performance.now();
  await child.stop();
  expect(child.process.exitCode).toBe(0);
  expect(performance.now() - started).toBeLessThan(3_000);
  await eventually(() => hanna.closed !== null, "the connection to close");
  child = await bootChild(child.folder);
  const back = await Player.connect(child.url, admission);
  expect(back.phase).toBe("intelligence");
});

describe("settings", () => {
  const start = async (settings: Readonly<Record<string, string>>) => {
    const folder = temporaryFolder();
    const server = launch({ CASUS_DATA: folder, ...settings });
    let said = "";
    server.stderr?.on("data", (chunk) => {
      said += chunk;
    });
    const [code] = await once(server, "exit");
    rmSync(folder, { recursive: true, force: true });
    return { code, said };
  };

  test("everything wrong is named at once, with what was given and what is expected", async () => {
    const { code, said } = await start({
      PORT: "http",
      CASUS_ORIGINS: "somewhere",
      CASUS_ABSENCE: "1",
      DATABASE_URL: "postgres://casus:hush@db/casus",
    });
    expect(code).toBe(2);
    expect(said).toContain('PORT: given "http", expected a port number from 0 to 65535');
    expect(said).toMatch(/CASUS_ORIGINS: given "somewhere", expected origins/);
    expect(said).toMatch(/CASUS_ABSENCE: given "1", expected seconds/);
    expect(said).toMatch(/DATABASE_URL: .*PostgreSQL comes with a later version/);
    expect(said).not.toContain("hush");
  });

  test("a port that is taken is said to be", async () => {
    child = await bootChild();
    const { code, said } = await start({ PORT: new URL(child.url).port });
    expect(code).toBe(2);
    expect(said).toContain("is taken");
  });
});
