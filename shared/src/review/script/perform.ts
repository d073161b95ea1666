import {
  type Act,
  type Action,
  type ActionBody,
  actNamed,
  adversaries,
  allianceKey,
  allies,
  type Commitment,
  checkSheet,
  type Game,
  groundOf,
  newGame,
  type Obligation,
  type Order,
  obliged,
  pendingObligations,
  type Rejection,
  reduce,
  type Seed,
  seedFrom,
} from "../../engine/index.ts";
import { botActions } from "../../personas/index.ts";
import { beginningOf } from "../fire.ts";
import { type GameRecord, makeRecord } from "../record.ts";
import type { Expanded } from "./expand.ts";
import type { Filled } from "./fill.ts";
import type { Step } from "./timeline.ts";

/** Something in a script the rules do not allow: where, and the refusal. */
export interface Refused {
  readonly path: string;
  readonly order: Pick<Order, "action" | "target" | "about"> | null;
  readonly rejection: Rejection;
}

/** A script as it was played: its record, the game at the end, and whatever was refused on the way. */
export interface Performed {
  readonly record: GameRecord;
  readonly game: Game;
  readonly refused: readonly Refused[];
}

/** The armed attack begins here: below it what an ally asks for is help, not war. */
const ARMED = 13;
const FORCE = 11;

/**
 * Plays a script through the engine: its actors are people who seal what the script has them do, decide as it says and
 * otherwise hold still; every other seat is a bot's. What the rules refuse is left out and reported, all of it.
 */
export function perform(expanded: Expanded, seed: Seed = seedFrom(expanded.scenario.id)): Performed {
  const { scenario, scripted, steps } = expanded;
  const options = {
    name: "",
    preset: "none",
    treaties: {},
    personas: {},
    humans: scripted,
    dealt: false,
  } as const;
  let game: Game = newGame({ id: scenario.id, scenario, options, seed });
  const actions: Action[] = [];
  const refused: Refused[] = [];
  const step = (author: Action["author"], body: ActionBody): Rejection | null => {
    const action: Action = { at: 0, author, ...body };
    const result = reduce(game, action, false);
    if (!result.ok) return result.rejection;
    game = result.game;
    actions.push(action);
    return null;
  };
  const server = { kind: "server" } as const;
  const person = (seat: string) => ({ kind: "person", id: personOf(seat) }) as const;
  const bots = () => {
    for (const { at: _at, author, ...body } of botActions(game, 0, false)) step(author, body as ActionBody);
  };
  for (const seat of scripted) {
    step(server, { type: "join", person: personOf(seat), name: seat, host: false });
    step(server, { type: "sit", person: personOf(seat), seat });
  }
  step(server, { type: "begin" });
  for (const [i, one] of steps.entries()) {
    if (game.stage.kind !== "running") break;
    step(server, { type: "advance", cause: "host" });
    for (const body of asked(expanded, i + 1)) {
      const rejection = step(person(body.seat), body);
      if (rejection) refused.push({ path: body.path, order: null, rejection });
    }
    bots();
    step(server, { type: "advance", cause: "host" });
    answerRequests(
      expanded,
      i,
      () => game,
      (seat, body) => step(person(seat), body),
    );
    for (const seat of scripted) {
      const { sheet, turnedDown } = sheetOf(game, seat, one);
      refused.push(...turnedDown);
      const rejection = step(person(seat), { type: "seal", seat, orders: sheet });
      if (rejection) throw new Error(`a checked sheet of ${seat} was refused: ${JSON.stringify(rejection)}`);
    }
    bots();
    step(server, { type: "advance", cause: "host" });
    if (game.stage.kind === "running") step(server, { type: "advance", cause: "host" });
    for (let guard = 0; guard < 50 && inObligation(game); guard++) {
      bots();
      const open = pendingObligations(game).find((o) => scripted.includes(obliged(o)));
      if (!open) break;
      const seat = obliged(open);
      const body: ActionBody =
        open.status === "invocation"
          ? { type: "invoke", seat, obligation: open.id, invoke: asks(game, steps, i, open) }
          : { type: "commit", seat, obligation: open.id, ...decides(game, one, open) };
      const rejection = step(person(seat), body);
      if (rejection) throw new Error(`a decision of ${seat} was refused: ${JSON.stringify(rejection)}`);
    }
    if (inObligation(game)) step(server, { type: "advance", cause: "host" });
  }
  return { record: makeRecord(game, actions), game, refused };
}

const personOf = (seat: string): string => `as-${seat}`;

const inObligation = (game: Game): boolean =>
  game.stage.kind === "running" && game.stage.phase === "obligation";

/** Requests the script has its actors make this turn, and the consents their acts are to have. */
function asked(
  { steps, requests }: Expanded,
  turn: number,
): readonly (Extract<ActionBody, { type: "request" }> & { readonly path: string })[] {
  const made = requests
    .filter((r) => r.turn === turn)
    .map(({ from, to, kind, about, terms, words, path }) => ({
      type: "request" as const,
      seat: from,
      to,
      kind,
      about: about ?? null,
      terms: terms ?? null,
      words: words ?? null,
      path,
    }));
  const consents = (steps[turn - 1]?.orders ?? []).flatMap((act) =>
    [[act.consentOf, null] as const, [act.proposedBy, "propose"] as const].flatMap(([from, terms]) =>
      from.map((to) => ({
        type: "request" as const,
        seat: act.who,
        to: [to],
        kind: "authorise" as const,
        about: act.action,
        terms,
        words: null,
        path: act.path,
      })),
    ),
  );
  return [...made, ...consents];
}

