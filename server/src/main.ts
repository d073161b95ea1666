import { networkInterfaces } from "node:os";
import { type App, startApp } from "./app.ts";
import { ClientNotBuilt, clientFolder } from "./build.ts";
import { BadEnvironment, type Environment, readEnvironment } from "./env.ts";
import { describe, log } from "./log.ts";
import { DataFolderInUse } from "./store/sqlite.ts";
import { Store } from "./store/store.ts";

/** Colyseus waits for every room to close; we do not wait for it longer than this. */
const CLOSING_LIMIT = 5_000;

async function main(): Promise<void> {
  const env = readEnvironment(process.env);
  const store = await Store.open(env.CASUS_DATA);
  const folder = await clientFolder(env.CASUS_BUILD);
  const app = await startApp(env, store, folder === null ? { kind: "none" } : { kind: "folder", folder });
  closeOnSignal(app, store);
  for (const line of addresses(env, app.port)) process.stdout.write(`${line}\n`);
}

/** Where people find the table: this machine, and every other way to it when we listen on all of them. */
function addresses({ HOST, CASUS_DATA }: Environment, port: number): string[] {
  const everywhere = HOST === "0.0.0.0" || HOST === "::";
  const lines = [`Casus is ready: http://${everywhere ? "localhost" : HOST}:${port}`];
  const others = Object.values(networkInterfaces())
    .flat()
    .filter((address) => address?.family === "IPv4" && !address.internal);
  if (everywhere)
    for (const address of others) lines.push(`  on this network:  http://${address?.address}:${port}`);
  lines.push(`  games are kept in ${CASUS_DATA}`);
  return lines;
}

function closeOnSignal(app: App, store: Store): void {
  let closing = false;
  const close = async (signal: string) => {
    if (closing) return;
    closing = true;
    log.info("closing", { signal });
    setTimeout(() => {
      log.error("closing", {
        error: `rooms did not close within ${CLOSING_LIMIT} ms; every order is on disk`,
      });
      process.exit(1);
    }, CLOSING_LIMIT).unref();
    try {
      await app.stop();
      await store.close();
      process.exit(0);
    } catch (error) {
      log.error("closing", { error: describe(error) });
      process.exit(1);
    }
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void close(signal));
}

/** What went wrong before there was a table, in one sentence, and 2 where the caller can mend it. */
function explain(error: unknown): [message: string, code: 1 | 2] {
  if (error instanceof BadEnvironment) return [error.message, 2];
  if (error instanceof DataFolderInUse)
    return [
      `Another Casus server is using the data folder ${process.env.CASUS_DATA || "./data"}. Stop it, or set CASUS_DATA to another folder.`,
      2,
    ];
  if ((error as { code?: unknown } | null)?.code === "EADDRINUSE")
    return [`Port ${process.env.PORT || 2567} is taken. Set PORT to another one.`, 2];
  if (error instanceof ClientNotBuilt)
    return [`The client could not be built: ${error.message}. CASUS_BUILD=never starts without.`, 1];
  return [describe(error), 1];
}

try {
  await main();
} catch (error) {
  const [message, code] = explain(error);
  process.stderr.write(`${message}\n`);
  process.exit(code);
}
