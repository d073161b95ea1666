import type { Arm } from "../arm.ts";
import { difference, share } from "../contrast.ts";
import type { Shape } from "../crisis.ts";
import { compared, counts, type Experiment, exceeds, given, happens, rare } from "../leg.ts";
import type { Setting } from "../setting.ts";
import { provoked } from "./measures.ts";

const hot = (set: Partial<Setting> = {}, shape?: Shape): Arm => ({
  profile: "hot",
  set,
  ...(shape && { shape }),
});
const baltic = (set: Partial<Setting> = {}, shape?: Shape): Arm => ({
  profile: "baltic",
  set,
  ...(shape && { shape }),
});

/** A pact that promises to fight whoever began, against no pact at all. */
const unconditional = baltic({ automaticity: 0.95, conditionality: 0 });
const unallied = baltic({ alliance: 0 });

/** A treaty with and without a nuclear umbrella, over something that can be settled. */
const bargaining = (umbrella: boolean): Arm => baltic({}, { dispute: true, treaty: { umbrella } });
/** What the ally keeps of what is in dispute, 0 to 1. */
const kept = counts((o) => o.measure / 2);

/** Great powers bound closely, each of whose fall would be the others': the premise of the argument. */
const POWERS = { automaticity: 0.9, conditionality: 0.1, alignment: 0.5, strategicValue: 0.8, aims: 0.7 };
const concert = (offence: number): Arm => hot({ offence, ...POWERS }, { concert: true });
const chained = happens((o) => o.label === "CHAIN_GANGING");
const passed = happens((o) => o.label === "BUCK_PASSING");
const networked = happens((o) => o.label === "CHAIN_GANGING" || o.label === "BUCK_PASSING");

/** A patron that lights matches of its own, and an ally that is afraid, or not, of being left alone. */
const crusade = (set: Partial<Setting>): Arm =>
  baltic(set, { frontier: true, personas: { P: "crusading-patron", J: "cautious-junior" } });
const afraid = crusade({ dependence: 1, automaticity: 0.3 });
const unafraid = crusade({ dependence: 0.1, automaticity: 0.9, alignment: 0.7 });

/** Bargaining over the treaty, with and without reforms asked for; a minority that is an open wound. */
const screened = (screening: Shape["screening"] & object): Arm =>
  hot({ pretext: 60 }, { screening, ...(screening.length === 0 && { without: ["D14"] }) });

/** Everything a government and its protector could say or show in public. */
const VISIBLE = [
  "D02",
  "D03",
  "D05",
  "D06",
  "D07",
  "D08",
  "D09",
  "E01",
  "E04",
  "I02",
  "M01",
  "M03",
  "M05",
  "M06",
  "M07",
  "M09",
  "M10",
] as const;

