import { loadInjects, loadScenario, scenarioIds } from "@casus/maps";
import {
  type Action,
  type Carried,
  carry,
  type Fork,
  forkAt,
  type Game,
  type GameOptions,
  type InjectPlan,
  injectFaults,
  newGame,
  reduce,
  type Scenario,
} from "@casus/shared/engine";
import { isPersona } from "@casus/shared/personas";
import type { Admission, ForkRequest, HostRequest } from "@casus/shared/protocol";
import { admit } from "./admissions.ts";
import { now } from "./deadline.ts";
import { type Games, hashOf } from "./games.ts";
import type { Step } from "./rooms/bots.ts";
import type { GameHost } from "./rooms/game-host.ts";
import { type PlannedOrders, playOut } from "./rooms/play-out.ts";
import { type Refusal, refusal } from "./rooms/stamp.ts";
import { newId, newJoinCode, newSeed } from "./seats.ts";
import type { GameRow } from "./store/schema.ts";

/** The next crisis of a campaign: hosted like any other, it opens where the finished one ended (N8). */
export async function nextCrisis(
  games: Games,
  finished: GameHost,
  request: HostRequest,
): Promise<Admission | Refusal> {
  return hostGame(games, request, { carried: carry(finished.game) });
}

/** A game of its own from a turn of another one, finished or not: with people, or played out by bots at once (N11). */
export async function forkGame(
  games: Games,
  parent: GameHost,
  asked: ForkRequest,
): Promise<Admission | Refusal> {
  const { turn, orders, played = [], out, ...request } = asked;
  const given = await games.sheets(parent, turn);
  const planned: PlannedOrders = {
    wanted: orders as PlannedOrders["wanted"],
    played: Object.fromEntries(played.flatMap((seat) => (given[seat] ? [[seat, given[seat]]] : []))),
  };
  const { scenario, seed } = parent.game;
  const { actions, options } = await games.record(parent);
  const written = loadScenario(scenario.id);
  const forked = forkAt({ id: parent.id, scenario: written, options, seed, actions }, turn);
  if (forked === null) return refusal("unknown-turn", { turn });
  if (out) {
    // Tried before there is a game, so that a refused order leaves none behind.
    const trial = newGame({
      id: "trial",
      scenario: written,
      options: {
        ...options,
        treaties: request.treaties as GameOptions["treaties"],
        humans: [],
        fork: forked,
      },
      seed,
    });
    const tried = playOut(trial, now(), planned, attempted);
    if (!("steps" in tried)) return tried;
  }
  const personas = { ...parent.game.options.personas, ...request.personas };
  const admission = await hostGame(
    games,
    { ...request, scenario: scenario.id, solo: false, personas },
    { fork: forked },
  );
  if ("ok" in admission || !out) return admission;
  const done = await games.live(admission.game).playOut(planned);
  return done.ok ? admission : done;
}

/** A new game, with who hosts it admitted, seated where they asked for a seat, and begun where they play alone. */
export async function hostGame(
  games: Games,
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
  const row = await add(games, { ...request, injects }, scenario, from);
  const hosted = await games.wake(row);
  const admission = await admit(games, hosted, request.host, true);
  if ("ok" in admission) return admission;
  const person = admission.person;
  if (request.seat !== null) {
    const seated = await hosted.file({ type: "sit", person, seat: request.seat });
    if (!seated.ok) return seated;
  }
  if (request.solo) {
    const begun = await hosted.submit(() => ({ author: { kind: "person", id: person }, type: "begin" }));
    if (!begun.ok) return begun;
  }
  return admission;
}

/** A row of its own in the store; join codes are drawn until one is free. */
async function add(
  games: Games,
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
    if (await games.store.addGame(row)) return row;
  }
}

function attempted(game: Game, action: Action): Step | Refusal {
  const result = reduce(game, action, false);
  return result.ok ? { action, game: result.game, events: [] } : { ok: false, ...result.rejection };
}

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
