import type { Arm } from "../arm.ts";
import { combine, difference, logisticSlope, logRatio, pool, share } from "../contrast.ts";
import { between, compared, type Experiment, exceeds, type Leg, rare, weigh } from "../leg.ts";
import type { Setting } from "../setting.ts";
import { SHARES } from "./arms.ts";
import { alignedIfJoined, attacked, entangled, entrapped, lethal, nearMisses, provoked } from "./measures.ts";

const hot = (set: Partial<Setting> = {}): Arm => ({ profile: "hot", set });
const baltic = (set: Partial<Setting> = {}): Arm => ({ profile: "baltic", set });

/** F5b: the slope of provocation on the balance of capabilities is the one number of the model that data gave. */
const slope: Leg = {
  id: "F5b",
  statement: "Log-odds of provoking rise by .336 ± .10 per unit of the log-odds of the ally's share",
  arms: SHARES.map((share) => baltic({ share })),
  need: {},
  judge: (games) =>
    between(
      logisticSlope(
        games.map((outcomes, i) => {
          const share = SHARES[i] ?? 0.5;
          return { x: Math.log(share / (1 - share)), games: outcomes.map(provoked) };
        }),
      ),
      0.236,
      0.436,
      "slope",
    ),
};

/** Every mix of doctrines without a junior that wants the fight. */
const MIXES = ["steady-patron", "wavering-patron"].flatMap((P) =>
  ["cautious-junior", "", "hawkish-junior"].flatMap((J) =>
    ["status-quo", "opportunist", "salami-slicer", "revisionist"].map((X) => ({ P, J, X })),
  ),
);
const mix = (personas: Readonly<Record<string, string>>): Arm => ({ profile: "baltic", shape: { personas } });

