import { describe, expect, test } from "vitest";
import { ACTION_IDS, type ActionId } from "./actions/catalogue.ts";
import { EFFECTS } from "./actions/index.ts";
import { C, type CoefficientName } from "./coefficients.ts";
import { onward, opened, orderOf, turn } from "./notation.ts";
import { sketch } from "./sketch.ts";
import type { Game } from "./state.ts";
import { value } from "./work.ts";

/** What every action does to the numbers, and nothing else: the table of A4, row by row. */
const START = opened(
  sketch(`
    P>J posture=1
    H>J
    X>Y
    J|X hostility=60
    J|Y hostility=55
    P|X
    pact: P H J
    union: X Y
    goods: H J X broad
    P nuclear=true
    T role=third side=third
  `),
);

const with_ = (game: Game, values: Readonly<Record<string, Readonly<Record<string, number>>>>): Game => ({
  ...game,
  values: Object.fromEntries(
    Object.entries(game.values).map(([name, subjects]) => [name, { ...subjects, ...values[name] }]),
  ),
});
const STATES = {
  quiet: START,
  war: onward(turn(START, { X: "M16>J@J-home" }).game, { J: "not" }).game,
  probed: onward(turn(START, { X: "M04>J", J: "M05>X" }).game).game,
  tied: onward(turn(START, { P: "D06>J,M03>X" }).game).game,
  hosted: { ...START, consents: [{ turn: 1, by: "J", to: "P", action: "M08", proposed: false }] } as Game,
  armed: with_(START, { fires: { X: 2 } }),
  alerted: with_(START, { nuclearAlert: { P: 2 } }),
  marched: onward(turn(START, { X: "+M14>J,+M10>J" }).game).game,
};

/** What the order of a seat did: every number its act moved, by how much; its price (O4) and haste (O10) aside. */
function doneBy(from: Game, seat: string, order: string): Record<string, number> {
  const { game, events } = turn(from, { [seat]: order });
  const act = game.acts.findLast((a) => a.actor === seat && a.action === orderOf(order).action);
  const done: Record<string, number> = {};
  for (const { kind, cause, rule, variable, subject, by } of events) {
    if (kind !== "change" || cause !== act?.id || rule === "L2" || rule === "O10") continue;
    const key = `${variable}:${subject}`;
    done[key] = Math.round(1e6 * ((done[key] ?? 0) + (by ?? 0))) / 1e6;
  }
  return done;
}

/** `treasury:J 4, credibility:J,X@P>J .5*handTying`: numbers and coefficients, multiplied; subjects of a kind together. */
function expected(text: string): Record<string, number> {
  const found: Record<string, number> = {};
  for (const part of text.split("; ").filter(Boolean)) {
    const [key = "", product = ""] = part.split(" ");
    const [variable = "", subjects = ""] = key.split(":");
    const [, many = "", rest = ""] = /^([^@|>]+)(.*)$/.exec(subjects) ?? [];
    const by = product.split("*").reduce((x, factor) => {
      const sign = factor.startsWith("-") ? -1 : 1;
      const name = factor.replace(/^-/, "");
      return x * sign * (name in C ? C[name as CoefficientName] : Number(name));
    }, 1);
    for (const one of rest.startsWith("|") ? [many] : many.split(","))
      for (const end of rest.startsWith("|") ? rest.slice(1).split(",") : [null])
        found[`${variable}:${end === null ? `${one}${rest}` : `${one}|${end}`}`] = Math.round(1e6 * by) / 1e6;
  }
  return found;
}

