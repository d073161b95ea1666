import type { ActionBody, Author, Game, Person } from "@casus/shared/engine";
import type { Intent } from "@casus/shared/protocol";

/** Refusals that are the server's own; the rules' are in the engine. */
export type Refusal = {
  readonly ok: false;
  readonly code: string;
  readonly rule: string;
  readonly with: Readonly<Record<string, string | number>>;
};

export const refusal = (code: string, given: Refusal["with"] = {}): Refusal => ({
  ok: false,
  code,
  rule: "",
  with: given,
});

/** An action before the moment at which it is decided. */
export type Filed = { readonly author: Author } & ActionBody;

/**
 * Turns what somebody asks for into an action with the person and the seat their token stands for. Whether they may do
 * it is the engine's business; only presence, which no game state holds, is decided here.
 */
export function stamp(
  intent: Intent,
  game: Game,
  person: Person,
  present: ReadonlySet<string>,
): Filed | Refusal {
  const author = { kind: "person", id: person.id } as const;
  switch (intent.type) {
    case "sit":
      return { author, type: "sit", person: person.id, seat: intent.seat };
    case "move":
      return { author, type: "sit", person: intent.person, seat: intent.seat };
    case "remove":
      return { author, type: "leave", person: intent.person };
    case "post":
      return { author, type: "post", person: person.id, post: intent.post };
    case "advance":
      return { author, type: "advance", cause: "host" };
    case "control":
    case "staff":
    case "begin":
    case "pause":
    case "resume":
    case "extend":
    case "turns":
    case "end":
    case "insight":
    case "lock":
    case "pose":
    case "plan-injects":
    case "inject":
    case "schedule":
    case "rollback":
    case "gate":
    case "permit":
    case "claim":
    case "rule":
    case "correct":
    case "override":
    case "speech":
      return { author, ...intent } as Filed;
    case "for":
      return atSeat(intent.do, intent.seat, person.id);
  }
  const { seat } = person;
  if (seat === null) return refusal("not-your-seat");
  return intent.type === "hold"
    ? takeOrGive(seat, game.seats[seat]?.holder ?? null, person, present)
    : atSeat(intent, seat, person.id);
}

type AtSeat = Exclude<Intent, { type: "sit" | "move" | "remove" | "hold" | "for" }>;

/** What is done for a seat: one's own, or with `for` another's, in its place. */
function atSeat(intent: AtSeat, seat: string, id: string): Filed {
  const author = { kind: "person", id } as const;
  switch (intent.type) {
    case "message": {
      const { text, ...rest } = intent;
      return { author, seat, ...rest, words: { kind: "own", text } } as Filed;
    }
    case "believe":
      return { author, type: "believe", seat, belief: { value: intent.value, why: intent.why } };
    default:
      return { author, seat, ...intent } as Filed;
  }
}

/** A holder who is there gives the seal away and nobody takes it from them; one who is gone is replaced by the server. */
function takeOrGive(
  seat: string,
  holder: string | null,
  person: Person,
  present: ReadonlySet<string>,
): Filed | Refusal {
  if (holder === person.id)
    return { author: { kind: "person", id: person.id }, type: "hold", seat, person: null };
  if (holder !== null && present.has(holder)) return refusal("seat-held", { seat });
  return { author: { kind: "server" }, type: "hold", seat, person: person.id };
}
