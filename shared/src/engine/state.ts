import type { Action } from "./action.ts";
import type { ActionId } from "./actions/catalogue.ts";
import type { Carried } from "./campaign.ts";
import type { Pacing } from "./clock.ts";
import type { Gate } from "./gate.ts";
import type { Inject, InjectPlan } from "./inject.ts";
import type { Insight } from "./insight.ts";
import type { Override } from "./override.ts";
import type { Guess, Poll } from "./poll.ts";
import type { Mark } from "./rollback.ts";
import type { Form, Room, SpeechRule } from "./rooms.ts";
import type { Correction, Proposal } from "./ruling.ts";
import type { Dispute, Force, Mandate, Measure, Scenario, Treaty } from "./setup.ts";
import type { Values } from "./variables.ts";
import type {
  ClockPreset,
  Commitment,
  EndKind,
  Flag,
  IncidentKind,
  Phase,
  Post,
  Purpose,
  RequestKind,
  TreatyParameter,
  Visibility,
} from "./vocabulary.ts";

/** Version of the rules; a record names the version it was played with. */
export const RULES_VERSION = 3;

/** 128 bits, secret until the review: a known seed would foretell the dice. */
export type Seed = readonly [number, number, number, number];

/** A whole game. Plain JSON; only `reduce` makes a new one. Collections are replaced, never changed in place. */
export interface Game {
  readonly id: string;
  readonly scenario: Scenario;
  readonly options: GameOptions;
  readonly seed: Seed;
  readonly stage: Stage;
  readonly clock: Clock;
  readonly people: Readonly<Record<string, Person>>;
  readonly seats: Readonly<Record<string, Seat>>;
  /** All numbers, by variable and subject. Only a variable that moves is copied. */
  readonly values: Values;
  readonly treaties: readonly Treaty[];
  readonly mandates: readonly Mandate[];
  readonly measures: readonly Measure[];
  readonly dispute: Dispute & { readonly settled: string | null };
  readonly forces: readonly Force[];
  readonly incidents: readonly Incident[];
  /** Dyads whose ends have agreed how to keep out of each other's way. */
  readonly agreed: readonly string[];
  readonly acts: readonly Act[];
  readonly plans: readonly Plan[];
  readonly consents: readonly Consent[];
  readonly pledges: readonly Pledge[];
  readonly requests: readonly Request[];
  readonly obligations: readonly Obligation[];
  readonly wars: readonly War[];
  readonly messages: readonly Message[];
  /** Whether the game's code lets nobody in any more; absent while it does. */
  readonly locked?: boolean;
  /** What the white cell has in hand; absent in a game without injects (J1). */
  readonly injects?: readonly Inject[];
  /** Questions the white cell added to turns, and what people answered; absent where there were none (Q1). */
  readonly polls?: readonly Poll[];
  readonly guesses?: readonly Guess[];
  /** What the staff noticed while it happened; absent where nobody filed any (W22). */
  readonly insights?: readonly Insight[];
  /** The world a counterfactual plays in; null in every real game. */
  readonly otherwise: Otherwise | null;
  /** Times the white cell set in place of the preset's. */
  readonly pacing?: Pacing;
  /** Where the game waits for the white cell. */
  readonly gate?: Gate;
  /** What players asked of the white cell, ruled on or not. */
  readonly proposals?: readonly Proposal[];
  /** Numbers set by hand. */
  readonly corrections?: readonly Correction[];
  /** Results that are no numbers, set by hand (W45, W46). */
  readonly overrides?: readonly Override[];
  readonly rooms?: readonly Room[];
  /** Whom one may speak to, where not to anybody. */
  readonly speech?: Readonly<Partial<Record<Phase, SpeechRule>>>;
  /** The game at the beginning of each phase so far, to go back to. No part of its fingerprint. */
  readonly marks?: readonly Mark[];
  /** Latent draws of deciders fixed by a counterfactual to agree with what people chose, by alliance; empty in a real game. */
  readonly latents: Readonly<Record<string, number>>;
}

export interface GameOptions {
  readonly name: string;
  readonly preset: ClockPreset;
  /** Treaty terms the host changed: treaty id → parameter → value. */
  readonly treaties: Readonly<Record<string, Readonly<Partial<Record<TreatyParameter, number>>>>>;
  /** Persona by seat, where it is not the scenario's. */
  readonly personas: Readonly<Record<string, string>>;
  /** Seats the host offers to people; the others are bots until somebody is admitted to them. */
  readonly humans: readonly string[];
  /** Whether the host deals seats, or people choose them. */
  readonly dealt: boolean;
  /** The treaty bargained over before the crisis, if any (Y18). */
  readonly formation?: string;
  /** What earlier crises of a campaign left (N8). */
  readonly carried?: Carried;
  /** Whether people of other seats are shown without their names (W23). */
  readonly anonymous?: boolean;
  /** Whether the head of government always seals for a shared seat (T10). */
  readonly leaders?: boolean;
  /** The game this one was forked from (N11). */
  readonly fork?: Fork;
  /** Injects the game begins with (J1). */
  readonly injects?: readonly InjectPlan[];
}