const ROWS: readonly [keyof typeof STATES, string, string, string][] = [
  ["quiet", "P", "A01", "consultation:P>J 3"],
  ["quiet", "J", "A01", "consultation:P>J 3; consultation:H>J 3"],
  ["quiet", "P", "A02>J", "intelligence:P>J 3; alignment:P>J .02"],
  ["quiet", "J", "A03>P", "audienceCost:P>J invocationCost*.8"],
  ["quiet", "J", "A03>P!private", ""],
  ["quiet", "P", "A04>J#E03", ""],
  ["quiet", "P", "A05>J", "credibility:J@P>J demarcheCred"],
  ["quiet", "P", "A06>J", "credibility:J,X,Y@P>J visibleSplit; approval:J -1"],
  ["quiet", "P", "A07>J", "backing:P>J conditionalBacking; credibility:J@P>J conditionalCred"],
  ["quiet", "P", "A08>J", "alignment:P>J -.05; backing:P>J suspendedBacking; arms:J|X,Y -.02; approval:J -1"],
  ["quiet", "P", "A08>J!private", "alignment:P>J -.05; backing:P>J suspendedBacking; arms:J|X,Y -.02"],
  ["quiet", "P", "A09>J", "treasury:J 4; creep:P>J .5; arms:J|X,Y .02"],
  ["war", "P", "A10>J", "audienceCost:P>J determinationCost*.8; credibility:J,X,Y@P>J handTying"],
  ["war", "P", "A11>J", "reputation:P declinedReputation; credibility:J,X,Y@P>J declined"],
  ["quiet", "P", "A12>J#pact=exit+", ""],
  [
    "quiet",
    "P",
    "A13>J#pact=exit",
    "credibility:J,X,Y@P>J exitNotice; alignment:P>J -.1; autonomy:P .1; readiness:P .6*disentangling",
  ],
  [
    "quiet",
    "J",
    "A14",
    "burden:J .08; spending:J .25; alignment:P>J .02; alignment:H>J .02; approval:P,H .5; arrivals:J|X,Y .01",
  ],
  ["quiet", "J", "A15>P", "alignment:P>J .04; autonomy:J -.05; exposure:J|X,Y .1; hostility:J|X,Y 1"],
  [
    "quiet",
    "J",
    "A16>P",
    "alignment:P>J -.06; interoperability:P>J -.05; credibility:J,X,Y@P>J visibleSplit; autonomy:J .05; exposure:J|X,Y -.1; hostility:J|X,Y -2",
  ],
  [
    "quiet",
    "P",
    "A16>J",
    "alignment:P>J -.06; interoperability:P>J -.05; autonomy:P .05; exposure:P|X -.1; hostility:P|X -2",
  ],
  ["quiet", "J", "A17>P", "alignment:P>J .05; audienceCost:P>J 4*.8; reputation:J .03; readiness:J -.1"],
  ["quiet", "J", "D01", ""],
  ["quiet", "J", "D02>X", "hotline:J|X 3; deconfliction:J|X .1"],
  ["quiet", "J", "D03", "hostility:J|X,Y -6; tempo:J|X,Y -.05; approval:J -2*.3"],
  ["quiet", "J", "D03>X", "hostility:J|X -6; tempo:J|X -.05; approval:J -2*.3"],
  ["quiet", "X", "D04=keep", "hostility:J|X -12; hostility:P|X -12"],
  [
    "quiet",
    "P",
    "D05>J",
    "credibility:J@P>J cheapPublicAlly; credibility:X,Y@P>J cheapPublicAdversary; approval:P .4",
  ],
  ["quiet", "P", "D06>J", "credibility:J,X,Y@P>J handTying; audienceCost:P>J handTyingCost*.8"],
  ["quiet", "J", "D07>X", "hostility:J|X 1; humiliation:J -5"],
  ["quiet", "J", "D09>X", "hostility:J|X 5"],
  ["quiet", "X", "D10>J", "hostility:J|X 4; tempo:J|X .05; credibility:J@X>Y threatBelief"],
  ["quiet", "X", "D10>J!private", "hostility:J|X 4; tempo:J|X .05"],
  [
    "quiet",
    "J",
    "D11>X",
    "hostility:J|X 8; pretext:J|X 15; humiliation:X 8; approval:J 2*solidarity; autonomy:J .1",
  ],
  ["quiet", "J", "D12#goods-mandate=narrow", "hostility:J|X,Y -2"],
  ["quiet", "T", "D13>J", "mediation:J|X,Y 2; hostility:J|X,Y -2"],
  ["quiet", "J", "D14>X", "pretext:J|X,Y -10; alignment:P>J .02; alignment:H>J .02; cohesion:J 4"],
  [
    "quiet",
    "J",
    "D15>X",
    "pretext:J|X,Y 20; alignment:P>J -.03; alignment:H>J -.03; approval:P,H -3; cohesion:J -6; hostility:J|X 6",
  ],
  ["quiet", "J", "I02", "resilience:J 5; cohesion:J 2; approval:J solidarity; humiliation:J -3"],
  [
    "quiet",
    "P",
    "I02",
    "resilience:P 5; cohesion:P 2; approval:P solidarity; humiliation:P -3; audienceCost:P>J 2",
  ],
  ["quiet", "J", "E01>X", "treasury:X -2; hostility:J|X 5"],
  ["quiet", "J", "E02>X#goods-mandate", "treasury:X -1; hostility:J|X 1"],
  ["quiet", "J", "E03>X", "treasury:X -3; approval:X -1; humiliation:X 4; pretext:J|X 10; hostility:J|X 12"],
  ["quiet", "P", "E04>J", "arms:J|X,Y .05; hostility:P|X 6"],
  ["quiet", "J", "E04>P", "arms:P|X .05; hostility:J|X 6; alignment:H>J -.05"],
  ["quiet", "X", "H01>J", "treasury:J -2*.7; approval:J -3*.7; humiliation:J 4; resilience:J 1"],
  ["quiet", "X", "H03>J", "approval:J -2*.7; cohesion:J -2*.7; humiliation:J 4"],
  [
    "quiet",
    "X",
    "H05>J!public",
    "treasury:J -2*.7; approval:J -2*.7; cohesion:J -4*.7; polarisation:J .03; humiliation:J 3",
  ],
  ["quiet", "X", "H06>J", "proximity:J|X .1; tempo:J|X .1; readiness:J -.03; humiliation:J 3"],
  ["quiet", "X", "H07>J", "arms:J|X -.01; humiliation:J 4; hostility:J|X 3"],
  ["quiet", "X", "H08>J", "arms:J|X -.06; casualties:J 1; humiliation:J 10"],
  [
    "quiet",
    "P",
    "M01>X",
    "readiness:P .1; hostility:P|X 1; credibility:J,X,Y@P>J jointExercise; interoperability:P>J .02",
  ],
  [
    "quiet",
    "P",
    "M02>X",
    "credibility:J@P>J .1; credibility:X,Y@P>J .2; proximity:P|X .1; tempo:P|X .1; humiliation:X 2; hostility:P|X 4",
  ],
  ["quiet", "J", "M03>X", "proximity:J|X .15; alert:J|X .01; humiliation:J -4"],
  ["quiet", "X", "M04>J", "proximity:J|X .1; tempo:J|X .1; humiliation:J 5; hostility:J|X 4"],
  ["quiet", "J", "M05>X", "alert:J|X alertGain; readiness:J .1; humiliation:J -2; hostility:J|X 3"],
  ["quiet", "X", "M05>J", "alert:J|X -alertGain; readiness:X .1; humiliation:X -2; hostility:J|X 3"],
  ["quiet", "P", "M06>J", "posture:P>J 1; creep:P>J 1; hostility:J|X,Y 2"],
  ["quiet", "P", "M07>J", "posture:P>J 2; creep:P>J 2; hostility:J|X,Y 4"],
  ["hosted", "P", "M08>J", "posture:P>J 3; creep:P>J 4; hostility:J|X,Y 6; autonomy:J -.05"],
  ["quiet", "P", "M09>J", "fires:J 1; arms:J|X,Y .05; hostility:J|X,Y 5; tempo:J|X,Y .05"],
  ["quiet", "X", "M10>J", "readiness:X .3; alert:J|X -.05; tempo:J|X .2; hostility:J|X 10"],
  ["quiet", "J", "M10>X", "readiness:J .3; alert:J|X .05; tempo:J|X .2; hostility:J|X 10"],
  ["quiet", "X", "M11>J", "humiliation:J 6; hostility:J|X 8"],
  ["quiet", "X", "M11>J@X-home", "humiliation:J 3; hostility:J|X 4"],
  ["quiet", "X", "M12>J", "humiliation:J 6; tempo:J|X .1; hostility:J|X 15"],
  ["probed", "J", "M13>X", "casualties:X 1; humiliation:J -15; hostility:J|X 6"],
  ["quiet", "X", "M14>J", "casualties:J 2; readiness:J -.15; humiliation:J 10; hostility:J|X 15"],
  ["armed", "X", "M14>J", "casualties:J 2; readiness:J -.3; humiliation:J 10; hostility:J|X 15"],
  ["quiet", "X", "M15>J@J-home", "casualties:J 1; hostility:J|X 15"],
  ["quiet", "X", "M16>J@J-home", "casualties:J 2; casualties:X 1; hostility:J|X 30"],
  ["war", "P", "M17>J", "casualties:P 1"],
  [
    "probed",
    "J",
    "M18",
    "readiness:J -.15; hostility:J|X,Y -4; proximity:J|X,Y -.1; tempo:J|X,Y -.1; alert:J|X -alertGain",
  ],
  [
    "tied",
    "P",
    "M18",
    "readiness:P -.15; hostility:P|X -4; proximity:P|X -.1; tempo:P|X -.1; alert:P|X -alertGain; approval:P -.25*.95*.8*14*.8; audienceCost:P>J -.5*.95*.8*14; credibility:J,X,Y@P>J .5*backingDown",
  ],
  [
    "quiet",
    "P",
    "M19>X",
    "nuclearAlert:P 3; credibility:J,X,Y@P>J nuclearWord; tempo:P|X .1; hostility:P|X 8",
  ],
  ["alerted", "P", "M20>X", "casualties:X 6; reputation:P -1; hostility:P|X 60"],
  ["war", "P", "M21>J", "arms:J|X .06; hostility:P|X 2"],
  ["quiet", "P", "M21>J", "refused"],
  ["quiet", "P", "M22>J", "arms:J|X,Y .05; hostility:P|X 10; creep:P>J 1; casualties:P .25"],
];

