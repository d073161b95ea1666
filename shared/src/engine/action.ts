import type { ActionId } from "./actions/catalogue.ts";
import type { InjectMove, InjectPlan } from "./inject.ts";
import type { Overruled } from "./override.ts";
import type { Band, PollPlan } from "./poll.ts";
import type { Form, SpeechRule } from "./rooms.ts";
import type { RulingVerdict } from "./ruling.ts";
import type { Belief, DraftOrder, Order, Remark, Staff, Words } from "./state.ts";
import type { Commitment, Phase, Post, RequestKind } from "./vocabulary.ts";

/** Who stands behind an action: the server stamps it, never the client. */
export type Author =
  | { readonly kind: "person"; readonly id: string }
  | { readonly kind: "bot"; readonly seat: string }
  | { readonly kind: "server" };

/** What was asked and by whom and when. The record is a list of these. */
export type Action = { readonly at: number; readonly author: Author } & ActionBody;

/** Everything that can change a game. What a client may send is a part of it (`protocol/intent.ts`). */
export type ActionBody =
  // People and seats
  | { readonly type: "join"; readonly person: string; readonly name: string; readonly host: boolean }
  | { readonly type: "sit"; readonly person: string; readonly seat: string | null }
  | { readonly type: "post"; readonly person: string; readonly post: Post | null }
  | { readonly type: "hold"; readonly seat: string; readonly person: string | null }
  | { readonly type: "leave"; readonly person: string }
  | { readonly type: "staff"; readonly person: string; readonly staff: Staff | null }
  | { readonly type: "control"; readonly seat: string; readonly by: "human" | "bot" }
  /** Nobody joins by the game's code any more; who is on the class list still comes in. */
  | { readonly type: "lock"; readonly locked: boolean }
  // The host's clock
  | { readonly type: "begin" }
  | { readonly type: "pause"; readonly until?: number | null; readonly why?: string | null }
  | { readonly type: "resume" }
  | { readonly type: "extend"; readonly seconds: number }
  | { readonly type: "advance"; readonly cause: "done" | "deadline" | "host" }
  | { readonly type: "turns"; readonly turns: number }
  | { readonly type: "end" }
  | {
      readonly type: "schedule";
      /** End of this phase, milliseconds since the epoch; null for none. */
      readonly deadline?: number | null;
      readonly seconds?: Readonly<Partial<Record<Phase, number>>>;
      readonly grace?: number | null;
    }
  // The white cell's hand
  | { readonly type: "rollback"; readonly turn: number; readonly phase: Phase; readonly why: string }
  | { readonly type: "gate"; readonly before: "nothing" | "nuclear" | "results"; readonly seconds: number }
  | {
      readonly type: "permit";
      readonly seat: string;
      readonly order: ActionId;
      readonly target: string | null;
      readonly allow: boolean;
      readonly why: string;
    }
  | {
      readonly type: "propose";
      readonly seat: string;
      readonly kind: "action" | "question";
      readonly text: string;
      readonly why: string;
    }
  | { readonly type: "claim"; readonly proposal: string; readonly claim: boolean }
  | {
      readonly type: "rule";
      readonly proposal: string;
      readonly verdict: RulingVerdict;
      readonly why: string;
    }
  | {
      readonly type: "correct";
      readonly variable: string;
      readonly key: string;
      readonly to: number;
      readonly why: string;
    }
  | { readonly type: "override"; readonly of: Overruled; readonly why: string }
  // Who may speak to whom
  | {
      readonly type: "room";
      readonly seat: string;
      readonly name: string;
      readonly seats: readonly string[];
    }
  | { readonly type: "speech"; readonly rules: Readonly<Partial<Record<Phase, SpeechRule>>> }
  // The white cell's injects
  | { readonly type: "plan-injects"; readonly injects: readonly InjectPlan[] }
  | { readonly type: "inject"; readonly inject: string; readonly do: InjectMove }
  /** A note of the staff on what just happened. */
  | { readonly type: "insight"; readonly about: string | null; readonly text: string }
  // Questions beside that of sealing
  | { readonly type: "pose"; readonly turn: number; readonly polls: readonly PollPlan[] }
  | {
      readonly type: "guess";
      readonly seat: string;
      readonly poll: string;
      readonly band: Band | null;
      readonly value: number;
    }
  // Talking
  | {
      readonly type: "message";
      readonly seat: string;
      readonly to: readonly string[] | "press" | "team";
      readonly words: Words;
      readonly about: string | null;
      readonly room?: string;
      readonly form?: Form;
    }
  | {
      readonly type: "request";
      readonly seat: string;
      readonly to: readonly string[];
      readonly kind: RequestKind;
      readonly about: string | null;
      readonly terms: string | null;
      readonly words: Remark | null;
    }
  | { readonly type: "answer"; readonly seat: string; readonly request: string; readonly accept: boolean }
  | { readonly type: "withdraw"; readonly seat: string; readonly request: string }
  // Orders
  | { readonly type: "draft"; readonly seat: string; readonly orders: readonly DraftOrder[] }
  | { readonly type: "believe"; readonly seat: string; readonly belief: Omit<Belief, "turn" | "person"> }
  | { readonly type: "ready"; readonly seat: string; readonly ready: boolean }
  | { readonly type: "seal"; readonly seat: string; readonly orders: readonly Order[] | null }
  | { readonly type: "object"; readonly seat: string }
  | { readonly type: "unseal"; readonly seat: string }
  // Obligation
  | { readonly type: "invoke"; readonly seat: string; readonly obligation: string; readonly invoke: boolean }
  | {
      readonly type: "commit";
      readonly seat: string;
      readonly obligation: string;
      readonly choice: Commitment;
      readonly words: Remark | null;
    };
