import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const DIST = path.join(ROOT, "client/dist");
/** The client's sources do not build; its own messages have been shown. */
export class ClientNotBuilt extends Error {
  override readonly name = "ClientNotBuilt";
}

/** What the client is made of. */
const SOURCES = [
  "client/src",
  "client/index.html",
  "client/vite.config.ts",
  "client/plugins",
  "client/package.json",
  "shared/src",
];

/** The folder of the built client, built first when its sources are newer; null when there is none and none is wanted. */
export async function clientFolder(build: "auto" | "never"): Promise<string | null> {
  const page = path.join(DIST, "index.html");
  const built = existsSync(page) ? statSync(page).mtimeMs : null;
  if (build === "never") return built === null ? null : DIST;
  if (built === null || newest(SOURCES.map((source) => path.join(ROOT, source))) > built) await buildClient();
  return DIST;
}

async function buildClient(): Promise<void> {
  process.stdout.write("Building the client …\n");
  const npm = spawn("npm", ["run", "-s", "build"], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  const [code] = await once(npm, "exit");
  if (code !== 0) throw new ClientNotBuilt(`npm run build ended with ${code}`);
}

function newest(places: readonly string[]): number {
  let latest = 0;
  for (const place of places) {
    if (!existsSync(place)) continue;
    const stat = statSync(place);
    const inside = stat.isDirectory()
      ? newest(
          readdirSync(place)
            .filter((name) => !name.startsWith("."))
            .map((name) => path.join(place, name)),
        )
      : stat.mtimeMs;
    latest = Math.max(latest, inside);
  }
  return latest;
}
