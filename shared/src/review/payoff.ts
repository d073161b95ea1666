import { type Game, type Measure, seatOf, value } from "../engine/index.ts";

/**
 * What an outcome is worth to a seat by its value card, 0 to 100 points, without reputation, audience or treaty terms:
 * those are booked to the alliance (R43). Issues are read from the state of the world.
 */
export function payoff(game: Game, seat: string): number {
  const { values, start } = seatOf(game.scenario, seat);
  const { issues, lives, treasure, autonomy } = values;
  const weights = Object.values(issues).reduce((sum, w) => sum + w, 0) + lives + treasure + autonomy;
  let points = 0;
  for (const [issue, weight] of Object.entries(issues)) points += weight * issueValue(game, seat, issue);
  points += lives * (1 - Math.min(1, value(game, "casualties", seat) / 6));
  points += treasure * Math.min(1, value(game, "treasury", seat) / Math.max(1, start.treasury));
  // A free hand is both: a government that stands at home, and one that has not tied itself.
  const stands = Math.min(1, value(game, "approval", seat) / Math.max(1, start.approval));
  const free = Math.min(1, value(game, "autonomy", seat) / Math.max(0.01, start.autonomy));
  points += autonomy * (0.5 * stands + 0.5 * free);
  return (100 * points) / Math.max(0.01, weights);
}

/**
 * State of an issue as a seat sees it, 0 to 1: `territory`, `sanctions`, `fate-X` for what became of actor X, or a measure
 * by its id. Issues a scenario names that the world knows nothing of stay at ½.
 */
function issueValue(game: Game, seat: string, issue: string): number {
  const of = /^fate-(.+)$/.exec(issue)?.[1];
  if (of !== undefined) return fate(game, of);
  if (issue === "territory") return territory(game, seat);
  if (issue === "sanctions") return regime(game, seat);
  const measure = game.measures.find(({ id }) => id === issue);
  if (!measure) return 0.5;
  return measure.kind === "restriction" ? openness(game, measure, seat) : standing(game, measure, seat);
}

/** How far a measure goes in effect: a blockade of whom a restriction is against closes what it left open. */
export function inForce(game: Pick<Game, "incidents">, { kind, against, level }: Measure): number {
  const closed = game.incidents.some(
    (i) => i.status === "open" && i.kind === "blockade" && i.against === against,
  );
  return kind === "restriction" && closed ? 3 : level;
}

/**
 * What became of an actor, from 1, unharmed or victorious, to 0, beaten on its own ground. A limited seizure takes half of
 * that, a fight undecided half of what it could cost, failing abroad three quarters.
 */
function fate(game: Game, actor: string): number {
  return game.wars.reduce((worst, war) => {
    const stake = war.kind === "limited" ? 0.5 : 1;
    const lost =
      war.outcome === null
        ? 0.5
        : war.victim === actor
          ? Number(war.outcome === "gained")
          : 0.75 * Number(war.outcome === "repelled");
    return war.victim === actor || war.aggressor === actor ? Math.min(worst, 1 - stake * lost) : worst;
  }, 1);
}

/** Territory of one's own and of those one protects: lost ground counts in full for oneself, half for an ally. */
function territory(game: Game, seat: string): number {
  const wards = game.scenario.alliances.filter((a) => a.protector === seat).map((a) => a.ally);
  const lost = (actor: string): number =>
    game.wars.some((w) => w.victim === actor && w.outcome === "gained")
      ? 1
      : game.wars.some((w) => w.victim === actor && w.outcome === null)
        ? 0.5
        : 0;
  const gained = game.wars.some((w) => w.aggressor === seat && w.outcome === "gained") ? 0.5 : 0;
  const worst = wards.reduce((most, ally) => Math.max(most, 0.5 * lost(ally)), lost(seat));
  return Math.min(1, 1 - worst + gained);
}

/** How open a restriction leaves traffic: what everybody else wants, and what its author half gives up. */
function openness(game: Game, measure: Measure, seat: string): number {
  const open = 1 - inForce(game, measure) / 3;
  return measure.by === seat ? 0.5 + 0.5 * open : open;
}

/** A step of status is its author's gain and its opponent's loss; others want things left as they were at the outset. */
function standing({ scenario }: Game, { id, level, by, against }: Measure, seat: string): number {
  if (seat === by) return level / 3;
  if (seat === against) return 1 - level / 3;
  const before = scenario.measures.find((m) => m.id === id)?.level ?? level;
  return 1 - Math.abs(level - before) / 3;
}

/** Whether mandates stand: good for those who hold or bear them, bad for those they are against. */
function regime(game: Game, seat: string): number {
  const standing = game.mandates.map((m) => ({ revoked: 0, narrow: 0.7, broad: 1 })[m.breadth]);
  const mean = standing.length === 0 ? 1 : standing.reduce((sum, x) => sum + x, 0) / standing.length;
  return game.mandates.some((m) => m.against === seat) ? 1 - mean : mean;
}
