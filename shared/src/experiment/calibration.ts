import type { CoefficientName } from "../engine/index.ts";
import type { Arm, Need } from "./arm.ts";
import { type Estimate, logisticSlope, logOddsRatio, logRatio, pool, share } from "./contrast.ts";
import { BINDING, SHARES } from "./facts/arms.ts";
import {
  attacked,
  lethal,
  limitedJoins,
  nearMisses,
  provoked,
  settled,
  settledEarly,
  warAmongAttacks,
  warJoins,
} from "./facts/measures.ts";
import type { Outcome } from "./outcome.ts";
import type { Setting } from "./setting.ts";

/** A coefficient that calibration may move, and how far. */
export interface Parameter {
  readonly name: CoefficientName;
  readonly low: number;
  readonly high: number;
}

/** A number the model ought to show: its term of the target function is ((shown − goal) / scale)². */
export interface Target {
  readonly id: string;
  readonly statement: string;
  readonly arms: readonly Arm[];
  readonly need: Need;
  /** On the scale on which it is compared; ratios as logarithms. */
  readonly goal: number;
  readonly scale: number;
  /** Outside these the model card counts the target as missed. */
  readonly limits: readonly [number, number];
  /** Whether the scale is that of logarithms, so that a reader may want it undone. */
  readonly logarithm: boolean;
  readonly source: string;
  show(games: readonly (readonly Outcome[])[]): Estimate;
}

/** Parameters that are moved together, with the targets they are moved for. Blocks touch each other little. */
export interface Block {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly targets: readonly Target[];
}

const baltic: Arm = { profile: "baltic" };
const unallied: Arm = { profile: "baltic", set: { alliance: 0 } };
/** The same front against an adversary that means it: attacks and wars enough to count. */
const pressed = (set: Partial<Setting> = {}): Arm => ({ profile: "baltic", set: { aims: 0.8, ...set } });
const near = pressed({ proximity: 1 });
const far = pressed({ proximity: 0.1 });
const deaf = pressed({ deconfliction: 0 });
const talking = pressed({ deconfliction: 1 });
/** The crises of the library, as they are played: the abstract ones have nothing to settle. */
const library: readonly Arm[] = [{ scenario: "kaliningrad-transit-2022" }, { scenario: "the-strait" }];

const pairOf =
  (contrast: (a: Estimate, b: Estimate) => Estimate, measure: typeof attacked) =>
  ([a = [], b = []]: readonly (readonly Outcome[])[]): Estimate =>
    contrast(share(a.map(measure)), share(b.map(measure)));
const pooled =
  (measure: typeof attacked) =>
  (games: readonly (readonly Outcome[])[]): Estimate =>
    share(pool(games.map((outcomes) => outcomes.map(measure))));

/**
 * The target function, written down: a sum of squares over these targets, plus a weak pull of each parameter to where it
 * was, (distance / range)² × `PULL`, which decides what the targets leave open.
 */
