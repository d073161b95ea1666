import type { ActionId } from "./actions/catalogue.ts";
import { tiesOf } from "./belief.ts";
import { C } from "./coefficients.ts";
import { uniform } from "./draw.ts";
import { violenceOf } from "./ladder.ts";
import { sigmoid } from "./maths.ts";
import { adversaries, allianceKey, seatOf } from "./relations.ts";
import type { Treaty } from "./setup.ts";
import type { Act, Game, Obligation, TestStep } from "./state.ts";
import { ARMED_ATTACK, type TreatyObject } from "./vocabulary.ts";
import { has, value } from "./work.ts";

/** Lowest rung at which an attack on forces or vessels can trigger an `any-attack` treaty (Y5). */
const ANY_ATTACK = 11;

/** Offensive acts from this rung need consent where the treaty asks for it beforehand (Y6). */
const NEEDS_CONSENT = 9;

/** What the test found: its nine steps in order, the fault of the victim, and what is owed. */
export interface CasusFoederis {
  readonly treaty: string;
  readonly steps: readonly TestStep[];
  readonly fault: 0 | 0.5 | 1;
  readonly strength: number;
  readonly owed: Obligation["owed"];
}

/**
 * The casus-foederis test: nine ordered steps, each kept (Y2 to Y10). `invoked` is whether the victim asked; before it
 * has answered, the test shows what would be owed if it did.
 */
export function casusFoederis(
  game: Game,
  treaty: Treaty,
  protector: string,
  victim: string,
  attack: Act | null,
  invoked: boolean,
): CasusFoederis {
  const { terms } = treaty;
  const steps: TestStep[] = [];
  const note = (step: TestStep["step"], passed: boolean, found: number | string) => {
    steps.push({ step, passed, value: found });
    return passed;
  };
  const hit = objectsHit(game, attack);
  const object = hit.find((one) => treaty.objects.includes(one));
  const covered = note(
    "victim",
    treaty.parties.includes(victim) && object !== undefined,
    object ?? hit[0] ?? "",
  );
  const zone = attack?.zone ?? null;
  const inside = note(
    "place",
    zone === null || treaty.area.length === 0 || treaty.area.includes(zone),
    zone ?? "home",
  );
  const named =
    treaty.adversaries.length === 0 || treaty.adversaries.includes(blamed(game, victim, attack) ?? "");
  const threshold = triggerRung(treaty);
  const rung = attack === null ? 0 : violenceOf(attack);
  const amounts = attack !== null && rung < threshold && attack.harm >= C.armedEquivalent;
  const armed = note("act", attack !== null && named && (rung >= threshold || amounts), rung);
  const attribution =
    attack === null ? 0 : attack.knownTo === "all" || attack.knownTo.includes(victim) ? 1 : 0.5;
  const attributed = note("attribution", attribution >= C.attributionNeeded, attribution);
  const fault = faultOf(game, victim, attack, protector, treaty);
  note("initiator", fault === 0, fault);
  const consulted =
    invoked ||
    value(game, "consultation", allianceKey(protector, victim)) > 0 ||
    value(game, "consultation", allianceKey(victim, protector)) > 0;
  note("consultation", consulted || !treaty.consultationDuty, consulted ? "met" : "missed");
  const asked = note("invocation", invoked, invoked ? "invoked" : "not-invoked");
  const agreed = note(
    "council",
    councilAgrees(game, treaty, protector, victim, fault, attack, amounts),
    treaty.council,
  );
  const trigger = rung > ARMED_ATTACK ? 1 : C.triggerLimited + C.triggerPrecision * terms.precision;
  const penalty = consulted || !treaty.consultationDuty ? 0 : C.consultationMissed;
  const strength = armed
    ? Math.max(0, terms.automaticity * trigger * (1 - terms.conditionality * fault) - penalty)
    : 0;
  const applies = covered && inside && asked;
  // Harm without arms is answered short of force, whatever the council calls it.
  const most = amounts || rung < ANY_ATTACK ? 2 : 4;
  const level = !applies
    ? 0
    : !armed || !attributed || !agreed
      ? 1
      : (Math.min(most, levelOf(treaty, strength)) as Obligation["owed"]);
  note("level", level >= 2, level);
  return { treaty: treaty.id, steps, fault, strength, owed: level };
}

/** Level owed by the strength of the obligation; at most 1 without a duty of defence (Y10, Y16). */
function levelOf(treaty: Treaty, strength: number): Obligation["owed"] {
  if (treaty.obligation !== "defence") return 1;
  if (strength >= C.owedForce) return treaty.terms.automaticity >= C.automatic ? 4 : 3;
  return strength >= C.owedAssist ? 2 : 1;
}

const triggerRung = (treaty: Treaty): number =>
  treaty.trigger === "armed-attack"
    ? ARMED_ATTACK
    : treaty.trigger === "any-attack"
      ? ANY_ATTACK
      : treaty.hybridRung;

