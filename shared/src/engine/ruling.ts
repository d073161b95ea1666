import type { Action } from "./action.ts";
import { type Consequence, carryOut, consequenceFault } from "./consequence.ts";
import { keyText, uniform } from "./draw.ts";
import { groundOf } from "./ground.ts";
import { checkOrder } from "./orders.ts";
import { type Rejection, refuse } from "./rejection.ts";
import type { Game, Order } from "./state.ts";
import { isVariable, type Variable, variableInfo } from "./variables.ts";
import type { Phase } from "./vocabulary.ts";
import { emit, numberIn, put, type Work } from "./work.ts";

type Of<T extends Action["type"]> = Extract<Action, { type: T }>;

/** Something players want to do that the catalogue does not have, or want to know; it waits in the queue (W40). */
export interface Proposal {
  readonly id: string;
  readonly turn: number;
  readonly at: number;
  readonly seat: string;
  readonly person: string | null;
  readonly kind: "action" | "question";
  readonly text: string;
  /** Why it should be possible, and what it should bring. */
  readonly why: string;
  /** The member of the white cell who has taken it on. */
  readonly claim: string | null;
  readonly ruling: Ruling | null;
  /** What came of it at resolution; null until then. */
  readonly outcome: "done" | "void" | "success" | "failure" | null;
  /** The turn whose resolution settled it; null until then. */
  readonly settled: number | null;
}

/** What the white cell decided: no or an answer; an action of the catalogue; or odds, with what follows either way. */
export type RulingVerdict =
  | { readonly kind: "refuse" }
  | { readonly kind: "answer" }
  | { readonly kind: "map"; readonly order: Order }
  | {
      readonly kind: "odds";
      /** Probability of success, .05 to .95. */
      readonly p: number;
      readonly success: readonly Consequence[];
      readonly failure: readonly Consequence[];
    };
/** A verdict with whoever gave it, when and why. */
export type Ruling = RulingVerdict & { readonly by: string; readonly at: number; readonly why: string };

/** A number of the state set by hand, against or beyond what the rules made of it (W43). */
export interface Correction {
  readonly turn: number;
  readonly phase: Phase;
  readonly at: number;
  readonly by: string;
  readonly variable: Variable;
  readonly key: string;
  /** What the rules had made of it; null until the results are there. */
  readonly before: number | null;
  readonly to: number;
  readonly why: string;
}

/** Unruled proposals of a seat at a time: a queue nobody can flood (W40). */
const WAITING = 3;
/** Sure things and impossible ones need no dice. */
const ODDS = { least: 0.05, most: 0.95 } as const;
const MOST_CONSEQUENCES = 6;

const authorOf = ({ author }: Pick<Action, "author">): string =>
  author.kind === "person" ? author.id : "server";
const turnOf = ({ stage }: Pick<Game, "stage">): number => (stage.kind === "lobby" ? 0 : stage.turn);

export function propose(work: Work, action: Of<"propose">): Rejection | null {
  const all = work.game.proposals ?? [];
  const waiting = all.filter((p) => p.seat === action.seat && p.ruling === null);
  if (waiting.length >= WAITING) return refuse("too-many-proposals", "W40", { most: WAITING });
  const made: Proposal = {
    id: `q${all.length + 1}`,
    turn: turnOf(work.game),
    at: action.at,
    seat: action.seat,
    person: action.author.kind === "person" ? action.author.id : null,
    kind: action.kind,
    text: action.text,
    why: action.why,
    claim: null,
    ruling: null,
    outcome: null,
    settled: null,
  };
  work.game.proposals = [...all, made];
  emit(work, { kind: "proposal", rule: "W40", subject: made.id, output: made.kind, seen: [made.seat] });
  return null;
}

/** Takes a proposal on, so that two do not rule on one; or gives it back (W40). */
export function claim(work: Work, action: Of<"claim">): Rejection | null {
  const found = open(work.game, action.proposal);
  if ("code" in found) return found;
  const by = authorOf(action);
  if (action.claim && found.claim !== null && found.claim !== by && work.game.people[found.claim])
    return refuse("claimed", "W40", { person: work.game.people[found.claim]?.name ?? "" });
  replace(work, { ...found, claim: action.claim ? by : null });
  return null;
}

/** Rules on a proposal (W41, W42). */
export function rule(work: Work, action: Of<"rule">): Rejection | null {
  const found = open(work.game, action.proposal);
  if ("code" in found) return found;
  const { verdict, why } = action;
  const wrong = faultIn(work.game, found, verdict);
  if (wrong) return wrong;
  replace(work, { ...found, ruling: { ...verdict, by: authorOf(action), at: action.at, why } });
  emit(work, {
    kind: "ruling",
    rule: verdict.kind === "odds" ? "W42" : "W41",
    subject: found.id,
    output: verdict.kind,
    inputs: { why, by: authorOf(action), ...(verdict.kind === "odds" && { p: verdict.p }) },
    seen: [found.seat],
  });
  return null;
}