/** Power, exposure, posture and interests: F5 to F9, F11, F13 to F17. */
export const STRUCTURE: readonly Experiment[] = [
  {
    id: "F5",
    title: "The weak do not provoke the strong",
    source: "Slope estimated from contiguous dyad-years 1946–2014 (COW MID 5, NMC)",
    legs: [
      compared(
        "F5a",
        "Share of capabilities .4 against .005: at least three times as much provocation",
        [baltic({ share: 0.4 }), baltic({ share: 0.005 })],
        provoked,
        { kind: "ratio", atLeast: 3 },
      ),
      slope,
    ],
  },
  {
    id: "F6",
    title: "The exposed are careful",
    source: "Sukin & Lanoszka 2024",
    legs: [
      compared(
        "F6a",
        "Exposure .8 against .3: the ally provokes less often",
        [baltic({ exposure: 0.8 }), baltic({ exposure: 0.3 })],
        provoked,
        { kind: "lower" },
      ),
    ],
  },
  {
    id: "F7",
    title: "Alliances deter a little and do not embolden on average",
    source: "Leeds 2003; Johnson & Leeds 2011; own odds ratios .76 to .94 from COW MID 5 and ATOP 5.1",
    legs: [
      compared(
        "F7a",
        "Alliance against none: odds ratio of an attack on the ally between .6 and .9",
        [baltic({}), baltic({ alliance: 0 })],
        attacked,
        { kind: "odds-ratio-within", low: 0.6, high: 0.9 },
      ),
      {
        id: "F7b",
        statement:
          "Alliance against none: the provocations of the exposed and the dangerous ally together change by less than a quarter",
        arms: [baltic(), baltic({ alliance: 0 }), hot(), hot({ alliance: 0 })],
        need: {},
        judge: (games) => {
          const [exposed = [], alone = [], dangerous = [], loose = []] = games.map((outcomes) =>
            outcomes.map(provoked),
          );
          return weigh(pool([exposed, dangerous]), pool([alone, loose]), {
            kind: "ratio-within",
            low: 0.75,
            high: 1.25,
          });
        },
      },
    ],
  },
  {
    id: "F8",
    title: "Clear-cut entrapment is rare",
    source: "Kim 2011; Beckley 2015; Priebe and others 2021",
    legs: [
      {
        id: "F8a",
        statement: "No mix of doctrines without a reckless driver has entrapment in a tenth of its crises",
        arms: MIXES.map(mix),
        need: { label: true },
        // The worst mix decides: the claim is about every one of them.
        judge: (games) =>
          games
            .map((outcomes) => rare(outcomes.map(entrapped), 0.1))
            .reduce((worst, one) =>
              one.p > worst.p || (one.p === worst.p && one.a > worst.a) ? one : worst,
            ),
      },
      {
        id: "F8b",
        statement: "Over all mixes, reckless drivers included, entrapment is below a twentieth",
        arms: [
          ...MIXES.map(mix),
          ...MIXES.filter(({ J }) => J === "").map(({ P, X }) => mix({ P, J: "reckless-driver", X })),
        ],
        need: { label: true },
        judge: (games) => rare(pool(games.map((outcomes) => outcomes.map(entrapped))), 0.05),
      },
      {
        id: "F8c",
        statement: "In the default world there is less entrapment than entanglement",
        arms: [baltic({})],
        need: { label: true },
        judge: ([games = []]) => weigh(games.map(entrapped), games.map(entangled), { kind: "lower" }),
      },
      {
        id: "F8d",
        statement: "Kaliningrad 2022 as it is: entrapment in less than a tenth",
        arms: [{ scenario: "kaliningrad-transit-2022" }],
        need: { label: true },
        judge: ([games = []]) => rare(games.map(entrapped), 0.1),
      },
    ],
  },
  {
    id: "F9",
    title: "Tripwires add little, brigades much",
    source: "Reiter & Poast 2021; Musgrave & Ward 2023",
    legs: [
      {
        id: "F9a",
        statement: "A tripwire lowers attacks by less than half of what a multi-brigade force does",
        arms: [0, 2, 4].map((posture) => baltic({ posture })),
        need: {},
        judge: (games) => {
          const [none, tripwire, brigades] = games.map((outcomes) => share(outcomes.map(attacked)));
          if (!none || !tripwire || !brigades) throw new Error("F9a needs three arms");
          const [small, large] = [difference(none, tripwire), difference(none, brigades)];
          const half = combine([large], large.value / 2, [0.5]);
          return exceeds(half, small, difference(half, small), 0, "half the large effect less the small one");
        },
      },
      compared(
        "F9b",
        "A brigade against nothing: fewer attacks",
        [baltic({ posture: 3 }), baltic({ posture: 0 })],
        attacked,
        { kind: "lower" },
      ),
      compared(
        "F9c",
        "A multi-brigade force against nothing: fewer attacks",
        [baltic({ posture: 4 }), baltic({ posture: 0 })],
        attacked,
        { kind: "lower" },
      ),
    ],
  },
  {
    id: "F11",
    title: "Accidents follow contact and talk",
    source: "ELN incident lists 2014–2017; Clem 2016",
    legs: [
      compared(
        "F11a",
        "Proximity 1 against .1: at least five times as many lethal accidents",
        [baltic({ proximity: 1 }), baltic({ proximity: 0.1 })],
        lethal,
        { kind: "ratio", atLeast: 5 },
      ),
      compared(
        "F11b",
        "Deconfliction 0 against 1: at least twice as many lethal accidents",
        [baltic({ deconfliction: 0 }), baltic({ deconfliction: 1 })],
        lethal,
        { kind: "ratio", atLeast: 2 },
      ),
      {
        id: "F11c",
        statement: "At least ten serious incidents to a lethal one",
        arms: [baltic({})],
        need: { events: true },
        judge: ([games = []]) => {
          const [near, fatal] = [share(games.map(nearMisses)), share(games.map(lethal))];
          return exceeds(near, fatal, logRatio(near, fatal), Math.log(10), "logarithm of the ratio");
        },
      },
    ],
  },
  {
    id: "F13",
    title: "Without its provocations a dangerous ally is attacked less, an exposed one hardly",
    source: "Banka, the article the game is built on",
    legs: [
      compared(
        "F13a",
        "Dangerous ally holding still against as it is: fewer attacks",
        [{ ...hot({}), otherwise: { kind: "holds", actor: "J" } }, hot({})],
        attacked,
        { kind: "lower" },
      ),
      compared(
        "F13b",
        "Exposed ally as it is against holding still: attacks rise by less than a point",
        [baltic({}), { ...baltic({}), otherwise: { kind: "holds", actor: "J" } }],
        attacked,
        { kind: "not-higher", by: 0.01 },
      ),
    ],
  },
  {
    id: "F14",
    title: "Shared interests explain interventions",
    source: "Beckley 2015",
    legs: [
      compared(
        "F14a",
        "Alignment .6 against .1: more of the joined fights are aligned interventions",
        [baltic({ aims: 0.8, alignment: 0.6 }), baltic({ aims: 0.8, alignment: 0.1 })],
        alignedIfJoined,
        { kind: "higher" },
        { label: true },
      ),
    ],
  },
  {
    id: "F15",
    title: "A reputation for reliability deters",
    source: "Snyder 1984",
    legs: [
      compared(
        "F15a",
        "Reputation .3 against .9: more attacks",
        [baltic({ reputation: 0.3 }), baltic({ reputation: 0.9 })],
        attacked,
        { kind: "higher" },
      ),
    ],
  },
  {
    id: "F16",
    title: "Misperception does not calm",
    source: "Jervis 1976",
    legs: [
      compared(
        "F16a",
        "Noise tripled against none: the ally provokes no less often",
        [
          { ...hot({}), coefficients: { noise: 2.4 } },
          { ...hot({}), coefficients: { noise: 0 } },
        ],
        provoked,
        { kind: "not-lower", by: 0.01 },
      ),
    ],
  },
  {
    id: "F17",
    title: "Who wants more attacks more",
    source: "A check of sanity",
    legs: [
      compared(
        "F17a",
        "Adversary's aims .8 against .2: more attacks",
        [baltic({ aims: 0.8 }), baltic({ aims: 0.2 })],
        attacked,
        { kind: "higher" },
      ),
    ],
  },
];
