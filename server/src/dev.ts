import { spawn } from "node:child_process";
import path from "node:path";
import type { RequestHandler } from "express";
import { startApp } from "./app.ts";
import { ROOT } from "./build.ts";
import { readEnvironment } from "./env.ts";
import { Store } from "./store/store.ts";

/** Server and client at one address: Vite runs inside, so that sockets, cookies and origins are those of production. */
async function serve(): Promise<void> {
  const env = readEnvironment(process.env);
  const { createServer } = await import("vite");
  const root = path.join(ROOT, "client");
  // Its reload socket has a port of its own: ours is for tables.
  const vite = await createServer({
    root,
    configFile: path.join(root, "vite.config.ts"),
    // The other loaders write a file beside it, which Node would watch and start us again, and again.
    configLoader: "native",
    server: { middlewareMode: true, ws: { port: env.PORT + 1 } },
  });
  const store = await Store.open(env.CASUS_DATA);
  const handler = vite.middlewares as unknown as RequestHandler;
  const app = await startApp(env, store, { kind: "handler", handler });
  process.stdout.write(`Casus, with reload: http://localhost:${app.port}\n`);
}

if (process.env.CASUS_DEV === "serve") await serve();
else {
  // Node watches everything the server imports and starts it again; games are in the log.
  const child = spawn(process.execPath, ["--watch", "--watch-preserve-output", import.meta.filename], {
    stdio: "inherit",
    env: { ...process.env, CASUS_DEV: "serve" },
  });
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => child.kill(signal));
  child.on("exit", (code) => process.exit(code ?? 0));
}
