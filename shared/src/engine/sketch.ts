import { ABSTRACT, homesOf, pact, timePlan } from "./abstract.ts";
import { ACTION_IDS } from "./actions/catalogue.ts";
import { government, START, TRAITS } from "./government.ts";
import type { AllianceSetup, DyadSetup, Scenario, SeatSetup, Treaty } from "./setup.ts";
import { type MandateBreadth, PRESETS, type Role, type Side } from "./vocabulary.ts";

/**
 * A crisis in a few lines, for tests: small enough to see every number that matters, quiet enough that no accident
 * happens. Nothing else uses it.
 *
 *     P>J alignment=.6           an alliance; its first actor protects the second
 *     J|X hostility=80           a dyad; its first actor is defended
 *     pact: P J automaticity=.9  a treaty and its parties; also trigger=, area=, council=, objects=, …
 *     goods: H J X broad         a measure of J against X at level 2, and the mandate for it, held by H
 *     vote: J X status           a status step of J at level 2 that X disputes, with nobody's mandate
 *     J hawk=.8 approval=30      what an actor is like
 */
export function sketch(text: string): Scenario {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const alliances: AllianceSetup[] = [];
  const dyads: DyadSetup[] = [];
  const treaties: Treaty[] = [];
  const mandates: Scenario["mandates"][number][] = [];
  const measures: Scenario["measures"][number][] = [];
  const traits = new Map<string, Fields>();
  const order: string[] = [];
  const meet = (...names: string[]) => {
    for (const name of names) if (!order.includes(name)) order.push(name);
  };
  for (const line of lines) {
    const [head = "", ...rest] = line.split(/\s+/);
    const given = fields(rest);
    const words = rest.filter((word) => !word.includes("="));
    const [a = "", b = ""] = head.split(/[>|]/);
    if (head.includes(">")) {
      meet(a, b);
      alliances.push({ protector: a, ally: b, ...ALLIANCE, ...given });
    } else if (head.includes("|")) {
      meet(a, b);
      dyads.push({ defender: a, challenger: b, ...DYAD, ...given });
    } else if (head.endsWith(":") && words.length === 4) {
      const [holder = "", by = "", against = "", breadth = "broad"] = words;
      const measure = head.slice(0, -1);
      meet(holder, by, against);
      const level = { revoked: 0, narrow: 1, broad: 2 }[breadth] ?? 2;
      measures.push({ ...STEP, kind: "restriction", id: measure, name: measure, by, against, level });
      mandates.push({
        id: `${measure}-mandate`,
        name: measure,
        holder,
        bearers: [by],
        against,
        measure,
        breadth: breadth as MandateBreadth,
      });
    } else if (head.endsWith(":") && words.at(-1) === "status") {
      const [by = "", against = ""] = words;
      meet(by, against);
      measures.push({ ...STEP, id: head.slice(0, -1), name: head.slice(0, -1), by, against });
    } else if (head.endsWith(":")) treaties.push(treaty(head.slice(0, -1), words, given));
    else {
      meet(head);
      traits.set(head, given);
    }
  }
  const challengers = new Set(dyads.map((d) => d.challenger));
  const roleOf = (id: string): Role =>
    challengers.has(id)
      ? "adversary"
      : alliances.some((x) => x.ally === id)
        ? "junior"
        : alliances.some((x) => x.protector === id)
          ? "patron"
          : "third";
  const measure = measures[0]?.id ?? "none";
  const first = measures[0];
  const parties = first ? [first.by, first.against] : [];
  const holder = mandates[0]?.holder;
  const [ease, lift] = holder ? (["narrow", "revoked"] as const) : [null, null];
  if (holder && !parties.includes(holder)) parties.push(holder);
  return {
    ...BARE,
    seats: order.map((id) => seat(id, roleOf(id), traits.get(id) ?? {})),
    alliances,
    dyads,
    treaties,
    mandates,
    measures,
    dispute: {
      id: "quarrel",
      name: "quarrel",
      measure,
      parties,
      terms: [
        { id: "keep", name: "keep", level: 2, worth: {}, breadth: null, also: [] },
        { id: "ease", name: "ease", level: 1, worth: {}, breadth: ease, also: [] },
        { id: "lift", name: "lift", level: 0, worth: {}, breadth: lift, also: [] },
      ],
    },
    zones: homesOf(order),
    forces: order.map((id) => ({
      id: `${id}-army`,
      owner: id,
      name: id,
      symbol: "infantry",
      zone: `${id}-home`,
      strength: 1,
    })),
  };
}

