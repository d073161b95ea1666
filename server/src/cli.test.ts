import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { CommanderError } from "@commander-js/extra-typings";
import { afterEach, describe, expect, test, vi } from "vitest";
import { casus } from "./commands/index.ts";
import { BadInput } from "./commands/input.ts";

const SCENARIO = "kaliningrad-transit-2022";
const RECORD = "test/golden/kaliningrad-transit-2022.settlement.json";
const CASE = "maps/cases/c06-kaliningrad-transit.json";

afterEach(() => vi.restoreAllMocks());

const run = (...args: readonly string[]) => casus().parseAsync(args, { from: "user" });

/** Runs a command and gives what it printed, which must be one JSON document. */
async function json(...args: string[]) {
  let printed = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed += text;
    return true;
  });
  process.exitCode = 0;
  await run(...args, "--json");
  const code = process.exitCode;
  process.exitCode = 0;
  vi.restoreAllMocks();
  return { code, document: JSON.parse(printed) };
}

function file(name: string, content: unknown): string {
  const at = path.join(mkdtempSync(path.join(tmpdir(), "casus-cli-")), name);
  writeFileSync(at, typeof content === "string" ? content : JSON.stringify(content));
  return at;
}

/** A script of three actors and these acts. */
const script = (...acts: Record<string, string>[]) => ({
  id: "T1",
  title: "A test",
  script: {
    examine: { protector: "P", ally: "J" },
    actors: { P: {}, J: {}, X: {} },
    treaties: [{ parties: ["P", "J"] }],
    turns: [{ acts }],
  },
});
const INVASION = { who: "X", action: "M16" };

test("judge plays a script and gives the pair in question first, with every conjunct", async () => {
  const { code, document } = await json("judge", CASE, "--runs", "8");
  expect(code).toBe(0);
  expect(document[0]).toMatchObject({
    id: "C06",
    basis: "script",
    pair: "US>LT",
    direction: "forward",
    label: "SELF_RESTRAINT",
    conjuncts: expect.arrayContaining([
      expect.objectContaining({
        name: "mandated",
        interval: null,
        rule: "R16",
        evidence: [expect.any(String)],
      }),
    ]),
    modes: [
      { mode: "frozen", runs: 8 },
      { mode: "policy", runs: 2 },
    ],
    scoreboard: { deter: expect.any(Number) },
    nearestCase: { id: expect.stringMatching(/^C(?!06)/) },
  });
  expect(document[0].nearest).toHaveLength(2);
  expect(document[1]).toMatchObject({ pair: "US>LT", direction: "reverse" });
  expect(document.length).toBeGreaterThan(2);
});

test("judge tells a case of coded facts apart, and plays nothing of it", async () => {
  const { script: _, ...coded } = JSON.parse(readFileSync(CASE, "utf8"));
  const { document } = await json("judge", file("facts.json", coded));
  expect(document).toMatchObject([{ id: "C06", basis: "coded facts", label: "SELF_RESTRAINT" }]);
  expect(document[0].modes).toBeUndefined();
});

test("judge names all that is wrong with every file at once", async () => {
  const unknown = file("a.json", script(INVASION, { who: "Z", action: "M99", towards: "J" }));
  const early = file("b.json", script({ who: "P", action: "M17" }));
  const judging = run("judge", unknown, early);
  await expect(judging).rejects.toThrow(/acts\[1\]\.action: is "M99"; /);
  await expect(judging).rejects.toThrow(/acts\[1\]\.towards: is not a field here/);
  await expect(judging).rejects.toThrow(/acts\[0\]: is M17 toward J; the rules refuse it \(A9\): expected/);
});

test("judge sums up scripted cases against their keys, and leaves out those without", async () => {
  const keyed = (id: string, key: object) => file(`${id}.json`, { ...script(INVASION), id, ...key });
  const files = [
    keyed("K1", { label: "ABANDONMENT" }),
    keyed("K2", { label: "NONE", alternates: ["ABANDONMENT"] }),
    keyed("K3", { label: "NONE" }),
    keyed("K4", {}),
  ];
  const { document } = await json("judge", "--summary", ...files, "--runs", "4");
  expect(document).toMatchObject({
    cases: 3,
    runs: 4,
    primary: 1 / 3,
    primaryOrAlternate: 2 / 3,
    score: 0.5,
  });
  expect(document.rows.map((row: { match: string }) => row.match)).toEqual([
    "primary",
    "alternate",
    "neither",
  ]);
});

test("judge prints the schema that cases are published with", async () => {
  const { document } = await json("judge", "--schema");
  expect(document).toEqual(JSON.parse(readFileSync("maps/cases/case.schema.json", "utf8")));
});

test("validate names every problem with its file and path", async () => {
  const bad = file("case.json", { facts: {}, label: "NOTHING" });
  const { code, document } = await json("validate", bad, CASE);
  expect(code).toBe(1);
  expect(document[0].problems).toContainEqual({ path: "id", message: "is missing" });
  expect(document[1].problems).toEqual([]);
  const early = await json("validate", file("early.json", script({ who: "P", action: "M17" })));
  expect(early.document[0].problems).toMatchObject([{ path: "script.turns[0].acts[0]" }]);
});

