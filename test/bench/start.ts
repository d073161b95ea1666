import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { temporaryFolder } from "../server.ts";
import { type Figures, rounded } from "./figure.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** `npm start` until it says where it listens; the first time it has to build the client as well. */
export async function measure(): Promise<Figures> {
  const building = await timed(buildClient);
  // Brings client/dist up to date, so that the second start is one of many.
  await timed(start);
  const starting = await timed(start);
  const common = { unit: "s", target: 10, better: "less", detail: {} } as const;
  return {
    start: { ...common, value: rounded(starting, 2) },
    firstStart: {
      ...common,
      value: rounded(building + starting, 2),
      detail: { buildingTheClient: rounded(building, 2) },
    },
  };
}

async function timed(what: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await what();
  return (performance.now() - started) / 1000;
}

async function buildClient(): Promise<void> {
  const outDir = mkdtempSync(path.join(tmpdir(), "casus-bench-"));
  await build({ root: path.join(ROOT, "client"), logLevel: "error", build: { outDir, emptyOutDir: true } });
  rmSync(outDir, { recursive: true, force: true });
}

async function start(): Promise<void> {
  const folder = temporaryFolder();
  // Its own group, because npm does not pass every signal on to what it runs.
  const child = spawn("npm", ["start"], {
    cwd: ROOT,
    detached: true,
    env: { ...process.env, HOST: "127.0.0.1", PORT: "0", CASUS_DATA: folder },
    stdio: ["ignore", "pipe", "pipe"],
  });
  try {
    await new Promise<void>((ready, failed) => {
      let said = "";
      for (const stream of [child.stdout, child.stderr])
        stream.on("data", (chunk) => {
          said += chunk;
          if (said.includes("Casus is ready")) ready();
        });
      child.once("exit", (code) => failed(new Error(`npm start ended with ${code}:\n${said}`)));
      child.once("error", failed);
    });
  } finally {
    if (child.pid !== undefined && child.exitCode === null) {
      child.removeAllListeners("exit");
      process.kill(-child.pid, "SIGTERM");
      await once(child, "exit");
    }
    rmSync(folder, { recursive: true, force: true });
  }
}
