import type { ActionBody, Game, Person } from "@casus/shared/engine";
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

/**
 * Turns what somebody asks for into an action with the person and the seat their token stands for. Whether they may do
 * it is the engine's business; only presence, which no game state holds, is decided here.
 */
export function stamp(
  intent: Intent,
  game: Game,
  person: Person,
  present: ReadonlySet<string>,
): ActionBody | Refusal {
  switch (intent.type) {
    case "sit":
      return { type: "sit", person: person.id, seat: intent.seat };
    case "move":
      return { type: "sit", person: intent.person, seat: intent.seat };
    case "remove":
      return { type: "leave", person: intent.person };
    case "post":
      return { type: "post", person: person.id, post: intent.post };
    case "advance":
      return { type: "advance", cause: "host" };
    case "control":
    case "begin":
    case "pause":
    case "resume":
    case "extend":
    case "turns":
    case "end":
      return intent;
  }
  const { seat } = person;
  if (seat === null) return refusal("not-your-seat");
  switch (intent.type) {
    case "hold": {
      const holder = game.seats[seat]?.holder ?? null;
      // A holder who is there gives the seal away; nobody takes it from them.
      if (holder === person.id) return { type: "hold", seat, person: null };
      if (holder !== null && present.has(holder)) return refusal("seat-held", { holder });
      return { type: "hold", seat, person: person.id };
    }
    case "message":
      return {
        type: "message",
        seat,
        to: intent.to,
        words: { kind: "own", text: intent.text },
        about: intent.about,
      };
    case "believe":
      return { type: "believe", seat, belief: { value: intent.value, why: intent.why } };
    default:
      return { ...intent, seat } as ActionBody;
  }
}
