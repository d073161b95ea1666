import { type AimMetric, ends, type Game, seatOf, type Variable, value } from "../engine/index.ts";
import type { AimScore } from "./after-action.ts";
import { establish } from "./establish.ts";
import { inForce } from "./payoff.ts";

/** Everybody has something to win: each seat's aims, scored 0 to 1 from its role card when the game is over (N6). */
export function scoreAims(game: Game): readonly AimScore[] {
  return game.scenario.seats.map(({ id, aims }) => {
    const scored = aims.map((aim) => ({
      id: aim.id,
      text: aim.text,
      weight: aim.weight,
      value: reached(game, aim.metric, id),
    }));
    return { seat: id, aims: scored, score: scored.reduce((sum, a) => sum + a.weight * a.value, 0) };
  });
}

/** How far an aim was reached: 1 fully, 0 not at all; near misses of a level or a rung count in part. */
function reached(game: Game, metric: AimMetric, seat: string): number {
  switch (metric.kind) {
    case "rung-at-most": {
      const top = game.acts
        .filter((a) => a.turn > 0 && touches(a.actor, a.target, metric.dyad))
        .reduce((most, a) => Math.max(most, a.rung), 0);
      return part(metric.rung - top, 3);
    }
    case "territory-held":
      return game.wars.some((w) => w.victim === metric.actor && w.outcome !== "repelled") ? 0 : 1;
    case "territory-taken":
      return game.wars.some((w) => w.victim === metric.from && w.outcome === "gained") ? 1 : 0;
    case "measure-at-most":
      return part(metric.level - levelOf(game, metric.measure), 2);
    case "measure-at-least":
      return part(levelOf(game, metric.measure) - metric.level, 2);
    case "mandate-kept":
      return { revoked: 0, narrow: 0.7, broad: 1 }[
        game.mandates.find((m) => m.id === metric.mandate)?.breadth ?? "revoked"
      ];
    case "involvement-at-most":
      return part(metric.level - involvementOf(game, metric.actor), 2);
    case "value-at-least": {
      const number = value(game, metric.variable as Variable, metric.key);
      return number >= metric.value ? 1 : Math.max(0, 1 - (metric.value - number) / scale(metric.value));
    }
    case "value-at-most": {
      const number = value(game, metric.variable as Variable, metric.key);
      return number <= metric.value ? 1 : Math.max(0, 1 - (number - metric.value) / scale(metric.value));
    }
    case "settled":
      return game.dispute.settled !== null ? 1 : 0;
    case "backed": {
      const pair = { protector: metric.by, ally: seat, adversary: "" };
      const { facts } = establish(game, pair, "forward");
      return part(facts.signal - metric.signal, 2);
    }
  }
}

/** 1 when the margin is met; each step short of it costs a share. */
const part = (margin: number, steps: number): number =>
  margin >= 0 ? 1 : Math.max(0, 1 + margin / (steps + 1));

const scale = (target: number): number => Math.max(0.5, Math.abs(target) * 0.5);

function levelOf(game: Game, measure: string): number {
  const found = game.measures.find((m) => m.id === measure);
  return found ? inForce(game, found) : 0;
}

function touches(actor: string, target: string | null, dyad: string): boolean {
  const [a, b] = ends(dyad);
  return (actor === a && target === b) || (actor === b && target === a);
}

/** Deepest involvement of an actor in force: 0 none, 2 display, 3 force, 4 war. */
function involvementOf(game: Game, actor: string): number {
  const { side } = seatOf(game.scenario, actor);
  const top = game.acts
    .filter((a) => a.turn > 0 && a.actor === actor && a.target !== null && a.target !== actor)
    .filter((a) => game.scenario.seats.some((s) => s.id === a.target && s.side !== side))
    .reduce((most, a) => Math.max(most, a.rung), 0);
  return top >= 14 ? 4 : top >= 11 ? 3 : top >= 6 ? 2 : top >= 1 ? 1 : 0;
}
