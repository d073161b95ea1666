import {
  actAlias,
  concerned,
  drives,
  type Game,
  type Obligation,
  type Person,
  seatOf,
  type Values,
  waitingFor,
} from "../engine/index.ts";
import { roleCard } from "./card.ts";
import { controlOf, proposalsFor } from "./control.ts";
import { dateOf } from "./date.ts";
import { deskOf } from "./desk.ts";
import { Known, seenAct } from "./known.ts";
import { bulletins, headlines } from "./news.ts";
import { KnownNumbers } from "./numbers.ts";
import { eyesOf, sightOf, type Viewer, watchedBy } from "./rights.ts";
import type { Lists, View } from "./view.ts";

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
    return this.#seat === null || this.#isOpen() ? null : deskOf(this.#game, this.#seat, this.#turn());
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
