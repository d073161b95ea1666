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
  type Scenario,
  seatOf,
  sees,
  uniform,
  VARIABLES,
  type Values,
  type VariableInfo,
  waitingFor,
  wards,
} from "../engine/index.ts";
import { bySeat, once } from "./memo.ts";
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
      humans: chairs(game.seats).offered,
    },
    you: { person: person?.id ?? null, seat, host: person?.host ?? false },
    card: seat === null ? null : roleCard(game, seat),
    stage: game.stage,
    date: dateOf(game.scenario.begins, Math.max(0, turn - 1) * game.scenario.turnDays),
    clock: game.clock,
    people: game.people,
    seats: chairs(game.seats).taken,
    waiting: person === null ? NOBODY : waiting(game, seat),
    values: open ? game.values : knownValues(game, seat),
    treaties: open ? keyed(game.treaties) : knownTreaties(game.treaties, seat),
    mandates: keyed(game.mandates),
    measures: keyed(game.measures),
    dispute: game.dispute,
    forces: keyed(game.forces),
    acts: open ? keyed(game.acts.map((a) => seenAct(a, seat, true))) : seenActs(game.acts, seat),
    plans: open ? keyed(game.plans) : knownPlans(game.plans, seat),
    pledges: keyed(game.pledges),
    requests: open ? keyed(game.requests) : knownRequests(game.requests, seat),
    obligations: knownObligations(game, seat, open),
    wars: keyed(game.wars),
    headlines: headlines(game.scenario.events, turn),
    desk: seat === null || game.stage.kind === "review" ? null : desk(game, seat, turn),
  };
}

/** By id, kept with the list: lists are replaced when they change. */
const keyed = once(<T extends { readonly id: string }>(items: readonly T[]): Readonly<Record<string, T>> => {
  const record: Record<string, T> = {};
  for (const item of items) record[item.id] = item;
  return record;
}) as <T extends { readonly id: string }>(items: readonly T[]) => Readonly<Record<string, T>>;

/** Who sits where, and which seats people may take. */
const chairs = once((seats: Game["seats"]) => {
  const all = Object.values(seats);
  const taken: Record<string, { control: "human" | "bot"; holder: string | null }> = {};
  for (const { id, control, holder } of all) taken[id] = { control, holder };
  return { taken, offered: all.filter((s) => s.offered).map((s) => s.id) };
});

const NOBODY: View["waiting"] = { count: 0, of: 0, you: false };

const news = once((_events: Scenario["events"]) => new Map<number, View["headlines"]>());

/** Dated events that have happened by this turn. */
function headlines(events: Scenario["events"], turn: number): View["headlines"] {
  const byTurn = news(events);
  let known = byTurn.get(turn);
  if (!known) {
    known = Object.fromEntries(
      events
        .filter((e) => e.turn <= turn)
        .map(({ id, turn: when, headline, text, notional }) => [
          id,
          { turn: when, headline, text, notional },
        ]),
    );
    byTurn.set(turn, known);
  }
  return known;
}

/** The seat's own card. In the lobby people may still change seats, so it says nothing private yet (V9). */
const roleCard = (game: Game, seat: string): RoleCard =>
  game.stage.kind === "lobby" ? openCard(game.scenario, seat) : ownCard(game.scenario, seat);

const ownCard = bySeat((scenario: Scenario, seat): RoleCard => {
  const { brief, aims, values, traits } = seatOf(scenario, seat ?? "");
  return { brief, aims, values, traits };
});

const openCard = bySeat((scenario: Scenario, seat): RoleCard => {
  const { brief, traits, assessed } = seatOf(scenario, seat ?? "");
  const nothing = { issues: {}, lives: 0, treasure: 0, reputation: 0, autonomy: 0 };
  return { brief: { ...brief, secret: "" }, aims: [], values: nothing, traits: { ...traits, ...assessed } };
});

const days = new Map<string, string>();

/** ISO day `count` days after `begins`, by civil-calendar arithmetic: the engine has no clock and needs no time zone. */
export function dateOf(begins: string, count: number): string {
  const key = `${begins}+${count}`;
  let date = days.get(key);
  if (date === undefined) {
    date = civilDay(begins, count);
    days.set(key, date);
  }
  return date;
}

