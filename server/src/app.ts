import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { defineRoom, defineServer, matchMaker } from "@colyseus/core";
import { WebSocketTransport } from "@colyseus/ws-transport";
import express, { type RequestHandler } from "express";
import type { Environment } from "./env.ts";
import { Games, ROOM } from "./games.ts";
import { allowedOrigin, limits, originCheck, shortBody } from "./limits.ts";
import { log } from "./log.ts";
import { clientFiles, compressed, inlineScriptHashes, securityHeaders, theatreFiles } from "./pages.ts";
import { CrisisRoom } from "./rooms/CrisisRoom.ts";
import { routes } from "./routes.ts";
import type { Store } from "./store/store.ts";

/** A full order sheet with every announcement, or the longest cable, in four-byte characters. */
const LONGEST_FRAME = 64 * 1024;
/** Frames from this size on are deflated, where the other side can. */
const DEFLATE_FROM = 1024;

/** Where the client comes from: a built folder, or whatever a developer's build tool serves. */
export type ClientPages =
  | { readonly kind: "folder"; readonly folder: string }
  | { readonly kind: "handler"; readonly handler: RequestHandler }
  | { readonly kind: "none" };

export interface App {
  readonly port: number;
  readonly games: Games;
  /** Closes rooms, connections and the port; the store stays open. */
  stop(): Promise<void>;
}

/** Puts the server together and listens. */
export async function startApp(env: Environment, store: Store, pages: ClientPages): Promise<App> {
  const games = new Games(store, { patience: env.CASUS_ABSENCE * 1000, bots: env.CASUS_BOT_PACE });
  CrisisRoom.games = games;
  closeMatchmaking();
  const http = createServer();
  const server = defineServer({
    greet: false,
    gracefullyShutdown: false,
    logger: colyseusLog,
    rooms: { [ROOM]: defineRoom(CrisisRoom) },
    transport: new WebSocketTransport({
      server: http,
      maxPayload: LONGEST_FRAME,
      pingInterval: 10_000,
      pingMaxRetries: 2,
      perMessageDeflate: {
        threshold: DEFLATE_FROM,
        serverNoContextTakeover: true,
        clientNoContextTakeover: true,
      },
      beforeUpgrade: ({ headers }) =>
        allowedOrigin(headers.get("origin"), headers.get("host"), env.CASUS_ORIGINS)
          ? undefined
          : new Response(null, { status: 403 }),
    }),
  });
  // Colyseus never reports a port that is taken: the error has to be waited for beside it.
  const failed = once(http, "error").then(([error]) => Promise.reject(error));
  await Promise.race([server.listen(env.PORT, env.HOST), failed]);
  standInFront(http, frontDoor(env, games, pages));
  await games.wakeClocked();
  return {
    port: (http.address() as AddressInfo).port,
    games,
    stop: async () => {
      await server.gracefullyShutdown(false);
      http.closeAllConnections();
    },
  };
}

/** By default anybody may create rooms, and every origin may read with credentials. */
function closeMatchmaking(): void {
  const { controller } = matchMaker;
  controller.exposedMethods = ["joinById"];
  for (const name of Object.keys(controller.DEFAULT_CORS_HEADERS))
    delete (controller.DEFAULT_CORS_HEADERS as Record<string, string>)[name];
  controller.getCorsHeaders = () => ({});
}

/**
 * Colyseus answers its own routes before any application hook, without limits on rate or length. So every request goes
 * through ours first, and only joining a room is handed on.
 */
function standInFront(http: ReturnType<typeof createServer>, front: express.Express): void {
  const behind = http.listeners("request") as RequestListener[];
  http.removeAllListeners("request");
  http.on("request", (request: IncomingMessage, response: ServerResponse) => {
    front(request as never, response as never, () => {
      for (const listener of behind) listener.call(http, request, response as never);
    });
  });
}

function frontDoor(env: Environment, games: Games, pages: ClientPages): express.Express {
  const front = express();
  front.disable("x-powered-by");
  // A developer's build tool writes scripts into the page.
  if (pages.kind !== "handler")
    front.use(securityHeaders(pages.kind === "folder" ? inlineScriptHashes(pages.folder) : []));
  front.use(originCheck(env.CASUS_ORIGINS));
  front.post(
    "/matchmake/joinById/:id",
    limits.enter,
    limits.enterOne,
    shortBody(2048),
    (_request, _response, next) => next("router"),
  );
  front.use(compressed());
  front.use("/theatres/:id", theatreFiles());
  front.use(routes(games));
  if (pages.kind === "folder") front.use(...clientFiles(pages.folder));
  if (pages.kind === "handler") front.use(pages.handler);
  front.use((_request, response) => {
    response.status(404).json({ code: "not-found", message: "There is nothing here." });
  });
  return front;
}

const colyseusLog = {
  debug: () => {},
  trace: () => {},
  info: () => {},
  warn: (...parts: unknown[]) => log.warn("colyseus", { message: parts.map(String).join(" ") }),
  error: (...parts: unknown[]) => log.error("colyseus", { message: parts.map(String).join(" ") }),
};
