import { rmSync } from "node:fs";
import { Store } from "@casus/server/store";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, temporaryFolder } from "./server.ts";

const folder = temporaryFolder();
let store: Store;

beforeAll(async () => {
  store = await Store.open(folder);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const game = (id: string, code: string, stage: "lobby" | "running" | "review" = "lobby") => ({
  id,
  name: id,
  scenario: "s",
  scenario_hash: "h",
  options: "{}",
  seed: "[]",
  code,
  created: 1,
  stage,
  deadline: null,
});

const row = (id: string, seq: number, intent: string | null = null) => ({
  game: id,
  seq,
  at: 1,
  json: `{"n":${seq}}`,
  intent,
});

const append = (id: string, ...seqs: [number, ...number[]]) =>
  store.append({
    rows: seqs.map((seq) => row(id, seq)) as [ReturnType<typeof row>],
    stage: "running",
    deadline: 7,
  });

describe("the log", () => {
  beforeAll(async () => {
    expect(await store.addGame(game("a", "CODEAA"))).toBe(true);
  });

  test.each([
    { seqs: [1] as const, written: true, why: "the first number is 1" },
    { seqs: [1] as const, written: false, why: "a number is given once: this is the fence" },
    { seqs: [3] as const, written: false, why: "no number is left out" },
    { seqs: [2, 3, 4] as const, written: true, why: "several stand together" },
    { seqs: [4, 5] as const, written: false, why: "or fall together" },
    { seqs: [5] as const, written: true, why: "and nothing of what fell remains" },
  ])("$seqs → $written: $why", async ({ seqs, written }) => {
    expect(await append("a", ...(seqs as unknown as [number]))).toBe(written);
  });

  test("of twenty writers of one number exactly one succeeds", async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => append("a", 6)));
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect((await store.actions("a")).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("a fault in one game does not touch the games it shares a commit with", async () => {
    await store.addGame(game("b", "CODEBB"));
    const [nobody, fine] = await Promise.allSettled([append("no such game", 1), append("b", 1)]);
    expect(nobody.status).toBe("rejected");
    expect(fine).toMatchObject({ status: "fulfilled", value: true });
  });

  test("one intent has one number", async () => {
    const intent = "person:1";
    const write = (seq: number) =>
      store.append({ rows: [row("b", seq, intent)], stage: "running", deadline: null });
    expect(await write(2)).toBe(true);
    await expect(write(3)).rejects.toThrow(/UNIQUE/);
  });

  test("a running clock is found again", async () => {
    expect(await store.clocked()).toEqual(["a"]);
  });
});

test("a join code is unique among live games, and free when the game is over", async () => {
  expect(await store.addGame(game("c", "CODECC", "review"))).toBe(true);
  expect(await store.addGame(game("d", "CODECC"))).toBe(true);
  expect(await store.addGame(game("e", "CODECC"))).toBe(false);
});

test("a person's token ends when they come back by code, and the code with it", async () => {
  await store.addPerson({ id: "p", game: "a", token_hash: "old", return_hash: null });
  expect(await store.setReturn("b", "p", "code")).toBe(false);
  expect(await store.setReturn("a", "p", "code")).toBe(true);
  await store.renewToken("p", "new");
  expect(await store.personByToken("old")).toBeUndefined();
  expect(await store.personByReturn("code")).toBeUndefined();
  expect(await store.personByToken("new")).toMatchObject({ id: "p" });
});

test("a data folder has one server", async () => {
  const other = temporaryFolder();
  const first = await Store.open(other);
  // In one process SQLite would see the lock as its own: the second must be another process.
  const second = launch({ CASUS_DATA: other });
  let said = "";
  second.stderr?.on("data", (chunk) => {
    said += chunk;
  });
  const code = await new Promise((ended) => second.once("exit", ended));
  expect(code).toBe(2);
  expect(said).toContain(`Another Casus server is using the data folder ${other}`);
  await first.close();
  rmSync(other, { recursive: true, force: true });
});
