import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  ACTION_IDS,
  type Condition,
  type InjectPlan,
  keysOf,
  type Stage,
  VARIABLES,
} from "../engine/index.ts";
import { parseScenario } from "../scenario/index.ts";
import {
  lexiconOf,
  readCondition,
  readEffects,
  readSheet,
  sayCondition,
  sayEffects,
  sayUnread,
  textOf,
  writeSheet,
} from "./index.ts";

const file = new URL("../../../maps/scenarios/kaliningrad-transit-2022/scenario.json", import.meta.url);
const parsed = parseScenario(JSON.parse(readFileSync(file, "utf8")));
if (!parsed.ok) throw new Error("the scenario is not valid");
const { scenario } = parsed;
const lexicon = lexiconOf(scenario, ["K-3"]);
const LOBBY: Stage = { kind: "lobby" };
const HEAD_LINE = "title,turn,audience,form,text";
const desk = { terrain: scenario, stage: LOBBY, turns: 8, taken: [] };

const read = (text: string): Condition => {
  const found = readCondition(text, lexicon);
  if (!found.ok) throw new Error(sayUnread(found.unread));
  return found.value;
};

describe("[J2] the language of conditions", () => {
  const hostile = { kind: "value", variable: "hostility", key: "LT|RU", is: "above", to: 60 } as const;
  const noRequest = {
    kind: "not",
    of: { kind: "request", what: null, from: null, to: null, thisTurn: false },
  } as const;
  const table: readonly [string, Condition][] = [
    ["hostility Russia–Lithuania above 60", hostile],
    ["Hostility between Lithuania and Russia > 60", hostile],
    ["hostility LT-RU more than 60", hostile],
    [
      "approval of Lithuania is below 40",
      { kind: "value", variable: "approval", key: "LT", is: "below", to: 40 },
    ],
    [
      "readiness of Poland at least 70%",
      { kind: "value", variable: "readiness", key: "PL", is: "at-least", to: 0.7 },
    ],
    [
      "credibility United States–Lithuania seen by Russia below 0.5",
      { kind: "value", variable: "credibility", key: "RU@US>LT", is: "below", to: 0.5 },
    ],
    ["Article 4 invoked", { kind: "invoked", article: "consultation", treaty: null, by: null }],
    [
      "article 5 not invoked",
      { kind: "not", of: { kind: "invoked", article: "defence", treaty: null, by: null } },
    ],
    [
      "North Atlantic Treaty invoked by Lithuania",
      { kind: "invoked", article: "defence", treaty: "nato", by: "LT" },
    ],
    ["turn 5 and no request", { kind: "all", of: [{ kind: "turn", is: "is", to: 5 }, noRequest] }],
    ["turn 5 or later", { kind: "turn", is: "at-least", to: 5 }],
    ["before turn 3", { kind: "turn", is: "below", to: 3 }],
    [
      "a settlement request from Lithuania to Russia this turn",
      { kind: "request", what: "settlement", from: "LT", to: "RU", thisTurn: true },
    ],
    [
      "Russia did Protest against Lithuania",
      { kind: "act", action: "D07", by: "RU", against: "LT", thisTurn: false },
    ],
    [
      "no D07 by Russia",
      { kind: "not", of: { kind: "act", action: "D07", by: "RU", against: null, thisTurn: false } },
    ],
    ["United States declined Lithuania", { kind: "commitment", choice: "decline", by: "US", towards: "LT" }],
    ["war between Russia and Lithuania", { kind: "war", between: ["RU", "LT"] }],
    ["no war", { kind: "not", of: { kind: "war", between: [] } }],
    ["no settlement", { kind: "not", of: { kind: "settled" } }],
    ["EU sanctions mandate is narrow", { kind: "mandate", mandate: "eu-sanctions", breadth: "narrow" }],
    ["transit at least level 2", { kind: "measure", measure: "transit", is: "at-least", to: 2 }],
    ["Corridor coalition is in force", { kind: "treaty", treaty: "corridor-coalition", status: "in-force" }],
    ["inject K-3 fired", { kind: "inject", inject: "K-3" }],
    [
      "(war or hostility Russia–Lithuania above 60) and not settled",
      {
        kind: "all",
        of: [
          { kind: "any", of: [{ kind: "war", between: [] }, hostile] },
          { kind: "not", of: { kind: "settled" } },
        ],
      },
    ],
  ];
  test.each(table)("[J2] %s", (text, condition) => {
    expect(read(text)).toEqual(condition);
    expect(read(sayCondition(condition, scenario))).toEqual(condition);
  });

  test("[J2] every action and every number of the state can be named", () => {
    for (const action of ACTION_IDS) {
      const condition: Condition = { kind: "act", action, by: null, against: "LT", thisTurn: true };
      for (const one of [
        condition,
        { kind: "not", of: condition } as const,
        { ...condition, by: "RU" } as const,
      ])
        expect(read(sayCondition(one, scenario))).toEqual(one);
    }
    for (const { id } of VARIABLES)
      for (const key of keysOf(scenario, id)) {
        const condition: Condition = { kind: "value", variable: id, key, is: "at-most", to: 1 };
        expect(read(sayCondition(condition, scenario))).toEqual(condition);
      }
  });

  const wrong: readonly [string, RegExp][] = [
    ["hostilty Russia–Lithuania above 60", /At “hostilty .*” \(character 1\): expected a fact/],
    ["hostility Russia above 60", /expected “–” and a second actor/],
    ["hostility Russia–Poland and more", /expected/],
    ["hostility Russia–Ruritania above 60", /At “ruritania above 60” .*expected one of United States/],
    ["hostility Russia–Lithuania above", /Ends too early: expected .*a number/],
    ["turn 5 and", /Ends too early: expected a fact/],
    ["(war or settled", /expected “\)”/],
    ["turn 5 no request", /At “no request” .*expected the end, or “and” or “or”/],
    ["Russia did Ruritania", /expected an action/],
    ["credibility United States–Lithuania below 0", /expected “seen by”/],
    ["", /Ends too early/],
  ];
  test.each(wrong)("[J5] “%s” is refused with what was expected", (text, message) => {
    const found = readCondition(text, lexicon);
    expect(found.ok ? "read" : sayUnread(found.unread)).toMatch(message);
  });

  test("[J4] effects are read and said", () => {
    const found = readEffects(
      "hostility Russia–Lithuania +10; approval of Lithuania -5; transit to 1, EU sanctions mandate narrow",
      lexicon,
    );
    expect(found).toEqual({
      ok: true,
      value: [
        { kind: "value", variable: "hostility", key: "LT|RU", by: 10 },
        { kind: "value", variable: "approval", key: "LT", by: -5 },
        { kind: "measure", measure: "transit", level: 1 },
        { kind: "mandate", mandate: "eu-sanctions", breadth: "narrow" },
      ],
    });
    if (found.ok) expect(readEffects(sayEffects(found.value, scenario), lexicon)).toEqual(found);
  });
});

