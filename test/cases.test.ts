import { readdirSync, readFileSync } from "node:fs";
import { seedFrom } from "@casus/shared/engine";
import { establish, type Facts, judgeScript, parseCase, perform } from "@casus/shared/review";
import { describe, expect, test } from "vitest";

/** The cases played through the engine: what their acts come to, and what changing one thing about them changes. */

// biome-ignore lint/suspicious/noExplicitAny: scripts are bent as JSON here, before anything has checked them.
type Json = any;
const FOLDER = `${import.meta.dirname}/../maps/cases`;
const files = readdirSync(FOLDER).filter((name) => /^c\d+-.*\.json$/.test(name));
const read = (name: string): Json => JSON.parse(readFileSync(`${FOLDER}/${name}`, "utf8"));
const cases: Json[] = files.map(read);
const named = (id: string): Json => structuredClone(cases.find((one) => one.id === id));

function expanded(file: Json) {
  const parsed = parseCase(file);
  if (!parsed.ok || !parsed.value.script) throw new Error(JSON.stringify(parsed));
  return parsed.value.expanded;
}
/** Label of the pair under examination. */
function labelOf(file: Json, runs = 24): string {
  const { verdicts, refused } = judgeScript(expanded(file), { runs, examinedOnly: true, policy: false });
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
  return verdicts[0]?.label ?? "";
}
/** Facts as the log alone gives them. */
function factsOf(file: Json): Facts {
  const { pair, direction } = expanded(file);
  const { game } = perform(expanded(file), seedFrom("facts"));
  return establish(game, pair, direction).facts;
}
const acts = (file: Json): Json[] => file.script.turns.flatMap((turn: Json) => turn.acts ?? []);
const bend = (id: string, change: (file: Json) => void): Json => {
  const file = named(id);
  change(file);
  return file;
};

describe("the scripts", () => {
  test("[R71] the rules allow everything that was done, and the labels that come of it are the key's", () => {
    const found = cases.map((file) => {
      const { verdicts, refused } = judgeScript(expanded(file), {
        runs: 24,
        examinedOnly: true,
        policy: false,
      });
      return { file, label: verdicts[0]?.label ?? "", refused };
    });
    expect(found.flatMap(({ file, refused }) => refused.map((r) => `${file.id} ${r.path}`))).toEqual([]);
    const primary = found.filter(({ file, label }) => label === file.label);
    const listed = found.filter(({ file, label }) => [file.label, ...file.alternates].includes(label));
    expect(primary.length / found.length).toBeGreaterThanOrEqual(0.85);
    expect(listed.length / found.length).toBeGreaterThanOrEqual(0.95);
  }, 120_000);
  test("[R71] nothing beside the script is read: no key, no names", () => {
    for (const id of ["C13", "C25", "C44"]) {
      const { script, title } = named(id);
      expect(labelOf({ id, title, script })).toBe(named(id).label);
    }
  });
});

/** Every actor under another name, the order of the actors turned round. */
function renamed(file: Json): Json {
  const ids = Object.keys(file.script.actors);
  const other = new Map(ids.map((id, i) => [id, `N${ids.length - i}x`]));
  const swap = (text: string): string =>
    text
      .split(" ")
      .map(
        (word) => other.get(word) ?? (word.endsWith("-home") ? `${other.get(word.slice(0, -5))}-home` : word),
      )
      .join(" ");
  const walk = (value: Json): Json =>
    typeof value === "string"
      ? swap(value)
      : Array.isArray(value)
        ? value.map(walk)
        : value && typeof value === "object"
          ? Object.fromEntries(
              Object.entries(value).map(([key, inner]) => [other.get(key) ?? key, walk(inner)]),
            )
          : value;
  const script = walk({ ...file.script, actors: undefined });
  const actors = Object.entries(file.script.actors).reverse();
  script.actors = Object.fromEntries(
    actors.map(([id, actor]: Json) => [other.get(id), { ...actor, name: `nobody ${id.length}` }]),
  );
  return { ...file, script };
}
const later = (file: Json): Json => ({
  ...file,
  script: {
    ...file.script,
    turns: [{}, {}, ...file.script.turns],
    era: expanded(file).scenario.scripted?.era,
  },
});
const idle = (file: Json): Json => ({
  ...file,
  script: {
    ...file.script,
    turns: file.script.turns.map((turn: Json) => ({
      ...turn,
      acts: [...Object.keys(file.script.actors).map((who) => ({ who, action: "D01" })), ...(turn.acts ?? [])],
    })),
  },
});
/** The acts of a turn in another order, where none of them answers another and everybody has points enough. */
const permuted = (file: Json): Json => ({
  ...file,
  script: {
    ...file.script,
    turns: file.script.turns.map((turn: Json) => ({
      ...turn,
      simultaneous: true,
      acts: [...(turn.acts ?? [])].reverse(),
    })),
  },
});
const together = (file: Json): Json => ({
  ...file,
  script: { ...file.script, turns: file.script.turns.map((turn: Json) => ({ ...turn, simultaneous: true })) },
});
const inSecret = (file: Json): Json => ({
  ...file,
  script: {
    ...file.script,
    turns: file.script.turns.map((turn: Json) => ({
      ...turn,
      acts: (turn.acts ?? []).map((act: Json) =>
        act.action === "X01" ? act : { ...act, visibility: "private" },
      ),
    })),
  },
});

