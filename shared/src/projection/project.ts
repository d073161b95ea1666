import {
  type Act,
  actAlias,
  adversaries,
  allies,
  C,
  clamp,
  concerned,
  ends,
  type Game,
  type Message,
  normal,
  type Obligation,
  type Person,
  type Plan,
  protectors,
  type Scenario,
  seatOf,
  seenIncidents,
  sees,
  uniform,
  VARIABLES,
  type Values,
  type VariableInfo,
  waitingFor,
  wards,
} from "../engine/index.ts";
import { bySeat, once } from "./memo.ts";
import type { Desk, PublicScenario, RoleCard, SeenAct, View } from "./view.ts";

/** Whose eyes: a person (and through it a seat), or a seat itself for its bot. */
export type Viewer = { readonly person: string } | { readonly seat: string };

/**
 * The only road outwards (V1). In the review everything is open; before it a view holds what the viewer's seat may know
 * and nothing else. The network layer and the bots are handed views, never games.
 */
export function project(game: Game, viewer: Viewer, code = ""): View {
  const sight = look(game, viewer, code);
  return {
    game: sight.game,
    you: sight.you,
    card: sight.card,
    stage: sight.stage,
    date: sight.date,
    clock: sight.clock,
    people: sight.people,
    seats: sight.seats,
    waiting: sight.waiting,
    values: materialised(sight.values),
    treaties: sight.treaties,
    mandates: sight.mandates,
    measures: sight.measures,
    dispute: sight.dispute,
    forces: sight.forces,
    acts: sight.acts,
    plans: sight.plans,
    pledges: sight.pledges,
    requests: sight.requests,
    obligations: sight.obligations,
    wars: sight.wars,
    incidents: sight.incidents,
    agreed: sight.agreed,
    consents: sight.consents,
    headlines: sight.headlines,
    desk: sight.desk,
  };
}

/** The same view, each part of it made when it is first looked at: bots look at little, thousands of times a second. */
export const look = (game: Game, viewer: Viewer, code = ""): View => new Sight(game, viewer, code);

class Sight implements View {
  readonly #game: Game;
  readonly #code: string;
  readonly #person: Person | null;
  readonly #seat: string | null;
  readonly #open: boolean;
  readonly #turn: number;
  #values: Values | null = null;

  constructor(game: Game, viewer: Viewer, code: string) {
    this.#game = game;
    this.#code = code;
    this.#person = "person" in viewer ? (game.people[viewer.person] ?? null) : null;
    this.#seat = "seat" in viewer ? viewer.seat : (this.#person?.seat ?? null);
    this.#open = game.stage.kind === "review";
    this.#turn = game.stage.kind === "lobby" ? 0 : game.stage.turn;
  }

