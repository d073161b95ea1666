import type { Message, Obligation, Remark } from "@casus/shared/engine";
import type { SeenAct, View } from "@casus/shared/projection";
import type { ScreenLead } from "@casus/shared/protocol";
import { consequence } from "../../panels/reveal/reveal-plan.ts";

export type Headline =
  | { readonly kind: "obligation"; readonly id: string; readonly of: Omit<Obligation, "propensity"> }
  | { readonly kind: "act"; readonly id: string; readonly act: SeenAct; readonly words: Remark | null }
  | { readonly kind: "press"; readonly id: string; readonly from: string; readonly words: string }
  | { readonly kind: "event"; readonly id: string; readonly headline: string; readonly notional: boolean };

/** Something players wrote that could be projected. */
export interface PlayersText {
  readonly id: string;
  readonly seat: string;
  readonly words: string;
  readonly kind: "press" | "act";
}

const SHOWN = 3;

/** What players of this turn and the last have written for everybody, the newest first. Bots' words are the house's own. */
export function playersTexts(
  view: Pick<View, "acts">,
  messages: readonly Message[],
  turn: number,
): readonly PlayersText[] {
  const press = messages.flatMap((m): PlayersText[] =>
    m.to === "press" && m.turn >= turn - 1 && m.words.kind === "own"
      ? [{ id: m.id, seat: m.from, words: m.words.text, kind: "press" }]
      : [],
  );
  const said = Object.values(view.acts).flatMap((act): PlayersText[] =>
    act.turn >= turn - 1 && typeof act.words === "string" && act.actor && act.exposed
      ? [{ id: act.id, seat: act.actor, words: act.words, kind: "act" }]
      : [],
  );
  return [...said, ...press].reverse();
}

/**
 * The three lines that stand largest: a treaty on trial, then what the host let through of the press, then the acts that
 * weighed most, then dated events. What has not been revealed yet is not here, nor are words that are held.
 */
export function headlinesOf(
  view: Pick<View, "acts" | "headlines" | "obligations" | "stage">,
  messages: readonly Message[],
  screen: Pick<ScreenLead, "hold" | "passed">,
  hidden: ReadonlySet<string>,
): readonly Headline[] {
  const { stage } = view;
  const turn = stage.kind === "lobby" ? 0 : stage.turn;
  const phase = stage.kind === "running" ? stage.phase : "";
  const told = ["resolution", "obligation", ""].includes(phase) ? turn : turn - 1;
  const may = (id: string) => !screen.hold || screen.passed.includes(id);
  const tested = Object.values(view.obligations)
    .filter((o) => o.turn === turn && (o.act === null || !hidden.has(o.act)))
    .map((of): Headline => ({ kind: "obligation", id: of.id, of }));
  const press = playersTexts({ acts: {} }, messages, turn)
    .filter(({ id }) => may(id))
    .map(({ id, seat, words }): Headline => ({ kind: "press", id, from: seat, words }));
  const acts = Object.values(view.acts)
    .filter((act) => act.turn === told && act.action !== "D01" && act.exposed && !hidden.has(act.id))
    .sort((a, b) => consequence(b) - consequence(a))
    .map(
      (act): Headline => ({
        kind: "act",
        id: act.id,
        act,
        words: typeof act.words === "string" && !may(act.id) ? null : act.words,
      }),
    );
  const events = Object.entries(view.headlines)
    .sort(([, a], [, b]) => b.turn - a.turn)
    .map(([id, h]): Headline => ({ kind: "event", id, headline: h.headline, notional: h.notional }));
  return [...tested.slice(0, 1), ...press.slice(0, 1), ...acts, ...events].slice(0, SHOWN);
}