/** What a fork starts from: another game up to the beginning of a turn, so that its record needs no other file (N11). */
export interface Fork {
  /** Id of the game it was taken from, and the fingerprint of the position. */
  readonly parent: string;
  readonly position: string;
  /** The turn that is played anew. */
  readonly turn: number;
  readonly options: GameOptions;
  /** 32 hexadecimal digits. */
  readonly seed: string;
  readonly actions: readonly Action[];
}

/** Lobby → running → review, and never back. */
export type Stage =
  | { readonly kind: "lobby" }
  | {
      readonly kind: "running";
      readonly turn: number;
      readonly turns: number;
      readonly phase: Phase;
      /** The game will end in quiet after this turn unless somebody acts. */
      readonly quietAnnounced: boolean;
    }
  | { readonly kind: "review"; readonly turn: number; readonly end: EndKind };

/** Times are milliseconds since the epoch, given by the server with each action: the engine has no clock. */
export interface Clock {
  readonly deadline: number | null;
  /** Milliseconds that were left when the host paused; null while running. */
  readonly paused: number | null;
  /** When a break ends by itself, and what was said about the pause. */
  readonly until?: number;
  readonly why?: string;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly seat: string | null;
  readonly host: boolean;
  readonly post: Post | null;
  /** What they are beside or instead of a player; absent for players. */
  readonly staff?: Staff;
}

/** White cell: runs the exercise. Observer: may open the views of these seats (none: what is public), or sees all. */
export type Staff =
  | { readonly kind: "white-cell" }
  | { readonly kind: "observer"; readonly sees: "all" | readonly string[] };

export interface Seat {
  readonly id: string;
  /** Whether people may take it by themselves. */
  readonly offered: boolean;
  readonly control: "human" | "bot";
  /** The person who seals; null for a bot or an empty seat. */
  readonly holder: string | null;
  readonly draft: readonly DraftOrder[];
  readonly sealing: Sealing;
  /** Finished with reading, with talking, or with watching the reveal. */
  readonly ready: boolean;
  readonly beliefs: readonly Belief[];
  /** The orders that were sealed this turn, kept until they are resolved. */
  readonly orders: readonly Order[];
}

/** A shared seat seals after ten seconds in which a team-mate may object. */
export type Sealing =
  | { readonly kind: "open" }
  | { readonly kind: "pending"; readonly by: string; readonly at: number; readonly due: number }
  | { readonly kind: "sealed"; readonly by: string };

export interface Belief {
  readonly turn: number;
  readonly person: string;
  /** 0 to 100: will your ally back you (junior); will it heed you (patron); would the patron fight (adversary)? */
  readonly value: number;
  readonly why: string;
}

/** What a government does: one line of the order sheet. */
export interface Order {
  readonly action: ActionId;
  /** The actor it is directed at. */
  readonly target?: string;
  /** What it is about: an act, plan, mandate, measure, treaty or action, by id. */
  readonly about?: string;
  /** The terms chosen: settlement terms, a mandate's breadth, `parameter+` or `parameter-` of a treaty. */
  readonly terms?: string;
  readonly zone?: string;
  readonly visibility?: Visibility;
  /** Prepare now, act next turn. */
  readonly prepare?: boolean;
  /** The hostile act this answers; null says it answers none. */
  readonly inResponseTo?: string | null;
  /** What the government says it wants with it. */
  readonly purpose?: Purpose;
  /** The words with which it is announced. */
  readonly words?: Remark;
}

/** A line of a seat's shared draft; a proposal until the holder adopts it. */
export interface DraftOrder extends Order {
  readonly id: string;
  readonly by: string;
  readonly adopted: boolean;
}

/** Something that was done. The log of acts is what the ladder and the verdict read. */
export interface Act {
  readonly id: string;
  readonly turn: number;
  readonly actor: string;
  readonly action: ActionId;
  readonly target: string | null;
  readonly about: string | null;
  readonly terms: string | null;
  readonly zone: string | null;
  readonly rung: number;
  readonly flags: readonly Flag[];
  readonly visibility: Visibility;
  /** Who knows the author: everybody, or these. */
  readonly knownTo: "all" | readonly string[];
  /** For covert acts: whom each seat suspects, if not the author. */
  readonly suspects: Readonly<Record<string, string>>;
  /** How severe it looked to each seat, in rungs, with misperception. */
  readonly seemed: Readonly<Record<string, number>>;
  /** Mandate that covered it, if any. */
  readonly mandate: string | null;
  /** Allies who had consented; 2 where they had proposed it. */
  readonly consent: Readonly<Record<string, 1 | 2>>;
  /** Law enforcement in one's own jurisdiction. */
  readonly lawful: boolean;
  /** True where the act's preparation could have been seen; acting without it is deception. */
  readonly prepared: boolean;
  readonly inResponseTo: string | null;
  /** This act's rung above the other side's since the last quiet turn. */
  readonly lead: number;
  /** Whether it lit a match: see the rule of the igniter. */
  readonly match: boolean;
  /** What its author said it wanted with it. */
  readonly purpose: Purpose | null;
  readonly words: Remark | null;
  /** What came of it, as a code with parameters. */
  readonly outcome: string | null;
  /** Harm done by a hybrid act, 0 to 1: from `armedEquivalent` a council may call it an armed attack. 0 for other acts. */
  readonly harm: number;
}