/** Treaties that go beyond defence, networks, home fronts, formation and beginnings: F19 to F26 and F28. */
export const DESIGNS: readonly Experiment[] = [
  {
    id: "F19",
    title: "Pacts that back the ally whatever it does make it begin more fights",
    source: "Benson 2011 (+249 % initiation under unconditional compellent pacts)",
    legs: [
      compared(
        "F19a",
        "Unconditional pact against none: the ally provokes at least twice as often",
        [unconditional, unallied],
        provoked,
        { kind: "ratio", atLeast: 2 },
      ),
    ],
  },
  {
    id: "F20",
    title: "A nuclear umbrella is felt in bargaining more than in fighting",
    source: "Narang & Mehta 2019",
    legs: [
      compared(
        "F20a",
        "Umbrella against none: the ally keeps more of what is in dispute",
        [bargaining(true), bargaining(false)],
        kept,
        { kind: "higher" },
      ),
      {
        id: "F20b",
        statement: "Its share of the settlement rises by more than its provocations",
        arms: [bargaining(true), bargaining(false)],
        need: {},
        judge: ([first = [], second = []]) => {
          const gain = difference(share(first.map(kept)), share(second.map(kept)));
          const violence = difference(share(first.map(provoked)), share(second.map(provoked)));
          return exceeds(gain, violence, difference(gain, violence), 0, "difference of the two effects");
        },
      },
    ],
  },
  {
    id: "F21",
    title: "Democracies promise less and keep more",
    source: "Chiba, Johnson & Leeds 2015",
    legs: [
      compared(
        "F21a",
        "Democratic patron (.9 against .2): higher audience costs",
        [baltic({ democracy: 0.9 }), baltic({ democracy: 0.2 })],
        counts((o) => o.audienceCost),
        { kind: "higher" },
      ),
      compared(
        "F21b",
        "Democratic patron: fewer guarantees",
        [baltic({ democracy: 0.9 }), baltic({ democracy: 0.2 })],
        counts((o) => o.guarantees),
        { kind: "lower" },
      ),
      compared(
        "F21c",
        "Democratic patron: an ally that had been given one is left alone less often",
        [baltic({ aims: 0.8, democracy: 0.9 }), baltic({ aims: 0.8, democracy: 0.2 })],
        given(
          (o) => o.attacked && o.guarantees > 0,
          (o) => !o.joined,
        ),
        { kind: "lower" },
      ),
    ],
  },
  {
    id: "F22",
    title: "Believing in the offensive chains, believing in the defensive passes the buck",
    source: "Christensen & Snyder 1990",
    legs: [
      compared(
        "F22a",
        "Four great powers, offence believed dominant against defence: more chain-ganging",
        [concert(1), concert(0)],
        chained,
        { kind: "higher" },
        { label: true },
      ),
      compared(
        "F22b",
        "The same worlds: less buck-passing",
        [concert(1), concert(0)],
        passed,
        { kind: "lower" },
        { label: true },
      ),
      {
        id: "F22c",
        statement: "With two powers only there is next to neither (below .01)",
        arms: [hot({ offence: 1, ...POWERS })],
        need: { label: true },
        judge: ([games = []]) => rare(games.map(networked), 0.01),
      },
    ],
  },
  {
    id: "F23",
    title: "Uneven burdens wear out the patron's public",
    source: "The article on alliance politics among the sources of the game",
    legs: [
      compared(
        "F23a",
        "Ally carries .3 of its share against all of it: the patron's approval falls",
        [baltic({ burden: 0.3 }), baltic({ burden: 1 })],
        counts((o) => o.approval),
        { kind: "lower" },
      ),
    ],
  },
  {
    id: "F24",
    title: "A patron's crusade takes its frightened allies along",
    source: "Kim 2011; Banka",
    legs: [
      {
        id: "F24a",
        statement:
          "Exposed by their patron's match and afraid of being left alone (above 60), at least .6 go along",
        arms: [afraid],
        need: { reverse: true },
        judge: ([games = []]) => {
          const along = share(
            games.map(
              given(
                (o) => o.exposed && o.fearOfAbandonment > 60,
                (o) => o.reverse === "REVERSE_ENTRAPMENT",
              ),
            ),
          );
          return exceeds(along, along, along, 0.6, "share");
        },
      },
      compared(
        "F24b",
        "The frightened against the unafraid: more of the exposed go along",
        [afraid, unafraid],
        given(
          (o) => o.exposed,
          (o) => o.reverse === "REVERSE_ENTRAPMENT",
        ),
        { kind: "higher" },
        { reverse: true },
      ),
    ],
  },
  {
    id: "F25",
    title: "Screening at formation closes the minorities pathway",
    source: "Banka, on the enlargements of the 1990s",
    legs: [
      compared(
        "F25a",
        "No reform asked against reform before protection: at least twice as many crises with a rollback of rights",
        [screened([]), screened(["D14"])],
        happens((o) => o.rollbacks > 0),
        { kind: "ratio", atLeast: 2 },
      ),
    ],
  },
  {
    id: "F26",
    title: "Timidity invites tests, and too much heats",
    source: "Banka",
    legs: [
      compared(
        "F26a",
        "Nothing to be seen in answer against the usual: the adversary tries again more often",
        [baltic({}, { without: VISIBLE }), baltic()],
        counts(
          (o) => o.probedAgain,
          (o) => o.probes,
        ),
        { kind: "higher" },
      ),
      compared(
        "F26b",
        "Hawkish answers (.9 against .1): more hostility in the end",
        [baltic({ hawk: 0.9 }), baltic({ hawk: 0.1 })],
        counts((o) => o.hostility),
        { kind: "higher" },
      ),
    ],
  },
  {
    id: "F28",
    title: "Crises that begin with violence come to more of it",
    source: "ICB v14: .62 against .25",
    legs: [
      compared(
        "F28a",
        "Violent trigger against a non-violent one: serious violence at least twice as often",
        [baltic({}, { opening: ["M14"] }), baltic({}, { opening: ["E01"] })],
        happens((o) => o.rung >= 13),
        { kind: "ratio", atLeast: 2 },
      ),
    ],
  },
];
