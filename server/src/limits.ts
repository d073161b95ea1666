import type { Request, RequestHandler, Response } from "express";
import { ipKeyGenerator, rateLimit } from "express-rate-limit";

const perMinute = (limit: number, key?: (request: Request) => string, failuresOnly = false) =>
  rateLimit({
    windowMs: 60_000,
    limit,
    standardHeaders: false,
    legacyHeaders: false,
    skipSuccessfulRequests: failuresOnly,
    // A proxy in front is not trusted to name the caller, and need not be complained about.
    validate: { xForwardedForHeader: false },
    ...(key === undefined ? {} : { keyGenerator: key }),
    handler: (_request: Request, response: Response) => {
      response.status(429).json({ code: "too-many-requests", message: "Too many requests; wait a minute." });
    },
  });

/** A school sits behind one address, so limits by address are for a class and a half; guessing is limited by failures. */
export const limits = {
  host: perMinute(120),
  join: perMinute(300),
  guess: perMinute(40, undefined, true),
  wake: perMinute(1200),
  enter: perMinute(1200),
  enterOne: perMinute(
    60,
    (request) => request.headers.authorization ?? ipKeyGenerator(request.socket.remoteAddress ?? ""),
  ),
};

/** A page served from elsewhere may not act in somebody's name. No Origin: not a browser. */
export function allowedOrigin(
  origin: string | null | undefined,
  host: string | null | undefined,
  others: readonly string[],
): boolean {
  if (!origin) return true;
  return (URL.canParse(origin) && new URL(origin).host === host) || others.includes(origin);
}

export const originCheck =
  (others: readonly string[]): RequestHandler =>
  (request, response, next) => {
    const reads = request.method === "GET" || request.method === "HEAD";
    if (reads || allowedOrigin(request.headers.origin, request.headers.host, others)) next();
    else response.status(403).json({ code: "forbidden-origin", message: "This page may not act here." });
  };

/** For bodies that are not ours to parse: Colyseus would read any length. */
export const shortBody =
  (bytes: number): RequestHandler =>
  (request, response, next) => {
    const length = Number(request.headers["content-length"] ?? Number.NaN);
    if (length <= bytes) next();
    else response.status(413).json({ code: "too-long", message: `At most ${bytes} bytes.` });
  };
