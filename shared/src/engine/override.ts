import type { Action } from "./action.ts";
import { openTo } from "./obligation.ts";
import { type Rejection, refuse } from "./rejection.ts";
import type { Game, Obligation, War } from "./state.ts";
import type { Phase } from "./vocabulary.ts";
import { type Asked, emit, type Work } from "./work.ts";

type Of<T extends Action["type"]> = Extract<Action, { type: T }>;

/** A result that is a code and no number, and what the white cell makes of it. */
export type Overruled =
  /** Whether something that chance decides comes about, by the key of its draw: before results are released (W45). */
  | { readonly kind: "draw"; readonly key: string; readonly to: boolean }
  /** What a treaty asks of an ally, 0 to 4, by its obligation: before the ally has decided (W46). */
  | { readonly kind: "owed"; readonly obligation: string; readonly to: number }
  /** Who gained a war that is over (W46). */
  | { readonly kind: "war"; readonly war: string; readonly to: "gained" | "repelled" };

/** A result set against the rules, and by whom and why. */
export type Override = Overruled & {
  readonly turn: number;
  readonly phase: Phase;
  readonly at: number;
  readonly by: string;
  readonly why: string;
  /** What the rules had found; null until there is something to find. */
  readonly before: string | null;
};

const MOST_OWED = 4;
const WORD: Readonly<Record<string, string>> = { true: "happens", false: "does not" };

/**
 * Overrules a result (W45, W46). `ahead` tries the orders at the gate out and says which draws they lead to: only those can
 * be overruled, and the record keeps what they had said.
 */
export function override(
  work: Work,
  { of, why, at, author }: Of<"override">,
  ahead: () => readonly Asked[],
): Rejection | null {
  const { stage } = work.game;
  if (stage.kind !== "running") return refuse("not-running", "T1");
  const by = author.kind === "person" ? author.id : "server";
  const made = { turn: stage.turn, phase: stage.phase, at, by, why, before: null };
  switch (of.kind) {
    case "draw": {
      if (!work.game.gate?.open) return refuse("not-at-the-gate", "W45");
      const found = ahead().find(({ key }) => key === of.key);
      if (!found) return refuse("unknown-object", "W45", { id: of.key });
      keep(work, { ...made, ...of, phase: "resolution", before: WORD[String(found.u < found.p)] ?? "" });
      emit(work, {
        kind: "override",
        rule: "W45",
        subject: of.key,
        draw: { key: found.key, u: found.u, p: found.p },
        output: WORD[String(of.to)] ?? "",
        inputs: { why, author: by },
        seen: [],
      });
      return null;
    }
    case "owed": {
      if (!Number.isInteger(of.to) || of.to < 0 || of.to > MOST_OWED)
        return refuse("out-of-range", "W46", { given: of.to, least: 0, most: MOST_OWED });
      const found = work.game.obligations.find((o) => o.id === of.obligation);
      const may = found
        ? isOpen(found)
        : work.game.gate?.open && isPair(work.game, of.obligation, stage.turn);
      if (found && !may) return refuse("already-decided", "W46", { obligation: of.obligation });
      if (!may) return refuse("unknown-obligation", "W46", { obligation: of.obligation });
      keep(work, { ...made, ...of, ...(!found && { phase: "resolution" as const }) });
      if (found) applyOwed(work);
      return null;
    }
    case "war": {
      const found = work.game.wars.find((w) => w.id === of.war);
      if (!found?.outcome) return refuse("unknown-object", "W46", { id: of.war });
      keep(work, { ...made, ...of, before: found.outcome });
      work.game.wars = work.game.wars.map((w): War => (w.id === of.war ? { ...w, outcome: of.to } : w));
      emit(work, {
        kind: "override",
        rule: "W46",
        subject: of.war,
        output: of.to,
        inputs: { why, author: by, before: found.outcome },
        seen: "all",
      });
      return null;
    }
  }
}

const isOpen = ({ status }: Obligation): boolean => status === "invocation" || status === "decision";

/** Whether this is the name an obligation of this turn would have. */
const isPair = ({ scenario }: Game, id: string, turn: number): boolean =>
  scenario.alliances.some(({ protector, ally }) => id === `t${turn}.${protector}>${ally}`);

/** The newest word on the same thing stands. */
function keep(work: Work, one: Override): void {
  const about = (o: Override) =>
    `${o.kind} ${o.kind === "draw" ? o.key : o.kind === "owed" ? o.obligation : o.war}`;
  const others = (work.game.overrides ?? []).filter((o) => o.turn !== one.turn || about(o) !== about(one));
  work.game.overrides = [...others, one];
}

/** Sets what obligations ask where the white cell has said so and they have come about (W46). */
export function applyOwed(work: Work): void {
  const { overrides } = work.game;
  if (overrides === undefined) return;
  work.game.overrides = overrides.map((one) => {
    const found =
      one.kind === "owed" && one.before === null
        ? work.game.obligations.find((o) => o.id === one.obligation)
        : undefined;
    if (one.kind !== "owed" || !found) return one;
    const owed = one.to as Obligation["owed"];
    work.game.obligations = work.game.obligations.map((o) => (o.id === found.id ? { ...o, owed } : o));
    emit(work, {
      kind: "override",
      rule: "W46",
      subject: found.id,
      output: String(one.to),
      inputs: { why: one.why, author: one.by, before: found.owed },
      seen: openTo(work.game, found),
    });
    return { ...one, before: String(found.owed) };
  });
}
