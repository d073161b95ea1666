import {
  type Act,
  type ActionId,
  actionInfo,
  adversaries,
  type CasusFoederis,
  casusFoederis,
  type Game,
  IN_THE_OPEN,
  isMatch,
  lead,
  lineCrossed,
  mandateFor,
  type Order,
  protectors,
  type Treaty,
  tiesOf,
} from "../engine/index.ts";
import type { PublicScenario, SeenAct, View } from "./view.ts";

/** What might be done to a party, the gravest first (Y22). Nobody can prove who sent the proxies. */
export const IMAGINED = [
  { id: "invasion", action: "M16", proven: true },
  { id: "clash", action: "M13", proven: true },
  { id: "proxies", action: "H08", proven: false },
  { id: "vessels", action: "M11", proven: true },
  { id: "sabotage", action: "H02", proven: true },
  { id: "cyber", action: "H01", proven: true },
] as const satisfies readonly { id: string; action: ActionId; proven: boolean }[];

/** One imagined act, and what the test would find if the party asked for help. */
export interface Contingency {
  readonly id: (typeof IMAGINED)[number]["id"];
  readonly rung: number;
  readonly test: CasusFoederis;
}

/** What an order would mean for whoever asks later who began it (O17). */
export interface OrderReading {
  /** `in` also where a mandate covers what is otherwise outside. */
  readonly kind: "in" | "outside" | "neutral";
  readonly mandate: string | null;
  /** Rungs it goes beyond everything the other side has done since it was last quiet. */
  readonly lead: number;
  readonly match: boolean;
  /** The red line it crosses, in its author's words. */
  readonly line: string | null;
  /** What each protector would owe after an invasion, as things stand and with this order done. */
  readonly owed: readonly {
    readonly protector: string;
    readonly before: CasusFoederis["owed"];
    readonly after: CasusFoederis["owed"];
  }[];
}

/** A game as one seat would write it down: of acts what it has seen, of their authors whom it knows or suspects. */
function known(view: View, scenario: PublicScenario, more: readonly Act[] = []): Game {
  const seen = Object.values(view.acts).flatMap((act) => actFrom(view, act));
  return {
    scenario,
    acts: [...seen, ...more],
    values: view.values,
    treaties: Object.values(view.treaties),
    otherwise: null,
  } as unknown as Game;
}

function actFrom(view: View, act: SeenAct): readonly Act[] {
  const actor = act.actor ?? act.suspect;
  if (actor === null) return [];
  const { flags } = actionInfo(act.action);
  const lawful = act.action === "M03" || act.action === "M13";
  const known = act.exposed ? ("all" as const) : [];
  const consent = consentFor(view, actor, act.action);
  return [
    {
      ...IN_THE_OPEN,
      ...act,
      actor,
      flags,
      lawful,
      knownTo: known,
      consent,
      lead: act.lead ?? 0,
      seemed: {},
    },
  ];
}

/** Who had agreed to it, as far as this seat was told (Y11). */
const consentFor = (view: View, actor: string, action: ActionId): Act["consent"] =>
  Object.fromEntries(
    view.consents
      .filter(
        (c) => c.to === actor && (c.action === action || actionInfo(c.action).rung > actionInfo(action).rung),
      )
      .map((c) => [c.by, c.proposed ? 2 : 1]),
  );

const turnOf = ({ stage }: View): number => (stage.kind === "lobby" ? 1 : stage.turn);

/** An act nobody has done yet, with nothing to it but what the test asks. */
function imagined(
  view: View,
  scenario: PublicScenario,
  treaty: Treaty,
  victim: string,
  { action, proven }: (typeof IMAGINED)[number],
): Act {
  const foes = adversaries(scenario, victim);
  const actor = foes.find((foe) => treaty.adversaries.includes(foe)) ?? foes[0] ?? "";
  const home = scenario.zones.filter((z) => z.owner === victim);
  const zone = home.find((z) => treaty.area.includes(z.id)) ?? home[0];
  const { rung, flags } = actionInfo(action);
  return {
    ...IN_THE_OPEN,
    id: `imagined.${action}`,
    turn: turnOf(view),
    actor,
    action,
    target: victim,
    about: null,
    zone: rung >= 13 ? (zone?.id ?? null) : null,
    rung,
    flags,
    knownTo: proven ? "all" : [],
  };
}

/**
 * What would trigger a treaty now: the casus-foederis test on imagined acts against one party, as one protector would
 * face it, from what the seat knows (Y22).
 */
export function contingencies(
  view: View,
  scenario: PublicScenario,
  treaty: Treaty,
  protector: string,
  victim: string,
): readonly Contingency[] {
  const game = known(view, scenario);
  return IMAGINED.map((one) => ({
    id: one.id,
    rung: actionInfo(one.action).rung,
    test: casusFoederis(game, treaty, protector, victim, imagined(view, scenario, treaty, victim, one), true),
  }));
}

/** What a protector would owe a seat that was invaded: the most any of their treaties asks (Y1). */
function owedAfterInvasion(
  view: View,
  scenario: PublicScenario,
  game: Game,
  protector: string,
  victim: string,
): CasusFoederis["owed"] {
  const levels = tiesOf(game, protector, victim).map(
    (treaty) =>
      casusFoederis(
        game,
        treaty,
        protector,
        victim,
        imagined(view, scenario, treaty, victim, IMAGINED[0]),
        true,
      ).owed,
  );
  return levels.sort((a, b) => b - a)[0] ?? 0;
}

/** What an order, or the act it prepares, would mean under the treaties of its seat (O17). Null for people without a seat. */
export function readingOf(view: View, scenario: PublicScenario, order: Order): OrderReading | null {
  const actor = view.you.seat;
  if (actor === null) return null;
  const info = actionInfo(order.action);
  const target = order.target ?? null;
  const before = known(view, scenario);
  const mandate = mandateFor({ mandates: Object.values(view.mandates) }, actor, order);
  const line = lineCrossed(scenario, { actor, action: order.action, target, mandate });
  const ahead = lead(before, actor, info.rung, turnOf(view), line?.by ?? null);
  const lawful =
    order.action === "M03" ||
    order.action === "M13" ||
    (order.action === "M11" && scenario.zones.some((z) => z.id === order.zone && z.owner === actor));
  const shape = { rung: info.rung, lead: ahead, flags: info.flags, mandate, lawful };
  const match = isMatch(shape, line !== undefined);
  const act: Act = {
    ...IN_THE_OPEN,
    ...shape,
    id: "imagined.own",
    turn: turnOf(view),
    actor,
    action: order.action,
    target,
    about: null,
    match,
    consent: consentFor(view, actor, order.action),
  };
  const after = known(view, scenario, [act]);
  return {
    kind: mandate === null ? info.treaty : "in",
    mandate,
    lead: ahead,
    match,
    line: line?.text ?? null,
    owed: protectors(scenario, actor).map(({ protector }) => ({
      protector,
      before: owedAfterInvasion(view, scenario, before, protector, actor),
      after: owedAfterInvasion(view, scenario, after, protector, actor),
    })),
  };
}
