import type { ActionId } from "./actions/catalogue.ts";
import type {
  ClockPreset,
  CouncilRule,
  MandateBreadth,
  MeasureKind,
  ObligationKind,
  Phase,
  Role,
  Side,
  TreatyObject,
  TreatyParameter,
  TreatyStatus,
  Trigger,
} from "./vocabulary.ts";

/**
 * A checked scenario: everything about a crisis that does not change while it is played. Games hold it by
 * reference and never copy it. Files are parsed into this shape by `scenario/`.
 */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly theatre: string;
  /** First day of turn 1, ISO 8601. */
  readonly begins: string;
  /** Days of crisis time in a turn. */
  readonly turnDays: number;
  readonly presets: Readonly<Record<ClockPreset, TimePlan>>;
  readonly seats: readonly SeatSetup[];
  readonly alliances: readonly AllianceSetup[];
  readonly dyads: readonly DyadSetup[];
  readonly treaties: readonly Treaty[];
  readonly mandates: readonly Mandate[];
  readonly measures: readonly Measure[];
  readonly dispute: Dispute;
  readonly zones: readonly Zone[];
  readonly forces: readonly Force[];
  readonly reinforcements: readonly Reinforcement[];
  readonly events: readonly DatedEvent[];
  /** What was done before turn 1; it stands on the ladder and in the verdict. */
  readonly opening: readonly OpeningAct[];
  readonly press: readonly PressItem[];
  readonly pairs: readonly Pair[];
  /** Actions of the catalogue this crisis has full effects for; the others are refused. */
  readonly actions: readonly ActionId[];
  /** What an adversary has said it will not bear. */
  readonly redLines: readonly RedLine[];
  /** How far offence is believed to have the advantage, 0 to 1; ½ where nobody knows. */
  readonly offence: number;
  /** Bargaining over a treaty before the crisis; null where there is none. */
  readonly formation: Formation | null;
  readonly sources: readonly Source[];
  /** Present where a script says what happens and when it is over: the record of a past crisis (N10). */
  readonly scripted?: Scripted;
}

/** What a script decides in place of the rules: accidents, how long wars last, and the end. */
export interface Scripted {
  /** The accidents of the crisis; no other happens. */
  readonly accidents: readonly ScriptedAccident[];
  /** Whether the window spans years: one long arc, or crises linked to one another. */
  readonly era: boolean;
}

/** Something that happened to somebody and that nobody had meant. */
export interface ScriptedAccident {
  readonly turn: number;
  /** Whom it befell. */
  readonly victim: string;
  /** Whose forces were the other part of it. */
  readonly other: string;
  /** `clash`: shots were fired over it, an armed attack nobody had planned. */
  readonly outcome: "near-miss" | "lethal" | "clash";
}

/** How an arc fits a time budget: number of turns and seconds per phase (0: no limit). */
export interface TimePlan {
  readonly turns: number;
  readonly seconds: Readonly<Record<Phase, number>>;
}

/** An act an actor has said it will not bear from another. */
export interface RedLine {
  readonly id: string;
  /** Who drew it. */
  readonly by: string;
  readonly against: string;
  readonly action: ActionId;
  readonly text: string;
}

/** The crisis opens with so many turns in which nothing but alliance and diplomacy is done, over a proposed treaty. */
export interface Formation {
  readonly treaty: string;
  readonly turns: number;
}

export interface SeatSetup {
  readonly id: string;
  readonly name: string;
  readonly adjective: string;
  readonly capital: string;
  /** Title under which the seat speaks. */
  readonly voice: string;
  /** Country names of the theatre's base map that belong to this actor. */
  readonly countries: readonly string[];
  /** Where the map anchors the actor's signals, [longitude, latitude]. */
  readonly at: readonly [number, number];
  readonly role: Role;
  readonly side: Side;
  readonly traits: Traits;
  /** What other governments assess the private traits to be, before they learn better. */
  readonly assessed: Pick<Traits, "hawk" | "risk" | "aims">;
  /** Whether a parliament must agree before force is used or terms are ratified. */
  readonly parliament: boolean;
  /** Whether it has nuclear weapons. */
  readonly nuclear: boolean;
  /** Turns until an election; 0 for none within sight. */
  readonly election: number;
  /** Starting values of the actor's state variables. */
  readonly start: Readonly<{
    approval: number;
    polarisation: number;
    treasury: number;
    resilience: number;
    cohesion: number;
    reputation: number;
    readiness: number;
    burden: number;
    autonomy: number;
  }>;
  readonly values: ValueCard;
  readonly aims: readonly Aim[];
  readonly persona: string;
  readonly brief: Brief;
}