describe("what makes no difference (D.6)", () => {
  test("[R30] other names for every actor: the facts of all cases stay", () => {
    for (const file of cases) expect([file.id, factsOf(renamed(file))]).toEqual([file.id, factsOf(file)]);
  });
  test("[R30] the same acts two turns later", () => {
    for (const file of cases) {
      const { cost: _, ...before } = factsOf(file);
      const { cost: __, ...after } = factsOf(later(file));
      expect([file.id, after]).toEqual([file.id, before]);
    }
  });
  test("[R30] everybody also holding", () => {
    for (const file of cases) expect([file.id, factsOf(idle(file))]).toEqual([file.id, factsOf(file)]);
  });
  test("[R30] simultaneous acts listed the other way round", () => {
    for (const id of ["C13", "C15", "C18", "C20", "C25", "C43", "C44"])
      expect([id, factsOf(permuted(named(id)))]).toEqual([id, factsOf(together(named(id)))]);
  });
  test("[R32] whether acts were public or private never changes who lit the match", () => {
    for (const file of cases)
      expect([file.id, factsOf(inSecret(file)).igniter]).toEqual([file.id, factsOf(file).igniter]);
  });
  test("[R30] other names, more turns and idle orders leave the labels", () => {
    for (const id of ["C13", "C17", "C18", "C25", "C44", "C12"])
      for (const change of [renamed, later, idle])
        expect([id, labelOf(change(named(id)))]).toEqual([id, named(id).label]);
  }, 60_000);
});

const ENTRAPPED = ["C13", "C16", "C17", "C20"];
/** Acts with which the ally lit the match. */
const MATCHES: Record<string, string[]> = { C13: ["D15"], C16: ["D11"], C17: ["M14"], C20: ["M16"] };

describe("entrapment rests on each of its conjuncts, in play (D.6)", () => {
  const matches = (file: Json): Json[] =>
    acts(file).filter(
      (act) => act.who === file.script.examine.ally && MATCHES[file.id]?.includes(act.action) && !act.prepare,
    );
  const attacks = (file: Json): Json[] =>
    acts(file).filter(
      (act) => act.who === file.script.examine.adversary && act.toward === file.script.examine.ally,
    );
  const cases: [string, string, (file: Json) => void][] = [
    ["nothing changed", "ENTRAPMENT", () => {}],
    [
      "the protector had agreed",
      "ENTANGLEMENT",
      (file) => {
        for (const act of matches(file)) act.consentOf = [file.script.examine.protector];
      },
    ],
    [
      "a mandate covered it",
      "ENTANGLEMENT",
      (file) => {
        const { ally, adversary } = file.script.examine;
        file.script.actors.COUNCIL = { side: "third" };
        file.script.mandates = [
          { id: "licence", holder: "COUNCIL", bearers: [ally], against: adversary, covers: MATCHES[file.id] },
        ];
      },
    ],
    [
      "the adversary would have come anyway",
      "ENTANGLEMENT",
      (file) => {
        for (const act of attacks(file)) act.answers = null;
      },
    ],
    [
      "the adversary had struck first",
      "ENTANGLEMENT",
      (file) => {
        const { ally, adversary } = file.script.examine;
        file.script.turns.unshift({ acts: [{ who: adversary, action: "M14", toward: ally }] });
        const first = file.script.turns.findIndex((turn: Json) =>
          turn.acts?.some((a: Json) => matches(file).includes(a)),
        );
        file.script.turns.splice(1, first - 1);
      },
    ],
    [
      "the ally had kept within its treaty",
      "ENTANGLEMENT",
      (file) => {
        for (const act of matches(file)) act.action = "M05";
        for (const act of acts(file)) if (act.prepare) act.action = "D01";
        for (const act of acts(file)) delete act.prepare;
      },
    ],
    [
      "the protector's own interest was vital",
      "ALIGNED_INTERVENTION",
      (file) => {
        const { protector, ally } = file.script.examine;
        file.script.alliances = [{ protector, ally, stake: "vital" }];
      },
    ],
    [
      "there was no tie",
      "ALIGNED_INTERVENTION",
      (file) => {
        file.script.treaties = [];
      },
    ],
    [
      "the protector stayed out",
      "DECOUPLED",
      (file) => {
        const { protector } = file.script.examine;
        for (const turn of file.script.turns)
          turn.acts = (turn.acts ?? []).filter(
            (act: Json) => act.who !== protector || !["A10", "M17", "D10"].includes(act.action),
          );
      },
    ],
  ];
  test.each(cases)("[R23] [R24] %s: %s", (_what, label, change) => {
    for (const id of ENTRAPPED) expect([id, labelOf(bend(id, change), 40)]).toEqual([id, label]);
  });
});

test("[R25] a treaty that asks for more leaves abandonment what it is", () => {
  for (const id of ["C19", "C27", "C44"])
    for (const automaticity of [0.6, 0.8, 1]) {
      const file = bend(id, ({ script }) => {
        for (const treaty of script.treaties) treaty.automaticity = automaticity;
      });
      expect([id, automaticity, labelOf(file, 1)]).toEqual([id, automaticity, "ABANDONMENT"]);
    }
});
