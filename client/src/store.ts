import type { Message } from "@casus/shared/engine";
import type { Board, PublicScenario, RoleAnswers, View } from "@casus/shared/projection";
import type {
  Attend,
  Intent,
  IntentReply,
  Notice,
  Question,
  RevealLead,
  ScreenLead,
} from "@casus/shared/protocol";
import { create } from "zustand";
import { raise, settle } from "./state/trouble.ts";

/** How we stand with the server. Each kind has a designed state on screen. */
export type Link =
  | { readonly kind: "idle" }
  | { readonly kind: "connecting" }
  | { readonly kind: "live" }
  | { readonly kind: "reconnecting"; readonly attempt: number }
  | { readonly kind: "gone"; readonly attempt: number }
  /** Pages come through, but the socket does not. */
  | { readonly kind: "blocked"; readonly attempt: number }
  | { readonly kind: "replaced" }
  | { readonly kind: "removed" }
  | { readonly kind: "outdated" }
  | { readonly kind: "refused"; readonly code: string };

/** The public state, copied out of the schema so that React can compare it. */
export interface Pulse {
  readonly stage: string;
  readonly turn: number;
  readonly turns: number;
  readonly phase: string;
  readonly deadline: number;
  readonly paused: boolean;
  readonly done: number;
  readonly seats: number;
  readonly present: readonly string[];
  /** The telling of the week on all screens at once: where it stood and since when, by the server's clock. */
  readonly led: {
    readonly on: boolean;
    readonly beat: number;
    readonly since: number;
    readonly running: boolean;
  };
  /** What the host has the projector show. */
  readonly screen: ScreenLead;
  /** The paragraph of the story that is on the wall; null while none is. */
  readonly step: string | null;
}

export type Refusal = Extract<IntentReply, { ok: false }>;

/** Whatever carries intents: the connection, or the fixture of the design pages. */
export interface Transport {
  send(intent: Intent): Promise<IntentReply>;
  ask(question: Question): Promise<unknown>;
  /** The host's hand on the reveal. */
  lead(how: RevealLead): Promise<unknown>;
  /** Tells team-mates what one has open; null for nothing. */
  place(place: string | null): void;
  /** Tells what this person is at; nobody answers, and a lost one does no harm. */
  attend(at: Attend): void;
  /** Tells how the questions on one's role went. */
  role(answers: RoleAnswers): void;
  /** The host's hand on the projector. */
  screen(how: ScreenLead): Promise<unknown>;
  leave(): void;
}

export interface TableState {
  readonly game: string | null;
  readonly link: Link;
  readonly pulse: Pulse | null;
  /** Server's clock minus ours, in milliseconds. */
  readonly skew: number;
  readonly view: View | null;
  readonly scenario: PublicScenario | null;
  readonly messages: readonly Message[];
  readonly earlier: boolean;
  /** How every seat is doing; only the white cell is sent it. */
  readonly board: Board | null;
  readonly notices: readonly (Notice & { readonly key: number })[];
  /** What team-mates have open, by person. */
  readonly team: Readonly<Record<string, string>>;
  readonly transport: Transport | null;
  /** Whether what is done in a view one has opened is done in that seat's place. */
  readonly inPlace: boolean;
  /** Tries to connect now instead of later; null while there is nothing to try. */
  readonly retry: (() => void) | null;
}

const BLANK: TableState = {
  game: null,
  link: { kind: "idle" },
  pulse: null,
  skew: 0,
  view: null,
  scenario: null,
  messages: [],
  earlier: false,
  board: null,
  notices: [],
  team: {},
  transport: null,
  inPlace: false,
  retry: null,
};

export const useTable = create<TableState>(() => BLANK);

export const resetTable = (game: string | null) => useTable.setState({ ...BLANK, game });

/** An answer that takes longer than this gets a word of explanation. */
const SLOW_AFTER = 3_000;

/** In somebody else's view one reads and does nothing. */
const WATCHING: IntentReply = { ok: false, code: "watching", rule: "", with: {} };
const OFFLINE: IntentReply = { ok: false, code: "offline", rule: "", with: {} };

type InPlace = Extract<Intent, { type: "for" }>["do"];
const IN_PLACE: ReadonlySet<Intent["type"]> = new Set<InPlace["type"]>([
  "draft",
  "seal",
  "unseal",
  "ready",
  "answer",
  "withdraw",
  "invoke",
  "commit",
  "message",
  "request",
]);

/** The same done in a seat's place; null for what nobody does for another. */
const inTheirPlace = (intent: Intent, seat: string | null): Intent | null =>
  seat !== null && IN_PLACE.has(intent.type) ? { type: "for", seat, do: intent as InPlace } : null;

/** Sends what the person asks for. Never throws: what cannot be sent is a refusal like any other. */
export async function act(asked: Intent): Promise<IntentReply> {
  const { transport, view, inPlace } = useTable.getState();
  if (!transport) return OFFLINE;
  const intent = view?.you.watching ? inTheirPlace(asked, inPlace ? view.you.seat : null) : asked;
  if (intent === null) return WATCHING;
  const slow = setTimeout(() => raise("slow"), SLOW_AFTER);
  try {
    return (await transport.send(intent)) ?? OFFLINE;
  } catch {
    return OFFLINE;
  } finally {
    clearTimeout(slow);
    settle("slow");
  }
}

export async function ask<T>(question: Question): Promise<T | null> {
  try {
    return ((await useTable.getState().transport?.ask(question)) as T | undefined) ?? null;
  } catch {
    return null;
  }
}

let noticeKey = 0;
const alike = (a: Notice, b: Notice) =>
  a.code === b.code && JSON.stringify(a.with) === JSON.stringify(b.with);
/** A clock that runs again takes off what said that it stood. */
const settled = (old: Notice, notice: Notice) =>
  notice.code === "resumed" && (old.code === "paused" || old.code === "break");
/** Tells it above the table; what says the same as before takes its place instead of standing beneath it. */
export const notify = (notice: Notice) =>
  useTable.setState((s) => ({
    notices: [
      ...s.notices.filter((n) => !alike(n, notice) && !settled(n, notice)).slice(-3),
      { ...notice, key: ++noticeKey },
    ],
  }));
export const dismiss = (key: number) =>
  useTable.setState((s) => ({ notices: s.notices.filter((n) => n.key !== key) }));

const inOrder = (a: Message, b: Message) => a.at - b.at || a.id.localeCompare(b.id, "en", { numeric: true });

/** Joins two lists of messages by id, oldest first. What comes is mostly newer than all there is: then it is appended. */
export function mergeMessages(have: readonly Message[], come: readonly Message[]): readonly Message[] {
  const known = new Set(have.map((m) => m.id));
  const fresh = come.filter((m) => !known.has(m.id)).sort(inOrder);
  const [first] = fresh;
  const last = have.at(-1);
  if (first === undefined) return have;
  if (last === undefined || inOrder(last, first) < 0) return [...have, ...fresh];
  return [...have, ...fresh].sort(inOrder);
}
