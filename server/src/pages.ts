import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import path from "node:path";
import { constants } from "node:zlib";
import { theatreFolder } from "@casus/maps";
import compression from "compression";
import express, { type RequestHandler } from "express";
import expressStaticGzip from "express-static-gzip";

/** Quick enough to be done per request, and within a few per cent of the slow settings. */
const BROTLI_QUALITY = 5;

export const compressed = () =>
  compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } } });

/**
 * Headers for everything. No HSTS and no upgrade to HTTPS: on a classroom's network Casus is plain HTTP. `unsafe-eval` is
 * not given, so Pixi needs its `unsafe-eval` module on the client.
 */
export function securityHeaders(inlineScripts: readonly string[]): RequestHandler {
  const policy = [
    "default-src 'self'",
    `script-src ${["'self'", ...inlineScripts].join(" ")}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self' ws: wss: data: blob:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join("; ");
  return (_request, response, next) => {
    response.setHeader("Content-Security-Policy", policy);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    next();
  };
}

/** The page has a script of three lines that must run before the first paint; it is allowed by its hash. */
export function inlineScriptHashes(folder: string): string[] {
  const page = path.join(folder, "index.html");
  if (!existsSync(page)) return [];
  const scripts = readFileSync(page, "utf8").matchAll(/<script>([\s\S]*?)<\/script>/g);
  return [...scripts].map(
    ([, text]) =>
      `'sha256-${createHash("sha256")
        .update(text ?? "")
        .digest("base64")}'`,
  );
}

/** The built client, as the build compressed it. Names under /assets carry a hash of their content; the page that names them must not be kept. */
export function clientFiles(folder: string): RequestHandler[] {
  const setHeaders = (response: ServerResponse, file: string) => {
    const hashed = path.relative(folder, file).startsWith(`assets${path.sep}`);
    response.setHeader("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
  };
  const page: RequestHandler = (request, response, next) => {
    if (request.method === "GET" && request.accepts("html") && !path.extname(request.path))
      response.sendFile(path.join(folder, "index.html"), { headers: { "Cache-Control": "no-cache" } });
    else next();
  };
  const files = expressStaticGzip(folder, {
    enableBrotli: true,
    orderPreference: ["br"],
    serveStatic: { setHeaders },
  });
  return [files, page];
}

/** Map assets of a theatre. They change with the program only, so a browser asks once whether they did. */
export function theatreFiles(): RequestHandler<{ id: string }> {
  const folders = new Map<string, RequestHandler>();
  return (request, response, next) => {
    const { id } = request.params;
    let files = folders.get(id);
    if (files === undefined) {
      try {
        files = express.static(theatreFolder(id), {
          index: false,
          setHeaders: (r) => r.setHeader("Cache-Control", "no-cache"),
        });
      } catch {
        return next();
      }
      folders.set(id, files);
    }
    files(request as never, response, next);
  };
}