/** Fixed character of an actor, each in [0,1] unless said otherwise. `hawk`, `risk` and `aims` are private. */
export interface Traits {
  /** Share of world capabilities (CINC 2022). */
  readonly capability: number;
  /** Democratic accountability: scales audience costs by .4 + .8·democracy. */
  readonly democracy: number;
  readonly hawk: number;
  readonly risk: number;
  /** Revisionist ambition; drives an adversary's choices. */
  readonly aims: number;
  /** Receiver factor κ for signals, .6 to 1.4. */
  readonly receptivity: number;
  /** Defence spending, per cent of GDP. */
  readonly spending: number;
}

/** What a government cares about; weights sum to 1. Reputation is booked to the alliance, never to `own`. */
export interface ValueCard {
  readonly issues: Readonly<Record<string, number>>;
  readonly lives: number;
  readonly treasure: number;
  readonly reputation: number;
  readonly autonomy: number;
}

/** An aim of a role card: a metric of the finished game, scored 0 to 1, weighted. */
export interface Aim {
  readonly id: string;
  readonly text: string;
  readonly weight: number;
  readonly metric: AimMetric;
}

export type AimMetric =
  | { readonly kind: "rung-at-most"; readonly dyad: string; readonly rung: number }
  | { readonly kind: "territory-held"; readonly actor: string }
  | { readonly kind: "territory-taken"; readonly from: string }
  | { readonly kind: "measure-at-most"; readonly measure: string; readonly level: number }
  | { readonly kind: "measure-at-least"; readonly measure: string; readonly level: number }
  | { readonly kind: "mandate-kept"; readonly mandate: string }
  | { readonly kind: "involvement-at-most"; readonly actor: string; readonly level: number }
  | {
      readonly kind: "value-at-least";
      readonly variable: string;
      readonly key: string;
      readonly value: number;
    }
  | {
      readonly kind: "value-at-most";
      readonly variable: string;
      readonly key: string;
      readonly value: number;
    }
  | { readonly kind: "settled" }
  | { readonly kind: "backed"; readonly by: string; readonly signal: number };

/** The role sheet, in plain words. */
export interface Brief {
  readonly who: string;
  readonly wants: string;
  readonly fears: string;
  readonly knows: readonly string[];
  readonly powers: readonly string[];
  /** What only this seat knows. */
  readonly secret: string;
}

/** A protector and the ally it may have to fight for. Key: `PROTECTOR>ALLY`. */
export interface AllianceSetup {
  readonly protector: string;
  readonly ally: string;
  readonly alignment: number;
  readonly strategicValue: number;
  /** Dependence of the ally on the protector. */
  readonly dependence: number;
  readonly interoperability: number;
  /** 0 none · 1 air policing, trainers · 2 tripwire · 3 brigade · 4 multi-brigade. */
  readonly posture: number;
  /** Steps by which the commitment had grown before this crisis: in a campaign. */
  readonly creep: number;
  /** Share of the protector's public that would fight for this ally, 0 to 1. */
  readonly support: number;
}

/** An adversarial dyad. Key: `DEFENDER|CHALLENGER`. */
export interface DyadSetup {
  readonly defender: string;
  readonly challenger: string;
  readonly hostility: number;
  /** The defender's share of the dyad's capabilities (CINC). */
  readonly share: number;
  /** Defender's share of forces in theatre before posture and reinforcements. */
  readonly localBalance: number;
  readonly exposure: number;
  readonly grievance: number;
  readonly pretext: number;
  readonly proximity: number;
  readonly tempo: number;
  readonly deconfliction: number;
}

/** Something a party must have done before a proposed treaty can enter into force. */
export interface Condition {
  readonly of: string;
  readonly action: ActionId;
}

