import { createHash } from "node:crypto";
import { loadInjects, loadScenario, scenarioIds } from "@casus/maps";
import {
  type Action,
  type Carried,
  carry,
  directs,
  drives,
  type Fork,
  forkAt,
  type Game,
  type GameOptions,
  type InjectPlan,
  injectFaults,
  newGame,
  type Order,
  reduce,
  type Scenario,
} from "@casus/shared/engine";
import { isPersona } from "@casus/shared/personas";
import { type Glance, glance } from "@casus/shared/projection";
import type {
  Admission,
  Enrolled,
  ForkRequest,
  HostRequest,
  JoinRequest,
  Together,
} from "@casus/shared/protocol";
import {
  type AfterActionReview,
  type Beside,
  type BesideKind,
  type GameRecord,
  isHosts,
  makeRecord,
  type Notes,
  notesFrom,
  type Outcome,
  outcomeOf,
  tell,
} from "@casus/shared/review";
import { matchMaker } from "@colyseus/core";
import { now } from "./deadline.ts";
import { describe, log } from "./log.ts";
import { Reviews } from "./review.ts";
import type { Step } from "./rooms/bots.ts";
import { GameHost, type Pace } from "./rooms/game-host.ts";
import { type PlannedOrders, playOut } from "./rooms/play-out.ts";
import type { Identity } from "./rooms/publish.ts";
import { type Refusal, refusal } from "./rooms/stamp.ts";
import {
  isReturnCode,
  newId,
  newJoinCode,
  newReturnCode,
  newScreenId,
  newSeed,
  newToken,
  normalCode,
  secretHash,
} from "./seats.ts";
import type { GameRow } from "./store/schema.ts";
import type { Store } from "./store/store.ts";

export const ROOM = "crisis";

/** One of a family of forks. */
export interface Relative {
  readonly id: string;
  readonly name: string;
  readonly relation: "self" | "parent" | "fork";
  /** The turn it was forked at; null for a game of its own. */
  readonly turn: number | null;
  readonly treaties: GameOptions["treaties"];
  readonly stage: GameRow["stage"];
  /** Null while it is played. */
  readonly outcome: Outcome | null;
}

/** Beside the notes of a review, under a kind of its own. */
const SCREENS = "screens";

/** All games this server knows, asleep in the store or awake in a room. */
export class Games {
  readonly #store: Store;
  readonly #pace: Pace;
  readonly #reviews: Reviews;
  /** Awake or waking, so that two who come at once wake a game once. */
  readonly #waking = new Map<string, Promise<GameHost>>();
  readonly #live = new Map<string, GameHost>();

  constructor(store: Store, pace: Pace) {
    this.#store = store;
    this.#pace = pace;
    this.#reviews = new Reviews(store);
  }

  get store(): Store["kind"] {
    return this.#store.kind;
  }

