import type {
  Act,
  ActionId,
  Aim,
  Belief,
  Brief,
  Clock,
  Consent,
  Correction,
  Dispute,
  DraftOrder,
  Force,
  Gate,
  Guess,
  InjectForm,
  Mandate,
  Measure,
  Obligation,
  Order,
  Override,
  Pacing,
  Person,
  Phase,
  Plan,
  Pledge,
  Poll,
  Proposal,
  Request,
  Room,
  Ruling,
  Scenario,
  Sealing,
  SeatSetup,
  SeenIncident,
  SpeechRule,
  Staff,
  Stage,
  Traits,
  Treaty,
  ValueCard,
  Values,
  War,
} from "../engine/index.ts";

/** What everybody may know of a seat before the review: no private traits, values, aims or secrets. */
export type PublicSeat = Omit<SeatSetup, "traits" | "values" | "aims" | "brief" | "persona"> & {
  readonly traits: Omit<Traits, "hawk" | "risk" | "aims">;
  readonly brief: Pick<Brief, "who">;
};

/** A scenario as it may leave the server before the review. Events of turns to come are not in it. */
export type PublicScenario = Omit<Scenario, "seats" | "events"> & { readonly seats: readonly PublicSeat[] };

/** The role card of one's own seat. */
export interface RoleCard {
  readonly brief: Brief;
  readonly aims: readonly Aim[];
  readonly values: ValueCard;
  readonly traits: Traits;
}

/** An act as one seat saw it. */
export type SeenAct = Pick<
  Act,
  | "id"
  | "turn"
  | "action"
  | "target"
  | "about"
  | "terms"
  | "zone"
  | "rung"
  | "visibility"
  | "purpose"
  | "words"
  | "outcome"
> & {
  /** Null where the author is not known to this seat. */
  readonly actor: string | null;
  /** Whether everybody knows who did it. */
  readonly exposed: boolean;
  /** Whom this seat's services suspect, where the author is not known. */
  readonly suspect: string | null;
  /** How severe it looked from here, in rungs. */
  readonly seemed: number;
  /** Steps it went beyond the other side; null where the author is unknown. */
  readonly lead: number | null;
  readonly match: boolean;
  readonly mandate: string | null;
  readonly inResponseTo: string | null;
};

/** Everything one seat may know, and nothing else. Collections are keyed by id so that a patch can append. */
export interface View {
  readonly game: {
    readonly id: string;
    readonly name: string;
    readonly code: string;
    readonly scenario: string;
    readonly preset: string;
    readonly dealt: boolean;
    /** The treaty bargained over before the crisis; null for none. */
    readonly formation: string | null;
    /** Whether the game's code lets nobody in any more. */
    readonly locked: boolean;
    /** Seats the host offers to people. */
    readonly humans: readonly string[];
  };
  readonly you: {
    readonly person: string | null;
    /** One's own seat, or the one whose view one has opened. */
    readonly seat: string | null;
    /** Whether one drives the clock. */
    readonly host: boolean;
    readonly staff: Staff | null;
    /** Seats whose views one may open, or all of them and everything besides. */
    readonly sees: "all" | readonly string[];
    /** Whether this is another's view, opened to be read. */
    readonly watching: boolean;
  };
  readonly card: RoleCard | null;
  readonly stage: Stage;
  /** First day of the current turn, ISO 8601. */
  readonly date: string;
  readonly clock: Clock;
  readonly people: Readonly<Record<string, Person>>;
  readonly seats: Readonly<
    Record<string, { readonly control: "human" | "bot"; readonly holder: string | null }>
  >;
  /** How many seats the table waits for, never which; and whether yours is one of them. */
  readonly waiting: { readonly count: number; readonly of: number; readonly you: boolean };
  /** Known numbers, by variable and subject; read them with the engine's `value`. */
  readonly values: Values;
  readonly treaties: Readonly<Record<string, Treaty>>;
  readonly mandates: Readonly<Record<string, Mandate>>;
  readonly measures: Readonly<Record<string, Measure>>;
  readonly dispute: Dispute & { readonly settled: string | null };
  readonly forces: Readonly<Record<string, Force>>;
  readonly acts: Readonly<Record<string, SeenAct>>;
  /** One's own plans, and those of others that leaked or were notified. */
  readonly plans: Readonly<Record<string, Plan>>;
  readonly pledges: Readonly<Record<string, Pledge>>;
  readonly requests: Readonly<Record<string, Request>>;
  /** Without the decomposition of the decision, until the review. */
  readonly obligations: Readonly<
    Record<string, Omit<Obligation, "propensity"> & Partial<Pick<Obligation, "propensity">>>
  >;
  readonly wars: Readonly<Record<string, War>>;
  /** What stands open between actors; without its author where this seat cannot tell. */
  readonly incidents: Readonly<Record<string, SeenIncident>>;
  /** Dyads whose ends have agreed how to keep out of each other's way. */
  readonly agreed: readonly string[];
  /** Consents this seat has given or been given. */
  readonly consents: readonly Consent[];
  /** Headlines of dated events that have happened. */
  readonly headlines: Readonly<
    Record<
      string,
      { readonly turn: number; readonly headline: string; readonly text: string; readonly notional: boolean }
    >
  >;
  /** Press, cables of capitals without a seat, and reports of one's services that control sent, by id. */
  readonly bulletins: Readonly<Record<string, Bulletin>>;
  /** Rooms this seat is in. */
  readonly rooms: Readonly<Record<string, Room>>;
  /** Whom one may speak to in which phase, where not to anybody. */
  readonly speech: Readonly<Partial<Record<Phase, SpeechRule>>>;
  /** What this seat asked of the white cell; for who sees all, what everybody did. */
  readonly proposals: Readonly<Record<string, SeenProposal>>;
  /** What only the white cell and who sees all with it is shown. */
  readonly control: Control | null;
  /** The seat's own desk; null for people without a seat and for the public view. */
  readonly desk: Desk | null;
}

