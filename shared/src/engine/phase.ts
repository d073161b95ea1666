import { audience, decayBeliefs, fears } from "./belief.ts";
import { secondsOf } from "./clock.ts";
import { C } from "./coefficients.ts";
import { commit } from "./commitment.ts";
import { withoutHotline } from "./deconfliction.ts";
import { domesticTurn, elections } from "./domestic.ts";
import { announceQuiet, endOf } from "./ends.ts";
import { groundOf } from "./ground.ts";
import { incidentsWeigh } from "./incident.ts";
import { climb, coolDown } from "./ladder.ts";
import { answerInvocation, obliged, pendingObligations } from "./obligation.ts";
import { checkSheet, withAntecedent } from "./orders.ts";
import { applyOwed } from "./override.ts";
import { membersOf } from "./people.ts";
import { settlePolls } from "./poll.ts";
import { botCommitment } from "./propensity.ts";
import { alliancesIn, dyadsIn } from "./relations.ts";
import { resolve } from "./resolve.ts";
import { mark } from "./rollback.ts";
import { addRuledOrders, applyCorrections, throwDice } from "./ruling.ts";
import type { Treaty } from "./setup.ts";
import type { Game, Order, Seat } from "./state.ts";
import { dueInjects } from "./timetable.ts";
import { isVariable } from "./variables.ts";
import type { EndKind, Phase } from "./vocabulary.ts";
import { reinforce, weighBalance } from "./war.ts";
import { change, emit, value, type Work } from "./work.ts";

/** Human seats the current phase still waits for; empty means it can end (T3). */
export function waitingFor(game: Game): readonly string[] {
  if (game.stage.kind !== "running") return [];
  const { phase } = game.stage;
  const human = Object.values(game.seats).filter((s) => s.control === "human");
  if (human.length === 0) return [];
  switch (phase) {
    case "intelligence":
    case "consultation":
      return human.filter((s) => !s.ready && s.sealing.kind !== "sealed").map((s) => s.id);
    case "orders":
      return human.filter((s) => s.sealing.kind !== "sealed").map((s) => s.id);
    case "resolution":
      return human.filter((s) => !s.ready).map((s) => s.id);
    case "obligation": {
      const called = new Set(pendingObligations(game).map(obliged));
      return human.filter((s) => called.has(s.id)).map((s) => s.id);
    }
  }
}

/** Seats that take part in the current phase at all: all of them, or those an obligation concerns. */
export function concerned(game: Game): readonly string[] {
  if (game.stage.kind !== "running") return [];
  if (game.stage.phase !== "obligation") return Object.keys(game.seats);
  return [...new Set(pendingObligations(game).map(obliged))];
}

/** Begins a turn: dated events, arrivals, upkeep, clean desks (T2). */
export function beginTurn(work: Work, turn: number, at: number): void {
  const stage = work.game.stage;
  if (stage.kind === "review") return;
  const turns =
    stage.kind === "running" ? stage.turns : work.game.scenario.presets[work.game.options.preset].turns;
  const quietAnnounced = stage.kind === "running" && announceQuiet(work.game, turn - 1);
  work.game.stage = { kind: "running", turn, turns, phase: "intelligence", quietAnnounced };
  clearDesks(work);
  for (const event of work.game.scenario.events) {
    if (event.turn !== turn) continue;
    emit(work, { kind: "headline", rule: "T5", subject: event.id, seen: "all" });
    for (const { variable, key, by } of event.effects)
      if (isVariable(variable)) change(work, variable, key, by, { rule: "T5", inputs: { event: event.id } });
  }
  reinforce(work, turn);
  noticesFallDue(work, turn);
  upkeep(work);
  incidentsWeigh(work, turn);
  elections(work, turn);
  weighBalance(work);
  enter(work, "intelligence", at);
}

/** Takes a forked game up where it was left: at the beginning of a turn that has happened already, with clean desks (N11). */
export function resumeTurn(work: Work, turn: number, at: number): void {
  const turns = Math.max(turn, work.game.scenario.presets[work.game.options.preset].turns);
  const quietAnnounced = announceQuiet(work.game, turn - 1);
  work.game.stage = { kind: "running", turn, turns, phase: "intelligence", quietAnnounced };
  clearDesks(work);
  enter(work, "intelligence", at);
}

