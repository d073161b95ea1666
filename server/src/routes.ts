import { loadInjects, loadScenario, scenarioIds } from "@casus/maps";
import { glanceRequest, hostRequest, joinRequest } from "@casus/shared/protocol";
import { publicScenario } from "@casus/shared/scenario";
import { matchMaker } from "@colyseus/core";
import express, { type ErrorRequestHandler, type Request, type Response, Router } from "express";
import server from "../package.json" with { type: "json" };
import { now } from "./deadline.ts";
import type { Games } from "./games.ts";
import { limits } from "./limits.ts";
import { describe, log } from "./log.ts";
import type { GameHost } from "./rooms/game-host.ts";
import type { Refusal } from "./rooms/stamp.ts";

const BODY = "16kb";
const LIST = "1mb";
/** By this a client knows that it comes back to another process, and can say so. */
const STARTED = now();

/** Sentences for refusals people meet before they are at a table; the client has its own words for the others. */
const SENTENCES: Readonly<Record<string, string>> = {
  "unknown-code": "No game has this code. Check it against the board; codes are six letters.",
  "unknown-game": "This game is not here.",
  "unknown-scenario": "There is no such scenario.",
  "unknown-token": "You are not admitted to this game; join it with its code.",
  "joining-locked":
    "Nobody joins this game by its code any more. Ask whoever runs it for a code of your own.",
  "name-empty": "Please say who you are.",
  "name-taken": "Somebody in this game has that name already.",
  "not-over": "The review opens when the game is over.",
};

function refuse(
  response: Response,
  status: number,
  { code, with: given }: Omit<Refusal, "ok" | "rule">,
): void {
  response.status(status).json({ code, message: SENTENCES[code] ?? code, with: given });
}

const STATUS: Readonly<Record<string, number>> = { "unknown-code": 404, "name-empty": 400, internal: 500 };

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
      store: games.store,
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

  // Whoever hosts a game alone sees all of it, so it is no secret of anybody's; players of a game are shown no page that asks.
  router.get("/scenarios/:id/injects", (request, response) => {
    const { id } = request.params;
    if (scenarioIds().includes(id)) response.json(loadInjects(id));
    else refuse(response, 404, { code: "unknown-scenario", with: { scenario: id.slice(0, 80) } });
  });

  router.post("/games", limits.host, large, async (request, response) => {
    const parsed = hostRequest.safeParse(request.body);
    if (!parsed.success) return invalid(response, parsed.error.issues);
    const admission = await games.host(parsed.data);
    if ("ok" in admission) refuse(response, STATUS[admission.code] ?? 400, admission);
    else response.status(201).json(admission);
  });

  router.post("/games/:id/next", limits.host, json, async (request, response) => {
    const parsed = hostRequest.safeParse(request.body);
    if (!parsed.success) return invalid(response, parsed.error.issues);
    const over = await finished(games, request, response);
    if (over === null) return;
    const admission = await games.next(over, parsed.data);
    if ("ok" in admission) refuse(response, STATUS[admission.code] ?? 400, admission);
    else response.status(201).json(admission);
  });

  router.post("/join", limits.join, limits.guess, json, async (request, response) => {
    const parsed = joinRequest.safeParse(request.body);
    if (!parsed.success) return invalid(response, parsed.error.issues);
    const admission = await games.join(parsed.data);
    if ("ok" in admission) refuse(response, STATUS[admission.code] ?? 409, admission);
    else response.status(201).json(admission);
  });

  router.post("/glance", limits.wake, json, async (request, response) => {
    const parsed = glanceRequest.safeParse(request.body);
    if (!parsed.success) return invalid(response, parsed.error.issues);
    response.json(await games.glance(parsed.data.tokens));
  });

  router.post("/games/:id/ensure", limits.wake, async (request, response) => {
    const host = await admitted(games, request, response);
    if (host !== null) response.json({ game: host.id, started: STARTED });
  });

  router.get("/games/:id/record", limits.wake, async (request, response) => {
    const host = await finished(games, request, response);
    if (host === null) return;
    response.setHeader("Content-Disposition", `attachment; filename="casus-${host.id}.json"`);
    response.json(await games.record(host));
  });

  router.get("/games/:id/review", limits.wake, async (request, response) => {
    const host = await finished(games, request, response);
    if (host !== null) response.type("json").send(await games.review(host));
  });

  router.use(failed);
  return router;
}

/** The game in the path, for somebody whose token belongs to it; otherwise answers and gives null. */
async function admitted(games: Games, request: Request, response: Response): Promise<GameHost | null> {
  const token = /^Bearer (\S{1,200})$/.exec(request.headers.authorization ?? "")?.[1];
  const person = await games.identify(token);
  const host =
    person !== undefined && person.game === request.params.id ? await games.open(person.game) : undefined;
  if (person === undefined) refuse(response, 401, { code: "unknown-token", with: {} });
  else if (host === undefined) refuse(response, 404, { code: "unknown-game", with: {} });
  return host ?? null;
}

async function finished(games: Games, request: Request, response: Response): Promise<GameHost | null> {
  const host = await admitted(games, request, response);
  if (host === null || host.game.stage.kind === "review") return host;
  refuse(response, 409, { code: "not-over", with: {} });
  return null;
}

function invalid(response: Response, issues: readonly { path: PropertyKey[]; message: string }[]): void {
  const problems = issues
    .slice(0, 8)
    .map(({ path, message }) => ({ path: path.map(String).join("."), message }));
  response
    .status(400)
    .json({ code: "invalid", message: "The request is not in the expected form.", problems });
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