const HEAD = "title,turn,audience,form,text";

describe("[J5] a list of events from a spreadsheet", () => {
  test("[J1] rows become injects, whatever the separator and the names of the columns", () => {
    const rows = [
      [
        "No.",
        "Headline",
        "Time",
        "Condition",
        "To",
        "Type",
        "Sender",
        "Text",
        "Effects",
        "Expected action",
        "Mode",
      ],
      [
        "K1",
        "Train stopped",
        "2 consultation",
        "Article 4 invoked",
        "all",
        "press",
        "",
        "A train, stopped.",
        "",
        "LT explains",
        "",
      ],
      [
        "",
        "A call",
        "3",
        "inject k1 fired",
        "Lithuania and Poland",
        "cable",
        "Russia",
        'Let it "pass".',
        "approval Russia -5",
        "",
        "by hand",
      ],
    ];
    const semicolons = rows
      .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";"))
      .join("\r\n");
    const tabs = rows
      .map((row) =>
        row.map((cell) => (/["\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join("\t"),
      )
      .join("\n");
    for (const text of [semicolons, tabs]) {
      const sheet = readSheet(text, desk);
      expect(sheet.problems).toEqual([]);
      expect(sheet.injects).toEqual([
        {
          id: "K1",
          title: "Train stopped",
          turn: 2,
          phase: "consultation",
          when: { kind: "invoked", article: "consultation", treaty: null, by: null },
          audience: "all",
          form: "press",
          from: "News agencies",
          text: "A train, stopped.",
          effects: [],
          expected: "LT explains",
          automatic: true,
        },
        {
          id: "i2",
          title: "A call",
          turn: 3,
          phase: "intelligence",
          when: { kind: "inject", inject: "K1" },
          audience: ["LT", "PL"],
          form: "cable",
          from: "RU",
          text: 'Let it "pass".',
          effects: [{ kind: "value", variable: "approval", key: "RU", by: -5 }],
          expected: "",
          automatic: false,
        },
      ] satisfies InjectPlan[]);
    }
  });

  test("[J5] missing and unknown columns are all named, and nothing is taken", () => {
    const { injects, problems } = readSheet("titel,turn,form,turn\nx,1,press,2", desk);
    expect(injects).toEqual([]);
    expect(problems.map(({ row, column, message }) => `${row} ${column} ${message.split(";")[0]}`)).toEqual([
      "1 title The column “title” is missing.",
      "1 audience The column “audience” is missing.",
      "1 text The column “text” is missing.",
      "1 null “titel” is not a column of a list of events",
      "1 turn The column “turn” is there twice.",
    ]);
  });

  test("[J5] every row's problems are listed, each with its row and column", () => {
    const text = [
      `id,${HEAD},when,effects,mode,phase`,
      "a,Fine,2,all,press,Words.,,,,",
      "a,Same id,soon,Ruritania; Russia,telegram,,hostilty above 3,approval Russia +90,sometimes,teatime",
      "b,Past,1,all,press,Words.,,,,intelligence",
      "c,Secret press,4,Russia,press,Words.,rung Lithuania–Russia above 30,posture United States–Lithuania +1,,",
    ].join("\n");
    const running: Stage = {
      kind: "running",
      turn: 1,
      turns: 8,
      phase: "consultation",
      quietAnnounced: false,
    };
    const { injects, problems, warnings } = readSheet(text, { ...desk, stage: running });
    expect(injects).toEqual([]);
    expect(problems.map(({ row, column }) => `${row} ${column}`).sort()).toEqual(
      [
        "3 when",
        "3 turn",
        "3 phase",
        "3 audience",
        "3 form",
        "3 mode",
        "3 id",
        "3 effects",
        "3 text",
        "4 turn",
        "5 audience",
        "5 effects",
      ].sort(),
    );
    expect(problems.find((p) => p.row === 4)?.message).toMatch(/passed/);
    expect(problems.find((p) => p.column === "effects" && p.row === 3)?.message).toMatch(/25 at most/);
    expect(warnings).toEqual([
      { row: 5, column: "when", message: expect.stringMatching(/never be true.*between 0 and 19/) },
    ]);
  });

  test("[J5] conditions that can never be true, and turns that will not come, are warned about and taken", () => {
    const { injects, problems, warnings } = readSheet(
      `${HEAD},when\nA,2,all,press,Words.,hostility Russia–Lithuania above 60 and hostility Russia–Lithuania below 50\nB,11,all,press,Words.,\nC,2,all,press,Words.,inject D fired`,
      desk,
    );
    expect(problems).toEqual([]);
    expect(injects).toHaveLength(3);
    expect(warnings.map(({ row, column }) => `${row} ${column}`)).toEqual(["2 when", "3 turn", "4 when"]);
  });

  test("[J5] an empty sheet, and one that is only a head, are refused", () => {
    expect(readSheet("", desk).problems).toHaveLength(1);
    expect(readSheet(HEAD, desk).problems[0]?.message).toMatch(/no rows/);
  });

  test("what is written can be read again, and no cell is a formula", () => {
    const text = `${HEAD},when,effects,expected\n"Two, lines",3,"Poland; Lithuania",cable,"=1+1\nsecond",turn 4 and no request,hostility Russia–Lithuania +10,"- hold"`;
    const { injects } = readSheet(text, desk);
    expect(injects[0]?.text).toBe("=1+1\nsecond");
    const written = writeSheet(injects, scenario);
    expect(written).not.toMatch(/(^|,)"?[=+@-]/m);
    expect(readSheet(written, desk).injects).toEqual(injects);
  });
});

test("[J5] a problem is told by the row one sees, empty rows counted", () => {
  const text = [HEAD_LINE, "", "Fine,2,all,press,Words", ",,,,", "Bad,soon,all,press,Words"].join("\n");
  const { problems } = readSheet(text, desk);
  expect(problems).toMatchObject([{ row: 5, column: "turn" }]);
  const rows = [
    ["title", "turn", "audience", "form", "text"],
    [],
    ["Bad", "soon", "all", "press", "Two, words"],
  ];
  expect(readSheet(textOf(rows), desk).problems).toMatchObject([{ row: 3, column: "turn" }]);
});
