import { describe, expect, test } from "vitest";
import { structuralCredibility } from "./belief.ts";
import { carry } from "./campaign.ts";
import { choicesOf } from "./choices.ts";
import { C } from "./coefficients.ts";
import { groundOf } from "./ground.ts";
import { judged, must, onward, opened, turn } from "./notation.ts";
import { reduce } from "./reduce.ts";
import { treatiesBetween } from "./relations.ts";
import { sees } from "./sight.ts";
import { sketch } from "./sketch.ts";
import type { Act, Game, Request } from "./state.ts";
import { amended, amendmentsOf, noticeOf } from "./terms.ts";
import type { Variable } from "./variables.ts";
import { value } from "./work.ts";

/** Who is bound by what: treaties amended, joined, left, suspended, kept secret and bargained over. */
const TEXT = `
  P>J
  H>J
  J|X hostility=60
  P|X
  K|X
  pact: P H J exit=.2 area=J-home
  J role=junior
  K side=allied
`;
const start = (more = ""): Game => opened(sketch(`${TEXT}${more}`));
const START = start();
const pact = (game: Game, id = "pact") => game.treaties.find((t) => t.id === id) as Game["treaties"][number];
const moved = (from: Game, to: Game, variable: Variable, subject: string): number =>
  Math.round(1e6 * (value(to, variable, subject) - value(from, variable, subject))) / 1e6;
const bot = (seat: string) => ({ kind: "bot", seat }) as const;

/** Asks, and has everybody asked accept; the game, or why it was refused. */
const agree = (
  game: Game,
  from: string,
  to: string,
  kind: Request["kind"],
  about: string,
  terms: string | null = null,
  refusing: readonly string[] = [],
): Game | string => {
  const request = {
    type: "request",
    seat: from,
    to: to.split("+"),
    kind,
    about,
    terms,
    words: null,
  } as const;
  const asked = reduce(game, { at: 0, author: bot(from), ...request });
  if (!asked.ok) return `${asked.rejection.rule} ${asked.rejection.code}`;
  const { id } = asked.game.requests.at(-1) as Request;
  const answered = to.split("+").reduce((now, seat) => {
    const still = now.requests.find((r) => r.id === id)?.status === "open";
    const accept = !refusing.includes(seat);
    return still ? must(now, { type: "answer", seat, request: id, accept }, bot(seat)) : now;
  }, asked.game);
  return turn(answered).game;
};