/** A treaty as an object; its text in words is generated from these terms. */
export interface Treaty {
  readonly id: string;
  readonly name: string;
  readonly parties: readonly string[];
  readonly obligation: ObligationKind;
  readonly terms: Readonly<Record<TreatyParameter, number>>;
  readonly trigger: Trigger;
  /** Rung from which a `hybrid` trigger fires. */
  readonly hybridRung: number;
  readonly objects: readonly TreatyObject[];
  /** Zones covered; empty means everywhere the parties govern. */
  readonly area: readonly string[];
  /** Named adversaries; empty means any. */
  readonly adversaries: readonly string[];
  readonly priorConsent: boolean;
  readonly consultationDuty: boolean;
  readonly umbrella: boolean;
  readonly public: boolean;
  /** Floor of defence spending, per cent of GDP; 0 for none. */
  readonly burdenFloor: number;
  readonly council: CouncilRule;
  /** Highest rung a party may climb to alone before it counts as off-treaty policy. */
  readonly unilateralCap: number;
  readonly status: TreatyStatus;
  /** Reforms asked for protection, while it is proposed. */
  readonly conditions: readonly Condition[];
  /** Parties that are leaving, or have suspended it for themselves. */
  readonly notices: readonly Notice[];
  /** Parties that owe what the treaty promises; all of them where this is absent. */
  readonly guarantors?: readonly string[];
}

/** A party's notice: the turn in which it will have left, or null where it has suspended the treaty for itself. */
export interface Notice {
  readonly by: string;
  readonly due: number | null;
}

/** A multilateral authority for a measure. Only the holder grants, narrows or revokes it. */
export interface Mandate {
  readonly id: string;
  readonly name: string;
  readonly holder: string;
  readonly bearers: readonly string[];
  readonly against: string;
  /** The measure it covers. */
  readonly measure: string;
  readonly breadth: MandateBreadth;
  /** Further acts its bearers may do against whom it is for, such as the use of force a council has licensed. */
  readonly covers?: readonly ActionId[];
}

/** What one side holds against the other, in levels 0 (nothing) to 3 (as far as it goes). */
export interface Measure {
  readonly id: string;
  readonly name: string;
  readonly kind: MeasureKind;
  /** The levels in words, from 0 to 3. */
  readonly levels: readonly [string, string, string, string];
  readonly by: string;
  readonly against: string;
  readonly level: number;
}

/** What the crisis is about, and the terms on which it can be settled. */
export interface Dispute {
  readonly id: string;
  readonly name: string;
  readonly measure: string;
  readonly parties: readonly string[];
  readonly terms: readonly SettlementTerms[];
}

export interface SettlementTerms {
  readonly id: string;
  readonly name: string;
  /** Level the disputed measure is set to. */
  readonly level: number;
  /** What the terms are worth to a seat, −1 to 1; drives bots' answers and the staff estimate. */
  readonly worth: Readonly<Record<string, number>>;
  /** Whether the mandate must be changed to this breadth; then its holder must accept too. */
  readonly breadth: MandateBreadth | null;
  /** Other measures that are part of the bargain, and the levels they are set to. */
  readonly also: readonly { readonly measure: string; readonly level: number }[];
}

export interface Zone {
  readonly id: string;
  readonly name: string;
  readonly at: readonly [number, number];
  readonly country: string;
  /** Actor whose territory it is; null at sea. */
  readonly owner: string | null;
  readonly adjacent: readonly string[];
}

/** A token in a zone; it feeds local balance and proximity. */
export interface Force {
  readonly id: string;
  readonly owner: string;
  readonly name: string;
  readonly symbol: string;
  readonly zone: string;
  /** Combat value in brigades. */
  readonly strength: number;
}

/** A scheduled arrival: adds to local balance from its turn on. */
export interface Reinforcement {
  readonly id: string;
  readonly turn: number;
  readonly dyad: string;
  readonly gain: number;
  readonly force: Force;
  /** Arrives only if an actor has joined or mobilised; false: arrives on the timetable anyway. */
  readonly onlyIfCommitted: boolean;
}

/** Something dated that happens whatever the seats do. */
export interface DatedEvent {
  readonly id: string;
  readonly turn: number;
  readonly headline: string;
  readonly text: string;
  readonly effects: readonly { readonly variable: string; readonly key: string; readonly by: number }[];
  readonly notional: boolean;
}

/** An act of the days before play. */
export interface OpeningAct {
  readonly actor: string;
  readonly action: ActionId;
  readonly target: string | null;
  /** Measure or mandate it concerns. */
  readonly about: string | null;
  readonly words: string | null;
}

export interface PressItem {
  readonly id: string;
  readonly headline: string;
  readonly text: string;
  readonly outlet: string;
  readonly date: string;
  readonly notional: boolean;
}

/** An ordered pair whose verdict is given at the end, with the adversary the alliance is about. */
export interface Pair {
  readonly protector: string;
  readonly ally: string;
  readonly adversary: string;
}

export interface Source {
  readonly id: string;
  readonly citation: string;
}
