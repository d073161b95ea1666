import { C } from "../coefficients.ts";
import { openIncident } from "../incident.ts";
import { penetration } from "../observe.ts";
import { chance, later } from "../work.ts";
import type { ActionId } from "./catalogue.ts";
import { add, dyadsHere, type Effect, type Execution, fronts, provoke } from "./effect.ts";

/** Hybrid acts: harm short of an armed attack, by hands that can be denied. */

const against = ({ act }: Execution): string => act.target ?? "";

/** Takes from the target what its resilience and cohesion let through (H2). */
function blow(
  doing: Execution,
  harm: { readonly treasury?: number; readonly approval?: number; readonly cohesion?: number },
): void {
  const target = against(doing);
  const left = penetration(doing.work.game, target);
  if (harm.treasury) add(doing, "treasury", target, -harm.treasury * left, "H2", [], {}, [target]);
  if (harm.approval) add(doing, "approval", target, -harm.approval * left, "H2");
  if (harm.cohesion) add(doing, "cohesion", target, -harm.cohesion * left, "H2");
}

const humiliate = (doing: Execution, points: number) =>
  add(doing, "humiliation", against(doing), points, "D4");

const disrupt: Effect = (doing) => {
  blow(doing, { treasury: 2, approval: 3 });
  humiliate(doing, 4);
  add(doing, "resilience", against(doing), 1, "H4");
};

/** What burns or breaks is felt by how much of it there was; a council may call it an armed attack (H5). */
const sabotage: Effect = (doing) => {
  blow(doing, { treasury: 4 + 4 * doing.act.harm, approval: 3 });
  add(doing, "readiness", against(doing), -0.1 * doing.act.harm, "A7", [], {}, [against(doing)]);
  humiliate(doing, 6);
  add(doing, "resilience", against(doing), 2, "H4");
};

const intimidate: Effect = (doing) => {
  blow(doing, { approval: 2, cohesion: 2 });
  humiliate(doing, 4);
};

/** A person taken across the border is a chip until it is given back (I1). */
const abduct: Effect = (doing) => {
  openIncident(doing.work, doing.act, "detention", against(doing));
  humiliate(doing, 10);
  provoke(doing, 3, "L6");
};

/** People pushed over a border strain means and tempers (H2). */
const pushMigrants: Effect = (doing) => {
  blow(doing, { treasury: 2, approval: 2, cohesion: 4 });
  add(doing, "polarisation", against(doing), 0.03, "H2");
  humiliate(doing, 3);
};

/** Jammed receivers and drones overhead: accidents grow likelier, sensors learn (X1). */
const jam: Effect = (doing) => {
  for (const dyad of dyadsHere(doing)) {
    add(doing, "proximity", dyad, 0.1, "X1");
    add(doing, "tempo", dyad, 0.1, "X1");
  }
  add(doing, "readiness", against(doing), -0.03, "A7", [], {}, [against(doing)]);
  humiliate(doing, 3);
};

/** A border moved by a few metres: small, visible, and a test of who minds (I1). */
const nibble: Effect = (doing) => {
  openIncident(doing.work, doing.act, "incursion", against(doing));
  for (const { dyad, enemy, sign } of fronts(doing.work.game, against(doing)))
    if (enemy === doing.act.actor) add(doing, "arms", dyad, -0.01 * sign, "A6");
  humiliate(doing, 4);
  provoke(doing, 3, "L6");
};

/** Men without insignia take ground; who sent them is known a turn or two later (S6). */
const sendProxies: Effect = (doing) => {
  openIncident(doing.work, doing.act, "incursion", against(doing));
  for (const { dyad, enemy, sign } of fronts(doing.work.game, against(doing)))
    if (enemy === doing.act.actor) add(doing, "arms", dyad, -0.06 * sign, "A6");
  add(doing, "casualties", against(doing), 1, "A8");
  humiliate(doing, 10);
};

/** Rams, water cannon, boarding hooks: somebody may be hurt, and nobody has fired (H6). */
const coerceAtSea: Effect = (doing) => {
  const { act, work } = doing;
  const key = { turn: act.turn, rule: "H6", subject: act.actor, object: against(doing) };
  const { hit, draw } = chance(work, key, C.injuries);
  const reason = { rule: "H6", coefficients: ["injuries"] as const, draw, cause: act.id };
  if (hit) later(work, "casualties", against(doing), 0.25, reason);
  for (const dyad of dyadsHere(doing)) add(doing, "proximity", dyad, 0.1, "X1");
  humiliate(doing, 5);
  provoke(doing, hit ? 10 : 6, "L6");
};

export const HYBRID: Partial<Record<ActionId, Effect>> = {
  H01: disrupt,
  H02: sabotage,
  H03: intimidate,
  H04: abduct,
  H05: pushMigrants,
  H06: jam,
  H07: nibble,
  H08: sendProxies,
  H09: coerceAtSea,
};