describe("amending", () => {
  const treaty = pact(START);
  test.each<[string, unknown]>([
    ["automaticity+", { terms: { automaticity: 0.7 } }],
    ["conditionality-", { terms: { conditionality: 0.3 } }],
    ["object+cyber", { objects: ["territory", "forces", "cyber"] }],
    ["object-forces", { objects: ["territory"] }],
    ["area+P-home", { area: ["J-home", "P-home"] }],
    ["trigger:any-attack", { trigger: "any-attack" }],
    ["obligation:consultation", { obligation: "consultation" }],
    ["council:lead", { council: "lead" }],
    ["umbrella:yes", { umbrella: true }],
    ["prior-consent:yes", { priorConsent: true }],
    ["consultation-duty:yes", { consultationDuty: true }],
    ["public:no", { public: false }],
    ["floor+", { burdenFloor: 0.5 }],
    ["cap-", { unilateralCap: 7 }],
    ["member+K", { parties: ["P", "H", "J", "K"] }],
  ])("[Y13] %s changes that and nothing else", (code, expected) => {
    const next = amended(treaty, code);
    expect(next).toMatchObject(expected as object);
    const changed = Object.keys(treaty).filter(
      (key) =>
        JSON.stringify(treaty[key as keyof typeof treaty]) !==
        JSON.stringify(next?.[key as keyof typeof treaty]),
    );
    expect(changed).toEqual(Object.keys(expected as object));
    expect(amendmentsOf(treaty, START.scenario)).toContain(code);
  });
  test.each([
    "object+territory",
    "object-cyber",
    "area+J-home",
    "area-J-home",
    "trigger:armed-attack",
    "council:any",
    "umbrella:no",
    "floor-",
    "member+J",
    "nonsense",
    "automaticity",
    "automaticity:",
    "demand:J.Z99",
  ])("[Y13] %s would change nothing, or means nothing", (code) => {
    expect(amended(treaty, code)).toBeNull();
    expect(amendmentsOf(treaty, START.scenario)).not.toContain(code);
  });
  test("[Y13] steps end at the ends of the range, and the last object and zone stay", () => {
    const codes = ["automaticity+", "automaticity+", "automaticity+", "object-forces", "cap+"];
    const last = codes.reduce((now, code) => amended(now, code) ?? now, treaty);
    expect([last.terms.automaticity, last.objects, last.unilateralCap]).toEqual([1, ["territory"], 9]);
    for (const code of ["automaticity+", "object-territory", "area-J-home"])
      expect(amended(last, code)).toBeNull();
  });
  test("[Y13] all other parties are asked, and whoever would join; one refusal leaves the treaty as it was", () => {
    expect(agree(START, "P", "J", "amend", "pact", "exit+")).toBe("O12 wrong-target");
    expect(agree(START, "P", "H+J+K", "amend", "pact", "exit+")).toBe("O12 wrong-target");
    expect(agree(START, "P", "H+J", "amend", "pact", "member+K")).toBe("O12 wrong-target");
    const joined = agree(START, "P", "H+J+K", "amend", "pact", "member+K") as Game;
    expect(pact(joined).parties).toEqual(["P", "H", "J", "K"]);
    const refused = agree(START, "P", "H+J+K", "amend", "pact", "member+K", ["K"]) as Game;
    expect(pact(refused)).toBe(pact(START));
  });
  test("[Y13] tabled by order, it is put to the same governments in the next turn", () => {
    const tabled = onward(turn(START, { P: "A12>J#pact=member+K" }).game).game;
    expect(tabled.requests).toMatchObject([{ kind: "amend", from: "P", to: ["H", "J", "K"], turn: 2 }]);
    expect(judged(START, "P", "A12>J#pact=member+P")).toBe("Y13 needs-terms");
  });
  test("[Y13] [R40] what commits its parties to more is creep, what commits them to less is not", () => {
    const creep = (terms: string) =>
      moved(START, agree(START, "P", "H+J", "amend", "pact", terms) as Game, "creep", "P>J");
    expect(["automaticity+", "umbrella:yes", "trigger:any-attack"].map(creep)).toEqual([0.5, 1, 1]);
    expect(["automaticity-", "exit+", "object-forces", "council:lead"].map(creep)).toEqual([0, 0, 0, 0]);
  });
});

