import type { Action } from "./action.ts";
import { holds } from "./condition.ts";
import { carryOut } from "./consequence.ts";
import {
  type Inject,
  type InjectFault,
  type InjectPlan,
  type InjectStatus,
  injectFaults,
  isBefore,
  MOST_INJECTS,
  personBehind,
  planned,
} from "./inject.ts";
import { membersOf } from "./people.ts";
import { type Rejection, refuse } from "./rejection.ts";
import type { Game, Message } from "./state.ts";
import { emit, type Work } from "./work.ts";

type Of<T extends Action["type"]> = Extract<Action, { type: T }>;
type Running = Extract<Game["stage"], { kind: "running" }>;

/** Puts injects on the list: all of them, or none where one of them is at fault (J5). */
export function planInjects(work: Work, action: Of<"plan-injects">): Rejection | null {
  const list = work.game.injects ?? [];
  if (list.length + action.injects.length > MOST_INJECTS)
    return refuse("too-many-injects", "J5", { most: MOST_INJECTS });
  const taken = list.map(({ id }) => id);
  for (const plan of action.injects) {
    const fault = firstFault(work.game, plan, taken);
    if (fault)
      return refuse("bad-inject", "J5", { inject: plan.id, field: fault.field, problem: fault.code });
    taken.push(plan.id);
  }
  const author = personBehind(action.author);
  work.game.injects = [...list, ...action.injects.map((plan) => planned(plan, author))];
  for (const { id } of action.injects) note(work, id, "planned");
  return null;
}

function firstFault(game: Game, plan: InjectPlan, taken: readonly string[], when = true): InjectFault | null {
  const faults = injectFaults(game.scenario, plan, { stage: game.stage, taken });
  return faults.find(({ code }) => when || code !== "in-the-past") ?? null;
}

/** Holds, re-times, rewrites, fires or drops one inject, or says what came of it (J1, J3). */
export function moveInject(work: Work, action: Of<"inject">): Rejection | null {
  const found = work.game.injects?.find(({ id }) => id === action.inject);
  if (!found) return refuse("unknown-inject", "J1", { inject: action.inject });
  const by = personBehind(action.author);
  const { do: move } = action;
  if (move.kind === "note") {
    replace(work, { ...found, outcome: move.outcome });
    return null;
  }
  if (work.game.stage.kind === "review") return refuse("game-over", "N1");
  if (found.status.kind === "fired" || found.status.kind === "dropped")
    return refuse("inject-closed", "J1", { inject: found.id, status: found.status.kind });
  switch (move.kind) {
    case "edit": {
      const others = (work.game.injects ?? []).map(({ id }) => id).filter((id) => id !== found.id);
      // Whatever is due has its time behind it; only a new time must lie ahead.
      const sameTime = move.to.turn === found.turn && move.to.phase === found.phase;
      const fault = firstFault(work.game, move.to, others, !sameTime);
      if (fault)
        return refuse("bad-inject", "J5", { inject: found.id, field: fault.field, problem: fault.code });
      replace(work, { ...found, ...move.to, id: found.id, author: by });
      note(work, found.id, "edited");
      return null;
    }
    case "hold":
      return settle(work, found, { kind: "held", by }, "held");
    case "release":
      return settle(work, found, { kind: "planned" }, "released");
    case "retime": {
      const plan = { ...found, turn: move.turn, phase: move.phase };
      const fault = firstFault(work.game, plan, []);
      if (fault)
        return refuse("bad-inject", "J5", { inject: found.id, field: fault.field, problem: fault.code });
      const status: InjectStatus = found.status.kind === "due" ? { kind: "planned" } : found.status;
      replace(work, { ...plan, status, author: by });
      note(work, found.id, "retimed");
      return null;
    }
    case "drop": {
      const turn = work.game.stage.kind === "running" ? work.game.stage.turn : 0;
      return settle(work, found, { kind: "dropped", turn, by }, "dropped");
    }
    case "fire": {
      const { stage } = work.game;
      if (stage.kind !== "running") return refuse("not-running", "J3");
      if (isHeldByPeople(work.game, found)) return refuse("seat-held", "J3", { seat: found.from });
      fire(work, found, stage, action.at, by);
      return null;
    }
  }
}

function settle(work: Work, found: Inject, status: InjectStatus, output: string): null {
  replace(work, { ...found, status });
  note(work, found.id, output);
  return null;
}

/** What the white cell did with its list is on the record, and nobody at the table hears of it. */
const note = (work: Work, inject: string, output: string): void =>
  emit(work, { kind: "inject", rule: "J1", subject: inject, output, seen: [] });

const replace = (work: Work, inject: Inject): void => {
  work.game.injects = (work.game.injects ?? []).map((i) => (i.id === inject.id ? inject : i));
};

/** Nobody speaks in the name of a government that people hold (J3). */
const isHeldByPeople = (game: Game, { from, form }: InjectPlan): boolean =>
  form !== "intelligence" &&
  game.seats[from] !== undefined &&
  (game.seats[from].control === "human" || membersOf(game, from).length > 0);

/**
 * At the beginning of a phase, everything whose moment has come and whose condition holds: what happens by itself is fired,
 * the rest is due and waits for a hand (J2). One inject may wait for another, whatever their order on the list.
 */
export function dueInjects(work: Work, at: number): void {
  const { stage } = work.game;
  if (!work.game.injects || stage.kind !== "running") return;
  for (let guard = work.game.injects.length; guard >= 0; guard--) {
    const next: Inject | undefined = work.game.injects.find(
      (i) =>
        (i.status.kind === "planned" || i.status.kind === "held") &&
        !isBefore(stage, i) &&
        (i.when === null || holds(work.game, i.when)),
    );
    if (!next) return;
    const why = next.status.kind === "held" ? "held" : next.automatic ? null : "by-hand";
    const waits = why ?? (isHeldByPeople(work.game, next) ? "seat-held" : null);
    if (waits === null) fire(work, next, stage, at, null);
    else settle(work, next, { kind: "due", turn: stage.turn, phase: stage.phase, why: waits }, "due");
  }
}

/** The inject happens: its words reach its audience and nobody else, and its effects take hold (J3, J4). */
function fire(work: Work, inject: Inject, stage: Running, at: number, by: string | null): void {
  const { turn, phase } = stage;
  replace(work, { ...inject, status: { kind: "fired", turn, phase, at, by } });
  const { audience } = inject;
  const seen = audience === "all" ? "all" : audience === "control" ? [] : audience;
  emit(work, { kind: "inject", rule: "J3", subject: inject.id, output: inject.form, seen });
  speak(work, inject, turn, at);
  for (const effect of inject.effects)
    carryOut(work, effect, { rule: "J4", inputs: { inject: inject.id }, cause: inject.id, seen });
}

/** In the name of a seat an inject is a message like any other, so that it can be answered where it is read. */
function speak(work: Work, { from, form, audience, text }: Inject, turn: number, at: number): void {
  if (!work.game.seats[from] || form === "intelligence" || audience === "control") return;
  const seats = Object.keys(work.game.seats).filter((seat) => seat !== from);
  const to =
    form === "press" ? "press" : seats.filter((seat) => audience === "all" || audience.includes(seat));
  const one: Message = {
    id: `m${work.game.messages.length + 1}`,
    turn,
    at,
    from,
    person: null,
    to,
    words: { kind: "own", text },
    // What it goes with would tell apart what the white cell wrote.
    about: null,
  };
  work.game.messages = [...work.game.messages, one];
}