function civilDay(begins: string, count: number): string {
  const [year = 0, month = 1, day = 1] = begins.split("-").map(Number);
  let y = year;
  let m = month;
  let d = day + count;
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

interface Readable {
  readonly variable: string;
  /** Subjects the seat may know; null where everybody may know all of them. */
  readonly subjects: readonly string[] | null;
}

/** Which numbers of a scenario a seat may know: the subjects never change while it is played. */
const readable = once((_scenario: Scenario) => new Map<string | null, readonly Readable[]>());

function readableBy(game: Game, seat: string | null): readonly Readable[] {
  const seats = readable(game.scenario);
  let found = seats.get(seat);
  if (!found) {
    found = Object.entries(game.values).map(([variable, numbers]) => ({
      variable,
      subjects:
        SEEN[variable]?.seen === "public"
          ? null
          : Object.keys(numbers).filter((s) => mayKnow(variable, s, seat)),
    }));
    seats.set(seat, found);
  }
  return found;
}

const known = once((_values: Values) => new Map<string | null, Values>());

/** The numbers a seat may know, kept until one moves: talk and seals leave them as they are. */
function knownValues(game: Game, seat: string | null): Values {
  const seats = known(game.values);
  let found = seats.get(seat);
  if (!found) {
    found = filterValues(game, seat);
    seats.set(seat, found);
  }
  return found;
}

function filterValues(game: Game, seat: string | null): Values {
  const found: Record<string, Readonly<Record<string, number>>> = {};
  for (const { variable, subjects } of readableBy(game, seat)) {
    const numbers = game.values[variable] as Readonly<Record<string, number>>;
    if (subjects === null) {
      found[variable] = numbers;
      continue;
    }
    const own: Record<string, number> = {};
    for (const subject of subjects) own[subject] = numbers[subject] as number;
    found[variable] = own;
  }
  return found;
}

const knownTreaties = bySeat((treaties: Game["treaties"], seat) =>
  keyed(treaties.filter((t) => t.public || (seat !== null && t.parties.includes(seat)))),
);

const knownRequests = bySeat((requests: Game["requests"], seat) =>
  keyed(requests.filter((r) => seat !== null && (r.from === seat || r.to.includes(seat)))),
);

/** Acts as the seat saw them: a covert one without its author, unless it could tell (V2). */
const seenActs = bySeat((acts: Game["acts"], seat): Readonly<Record<string, SeenAct>> => {
  const seen: Record<string, SeenAct> = {};
  /** What an act may be said to answer: a covert one under its alias by whom it hit, nothing by anybody else. */
  const alias = new Map<string, string | null>();
  for (const act of acts) {
    const sight = act.knownTo === "all" ? "author" : seat === null ? null : sees(act, seat);
    if (sight !== "author") alias.set(act.id, sight === null ? null : actAlias(act));
    const shown = asSeen(act, seat);
    if (!shown) continue;
    const hidden = shown.inResponseTo === null ? undefined : alias.get(shown.inResponseTo);
    seen[shown.id] = hidden === undefined ? shown : { ...shown, inResponseTo: hidden };
  }
  return seen;
});

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
const knownPlans = bySeat((plans: Game["plans"], seat): Readonly<Record<string, Plan>> => {
  const known: Record<string, Plan> = {};
  if (seat === null) return known;
  for (const plan of plans) {
    if (plan.actor === seat) known[plan.id] = { ...plan, knownTo: [seat] };
    else if (plan.knownTo.includes(seat))
      known[plan.id] = { ...plan, knownTo: [seat], restraints: plan.restraints.filter((r) => r.by === seat) };
  }
  return known;
});

/** The test of a public treaty runs in the open; the decomposition of a decision stays with the review (V6). */
function knownObligations(game: Game, seat: string | null, open: boolean): View["obligations"] {
  const known: Record<string, Omit<Obligation, "propensity">> = {};
  for (const { propensity, ...o } of game.obligations) {
    const treaty = game.treaties.find((t) => t.id === o.treaty);
    const mine = o.victim === seat || o.protector === seat;
    if (open) known[o.id] = { ...o, ...(propensity && { propensity }) };
    else if (mine || treaty?.public !== false) known[o.id] = { ...o, act: actAs(game, o.act, seat) };
  }
  return known;
}

/** An act's id as this seat may write it: the id names the author. */
function actAs(game: Game, id: string | null, seat: string | null): string | null {
  const act = id === null ? undefined : game.acts.find((a) => a.id === id);
  if (!act) return id;
  const known = act.knownTo === "all" || (seat !== null && act.knownTo.includes(seat));
  return known ? act.id : actAlias(act);
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
function mayRead(message: Pick<Message, "to" | "from">, seat: string | null): boolean {
  if (message.to === "press") return true;
  if (seat === null) return false;
  if (message.from === seat) return true;
  return message.to !== "team" && message.to.includes(seat);
}