describe("leaving", () => {
  const noticed = onward(turn(START, { P: "A13>J#pact=exit" }).game).game;
  test("[Y17] notice runs 1 to 4 turns, the longer the harder the exit", () => {
    const at = (exit: number) => noticeOf({ ...pact(START), terms: { ...pact(START).terms, exit } });
    expect([0, 0.2, 0.5, 0.9, 1].map(at)).toEqual([4, 3, 3, 1, 1]);
    expect(pact(noticed).notices).toEqual([{ by: "P", due: 4 }]);
  });
  test("[Y17] until it falls due the treaty binds; then the others are still bound, and one alone is none", () => {
    let game = noticed;
    const bound = (now: Game) => [
      treatiesBetween(now.treaties, "P", "J").length,
      treatiesBetween(now.treaties, "H", "J").length,
    ];
    expect(bound(game)).toEqual([1, 1]);
    for (let i = 0; i < 2; i++) game = onward(turn(game, { X: "M04>J" }).game).game;
    expect([bound(game), pact(game).parties, pact(game).notices]).toEqual([[0, 1], ["H", "J"], []]);
    const loose = { ...pact(game), terms: { ...pact(game).terms, exit: 1 } };
    const last = onward(turn({ ...game, treaties: [loose] }, { H: "A13>J#pact=exit" }).game).game;
    expect([bound(last), pact(last).status, pact(last).parties]).toEqual([[0, 0], "ended", ["J"]]);
    expect(amendmentsOf(pact(last), last.scenario)).toEqual([]);
  });
  test("[Y17] two may leave in one turn", () => {
    const both = turn(START, { P: "A13>J#pact=exit", H: "A13>J#pact=exit" }).game;
    expect(
      pact(both)
        .notices.map(({ by }) => by)
        .sort(),
    ).toEqual(["H", "P"]);
  });
  test("[Y17] suspending is for oneself, at once, and taken back only by whoever did it", () => {
    const asleep = onward(turn(START, { P: "A13>J#pact=suspend" }).game).game;
    const bound = (now: Game) =>
      ["P", "H"].map((protector) => treatiesBetween(now.treaties, protector, "J").length);
    expect([bound(asleep), pact(asleep).status]).toEqual([[0, 1], "in-force"]);
    expect(
      ["P", "H", "J"].map((seat) => judged(asleep, seat, `A13>${seat === "J" ? "P" : "J"}#pact=resume`)),
    ).toEqual(["ok", "Y17 needs-terms", "Y17 needs-terms"]);
    expect(judged(asleep, "P", "A13>J#pact=exit")).toBe("Y17 needs-terms");
    const attacked = turn(asleep, { X: "M16>J@J-home" }).game;
    expect(attacked.obligations.map((o) => `${o.protector} ${o.treaty}`)).toEqual(["P ", "H pact"]);
    const back = turn(asleep, { P: "A13>J#pact=resume" }).game;
    expect([bound(back), pact(back).notices]).toEqual([[1, 1], []]);
  });
  test.each([
    ["P", "A13>J#pact=exit", "P>J", -0.1, 1],
    ["P", "A13>J#pact=suspend", "P>J", -0.1, 1],
    ["J", "A13>P#pact=exit", "P>J", -0.1, 0.5],
  ])("[Y17] %s %s: belief in %s, alignment, autonomy", (seat, order, key, alignment, weight) => {
    const { game } = turn(START, { [seat]: order });
    const by = (variable: Variable, subject: string) => moved(START, game, variable, subject);
    expect([by("credibility", `J@${key}`), by("credibility", `X@${key}`)]).toEqual([
      C.exitNotice * weight,
      C.exitNotice * weight,
    ]);
    expect([by("alignment", key), by("autonomy", seat)]).toEqual([alignment, 0.1]);
    expect(by("readiness", seat)).toBeCloseTo(C.disentangling * 0.6);
    const back = turn(onward(game).game, { [seat]: order.replace(/=.*/, "=resume") }).game;
    const then = onward(game).game;
    expect(moved(then, back, "credibility", `J@${key}`)).toBeCloseTo((-C.exitNotice / 2) * weight);
    expect([moved(then, back, "alignment", key), moved(then, back, "autonomy", seat)]).toEqual([0, -0.1]);
  });
  test("[Y17] only parties leave, towards parties, and only what they are in", () => {
    expect([
      judged(START, "P", "A13>J"),
      judged(START, "P", "A13>J#pact"),
      judged(START, "P", "A13>J#pact=resume"),
      judged(start("side: P K"), "P", "A13>J#side=exit"),
      judged(start("side: P K"), "J", "A13>P#side=exit"),
    ]).toEqual([
      "Y17 needs-object",
      "Y17 needs-terms",
      "Y17 needs-terms",
      "Y17 needs-object",
      "Y17 needs-object",
    ]);
  });
  test("[Y17] [N8] notice that runs goes on running in the next crisis of a campaign", () => {
    expect(carry(noticed).treaties[0]?.notices).toEqual([{ by: "P", due: 2 }]);
  });
});

describe("secrecy", () => {
  const hidden = start("secret: P J public=false automaticity=1 precision=1 exit=0");
  test("[S15] a secret treaty is reckoned with by its parties and deters nobody else", () => {
    const believed = (game: Game, observer: string) => structuralCredibility(game, "P", "J", observer);
    expect(believed(hidden, "J")).toBeGreaterThan(believed(START, "J"));
    expect(believed(hidden, "X")).toBe(believed(START, "X"));
    expect(value(hidden, "credibility", "X@P>J")).toBe(value(START, "credibility", "X@P>J"));
  });
  test("[S15] what its parties do about it stays between them, belief of adversaries included", () => {
    const { game, events } = turn(hidden, { P: "A13>J#secret=exit" });
    const act = game.acts[0] as Act;
    expect(["P", "J", "H", "X"].map((seat) => sees(act, seat))).toEqual(["author", "author", null, null]);
    expect(events.filter((e) => e.kind === "treaty").map((e) => e.seen)).toEqual([["P", "J"]]);
    expect(moved(hidden, game, "credibility", "J@P>J")).toBe(C.exitNotice);
    expect(moved(hidden, game, "credibility", "X@P>J")).toBe(0);
  });
  test("[S15] [V6] what is asked under it is known to those it concerns", () => {
    const attacked = turn(hidden, { X: "M16>J@J-home" });
    const asked = onward(attacked.game, { J: "invoke", P: "honour", H: "decline" });
    const seen = [...attacked.events, ...asked.events]
      .filter((e) => e.kind === "test" || (e.kind === "commitment" && e.rule === "P5"))
      .map((e) => `${e.subject} ${e.seen}`);
    expect(new Set(seen)).toEqual(new Set(["t1.P>J J,P", "t1.H>J all"]));
  });
});

