import {
  type Act,
  type Action,
  type ActionBody,
  actionInfo,
  actNamed,
  adversaries,
  botCommitment,
  checkSheet,
  clamp,
  type Game,
  type GameOptions,
  groundOf,
  newGame,
  type Order,
  type Otherwise,
  obliged,
  type Phase,
  pendingObligations,
  type Seed,
  Sitting,
  uniform,
  value,
  variableInfo,
  waitingFor,
} from "../engine/index.ts";
import { botActions, chooseOrders, keptMinds, mindOf, type Think } from "../personas/index.ts";
import { look } from "../projection/index.ts";
import { adversaryOrders } from "./forbearance.ts";
import { asked, joins, type Played, personaOf, type Recorded, SHOWN } from "./recorded.ts";

/** A world: something taken away, or one government that stays out of a partner's quarrel. Null is as played. */
export type OtherWorld =
  | Otherwise
  | { readonly kind: "stays-out"; readonly actor: string; readonly partner: string };

/**
 * Whose choices a replay follows. Frozen: people's recorded ones, as far as they fit. Policy: people's until the first act
 * that differs from what was played, everybody's persona from there on (R50).
 */
export const MODES = ["frozen", "policy"] as const;
export type Mode = (typeof MODES)[number];

/** One playing of a record in another world or with other luck. */
export class Replay {
  readonly #recorded: Recorded;
  readonly #seed: Seed;
  readonly #world: OtherWorld | null;
  /** The game as played, while people are followed only as long as nothing differs from it. */
  #followed: Game | null;
  readonly #sitting: Sitting;
  /** The game as it is played: it moves on with the sitting. */
  readonly #game: Game;
  readonly #think: Think;
  readonly #turns: number;
  /** Where each government stands in a partner's cause, once it has been asked. */
  readonly #taken = new Map<string, boolean>();

