import {
  adversaries,
  dyadBetween,
  type Order,
  type Purpose,
  protectors,
  value,
  wards,
} from "../engine/index.ts";
import type { PublicScenario, SeenAct, View } from "./view.ts";

/** An order the staff could propose, with how much this moment speaks for it. */
export interface Candidate {
  readonly order: Order;
  readonly purpose: Purpose;
  readonly weight: number;
  readonly variant?: string;
}

/** What the seat sees of the moment, once. */
export interface Situation {
  readonly seat: string;
  readonly view: View;
  readonly scenario: PublicScenario;
  readonly turn: number;
  /** Adversary that pressed hardest since the last turn, with its act. */
  readonly pressed: SeenAct | null;
  readonly foe: string | null;
  readonly rung: number;
  readonly wards: readonly { readonly ally: string; readonly threat: number }[];
  readonly protectors: readonly string[];
  readonly challenger: boolean;
}

/** The moment as a seat sees it. */
export function situation(view: View, scenario: PublicScenario, seat: string): Situation {
  const turn = view.stage.kind === "running" ? view.stage.turn : 0;
  const acts = Object.values(view.acts).filter((a) => a.turn >= turn - 1 && a.turn > 0);
  const against = (actor: string): SeenAct | null =>
    acts
      .filter(
        (a) => a.target === actor && (a.actor === null || adversaries(scenario, actor).includes(a.actor)),
      )
      .reduce<SeenAct | null>((top, a) => (top && top.rung >= a.rung ? top : a), null);
  const pressed = against(seat);
  const foes = adversaries(scenario, seat);
  const hottest = foes.reduce<string | null>((best, foe) => {
    const heat = (id: string) =>
      value(view, "hostility", dyadBetween(scenario, seat, id) ?? "") +
      value(view, "pretext", dyadBetween(scenario, seat, id) ?? "");
    return best !== null && heat(best) >= heat(foe) ? best : foe;
  }, null);
  const rungs = foes.map((foe) => value(view, "rung", dyadBetween(scenario, seat, foe) ?? ""));
  return {
    seat,
    view,
    scenario,
    turn,
    pressed,
    foe: pressed?.actor ?? hottest,
    rung: Math.max(0, ...rungs),
    wards: wards(scenario, seat).map(({ ally }) => ({ ally, threat: against(ally)?.rung ?? 0 })),
    protectors: protectors(scenario, seat).map((a) => a.protector),
    challenger: scenario.dyads.some((d) => d.challenger === seat),
  };
}
