import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { type Action, hashGame, newGame, reduce, type Scenario, seedFrom } from "../engine/index.ts";
import { botActions } from "../personas/index.ts";
import { parseScenario } from "../scenario/index.ts";
import { namesOf, REVIEW_EN, tellText } from "../text/index.ts";
import { calibrationOf } from "./beliefs.ts";
import { NO_NOTES, notesFrom, parseBeside, parseNotes } from "./beside.ts";
import { edited, moved, NO_EDITS } from "./edits.ts";
import { packOf } from "./export/pack.ts";
import { KEPT_BACK, redact } from "./export/redact.ts";
import { type GameRecord, makeRecord, parseRecord, replay } from "./record.ts";
import { afterAction } from "./review.ts";
import { scoreActor } from "./scoreboard.ts";
import { tell } from "./told.ts";

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8"));
const parsed = parseScenario(read("maps/scenarios/kaliningrad-transit-2022/scenario.json"));
if (!parsed.ok) throw new Error("the scenario is not valid");
const SCENARIO: Scenario = parsed.scenario;
const WAR = read("test/golden/kaliningrad-transit-2022.war.json") as GameRecord;

const HANNA = "hanna-id";
const RITA = "rita-id";
const server = { kind: "server" } as const;
const by = (id: string) => ({ kind: "person", id }) as const;

/** Two people and bots play three turns and talk; Rita will not want to be quoted. */
function played(): GameRecord {
  const options = {
    name: "Tuesday",
    preset: "none",
    treaties: {},
    personas: {},
    humans: ["LT", "RU"],
    dealt: false,
  } as const;
  const seed = seedFrom("debrief");
  let game = newGame({ id: "g", scenario: SCENARIO, options, seed });
  const actions: Action[] = [];
  let at = 5000;
  const take = (action: Action): void => {
    const result = reduce(game, action);
    if (!result.ok) return;
    game = result.game;
    actions.push(action);
  };
  const say = (body: Record<string, unknown>) => take({ at: at++, ...body } as unknown as Action);
  say({ author: server, type: "join", person: HANNA, name: "Hanna", host: true });
  say({ author: server, type: "join", person: RITA, name: "Rita", host: false });
  say({ author: by(HANNA), type: "sit", person: HANNA, seat: "LT" });
  say({ author: by(RITA), type: "sit", person: RITA, seat: "RU" });
  say({ author: by(HANNA), type: "begin" });
  for (let guard = 0; guard < 60 && game.stage.kind === "running" && game.stage.turn <= 3; guard++) {
    const { phase, turn } = game.stage;
    for (const action of botActions(game, at)) take(action);
    if (phase === "consultation") {
      const own = (text: string) => ({ kind: "own", text });
      say({
        author: by(HANNA),
        type: "message",
        seat: "LT",
        to: ["US"],
        words: own(`HANNA-CABLE ${turn}`),
        about: null,
      });
      say({
        author: by(RITA),
        type: "message",
        seat: "RU",
        to: "press",
        words: own(`RITA-PRESS ${turn}`),
        about: null,
      });
      say({
        author: by(HANNA),
        type: "message",
        seat: "LT",
        to: "team",
        words: own("=HANNA-TEAM"),
        about: null,
      });
    }
    if (phase === "orders") {
      say({ author: by(HANNA), type: "believe", seat: "LT", belief: { value: 20, why: "HANNA-WHY" } });
      say({ author: by(RITA), type: "believe", seat: "RU", belief: { value: 70, why: "RITA-WHY" } });
      const protest = { action: "D07", target: "LT", words: "RITA-WORDS" };
      say({ author: by(RITA), type: "seal", seat: "RU", orders: turn === 1 ? [protest] : [] });
      say({ author: by(HANNA), type: "seal", seat: "LT", orders: [] });
    }
    say({ author: server, type: "advance", cause: "host" });
  }
  say({ author: server, type: "end" });
  return makeRecord(game, actions);
}

let record: GameRecord;
let text: string;
beforeAll(() => {
  record = played();
  text = JSON.stringify(record);
});

const review = (of: GameRecord) => afterAction(of, SCENARIO, { verdicts: [] });

