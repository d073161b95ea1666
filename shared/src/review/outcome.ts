import type { AfterActionReview } from "./after-action.ts";

/** A finished game in a few numbers, to be held beside its parent or its forks. */
export interface Outcome {
  readonly id: string;
  readonly name: string;
  readonly end: { readonly kind: string; readonly turn: number };
  readonly highestRung: number;
  readonly match: string | null;
  /** Wars that opened. */
  readonly wars: readonly {
    readonly aggressor: string;
    readonly victim: string;
    readonly limited: boolean;
  }[];
  readonly verdicts: readonly { readonly pair: string; readonly direction: string; readonly label: string }[];
  readonly scoreboard: readonly {
    readonly pair: string;
    readonly deter: number;
    readonly reassure: number;
    readonly avoid: number;
  }[];
  readonly aims: readonly { readonly seat: string; readonly score: number }[];
}

/** What came of a game, in a few numbers. */
export const outcomeOf = (review: AfterActionReview): Outcome => ({
  id: review.game.id,
  name: review.game.name,
  end: review.end,
  highestRung: Math.max(
    0,
    ...review.turns.filter((t) => t.turn > 0).flatMap((t) => t.acts.map((a) => a.rung)),
  ),
  match: review.story.find((b) => b.match)?.by ?? null,
  wars: review.story
    .flatMap((b) => (b.kind === "war" ? b.say : []))
    .filter((s) => s.id === "story.war" || s.id === "story.warLimited")
    .map(({ id, with: { aggressor, victim } }) => ({
      aggressor: String(aggressor),
      victim: String(victim),
      limited: id === "story.warLimited",
    })),
  verdicts: review.verdicts.map((v) => ({
    pair: `${v.protector}>${v.ally}`,
    direction: v.direction,
    label: v.label,
  })),
  scoreboard: review.scoreboard.map(({ protector, ally, deter, reassure, avoid }) => ({
    pair: `${protector}>${ally}`,
    deter,
    reassure,
    avoid,
  })),
  aims: review.aims.map(({ seat, score }) => ({ seat, score })),
});