/** What acts below an armed attack are directed at; where nothing is said, at forces (Y2). */
const HITS: Readonly<Partial<Record<ActionId, readonly TreatyObject[]>>> = {
  H01: ["cyber"],
  H02: ["cyber"],
  H06: ["forces", "aircraft"],
  H09: ["vessels", "coast-guard"],
  M04: ["forces", "aircraft"],
  M11: ["vessels", "coast-guard"],
  M12: ["vessels", "territory"],
  M13: ["forces", "aircraft"],
};

/** What an act is directed at, of the things a treaty may cover (Y2). */
function objectsHit({ scenario }: Pick<Game, "scenario">, attack: Act | null): readonly TreatyObject[] {
  if (attack !== null && violenceOf(attack) < ARMED_ATTACK) return HITS[attack.action] ?? ["forces"];
  const zone = scenario.zones.find((z) => z.id === attack?.zone);
  const ashore = (id: string): boolean => scenario.zones.some((z) => z.id === id && z.owner !== null);
  return zone && !zone.adjacent.some(ashore) ? ["territory", "islands"] : ["territory"];
}

/** Whom the victim holds responsible: the author if it knows, whom it suspects if it does not (Y4). */
export const blamed = (
  game: Pick<Game, "scenario">,
  victim: string,
  attack: Act | null,
): string | undefined =>
  (attack && (attack.knownTo === "all" || attack.knownTo.includes(victim))
    ? attack.actor
    : attack?.suspects[victim]) ?? adversaries(game.scenario, victim)[0];

/**
 * Whether the council finds that the case has come (Y9). For an ally wholly at fault a consensus is not to be had, unless
 * the treaty leaves no choice. Whether harm without arms amounts to an armed attack is voted on: by all others under
 * consensus, by the weightiest under a lead; where any may act, the protector finds for itself.
 */
function councilAgrees(
  game: Game,
  treaty: Treaty,
  protector: string,
  victim: string,
  fault: number,
  attack: Act | null,
  amounts: boolean,
): boolean {
  const others = treaty.parties.filter((party) => party !== victim && party !== protector);
  const weightiest = [protector, ...others].sort(
    (a, b) => seatOf(game.scenario, b).traits.capability - seatOf(game.scenario, a).traits.capability,
  )[0];
  const voters =
    treaty.council === "consensus"
      ? others
      : treaty.council === "lead" && weightiest !== protector
        ? [weightiest]
        : [];
  if (fault === 1 && treaty.council === "consensus" && treaty.terms.automaticity < C.automatic) return false;
  if (!amounts || attack === null) return true;
  return voters.every((voter) => {
    const key = [allianceKey(voter ?? "", victim), allianceKey(victim, voter ?? "")].find((k) =>
      has(game, "alignment", k),
    );
    const alignment = key === undefined ? 0.5 : value(game, "alignment", key);
    const u = uniform(game.seed, { turn: attack.turn, rule: "Y9", subject: voter ?? "", object: attack.id });
    return (
      u <
      sigmoid(
        C.councilBase + C.councilAlignment * alignment + C.councilHarm * (attack.harm - C.armedEquivalent),
      )
    );
  });
}

/**
 * Whether the victim lit the match: 1 alone, ½ together with the attacker, 0 not. Only what is attributed counts, and
 * nothing this protector had consented to (Y6).
 */
export function faultOf(
  game: Pick<Game, "acts" | "scenario">,
  victim: string,
  attack: Act | null,
  protector: string,
  treaty: Pick<Treaty, "priorConsent"> | null,
): 0 | 0.5 | 1 {
  const enemy = attack === null ? undefined : blamed(game, victim, attack);
  const alone = game.acts.some(
    (act) =>
      act.actor === victim &&
      act.turn > 0 &&
      act.knownTo === "all" &&
      act.rung >= NEEDS_CONSENT &&
      act.flags.includes("offensive") &&
      act.consent[protector] === undefined &&
      (attack === null || act.turn <= attack.turn),
  );
  if (treaty?.priorConsent && alone) return 1;
  const matches = game.acts.filter(
    (act) =>
      act.match &&
      act.knownTo === "all" &&
      (attack === null || act.turn <= attack.turn) &&
      (act.actor === victim || enemy === undefined || act.actor === enemy),
  );
  const first = matches[0];
  if (!first) return 0;
  const together = matches.filter((act) => act.turn === first.turn);
  const own = together.some((act) => act.actor === victim && act.consent[protector] === undefined);
  if (!own) return 0;
  return together.some((act) => act.actor !== victim) ? 0.5 : 1;
}

/** Every treaty of the pair is tested; what is owed is the maximum, with its source (Y1). */
export function strongestCase(
  game: Game,
  protector: string,
  victim: string,
  attack: Act | null,
  invoked: boolean,
): CasusFoederis | null {
  let best: CasusFoederis | null = null;
  for (const treaty of tiesOf(game, protector, victim)) {
    const found = casusFoederis(game, treaty, protector, victim, attack, invoked);
    if (!best || found.owed > best.owed || (found.owed === best.owed && found.strength > best.strength))
      best = found;
  }
  return best;
}