/** Effects a draw has a say in (H2, H5, H6, H3, L6), told by their own tests. */
const DRAWN: readonly ActionId[] = ["I01", "H02", "H04", "H09", "D08"];

describe("the table", () => {
  test.each(ROWS)("[A4] %s: %s orders %s, and no more and no less happens", (state, seat, order, text) => {
    if (text === "refused") expect(() => doneBy(STATES[state], seat, order)).toThrow(/refused/);
    else expect(doneBy(STATES[state], seat, order)).toEqual(expected(text));
  });
  test("[A4] every action of the catalogue has its row, or a draw of its own", () => {
    const told = new Set<string>([...ROWS.map(([, , order]) => orderOf(order).action), ...DRAWN]);
    expect(ACTION_IDS.filter((id) => !told.has(id))).toEqual(["X01"]);
    expect(ACTION_IDS.filter((id) => !EFFECTS[id])).toEqual(["X01"]);
  });
  test("[A4] a posture is a level: what is there already is not deployed again", () => {
    const stationed = onward(turn(START, { P: "M07>J" }).game).game;
    expect(doneBy(stationed, "P", "M06>J")).toEqual(expected("hostility:J|X,Y 2"));
    expect(doneBy(stationed, "P", "M07>J")).toEqual(expected("hostility:J|X,Y 4"));
  });
  test("[Y11] [A4] arms passed on with a protector's consent cost no alignment", () => {
    const agreed = onward(turn(START, { H: "A04>J#E04" }).game).game;
    expect(doneBy(agreed, "J", "E04>P")).toEqual(expected("arms:P|X .05; hostility:J|X 6"));
  });
  test("[A4] [Y17] a base makes a treaty harder to leave", () => {
    const { game } = turn(STATES.hosted, { P: "M08>J" });
    expect(game.treaties.map((t) => [t.id, t.terms.exit])).toEqual([
      ["pact", 0.1],
      ["union", 0.2],
    ]);
    expect(game.forces.filter((f) => f.owner === "P").map((f) => f.zone)).toEqual(["P-home", "J-home"]);
  });
  test("[A4] [A6] ships and troops that show themselves stand in the zone they were sent to", () => {
    for (const order of ["M02>J@J-home", "M03>J@J-home", "M12>J@J-home"]) {
      const { game } = turn(START, { X: order });
      expect([order, game.forces.find((f) => f.owner === "X")?.zone]).toEqual([order, "J-home"]);
    }
    expect(turn(START, { X: "M02>J" }).game.forces).toEqual(START.forces);
  });
  test("[A4] [Y14] what a measure is set to", () => {
    const level = (seat: string, order: string) => turn(START, { [seat]: order }).game.measures[0]?.level;
    expect([
      level("J", "E02>X#goods-mandate"),
      level("J", "E03>X"),
      level("H", "D12#goods-mandate=narrow"),
    ]).toEqual([2, 3, 1]);
  });
  test("[A4] [S7] whoever yields to a mediator saves half its face", () => {
    const threatened = onward(turn(START, { X: "D10>J", T: "D13>J" }).game).game;
    const alone = onward(turn(START, { X: "D10>J" }).game).game;
    const face = (from: Game) => doneBy(from, "X", "D04=keep")["approval:X"];
    const cost = C.backingDownApproval * C.handTyingCost * (C.audienceBase + C.audienceDemocracy * 0.5);
    expect([face(alone), face(threatened)]).toEqual([expect.closeTo(-cost), expect.closeTo(-cost / 2)]);
    expect(value(threatened, "mediation", "J|X")).toBe(1);
  });
});