/** A prepared act. Only preparations can leak, and only what is known can be restrained. */
export interface Plan {
  readonly id: string;
  readonly turn: number;
  readonly actor: string;
  readonly action: ActionId;
  readonly target: string | null;
  readonly about: string | null;
  readonly zone: string | null;
  readonly rung: number;
  readonly offTreaty: boolean;
  readonly knownTo: readonly string[];
  readonly restraints: readonly { readonly by: string; readonly act: string | null; readonly level: 1 | 2 }[];
  readonly status: "prepared" | "executed" | "dropped" | "downscaled";
  readonly executedRung: number | null;
}

export interface Consent {
  readonly turn: number;
  readonly by: string;
  readonly to: string;
  readonly action: ActionId;
  readonly proposed: boolean;
}

/** A public word that ties its speaker: a guarantee to an ally, or a threat with a deadline. */
export interface Pledge {
  readonly id: string;
  readonly turn: number;
  readonly by: string;
  readonly kind: "guarantee" | "threat";
  readonly about: string;
  readonly due: number | null;
  readonly status: "standing" | "kept" | "broken" | "withdrawn";
}

export interface Request {
  readonly id: string;
  readonly turn: number;
  readonly from: string;
  readonly to: readonly string[];
  readonly kind: RequestKind;
  readonly about: string | null;
  readonly terms: string | null;
  readonly words: Remark | null;
  readonly answers: Readonly<Record<string, "accepted" | "refused">>;
  /** Offers lapse at the turn's end and when hostilities start; an old one cannot be accepted. */
  readonly status: "open" | "accepted" | "refused" | "withdrawn" | "lapsed";
}

/** One step of the casus-foederis test, in the order of the rule. */
export interface TestStep {
  readonly step:
    | "victim"
    | "place"
    | "act"
    | "attribution"
    | "initiator"
    | "consultation"
    | "invocation"
    | "council"
    | "level";
  readonly passed: boolean;
  readonly value: number | string;
}

export interface Obligation {
  readonly id: string;
  readonly turn: number;
  readonly treaty: string;
  readonly victim: string;
  readonly protector: string;
  readonly adversary: string;
  /** The attack that raised it; null where the treaty was invoked without one. */
  readonly act: string | null;
  readonly steps: readonly TestStep[];
  readonly fault: 0 | 0.5 | 1;
  /** Strength of the obligation: automaticity × trigger × (1 − conditionality × fault). */
  readonly strength: number;
  /** 0 nothing · 1 consult · 2 assist short of force · 3 force · 4 force without a further decision. */
  readonly owed: 0 | 1 | 2 | 3 | 4;
  readonly status: "invocation" | "decision" | "decided" | "not-invoked";
  readonly decision: Commitment | null;
  readonly words: Remark | null;
  /** Level actually delivered by the decision. */
  readonly delivered: 0 | 1 | 2 | 3 | 4;
  /** Whether the government would have fought and its parliament refused (D7). */
  readonly refused: boolean;
  /** Decomposition of the propensity to join at this node. */
  readonly propensity: { readonly own: number; readonly alliance: number; readonly u: number } | null;
}

/** What an act has left standing until it is undone: it weighs every turn, and disturbs the quiet. */
export interface Incident {
  readonly id: string;
  readonly turn: number;
  readonly kind: IncidentKind;
  readonly by: string;
  readonly against: string;
  readonly act: string;
  readonly status: "open" | "closed";
}

export interface War {
  readonly id: string;
  readonly turn: number;
  readonly act: string;
  readonly aggressor: string;
  readonly victim: string;
  readonly kind: "limited" | "war";
  readonly zone: string | null;
  readonly defenders: readonly string[];
  readonly attackers: readonly string[];
  /** The turn in which it is decided. */
  readonly due: number;
  readonly outcome: "gained" | "repelled" | null;
}

/** What a bot says: a text of the catalogue with its parameters, so that a language is data. */
export interface Template {
  readonly kind: "template";
  readonly id: string;
  readonly with: Readonly<Record<string, string | number>>;
}

/** What a message says: a person's own words, or a bot's. */
export type Words = { readonly kind: "own"; readonly text: string } | Template;

/** What is said beside an order, a request or a decision: a person's own words as they were written, or a bot's. */
export type Remark = string | Template;

export interface Message {
  readonly id: string;
  readonly turn: number;
  readonly at: number;
  readonly from: string;
  readonly person: string | null;
  /** Seats of a cable's channel besides the author; the press; or the author's own team. */
  readonly to: readonly string[] | "press" | "team";
  readonly words: Words;
  /** The request or act it goes with. */
  readonly about: string | null;
  /** The room it was said in. */
  readonly room?: string;
  /** What kind of paper it is, where it follows a form. */
  readonly form?: Form;
}

/** What a counterfactual changes. */
export type Otherwise =
  | { readonly kind: "holds"; readonly actor: string }
  | { readonly kind: "no-alliance"; readonly protector: string; readonly ally: string };