export const CALIBRATION: readonly Block[] = [
  {
    name: "deterrence",
    parameters: [
      { name: "limitedCredibility", low: -2.4, high: -0.1 },
      { name: "warCredibility", low: -5.6, high: -0.2 },
      { name: "limitedBalance", low: -1.6, high: -0.2 },
      { name: "warBalance", low: -4.6, high: -0.6 },
      { name: "limitedBase", low: -7.5, high: -4 },
      { name: "warBase", low: -9, high: -4.5 },
    ],
    targets: [
      {
        id: "attack-odds",
        statement: "Odds ratio of an attack, alliance against none",
        arms: [baltic, unallied],
        need: {},
        goal: Math.log(0.68),
        scale: 0.03,
        limits: [Math.log(0.6), Math.log(0.9)],
        logarithm: true,
        source:
          "inside the limits with room for chance on both sides; own estimate from MID 5 and ATOP 5.1 is .83 for all disputes, .76 for uses of force",
        show: pairOf(logOddsRatio, attacked),
      },
      {
        id: "attack-share",
        statement: "Crises of the frontline ally that come to an armed attack",
        arms: [baltic],
        need: {},
        goal: 0.12,
        scale: 0.02,
        limits: [0.06, 0.18],
        logarithm: false,
        source: "a choice: rare enough to surprise, common enough to be learned from",
        show: pooled(attacked),
      },
      {
        id: "attack-odds-pressed",
        statement: "The same odds ratio against an adversary that means it (aims .8)",
        arms: [pressed(), pressed({ alliance: 0 })],
        need: {},
        goal: Math.log(0.68),
        scale: 0.06,
        limits: [Math.log(0.6), Math.log(0.9)],
        logarithm: true,
        source: "as above: the effect should not hang on one adversary's character",
        show: pairOf(logOddsRatio, attacked),
      },
      {
        id: "attack-posture",
        statement: "Attacks with a multi-brigade force on the spot against none",
        arms: [
          { profile: "baltic", set: { posture: 4 } },
          { profile: "baltic", set: { posture: 0 } },
        ],
        need: {},
        goal: Math.log(0.75),
        scale: 0.06,
        limits: [Math.log(0.5), Math.log(0.92)],
        logarithm: true,
        source:
          "a choice: forces on the spot deter clearly, and do not close the question (Reiter & Poast 2021)",
        show: pairOf(logRatio, attacked),
      },
      {
        id: "war-share",
        statement: "Its attacks that are open war, and no limited seizure",
        arms: [pressed()],
        need: {},
        goal: 0.06,
        scale: 0.02,
        limits: [0.02, 0.2],
        logarithm: false,
        source: "a choice: war is the exception among attacks (MID 5: 1.7 % of disputes)",
        show: pooled(warAmongAttacks),
      },
    ],
  },
  {
    name: "commitment",
    parameters: [
      { name: "joinBase", low: -5.5, high: -2.5 },
      { name: "joinWar", low: -1, high: 2 },
      { name: "joinLimited", low: -2, high: 0.5 },
      { name: "joinObligation", low: 1.5, high: 4.5 },
    ],
    targets: [
      {
        id: "join-war",
        statement: "Terms met, war, automaticity from .5: share of cases in which the protector fights",
        arms: BINDING,
        need: {},
        goal: 0.745,
        scale: 0.02,
        limits: [0.6, 0.95],
        logarithm: false,
        source: "Leeds, Long & Mitchell 2000",
        show: pooled(warJoins),
      },
      {
        id: "join-limited",
        statement: "Terms met, force without war: the same share",
        arms: BINDING,
        need: {},
        goal: 0.35,
        scale: 0.02,
        limits: [0.05, 0.6],
        logarithm: false,
        source: "the middle of the range; MID 5 has 2.9 % of target–major-ally pairs, of all disputes",
        show: pooled(limitedJoins),
      },
    ],
  },
  {
    name: "accidents",
    parameters: [
      { name: "accidentProximity", low: 1.5, high: 4 },
      { name: "accidentDeconfliction", low: -2.6, high: -0.8 },
      { name: "nearMissRatio", low: 8, high: 30 },
    ],
    targets: [
      {
        id: "accident-proximity",
        statement: "Lethal accidents, proximity 1 against .1",
        arms: [near, far],
        need: {},
        goal: Math.log(12),
        scale: 0.2,
        limits: [Math.log(5), Math.log(40)],
        logarithm: true,
        source: "at least five times as many; ELN incident lists",
        show: pairOf(logRatio, lethal),
      },
      {
        id: "accident-deconfliction",
        statement: "Lethal accidents, deconfliction 0 against 1",
        arms: [deaf, talking],
        need: {},
        goal: Math.log(4),
        scale: 0.15,
        limits: [Math.log(2), Math.log(8)],
        logarithm: true,
        source: "at least twice as many; ELN incident lists",
        show: pairOf(logRatio, lethal),
      },
      {
        id: "serious-to-lethal",
        statement: "Serious incidents to a lethal one",
        arms: [near],
        need: { events: true },
        goal: Math.log(15),
        scale: 0.1,
        limits: [Math.log(10), Math.log(40)],
        logarithm: true,
        source: "at least ten; ELN lists have 11 serious incidents and none lethal in eight months of 2014",
        show: ([games = []]) => logRatio(share(games.map(nearMisses)), share(games.map(lethal))),
      },
    ],
  },
  {
    name: "settlement",
    parameters: [
      { name: "settleBase", low: -5, high: -1.5 },
      { name: "concedeBase", low: -5, high: -1.5 },
    ],
    targets: [
      {
        id: "settled",
        statement: "Crises of the library that end by agreement or concession",
        arms: library,
        need: {},
        goal: 0.6,
        scale: 0.04,
        limits: [0.42, 0.78],
        logarithm: false,
        source:
          "between all agreements (.42) and these with unilateral acts (.78) in ICB v14, 377 crises 1946–2017",
        show: pooled(settled),
      },
      {
        id: "settled-early",
        statement: "The same within three turns",
        arms: library,
        need: {},
        goal: 0.12,
        scale: 0.03,
        limits: [0.03, 0.25],
        logarithm: false,
        source: "half of the quarter of crises that were over in four weeks (ICB v14), however they ended",
        show: pooled(settledEarly),
      },
    ],
  },
  {
    name: "temptation",
    // The slope is the one estimated coefficient: it is not moved, only looked at.
    parameters: [],
    targets: [
      {
        id: "provocation-slope",
        statement: "Slope of the log-odds of provoking on those of the ally's share",
        arms: SHARES.map((share): Arm => ({ profile: "baltic", set: { share } })),
        need: {},
        goal: 0.336,
        scale: 0.03,
        limits: [0.236, 0.436],
        logarithm: false,
        source: "own estimate from 35,944 contiguous directed dyad-years: .336, s.e. .034",
        show: (games) =>
          logisticSlope(
            games.map((outcomes, i) => {
              const share = SHARES[i] ?? 0.5;
              return { x: Math.log(share / (1 - share)), games: outcomes.map(provoked) };
            }),
          ),
      },
    ],
  },
];
