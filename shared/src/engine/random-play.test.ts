import fc from "fast-check";
import { describe, expect, test } from "vitest";
import kaliningrad from "../../../maps/scenarios/kaliningrad-transit-2022/scenario.json" with {
  type: "json",
};
import { project } from "../projection/index.ts";
import { parseScenario } from "../scenario/index.ts";
import { render } from "../text/index.ts";
import type { ActionBody } from "./action.ts";
import { ACTION_IDS } from "./actions/catalogue.ts";
import { choicesOf } from "./choices.ts";
import { COEFFICIENTS } from "./coefficients.ts";
import { uniform } from "./draw.ts";
import { EVENT_KINDS, type Event } from "./event.ts";
import { groundOf } from "./ground.ts";
import { lobby } from "./notation.ts";
import { obliged, pendingObligations } from "./obligation.ts";
import { checkSheet } from "./orders.ts";
import { reduce } from "./reduce.ts";
import { REJECTIONS, type Rejection } from "./rejection.ts";
import { allies } from "./relations.ts";
import type { Scenario } from "./setup.ts";
import { sees } from "./sight.ts";
import { sketch } from "./sketch.ts";
import type { Game, Order, Request } from "./state.ts";
import { amendmentsOf, askedOver } from "./terms.ts";
import { isVariable, VARIABLES } from "./variables.ts";
import { COMMITMENTS, MANDATE_BREADTHS, REQUEST_KINDS } from "./vocabulary.ts";

const parsed = parseScenario(kaliningrad);
if (!parsed.ok) throw new Error("the scenario is not valid");
const { scenario } = parsed;
const NAMES = new Set<string>(COEFFICIENTS.map((c) => c.name));

/** Crises in which everything the catalogue has may be ordered by somebody. */
const CRISES: Readonly<Record<string, Scenario>> = {
  shipped: {
    ...scenario,
    actions: ACTION_IDS,
    seats: scenario.seats.map((s) => ({ ...s, parliament: true, election: 3, nuclear: s.id !== "LT" })),
    redLines: [{ id: "line", by: "RU", against: "LT", action: "E03", text: "" }],
  },
  sketched: sketch(`
    P>J posture=2 support=.3
    H>J
    X>Y
    J>K
    J|X hostility=80 proximity=.6 tempo=.5 deconfliction=.2
    J|Y hostility=70
    P|X hostility=60
    K|Y
    pact: P H J council=consensus consultationDuty=true umbrella=true
    secret: P J public=false trigger=hybrid hybridRung=4 objects=cyber,forces,vessels
    union: X Y council=lead trigger=any-attack
    draft: J K status=proposed
    old: H J status=suspended
    goods: H J X broad
    P nuclear=true parliament=true election=2 polarisation=.5
    X nuclear=true parliament=true election=3
    T role=third side=third
  `),
  bargained: {
    ...sketch("P>J\nJ|X hostility=80 pretext=80\nP|X\npact: P J status=proposed\ngoods: P J X broad"),
    formation: { treaty: "pact", turns: 2 },
  },
};

/** Every refusal has a sentence, and with it all that the sentence names. */
function said(refused: Rejection | null): void {
  if (refused === null) return;
  const { code, with: given } = refused;
  expect(REJECTIONS).toContain(code);
  expect(render({ id: `rejection.${code}`, with: given })).not.toMatch(/[{}⟨⟩]/);
}

