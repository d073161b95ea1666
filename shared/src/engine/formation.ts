import type { Scenario } from "./setup.ts";

/** Turns of bargaining before a crisis, where the host asks for them (Y18). */
const BARGAINING = 2;

type Bargained = Pick<Scenario, "treaties" | "reinforcements" | "presets" | "formation"> &
  Partial<Pick<Scenario, "events">>;

/**
 * The same crisis, opened by bargaining over one of its treaties: the treaty is a draft, and everything dated happens
 * that much later (Y18). A treaty the crisis does not have leaves it as it is.
 */
export function bargainFirst<S extends Bargained>(scenario: S, treaty: string): S {
  if (scenario.formation !== null || !scenario.treaties.some((t) => t.id === treaty)) return scenario;
  const later = <T extends { readonly turn: number }>(item: T): T => ({
    ...item,
    turn: item.turn + BARGAINING,
  });
  const presets = Object.fromEntries(
    Object.entries(scenario.presets).map(([id, plan]) => [id, { ...plan, turns: plan.turns + BARGAINING }]),
  );
  return {
    ...scenario,
    presets,
    formation: { treaty, turns: BARGAINING },
    treaties: scenario.treaties.map((t) => (t.id === treaty ? { ...t, status: "proposed" as const } : t)),
    reinforcements: scenario.reinforcements.map(later),
    ...(scenario.events && { events: scenario.events.map(later) }),
  };
}
