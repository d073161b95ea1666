import { type Act, type Game, type Message, VARIABLES } from "../engine/index.ts";
import { project, type SeenAct } from "../projection/index.ts";

/** A turn as one seat knew it, beside what was true (R87). */
export interface Perspective {
  readonly turn: number;
  readonly seat: string;
  readonly acts: readonly { readonly truth: Act; readonly seen: SeenAct | null }[];
  /** Numbers it did not know, or had wrong; `known` is null where it had none. */
  readonly numbers: readonly {
    readonly variable: string;
    readonly subject: string;
    readonly known: number | null;
    readonly truth: number;
  }[];
  /** Plans of others that stood, and whether it had heard of them. */
  readonly plans: readonly {
    readonly id: string;
    readonly actor: string;
    readonly action: string;
    readonly target: string | null;
    readonly rung: number;
    readonly known: boolean;
  }[];
  /** What it could not read in that turn: how many messages passed between whom. */
  readonly unread: readonly { readonly from: string; readonly to: string; readonly messages: number }[];
  /** What it could read. */
  readonly read: number;
}

/** What one may look up afterwards because a government would have wanted to know it. */
const WORTH_KNOWING = new Set([
  "localBalance",
  "resilience",
  "cohesion",
  "credibility",
  "fearOfAbandonment",
  "fearOfEntrapment",
  "treasury",
  "readiness",
]);

/** Smaller differences are no error. */
const NEAR = 0.02;

/** What a seat knew at the end of this turn, and what it could not know. `then` is the game as it stood, still running. */
export function perspectiveOf(then: Game, seat: string): Perspective {
  const turn = then.stage.kind === "lobby" ? 0 : then.stage.turn;
  const view = project(then, { seat });
  const alike = new Map(Object.values(view.acts).map((a) => [a.id, a]));
  const seenOf = (act: Act): SeenAct | null =>
    alike.get(act.id) ??
    Object.values(view.acts).find(
      (a) => a.turn === act.turn && a.actor === null && a.action === act.action && a.target === act.target,
    ) ??
    null;
  const known = new Set(Object.keys(view.plans));
  return {
    turn,
    seat,
    acts: then.acts
      .filter((a) => a.turn === turn && a.action !== "D01")
      .map((truth) => ({ truth, seen: seenOf(truth) })),
    numbers: numbersOf(then, view.values),
    plans: then.plans
      .filter((p) => p.actor !== seat && p.turn <= turn && (p.status === "prepared" || p.turn === turn))
      .map(({ id, actor, action, target, rung }) => ({
        id,
        actor,
        action,
        target,
        rung,
        known: known.has(id),
      })),
    ...lettersOf(then, seat, turn),
  };
}

function numbersOf({ values }: Game, known: Game["values"]): Perspective["numbers"] {
  return VARIABLES.filter((v) => WORTH_KNOWING.has(v.id)).flatMap(({ id, min, max }) =>
    Object.entries(values[id] ?? {}).flatMap(([subject, truth]) => {
      const shown = known[id]?.[subject] ?? null;
      const off = shown === null || Math.abs(shown - truth) / (max - min) > NEAR;
      return off ? [{ variable: id, subject, known: shown, truth }] : [];
    }),
  );
}

function lettersOf(then: Game, seat: string, turn: number): Pick<Perspective, "unread" | "read"> {
  const passed = then.messages.filter((m) => m.turn === turn);
  const open = (m: Message) =>
    m.to === "press" || m.from === seat || (m.to !== "team" && m.to.includes(seat));
  const unread = new Map<string, Perspective["unread"][number]>();
  for (const m of passed) {
    if (open(m)) continue;
    for (const to of typeof m.to === "string" ? [m.to] : m.to) {
      const key = `${m.from}|${to}`;
      unread.set(key, { from: m.from, to, messages: (unread.get(key)?.messages ?? 0) + 1 });
    }
  }
  return { unread: [...unread.values()], read: passed.filter(open).length };
}