describe("the story", () => {
  test("[R80] tells every act, decision and end once, in order of turns, from texts that are all there", () => {
    const { story, turns, end } = review(WAR);
    const acts = turns.flatMap((t) => t.acts).filter((a) => a.action !== "D01");
    const told = story.filter((b) => b.kind === "act" && b.evidence.length > 0).map((b) => b.evidence[0]);
    expect([...told].sort()).toEqual(acts.map((a) => a.id).sort());
    expect(story.map((b) => b.turn)).toEqual(story.map((b) => b.turn).sort((a, b) => a - b));
    expect(story.at(-1)).toMatchObject({ kind: "end", turn: end.turn });
    expect(story.filter((b) => b.match).map((b) => b.by)).toContain("RU");
    const names = namesOf(SCENARIO);
    const sentences = story.flatMap((b) => b.say).map((s) => tellText(s, names));
    expect(sentences.filter((s) => /[⟨{]|list:|text:|undefined/.test(s) || !/[.:]$/.test(s))).toEqual([]);
    expect(new Set(story.map((b) => b.id)).size).toBe(story.length);
    expect(story.filter((b) => b.kind === "obligation").length).toBeGreaterThan(0);
  });

  test("[R80] says what was answered once for all who answered it", () => {
    const { story } = review(WAR);
    const answered = story
      .filter((b) => b.turn === 4)
      .flatMap((b) => b.say.filter((s) => s.id === "story.answered"));
    expect(new Set(answered.map((s) => `${s.with.actor}${s.with.turn}`)).size).toBe(answered.length);
  });

  test("[R81] is told as the white cell wants it, and what no longer exists is passed over", () => {
    const { story } = review(WAR);
    const [first, second, third] = story.map((b) => b.id) as [string, string, string];
    const told = edited(story, {
      order: [second, first, "gone"],
      text: { [first]: "In our words." },
      notes: { [third]: "Ask Berlin." },
      hidden: [second],
      added: [{ id: "own.1", turn: 1, text: "The class laughed." }],
    });
    expect(told.length).toBe(story.length + 1);
    // What is not named stays behind what it followed.
    expect(told.slice(0, 2).map((b) => [b.id, b.text, b.hidden])).toEqual([
      [second, null, true],
      [third, null, false],
    ]);
    expect(told.at(-1)).toMatchObject({ id: first, text: "In our words." });
    expect(told.find((b) => b.id === third)?.note).toBe("Ask Berlin.");
    const own = told.findIndex((b) => b.added);
    expect([told[own - 1]?.turn, told[own]?.text, told[own + 1]?.turn]).toEqual([1, "The class laughed.", 2]);
    expect(edited(story, NO_EDITS).map((b) => b.id)).toEqual(story.map((b) => b.id));
    expect(moved(told, third, -1).indexOf(third)).toBe(told.findIndex((b) => b.id === third) - 1);
    expect(moved(told, told[0]?.id ?? "", -1)).toEqual(told.map((b) => b.id));
  });
});

describe("what people did", () => {
  test("[R82] [R83] is counted by person, and by sender, receiver, turn and phase", () => {
    const { letters, participation } = review(record);
    const cables = letters.filter((l) => l.from === "LT" && l.to === "US" && l.phase === "consultation");
    expect(cables.map((l) => [l.turn, l.messages])).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
    ]);
    const [hanna, rita] = participation;
    expect(hanna).toMatchObject({
      name: "Hanna",
      seat: "LT",
      host: true,
      cables: 3,
      team: 3,
      beliefs: 3,
      seals: 3,
      turns: 3,
    });
    expect(rita).toMatchObject({ name: "Rita", seat: "RU", press: 3, cables: 0, words: 6 });
  });

  test("[R84] beliefs stand beside what the other was about to do, and are scored where they were tested", () => {
    const { beliefs, calibration } = review(record);
    const lt = beliefs.filter((b) => b.seat === "LT");
    expect(lt.map((b) => [b.turn, b.median])).toEqual([
      [1, 20],
      [2, 20],
      [3, 20],
    ]);
    expect(lt.every((b) => b.intended !== null && b.intended >= 0 && b.intended <= 100)).toBe(true);
    expect(calibration).toEqual([]);
    const one = {
      turn: 1,
      seat: "LT",
      kind: "back",
      of: "US",
      spread: 0,
      answers: [],
      intended: null,
    } as const;
    const [score] = calibrationOf([
      { ...one, median: 80, outcome: 1 },
      { ...one, median: 60, outcome: 0 },
      { ...one, median: 10, outcome: null },
    ]);
    expect(score).toMatchObject({ seat: "LT", given: 3, tested: 2 });
    expect(score?.brier).toBeCloseTo((0.04 + 0.36) / 2);
    expect(score?.lean).toBeCloseTo(0.2);
  });

  test("[N9] each actor has three scores; who was attacked, or lit the match, has less of them", () => {
    const { game } = tell(WAR, SCENARIO);
    const { scoreboard } = review(WAR);
    const of = (seat: string) => scoreActor(game, seat, scoreboard);
    expect(of("LT").deter).toBeLessThan(of("US").deter);
    expect(of("RU").avoid).toBeLessThan(of("LT").avoid);
    expect(of("RU").because.avoid).toMatchObject({ litTheMatch: 1 });
    for (const { id } of SCENARIO.seats)
      for (const x of [of(id).deter, of(id).reassure ?? 0, of(id).avoid]) expect(x >= 0 && x <= 1).toBe(true);
  });
});

