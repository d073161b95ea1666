import { loadScenario } from "@casus/maps";
import { directs, isWhiteCell } from "@casus/shared/engine";
import { project } from "@casus/shared/projection";
import { forkRequest } from "@casus/shared/protocol";
import {
  type AfterActionReview,
  isBesideKind,
  isHosts,
  type Notes,
  packOf,
  parseBeside,
  perspectiveOf,
  redact,
} from "@casus/shared/review";
import express, { type Request, type Response, Router } from "express";
import { strToU8, zipSync } from "fflate";
import { identify } from "./admissions.ts";
import { keep, notesOf } from "./beside.ts";
import { admitted, finished, invalid, misshapen, refuse, STATUS, tokenOf } from "./door.ts";
import { familyOf, parentRuns } from "./family.ts";
import type { Games } from "./games.ts";
import { forkGame } from "./hosting.ts";
import { limits } from "./limits.ts";
import type { GameHost } from "./rooms/game-host.ts";

/** A story edited in full, or a rubric for eighty people. */
const LONGEST = "1mb";

/** What the review asks of the server: what was found, what people write beside it, forks, and what they take home. */
export function debrief(games: Games): Router {
  const router = Router();
  const json = express.json({ limit: LONGEST });

  router.get("/games/:id/review", limits.wake, async (request, response) => {
    const host = await finished(games, request, response);
    if (host === null) return;
    const soon = request.query.soon === "1";
    response.type("json").send(await (soon ? games.reviewSoon(host) : games.review(host)));
  });

  router.get("/games/:id/record", limits.wake, async (request, response) => {
    const host = await finished(games, request, response);
    if (host === null || (await closed(games, host, response))) return;
    response.setHeader("Content-Disposition", `attachment; filename="casus-${host.id}.json"`);
    response.json(await recordFor(games, host, await isHost(games, host, request)));
  });

  router.get("/games/:id/notes", limits.wake, async (request, response) => {
    const host = await admitted(games, request, response);
    if (host === null) return;
    const person = (await personOf(games, request)) ?? "";
    const runs = host.game.stage.kind === "review" || leads(host, person);
    if (runs) response.json(seenBy(await notesOf(games.store, host.id), host, person));
    else refuse(response, 409, { code: "not-over", with: {} });
  });

  router.put("/games/:id/notes/:kind", limits.wake, json, async (request, response) => {
    const host = await admitted(games, request, response);
    if (host === null) return;
    const kind = String(request.params.kind);
    const person = (await personOf(games, request)) ?? "";
    if (!isBesideKind(kind))
      return refuse(response, 404, { code: "unknown-object", with: { id: kind.slice(0, 40) } });
    if (isHosts(kind) && !leads(host, person)) return refuse(response, 403, { code: "host-only", with: {} });
    const parsed = parseBeside(kind, request.body);
    if (!parsed.ok) return invalid(response, parsed.problems);
    await keep(games.store, host, person, kind, parsed.value as never);
    response.json(seenBy(await notesOf(games.store, host.id), host, person));
  });

  router.get("/games/:id/past/:turn/:seat", limits.wake, async (request, response) => {
    const host = await finished(games, request, response);
    if (host === null) return;
    const turn = Number(request.params.turn);
    const seat = String(request.params.seat);
    const then = await games.past(host, turn, "after");
    if (then === undefined) refuse(response, 404, { code: "unknown-turn", with: { turn } });
    else if (!Object.hasOwn(then.seats, seat)) refuse(response, 404, { code: "unknown-seat", with: {} });
    else response.json(perspectiveOf(then, seat));
  });

  // A turn with everything open, for the map and the ladder beside the story.
  router.get("/games/:id/then/:turn", limits.wake, async (request, response) => {
    const host = await finished(games, request, response);
    if (host === null) return;
    const turn = Number(request.params.turn);
    const then = await games.past(host, turn, "after");
    if (then === undefined) refuse(response, 404, { code: "unknown-turn", with: { turn } });
    else response.json(project({ ...then, stage: { kind: "review", turn, end: "host" } }, { person: "" }));
  });

  // What a fork of this turn starts from: every seat's sheet, or one seat's with all it may know, to write another.
  router.get(
    ["/games/:id/sheets/:turn", "/games/:id/sheets/:turn/:seat"],
    limits.wake,
    async (request, response) => {
      const host = await admitted(games, request, response);
      if (host === null) return;
      if (!(await mayLookAhead(games, host, request)))
        return refuse(response, 403, { code: "white-cell-only", with: {} });
      const turn = Number(request.params.turn);
      const seat = request.params.seat === undefined ? null : String(request.params.seat);
      const then = await games.past(host, turn, "before");
      if (then === undefined) refuse(response, 404, { code: "unknown-turn", with: { turn } });
      else if (seat === null) response.json(await games.sheets(host, turn));
      else if (!Object.hasOwn(then.seats, seat)) refuse(response, 404, { code: "unknown-seat", with: {} });
      else response.json(project(then, { seat }));
    },
  );

  router.post("/games/:id/fork", limits.host, json, async (request, response) => {
    const host = await admitted(games, request, response);
    if (host === null) return;
    const parsed = forkRequest.safeParse(request.body);
    if (!parsed.success) return misshapen(response, parsed.error.issues, request);
    // The review of a fork opens what everybody kept secret until then, and to the host who plays too.
    if (!(await mayLookAhead(games, host, request)))
      return refuse(response, 403, { code: "white-cell-only", with: {} });
    const admission = await forkGame(games, host, parsed.data);
    if ("ok" in admission) refuse(response, STATUS[admission.code] ?? 409, admission);
    else response.status(201).json(admission);
  });

  router.get("/games/:id/family", limits.wake, async (request, response) => {
    const host = await finished(games, request, response);
    if (host !== null) response.json(await familyOf(games, host));
  });

  router.get("/games/:id/report", limits.wake, async (request, response) => {
    const host = await finished(games, request, response);
    if (host === null || (await closed(games, host, response))) return;
    const report = (await pack(games, host, request, false)).find(({ name }) => name === "report.html");
    response.setHeader("Content-Disposition", `attachment; filename="casus-${host.id}.html"`);
    response.type("html").send(report?.text);
  });

  router.get("/games/:id/export", limits.wake, async (request, response) => {
    const host = await finished(games, request, response);
    if (host === null || (await closed(games, host, response))) return;
    if (!(await isHost(games, host, request))) return refuse(response, 403, { code: "host-only", with: {} });
    const files = await pack(games, host, request, true);
    const zip = zipSync(Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)])), {
      level: 6,
    });
    response.setHeader("Content-Disposition", `attachment; filename="casus-${host.id}.zip"`);
    response.type("application/zip").send(Buffer.from(zip));
  });

  return router;
}

