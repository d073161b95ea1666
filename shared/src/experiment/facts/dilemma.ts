import type { Arm } from "../arm.ts";
import { compared, type Experiment } from "../leg.ts";
import type { Setting } from "../setting.ts";
import { abandoned, attacked, entrapped, joinedIfLit, provoked, restrained, stayedOut } from "./measures.ts";

const hot = (set: Partial<Setting>): Arm => ({ profile: "hot", set });
const fraught = (set: Partial<Setting>): Arm => ({ profile: "fraught", set });
const baltic = (set: Partial<Setting>): Arm => ({ profile: "baltic", set });

/** The scenario of the library at its most dangerous. */
const kaliningrad = (automaticity: number): Arm => ({
  scenario: "kaliningrad-transit-2022",
  treaties: { nato: { automaticity } },
  personas: { LT: "reckless-driver", RU: "revisionist" },
});

/** What the terms of a treaty do to the two horns of the alliance dilemma: F1 to F4 and F18. */
export const DILEMMA: readonly Experiment[] = [
  {
    id: "F1",
    title: "Automaticity emboldens and deters",
    source: "Snyder 1984; Benson 2011",
    legs: [
      compared(
        "F1a",
        "Automaticity .9 against .1: the ally provokes more often",
        [hot({ automaticity: 0.9 }), hot({ automaticity: 0.1 })],
        provoked,
        { kind: "higher" },
      ),
      compared(
        "F1b",
        "Automaticity .9 against .1: more entrapment",
        [fraught({ automaticity: 0.9 }), fraught({ automaticity: 0.1 })],
        entrapped,
        { kind: "higher" },
        { label: true },
      ),
      compared(
        "F1c",
        "Automaticity .9 against .1: fewer attacks on the ally",
        [baltic({ automaticity: 0.9 }), baltic({ automaticity: 0.1 })],
        attacked,
        { kind: "lower" },
      ),
      compared(
        "F1d",
        "Automaticity .9 against .1: an ally that is attacked is left alone less often",
        [baltic({ automaticity: 0.9 }), baltic({ automaticity: 0.1 })],
        stayedOut,
        { kind: "lower" },
      ),
      compared(
        "F1e",
        "Kaliningrad 2022, a reckless Lithuania and a revisionist Russia: NATO's automaticity .9 against .1 makes it provoke more often",
        [kaliningrad(0.9), kaliningrad(0.1)],
        provoked,
        { kind: "higher" },
      ),
    ],
  },
  {
    id: "F2",
    title: "Conditions restrain the ally and hardly weaken deterrence",
    source: "Benson, Bentley & Ray 2013; Benson 2012",
    legs: [
      compared(
        "F2a",
        "Conditionality .9 against .1: the ally provokes less often",
        [hot({ conditionality: 0.9 }), hot({ conditionality: 0.1 })],
        provoked,
        { kind: "lower" },
      ),
      compared(
        "F2b",
        "Conditionality .9 against .1: less entrapment",
        [fraught({ conditionality: 0.9 }), fraught({ conditionality: 0.1 })],
        entrapped,
        { kind: "lower" },
        { label: true },
      ),
      compared(
        "F2c",
        "Conditionality .9 against .1: an ally that lit the match is joined less often",
        [fraught({ conditionality: 0.9 }), fraught({ conditionality: 0.1 })],
        joinedIfLit,
        { kind: "lower" },
      ),
      compared(
        "F2d",
        "Conditionality .9 against .1: attacks on an innocent ally rise by less than a point",
        [baltic({ conditionality: 0.9 }), baltic({ conditionality: 0.1 })],
        attacked,
        { kind: "not-higher", by: 0.01 },
      ),
    ],
  },
  {
    id: "F3",
    title: "Ways out cut both ways",
    source: "Snyder 1984; Rapp-Hooper 2020",
    legs: [
      compared(
        "F3a",
        "Easy exit .9 against 0: more attacks on the ally",
        [baltic({ exit: 0.9 }), baltic({ exit: 0 })],
        attacked,
        { kind: "higher" },
      ),
      compared(
        "F3b",
        "Easy exit .9 against 0: an ally that is attacked is left alone more often",
        [baltic({ exit: 0.9 }), baltic({ exit: 0 })],
        stayedOut,
        { kind: "higher" },
      ),
      compared(
        "F3c",
        "Easy exit .9 against 0: less entrapment",
        [fraught({ exit: 0.9 }), fraught({ exit: 0 })],
        entrapped,
        { kind: "lower" },
        { label: true },
      ),
    ],
  },
  {
    id: "F4",
    title: "Consultation restrains",
    source: "Pressman 2008; Fang, Johnson & Leeds 2014",
    legs: [
      compared(
        "F4a",
        "Consultation .9 against .1: the ally provokes less often",
        [hot({ consultation: 0.9 }), hot({ consultation: 0.1 })],
        provoked,
        { kind: "lower" },
      ),
      compared(
        "F4b",
        "Consultation .9 against .1: less entrapment",
        [fraught({ consultation: 0.9 }), fraught({ consultation: 0.1 })],
        entrapped,
        { kind: "lower" },
        { label: true },
      ),
      compared(
        "F4c",
        "Consultation .9 against .1: restraint succeeds more often",
        [hot({ consultation: 0.9 }), hot({ consultation: 0.1 })],
        restrained,
        { kind: "higher" },
        { label: true },
      ),
    ],
  },
  {
    id: "F18",
    title: "Abandonment has two denominators",
    source: "Snyder 1984 for the risk; the label counts broken obligations, which binding terms create",
    legs: [
      compared(
        "F18a",
        "Automaticity .5 against .1: an ally that is attacked is left alone less often",
        [baltic({ automaticity: 0.5 }), baltic({ automaticity: 0.1 })],
        stayedOut,
        { kind: "lower" },
      ),
      compared(
        "F18b",
        "Automaticity .9 against .5: less often still",
        [baltic({ automaticity: 0.9 }), baltic({ automaticity: 0.5 })],
        stayedOut,
        { kind: "lower" },
      ),
      compared(
        "F18c",
        "Automaticity .5 against .1: more verdicts of abandonment",
        [baltic({ automaticity: 0.5 }), baltic({ automaticity: 0.1 })],
        abandoned,
        { kind: "higher" },
        { label: true },
      ),
      compared(
        "F18d",
        "Automaticity .9 against .5: fewer again",
        [baltic({ automaticity: 0.9 }), baltic({ automaticity: 0.5 })],
        abandoned,
        { kind: "lower" },
        { label: true },
      ),
    ],
  },
];