describe("what is exported", () => {
  const discretion = {
    pseudonymised: false,
    consents: { [HANNA]: true, [RITA]: false },
    withheld: [],
  } as const;

  test("[R85] keeps acts, orders and numbers, and leaves out names and words of who refused", () => {
    const { record: safe } = redact(record, SCENARIO, discretion);
    const out = JSON.stringify(safe);
    for (const secret of ["Rita", "RITA-PRESS", "RITA-WHY", "RITA-WORDS"]) {
      expect(text).toContain(secret);
      expect(out).not.toContain(secret);
    }
    expect(out).toContain("Hanna");
    expect(out).toContain(KEPT_BACK);
    const again = replay(safe, SCENARIO);
    const before = replay(record, SCENARIO);
    if (!again.ok || !before.ok) throw new Error("does not replay");
    expect(again.verified).toBe(true);
    const bare = (acts: typeof again.game.acts) => acts.map(({ words: _words, ...act }) => act);
    expect(bare(again.game.acts)).toEqual(bare(before.game.acts));
    expect(again.game.values).toEqual(before.game.values);
    expect(parseRecord(JSON.parse(out)).ok).toBe(true);
  });

  test("[R85] names nobody who was not asked, nor anybody where names are numbers", () => {
    const unasked = JSON.stringify(redact(record, SCENARIO, { ...discretion, consents: {} }).record);
    expect(unasked).not.toMatch(/Hanna"|Rita"/);
    expect(unasked).toContain("RITA-PRESS");
    const numbers = redact(record, SCENARIO, {
      pseudonymised: true,
      consents: { [HANNA]: true },
      withheld: [],
    });
    const out = JSON.stringify(numbers.record);
    expect(out).not.toMatch(/Hanna"|Rita"|hanna-id|rita-id/);
    expect(numbers.alias.get(RITA)).toBe("person-2");
    expect(numbers.record.actions[0]?.at).toBe(0);
    expect(replay(numbers.record, SCENARIO)).toMatchObject({ ok: true, verified: true });
  });

  test("[R85] withheld messages are in none of its files, the gradebook aside nobody's name who did not agree", () => {
    const { game } = tell(record, SCENARIO);
    const cable = game.messages.find((m) => m.words.kind === "own" && m.words.text === "HANNA-CABLE 1");
    const notes = {
      ...NO_NOTES,
      consents: { [RITA]: false },
      sharing: { ...NO_NOTES.sharing, withheld: [cable?.id ?? ""] },
      answers: { [HANNA]: { surprise: "HANNA-ANSWER" }, [RITA]: { surprise: "RITA-ANSWER" } },
      sheet: { criteria: ["Listening"], marks: { [RITA]: { points: [3], comment: "Well argued" } } },
    };
    const files = packOf(record, SCENARIO, { pseudonymised: false, grades: true, verdicts: [], notes });
    const holding = (needle: string) => files.filter((f) => f.text.includes(needle)).map((f) => f.name);
    expect(holding("HANNA-CABLE 1")).toEqual([]);
    expect(holding("HANNA-CABLE 2")).toEqual(["record.json", "messages.csv"]);
    expect(holding("RITA-PRESS")).toEqual([]);
    expect(holding("RITA-ANSWER")).toEqual([]);
    expect(holding("HANNA-ANSWER").sort()).toEqual(["reflections.csv", "report.html"]);
    expect(holding("Rita").sort()).toEqual(["gradebook.csv", "rubric.csv"]);
    expect(files.find((f) => f.name === "gradebook.csv")?.text).toMatch(/Rita,RU,.*,3,3,Well argued/);
    const own = packOf(record, SCENARIO, {
      pseudonymised: true,
      grades: true,
      verdicts: [],
      notes: { ...notes, sharing: { ...notes.sharing, messages: "own" as const } },
    });
    const all = own.map((f) => f.text).join("\n");
    expect(all).not.toMatch(/Hanna\b|Rita\b|HANNA-CABLE|HANNA-TEAM|hanna-id/);
  });

  test("[R85] a cell that a spreadsheet would run is made text, and the codebook explains every column", () => {
    const files = packOf(record, SCENARIO, { pseudonymised: false, grades: true, verdicts: [] });
    const of = (name: string) => files.find((f) => f.name === name)?.text ?? "";
    expect(of("messages.csv")).toContain(",'=HANNA-TEAM");
    const book = of("codebook.csv");
    for (const { name, text: body } of files) {
      if (!name.endsWith(".csv") || name === "codebook.csv") continue;
      const [head = ""] = body.split("\r\n");
      for (const column of head.split(","))
        expect(book, `${name} ${column}`).toMatch(
          new RegExp(`^${name},.*${column.replaceAll('"', "").slice(0, 12)}`, "m"),
        );
    }
    expect(JSON.parse(of("record.schema.json"))).toMatchObject({ type: "object" });
    expect(of("report.html")).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);
    expect(files.filter((f) => f.text.length === 0)).toEqual([]);
  });
});