/** Plays whatever is legal, by a seed: sheets of random choices, random talk, requests, answers, invocations, commitments. */
function playRandomly(
  crisis: Scenario,
  seed: string,
  look: (event: Event, game: Game) => void,
  pause: (game: Game) => void = () => {},
): Game {
  const seats = crisis.seats.map((s) => s.id);
  let game = lobby(crisis, { seed });
  let drawn = 0;
  const dice = () => uniform(game.seed, { turn: drawn++, rule: "test", subject: seed });
  const one = <T>(items: readonly T[]): T => items[Math.floor(dice() * items.length)] as T;
  const file = (body: ActionBody, seat?: string): boolean => {
    const result = reduce(game, {
      at: 0,
      author: seat === undefined ? { kind: "server" } : { kind: "bot", seat },
      ...body,
    });
    if (!result.ok) {
      said(result.rejection);
      return false;
    }
    game = result.game;
    for (const event of result.events) look(event, game);
    return true;
  };
  const sheet = (seat: string): readonly Order[] => {
    const ground = groundOf(game, seat);
    let orders: readonly Order[] = [];
    for (let tries = 0; tries < 6; tries++) {
      const action = one(crisis.actions);
      // What nobody offers is refused oftener than not.
      for (const target of seats) said(checkSheet([{ action, target }], ground));
      const choice = one(choicesOf(action, ground)) as Order | undefined;
      if (!choice) continue;
      const order = dice() < 0.3 ? { ...choice, prepare: true } : choice;
      if (checkSheet([...orders, order], ground) === null) orders = [...orders, order];
    }
    return orders;
  };
  /** A request of some kind, oftener than not to those it concerns. */
  const asked = (seat: string): Pick<Request, "kind" | "to" | "about" | "terms"> => {
    const kind = one(REQUEST_KINDS);
    const others = seats.filter((s) => s !== seat);
    const treaty = one(game.treaties);
    const incident = one(game.incidents);
    const wild = { kind, to: [one(others)], about: one(["E03", null]), terms: one(["exit+", null]) };
    if (dice() < 0.2) return wild;
    switch (kind) {
      case "amend": {
        const terms = one(amendmentsOf(treaty, crisis)) ?? "";
        return { kind, to: askedOver(treaty, terms, seat), about: treaty.id, terms };
      }
      case "accede":
        return { kind, to: askedOver(treaty, "", seat), about: treaty.id, terms: null };
      case "settlement": {
        const to = crisis.dispute.parties.filter((p) => p !== seat);
        return { kind, to, about: null, terms: one(crisis.dispute.terms).id };
      }
      case "mandate": {
        const mandate = one(game.mandates);
        return { kind, to: [mandate.holder], about: mandate.id, terms: one(MANDATE_BREADTHS) };
      }
      case "release":
        return incident
          ? {
              kind,
              to: [incident.by === seat ? incident.against : incident.by],
              about: incident.id,
              terms: null,
            }
          : wild;
      case "authorise":
        return { kind, to: [one(allies(crisis, seat)) ?? ""], about: one(["M08", "M14"]), terms: null };
      case "restrain":
        return { ...wild, about: one([null, ...game.plans.map((p) => p.id)]), terms: null };
      default:
        return { ...wild, about: null, terms: null };
    }
  };
  const talk = (seat: string) => {
    const to = one([[one(seats.filter((s) => s !== seat))], "press", "team"] as const);
    file({ type: "message", seat, to, words: { kind: "own", text: "…" }, about: null }, seat);
    for (let i = 0; i < 3; i++) file({ type: "request", seat, words: null, ...asked(seat) }, seat);
  };
  file({ type: "begin" });
  for (let guard = 0; game.stage.kind === "running" && guard < 200; guard++) {
    const { phase } = game.stage;
    for (const seat of seats) {
      if (phase === "consultation" && dice() < 0.5) talk(seat);
      for (const r of game.requests)
        if (r.status === "open" && r.to.includes(seat) && dice() < 0.6)
          file({ type: "answer", seat, request: r.id, accept: dice() < 0.7 }, seat);
      if (phase === "orders") expect(file({ type: "seal", seat, orders: sheet(seat) }, seat)).toBe(true);
    }
    for (const o of pendingObligations(game)) {
      const seat = obliged(o);
      if (dice() < 0.8)
        file(
          o.status === "invocation"
            ? { type: "invoke", seat, obligation: o.id, invoke: dice() < 0.7 }
            : { type: "commit", seat, obligation: o.id, choice: one(COMMITMENTS), words: null },
          seat,
        );
    }
    file({ type: "advance", cause: "host" });
    pause(game);
  }
  return game;
}

const unique = (items: readonly unknown[]): boolean => new Set(items).size === items.length;

