import {
  actAlias,
  adversaries,
  askedAbout,
  concerned,
  drives,
  type Game,
  isWhiteCell,
  type Message,
  type Obligation,
  type Person,
  protectors,
  reached,
  type Scenario,
  seatOf,
  uniform,
  type Values,
  waitingFor,
  wards,
} from "../engine/index.ts";
import { controlOf, proposalsFor } from "./control.ts";
import { Known, seenAct } from "./known.ts";
import { bySeat } from "./memo.ts";
import { KnownNumbers } from "./numbers.ts";
import { type Eyes, eyesOf, mayWatch, sightOf, type Viewer, watchedBy } from "./rights.ts";
import type { Desk, Lists, RoleCard, View } from "./view.ts";

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
    values: plain(sight.values),
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
    bulletins: sight.bulletins,
    rooms: sight.rooms,
    speech: sight.speech,
    proposals: sight.proposals,
    control: sight.control,
    desk: sight.desk,
  };
}

/**
 * The same view, each part of it made when it is looked at: bots look at little, thousands of times a second. It stays
 * true while the game moves on underneath, so that a bot may keep it.
 */
export const look = (game: Game, viewer: Viewer, code = ""): View => new Sight(game, viewer, code);

/** What a view shows, as lists: whoever looks through all of one need not look it up by name. */
export const listsOf = (view: View): Lists =>
  view instanceof Sight && view.stage.kind !== "review" ? view.known : asLists(view);

const asLists = (view: View): Lists => ({
  acts: Object.values(view.acts),
  plans: Object.values(view.plans),
  requests: Object.values(view.requests),
  treaties: Object.values(view.treaties),
  pledges: Object.values(view.pledges),
  mandates: Object.values(view.mandates),
  measures: Object.values(view.measures),
  wars: Object.values(view.wars),
  incidents: Object.values(view.incidents),
});

class Sight implements View {
  readonly #game: Game;
  readonly #code: string;
  readonly #person: Person | null;
  readonly #seat: string | null;
  readonly #watching: boolean;
  readonly #all: boolean;
  readonly known: Known;