  counts(): { games: number; people: number } {
    const hosts = [...this.#live.values()];
    return { games: hosts.length, people: hosts.reduce((sum, host) => sum + host.present.size, 0) };
  }

  /** A game that is awake; its room asks while it is made. */
  live(id: string): GameHost {
    const host = this.#live.get(id);
    if (host === undefined) throw new Error(`game ${id} is not awake`);
    return host;
  }

  close(host: GameHost): void {
    host.stop();
    if (this.#live.get(host.id) !== host) return;
    this.#live.delete(host.id);
    this.#waking.delete(host.id);
  }

  /** Wakes a game by replaying its log; undefined for an id that is not there. */
  async open(id: string): Promise<GameHost | undefined> {
    const waking = this.#waking.get(id);
    if (waking !== undefined) return waking;
    const row = await this.#store.game(id);
    return row === undefined ? undefined : (this.#waking.get(id) ?? this.#wake(row));
  }

  #wake(row: GameRow): Promise<GameHost> {
    const waking = this.#load(row);
    this.#waking.set(row.id, waking);
    waking.catch(() => this.#waking.delete(row.id));
    return waking;
  }

  async #load(row: GameRow): Promise<GameHost> {
    const scenario = loadScenario(row.scenario);
    if (hashOf(scenario) !== row.scenario_hash)
      throw new Error(`game ${row.id} was begun with another version of scenario ${row.scenario}`);
    const host = new GameHost(this.#store, this.#pace, row.code, {
      id: row.id,
      scenario,
      options: JSON.parse(row.options),
      seed: JSON.parse(row.seed),
    });
    await host.replay();
    const notes = await this.notes(host);
    host.share(notes.sharing);
    for (const [person, answers] of Object.entries(notes.roles)) host.answeredRole(person, answers);
    this.#live.set(row.id, host);
    try {
      await matchMaker.createRoom(ROOM, { game: row.id });
    } catch (error) {
      this.close(host);
      throw error;
    }
    return host;
  }

  /** After a restart: games whose clock runs must not wait for somebody to look. */
  async wakeClocked(): Promise<void> {
    for (const id of await this.#store.clocked())
      await this.open(id).catch((error) => log.error("wake", { game: id, error: describe(error) }));
  }

  /** A turn as it was, what led to a fork included: before its orders took effect, or as it ended; turn 0 is the opening. */
  async past(host: GameHost, turn: number, moment: "before" | "after"): Promise<Game | undefined> {
    const then = host.past.at(turn, moment);
    if (then !== undefined) return then;
    const told = tell(await this.record(host), loadScenario(host.game.scenario.id));
    return moment === "before" ? told.sealed.get(turn) : told.ends[turn];
  }

  /** What each seat had ordered in a turn; nothing where the game never came to its orders. */
  async sheets(host: GameHost, turn: number): Promise<Readonly<Record<string, readonly Order[]>>> {
    const then = host.past.at(turn, "after") ?? (await this.past(host, turn, "before"));
    return Object.fromEntries(Object.values(then?.seats ?? {}).map((seat) => [seat.id, seat.orders]));
  }

  /** The next crisis of a campaign: hosted like any other, it opens where the finished one ended (N8). */
  async next(finished: GameHost, request: HostRequest): Promise<Admission | Refusal> {
    return this.host(request, { carried: carry(finished.game) });
  }

  /** A game of its own from a turn of another one, finished or not: with people, or played out by bots at once (N11). */
  async fork(parent: GameHost, asked: ForkRequest): Promise<Admission | Refusal> {
    const { turn, orders, played = [], out, ...request } = asked;
    const given = await this.sheets(parent, turn);
    const planned: PlannedOrders = {
      wanted: orders as PlannedOrders["wanted"],
      played: Object.fromEntries(played.flatMap((seat) => (given[seat] ? [[seat, given[seat]]] : []))),
    };
    const { scenario, seed } = parent.game;
    const { actions, options } = await this.record(parent);
    const written = loadScenario(scenario.id);
    const fork = forkAt({ id: parent.id, scenario: written, options, seed, actions }, turn);
    if (fork === null) return refusal("unknown-turn", { turn });
    if (out) {
      // Tried before there is a game, so that a refused order leaves none behind.
      const trial = newGame({
        id: "trial",
        scenario: written,
        options: { ...options, treaties: request.treaties as GameOptions["treaties"], humans: [], fork },
        seed,
      });
      const tried = playOut(trial, now(), planned, attempted);
      if (!("steps" in tried)) return tried;
    }
    const personas = { ...parent.game.options.personas, ...request.personas };
    const admission = await this.host({ ...request, scenario: scenario.id, solo: false, personas }, { fork });
    if ("ok" in admission || !out) return admission;
    const done = await this.live(admission.game).playOut(planned);
    return done.ok ? admission : done;
  }

  async host(
    request: HostRequest,
    from: { carried?: Carried; fork?: Fork } = {},
  ): Promise<Admission | Refusal> {
    if (!scenarioIds().includes(request.scenario))
      return refusal("unknown-scenario", { scenario: request.scenario });
    const scenario = loadScenario(request.scenario);
    const unknown = unknownNames(request, scenario);
    if (unknown !== undefined) return refusal("unknown-object", { id: unknown });
    const injects = [...(request.own ? loadInjects(scenario.id) : []), ...(request.injects ?? [])];
    const bad = badInject(injects, scenario);
    if (bad !== undefined) return bad;
    const row = await this.#add({ ...request, injects }, scenario, from);
    const host = await this.#wake(row);
    const admission = await this.#admit(host, request.host, true);
    if ("ok" in admission) return admission;
    const person = admission.person;
    if (request.seat !== null) {
      const seated = await host.file({ type: "sit", person, seat: request.seat });
      if (!seated.ok) return seated;
    }
    if (request.solo) {
      const begun = await host.submit(() => ({ author: { kind: "person", id: person }, type: "begin" }));
      if (!begun.ok) return begun;
    }
    return admission;
  }

  async #add(
    request: HostRequest,
    scenario: Scenario,
    { carried, fork }: { carried?: Carried; fork?: Fork },
  ): Promise<GameRow> {
    const humans = new Set(request.humans);
    if (request.seat !== null) humans.add(request.seat);
    const options: GameOptions = {
      name: request.name,
      preset: request.preset,
      treaties: request.treaties as GameOptions["treaties"],
      personas: request.personas,
      humans: [...humans],
      dealt: request.dealt,
      ...(request.formation !== undefined && { formation: request.formation }),
      ...(carried && { carried }),
      ...(fork && { fork }),
      ...(request.injects?.length && { injects: request.injects }),
      ...(request.anonymous && { anonymous: true }),
      ...(request.leaders && { leaders: true }),
    };
    for (;;) {
      const row: GameRow = {
        id: newId(),
        name: request.name,
        scenario: scenario.id,
        scenario_hash: hashOf(scenario),
        options: JSON.stringify(options),
        seed: JSON.stringify(newSeed()),
        code: newJoinCode(),
        created: now(),
        stage: "lobby",
        deadline: null,
        parent: fork?.parent ?? null,
      };
      if (await this.#store.addGame(row)) return row;
    }
  }

  /** By the game's code, or by a personal code that brings somebody back. */
  async join({ code: typed, name }: JoinRequest): Promise<Admission | Refusal> {
    const code = normalCode(typed);
    if (isReturnCode(code)) return this.#comeBack(code);
    const row = await this.#store.gameByCode(code);
    const host = row && (await this.open(row.id));
    if (host === undefined) return refusal("unknown-code");
    if (name === null) return refusal("name-empty");
    if (host.game.locked) return refusal("joining-locked");
    const admission = await this.#admit(host, name, false);
    if (!("ok" in admission) && host.game.stage.kind === "running") await host.seatStragglers();
    return admission;
  }

  async #comeBack(code: string): Promise<Admission | Refusal> {
    const person = await this.#store.personByReturn(secretHash(code));
    const host = person && (await this.open(person.game));
    if (person === undefined || host === undefined) return refusal("unknown-code");
    const token = newToken();
    await this.#store.renewToken(person.id, secretHash(token));
    return { game: host.id, person: person.id, token, code: host.code };
  }

  /** The row first: without the action it proves nothing, and a crash between the two leaves nobody with half an entry. */
  async #admit(host: GameHost, name: string, isHost: boolean): Promise<Admission | Refusal> {
    const person = newId();
    const token = newToken();
    await this.#store.addPerson({
      id: person,
      game: host.id,
      token_hash: secretHash(token),
      return_hash: null,
    });
    const joined = await host.file({ type: "join", person, name, host: isHost });
    if (joined.ok) return { game: host.id, person, token, code: host.code };
    await this.#store.removePerson(person);
    return joined;
  }

  /** A class list: everybody named gets a place, perhaps a seat, and a code that brings them in on any device. */
  async enrol(
    host: GameHost,
    people: readonly { readonly name: string; readonly seat: string | null }[],
  ): Promise<readonly Enrolled[]> {
    const enrolled: Enrolled[] = [];
    for (const { name, seat } of people) {
      const admission = await this.#admit(host, name, false);
      if ("ok" in admission) {
        enrolled.push({ name, seat, code: null, refused: admission.code });
        continue;
      }
      const { person } = admission;
      const seated = seat === null ? null : await host.file({ type: "sit", person, seat });
      const given = await this.reissue(host.id, person);
      enrolled.push({
        name,
        seat: seated?.ok ? seat : null,
        code: given.ok ? given.code : null,
        refused: seated && !seated.ok ? seated.code : given.ok ? null : given.code,
      });
    }
    return enrolled;
  }

  /** Games as their white cells see them from a distance; null for a token that opens none of it. */
  glance(tokens: readonly string[]): Promise<readonly (Glance | null)[]> {
    return Promise.all(
      tokens.map(async (token) => {
        const who = await this.identify(token);
        const host = who && (await this.open(who.game).catch(() => undefined));
        if (!host || !who || !directs(host.game, who.person)) return null;
        return glance(host.game, host.code, host.board(), host.present, now());
      }),
    );
  }

  /** The same done in several games, each in the name of whose token it is: null where it was done, or the code of a refusal. */
  together(tokens: readonly string[], what: Together): Promise<readonly (string | null)[]> {
    return Promise.all(
      tokens.map(async (token) => {
        const who = await this.identify(token);
        const host = who && (await this.open(who.game).catch(() => undefined));
        if (!host || !who || !drives(host.game, who.person)) return "host-only";
        if (what.type === "tell") {
          host.onTell({
            code: "told",
            with: { by: host.game.people[who.person]?.name ?? "", text: what.text },
          });
          return null;
        }
        const done = await host.submit(() => ({ author: { kind: "person", id: who.person }, ...what }));
        return done.ok ? null : done.code;
      }),
    );
  }

  /** A projector's admission: it outlives a restart like everybody's, and takes no part. */
  async screen(host: GameHost): Promise<Admission> {
    const person = newScreenId();
    const token = newToken();
    await this.#store.addPerson({
      id: person,
      game: host.id,
      token_hash: secretHash(token),
      return_hash: null,
    });
    return { game: host.id, person, token, code: host.code };
  }

  async identify(token: string | undefined): Promise<Identity | undefined> {
    if (!token) return undefined;
    const row = await this.#store.personByToken(secretHash(token));
    return row && { game: row.game, person: row.id };
  }

  /** A code for somebody who lost their device; the host asks for it, or they themselves beforehand. */
  async reissue(game: string, person: string): Promise<{ ok: true; code: string } | Refusal> {
    const code = newReturnCode();
    const given = await this.#store.setReturn(game, person, secretHash(code));
    return given ? { ok: true, code } : refusal("unknown-person");
  }

  /** After the host removed somebody their token opens nothing. */
  async forget(person: string): Promise<void> {
    await this.#store.removePerson(person);
  }

  /** The record of a finished game. It starts from the options as hosted: the lobby's changes are among its actions. */
  async record(host: GameHost): Promise<GameRecord> {
    const rows = await this.#store.actions(host.id);
    const actions = rows.map((row) => JSON.parse(row.json) as Action);
    return { ...makeRecord(host.game, actions), options: host.options };
  }

  /** The after-action review of a finished game, as JSON. */
  review(host: GameHost): Promise<string> {
    return this.#reviews.of(host.id, () => this.record(host));
  }

  /** What the host chose for all screens: it goes with the game, and is no part of its record. */
  async screens(host: GameHost): Promise<string | undefined> {
    const rows = await this.#store.beside(host.id);
    return rows.find(({ kind }) => kind === SCREENS)?.json;
  }

  keepScreens(host: GameHost, json: string): Promise<void> {
    return this.#store.keep({ game: host.id, kind: SCREENS, owner: "", at: now(), json });
  }

  /** The same at once, without verdicts while they are being made. */
  reviewSoon(host: GameHost): Promise<string> {
    return this.#reviews.soon(host.id, () => this.record(host));
  }

  /** What was written beside a game. */
  async notes(host: GameHost): Promise<Notes> {
    const rows = await this.#store.beside(host.id);
    const written = rows.filter(({ kind }) => kind !== SCREENS);
    return notesFrom(
      written.map(({ kind, owner, json }) => ({ kind: kind as BesideKind, owner, json: JSON.parse(json) })),
    );
  }

  /** Keeps what a person wrote; what is withheld holds from this moment. */
  async keep<K extends BesideKind>(host: GameHost, person: string, kind: K, value: Beside[K]): Promise<void> {
    const owner = isHosts(kind) ? "" : person;
    await this.#store.keep({ game: host.id, kind, owner, at: now(), json: JSON.stringify(value) });
    if (kind === "sharing") host.share(value as Beside["sharing"]);
  }

  /** A game beside the one it was forked from and its own forks, each in a few numbers once it is over. */
  async family(host: GameHost): Promise<readonly Relative[]> {
    const row = await this.#store.game(host.id);
    const parent = row?.parent ? await this.#store.game(row.parent) : undefined;
    const forks = await this.#store.forks(host.id);
    const all = [...(parent ? [parent] : []), ...(row ? [row] : []), ...forks];
    return Promise.all(
      all.map(async (one): Promise<Relative> => {
        const options = JSON.parse(one.options) as GameOptions;
        const outcome = one.stage === "review" ? await this.#outcome(one.id) : null;
        return {
          id: one.id,
          name: one.name,
          relation: one.id === host.id ? "self" : one.id === row?.parent ? "parent" : "fork",
          turn: options.fork?.turn ?? null,
          treaties: options.treaties,
          stage: one.stage,
          outcome,
        };
      }),
    );
  }

  async #outcome(id: string): Promise<Outcome | null> {
    const host = await this.open(id);
    if (host === undefined) return null;
    return outcomeOf(JSON.parse(await this.review(host)) as AfterActionReview);
  }

  /** Whether the game it was forked from is still being played: its seed and its secrets are in the fork's record. */
  async parentRuns(host: GameHost): Promise<boolean> {
    const parent = (await this.#store.game(host.id))?.parent;
    const row = parent ? await this.#store.game(parent) : undefined;
    if (row === undefined) return false;
    const above = await this.open(row.id);
    return row.stage !== "review" || (above !== undefined && this.parentRuns(above));
  }
}