describe("bargaining before a crisis", () => {
  const scenario = {
    ...sketch(TEXT.replace("pact: P H J exit=.2 area=J-home", "pact: P J status=proposed")),
    formation: { treaty: "pact", turns: 2 },
  };
  const draft = opened(scenario);
  test("[Y18] nothing but alliance and diplomacy up to rung 3 is done in it", () => {
    expect(
      ["D05>J", "A05>J", "M06>J", "D10>X", "E01>X", "I02", "D01"].map((o) => judged(draft, "P", o)),
    ).toEqual([
      "ok",
      "ok",
      "Y18 before-the-crisis",
      "Y18 before-the-crisis",
      "Y18 before-the-crisis",
      "Y18 before-the-crisis",
      "ok",
    ]);
    const third = onward(turn(onward(turn(draft).game).game).game).game;
    expect(["M06>J", "D10>X", "E01>X"].map((o) => judged(third, "P", o))).toEqual(["ok", "ok", "ok"]);
  });
  test("[Y18] a draft binds nobody; signed by all it is in force", () => {
    expect(treatiesBetween(draft.treaties, "P", "J")).toEqual([]);
    const signed = agree(draft, "J", "P", "accede", "pact") as Game;
    expect([pact(signed).status, treatiesBetween(signed.treaties, "P", "J").length]).toEqual(["in-force", 1]);
    const refused = agree(draft, "J", "P", "accede", "pact", null, ["P"]) as Game;
    expect(pact(refused).status).toBe("proposed");
    expect(agree(signed, "J", "P", "accede", "pact")).toBe("O12 needs-object");
    expect(agree(draft, "H", "P", "accede", "pact")).toBe("O12 needs-object");
    expect(agree(draft, "J", "P+H", "accede", "pact")).toBe("O12 wrong-target");
  });
  test("[Y18] what was asked for protection must have been done first", () => {
    const asked = agree(draft, "P", "J", "amend", "pact", "demand:J.D14") as Game;
    expect(pact(asked).conditions).toEqual([{ of: "J", action: "D14" }]);
    expect(amended(pact(asked), "demand:J.D14")).toBeNull();
    const second = onward(asked).game;
    expect(agree(second, "J", "P", "accede", "pact")).toBe("O12 conditions-unmet");
    const reformed = onward(turn(second, { J: "D14>X" }).game).game;
    expect(pact(agree(reformed, "J", "P", "accede", "pact") as Game).status).toBe("in-force");
  });
  test("[Y18] reforms are asked for while a treaty is a draft, and of its parties", () => {
    const demands = (game: Game) =>
      choicesOf("A12", groundOf(game, "P"))
        .map((o) => o.terms)
        .filter((terms) => terms?.startsWith("demand:"));
    expect(new Set(demands(draft).map((d) => d?.slice(7, 8)))).toEqual(new Set(["P", "J"]));
    expect(demands(START)).toEqual([]);
  });
  test("[Y18] an attack on whoever is not yet protected obliges nobody", () => {
    const third = onward(turn(onward(turn(draft).game).game).game).game;
    const attacked = turn(third, { X: "M16>J@J-home" }).game;
    expect(attacked.obligations).toMatchObject([{ protector: "P", treaty: "", owed: 0 }, { protector: "H" }]);
  });
  test("[Y18] a treaty that sleeps is woken by the signature of all", () => {
    const asleep = start("old: P J status=suspended");
    expect(treatiesBetween(asleep.treaties, "P", "J").map((t) => t.id)).toEqual(["pact"]);
    const woken = agree(asleep, "P", "J", "accede", "old") as Game;
    expect(treatiesBetween(woken.treaties, "P", "J").map((t) => t.id)).toEqual(["pact", "old"]);
  });
});