  constructor(game: Game, viewer: Viewer, code: string) {
    this.#game = game;
    this.#code = code;
    this.#person = "person" in viewer ? (game.people[viewer.person] ?? null) : null;
    const eyes = eyesOf(game, viewer);
    this.#seat = eyes.seat;
    this.#all = eyes.open;
    this.#watching = "person" in viewer && watchedBy(game, viewer) !== null;
    this.known = new Known(game, this.#seat);
  }

  #isOpen(): boolean {
    // Asked anew: the game of a bot's view moves on underneath.
    return this.#all || this.#game.stage.kind === "review";
  }
  #turn(): number {
    const { stage } = this.#game;
    return stage.kind === "lobby" ? 0 : stage.turn;
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
      locked: this.#game.locked === true,
      humans: Object.values(seats).flatMap((s) => (s.offered ? [s.id] : [])),
    };
  }
  get you(): View["you"] {
    const person = this.#person;
    return {
      person: person?.id ?? null,
      seat: this.#seat,
      host: person !== null && !this.#watching && drives(this.#game, person.id),
      staff: person === null ? null : (person.staff ?? (person.host ? WHITE_CELL : null)),
      sees: person === null ? [] : sightOf(this.#game, person.id),
      watching: this.#watching,
    };
  }
  get card(): View["card"] {
    return this.#seat === null ? null : roleCard(this.#game, this.#seat);
  }
  get stage(): View["stage"] {
    return this.#game.stage;
  }
  get date(): string {
    const { begins, turnDays } = this.#game.scenario;
    return dateOf(begins, Math.max(0, this.#turn() - 1) * turnDays);
  }
  get clock(): View["clock"] {
    return this.#game.clock;
  }
  get people(): View["people"] {
    const all = this.#person !== null && sightOf(this.#game, this.#person.id) === "all";
    return this.#game.options.anonymous && !all ? nameless(this.#game, this.#seat) : this.#game.people;
  }
  get seats(): View["seats"] {
    const all = Object.values(this.#game.seats);
    return Object.fromEntries(all.map(({ id, control, holder }) => [id, { control, holder }]));
  }
  get waiting(): View["waiting"] {
    return this.#person === null ? NOBODY : waiting(this.#game, this.#seat);
  }
  get values(): Values {
    return this.#isOpen() ? this.#game.values : (this.known.numbers as unknown as Values);
  }
  get treaties(): View["treaties"] {
    return keyed(this.#isOpen() ? this.#game.treaties : this.known.treaties);
  }
  get mandates(): View["mandates"] {
    return keyed(this.known.mandates);
  }
  get measures(): View["measures"] {
    return keyed(this.known.measures);
  }
  get dispute(): View["dispute"] {
    return this.#game.dispute;
  }
  get forces(): View["forces"] {
    return keyed(this.#game.forces);
  }
  get acts(): View["acts"] {
    return keyed(this.#isOpen() ? this.#game.acts.map((a) => seenAct(a, this.#seat, true)) : this.known.acts);
  }
  get plans(): View["plans"] {
    return keyed(this.#isOpen() ? this.#game.plans : this.known.plans);
  }
  get pledges(): View["pledges"] {
    return keyed(this.known.pledges);
  }
  get requests(): View["requests"] {
    return keyed(this.#isOpen() ? this.#game.requests : this.known.requests);
  }
  get obligations(): View["obligations"] {
    return knownObligations(this.#game, this.#seat, this.#isOpen());
  }
  get wars(): View["wars"] {
    return keyed(this.known.wars);
  }
  get incidents(): View["incidents"] {
    return keyed(this.#isOpen() ? this.#game.incidents : this.known.incidents);
  }
  get agreed(): View["agreed"] {
    return this.#game.agreed;
  }
  get consents(): View["consents"] {
    const { consents } = this.#game;
    return this.#isOpen() ? consents : consents.filter((c) => c.by === this.#seat || c.to === this.#seat);
  }
  get headlines(): View["headlines"] {
    return headlines(this.#game.scenario.events, this.#turn());
  }
  get bulletins(): View["bulletins"] {
    return bulletins(this.#game, this.#seat, this.#isOpen());
  }
  get rooms(): View["rooms"] {
    const rooms = this.#game.rooms ?? [];
    return keyed(this.#isOpen() ? rooms : rooms.filter((room) => room.seats.includes(this.#seat ?? "")));
  }
  get speech(): View["speech"] {
    return this.#game.speech ?? {};
  }
  get proposals(): View["proposals"] {
    return proposalsFor(this.#game, this.#seat, this.#isOpen());
  }
  get control(): View["control"] {
    return this.#isOpen() ? controlOf(this.#game) : null;
  }
  get desk(): View["desk"] {
    return this.#seat === null || this.#isOpen() ? null : desk(this.#game, this.#seat, this.#turn());
  }
}

const WHITE_CELL = { kind: "white-cell" } as const;

const keyed = <T extends { readonly id: string }>(items: readonly T[]): Readonly<Record<string, T>> =>
  Object.fromEntries(items.map((item) => [item.id, item]));

/** As a plain record, for what leaves the process. */
const plain = (values: Values): Values => (values instanceof KnownNumbers ? values.materialised() : values);

const NOBODY: View["waiting"] = { count: 0, of: 0, you: false };

/** People without their names, except one's own team and the staff: the seat and a number, or a number (W23). */
function nameless(game: Game, seat: string | null): View["people"] {
  const counts = new Map<string, number>();
  return Object.fromEntries(
    Object.values(game.people).map((person) => {
      const at = person.seat ?? "";
      const n = (counts.get(at) ?? 0) + 1;
      counts.set(at, n);
      const known = person.host || person.staff !== undefined || (seat !== null && person.seat === seat);
      const name = person.seat === null ? `${n}` : `${seatOf(game.scenario, person.seat).name} ${n}`;
      return [person.id, known ? person : { ...person, name }];
    }),
  );
}

/** Dated events that have happened by this turn. */
const headlines = (events: Scenario["events"], turn: number): View["headlines"] =>
  Object.fromEntries(
    events
      .filter((e) => e.turn <= turn)
      .map(({ id, turn: when, headline, text, notional }) => [id, { turn: when, headline, text, notional }]),
  );

/** What has reached a seat of the white cell's injects, other than in the name of a seat; all of it in the review (V13). */
function bulletins(game: Game, seat: string | null, open: boolean): View["bulletins"] {
  if (game.injects === undefined) return NOTHING;
  const known = open
    ? game.injects.filter((i) => i.status.kind === "fired" && i.audience !== "control")
    : reached(game, seat);
  return Object.fromEntries(
    known.flatMap(({ id, form, from, title, text, status }) =>
      status.kind !== "fired" || (game.seats[from] !== undefined && form !== "intelligence")
        ? []
        : [[id, { id, turn: status.turn, phase: status.phase, at: status.at, form, from, title, text }]],
    ),
  );
}

const NOTHING: View["bulletins"] = {};

/** The seat's own card. In the lobby people may still change seats, so it says nothing private yet (V9). */
const roleCard = (game: Game, seat: string): RoleCard =>
  game.stage.kind === "lobby" ? openCard(game.scenario, seat) : ownCard(game.scenario, seat);

/** The cards of every seat whose view this person may open, each as that seat has it (W6, V9). */
export const cardsFor = (game: Game, person: string): Readonly<Record<string, RoleCard>> =>
  Object.fromEntries(
    game.scenario.seats
      .filter(({ id }) => mayWatch(game, person, id))
      .map(({ id }) => [id, roleCard(game, id)]),
  );

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
    polls: polls(game, seat, turn),
    guesses: (game.guesses ?? []).filter((g) => g.seat === seat),
    standing: "D01",
    deal: Math.floor(uniform(game.seed, { turn, rule: "O14", subject: seat }) * 1e6),
  };
}

/** The questions of this turn; what they wait for is the white cell's own (Q2). */
const polls = (game: Game, seat: string, turn: number): Desk["polls"] =>
  (game.polls ?? []).flatMap((poll): Desk["polls"] => {
    if (poll.turn !== turn) return [];
    const { id, kind } = poll;
    return poll.kind === "move"
      ? [{ id, kind, about: askedAbout(game, seat, poll.of), text: null, due: null }]
      : [{ id, kind, about: null, text: poll.text, due: poll.due }];
  });

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

/** What the host keeps back in the review: everything but the press, or single messages by id; nothing unless it says so. */
export interface Withheld {
  readonly messages: "open" | "own";
  readonly withheld: readonly string[];
}

/**
 * Messages a person may read: its seat's channels, its team's room, the press; everything in the review, but for what the
 * host keeps back from those who were not on the channel (V7). Of the seat it watches, while it watches one; an observer's
 * otherwise are those of all seats it was given (W6).
 */
export function messagesFor(
  game: Game,
  personId: string,
  watching: string | null = null,
  kept?: Withheld,
): readonly Message[] {
  const viewer = { person: personId, watching };
  const eyes: Eyes = eyesOf(game, viewer);
  const sight = watchedBy(game, viewer) === null ? sightOf(game, personId) : [eyes.seat];
  const person = game.people[personId];
  const bound = game.stage.kind === "review" && !(person && isWhiteCell(person));
  const back = new Set(bound ? kept?.withheld : []);
  const closed = bound && kept?.messages === "own";
  if (eyes.open && !closed && back.size === 0) return game.messages;
  const seats = sight === "all" ? [eyes.seat] : sight;
  const open = eyes.open && !closed;
  return game.messages.filter(
    (m) => (open && !back.has(m.id)) || m.to === "press" || seats.some((seat) => mayRead(m, seat)),
  );
}

/** Whether a seat is on a message's channel. */
function mayRead(message: Pick<Message, "to" | "from">, seat: string | null): boolean {
  if (message.to === "press") return true;
  if (seat === null) return false;
  if (message.from === seat) return true;
  return message.to !== "team" && message.to.includes(seat);
}
