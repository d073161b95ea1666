import type { Act, EndKind, Inject, Insight, Obligation } from "../engine/index.ts";
import type { Forecasts } from "./forecast.ts";
import type { Overruled } from "./overruled.ts";
import type { Correspondence, Participation } from "./participation.ts";
import type { Beat } from "./story.ts";

/** The after-action review: a pure function of the record. Everything in it names its rule or its evidence. */
export interface AfterActionReview {
  readonly game: {
    readonly id: string;
    readonly name: string;
    readonly scenario: string;
    readonly seed: string;
    readonly rules: number;
    readonly hash: string;
  };
  readonly end: { readonly kind: EndKind; readonly turn: number };
  readonly turns: readonly TurnStory[];
  readonly story: readonly Beat[];
  /** Per dyad: every step of the ladder, with who took it. */
  readonly ladder: Readonly<Record<string, readonly LadderStep[]>>;
  /** Values at the end of each turn (index 0: the opening), keyed `variable:subject`. */
  readonly series: Readonly<Record<string, readonly number[]>>;
  readonly beliefs: readonly BeliefScore[];
  readonly calibration: readonly Calibration[];
  readonly letters: readonly Correspondence[];
  readonly participation: readonly Participation[];
  /** What people expected against what came: sealing and the questions the white cell added. */
  readonly forecasts: Forecasts;
  /** What the white cell had in hand and what became of it; empty without injects. */
  readonly injects: readonly Inject[];
  /** What the white cell decided itself, beside what the rules had found (R88). */
  readonly overruled: readonly Overruled[];
  /** What the staff noticed while it happened. */
  readonly insights: readonly Insight[];
  readonly aims: readonly AimScore[];
  readonly scoreboard: readonly Scoreboard[];
  readonly actors: readonly ActorScore[];
  readonly verdicts: readonly Verdict[];
  readonly baseRate: BaseRate;
}

export interface TurnStory {
  readonly turn: number;
  readonly date: string;
  readonly acts: readonly Act[];
  readonly headlines: readonly string[];
  readonly obligations: readonly Obligation[];
}

export interface LadderStep {
  readonly turn: number;
  readonly rung: number;
  /** Null where the rung fell in a quiet turn. */
  readonly by: string | null;
  readonly act: string | null;
  /** How far the act went beyond the other side. */
  readonly lead: number;
}

/** A belief given at sealing against what happened. */
export interface BeliefScore {
  readonly turn: number;
  readonly seat: string;
  readonly kind: "heed" | "back" | "fight";
  readonly of: string;
  readonly median: number;
  readonly spread: number;
  readonly answers: readonly { readonly person: string; readonly value: number; readonly why: string }[];
  /** 1 it happened, 0 it did not, null if it was never put to the test. */
  readonly outcome: 0 | 1 | null;
  /** How likely the other was to do it as things stood then, 0 to 100; null where that cannot be said. */
  readonly intended: number | null;
}

/** How good a seat's beliefs were, over those that were put to the test. */
export interface Calibration {
  readonly seat: string;
  readonly given: number;
  readonly tested: number;
  /** Mean squared error, 0 to 1. */
  readonly brier: number;
  /** Mean error, −1 to 1: above 0 it expected too much. */
  readonly lean: number;
}

export interface AimScore {
  readonly seat: string;
  /** Weighted share of the aims reached, 0 to 1. */
  readonly score: number;
  readonly aims: readonly {
    readonly id: string;
    readonly text: string;
    readonly weight: number;
    readonly value: number;
  }[];
}

/** Did the alliance deter, reassure and avoid unnecessary war? Each 0 to 1, with what it rests on. */
export interface Scoreboard {
  readonly protector: string;
  readonly ally: string;
  readonly deter: number;
  readonly reassure: number;
  readonly avoid: number;
  readonly because: Readonly<Record<"deter" | "reassure" | "avoid", Readonly<Record<string, number>>>>;
}

/** The same three for one actor: was it left alone, were its partners assured, did it keep from feeding the fire? */
export interface ActorScore {
  readonly seat: string;
  readonly deter: number;
  /** Null for an actor without allies. */
  readonly reassure: number | null;
  readonly avoid: number;
  readonly because: Readonly<Record<"deter" | "reassure" | "avoid", Readonly<Record<string, number>>>>;
}

export interface VerdictConjunct {
  readonly name: string;
  readonly value: number | string | boolean;
  readonly expected: string;
  readonly holds: boolean;
  /** Rule in SPEC.md that computes it. */
  readonly rule: string;
  /** 95 % paired-bootstrap interval, where the value is an effect estimated by re-simulation. */
  readonly interval: readonly [number, number] | null;
  /** Ids of acts, obligations and plans it rests on. */
  readonly evidence: readonly string[];
}

export interface Verdict {
  readonly protector: string;
  readonly ally: string;
  readonly adversary: string;
  readonly direction: "forward" | "reverse";
  readonly label: string;
  readonly tags: readonly string[];
  readonly rule: string;
  readonly conjuncts: readonly VerdictConjunct[];
  readonly nearest: readonly {
    readonly label: string;
    readonly change: {
      readonly name: string;
      readonly from: number | string | boolean;
      readonly to: number | string | boolean;
    };
  }[];
  readonly worlds: readonly World[];
  /** With people's choices kept, and with personas from the first difference on; empty where no people played or nothing hung on it. */
  readonly modes: readonly ModeFinding[];
  /** The act that lit the match, if any. */
  readonly match: string | null;
  readonly obligations: readonly string[];
  readonly nearestCase: {
    readonly id: string;
    readonly title: string;
    readonly label: string;
    readonly similarity: number;
    readonly year?: string;
    /** Why it carries its label, and on what that rests. */
    readonly reason?: string;
    readonly source?: string;
  } | null;
}

/** What happened in the re-simulated worlds: as played, had the ally held still, had there been no alliance. */
export interface World {
  readonly kind: "played" | "held" | "no-alliance";
  readonly runs: number;
  /** Share of runs in which the protector became involved at least as deeply as it did. */
  readonly involved: number;
  /** Share of runs in which the ally was attacked. */
  readonly attacked: number;
  readonly meanRung: number;
  /** The replays one by one, those that came out alike together. */
  readonly outcomes: readonly {
    readonly rung: number;
    readonly involved: boolean;
    readonly attacked: boolean;
    readonly runs: number;
  }[];
  readonly ends: Readonly<Partial<Record<EndKind, number>>>;
}

/** What the other worlds say in one mode. */
export interface ModeFinding {
  readonly mode: "frozen" | "policy";
  readonly runs: number;
  readonly label: string;
  readonly alliance: { readonly mean: number; readonly interval: readonly [number, number] };
  readonly match: { readonly mean: number; readonly interval: readonly [number, number] };
  readonly deterrence: { readonly mean: number; readonly interval: readonly [number, number] };
  /** Band of own interest, −2 to 2. */
  readonly ownInterest: number;
  /** Facts that give this mode another label than the frozen one. */
  readonly because: readonly string[];
}

/** How rare entrapment is in the record, shown beside every verdict. */
export interface BaseRate {
  readonly joinsForTarget: number;
  readonly joinsForInitiator: number;
  readonly pairs: string;
  readonly source: string;
}
