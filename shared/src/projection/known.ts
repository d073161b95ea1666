import { type Act, actAlias, type Game, seenIncidents, sees } from "../engine/index.ts";
import { kept } from "./memo.ts";
import { KnownNumbers } from "./numbers.ts";
import type { Lists, SeenAct } from "./view.ts";

/**
 * What a seat knows of a game, and nothing else: the lists a view is made of. The game may move on underneath; a list is
 * made again when what it is made from has been replaced.
 */
export class Known implements Lists {
  readonly #game: Game;
  readonly #seat: string | null;
  readonly numbers: KnownNumbers;

  constructor(game: Game, seat: string | null) {
    this.#game = game;
    this.#seat = seat;
    this.numbers = new KnownNumbers(game, seat);
    this.#acts = new SeenActs(seat);
  }

  get acts(): readonly SeenAct[] {
    return this.#acts.of(this.#game.acts);
  }
  readonly #acts: SeenActs;

  /** Own plans, and those that leaked; of the latter neither who else knows nor who else restrains (V4). */
  get plans(): Lists["plans"] {
    return this.#plans(this.#game.plans);
  }
  readonly #plans = kept((plans: Game["plans"]): Lists["plans"] => {
    const seat = this.#seat;
    if (seat === null) return [];
    return plans
      .filter((plan) => plan.actor === seat || plan.knownTo.includes(seat))
      .map((plan) =>
        plan.actor === seat
          ? { ...plan, knownTo: [seat] }
          : { ...plan, knownTo: [seat], restraints: plan.restraints.filter((r) => r.by === seat) },
      );
  });

  get requests(): Lists["requests"] {
    return this.#requests(this.#game.requests);
  }
  readonly #requests = kept((requests: Game["requests"]) => {
    const seat = this.#seat;
    return seat === null ? [] : requests.filter((r) => r.from === seat || r.to.includes(seat));
  });

  get treaties(): Lists["treaties"] {
    return this.#treaties(this.#game.treaties);
  }
  readonly #treaties = kept((treaties: Game["treaties"]) => {
    const seat = this.#seat;
    // The game's own list where there are no secrets: what follows from it is remembered with it.
    return treaties.every((t) => t.public)
      ? treaties
      : treaties.filter((t) => t.public || (seat !== null && t.parties.includes(seat)));
  });

  get pledges(): Lists["pledges"] {
    return this.#game.pledges;
  }
  get mandates(): Lists["mandates"] {
    return this.#game.mandates;
  }
  get measures(): Lists["measures"] {
    return this.#game.measures;
  }
  get wars(): Lists["wars"] {
    return this.#game.wars;
  }
  get incidents(): Lists["incidents"] {
    return seenIncidents(this.#game, this.#seat);
  }
}

/** Acts as the seat saw them: a covert one without its author, unless it could tell (V2). Only new ones are looked at. */
class SeenActs {
  readonly #seat: string | null;
  #acts: Game["acts"] = [];
  #seen: SeenAct[] = [];
  /** What an act may be said to answer: a covert one under its alias by whom it hit, nothing by anybody else. */
  #alias = new Map<string, string | null>();
  #list: readonly SeenAct[] = [];

  constructor(seat: string | null) {
    this.#seat = seat;
  }

  of(acts: Game["acts"]): readonly SeenAct[] {
    if (acts === this.#acts) return this.#list;
    // An act that came to be known for whose it is changes what later ones are said to answer.
    const goneOn = this.#acts.every((act, i) => act === acts[i]);
    if (!goneOn) {
      this.#seen = [];
      this.#alias = new Map();
    }
    for (let i = goneOn ? this.#acts.length : 0; i < acts.length; i++) this.#look(acts[i] as Act);
    this.#acts = acts;
    this.#list = this.#seen.slice();
    return this.#list;
  }

  #look(act: Act): void {
    const sight = act.knownTo === "all" ? "author" : this.#seat === null ? null : sees(act, this.#seat);
    if (sight !== "author") this.#alias.set(act.id, sight === null ? null : actAlias(act));
    if (sight === null) return;
    const shown = seenAct(act, this.#seat, sight === "author");
    const answered = this.#alias.size === 0 ? null : shown.inResponseTo;
    const hidden = answered === null ? undefined : this.#alias.get(answered);
    const known = hidden === undefined ? shown : { ...shown, inResponseTo: hidden };
    // Two covert acts may look like one from here; what is seen is the later.
    const twin = sight === "author" ? -1 : this.#seen.findIndex((one) => one.id === known.id);
    if (twin >= 0) this.#seen[twin] = known;
    else this.#seen.push(known);
  }
}

/** An act as a seat sees it: with its author and all that would give the author away, or without. */
export function seenAct(act: Act, seat: string | null, known: boolean): SeenAct {
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
