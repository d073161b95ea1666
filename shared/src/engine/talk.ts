import type { Action } from "./action.ts";
import { isAction } from "./actions/catalogue.ts";
import { C } from "./coefficients.ts";
import { type Ground, groundOf } from "./ground.ts";
import { type Rejection, refuse } from "./rejection.ts";
import { allianceKey, allies, dyadBetween, opposed, protectors } from "./relations.ts";
import { checkSpeech } from "./rooms.ts";
import type { Game, Message, Request } from "./state.ts";
import { amendmentsOf, askedOver, canBeSigned, unmet } from "./terms.ts";
import { MANDATE_BREADTHS } from "./vocabulary.ts";
import { change, emit, type Work } from "./work.ts";

type Of<T extends Action["type"]> = Extract<Action, { type: T }>;

const turnOf = (game: Pick<Game, "stage">): number => (game.stage.kind === "lobby" ? 0 : game.stage.turn);

/** Cables and press are free, immediate and bind nobody (S9). */
export function message(work: Work, action: Of<"message">): Rejection | null {
  const { game } = work;
  if (Array.isArray(action.to))
    for (const seat of action.to)
      if (!game.seats[seat] || seat === action.seat) return refuse("unknown-seat", "S9", { seat });
  const room = action.room === undefined ? undefined : game.rooms?.find((r) => r.id === action.room);
  if (action.room !== undefined && !room?.seats.includes(action.seat))
    return refuse("unknown-object", "W30", { room: action.room });
  const to = room ? room.seats.filter((seat) => seat !== action.seat) : action.to;
  const silenced = checkSpeech(game, { author: action.author, seat: action.seat, to });
  if (silenced) return silenced;
  const turn = turnOf(game);
  const one: Message = {
    id: `m${game.messages.length + 1}`,
    turn,
    at: action.at,
    from: action.seat,
    person: action.author.kind === "person" ? action.author.id : null,
    to,
    words: action.words,
    about: action.about,
    ...(room && { room: room.id }),
    ...(action.form && { form: action.form }),
  };
  work.game.messages = [...game.messages, one];
  return null;
}

/** A request or an offer: an object that is accepted, refused, withdrawn, or lapses at the turn's end (O12). */
export function request(work: Work, action: Of<"request">): Rejection | null {
  const { game } = work;
  const { seat, to, kind, about, terms } = action;
  for (const one of to)
    if (!game.seats[one] || one === seat) return refuse("unknown-seat", "O12", { seat: one });
  const silenced = checkSpeech(game, action);
  if (silenced) return silenced;
  const given = { action: kind, target: `list:${to.join("|")}`, about: about ?? "", terms: terms ?? "" };
  const wrong = checkRequest(groundOf(game, seat), { to, kind, about, terms });
  if (wrong) return refuse(wrong, "O12", given);
  const turn = turnOf(game);
  const same = game.requests.find(
    (r) =>
      r.status === "open" &&
      r.from === seat &&
      r.kind === kind &&
      r.about === about &&
      r.to.join() === to.join(),
  );
  if (same) return refuse("duplicate-order", "O12", given);
  const made: Request = {
    id: `r${game.requests.length + 1}`,
    turn,
    from: seat,
    to,
    kind,
    about,
    terms,
    words: action.words,
    answers: {},
    status: "open",
  };
  work.game.requests = [...game.requests, made];
  emit(work, { kind: "request", rule: "O12", subject: made.id, output: kind, seen: [seat, ...to] });
  return null;
}

/** What a request asks of whom. */
export type Ask = Pick<Request, "to" | "kind" | "about" | "terms">;

/** Whether a request makes sense, from what its seat knows: null, or why not (O12). */
export function checkRequest(ground: Ground, { to, kind, about, terms }: Ask): Rejection["code"] | null {
  const { scenario, seat } = ground;
  switch (kind) {
    case "support":
    case "reinforce":
      return to.every((one) => allies(scenario, seat).includes(one)) ? null : "wrong-target";
    case "restrain":
      if (about !== null && !ground.plans.some((p) => p.id === about && p.knownTo.includes(seat)))
        return "no-such-plan";
      return null;
    case "authorise":
      if (!ground.plans.some((p) => p.id === about && p.actor === seat) && !isAction(about ?? ""))
        return "needs-object";
      return to.every((one) => allies(scenario, seat).includes(one)) ? null : "wrong-target";
    case "mandate": {
      const mandate = ground.mandates.find((m) => m.id === about);
      if (!mandate) return "needs-object";
      if (!(MANDATE_BREADTHS as readonly string[]).includes(terms ?? "")) return "needs-terms";
      return to.length === 1 && to[0] === mandate.holder ? null : "not-mandate-holder";
    }
    case "settlement":
      return checkSettlement(ground, { to, terms });
    case "amend": {
      const treaty = ground.treaties.find((t) => t.id === about);
      if (!treaty?.parties.includes(seat)) return "needs-object";
      if (!amendmentsOf(treaty, scenario).includes(terms ?? "")) return "needs-terms";
      return same(askedOver(treaty, terms ?? "", seat), to) ? null : "wrong-target";
    }
    case "release":
      return checkRelease(ground, { to, about });
    case "deconflict": {
      const [other] = to;
      if (to.length !== 1 || other === undefined || !opposed(scenario, seat, other)) return "wrong-target";
      const dyad = dyadBetween(scenario, seat, other);
      if (dyad === null) return "wrong-target";
      return ground.agreed.includes(dyad) ? "already-done" : null;
    }
    case "accede": {
      const treaty = ground.treaties.find((t) => t.id === about && canBeSigned(t));
      if (!treaty?.parties.includes(seat)) return "needs-object";
      if (!same(askedOver(treaty, "", seat), to)) return "wrong-target";
      return unmet(treaty, ground.acts()).length > 0 ? "conditions-unmet" : null;
    }
  }
}

