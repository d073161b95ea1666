import { drawsAhead, type Game } from "@casus/shared/engine";
import type { Preview } from "@casus/shared/protocol";
import type { Step } from "./bots.ts";

/** Acts and net changes of a step that was only tried. */
export function previewOf(before: Game, { game, events }: Step): Preview {
  const changes = new Map<
    string,
    { variable: string; key: string; before: number; after: number; rules: Set<string> }
  >();
  for (const { variable, subject, before: was, after, rule } of events) {
    if (variable === undefined || was === undefined || after === undefined) continue;
    const id = `${variable} ${subject}`;
    const known = changes.get(id) ?? { variable, key: subject, before: was, after, rules: new Set<string>() };
    known.after = after;
    known.rules.add(rule);
    changes.set(id, known);
  }
  return {
    draws: drawsAhead(before),
    obligations: game.obligations
      .slice(before.obligations.length)
      .map(({ id, protector, victim, owed }) => ({ id, protector, victim, owed })),
    acts: game.acts.slice(before.acts.length).map(({ actor, action, target, about, terms, outcome }) => ({
      actor,
      action,
      target,
      about,
      terms,
      outcome,
    })),
    changes: [...changes.values()]
      .filter((one) => Math.abs(one.after - one.before) > 1e-9)
      .map((one) => ({ ...one, rules: [...one.rules] })),
  };
}