type Fields = Record<string, number | string | string[] | boolean>;

/** `name=.5`, `trigger=hybrid`, `area=a,b`: numbers, words and lists. */
function fields(words: readonly string[]): Fields {
  const found: Fields = {};
  for (const word of words) {
    const [name, text] = word.split("=");
    if (name === undefined || text === undefined) continue;
    const number = Number(text);
    if (LISTS.has(name)) found[name] = text === "" ? [] : text.split(",");
    else
      found[name] =
        text === "true" || text === "false"
          ? text === "true"
          : text !== "" && !Number.isNaN(number)
            ? number
            : text;
  }
  return found;
}

const STEP = { kind: "status", levels: ["none", "first", "second", "third"], level: 2 } as const;

const LISTS = new Set(["area", "objects", "adversaries"]);

function treaty(id: string, parties: readonly string[], given: Fields): Treaty {
  const { terms, ...plain } = pact(id, parties);
  const numbers = only(given, terms);
  const others = Object.entries(given).filter(([name]) => !(name in numbers));
  return { ...plain, ...Object.fromEntries(others), terms: { ...terms, ...numbers } };
}

/** A government of a test: of those traits and starting points that are named, and nobody's guess. */
function seat(id: string, role: Role, given: Fields): SeatSetup {
  const { role: asked, side, parliament, nuclear, election } = given;
  return government(id, (asked as Role | undefined) ?? role, {
    side: (side as Side | undefined) ?? (role === "adversary" ? "adversary" : "allied"),
    traits: { capability: 0.05, risk: 0.3, ...only(given, TRAITS) },
    assessed: { hawk: 0.5, risk: 0.5, aims: 0.5 },
    parliament: parliament === true,
    nuclear: nuclear === true,
    election: (election as number | undefined) ?? 0,
    // Quiet at home: opinion at its plainest.
    start: { polarisation: 0, ...only(given, START) },
    aims: [{ id: `${id}-settled`, text: "settled", weight: 1, metric: { kind: "settled" } }],
    brief: { who: id, wants: "", fears: "", knows: [], powers: [], secret: `only ${id} knows this` },
  });
}

/** Of what is given, the numbers that are called as these are. */
const only = <N extends object>(given: Fields, names: N): Partial<N> =>
  Object.fromEntries(Object.entries(given).filter(([name]) => name in names)) as Partial<N>;

const ALLIANCE = {
  alignment: 0.5,
  strategicValue: 0.5,
  dependence: 0.5,
  interoperability: 0.6,
  posture: 0,
  creep: 0,
  support: 0.5,
};
const DYAD = {
  hostility: 50,
  share: 0.2,
  localBalance: 0.4,
  exposure: 0.5,
  grievance: 0.3,
  pretext: 30,
  proximity: 0,
  tempo: 0,
  deconfliction: 0.9,
};

const BARE = {
  ...ABSTRACT,
  id: "sketch",
  begins: "2022-02-27",
  presets: Object.fromEntries(
    PRESETS.map((preset) => [preset, timePlan(6, preset === "none" ? 0 : 60)]),
  ) as Scenario["presets"],
  opening: [],
  pairs: [],
  actions: ACTION_IDS,
} satisfies Partial<Scenario>;