function faultIn(game: Game, { seat, kind }: Proposal, verdict: RulingVerdict): Rejection | null {
  switch (verdict.kind) {
    case "refuse":
      return null;
    case "answer":
      return kind === "question" ? null : refuse("needs-a-ruling", "W41");
    case "map":
      return kind === "action"
        ? checkOrder(verdict.order, groundOf(game, seat))
        : refuse("needs-an-answer", "W41");
    case "odds": {
      if (kind !== "action") return refuse("needs-an-answer", "W41");
      if (!(verdict.p >= ODDS.least && verdict.p <= ODDS.most))
        return refuse("out-of-range", "W42", { given: verdict.p, ...ODDS });
      const all = [...verdict.success, ...verdict.failure];
      if (all.length === 0 || all.length > MOST_CONSEQUENCES)
        return refuse("out-of-range", "W42", { given: all.length, least: 1, most: MOST_CONSEQUENCES });
      for (const one of all) {
        const fault = consequenceFault(game.scenario, one);
        if (fault) return refuse("bad-consequence", "W42", { problem: fault });
      }
      return null;
    }
  }
}

function open(game: Game, id: string): Proposal | Rejection {
  const found = game.proposals?.find((p) => p.id === id);
  if (!found) return refuse("unknown-proposal", "W40", { proposal: id });
  return found.ruling === null ? found : refuse("already-decided", "W40", { proposal: id });
}

const replace = (work: Work, proposal: Proposal): void => {
  work.game.proposals = (work.game.proposals ?? []).map((p) => (p.id === proposal.id ? proposal : p));
};

/** Puts what was mapped to the catalogue among the sealed orders, free of points, if it may still be given (W41). */
export function addRuledOrders(work: Work): void {
  for (const proposal of work.game.proposals ?? []) {
    const { ruling, seat: id, outcome } = proposal;
    const seat = work.game.seats[id];
    if (ruling?.kind !== "map" || outcome !== null || !seat) continue;
    const allowed = checkOrder(ruling.order, groundOf(work.game, id)) === null;
    if (allowed)
      work.game.seats = { ...work.game.seats, [id]: { ...seat, orders: [...seat.orders, ruling.order] } };
    replace(work, { ...proposal, outcome: allowed ? "done" : "void", settled: turnOf(work.game) });
  }
}

/** Throws the sealed dice of rulings by odds, and carries out what follows (W42). */
export function throwDice(work: Work): void {
  for (const proposal of work.game.proposals ?? []) {
    const { ruling, outcome, id, seat } = proposal;
    if (ruling?.kind !== "odds" || outcome !== null) continue;
    const turn = turnOf(work.game);
    // By what is tried, not by its number: the same attempt has the same luck in every world.
    const key = { turn, rule: "W42", subject: seat, object: proposal.text } as const;
    const u = uniform(work.game.seed, key);
    const hit = u < ruling.p;
    const draw = { key: keyText(key), u, p: ruling.p };
    emit(work, {
      kind: "ruling",
      rule: "W42",
      subject: id,
      output: hit ? "success" : "failure",
      inputs: { why: ruling.why, by: ruling.by },
      draw,
      seen: [seat],
    });
    for (const one of hit ? ruling.success : ruling.failure)
      carryOut(work, one, { rule: "W42", inputs: { why: ruling.why }, draw, cause: id });
    replace(work, { ...proposal, outcome: hit ? "success" : "failure", settled: turn });
  }
}

/** Sets a number by hand: at the gate, once the results are there; otherwise at once (W43). */
export function correct(work: Work, action: Of<"correct">): Rejection | null {
  const { variable, key, to, why } = action;
  const before = isVariable(variable) ? numberIn(work.game.values, variable, key) : undefined;
  if (!isVariable(variable) || before === undefined)
    return refuse("unknown-number", "W43", { variable, key });
  const { min, max, unit } = variableInfo(variable);
  const whole = unit === "level" || unit === "rung" || unit === "turns";
  if (!(to >= min && to <= max) || (whole && !Number.isInteger(to)))
    return refuse("out-of-range", "W43", { given: to, least: min, most: max });
  const { stage } = work.game;
  if (stage.kind !== "running") return refuse("not-running", "T1");
  const pending = work.game.gate?.open === true;
  const made: Correction = {
    turn: stage.turn,
    phase: pending ? "resolution" : stage.phase,
    at: action.at,
    by: authorOf(action),
    variable,
    key,
    before: null,
    to,
    why,
  };
  work.game.corrections = [...(work.game.corrections ?? []), made];
  if (!pending) applyCorrections(work);
  return null;
}

/** Carries out the corrections that wait for results; the events tell what the rules had found, who differed and why (W43). */
export function applyCorrections(work: Work): void {
  const { corrections } = work.game;
  // A game without any stays without the field, or its fingerprint would be another.
  if (corrections === undefined) return;
  work.game.corrections = corrections.map((one) => {
    if (one.before !== null) return one;
    const { variable, key, to, why, by } = one;
    const before = numberIn(work.game.values, variable, key) ?? 0;
    put(work, variable, key, to);
    emit(work, {
      kind: "override",
      rule: "W43",
      subject: key,
      variable,
      before,
      after: to,
      by: to - before,
      inputs: { why, author: by },
      seen: [],
    });
    return { ...one, before };
  });
}
