import {
  type Act,
  actAlias,
  adversaries,
  concerned,
  ends,
  type Game,
  type Message,
  type Obligation,
  type Person,
  type Plan,
  protectors,
  seatOf,
  sees,
  uniform,
  VARIABLES,
  type Values,
  type VariableInfo,
  waitingFor,
  wards,
} from "../engine/index.ts";
import type { Desk, RoleCard, SeenAct, View } from "./view.ts";

/** Whose eyes: a person (and through it a seat), or a seat itself for its bot. */
export type Viewer = { readonly person: string } | { readonly seat: string };

/**
 * The only road outwards (V1). In the review everything is open; before it a view holds what the viewer's seat may know
 * and nothing else. The network layer and the bots are handed views, never games.
 */
export function project(game: Game, viewer: Viewer, code = ""): View {
  const person = "person" in viewer ? (game.people[viewer.person] ?? null) : null;
  const seat = "seat" in viewer ? viewer.seat : (person?.seat ?? null);
  const open = game.stage.kind === "review";
  const turn = game.stage.kind === "lobby" ? 0 : game.stage.turn;
  return {
    game: {
      id: game.id,
      name: game.options.name,
      code,
      scenario: game.scenario.id,
      preset: game.options.preset,
      dealt: game.options.dealt,
      humans: Object.values(game.seats)
        .filter((s) => s.offered)
        .map((s) => s.id),
    },
    you: { person: person?.id ?? null, seat, host: person?.host ?? false },
    card: seat === null ? null : roleCard(game, seat),
    stage: game.stage,
    date: dateOf(game.scenario.begins, Math.max(0, turn - 1) * game.scenario.turnDays),
    clock: game.clock,
    people: game.people,
    seats: Object.fromEntries(
      Object.values(game.seats).map(({ id, control, holder }) => [id, { control, holder }]),
    ),
    waiting: waiting(game, seat),
    values: open ? game.values : knownValues(game.values, seat),
    treaties: keyed(
      game.treaties.filter((t) => open || t.public || (seat !== null && t.parties.includes(seat))),
    ),
    mandates: keyed(game.mandates),
    measures: keyed(game.measures),
    dispute: game.dispute,
    forces: keyed(game.forces),
    acts: seenActs(game, seat, open),
    plans: knownPlans(game, seat, open),
    pledges: keyed(game.pledges),
    requests: keyed(
      game.requests.filter((r) => open || (seat !== null && (r.from === seat || r.to.includes(seat)))),
    ),
    obligations: knownObligations(game, seat, open),
    wars: keyed(game.wars),
    headlines: Object.fromEntries(
      game.scenario.events
        .filter((e) => e.turn <= turn)
        .map(({ id, turn: day, headline, text, notional }) => [id, { turn: day, headline, text, notional }]),
    ),
    desk: seat === null || game.stage.kind === "review" ? null : desk(game, seat, turn),
  };
}

const keyed = <T extends { readonly id: string }>(items: readonly T[]): Readonly<Record<string, T>> => {
  const record: Record<string, T> = {};
  for (const item of items) record[item.id] = item;
  return record;
};

function roleCard(game: Game, seat: string): RoleCard {
  const { brief, aims, values, traits } = seatOf(game.scenario, seat);
  return { brief, aims, values, traits };
}