/** Whatever a scripted actor is asked it grants, unless the script has it refuse or not answer. */
function answerRequests(
  { requests, steps, scripted }: Expanded,
  i: number,
  now: () => Game,
  file: (seat: string, body: ActionBody) => void,
): void {
  const before = steps[i - 1]?.orders ?? [];
  for (const r of now().requests) {
    if (r.status !== "open" || r.turn > i + 1) continue;
    const written = requests.find(
      (one) =>
        one.turn === i + 1 && one.from === r.from && one.kind === r.kind && (one.about ?? null) === r.about,
    );
    if (written?.unanswered) continue;
    const order = before.find((act) => act.who === r.from && (act.action === "A12" || act.action === "D12"));
    // Nobody is asked by a bot for what the script does not know of.
    if (!scripted.includes(r.from)) continue;
    for (const seat of r.to) {
      if (!scripted.includes(seat) || r.answers[seat]) continue;
      const refuses = (written?.refusedBy ?? order?.refusedBy ?? []).includes(seat);
      file(seat, { type: "answer", seat, request: r.id, accept: !refuses });
    }
  }
}

/** The sheet a seat seals this turn, and what the rules would not let stand on it. */
function sheetOf(
  game: Game,
  seat: string,
  { orders }: Step,
): { readonly sheet: readonly Order[]; readonly turnedDown: readonly Refused[] } {
  const ground = groundOf(game, seat);
  let sheet: readonly Order[] = [];
  const turnedDown: Refused[] = [];
  for (const act of orders) {
    if (act.who !== seat) continue;
    const order = orderOf(game, act);
    const rejection = checkSheet([...sheet, order], ground);
    if (rejection === null) sheet = [...sheet, order];
    else turnedDown.push({ path: act.path, order, rejection });
  }
  return { sheet, turnedDown };
}

function orderOf(game: Game, act: Filled): Order {
  const about = act.action === "D08" && act.about === null ? hiddenFrom(game, act) : act.about;
  return {
    action: act.action,
    ...(act.toward !== null && { target: act.toward }),
    ...(about !== null && { about }),
    ...(act.terms !== null && { terms: act.terms }),
    ...(act.where !== null && { zone: act.where }),
    ...(act.visibility !== null && { visibility: act.visibility }),
    ...(act.prepare && { prepare: true }),
    ...(act.words !== null && { words: act.words }),
    inResponseTo: answeredBy(game, act),
  };
}

/** The covert act a government can expose now: the latest against it or an ally. */
function hiddenFrom(game: Game, act: Filled): string | null {
  const own = [act.who, ...allies(game.scenario, act.who)];
  const seen = groundOf(game, act.who)
    .acts()
    .filter((a) => a.visibility === "covert" && a.knownTo !== "all" && a.actor !== act.who);
  return (seen.findLast((a) => own.includes(a.target ?? "")) ?? seen.at(-1))?.id ?? null;
}

/** Acts from this rung are hostile. */
const HOSTILE = 3;

/**
 * What an act answered: what the script says, else the gravest hostile act of the fire that burns of its target, or, where
 * it is directed at no adversary, of any adversary against its author or an ally of it. Of equals the latest.
 */
function answeredBy(game: Game, act: Filled): string | null {
  if (act.answers === null) return null;
  const past = game.acts.filter((a) => a.turn > 0);
  if (act.answers) {
    const { who, action } = act.answers;
    return past.findLast((a) => a.actor === who && a.action === action)?.id ?? null;
  }
  const foes = adversaries(game.scenario, act.who);
  const own = [act.who, ...allies(game.scenario, act.who)];
  const turn = game.stage.kind === "running" ? game.stage.turn : 0;
  const since = beginningOf(past, turn);
  const provoking = past
    .filter((a) => a.turn >= since && a.rung >= HOSTILE && foes.includes(a.actor))
    .filter((a) =>
      act.toward !== null && foes.includes(act.toward)
        ? a.actor === act.toward
        : own.includes(a.target ?? ""),
    )
    .reduce<Act | null>((top, a) => (top === null || a.rung >= top.rung ? a : top), null);
  return provoking?.id ?? null;
}

/**
 * Whether the attacked asks its protectors: what the script says, else at an armed attack, unless one comes later of
 * itself. Nobody is asked because somebody joined a war, unless the script answers that.
 */
function asks(game: Game, steps: readonly Step[], i: number, o: Obligation): boolean {
  const step = steps[i];
  const said = step?.invocations.get(o.victim);
  if (said !== undefined) return said;
  const answered = [...(step?.decisions.keys() ?? [])].some((key) => key.endsWith(`>${o.victim}`));
  if (answered) return true;
  const comes = steps
    .slice(i + 1)
    .some((later) =>
      later.orders.some((act) => act.toward === o.victim && (act.action === "M17" || act.action === "A10")),
    );
  const joined = o.act !== null && actNamed(game.acts, o.act)?.action === "M17";
  return isArmed(game, o) && !comes && !joined;
}

const isArmed = (game: Game, o: Obligation): boolean =>
  (o.act === null ? 0 : (actNamed(game.acts, o.act)?.rung ?? 0)) >= ARMED;

/**
 * What a protector decides: what the script says. Silent, it goes on if it fights already, consults if that is all it owes,
 * and else declines.
 */
function decides(
  game: Game,
  { decisions }: Step,
  o: Obligation,
): { readonly choice: Commitment; readonly words: string | null } {
  const said = decisions.get(allianceKey(o.protector, o.victim));
  if (said) return said;
  const fights = game.acts.some(
    (a) => a.turn > 0 && a.actor === o.protector && a.target === o.adversary && a.rung >= FORCE,
  );
  return { choice: fights || (!isArmed(game, o) && o.owed <= 1) ? "honour" : "decline", words: null };
}
