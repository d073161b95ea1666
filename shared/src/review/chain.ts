import {
  type Act,
  type Game,
  type Pair,
  propensity,
  sigmoid,
  standing,
  violenceOf,
} from "../engine/index.ts";
import { THRESHOLDS } from "./decide.ts";
import { ids, involvementActs } from "./involvement.ts";

/** Display and force: what ties one link to the next, and what makes a link. */
const DISPLAY = 6;
const FORCE = 11;

/** One alliance that brought its protector in. */
interface Link {
  readonly name: string;
  /** First act of force in the ally's cause. */
  readonly entry: Act;
  readonly acts: ReadonlySet<string>;
}

/**
 * The longest chain of alliances that pulled one another in and that this pair is a link of (R42): each brought its
 * protector in by force, because of the alliance, and the entry of each answers, at whatever remove, what the one before
 * had done. Christensen and Snyder 1990.
 */
export function chainOf(
  game: Game,
  { protector, ally }: Pair,
): { length: number; evidence: readonly string[] } {
  const links = game.scenario.alliances.flatMap((a) => linkOf(game, a.protector, a.ally) ?? []);
  const own = links.find((l) => l.name === nameOf(protector, ally));
  if (!own) return { length: 0, evidence: [] };
  const causes = new Map(links.map((l) => [l.name, causesOf(game, l.entry)]));
  const follows = (later: Link, earlier: Link): boolean =>
    later !== earlier &&
    later.entry.turn >= earlier.entry.turn - LAG &&
    [...earlier.acts].some((id) => causes.get(later.name)?.has(id));
  const before = longest(own, (l) => links.filter((e) => follows(l, e)), new Set());
  const after = longest(own, (l) => links.filter((n) => follows(n, l)), new Set());
  const path = [...before.slice(1).reverse(), ...after];
  return { length: path.length, evidence: path.map((l) => l.entry.id) };
}

/** A display may move the next link before its author itself comes to blows; by no more turns than this. */
const LAG = 8;

const nameOf = (protector: string, ally: string): string => `${protector}>${ally}`;

function linkOf(game: Game, protector: string, ally: string): Link | null {
  const acts = involvementActs(game, protector, ally);
  const entry = acts.find((a) => violenceOf(a) >= FORCE);
  if (!entry || effectAtNode(game, protector, ally) < THRESHOLDS.allianceEffect.value) return null;
  return { name: nameOf(protector, ally), entry, acts: new Set(ids(acts.filter((a) => a.rung >= DISPLAY))) };
}

/** How much less likely the protector would have joined without the alliance, at the node where it did (P5, R42). */
function effectAtNode(game: Game, protector: string, ally: string): number {
  const decided = game.obligations.find(
    (o) => o.protector === protector && o.victim === ally && o.delivered >= 3 && o.propensity !== null,
  );
  const now = standing(game, protector, ally);
  const { own, alliance } = decided?.propensity ?? propensity(game, now, now.war);
  return 1 - sigmoid(own) / sigmoid(own + alliance);
}

/** Everything an act answered, and what that answered in turn. */
function causesOf(game: Game, act: Act): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [act];
  for (let one = open.pop(); one; one = open.pop()) {
    const obligation = game.obligations.find((o) => o.id === one?.about);
    for (const id of [one.inResponseTo, obligation?.act ?? null]) {
      const cause = id === null || found.has(id) ? undefined : game.acts.find((a) => a.id === id);
      if (!cause) continue;
      found.add(cause.id);
      open.push(cause);
    }
  }
  return found;
}

function longest(
  from: Link,
  next: (link: Link) => readonly Link[],
  seen: ReadonlySet<string>,
): readonly Link[] {
  let best: readonly Link[] = [];
  for (const link of next(from)) {
    if (seen.has(link.name)) continue;
    const path = longest(link, next, new Set([...seen, from.name]));
    if (path.length > best.length) best = path;
  }
  return [from, ...best];
}
