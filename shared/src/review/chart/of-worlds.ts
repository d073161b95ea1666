import { type Names, tellText } from "../../text/index.ts";
import type { Verdict } from "../after-action.ts";
import type { Chart } from "./drawing.ts";
import { worldStrips } from "./worlds.ts";

/** The other worlds of a verdict as strips of dots, in words; null where none were played. */
export function worldsChart(verdict: Verdict, names: Names): Chart | null {
  if (verdict.worlds.length === 0) return null;
  const forward = verdict.direction === "forward";
  const who = forward
    ? { protector: verdict.protector, ally: verdict.ally }
    : { protector: verdict.ally, ally: verdict.protector };
  const say = (id: string, given: Readonly<Record<string, string | number>> = who) =>
    tellText({ id: `report.world.${id}`, with: given }, names);
  return worldStrips(verdict.worlds, {
    label: say("title"),
    names: { played: say("played"), held: say("held"), "no-alliance": say("no-alliance") },
    involved: say("involved"),
    apart: say("apart"),
    rung: say("rung"),
    dot: (n) => say("dot", { n }),
    columns: [say("world"), say("rung"), say("outcome"), say("runs")],
  });
}
