import { loadInjects, loadScenario, scenarioIds } from "@casus/maps";
import { directs, drives } from "@casus/shared/engine";
import { type Awake, glanceRequest, hostRequest, joinRequest, togetherRequest } from "@casus/shared/protocol";
import { publicScenario } from "@casus/shared/scenario";
import { matchMaker } from "@colyseus/core";
import express, { type ErrorRequestHandler, Router } from "express";
import server from "../package.json" with { type: "json" };
import { admitScreen, identify, join } from "./admissions.ts";
import { now } from "./deadline.ts";
import { debrief } from "./debrief.ts";
import { admitted, finished, misshapen, refuse, STATUS, tokenOf } from "./door.ts";
import type { Games } from "./games.ts";
import { hostGame, nextCrisis } from "./hosting.ts";
import { limits } from "./limits.ts";
import { describe, log } from "./log.ts";
import { glances, together } from "./overview.ts";

const BODY = "16kb";
const LIST = "1mb";
/** By this a client knows that it comes back to another process, and can say so. */
const STARTED = now();

/** Everything there is by plain HTTP: what one needs before and after sitting at a table. */
export function routes(games: Games): Router {
  const router = Router();
  const json = express.json({ limit: BODY });
  // A game may be hosted with a whole list of events.
  const large = express.json({ limit: LIST });

  router.get("/health", (_request, response) => {
    response.json({
      status: matchMaker.state === matchMaker.MatchMakerState.READY ? "ok" : "closing",
      version: server.version,
      store: games.store.kind,
      presence: "local",
      ...games.counts(),
    });
  });

  router.get("/scenarios", (_request, response) => {
    response.json(
      scenarioIds().map((id) => {
        const { title, summary, begins, theatre } = loadScenario(id);
        return { id, title, summary, begins, theatre };
      }),
    );
  });

  router.get("/scenarios/:id", (request, response) => {
    const { id } = request.params;
    if (scenarioIds().includes(id)) response.json(publicScenario(loadScenario(id)));
    else refuse(response, 404, { code: "unknown-scenario", with: { scenario: id.slice(0, 80) } });
  });

  // How many there are is said to everybody who sets a game up; what they are, only to the white cell of a game of this crisis.
  router.get("/scenarios/:id/injects", limits.wake, async (request, response) => {
    const id = String(request.params.id);
    if (!scenarioIds().includes(id))
      return refuse(response, 404, { code: "unknown-scenario", with: { scenario: id.slice(0, 80) } });
    const injects = loadInjects(id);
    const who = await identify(games.store, tokenOf(request));
    const host = who && (await games.open(who.game));
    const cell = who && host?.game.scenario.id === id && directs(host.game, who.person);
    response.json({ count: injects.length, ...(cell && { injects }) });
  });

  router.post("/games", limits.host, large, async (request, response) => {
    const parsed = hostRequest.safeParse(request.body);
    if (!parsed.success) return misshapen(response, parsed.error.issues, request);
    const admission = await hostGame(games, parsed.data);
    if ("ok" in admission) refuse(response, STATUS[admission.code] ?? 400, admission);
    else response.status(201).json(admission);
  });

  router.post("/games/:id/next", limits.host, json, async (request, response) => {
    const parsed = hostRequest.safeParse(request.body);
    if (!parsed.success) return misshapen(response, parsed.error.issues, request);
    const over = await finished(games, request, response);
    if (over === null) return;
    const admission = await nextCrisis(games, over, parsed.data);
    if ("ok" in admission) refuse(response, STATUS[admission.code] ?? 400, admission);
    else response.status(201).json(admission);
  });

  router.post("/join", limits.join, limits.guess, json, async (request, response) => {
    const parsed = joinRequest.safeParse(request.body);
    if (!parsed.success) return misshapen(response, parsed.error.issues, request);
    const admission = await join(games, parsed.data);
    if ("ok" in admission) refuse(response, STATUS[admission.code] ?? 409, admission);
    else response.status(201).json(admission);
  });

  router.post("/glance", limits.wake, json, async (request, response) => {
    const parsed = glanceRequest.safeParse(request.body);
    if (!parsed.success) return misshapen(response, parsed.error.issues, request);
    response.json(await glances(games, parsed.data.tokens));
  });

  router.post("/together", limits.wake, json, async (request, response) => {
    const parsed = togetherRequest.safeParse(request.body);
    if (!parsed.success) return misshapen(response, parsed.error.issues, request);
    response.json(await together(games, parsed.data.tokens, parsed.data.do));
  });

  router.post("/games/:id/ensure", limits.wake, async (request, response) => {
    const host = await admitted(games, request, response);
    if (host === null) return;
    const { stage, scenario } = host.game;
    response.json({
      started: STARTED,
      stage: stage.kind,
      scenario: scenario.id,
      theatre: scenario.theatre,
    } satisfies Awake);
  });

  router.post("/games/:id/screen", limits.host, async (request, response) => {
    const host = await admitted(games, request, response);
    if (host === null) return;
    const person = await identify(games.store, tokenOf(request));
    if (!drives(host.game, person?.person ?? "")) refuse(response, 403, { code: "host-only", with: {} });
    else response.status(201).json(await admitScreen(games, host));
  });

  router.use(debrief(games));
  router.use(failed);
  return router;
}

/** What the JSON parser refuses is the caller's fault; anything else is ours, and its text stays here. */
const failed: ErrorRequestHandler = (error, request, response, _next) => {
  const status = Number((error as { status?: unknown }).status);
  if (status >= 400 && status < 500) {
    response.status(status).json({ code: "invalid", message: "The request could not be read." });
    return;
  }
  log.error("http", { method: request.method, path: request.path, error: describe(error) });
  response.status(500).json({ code: "internal", message: "Something failed here; it was written down." });
};