/** What is true of every game at every moment; each line is a rule that would be broken otherwise. */
const ALWAYS: Readonly<Record<string, (game: Game) => boolean>> = {
  "A12 numbers stay in range": ({ values }) =>
    VARIABLES.every(({ id, min, max }) => Object.values(values[id] ?? {}).every((x) => x >= min && x <= max)),
  "A12 names are names": ({ acts, plans, requests, obligations, wars, incidents, forces }) =>
    [acts, plans, requests, obligations, wars, incidents, forces].every((list) =>
      unique(list.map(({ id }) => id)),
    ),
  "L1 twenty rungs": ({ acts }) => acts.every((a) => a.rung >= 0 && a.rung <= 19),
  "A9 one war between two, nobody on both sides": ({ wars }) =>
    unique(wars.filter((w) => w.outcome === null).map((w) => `${w.aggressor}>${w.victim}`)) &&
    wars.every(
      (w) =>
        unique([...w.attackers, ...w.defenders]) &&
        w.attackers.includes(w.aggressor) &&
        w.defenders.includes(w.victim),
    ),
  "Y1 one attack obliges a protector once": ({ obligations }) =>
    unique(
      obligations
        .filter((o) => o.act !== null && o.status !== "not-invoked")
        .map((o) => `${o.protector}>${o.victim} ${o.act}`),
    ),
  "Y12 what is decided is delivered, and nothing else": ({ obligations }) =>
    obligations.every((o) =>
      o.status === "decided"
        ? o.decision !== null && (o.decision === "decline") === (o.delivered === 0)
        : o.decision === null && o.delivered === 0,
    ),
  "Y16 Y20 nothing is owed without a treaty": ({ obligations }) =>
    obligations.every((o) => o.treaty !== "" || o.owed === 0),
  "Y17 notice is a party's own, once, and a treaty has two parties or has ended": ({ treaties }) =>
    treaties.every(
      (t) =>
        unique(t.notices.map((n) => n.by)) &&
        t.notices.every((n) => t.parties.includes(n.by)) &&
        t.parties.length < 2 === (t.status === "ended") &&
        unique(t.parties),
    ),
  "Y13 terms stay in range": ({ treaties }) =>
    treaties.every(
      (t) =>
        Object.values(t.terms).every((x) => x >= 0 && x <= 1) && t.objects.length > 0 && unique(t.objects),
    ),
  "I1 one incident of a kind between two, left by an act of its author": ({ incidents, acts }) =>
    unique(incidents.filter((i) => i.status === "open").map((i) => `${i.kind} ${i.by}>${i.against}`)) &&
    incidents.every((i) => acts.some((a) => a.id === i.act && a.actor === i.by && a.turn === i.turn)),
  "O12 no offer is older than the turn": ({ requests, stage }) =>
    requests.every((r) => r.status !== "open" || stage.kind === "lobby" || r.turn >= stage.turn),
  "O12 no settlement on the table while people fight": ({ requests, wars, stage }) =>
    requests.every(
      (r) =>
        r.status !== "open" ||
        r.kind !== "settlement" ||
        stage.kind === "review" ||
        wars.every((w) => w.outcome !== null),
    ),
  "O11 a plan is over two turns after it": ({ plans, stage }) =>
    stage.kind !== "running" ||
    stage.phase !== "resolution" ||
    plans.every((p) => p.status !== "prepared" || p.turn > stage.turn - 2),
  "X5 rules are agreed once": ({ agreed }) => unique(agreed),
};
const always = (game: Game): void => {
  for (const [law, holds] of Object.entries(ALWAYS)) if (!holds(game)) throw new Error(law);
};

/** Nothing a seat is shown names the author of an act it cannot attribute (V2): the act's id would. */
function keepsSecrets(game: Game): void {
  if (game.stage.kind !== "running" || game.stage.phase !== "resolution") return;
  for (const { id: seat } of game.scenario.seats) {
    const hidden = game.acts.filter((a) => a.knownTo !== "all" && sees(a, seat) !== "author");
    if (hidden.length === 0) continue;
    const shown = JSON.stringify(project(game, { seat }));
    for (const act of hidden) if (shown.includes(`"${act.id}"`)) throw new Error(`V2 ${seat} sees ${act.id}`);
  }
}

