import {
  type Event,
  type Game,
  newGame,
  type Order,
  type Override,
  reduce,
  type Scenario,
  seedFrom,
} from "../engine/index.ts";
import type { GameRecord } from "./record.ts";

/** What of a number's making is told: the rule, what it contributed, and the act behind it. */
export interface Cause {
  readonly rule: string;
  readonly by: number | null;
  readonly act: string | null;
}

/** What the white cell decided itself: by which power, what the rules would have had, what was ruled, by whom and why (R88). */
export type Overruled = {
  readonly id: string;
  readonly turn: number;
  /** Number in SPEC.md of the power that was used. */
  readonly power: "W13" | "W14" | "W41" | "W42" | "W43" | "W45" | "W46";
  /** Name, or number, of whoever ruled. */
  readonly author: string;
  readonly why: string;
} & (
  | {
      readonly kind: "number";
      readonly variable: string;
      readonly key: string;
      /** What the rules had found, and by which rules when it last moved; none where it never did. */
      readonly computed: number;
      readonly causes: readonly Cause[];
      readonly ruled: number;
    }
  | {
      readonly kind: "proposal";
      readonly seat: string;
      readonly asked: "action" | "question";
      readonly text: string;
      readonly argument: string;
      readonly verdict: "refuse" | "answer" | "map" | "odds";
      readonly order: Order | null;
      /** Odds that were set, and the draw once it was thrown. */
      readonly p: number | null;
      readonly u: number | null;
      readonly outcome: "done" | "void" | "success" | "failure" | null;
    }
  | {
      readonly kind: "order";
      readonly seat: string;
      readonly action: string;
      readonly target: string | null;
      readonly allow: boolean;
    }
  | {
      /** A result that is no number: what chance decided, what a treaty asked, who gained a war. */
      readonly kind: "result";
      readonly of: Override;
      /** What chance said against which odds; null for what is not chance. */
      readonly draw: { readonly u: number; readonly p: number } | null;
    }
  | { readonly kind: "phase"; readonly phase: string; readonly from: number }
);

/** Everything the white cell decided itself, in the order of turns. Plays the record once more, for its events, if there is any. */
export function overruled(game: Game, record: GameRecord, scenario: Scenario): readonly Overruled[] {
  const touched =
    game.corrections ??
    game.overrides ??
    game.proposals ??
    game.gate ??
    record.actions.some((a) => a.type === "rollback");
  if (!touched) return [];
  const { events, rollbacks } = played(record, scenario);
  const name = (id: string) => game.people[id]?.name ?? id;
  return [
    ...numbers(game, events, name),
    ...proposals(game, events, name),
    ...results(game, events, name),
    ...permits(game, name),
    ...rollbacks.map((r) => ({ ...r, author: name(r.author) })),
  ].sort((a, b) => a.turn - b.turn);
}

type Of<K extends Overruled["kind"]> = Extract<Overruled, { kind: K }>;

function played(
  record: GameRecord,
  scenario: Scenario,
): { events: readonly Event[]; rollbacks: readonly Of<"phase">[] } {
  let game = newGame({ id: record.id, scenario, options: record.options, seed: seedFrom(record.seed) });
  const events: Event[] = [];
  const rollbacks: Of<"phase">[] = [];
  for (const action of record.actions) {
    const { stage } = game;
    const result = reduce(game, action);
    if (!result.ok) continue;
    game = result.game;
    events.push(...result.events);
    if (action.type === "rollback")
      rollbacks.push({
        id: `rollback.${rollbacks.length + 1}`,
        kind: "phase",
        power: "W13",
        turn: action.turn,
        phase: action.phase,
        from: stage.kind === "running" ? stage.turn : action.turn,
        author: action.author.kind === "person" ? action.author.id : "",
        why: action.why,
      });
  }
  return { events, rollbacks };
}

function numbers(
  game: Game,
  events: readonly Event[],
  name: (id: string) => string,
): readonly Of<"number">[] {
  return (game.corrections ?? []).flatMap((one, i) => {
    if (one.before === null) return [];
    const at = events.findLastIndex(
      (e) =>
        e.kind === "override" && e.turn === one.turn && e.variable === one.variable && e.subject === one.key,
    );
    const moves = events
      .slice(0, Math.max(0, at))
      .filter((e) => e.kind === "change" && e.variable === one.variable && e.subject === one.key);
    const last = moves.at(-1)?.turn;
    const causes = moves
      .filter((e) => e.turn === last)
      .map((e): Cause => ({ rule: e.rule, by: e.by ?? null, act: e.cause ?? null }));
    return [
      {
        id: `number.${i + 1}`,
        kind: "number" as const,
        power: "W43" as const,
        turn: one.turn,
        variable: one.variable,
        key: one.key,
        computed: one.before,
        causes,
        ruled: one.to,
        author: name(one.by),
        why: one.why,
      },
    ];
  });
}

function proposals(
  game: Game,
  events: readonly Event[],
  name: (id: string) => string,
): readonly Of<"proposal">[] {
  return (game.proposals ?? []).flatMap((one) => {
    const { ruling } = one;
    if (ruling === null) return [];
    const thrown = events.find((e) => e.kind === "ruling" && e.subject === one.id && e.draw !== undefined);
    return [
      {
        id: one.id,
        kind: "proposal" as const,
        power: ruling.kind === "odds" ? ("W42" as const) : ("W41" as const),
        turn: one.turn,
        seat: one.seat,
        asked: one.kind,
        text: one.text,
        argument: one.why,
        verdict: ruling.kind,
        order: ruling.kind === "map" ? ruling.order : null,
        p: ruling.kind === "odds" ? ruling.p : null,
        u: thrown?.draw?.u ?? null,
        outcome: one.outcome,
        author: name(ruling.by),
        why: ruling.why,
      },
    ];
  });
}

const results = (
  game: Game,
  events: readonly Event[],
  name: (id: string) => string,
): readonly Of<"result">[] =>
  (game.overrides ?? []).map((one, i) => {
    const thrown =
      one.kind === "draw" ? events.find((e) => e.kind === "override" && e.draw?.key === one.key) : undefined;
    return {
      id: `result.${i + 1}`,
      kind: "result",
      power: one.kind === "draw" ? "W45" : "W46",
      turn: one.turn,
      of: one,
      draw: thrown?.draw ? { u: thrown.draw.u, p: thrown.draw.p } : null,
      author: name(one.by),
      why: one.why,
    };
  });

const permits = (game: Game, name: (id: string) => string): readonly Of<"order">[] =>
  (game.gate?.permits ?? []).map((one, i) => ({
    id: `order.${i + 1}`,
    kind: "order",
    power: "W14",
    turn: one.turn,
    seat: one.seat,
    action: one.action,
    target: one.target,
    allow: one.allow,
    author: name(one.by),
    why: one.why,
  }));