test("simulate counts the same however the games are shared out", async () => {
  const once = await json("simulate", SCENARIO, "--games", "4", "--seed", "7", "--runs", "1");
  const again = await json("simulate", SCENARIO, "--games", "4", "--seed", "7", "--runs", "1");
  expect(once.document).toMatchObject({ scenario: SCENARIO, games: 4, rates: expect.any(Object) });
  expect(again.document.verdicts).toEqual(once.document.verdicts);
  expect(again.document.rates).toEqual(once.document.rates);
});

test.each([
  [["simulat"], /unknown command 'simulat'[\s\S]*Did you mean simulate\?/],
  [["simulate"], /missing required argument 'scenario'/],
  [["simulate", SCENARIO, "--games", "many"], /'many' is invalid. Expected a whole number from 1 to 1000000/],
  [["simulate", SCENARIO, "--preset", "61"], /'61' is invalid. Allowed choices are 60, 90, 180/],
  [["judge", "--sumary"], /unknown option '--sumary'[\s\S]*Did you mean --summary\?/],
  [["export", RECORD], /required option '--out <folder>' not specified/],
  [["replay", "a", "b"], /Expected 1 argument but got 2/],
])("%j is refused, and says where to look", async (args, message) => {
  let said = "";
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    said += text;
    return true;
  });
  await expect(run(...args)).rejects.toBeInstanceOf(CommanderError);
  expect(said).toMatch(message);
  expect(said).toContain("--help says what it takes");
});

describe("what cannot be used is said to be, with what was expected", () => {
  test.each([
    ["simulate", ["nowhere"], /unknown scenario "nowhere"; expected one of/],
    ["simulate", [SCENARIO, "--treaty", "auto"], /--treaty: given "auto", expected NAME=VALUE/],
    ["simulate", [SCENARIO, "--treaty", "auto=2"], /given "2", expected a number from 0 to 1/],
    ["simulate", [SCENARIO, "--treaty", "con=0.5"], /given "con", expected one of automaticity/],
    ["simulate", [SCENARIO, "--persona", "XX=steady"], /given seat "XX", expected one of US/],
    ["simulate", [SCENARIO, "--persona", "LT=nobody"], /given "nobody", expected one of/],
    ["judge", [], /expected at least one file/],
    ["judge", ["no/such/file.json"], /no\/such\/file.json: there is no such file/],
    ["judge", [file("x.json", "{")], /expected JSON/],
    ["judge", [file("x.json", {})], /expected a case .* or a record/],
    ["validate", ["no/such/place"], /there is no such file or folder/],
  ] as const)("%#", async (command, args, message) => {
    await expect(run(command, ...args)).rejects.toThrow(message);
    await expect(run(command, ...args)).rejects.toBeInstanceOf(BadInput);
  });
});

test("experiment plays both arms of a fact and says whether it holds", async () => {
  const { code, document } = await json("experiment", "F1a", "F6", "--games", "50", "--seed", "7");
  expect(code).toBe(0);
  expect(document.map((leg: { id: string }) => leg.id)).toEqual(["F1a", "F6a"]);
  expect(document[0]).toMatchObject({
    statement: expect.stringContaining("Automaticity"),
    a: expect.any(Number),
    b: expect.any(Number),
    difference: expect.any(Number),
    p: expect.any(Number),
    pass: true,
    games: 50,
    test: expect.stringContaining("McNemar"),
    arms: [
      { profile: "hot", set: { automaticity: 0.9 } },
      { profile: "hot", set: { automaticity: 0.1 } },
    ],
  });
  await expect(run("experiment", "F1", "F99", "no")).rejects.toThrow(
    'experiment: given "F99", "no", expected F1,',
  );
});

test("calibrate can look at the table as it stands, on seeds of its own and on others, and writes only where asked", async () => {
  const out = path.join(mkdtempSync(path.join(tmpdir(), "casus-cli-")), "found.json");
  const { code, document } = await json("calibrate", "--games", "4", "--check", "--out", out);
  expect(code).toBe(0);
  expect(document.parameters.every((p: { from: number; to: number }) => p.from === p.to)).toBe(true);
  expect(document.targets[0]).toMatchObject({
    id: "attack-odds",
    sample: expect.any(Number),
    fresh: expect.any(Number),
  });
  expect(JSON.parse(readFileSync(out, "utf8"))).toEqual(document);
  await expect(run("calibrate", "--seed", "a", "--fresh", "a")).rejects.toThrow('--fresh: given "a"');
});

test("export writes a pack whose record is valid and whose every file is named", async () => {
  const out = mkdtempSync(path.join(tmpdir(), "casus-pack-"));
  const { code, document } = await json("export", RECORD, "--out", out, "--pseudonymised");
  expect(code).toBe(0);
  expect(document.files.map((f: { name: string }) => f.name).sort()).toEqual(readdirSync(out).sort());
  expect(readdirSync(out)).toEqual(expect.arrayContaining(["record.json", "report.html", "codebook.csv"]));
  const checked = await json("validate", path.join(out, "record.json"));
  expect(checked.document[0]).toMatchObject({ kind: "record", problems: [] });
});

test("export refuses what is no finished record, and says what was expected", async () => {
  const record = JSON.parse(readFileSync(RECORD, "utf8"));
  const running = file("running.json", { ...record, actions: record.actions.slice(0, 3) });
  const refused = (...args: string[]) => expect(run("export", ...args)).rejects.toThrow(BadInput);
  await refused(running, "--out", tmpdir());
  await refused(RECORD, "--out", tmpdir(), "--notes", file("notes.json", { guesses: { a: "NOTHING" } }));
  await refused(file("no.json", {}), "--out", tmpdir());
});
