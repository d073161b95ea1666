import { IN_THE_OPEN } from "./act.ts";
import { actionInfo } from "./actions/catalogue.ts";
import { fears, observersOf, structuralBacking, structuralCredibility } from "./belief.ts";
import { carriedInto } from "./campaign.ts";
import { bargainFirst } from "./formation.ts";
import { hashJson } from "./hash.ts";
import { planned } from "./inject.ts";
import { dyadsOf } from "./ladder.ts";
import { allianceKey, beliefKey, dyadKey } from "./relations.ts";
import type { Scenario } from "./setup.ts";
import type { Act, Game, GameOptions, Otherwise, Seat, Seed } from "./state.ts";
import type { Values } from "./variables.ts";
import { weighBalance } from "./war.ts";
import { begin, put, value } from "./work.ts";

/** What a game starts from. The same start always gives the same game. */
export interface Beginning {
  readonly id: string;
  readonly scenario: Scenario;
  readonly options: GameOptions;
  readonly seed: Seed;
  readonly otherwise?: Otherwise;
  readonly latents?: Game["latents"];
  /** Draws the white cell overruled, which it does in every world (W44). */
  readonly overrides?: Game["overrides"];
}

/** A game in its lobby, with every number at its opening value; what a fork starts from is in `fork.ts`. */
export const openGame = ({
  id,
  scenario,
  options,
  seed,
  otherwise,
  latents,
  overrides,
}: Beginning): Game => ({
  ...openingOf(scenario, options, otherwise ?? null),
  id,
  seed,
  latents: latents ?? {},
  ...(overrides && { overrides }),
});

/** What games open with that share a scenario, options and a world; only their luck is their own. */
type Opening = Omit<Game, "id" | "seed" | "latents">;

/** The last opening of these options: thousands of games may begin with it. */
const openings = new WeakMap<GameOptions, { readonly scenario: Scenario; readonly opening: Opening }>();

function openingOf(scenario: Scenario, options: GameOptions, otherwise: Otherwise | null): Opening {
  const last = openings.get(options);
  if (last && last.scenario === scenario && last.opening.otherwise === otherwise) return last.opening;
  const opening = open(scenario, options, otherwise);
  openings.set(options, { scenario, opening });
  return opening;
}

/**
 * The crisis as a game opens it: where the last one of its campaign ended (N8), with bargaining where that was asked for
 * (Y18), and for a fork as the game it was taken from had opened it (N11).
 */
export function openedBy(written: Scenario, { carried, formation, fork }: GameOptions): Scenario {
  if (fork !== undefined) return openedBy(written, fork.options);
  const opened = carried === undefined ? written : carriedInto(written, carried);
  return formation === undefined ? opened : bargainFirst(opened, formation);
}

function open(written: Scenario, options: GameOptions, otherwise: Otherwise | null): Opening {
  const scenario = openedBy(written, options);
  const treaties = scenario.treaties.map((t) => ({ ...t, terms: { ...t.terms, ...options.treaties[t.id] } }));
  const game: Game = {
    id: "",
    seed: [0, 0, 0, 0],
    latents: {},
    scenario,
    options,
    stage: { kind: "lobby" },
    clock: { deadline: null, paused: null },
    people: {},
    seats: Object.fromEntries(
      scenario.seats.map((s) => [s.id, emptySeat(s.id, options.humans.includes(s.id))]),
    ),
    values: openingValues(scenario),
    treaties,
    mandates: scenario.mandates,
    measures: scenario.measures,
    dispute: { ...scenario.dispute, settled: null },
    forces: scenario.forces,
    incidents: [],
    agreed: [],
    acts: scenario.opening.map((_, i) => openingAct(scenario, i)),
    plans: [],
    consents: [],
    pledges: [],
    requests: [],
    obligations: [],
    wars: [],
    messages: [],
    otherwise,
    ...(options.injects && { injects: options.injects.map((plan) => planned(plan)) }),
  };
  const work = begin(game);
  for (const { protector, ally } of scenario.alliances) {
    const key = allianceKey(protector, ally);
    for (const observer of observersOf(work.game, ally))
      put(
        work,
        "credibility",
        beliefKey(observer, key),
        structuralCredibility(work.game, protector, ally, observer),
      );
    put(work, "backing", key, structuralBacking(work.game, protector, ally));
  }
  for (const act of game.acts)
    for (const dyad of dyadsOf(game, act))
      put(work, "rung", dyad, Math.max(value(work.game, "rung", dyad), act.rung));
  weighBalance(work);
  fears(work);
  return { ...work.game, values: compact(work.game.values) };
}

/** The same numbers, read in one go: what is written key by key becomes a hash table, slower to copy for every game. */
const compact = (values: Values): Values => JSON.parse(JSON.stringify(values)) as Values;

export const emptySeat = (id: string, human: boolean): Seat => ({
  id,
  offered: human,
  control: human ? "human" : "bot",
  holder: null,
  draft: [],
  sealing: { kind: "open" },
  ready: false,
  beliefs: [],
  orders: [],
});

function openingValues(scenario: Scenario): Values {
  const values: Record<string, Record<string, number>> = {};
  const open = (variable: string, subject: string, number: number) => {
    values[variable] ??= {};
    (values[variable] as Record<string, number>)[subject] = number;
  };
  for (const { id, start, traits, election } of scenario.seats) {
    for (const [name, number] of Object.entries(start)) open(name, id, number);
    open("spending", id, traits.spending);
    open("election", id, election);
    for (const name of ["casualties", "humiliation", "fires", "nuclearAlert"] as const) open(name, id, 0);
  }
  for (const a of scenario.alliances) {
    const key = allianceKey(a.protector, a.ally);
    open("alignment", key, a.alignment);
    open("interoperability", key, a.interoperability);
    open("posture", key, a.posture);
    open("creep", key, a.creep);
    for (const name of [
      "consultation",
      "intelligence",
      "audienceCost",
      "fearOfAbandonment",
      "fearOfEntrapment",
    ] as const)
      open(name, key, 0);
  }
  for (const d of scenario.dyads) {
    const key = dyadKey(d.defender, d.challenger);
    open("hostility", key, d.hostility);
    open("localBalance", key, d.localBalance);
    open("pretext", key, d.pretext);
    open("proximity", key, d.proximity);
    open("tempo", key, d.tempo);
    open("deconfliction", key, d.deconfliction);
    open("exposure", key, d.exposure);
    for (const name of ["rung", "alert", "arrivals", "arms", "hotline", "mediation"] as const)
      open(name, key, 0);
  }
  return values;
}

function openingAct(scenario: Scenario, i: number): Act {
  const opening = scenario.opening[i];
  if (!opening) throw new Error(`no opening act ${i}`);
  const info = actionInfo(opening.action);
  const mandate =
    scenario.mandates.find((m) => m.id === opening.about || m.measure === opening.about)?.id ?? null;
  return {
    ...IN_THE_OPEN,
    id: `t0.${i + 1}.${opening.actor}.${opening.action}`,
    turn: 0,
    actor: opening.actor,
    action: opening.action,
    target: opening.target,
    about: opening.about,
    rung: info.rung,
    flags: info.flags,
    mandate: opening.action === "E02" ? mandate : null,
    words: opening.words,
  };
}

/** Fingerprint of everything that follows from the record: the scenario is named by its own hash in the record. */
export function hashGame({ scenario, marks: _marks, ...rest }: Game): string {
  return hashJson({ ...rest, scenario: scenario.id });
}
