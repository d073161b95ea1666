import { createHash } from "node:crypto";
import { loadScenario } from "@casus/maps";
import { type Action, newGame, reduce, seedFrom } from "@casus/shared/engine";
import { botActions } from "@casus/shared/personas";
import { type GameRecord, makeRecord, NO_NOTES, type Notes, packOf, verdictsOn } from "@casus/shared/review";

/** Replays a world: enough for every column to be filled, few enough to be made in a test. */
const RUNS = 12;
/** Lines of a longer file that are kept as they are; of the rest a fingerprint is kept. */
const KEPT = 24;

const HANNA = "hanna";
const JONAS = "jonas";
const VERA = "vera";

/** A game in which everything an export tells of happens: people, cables, beliefs, a question, a proposal ruled on, a correction, an inject, notes. */
export function debriefed(): GameRecord {
  const scenario = loadScenario("kaliningrad-transit-2022");
  const options = {
    name: "Golden debrief",
    preset: "none",
    treaties: {},
    personas: {},
    humans: ["LT", "RU"],
    dealt: false,
  } as const;
  let game = newGame({ id: "golden-debrief", scenario, options, seed: seedFrom("golden debrief") });
  const actions: Action[] = [];
  let at = 1_000;
  const take = (action: Action, must = true): void => {
    const result = reduce(game, action);
    if (result.ok) {
      game = result.game;
      actions.push(action);
    } else if (must) throw new Error(`${action.type}: ${JSON.stringify(result.rejection)}`);
  };
  const say = (by: string | null, body: object): void =>
    take({
      at: at++,
      author: by === null ? { kind: "server" } : { kind: "person", id: by },
      ...body,
    } as unknown as Action);
  for (const [person, name, host] of [
    [HANNA, "Hanna", true],
    [JONAS, "Jonas", false],
    [VERA, "Vera", false],
  ] as const)
    say(null, { type: "join", person, name, host });
  say(JONAS, { type: "sit", person: JONAS, seat: "LT" });
  say(VERA, { type: "sit", person: VERA, seat: "RU" });
  say(HANNA, { type: "begin" });
  for (let guard = 0; guard < 40 && game.stage.kind === "running" && game.stage.turn <= 2; guard++) {
    const { phase, turn } = game.stage;
    if (phase === "consultation") {
      const words = { kind: "own", text: `Will you stand by us in week ${turn}, "whatever" comes?` };
      say(JONAS, { type: "message", seat: "LT", to: ["US"], words, about: null });
      say(VERA, {
        type: "message",
        seat: "RU",
        to: "press",
        words: { kind: "own", text: "=HALT" },
        about: null,
      });
    }
    if (phase === "orders") {
      say(JONAS, { type: "believe", seat: "LT", belief: { value: 65, why: "They always have." } });
      say(VERA, { type: "believe", seat: "RU", belief: { value: 30, why: "" } });
      const invade = { action: "M16", target: "LT", zone: "vilnius" };
      if (turn === 1) {
        const text = "A choir on both sides of the border";
        say(JONAS, { type: "propose", seat: "LT", kind: "action", text, why: "They sang us free once." });
        const order = { action: "D07", target: "RU" };
        say(HANNA, { type: "rule", proposal: "q1", verdict: { kind: "map", order }, why: "As a protest." });
      }
      say(VERA, { type: "seal", seat: "RU", orders: turn === 2 ? [invade] : [] });
      say(JONAS, { type: "seal", seat: "LT", orders: [] });
    }
    for (const action of botActions(game, at)) take(action, false);
    if (phase === "resolution" && turn === 1) {
      say(HANNA, { type: "correct", variable: "approval", key: "LT", to: 60, why: "The vote was close." });
      say(HANNA, { type: "insight", about: null, text: "Vilnius waits for Washington." });
    }
    say(null, { type: "advance", cause: "host" });
  }
  say(HANNA, { type: "end" });
  return makeRecord(game, actions);
}

/** What was written beside it: Vera does not want to be quoted. */
const NOTES: Notes = {
  ...NO_NOTES,
  answers: { [JONAS]: { surprise: "That they came." }, [VERA]: { surprise: "NOT-TO-BE-QUOTED" } },
  consents: { [JONAS]: true, [VERA]: false },
  sheet: {
    criteria: ["Reads the situation", "Works with others"],
    marks: { [JONAS]: { points: [3, 4], comment: "Asks in time." } },
  },
};

/** The debrief pack of a record as it is committed: whole where it is short, else its beginning and a fingerprint. */
export function packed(record: GameRecord): ReadonlyMap<string, string> {
  const scenario = loadScenario(record.scenario.id);
  const verdicts = verdictsOn(record, scenario, { runs: RUNS });
  const files = packOf(record, scenario, { pseudonymised: false, grades: true, verdicts, notes: NOTES });
  return new Map(files.map(({ name, text }) => [name, text]));
}

/** A file in few lines. Of the report its headings, tables and charts; of what is long its beginning, its length and its fingerprint. */
export function condensed(name: string, text: string): string {
  const lines = (name === "report.html" ? outline(text) : text).split(/\r?\n/);
  if (lines.length <= 2 * KEPT) return `${lines.join("\n").trimEnd()}\n`;
  const print = createHash("sha256").update(text).digest("hex").slice(0, 16);
  return `${lines.slice(0, KEPT).join("\n")}\n… ${lines.length} lines, ${print}\n`;
}

/** The bones of a page: its headings, the heads of its tables and what its charts are called. */
const outline = (html: string): string =>
  [...html.matchAll(/<(h[1-3]|th|svg)\b([^>]*)>([^<]*)/g)]
    .map(([, tag, attrs = "", text = ""]) =>
      tag === "svg" ? `svg ${/aria-label="([^"]*)"/.exec(attrs)?.[1] ?? ""}` : `${tag} ${text.trim()}`,
    )
    .join("\n");
