import type { Arm } from "../arm.ts";
import { pool } from "../contrast.ts";
import { compared, counts, type Experiment, type Leg, type Measure, within } from "../leg.ts";
import type { Outcome } from "../outcome.ts";
import type { Setting } from "../setting.ts";
import { BINDING } from "./arms.ts";
import { attacked, complied, joinedIfLimited, limitedJoins, provoked, warJoins } from "./measures.ts";

const hot = (set: Partial<Setting> = {}): Arm => ({ profile: "hot", set });

/** Public words that tie, and public words that do not: the same occasions, one tool each, against an adversary that means it. */
const tied: Arm = { profile: "baltic", set: { aims: 0.8 }, shape: { without: ["D05"] } };
const cheap: Arm = { profile: "baltic", set: { aims: 0.8 }, shape: { without: ["D06"] } };

/** Attacks on an ally whose protector had spoken up for it before. */
const bluffed = (o: Outcome) => ({
  hits: o.attacked && o.guarantees + o.words > 0 && !o.joined ? 1 : 0,
  of: o.attacked && o.guarantees + o.words > 0 ? 1 : 0,
});

const RESTRAINT = ["A05", "A06", "A07", "A08", "A09"] as const;
const unrestrained: Arm = { profile: "hot", shape: { without: RESTRAINT } };
const inPublic: Arm = { profile: "hot", shape: { without: ["A05", "A07", "A08", "A09"] } };
const inPrivate: Arm = { profile: "hot", shape: { without: ["A06", "A07", "A08", "A09"] } };

const reliability = (id: string, statement: string, measure: Measure, low: number, high: number): Leg => ({
  id,
  statement,
  arms: BINDING,
  need: {},
  judge: (games) => within(pool(games.map((outcomes) => outcomes.map(measure))), low, high),
});

/** Words, restraint and keeping one's word: F10, F12 and F27. */
export const SIGNALS: readonly Experiment[] = [
  {
    id: "F10",
    title: "Tied hands bind",
    source: "Fearon 1994 and 1997",
    legs: [
      compared(
        "F10a",
        "Hand-tying against cheap public words: attacks no more frequent",
        [tied, cheap],
        attacked,
        { kind: "not-higher", by: 0.01 },
      ),
      compared(
        "F10b",
        "Hand-tying against cheap public words: a limited attack is joined more often",
        [tied, cheap],
        joinedIfLimited,
        { kind: "higher" },
      ),
      compared(
        "F10c",
        "Hand-tying against cheap public words: fewer of them prove a bluff",
        [tied, cheap],
        bluffed,
        { kind: "lower" },
      ),
    ],
  },
  {
    id: "F12",
    title: "Restraint works, more often on some than on others",
    source: "Pressman 2008",
    legs: [
      compared(
        "F12a",
        "With tools of restraint against without: the ally provokes less often",
        [hot(), unrestrained],
        provoked,
        { kind: "lower" },
      ),
      compared(
        "F12b",
        "Dependence .9 against .3: restraint is heeded more often",
        [hot({ dependence: 0.9 }), hot({ dependence: 0.3 })],
        complied,
        { kind: "higher" },
      ),
      compared(
        "F12c",
        "Consultation .9 against .1: restraint is heeded more often",
        [hot({ consultation: 0.9 }), hot({ consultation: 0.1 })],
        complied,
        { kind: "higher" },
      ),
      compared(
        "F12d",
        "Hawk .9 against .3: restraint is heeded less often",
        [hot({ hawk: 0.9 }), hot({ hawk: 0.3 })],
        complied,
        { kind: "lower" },
      ),
      compared(
        "F12e",
        "Complaining in public against in private: heeded more often",
        [inPublic, inPrivate],
        complied,
        { kind: "higher" },
      ),
      compared(
        "F12f",
        "Complaining in public against in private: the adversary believes less in the protector",
        [inPublic, inPrivate],
        counts((o) => o.credibility),
        { kind: "lower" },
      ),
    ],
  },
  {
    id: "F27",
    title: "Commitments are mostly kept",
    source: "Leeds, Long & Mitchell 2000 (74.5 %)",
    legs: [
      reliability(
        "F27a",
        "Terms met, war, automaticity from .5: the protector fights in .60 to .95 of cases",
        warJoins,
        0.6,
        0.95,
      ),
      reliability(
        "F27b",
        "Terms met, force without war, automaticity from .5: in .05 to .60 of cases",
        limitedJoins,
        0.05,
        0.6,
      ),
    ],
  },
];