/** Every turn starts with a clean desk; in a shared seat the seal passes to the next person (T10). */
function clearDesks(work: Work): void {
  const seats: Record<string, Seat> = {};
  for (const seat of Object.values(work.game.seats)) {
    const people = membersOf(work.game, seat.id);
    const members = people.map((p) => p.id);
    const leader = work.game.options.leaders ? people.find((p) => p.post === "head")?.id : undefined;
    const next = members[(members.indexOf(seat.holder ?? "") + 1) % Math.max(1, members.length)];
    const passed = members.length > 1 && turnOf(work) > 1 ? (next ?? seat.holder) : seat.holder;
    const holder = leader ?? (work.game.options.leaders ? seat.holder : passed);
    seats[seat.id] = { ...seat, holder, draft: [], sealing: { kind: "open" }, ready: false, orders: [] };
  }
  work.game.seats = seats;
}

const turnOf = (work: Work): number => (work.game.stage.kind === "running" ? work.game.stage.turn : 0);

/** Whoever gave notice of exit has left when it falls due; a treaty with one party left has ended (Y17). */
function noticesFallDue(work: Work, turn: number): void {
  for (const treaty of work.game.treaties) {
    const leaving = treaty.notices.filter(({ due }) => due !== null && due <= turn).map(({ by }) => by);
    if (leaving.length === 0) continue;
    const parties = treaty.parties.filter((party) => !leaving.includes(party));
    const notices = treaty.notices.filter(({ by }) => !leaving.includes(by));
    const next: Treaty = { ...treaty, parties, notices, ...(parties.length < 2 && { status: "ended" }) };
    work.game.treaties = work.game.treaties.map((t) => (t.id === treaty.id ? next : t));
    emit(work, {
      kind: "treaty",
      rule: "Y17",
      subject: treaty.id,
      output: "left",
      inputs: { by: leaving.join() },
      seen: treaty.public ? "all" : treaty.parties,
    });
  }
}

/** Windows close, budgets recover, tempo and proximity settle (T2). */
function upkeep(work: Work): void {
  const { scenario } = work.game;
  const reason = { rule: "T2" };
  for (const { id } of scenario.seats) {
    change(work, "treasury", id, 1, { ...reason, seen: [id] });
    if (value(work.game, "nuclearAlert", id) > 0) change(work, "nuclearAlert", id, -1, reason);
  }
  for (const { key, protector, ally } of alliancesIn(scenario)) {
    for (const window of ["consultation", "intelligence"] as const)
      if (value(work.game, window, key) > 0)
        change(work, window, key, -1, { ...reason, seen: [protector, ally] });
    const cost = value(work.game, "audienceCost", key);
    if (cost > 0)
      change(work, "audienceCost", key, -C.beliefDecay * cost, { ...reason, coefficients: ["beliefDecay"] });
  }
  for (const d of dyadsIn(scenario)) {
    const { key } = d;
    if (value(work.game, "hotline", key) > 0) {
      change(work, "hotline", key, -1, reason);
      if (value(work.game, "hotline", key) === 0)
        change(
          work,
          "deconfliction",
          key,
          withoutHotline(work.game, key) - value(work.game, "deconfliction", key),
          reason,
        );
    }
    if (value(work.game, "mediation", key) > 0) change(work, "mediation", key, -1, reason);
    for (const name of ["proximity", "tempo"] as const)
      change(work, name, key, 0.25 * (d[name] - value(work.game, name, key)), reason);
  }
}

/** Enters a phase: its deadline runs from the moment of the action that brought it (T4). */
function enter(work: Work, phase: Phase, at: number): void {
  if (work.game.stage.kind !== "running") return;
  work.game.stage = { ...work.game.stage, phase };
  const seconds = secondsOf(work.game, phase);
  work.game.clock = { deadline: seconds > 0 ? at + seconds * 1000 : null, paused: null };
  const all = Object.values(work.game.seats);
  if (phase !== "orders" && all.some((seat) => seat.ready))
    work.game.seats = Object.fromEntries(all.map((seat) => [seat.id, { ...seat, ready: false }]));
  emit(work, { kind: "phase", rule: "T1", subject: phase, seen: "all" });
  if (work.game.injects) dueInjects(work, at);
  mark(work, phase);
}

/** Ends the current phase and goes on to the next, or to the next turn, or to the review (T1). */
export function nextPhase(work: Work, at: number): void {
  const { stage } = work.game;
  if (stage.kind !== "running") return;
  switch (stage.phase) {
    case "intelligence":
      enter(work, "consultation", at);
      break;
    case "consultation":
      enter(work, "orders", at);
      break;
    case "orders":
      addRuledOrders(work);
      resolve(work, stage.turn);
      applyOwed(work);
      throwDice(work);
      applyCorrections(work);
      enter(work, "resolution", at);
      break;
    case "resolution":
      if (pendingObligations(work.game).length > 0) enter(work, "obligation", at);
      else endTurn(work, at);
      break;
    case "obligation":
      settleSilent(work);
      endTurn(work, at);
      break;
  }
}

