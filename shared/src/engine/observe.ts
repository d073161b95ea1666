import { C } from "./coefficients.ts";
import { keyText, normal, uniform } from "./draw.ts";
import { heat } from "./ladder.ts";
import { clamp, sigmoid } from "./maths.ts";
import { adversaries, allies, dyadBetween, rivals, ties } from "./relations.ts";
import type { Act, Game } from "./state.ts";
import { emit, type Numbers, value, type Work } from "./work.ts";

/** Nobody mistakes a gesture for more than it is: noise begins with acts at this rung. */
const HOSTILE = 3;

/** How severe an act looks to each seat: true rung plus noise, biased upwards by hostile images (S1). */
export function perceive(
  work: Work,
  act: Pick<Act, "id" | "actor" | "rung" | "turn">,
): Readonly<Record<string, number>> {
  const { game } = work;
  const seemed: Record<string, number> = {};
  for (const { id: observer } of game.scenario.seats) {
    if (observer === act.actor || act.rung < HOSTILE) {
      seemed[observer] = act.rung;
      continue;
    }
    const dyad = act.actor === "nature" ? null : dyadBetween(game.scenario, observer, act.actor);
    const hostility = dyad === null ? 50 : value(game, "hostility", dyad);
    const shared = sharesIntelligence(game, observer);
    const spread =
      C.noise *
      (shared ? C.noiseShared : 1) *
      (dyad !== null && value(game, "hotline", dyad) > 0 ? C.noiseHotline : 1);
    const noise = normal(game.seed, { turn: act.turn, rule: "S1", subject: observer, object: act.id });
    seemed[observer] = clamp(act.rung + spread * noise + Math.max(0, heat(hostility)), 0, 19);
  }
  return seemed;
}

/** Whether an actor and some ally share what their services know, for as long as the window is open. */
export const sharesIntelligence = (game: Pick<Game, "scenario" | "values">, actor: string): boolean =>
  ties(game.scenario, actor).some(({ key }) => value(game, "intelligence", key) > 0);

/** What resilience and cohesion leave of a hybrid blow, .4 to 1 (H2). */
export const penetration = (numbers: Numbers, target: string): number =>
  1 - 0.3 * (value(numbers, "resilience", target) / 100) - 0.3 * (value(numbers, "cohesion", target) / 100);

/** Least and most harm of the acts a council may have to weigh, before the target's resilience (H5). */
const HARM: Readonly<Record<string, readonly [number, number]>> = {
  H01: [0, 0.6],
  H02: [0.2, 1],
  H05: [0, 0.4],
  H06: [0, 0.5],
  H08: [0.5, 1],
  H09: [0, 0.6],
};

/** Harm done by a hybrid act, 0 to 1, drawn once: whether it amounts to an armed attack is for the council (H5). */
export function harmOf(work: Work, act: Pick<Act, "id" | "action" | "actor" | "target" | "turn">): number {
  const range = HARM[act.action];
  if (!range || act.target === null) return 0;
  const [least, most] = range;
  const u = uniform(work.game.seed, { turn: act.turn, rule: "H5", subject: act.actor, object: act.id });
  return (least + (most - least) * u) * penetration(work.game, act.target);
}

/** Who can tell who did it. Everybody for public acts, both ends for private ones; for covert ones a draw each (S6). */
export function attribute(
  work: Work,
  act: Pick<Act, "id" | "actor" | "target" | "visibility" | "rung" | "turn">,
): Pick<Act, "knownTo" | "suspects"> {
  if (act.visibility === "public") return { knownTo: "all", suspects: {} };
  if (act.visibility === "private")
    return {
      knownTo: [act.actor, ...(act.target === null ? allies(work.game.scenario, act.actor) : [act.target])],
      suspects: {},
    };
  const { scenario } = work.game;
  // Whom it helps knows who helps; whom it is meant to hurt may find out.
  const help = act.target !== null && dyadBetween(scenario, act.actor, act.target) === null;
  const knownTo = help && act.target !== null ? [act.actor, act.target] : [act.actor];
  const suspects: Record<string, string> = {};
  const watching =
    act.target === null
      ? []
      : help
        ? adversaries(scenario, act.target)
        : [act.target, ...allies(scenario, act.target)];
  for (const observer of watching) {
    if (observer === act.actor) continue;
    const right = sigmoid(attributionLogit(work, observer, act.rung, 0));
    const key = { turn: act.turn, rule: "S6", subject: observer, object: act.id };
    const u = uniform(work.game.seed, key);
    const suspect = usualSuspect(work, observer);
    if (u < right) knownTo.push(observer);
    else if (!help && suspect !== null) suspects[observer] = suspect;
    emit(work, {
      kind: "attribution",
      rule: "S6",
      subject: observer,
      cause: act.id,
      coefficients: ["attributionBase", "attributionIntelligence", "attributionDeniability"],
      draw: { key: keyText(key), u, p: right },
      output: u < right ? "attributed" : "unsure",
      seen: [observer],
    });
  }
  return { knownTo, suspects };
}

/** Lowest rung of a covert act that is looked into again. */
const INVESTIGATED = 11;

/** Men without insignia are known for what they are a turn or two later: services look again (S14). */
export function lookAgain(work: Work, turn: number): void {
  for (const act of work.game.acts) {
    if (act.visibility !== "covert" || act.knownTo === "all" || act.rung < INVESTIGATED) continue;
    if (act.turn >= turn || act.turn < turn - 2 || act.target === null) continue;
    const learned: string[] = [];
    for (const observer of [act.target, ...allies(work.game.scenario, act.target)]) {
      if (act.knownTo.includes(observer)) continue;
      const key = { turn, rule: "S14", subject: observer, object: act.id };
      const p = sigmoid(attributionLogit(work, observer, act.rung, 1));
      const u = uniform(work.game.seed, key);
      if (u >= p) continue;
      learned.push(observer);
      emit(work, {
        kind: "attribution",
        rule: "S14",
        subject: observer,
        cause: act.id,
        coefficients: ["attributionEffort"],
        draw: { key: keyText(key), u, p },
        output: "attributed",
        seen: [observer],
      });
    }
    if (learned.length > 0)
      work.game.acts = work.game.acts.map((a) =>
        a.id === act.id && a.knownTo !== "all" ? { ...a, knownTo: [...a.knownTo, ...learned] } : a,
      );
  }
}

/** Logit of finding the right author; `effort` is 1 where a government sets its services to it, as in exposing (S6, H3). */
export function attributionLogit(work: Work, observer: string, rung: number, effort: number): number {
  const shared = sharesIntelligence(work.game, observer);
  const skill = value(work.game, "resilience", observer) / 100 + (shared ? 0.5 : 0);
  const deniability = rung <= 4 ? 1 : 0.5;
  return (
    C.attributionBase +
    C.attributionIntelligence * skill +
    C.attributionEffort * effort +
    C.attributionDeniability * deniability
  );
}

/**
 * Whoever is unsure blames its most hostile adversary. It must not depend on the author: a suspect who was never the
 * author would give the author away.
 */
function usualSuspect(work: Work, observer: string): string | null {
  let suspect: string | null = null;
  let most = -1;
  for (const { id, dyad } of rivals(work.game.scenario, observer)) {
    const hostility = value(work.game, "hostility", dyad);
    if (hostility > most) {
      most = hostility;
      suspect = id;
    }
  }
  return suspect;
}