/** ISO day `days` after `begins`, by civil-calendar arithmetic: the engine has no clock and needs no time zone. */
export function dateOf(begins: string, days: number): string {
  const [year = 0, month = 1, day = 1] = begins.split("-").map(Number);
  let y = year;
  let m = month;
  let d = day + days;
  while (d > daysIn(y, m)) {
    d -= daysIn(y, m);
    m++;
    if (m > 12) {
      m = 1;
      y++;
    }
  }
  return `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** How many human seats the table waits for, out of how many, and whether one's own is among them (V5). */
function waiting(game: Game, seat: string | null): View["waiting"] {
  const awaited = waitingFor(game);
  const human = concerned(game).filter((id) => game.seats[id]?.control === "human");
  return { count: awaited.length, of: human.length, you: seat !== null && awaited.includes(seat) };
}

const SEEN: Readonly<Record<string, VariableInfo>> = Object.fromEntries(VARIABLES.map((v) => [v.id, v]));

/** Whether a number may be known: public; one's own; both ends of an alliance; its protector or its ally (V3). */
export function mayKnow(variable: string, subject: string, seat: string | null): boolean {
  const info = SEEN[variable];
  if (!info) return false;
  if (info.seen === "public") return true;
  if (seat === null) return false;
  if (info.seen === "own") return subject === seat || subject.startsWith(`${seat}@`);
  const [protector, ally] = ends(subject);
  if (info.seen === "allies") return protector === seat || ally === seat;
  return info.seen === "protector" ? protector === seat : ally === seat;
}

/** Remembers what a pure function of an unchanging object and a seat gave: games share most of their parts. */
function bySeat<T extends object, R>(
  compute: (part: T, seat: string | null) => R,
): (part: T, seat: string | null) => R {
  const memory = new WeakMap<T, Map<string | null, R>>();
  return (part, seat) => {
    let seats = memory.get(part);
    if (!seats) {
      seats = new Map();
      memory.set(part, seats);
    }
    let result = seats.get(seat);
    if (result === undefined) {
      result = compute(part, seat);
      seats.set(seat, result);
    }
    return result;
  };
}

const readable = Object.fromEntries(
  VARIABLES.map(({ id }) => [
    id as string,
    bySeat((numbers: Readonly<Record<string, number>>, seat) => {
      const found: Record<string, number> = {};
      for (const subject in numbers)
        if (mayKnow(id, subject, seat)) found[subject] = numbers[subject] as number;
      return found;
    }),
  ]),
);

/** The numbers a seat may know. */
const knownValues = bySeat((values: Values, seat): Values => {
  const found: Record<string, Readonly<Record<string, number>>> = {};
  for (const variable in values) {
    const numbers = values[variable] ?? {};
    found[variable] =
      SEEN[variable]?.seen === "public" ? numbers : (readable[variable]?.(numbers, seat) ?? {});
  }
  return found;
});

/** Acts as the seat saw them: a covert one without its author, unless it could tell (V2). */
function seenActs(game: Game, seat: string | null, open: boolean): Readonly<Record<string, SeenAct>> {
  const seen: Record<string, SeenAct> = {};
  for (const act of game.acts) {
    const shown = open ? seenAct(act, seat, true) : asSeen(act, seat);
    if (shown) seen[shown.id] = shown;
  }
  return seen;
}

const asSeen = bySeat((act: Act, seat): SeenAct | null => {
  const sight = act.knownTo === "all" ? "author" : seat === null ? null : sees(act, seat);
  return sight === null ? null : seenAct(act, seat, sight === "author");
});

function seenAct(act: Act, seat: string | null, known: boolean): SeenAct {
  return {
    id: known ? act.id : actAlias(act),
    turn: act.turn,
    action: act.action,
    target: act.target,
    about: known ? act.about : null,
    terms: known ? act.terms : null,
    zone: act.zone,
    rung: act.rung,
    visibility: act.visibility,
    words: known ? act.words : null,
    outcome: act.outcome,
    actor: known ? act.actor : null,
    exposed: act.knownTo === "all",
    suspect: seat === null ? null : (act.suspects[seat] ?? null),
    seemed: seat === null ? act.rung : Math.round((act.seemed[seat] ?? act.rung) * 10) / 10,
    lead: known ? act.lead : null,
    match: known && act.match,
    mandate: known ? act.mandate : null,
    inResponseTo: known ? act.inResponseTo : null,
  };
}

/** Own plans, and those that leaked; of the latter neither who else knows nor who else restrains (V4). */
function knownPlans(game: Game, seat: string | null, open: boolean): Readonly<Record<string, Plan>> {
  const plans: Record<string, Plan> = {};
  for (const plan of game.plans) {
    if (open) plans[plan.id] = plan;
    else if (seat !== null && plan.actor === seat)
      plans[plan.id] = { ...plan, knownTo: [seat], restraints: plan.restraints };
    else if (seat !== null && plan.knownTo.includes(seat))
      plans[plan.id] = { ...plan, knownTo: [seat], restraints: plan.restraints.filter((r) => r.by === seat) };
  }
  return plans;
}

/** The test of a public treaty runs in the open; the decomposition of a decision stays with the review (V6). */
function knownObligations(game: Game, seat: string | null, open: boolean): View["obligations"] {
  const known: Record<string, Omit<Obligation, "propensity">> = {};
  for (const { propensity, ...o } of game.obligations) {
    const treaty = game.treaties.find((t) => t.id === o.treaty);
    const mine = o.victim === seat || o.protector === seat;
    if (open) known[o.id] = { ...o, ...(propensity && { propensity }) };
    else if (mine || treaty?.public !== false) known[o.id] = o;
  }
  return known;
}

function desk(game: Game, seat: string, turn: number): Desk {
  const own = game.seats[seat];
  if (!own) throw new Error(`no seat ${seat}`);
  return {
    draft: own.draft,
    sealing: own.sealing,
    ready: own.ready,
    orders: own.orders,
    beliefs: own.beliefs,
    question: game.stage.kind === "running" ? questionFor(game, seat) : null,
    standing: "D01",
    deal: Math.floor(uniform(game.seed, { turn, rule: "O14", subject: seat }) * 1e6),
  };
}

/** What sealing asks: a patron whether its ally will heed it, an ally whether it is backed, an adversary whether the patron would fight (T13). */
export function questionFor(game: Pick<Game, "scenario">, seat: string): Desk["question"] {
  const { role } = seatOf(game.scenario, seat);
  const pair = game.scenario.pairs;
  if (role === "adversary") {
    const enemy = adversaries(game.scenario, seat);
    const found = pair.find((p) => enemy.includes(p.ally));
    return found ? { kind: "fight", about: found.ally, of: found.protector } : null;
  }
  const asProtector = pair.find((p) => p.protector === seat) ?? null;
  const asAlly = pair.find((p) => p.ally === seat) ?? null;
  if (role === "junior" && asAlly) return { kind: "back", about: seat, of: asAlly.protector };
  if (asProtector && wards(game.scenario, seat).length > 0)
    return { kind: "heed", about: seat, of: asProtector.ally };
  const guard = protectors(game.scenario, seat)[0];
  return guard ? { kind: "back", about: seat, of: guard.protector } : null;
}

/** Messages a person may read: its seat's channels, its team's room, the press; everything in the review (V7). */
export function messagesFor(game: Game, personId: string): readonly Message[] {
  const person: Person | undefined = game.people[personId];
  if (game.stage.kind === "review") return game.messages;
  return game.messages.filter((m) => mayRead(m, person?.seat ?? null));
}

/** Whether a seat is on a message's channel. */
export function mayRead(message: Pick<Message, "to" | "from">, seat: string | null): boolean {
  if (message.to === "press") return true;
  if (seat === null) return false;
  if (message.from === seat) return true;
  return message.to !== "team" && message.to.includes(seat);
}