/** Terms for the dispute, put to a party on the other side and to whoever holds the mandate they would change (N2). */
function checkSettlement(
  { scenario, dispute, seat, mandates, wars }: Ground,
  { to, terms }: Pick<Ask, "to" | "terms">,
): Rejection["code"] | null {
  if (dispute.settled !== null || !dispute.parties.includes(seat)) return "nothing-to-settle";
  if (!to.every((one) => dispute.parties.includes(one))) return "wrong-target";
  if (!to.some((one) => opposed(scenario, seat, one))) return "wrong-target";
  const chosen = dispute.terms.find((t) => t.id === terms);
  if (!chosen) return "needs-terms";
  const holder = mandates.find((m) => m.measure === dispute.measure)?.holder;
  if (chosen.breadth !== null && holder !== undefined && holder !== seat && !to.includes(holder))
    return "needs-mandate";
  return wars.some((w) => w.outcome === null) ? "during-hostilities" : null;
}

/** An open incident, put to the other end of it; of one's own only a detention can be let go (I3). */
function checkRelease(
  { incidents, seat }: Ground,
  { to, about }: Pick<Ask, "to" | "about">,
): Rejection["code"] | null {
  const incident = incidents.find((i) => i.id === about && i.status === "open");
  if (!incident) return "needs-object";
  const { by, against, kind } = incident;
  if (by === seat ? kind !== "detention" : against !== seat) return "needs-object";
  return to.length === 1 && to[0] === (by === seat ? against : by) ? null : "wrong-target";
}

/** Whether a treaty is asked about of all it concerns and nobody else. */
const same = (concerned: readonly string[], to: readonly string[]): boolean =>
  to.length === concerned.length && concerned.every((one) => to.includes(one));

/** An answer binds at resolution; a closed or lapsed offer cannot be accepted (O12). */
export function answer(work: Work, action: Of<"answer">): Rejection | null {
  const found = work.game.requests.find((r) => r.id === action.request);
  if (!found) return refuse("unknown-request", "O12", { request: action.request });
  if (found.status !== "open")
    return refuse("request-closed", "O12", { request: found.id, status: found.status });
  if (!found.to.includes(action.seat)) return refuse("not-addressee", "O12", { request: found.id });
  if (found.answers[action.seat]) return refuse("already-decided", "O12", { request: found.id });
  const answers: Record<string, "accepted" | "refused"> = { ...found.answers };
  answers[action.seat] = action.accept ? "accepted" : "refused";
  const status = action.accept ? found.status : "refused";
  replace(work, { ...found, answers, status });
  if (!action.accept && found.kind === "settlement") refusedCompromise(work, found, action.seat);
  emit(work, {
    kind: "request",
    rule: "O12",
    subject: found.id,
    output: action.accept ? "accepted" : "refused",
    seen: [found.from, ...found.to],
  });
  return null;
}

/** An ally that refuses terms its own protector has offered or taken tries its patience (S16). */
function refusedCompromise(work: Work, request: Request, by: string): void {
  for (const { protector } of protectors(work.game.scenario, by))
    if (request.from === protector || request.answers[protector] === "accepted")
      change(work, "alignment", allianceKey(protector, by), C.refusedCompromise, {
        rule: "S16",
        coefficients: ["refusedCompromise"],
        seen: [protector, by],
      });
}

export function withdraw(work: Work, action: Of<"withdraw">): Rejection | null {
  const found = work.game.requests.find((r) => r.id === action.request);
  if (!found) return refuse("unknown-request", "O12", { request: action.request });
  if (found.from !== action.seat) return refuse("not-author", "O12", { request: found.id });
  if (found.status !== "open")
    return refuse("request-closed", "O12", { request: found.id, status: found.status });
  replace(work, { ...found, status: "withdrawn" });
  return null;
}

function replace(work: Work, request: Request): void {
  work.game.requests = work.game.requests.map((r) => (r.id === request.id ? request : r));
}