describe("what is written beside", () => {
  test("[R86] is checked, with every fault and where it is", () => {
    expect(parseBeside("guess", { label: "ENTRAPMENT" }).ok).toBe(true);
    const wrong = parseBeside("sheet", { criteria: [""], marks: { x: { points: [9], comment: 1 } } });
    expect(wrong.ok ? [] : wrong.problems.map((p) => p.path)).toEqual([
      "criteria[0]",
      "marks.x.points[0]",
      "marks.x.comment",
    ]);
    expect(parseNotes({ consents: { a: false } })).toEqual({
      ok: true,
      notes: { ...NO_NOTES, consents: { a: false } },
    });
    expect(parseNotes({ consent: {} }).ok).toBe(false);
  });

  test("[R86] is one thing of each kind, by owner", () => {
    const notes = notesFrom([
      { kind: "answers", owner: RITA, json: { surprise: "yes" } },
      { kind: "guess", owner: RITA, json: { label: "NONE" } },
      { kind: "sharing", owner: "", json: { messages: "own" } },
    ]);
    expect(notes).toMatchObject({
      answers: { [RITA]: { surprise: "yes" } },
      guesses: { [RITA]: "NONE" },
      sharing: { messages: "own", withheld: [], winner: false },
      story: NO_EDITS,
    });
  });
});

test("every prompt of the review has its words", () => {
  expect(Object.keys(REVIEW_EN).filter((id) => id.startsWith("reflect.")).length).toBeGreaterThan(5);
  expect(hashGame(tell(record, SCENARIO).game)).toBe(record.hash);
});

describe("a game the host stops", () => {
  const begun = WAR.actions.findIndex((a) => a.type === "begin");
  const stops = WAR.actions.flatMap((a, i) => (i > begun && a.type === "advance" ? [i] : []));
  const stopped = stops.map((at) => {
    const actions = [...WAR.actions.slice(0, at), { at: 1e9, author: server, type: "end" } as const];
    return review({ ...WAR, actions });
  });

  test("[L2] [R60] ends every ladder on the rung its number ends on, in whatever phase it is stopped", () => {
    const ends = stopped.map(({ ladder, series, end }) => ({
      turn: end.turn,
      shown: Object.entries(ladder).map(([dyad, steps]) => [dyad, steps.at(-1)?.turn, steps.at(-1)?.rung]),
      held: Object.keys(ladder).map((dyad) => [dyad, end.turn, series[`rung:${dyad}`]?.at(-1)]),
    }));
    for (const { shown, held } of ends) expect(shown).toEqual(held);
    expect(new Set(ends.map(({ turn }) => turn)).size).toBeGreaterThan(3);
  });

  test("[R60] names an act only on the rung it took", () => {
    for (const { ladder, turns } of stopped) {
      const acts = new Map(turns.flatMap((t) => t.acts).map((act) => [act.id, act]));
      for (const step of Object.values(ladder).flat())
        if (step.act !== null) expect(acts.get(step.act)?.rung).toBe(step.rung);
    }
    expect(stopped.some(({ ladder }) => Object.values(ladder).some((s) => s.at(-1)?.act))).toBe(true);
  });
});
