import { type Problem, problemsOf } from "@casus/shared/scenario";
import type { Request, Response } from "express";
import { identify } from "./admissions.ts";
import type { Games } from "./games.ts";
import type { GameHost } from "./rooms/game-host.ts";
import type { Refusal } from "./rooms/stamp.ts";

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
  "host-only": "Only the host may do this.",
  "unknown-turn": "The game never came to this turn.",
  "unknown-seat": "There is no such seat.",
  "parent-running": "The game it was forked from still runs: its record stays closed until then.",
};

/** Answers with a refusal, in a sentence where the client has none. */
export function refuse(
  response: Response,
  status: number,
  { code, with: given }: Omit<Refusal, "ok" | "rule">,
): void {
  response.status(status).json({ code, message: SENTENCES[code] ?? code, with: given });
}

/** HTTP status by code, where it is not the usual one. */
export const STATUS: Readonly<Record<string, number>> = {
  "unknown-code": 404,
  "name-empty": 400,
  internal: 500,
};

/** The token a request brings, if it brings one. */
export const tokenOf = (request: Request) =>
  /^Bearer (\S{1,200})$/.exec(request.headers.authorization ?? "")?.[1];

/** The game in the path, for somebody whose token belongs to it; otherwise answers and gives null. */
export async function admitted(games: Games, request: Request, response: Response): Promise<GameHost | null> {
  const person = await identify(games.store, tokenOf(request));
  const host =
    person !== undefined && person.game === request.params.id ? await games.open(person.game) : undefined;
  if (person === undefined) refuse(response, 401, { code: "unknown-token", with: {} });
  else if (host === undefined) refuse(response, 404, { code: "unknown-game", with: {} });
  return host ?? null;
}

/** The same once the game is over. */
export async function finished(games: Games, request: Request, response: Response): Promise<GameHost | null> {
  const host = await admitted(games, request, response);
  if (host === null || host.game.stage.kind === "review") return host;
  refuse(response, 409, { code: "not-over", with: {} });
  return null;
}

/** More would not be read. */
const PROBLEMS = 8;

/** Answers that the body is not in the expected form: where, what stood there, and what was expected. */
export function invalid(response: Response, problems: readonly Problem[]): void {
  response.status(400).json({
    code: "invalid",
    message: "The request is not in the expected form.",
    problems: problems.slice(0, PROBLEMS),
  });
}

/** The same of what a schema found in a body. */
export const misshapen = (
  response: Response,
  issues: Parameters<typeof problemsOf>[0],
  { body }: Request,
): void => invalid(response, problemsOf(issues, body));