const personOf = async (games: Games, request: Request): Promise<string | undefined> =>
  (await identify(games.store, tokenOf(request)))?.person;

/** Whether somebody runs the review: the white cell, those who played among them. */
function leads(host: GameHost, id: string): boolean {
  const person = host.game.people[id];
  return person !== undefined && isWhiteCell(person);
}

async function isHost(games: Games, host: GameHost, request: Request): Promise<boolean> {
  const person = await personOf(games, request);
  return person !== undefined && leads(host, person);
}

/** While a game runs, its other seats' files and forks are for those who see everything anyway (W1); then for all. */
async function mayLookAhead(games: Games, host: GameHost, request: Request): Promise<boolean> {
  return host.game.stage.kind === "review" || directs(host.game, (await personOf(games, request)) ?? "");
}

/** While the game it was forked from runs, nothing leaves that holds that game's seed. */
async function closed(games: Games, host: GameHost, response: Response): Promise<boolean> {
  if (!(await parentRuns(games, host))) return false;
  refuse(response, 409, { code: "parent-running", with: {} });
  return true;
}

/** The host's record is whole; others get it without what is kept back and whom nobody may name. */
async function recordFor(games: Games, host: GameHost, whole: boolean): Promise<unknown> {
  const record = await games.record(host);
  if (whole) return record;
  const { sharing, consents } = await notesOf(games.store, host.id);
  const withheld = sharing.messages === "own" ? "all" : sharing.withheld;
  return redact(record, loadScenario(record.scenario.id), { pseudonymised: false, consents, withheld })
    .record;
}

async function pack(games: Games, host: GameHost, request: Request, grades: boolean) {
  const record = await games.record(host);
  const review = JSON.parse(await games.review(host)) as AfterActionReview;
  return packOf(record, loadScenario(record.scenario.id), {
    pseudonymised: request.query.pseudonymised === "1",
    grades,
    verdicts: review.verdicts,
    notes: await notesOf(games.store, host.id),
  });
}

/** A person reads its own; the host everybody's; how a class guessed is for all, by label. */
function seenBy(
  notes: Notes,
  host: GameHost,
  person: string,
): Notes & { readonly tally: Readonly<Record<string, number>> } {
  const tally: Record<string, number> = {};
  for (const label of Object.values(notes.guesses)) tally[label] = (tally[label] ?? 0) + 1;
  if (leads(host, person)) return { ...notes, tally };
  const own = <T>(by: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(by).filter(([owner]) => owner === person));
  return {
    ...notes,
    tally,
    sheet: { criteria: [], marks: {} },
    roles: own(notes.roles),
    answers: own(notes.answers),
    guesses: own(notes.guesses),
    consents: own(notes.consents),
    // Which messages are kept back says what they were.
    sharing: { ...notes.sharing, withheld: [] },
  };
}