  constructor(
    played: Played,
    recorded: Recorded,
    options: GameOptions,
    seed: Seed,
    world: OtherWorld | null,
    followed: Game | null,
  ) {
    this.#recorded = recorded;
    this.#seed = seed;
    this.#world = world;
    this.#followed = followed;
    this.#turns = turnsPlayed(played);
    const { scenario } = played.game;
    const otherwise = world === null || world.kind === "stays-out" ? null : world;
    const latents = Object.fromEntries(
      [...new Set([...recorded.latents.keys()].map((key) => key.split("/")[0] as string))].flatMap((pair) => {
        const u = this.#latent(`${pair}/fight`);
        return u === null ? [] : [[pair, u] as const];
      }),
    );
    const draws = recorded.overrides.filter((one) => one.kind === "draw");
    this.#sitting = new Sitting(
      newGame({
        ...{ id: "replay", scenario, options, seed, latents },
        ...(otherwise && { otherwise }),
        ...(draws.length > 0 && { overrides: draws }),
      }),
      false,
    );
    this.#game = this.#sitting.game;
    this.#think = keptMinds(this.#game, false);
  }

  #step(author: Action["author"], body: ActionBody): boolean {
    return this.#sitting.take({ at: 0, author, ...body }) === null;
  }

  readonly #handed = new Set<object>();

  play(): Game {
    for (const seat of this.#recorded.seats) {
      const person = `as-${seat}`;
      this.#step(SERVER, { type: "join", person, name: person, host: false });
      this.#step(SERVER, { type: "sit", person, seat });
    }
    const { rulings, corrections, overrides } = this.#recorded;
    if (rulings.length + corrections.length + overrides.length > 0)
      this.#step(SERVER, { type: "join", person: HAND.id, name: HAND.id, host: true });
    this.#step(SERVER, { type: "begin" });
    if (this.#turns > 0) this.#step(SERVER, { type: "turns", turns: this.#turns });
    for (let guard = 0; guard < 2000 && this.#game.stage.kind === "running"; guard++) {
      this.#follow();
      this.#hand();
      let moved = false;
      for (const action of this.#peoples()) moved = this.#sitting.take(action) === null || moved;
      for (const action of this.#bots()) moved = this.#sitting.take(action) === null || moved;
      const { stage } = this.#game;
      if (stage.kind !== "running") break;
      if (moved && stage.phase === "obligation" && pendingObligations(this.#game).length > 0) continue;
      if (waitingFor(this.#game).length > 0) break;
      this.#step(SERVER, { type: "advance", cause: "done" });
    }
    return this.#game;
  }

  /** The white cell's hand does in every world what it did, when it did it: numbers move by as much (W44). */
  #hand(): void {
    const { stage } = this.#game;
    if (stage.kind !== "running") return;
    for (const one of this.#recorded.corrections) {
      if (one.turn !== stage.turn || one.phase !== stage.phase || this.#handed.has(one)) continue;
      this.#handed.add(one);
      const { min, max } = variableInfo(one.variable);
      const moved = value(this.#game, one.variable, one.key) + one.to - (one.before ?? one.to);
      const { variable, key, why } = one;
      this.#step(HAND, { type: "correct", variable, key, to: clamp(moved, min, max), why });
    }
    for (const { kind, turn, ...one } of this.#recorded.overrides)
      if (kind === "owed" && "obligation" in one && turn === stage.turn && stage.phase === "obligation") {
        const { obligation, to, why } = one;
        const open = this.#game.obligations.find((o) => o.id === obligation);
        if (open && open.owed !== to)
          this.#step(HAND, { type: "override", of: { kind, obligation, to }, why });
      }
    if (stage.phase !== "orders") return;
    for (const one of this.#recorded.rulings) {
      if (one.settled !== stage.turn || one.ruling === null || this.#handed.has(one)) continue;
      this.#handed.add(one);
      const { seat, kind, text, why, ruling } = one;
      if (!this.#step({ kind: "person", id: `as-${seat}` }, { type: "propose", seat, kind, text, why }))
        continue;
      const proposal = this.#game.proposals?.at(-1)?.id ?? "";
      this.#step(HAND, { type: "rule", proposal, verdict: ruling, why: ruling.why });
    }
  }

  /** At the first act that differs from what was played every seat falls to its persona (R50). */
  #follow(): void {
    const { stage, acts } = this.#game;
    if (this.#followed === null || stage.kind !== "running" || stage.phase !== "consultation") return;
    const theirs = this.#followed.acts;
    const upTo = theirs.findIndex((a) => a.turn >= stage.turn);
    const same =
      acts.length === (upTo < 0 ? theirs.length : upTo) && acts.every((a, i) => a.id === theirs[i]?.id);
    if (same) return;
    this.#followed = null;
    for (const seat of this.#recorded.seats) this.#step(SERVER, { type: "control", seat, by: "bot" });
  }

  #bots(): readonly Action[] {
    // Nobody waits for a bot to say that it is ready.
    const actions = botActions(this.#game, 0, false, this.#think).filter(({ type }) => type !== "ready");
    const world = this.#world;
    if (world?.kind !== "stays-out") return actions;
    return actions.map((action): Action => {
      if (action.type === "commit" && this.#isOurs(action.obligation, world))
        return { ...action, choice: "decline" };
      if (action.type === "seal" && action.seat === world.actor)
        return { ...action, orders: (action.orders ?? []).filter((o) => !entersFor(this.#game, o, world)) };
      return action;
    });
  }

  #isOurs(obligation: string, { actor, partner }: { actor: string; partner: string }): boolean {
    return this.#game.obligations.some(
      (o) => o.id === obligation && o.protector === actor && o.victim === partner,
    );
  }

  /** What the recorded people do in this phase of this world. */
  #peoples(): readonly Action[] {
    const { stage } = this.#game;
    if (stage.kind !== "running") return [];
    return this.#recorded.seats.flatMap((seat) =>
      this.#game.seats[seat]?.control === "human" ? this.#ofSeat(seat, stage.turn, stage.phase) : [],
    );
  }

  #ofSeat(seat: string, turn: number, phase: Phase): readonly Action[] {
    const desk = this.#game.seats[seat];
    if (!desk) return [];
    const author = { kind: "person", id: `as-${seat}` } as const;
    const filed = (body: ActionBody): Action => ({ ...body, at: 0, author });
    switch (phase) {
      case "intelligence":
      case "resolution":
        return desk.ready ? [] : [filed({ type: "ready", seat, ready: true })];
      case "consultation":
        return [
          ...(desk.ready ? [] : this.#requestsOf(seat, turn)),
          ...this.#answersOf(seat, turn),
          ...(desk.ready ? [] : [{ type: "ready", seat, ready: true } as const]),
        ].map(filed);
      case "orders":
        return [
          ...this.#answersOf(seat, turn),
          ...(desk.sealing.kind === "open"
            ? [{ type: "seal", seat, orders: this.#ordersOf(seat, turn) } as const]
            : []),
        ].map(filed);
      case "obligation":
        return this.#decisionsOf(seat, turn).map(filed);
    }
  }

  #requestsOf(seat: string, turn: number): readonly ActionBody[] {
    return this.#recorded.requests.filter((r) => r.seat === seat && this.#recorded.turnOf.get(r) === turn);
  }

  #answersOf(seat: string, turn: number): readonly ActionBody[] {
    return this.#game.requests.flatMap((r): ActionBody[] => {
      const accept = this.#recorded.answers.get(asked(turn, seat, r));
      if (accept === undefined || r.status !== "open" || r.answers[seat] || !r.to.includes(seat)) return [];
      return [{ type: "answer", seat, request: r.id, accept }];
    });
  }

  #decisionsOf(seat: string, turn: number): readonly ActionBody[] {
    const world = this.#world;
    const ours = pendingObligations(this.#game).filter((o) => obliged(o) === seat);
    return ours.map((o): ActionBody => {
      if (o.status === "invocation") {
        const invoke = this.#recorded.invocations.get(`${turn}.${seat}`) ?? true;
        return { type: "invoke", seat, obligation: o.id, invoke };
      }
      const out = world?.kind === "stays-out" && this.#isOurs(o.id, world);
      const choice = out ? "decline" : botCommitment(this.#game, o);
      return { type: "commit", seat, obligation: o.id, choice, words: null };
    });
  }

  /** The recorded orders that still make sense; where their antecedent is gone, the persona acts instead (R50). */
  #ordersOf(seat: string, turn: number): readonly Order[] {
    const game = this.#game;
    const written = this.#recorded.orders.get(`${turn}.${seat}`);
    if (!written) return personaOrders(game, seat);
    const recorded = this.#forborne(seat, turn, written);
    const ground = groundOf(game, seat);
    let sheet: readonly Order[] = [];
    let lost = false;
    for (const order of recorded) {
      if (order.inResponseTo && !actNamed(game.acts as readonly Act[], order.inResponseTo)) {
        lost = true;
        continue;
      }
      if (!this.#stillGiven(seat, order)) continue;
      if (checkSheet([...sheet, order], ground) === null) sheet = [...sheet, order];
    }
    return lost && sheet.length === 0 ? personaOrders(game, seat) : sheet;
  }

  /** An adversary that had gone as far as a show of force is asked again how far it goes (R58). */
  #forborne(seat: string, turn: number, orders: readonly Order[]): readonly Order[] {
    const world = this.#world;
    const ally =
      world?.kind === "no-alliance" ? world.ally : world?.kind === "stays-out" ? world.partner : null;
    const node = this.#recorded.nodes.get(turn);
    if (ally === null || !node || !adversaries(this.#game.scenario, ally).includes(seat)) return orders;
    return adversaryOrders(this.#game, node, seat, ally, orders, this.#seed);
  }

  /** Whether a government that entered a partner's cause by this order does so in this world too (R54). */
  #stillGiven(seat: string, order: Order): boolean {
    const world = this.#world;
    if (world === null || world.kind === "holds") return true;
    let causes = 0;
    let given = 0;
    for (const [key, { orders }] of this.#recorded.entries) {
      if (!orders.has(order) || !key.startsWith(`${seat}>`)) continue;
      causes++;
      if (this.#stands(key)) given++;
    }
    return causes === 0 || given > 0;
  }

  /** One's stand in a partner's cause, taken once: with one's latent u, by what the world says for it. */
  #stands(key: string): boolean {
    const known = this.#taken.get(key);
    if (known !== undefined) return known;
    const [pair = ""] = key.split("/");
    const [joiner = "", partner = ""] = pair.split(">");
    const stands = this.#takes(key, joiner, partner);
    this.#taken.set(key, stands);
    return stands;
  }

  #takes(key: string, joiner: string, partner: string): boolean {
    const world = this.#world;
    if (world?.kind === "stays-out") return !(world.actor === joiner && world.partner === partner);
    if (world?.kind !== "no-alliance") return true;
    const ends = [world.protector, world.ally];
    if (!ends.includes(joiner) || !ends.includes(partner)) return true;
    const u = this.#latent(key);
    return u === null || u < joins(this.#game, joiner, partner);
  }

  #latent(key: string): number | null {
    const part = this.#recorded.latents.get(key);
    if (!part) return null;
    const [pair = "", step] = key.split("/");
    // The step that commitments take keeps the slot it always had, so that they share it.
    const slot = step === "fight" || step === undefined ? "" : step;
    const u = uniform(this.#seed, { turn: 0, rule: "R54", subject: pair, slot });
    return part[0] + (part[1] - part[0]) * u;
  }
}

/** Whoever stands for the white cell in a replay. */
const HAND = { kind: "person", id: "as-white-cell" } as const;
const SERVER = { kind: "server" } as const;

/** Whether a bot's order would bring it into a partner's cause. */
function entersFor(
  game: Game,
  order: Order,
  { actor, partner }: { actor: string; partner: string },
): boolean {
  if (order.target === partner)
    return order.action === "M17" || order.action === "A17" || order.action === "M22";
  const foes = adversaries(game.scenario, partner);
  return (
    order.target !== undefined &&
    order.target !== actor &&
    foes.includes(order.target) &&
    actionInfo(order.action).rung >= SHOWN
  );
}

/** The number of turns the host's clock gave the game. */
function turnsPlayed({ game, record }: Played): number {
  if (game.stage.kind !== "review") return 0;
  const changed = record.actions.findLast((a) => a.type === "turns");
  if (changed?.type === "turns") return changed.turns;
  // A script may be longer than a table's clock allows; it has its length in the scenario.
  return game.scenario.scripted ? 0 : game.scenario.presets[record.options.preset].turns;
}

function personaOrders(game: Game, seat: string): readonly Order[] {
  return chooseOrders(mindOf(game, look(game, { seat }), personaOf(game, seat)));
}