  get game(): View["game"] {
    const { id, options, scenario, seats } = this.#game;
    return {
      id,
      name: options.name,
      code: this.#code,
      scenario: scenario.id,
      preset: options.preset,
      dealt: options.dealt,
      formation: options.formation ?? null,
      humans: chairs(seats).offered,
    };
  }
  get you(): View["you"] {
    return { person: this.#person?.id ?? null, seat: this.#seat, host: this.#person?.host ?? false };
  }
  get card(): View["card"] {
    return this.#seat === null ? null : roleCard(this.#game, this.#seat);
  }
  get stage(): View["stage"] {
    return this.#game.stage;
  }
  get date(): string {
    const { begins, turnDays } = this.#game.scenario;
    return dateOf(begins, Math.max(0, this.#turn - 1) * turnDays);
  }
  get clock(): View["clock"] {
    return this.#game.clock;
  }
  get people(): View["people"] {
    return this.#game.people;
  }
  get seats(): View["seats"] {
    return chairs(this.#game.seats).taken;
  }
  get waiting(): View["waiting"] {
    return this.#person === null ? NOBODY : waiting(this.#game, this.#seat);
  }
  get values(): Values {
    this.#values ??= this.#open ? this.#game.values : knownValues(this.#game, this.#seat);
    return this.#values;
  }
  get treaties(): View["treaties"] {
    return this.#open ? keyed(this.#game.treaties) : knownTreaties(this.#game.treaties, this.#seat);
  }
  get mandates(): View["mandates"] {
    return keyed(this.#game.mandates);
  }
  get measures(): View["measures"] {
    return keyed(this.#game.measures);
  }
  get dispute(): View["dispute"] {
    return this.#game.dispute;
  }
  get forces(): View["forces"] {
    return keyed(this.#game.forces);
  }
  get acts(): View["acts"] {
    const { acts } = this.#game;
    return this.#open ? keyed(acts.map((a) => seenAct(a, this.#seat, true))) : seenActs(acts, this.#seat);
  }
  get plans(): View["plans"] {
    return this.#open ? keyed(this.#game.plans) : knownPlans(this.#game.plans, this.#seat);
  }
  get pledges(): View["pledges"] {
    return keyed(this.#game.pledges);
  }
  get requests(): View["requests"] {
    return this.#open ? keyed(this.#game.requests) : knownRequests(this.#game.requests, this.#seat);
  }
  get obligations(): View["obligations"] {
    return knownObligations(this.#game, this.#seat, this.#open);
  }
  get wars(): View["wars"] {
    return keyed(this.#game.wars);
  }
  get incidents(): View["incidents"] {
    return knownIncidents(this.#game, this.#open ? null : this.#seat, this.#open);
  }
  get agreed(): View["agreed"] {
    return this.#game.agreed;
  }
  get consents(): View["consents"] {
    const { consents } = this.#game;
    return this.#open ? consents : consents.filter((c) => c.by === this.#seat || c.to === this.#seat);
  }
  get headlines(): View["headlines"] {
    return headlines(this.#game.scenario.events, this.#turn);
  }
  get desk(): View["desk"] {
    return this.#seat === null || this.#open ? null : desk(this.#game, this.#seat, this.#turn);
  }
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

/** Subjects of each variable a seat may know; null where everybody may know all. They never change while a scenario is played. */
const readable = once((_scenario: Scenario) => new Map<string, readonly string[] | null>());

function readableBy(game: Game, variable: string, seat: string | null): readonly string[] | null {
  const known = readable(game.scenario);
  const key = `${seat ?? ""}|${variable}`;
  let subjects = known.get(key);
  if (subjects === undefined) {
    subjects =
      SEEN[variable]?.seen === "public"
        ? null
        : Object.keys(game.values[variable] ?? {}).filter((s) => mayKnow(variable, s, seat));
    known.set(key, subjects);
  }
  return subjects;
}

/** The numbers a seat may know, each variable filtered when it is first read. */
class KnownValues {
  readonly game: Game;
  readonly seat: string | null;
  readonly read = new Map<string, Readonly<Record<string, number>>>();

  constructor(game: Game, seat: string | null) {
    this.game = game;
    this.seat = seat;
  }

  of(variable: string): Readonly<Record<string, number>> {
    let found = this.read.get(variable);
    if (!found) {
      found = filtered(this.game, variable, this.seat);
      this.read.set(variable, found);
    }
    return found;
  }
}

for (const { id } of VARIABLES)
  Object.defineProperty(KnownValues.prototype, id, {
    get(this: KnownValues) {
      return this.of(id);
    },
  });

function filtered(game: Game, variable: string, seat: string | null): Readonly<Record<string, number>> {
  const numbers = game.values[variable] ?? {};
  if (SEEN[variable]?.blur !== undefined) return guessed(game, variable, seat, numbers);
  const subjects = readableBy(game, variable, seat);
  if (subjects === null) return numbers;
  const own: Record<string, number> = {};
  for (const subject of subjects) own[subject] = numbers[subject] as number;
  return own;
}

/** Whether a seat has only its staff's estimate of a number, and not the number (V10). */
export function isEstimate(
  scenario: Pick<PublicScenario, "alliances" | "dyads" | "seats">,
  variable: string,
  subject: string,
  seat: string | null,
): boolean {
  const info = SEEN[variable];
  if (info?.blur === undefined) return false;
  return (
    info.of !== "actor" || seat === null || (subject !== seat && !allies(scenario, seat).includes(subject))
  );
}

/**
 * What a seat's staff makes of the numbers nobody can count: the truth and an error that is the staff's own, the same
 * all game, and smaller while allies share what they know (V10).
 */
function guessed(
  game: Game,
  variable: string,
  seat: string | null,
  numbers: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const info = SEEN[variable];
  if (!info) return numbers;
  const shared = seat !== null && sharesIntelligence(game, seat);
  const guess: Record<string, number> = {};
  for (const [subject, number] of Object.entries(numbers)) {
    if (!isEstimate(game.scenario, variable, subject, seat)) {
      guess[subject] = number;
      continue;
    }
    const key = { turn: 0, rule: "V10", subject: seat ?? "", object: subject, slot: variable };
    const error = (info.blur ?? 0) * (shared ? C.noiseShared : 1) * normal(game.seed, key);
    guess[subject] = clamp(number + error, info.min, info.max);
  }
  return guess;
}

const sharesIntelligence = (game: Game, seat: string): boolean =>
  allies(game.scenario, seat).some(
    (ally) =>
      (game.values.intelligence?.[`${seat}>${ally}`] ?? 0) > 0 ||
      (game.values.intelligence?.[`${ally}>${seat}`] ?? 0) > 0,
  );

const known = once((_values: Values) => new Map<string | null, Values>());

/** The numbers a seat may know, kept until one moves: talk and seals leave them as they are. */
function knownValues(game: Game, seat: string | null): Values {
  const seats = known(game.values);
  let found = seats.get(seat);
  if (!found) {
    found = new KnownValues(game, seat) as unknown as Values;
    seats.set(seat, found);
  }
  return found;
}

/** As a plain record, for what leaves the process. */
const materialised = (values: Values): Values =>
  values instanceof KnownValues ? Object.fromEntries(VARIABLES.map(({ id }) => [id, values.of(id)])) : values;

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
    purpose: known ? act.purpose : null,
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

const NO_INCIDENTS: View["incidents"] = {};

function knownIncidents(game: Game, seat: string | null, open: boolean): View["incidents"] {
  if (game.incidents.length === 0) return NO_INCIDENTS;
  return keyed(open ? game.incidents : seenIncidents(game, seat));
}

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