/** A question of this turn as a desk sees it: what decides it stays with the white cell. */
export interface AskedPoll {
  readonly id: string;
  readonly kind: Poll["kind"];
  /** Whom it is about, for a question about a move. */
  readonly about: string | null;
  /** Its words, and the last turn it speaks of, for a question about a chance. */
  readonly text: string | null;
  readonly due: number | null;
}

/** Something control let this seat know. */
export interface Bulletin {
  readonly id: string;
  readonly turn: number;
  readonly phase: Phase;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly form: InjectForm;
  /** An outlet, a service, or a capital that has no seat. */
  readonly from: string;
  readonly title: string;
  readonly text: string;
}

/** A proposal as its seat may know it: odds stay with the white cell until the dice have been thrown. */
export type SeenProposal = Omit<Proposal, "ruling"> & {
  readonly ruling: (Partial<Ruling> & Pick<Ruling, "kind" | "why">) | null;
};

/** What the white cell holds in its hand. */
export interface Control {
  readonly pacing: Pacing | null;
  readonly gate: Omit<Gate, "permits"> | null;
  /** Orders that lie before the white cell now. */
  readonly orders: readonly {
    readonly seat: string;
    readonly order: Order;
    readonly nuclear: boolean;
    /** What was said of it; null for nothing yet. */
    readonly allow: boolean | null;
  }[];
  readonly corrections: readonly Correction[];
  readonly overrides: readonly Override[];
  /** Beginnings of phases one can go back to, the newest last. */
  readonly marks: readonly { readonly turn: number; readonly phase: Phase }[];
}

/** The collections of a view as lists. */
export interface Lists {
  readonly acts: readonly SeenAct[];
  readonly plans: readonly Plan[];
  readonly requests: readonly Request[];
  readonly treaties: readonly Treaty[];
  readonly pledges: readonly Pledge[];
  readonly mandates: readonly Mandate[];
  readonly measures: readonly Measure[];
  readonly wars: readonly War[];
  readonly incidents: readonly SeenIncident[];
}

/** What lies on a seat's own desk: its draft and seal, its beliefs, what sealing asks. */
export interface Desk {
  readonly draft: readonly DraftOrder[];
  readonly sealing: Sealing;
  readonly ready: boolean;
  readonly orders: readonly Order[];
  readonly beliefs: readonly Belief[];
  /** What sealing asks, and of whom; null where nothing is asked. */
  readonly question: {
    readonly kind: "heed" | "back" | "fight";
    readonly about: string;
    readonly of: string;
  } | null;
  /** Questions the white cell added to this turn, whom they are about from here, and what this desk's people answered. */
  readonly polls: readonly AskedPoll[];
  readonly guesses: readonly Guess[];
  /** The default order that stands if the sheet stays empty. */
  readonly standing: ActionId;
  /** Shuffles the options on the table the same way for everybody at this desk. */
  readonly deal: number;
}
