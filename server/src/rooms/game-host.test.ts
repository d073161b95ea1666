import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { loadScenario } from "@casus/maps";
import type { Action, Game } from "@casus/shared/engine";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { newSeed } from "../seats.ts";
import { Store } from "../store/store.ts";
import { Fenced, GameHost } from "./game-host.ts";

// A rule with a bug: taking a post throws.
vi.mock("@casus/shared/engine", async (original) => {
  const engine = await original<typeof import("@casus/shared/engine")>();
  return {
    ...engine,
    reduce: (game: Game, action: Action) => {
      if (action.type === "post") throw new Error("a bug");
      return engine.reduce(game, action);
    },
  };
});

const options = {
  name: "T",
  preset: "none",
  treaties: {},
  personas: {},
  humans: ["LT", "US"],
  dealt: false,
} as const;
const start = { id: "g", scenario: loadScenario("kaliningrad-transit-2022"), options, seed: newSeed() };
const host = () => new GameHost(store, { patience: 60_000, bots: 0 }, "CODE", start);
const admit = (one: GameHost, person: string) =>
  one.file({ type: "join", person, name: person, host: person === "a" });

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "casus-host-"));
  store = await Store.open(folder);
  await store.addGame({
    id: "g",
    name: "T",
    scenario: start.scenario.id,
    scenario_hash: "",
    options: JSON.stringify(options),
    seed: JSON.stringify(start.seed),
    code: "CODE",
    created: 0,
    stage: "lobby",
    deadline: null,
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

test("a bug in the rules is answered as one, changes nothing, and the log keeps no player's words", async () => {
  const said: string[] = [];
  vi.spyOn(process.stderr, "write").mockImplementation((line) => said.push(String(line)) > 0);
  const one = host();
  await admit(one, "a");
  const { game } = one;
  expect(await one.file({ type: "post", person: "a", post: "head" })).toMatchObject({
    ok: false,
    code: "internal",
  });
  expect(one.game).toBe(game);
  expect(await store.actions("g")).toHaveLength(1);
  expect(await admit(one, "b")).toMatchObject({ ok: true, seq: 2 });
  expect(said.join()).toContain('"event":"rules"');
});

test("of two who write one game, the one left behind is fenced off and says so", async () => {
  vi.spyOn(process.stderr, "write").mockImplementation(() => true);
  const [stale, fresh] = [host(), host()];
  const fenced = vi.fn();
  stale.onFenced = fenced;
  await admit(fresh, "a");
  await expect(admit(stale, "b")).rejects.toBeInstanceOf(Fenced);
  expect(fenced).toHaveBeenCalledOnce();
  expect(Object.keys(stale.game.people)).toEqual([]);
  expect(await store.actions("g")).toHaveLength(1);
});

test("replaying the log makes the same game, and remembers what was answered", async () => {
  const one = host();
  await admit(one, "a");
  const intent = "a:1";
  const sit = () => ({ author: { kind: "person", id: "a" }, type: "sit", person: "a", seat: "LT" }) as const;
  const first = await one.submit(sit, intent);
  const two = host();
  await two.replay();
  expect(two.game).toEqual(one.game);
  expect(await two.submit(sit, intent)).toEqual(first);
  expect(await store.actions("g")).toHaveLength(2);
});