/** Every event has a kind and a rule, names coefficients and numbers that exist, and tells nobody too much. */
function sound(event: Event, game: Game): void {
  const act = game.acts.find((a) => a.id === event.subject);
  const good =
    EVENT_KINDS.includes(event.kind) &&
    (event.coefficients ?? []).every((name) => NAMES.has(name)) &&
    (event.kind !== "change" ||
      (isVariable(event.variable ?? "") && Number.isFinite(event.after) && event.by !== undefined)) &&
    // What an order costs is paid in full: nobody spends what it does not have (O4).
    (event.rule !== "O4" ||
      event.variable !== "treasury" ||
      (event.by ?? 0) > 0 ||
      Math.abs((event.after ?? 0) - (event.before ?? 0) - (event.by ?? 0)) < 1e-6) &&
    (act === undefined || act.knownTo === "all" || event.seen !== "all");
  if (!good) throw new Error(JSON.stringify(event));
}

const done = new Set<string>();
describe.each([
  { name: "shipped", runs: 25, rules: 60 },
  { name: "sketched", runs: 45, rules: 60 },
  { name: "bargained", runs: 15, rules: 40 },
])("whatever is legal can be played: $name", ({ name, runs, rules: least }) => {
  test("[A12] [N5] every game ends, every law holds at every step, every change says why, no secret leaks", () => {
    const rules = new Set<string>();
    const ends = new Set<string>();
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 12 }), (seed) => {
        const game = playRandomly(
          CRISES[name] as Scenario,
          seed,
          (event, now) => {
            rules.add(event.rule);
            sound(event, now);
          },
          (now) => {
            always(now);
            keepsSecrets(now);
          },
        );
        for (const { action } of game.acts) done.add(action);
        expect(game.stage.kind).toBe("review");
        if (game.stage.kind === "review") ends.add(game.stage.end);
      }),
      { numRuns: runs, seed: 20220618, endOnFailure: true },
    );
    expect(rules.size).toBeGreaterThan(least);
    expect(ends.size).toBeGreaterThan(1);
  }, 30_000);
});

test("[A4] it came to everything the catalogue has, but for the weapon that takes two turns and ends it all", () => {
  expect(ACTION_IDS.filter((id) => !done.has(id) && id !== "M20")).toEqual([]);
});

test("[A11] junk from a client is refused, never a crash", () => {
  const junk = fc.record({
    type: fc.constantFrom(
      "seal",
      "draft",
      "message",
      "request",
      "answer",
      "withdraw",
      "believe",
      "ready",
      "object",
      "unseal",
      "invoke",
      "commit",
    ),
    seat: fc.constantFrom("LT", "RU", "nobody"),
    orders: fc.constantFrom(
      null,
      [],
      [{ action: "M16" }],
      [{ action: "D04", terms: "x" }],
      [{ action: "E02", target: "RU", about: "x", zone: "y" }],
    ),
    to: fc.constantFrom([], ["RU"], ["x"], "press"),
    kind: fc.constantFrom(...REQUEST_KINDS),
    about: fc.constantFrom(null, "x", "nato"),
    terms: fc.constantFrom(null, "x", "exit+"),
    words: fc.constantFrom(null, { kind: "own", text: "" }),
    request: fc.constantFrom("r1", "x"),
    obligation: fc.constant("x"),
    accept: fc.boolean(),
    invoke: fc.boolean(),
    ready: fc.boolean(),
    choice: fc.constantFrom(...COMMITMENTS),
    belief: fc.constantFrom({ value: 50, why: "" }, { value: Number.POSITIVE_INFINITY, why: "" }),
  });
  let begun = lobby(scenario);
  const begin = reduce(begun, { at: 0, author: { kind: "server" }, type: "begin" });
  if (begin.ok) begun = begin.game;
  fc.assert(
    fc.property(fc.array(junk, { maxLength: 6 }), fc.integer({ min: 0, max: 4 }), (bodies, phases) => {
      let game = begun;
      const go = (body: ActionBody, seat?: string) => {
        const result = reduce(game, {
          at: 0,
          author: seat ? { kind: "bot", seat } : { kind: "server" },
          ...body,
        });
        if (result.ok) game = result.game;
      };
      for (let i = 0; i < phases; i++) go({ type: "advance", cause: "host" });
      for (const body of bodies)
        go(
          {
            ...body,
            orders: body.type === "draft" ? (body.orders ?? []) : body.orders,
          } as unknown as ActionBody,
          body.seat,
        );
      go({ type: "advance", cause: "host" });
    }),
    { numRuns: 150 },
  );
});