/** At the deadline a sheet waiting for objections and a valid unsealed draft count as sealed; an empty sheet holds (T6). */
export function submitDrafts(work: Work): void {
  const desks = Object.values(work.game.seats);
  if (desks.every(({ sealing }) => sealing.kind === "sealed")) return;
  const seats: Record<string, Seat> = {};
  for (const seat of desks) {
    if (seat.sealing.kind !== "open") {
      seats[seat.id] = { ...seat, sealing: { kind: "sealed", by: seat.sealing.by } };
      continue;
    }
    const ground = groundOf(work.game, seat.id);
    const orders: Order[] = [];
    for (const { id: _id, by: _by, adopted, ...order } of seat.draft)
      if (adopted && checkSheet([...orders, order], ground) === null)
        orders.push(withAntecedent(order, ground));
    seats[seat.id] = { ...seat, orders, sealing: { kind: "sealed", by: "deadline" } };
  }
  work.game.seats = seats;
}

/** Ends the game now; what is still undecided is decided as if the time had run out, so that the verdict is valid (T12). */
export function endNow(work: Work): void {
  const { stage } = work.game;
  settleSilent(work);
  if (stage.kind === "running") climb(work, stage.turn, "commitments");
  finish(work, "host");
}

/**
 * Whoever lets the obligation phase run out has let its government's disposition decide, or the plans that need no
 * decision (T6, P5).
 */
function settleSilent(work: Work): void {
  for (let guard = 0; guard < 4; guard++) {
    const open = pendingObligations(work.game);
    if (open.length === 0) return;
    for (const o of open) {
      if (o.status === "invocation") answerInvocation(work, o.victim, true);
      else commit(work, o.id, o.owed === 4 ? "honour" : botCommitment(work.game, o), null);
    }
  }
}

/** Ends a turn: what it did at home, to beliefs and fears, and whether the crisis is over (T1, N1). */
function endTurn(work: Work, at: number): void {
  const { stage } = work.game;
  if (stage.kind !== "running") return;
  const { turn, turns, quietAnnounced } = stage;
  climb(work, turn, "commitments");
  domesticTurn(work, turn);
  pledgesDue(work, turn);
  decayBeliefs(work);
  coolDown(work);
  fears(work);
  if (work.game.polls) settlePolls(work, turn, false);
  const end = endOf(work.game, turn, turns, quietAnnounced);
  if (end) {
    finish(work, end);
    return;
  }
  work.game.requests = work.game.requests.map((r) =>
    r.status === "open" && r.turn <= turn ? { ...r, status: "lapsed" } : r,
  );
  beginTurn(work, turn + 1, at);
}

/** A threat that fell due and was not carried out is a bluff called (S7). */
function pledgesDue(work: Work, turn: number): void {
  for (const pledge of work.game.pledges) {
    if (pledge.status !== "standing" || pledge.due === null || pledge.due > turn) continue;
    const settled = work.game.dispute.settled !== null;
    const kept =
      settled ||
      work.game.acts.some(
        (a) => a.actor === pledge.by && a.target === pledge.about && a.turn > pledge.turn && a.rung >= 5,
      );
    work.game.pledges = work.game.pledges.map((p) =>
      p.id === pledge.id ? { ...p, status: kept ? "kept" : "broken" } : p,
    );
    emit(work, {
      kind: "pledge",
      rule: "S7",
      subject: pledge.id,
      output: kept ? "kept" : "broken",
      seen: "all",
    });
    if (kept) continue;
    const cost = C.backingDownApproval * C.handTyingCost * audience(work.game, pledge.by);
    change(work, "approval", pledge.by, -cost, {
      rule: "S7",
      coefficients: ["backingDownApproval", "handTyingCost"],
    });
    change(work, "reputation", pledge.by, -0.05, { rule: "S7" });
  }
}

/** The game is over; the review opens for everybody (N1). */
function finish(work: Work, end: EndKind): void {
  const { stage } = work.game;
  if (stage.kind === "review") return;
  if (work.game.polls) settlePolls(work, stage.kind === "running" ? stage.turn : 0, true);
  emit(work, { kind: "end", rule: "N1", subject: end, seen: "all" });
  work.game.stage = { kind: "review", turn: stage.kind === "running" ? stage.turn : 0, end };
  work.game.clock = { deadline: null, paused: null };
}