function attempted(game: Game, action: Action): Step | Refusal {
  const result = reduce(game, action, false);
  return result.ok ? { action, game: result.game, events: [] } : { ok: false, ...result.rejection };
}

const hashOf = (scenario: Scenario) => createHash("sha256").update(JSON.stringify(scenario)).digest("hex");

/** The first fault of the injects a game is to begin with. */
function badInject(injects: readonly InjectPlan[], scenario: Scenario): Refusal | undefined {
  const taken: string[] = [];
  for (const plan of injects) {
    const [fault] = injectFaults(scenario, plan, { stage: { kind: "lobby" }, taken });
    if (fault) return refusal("bad-inject", { inject: plan.id, field: fault.field, problem: fault.code });
    taken.push(plan.id);
  }
  return undefined;
}

/** The first name in a request that the scenario does not know. */
function unknownNames(request: HostRequest, scenario: Scenario): string | undefined {
  const seats = new Set(scenario.seats.map((seat) => seat.id));
  const treaties = new Set(scenario.treaties.map((treaty) => treaty.id));
  const named = [
    ...request.humans,
    ...Object.keys(request.personas),
    ...(request.seat === null ? [] : [request.seat]),
  ];
  return (
    named.find((seat) => !seats.has(seat)) ??
    Object.keys(request.treaties).find((id) => !treaties.has(id)) ??
    (request.formation !== undefined && !treaties.has(request.formation) ? request.formation : undefined) ??
    Object.values(request.personas).find((persona) => !isPersona(persona))
  );
}
