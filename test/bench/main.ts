/**
 * The benchmarks: `npm run bench -- [NAME…] [--json]`. Everything listens on loopback, works in temporary folders and
 * is ended by its own id. A missed target is shown, not punished: a busy machine is no fault of the code.
 */
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { type Figure, type Figures, met } from "./figure.ts";

const BENCHMARKS: Readonly<Record<string, () => Promise<{ measure: () => Promise<Figures> }>>> = {
  games: () => import("./games.ts"),
  memory: () => import("./memory.ts"),
  verdict: () => import("./verdict.ts"),
  acknowledgement: () => import("./acknowledgement.ts"),
  traffic: () => import("./traffic.ts"),
  scripts: () => import("./scripts.ts"),
  map: () => import("./map.ts"),
  board: () => import("./board.ts"),
  review: () => import("./review.ts"),
  messages: () => import("./messages.ts"),
  scene: () => import("./scene.ts"),
  heap: () => import("./heap.ts"),
  start: () => import("./start.ts"),
};

function row(name: string, figure: Figure): string {
  const { value, unit, target, better, detail } = figure;
  const aim = target === null ? "" : `${better === "more" ? "≥" : "≤"} ${target}`;
  const more = Object.entries(detail).map(([key, x]) => `${key} ${x}`);
  return `${met(figure) ? " " : "!"} ${name.padEnd(22)} ${String(value).padStart(9)} ${unit.padEnd(10)} ${aim.padEnd(8)} ${more.join(", ")}\n`;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { json: { type: "boolean" } },
    allowPositionals: true,
  });
  const known = Object.keys(BENCHMARKS);
  const unknown = positionals.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    process.stderr.write(`unknown benchmark "${unknown.join(" ")}"; expected some of ${known.join(", ")}\n`);
    return 2;
  }
  const names = positionals.length > 0 ? positionals : known;
  if (!values.json) process.stdout.write(`load average at the start: ${loadavg()[0]?.toFixed(2)}\n`);
  const all: Record<string, Figure & { met: boolean }> = {};
  for (const name of names) {
    const { measure } = (await BENCHMARKS[name]?.()) ?? {};
    for (const [figure, found] of Object.entries((await measure?.()) ?? {})) {
      all[figure] = { ...found, met: met(found) };
      if (!values.json) process.stdout.write(row(figure, found));
    }
  }
  if (values.json) process.stdout.write(`${JSON.stringify(all, null, 2)}\n`);
  return 0;
}

process.exitCode = await main();
