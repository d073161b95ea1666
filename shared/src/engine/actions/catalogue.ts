import type { Family, Flag, ResolutionClass, Role, Visibility } from "../vocabulary.ts";

/** Whom an order of this kind is directed at. */
export type TargetKind = "none" | "ally" | "adversary" | "any";

/** Static data of one action: who may order it, what it costs by default, where it stands on the ladder. */
export interface ActionInfo {
  readonly id: string;
  readonly name: string;
  readonly family: Family;
  readonly class: ResolutionClass;
  readonly who: readonly Role[];
  readonly target: TargetKind;
  /** Rung of the twenty-rung ladder, 0 to 19. */
  readonly rung: number;
  /** Codes of the Militarized Interstate Dispute data, highest actions 1 to 21. */
  readonly mid: readonly number[];
  /** CAMEO event codes; the nearest fit where the scheme has no code. */
  readonly cameo: readonly string[];
  /** Choices of visibility, the default first. */
  readonly visibility: readonly Visibility[];
  /** Action points of the turn's three; approval points; treasury points. */
  readonly cost: { readonly points: number; readonly approval: number; readonly treasury: number };
  /** Default reading against a treaty; the casus-foederis test decides case by case. */
  readonly treaty: "in" | "outside" | "neutral";
  readonly reversible: "yes" | "no" | "partly";
  readonly flags: readonly Flag[];
}

/** The complete action vocabulary. A scenario makes some of it available; nothing outside it can be ordered. */
// biome-ignore format: a table, one line per action
export const ACTIONS = [
  { id: "A01", name: "consult-allies", family: "alliance", class: "alliance", who: ["patron", "junior"], target: "none", rung: 0, mid: [], cameo: ["040", "036"], visibility: ["private", "public"], cost: { points: 1, approval: 0, treasury: 0 }, treaty: "in", reversible: "yes", flags: ["consultative"] },
  { id: "A02", name: "share-intelligence", family: "alliance", class: "alliance", who: ["patron", "junior"], target: "ally", rung: 0, mid: [], cameo: ["064"], visibility: ["private"], cost: { points: 1, approval: 0, treasury: 0 }, treaty: "in", reversible: "yes", flags: ["consultative"] },
  { id: "A03", name: "invoke-treaty", family: "alliance", class: "alliance", who: ["junior", "patron"], target: "ally", rung: 1, mid: [], cameo: ["0234", "1034"], visibility: ["public", "private"], cost: { points: 1, approval: 1, treasury: 0 }, treaty: "in", reversible: "yes", flags: ["hand-tying"] },
  { id: "A04", name: "authorise-ally", family: "alliance", class: "alliance", who: ["patron"], target: "ally", rung: 0, mid: [], cameo: ["030", "057"], visibility: ["private", "public"], cost: { points: 1, approval: 1, treasury: 0 }, treaty: "in", reversible: "yes", flags: ["consultative"] },
  { id: "A05", name: "private-demarche", family: "alliance", class: "alliance", who: ["patron", "third", "junior"], target: "ally", rung: 0, mid: [], cameo: ["1056"], visibility: ["private"], cost: { points: 1, approval: 0, treasury: 0 }, treaty: "in", reversible: "yes", flags: ["restraint"] },
  { id: "A06", name: "public-complaint", family: "alliance", class: "alliance", who: ["patron", "junior"], target: "ally", rung: 1, mid: [], cameo: ["111", "114"], visibility: ["public"], cost: { points: 1, approval: 2, treasury: 0 }, treaty: "neutral", reversible: "partly", flags: ["restraint"] },
  { id: "A07", name: "conditional-support", family: "alliance", class: "alliance", who: ["patron"], target: "ally", rung: 0, mid: [], cameo: ["1224", "131"], visibility: ["private"], cost: { points: 1, approval: 1, treasury: 0 }, treaty: "in", reversible: "partly", flags: ["restraint"] },
  { id: "A08", name: "suspend-aid", family: "alliance", class: "alliance", who: ["patron"], target: "ally", rung: 2, mid: [], cameo: ["1622", "1311"], visibility: ["public", "private"], cost: { points: 1, approval: 2, treasury: 0 }, treaty: "neutral", reversible: "yes", flags: ["restraint"] },
  { id: "A09", name: "side-payment", family: "alliance", class: "alliance", who: ["patron"], target: "ally", rung: 0, mid: [], cameo: ["071", "072"], visibility: ["private", "public"], cost: { points: 1, approval: 1, treasury: 6 }, treaty: "neutral", reversible: "no", flags: ["restraint", "sunk-cost"] },
  { id: "A10", name: "collective-defence", family: "alliance", class: "alliance", who: ["patron", "junior"], target: "ally", rung: 8, mid: [], cameo: ["0334", "074"], visibility: ["public"], cost: { points: 2, approval: 3, treasury: 0 }, treaty: "in", reversible: "partly", flags: ["hand-tying"] },
  { id: "A11", name: "decline-obligation", family: "alliance", class: "alliance", who: ["patron", "junior"], target: "ally", rung: 0, mid: [], cameo: ["1224"], visibility: ["public", "private"], cost: { points: 1, approval: 3, treasury: 0 }, treaty: "neutral", reversible: "no", flags: [] },
  { id: "A12", name: "renegotiate-treaty", family: "alliance", class: "alliance", who: ["patron", "junior"], target: "ally", rung: 0, mid: [], cameo: ["046", "057"], visibility: ["public"], cost: { points: 2, approval: 2, treasury: 0 }, treaty: "neutral", reversible: "partly", flags: ["consultative"] },
  { id: "A13", name: "exit-notice", family: "alliance", class: "alliance", who: ["patron", "junior"], target: "ally", rung: 3, mid: [], cameo: ["1313", "161"], visibility: ["public"], cost: { points: 2, approval: 4, treasury: 0 }, treaty: "in", reversible: "partly", flags: [] },
  { id: "A14", name: "burden-pledge", family: "alliance", class: "alliance", who: ["junior", "patron"], target: "none", rung: 1, mid: [], cameo: ["057", "152"], visibility: ["public"], cost: { points: 1, approval: 1, treasury: 4 }, treaty: "in", reversible: "partly", flags: ["sunk-cost"] },
  { id: "A15", name: "loyalty-statement", family: "alliance", class: "alliance", who: ["junior"], target: "ally", rung: 1, mid: [], cameo: ["051", "052"], visibility: ["public"], cost: { points: 1, approval: 1, treasury: 0 }, treaty: "neutral", reversible: "yes", flags: [] },
  { id: "A16", name: "deny-access", family: "alliance", class: "alliance", who: ["junior", "patron", "third"], target: "any", rung: 2, mid: [], cameo: ["121", "123"], visibility: ["public"], cost: { points: 1, approval: 1, treasury: 0 }, treaty: "neutral", reversible: "yes", flags: [] },
  { id: "A17", name: "out-of-area-contingent", family: "alliance", class: "alliance", who: ["junior", "patron", "third"], target: "any", rung: 6, mid: [7, 8], cameo: ["0332", "072"], visibility: ["public"], cost: { points: 2, approval: 2, treasury: 6 }, treaty: "outside", reversible: "yes", flags: ["sunk-cost"] },
  { id: "D01", name: "hold", family: "diplomacy", class: "diplomacy", who: ["patron", "junior", "adversary", "third"], target: "none", rung: 0, mid: [], cameo: [], visibility: ["private"], cost: { points: 0, approval: 0, treasury: 0 }, treaty: "neutral", reversible: "yes", flags: [] },
  { id: "D02", name: "hotline", family: "diplomacy", class: "diplomacy", who: ["patron", "junior", "adversary", "third"], target: "adversary", rung: 0, mid: [], cameo: ["041", "046"], visibility: ["private"], cost: { points: 1, approval: 0, treasury: 0 }, treaty: "in", reversible: "yes", flags: ["de-escalatory"] },
  { id: "D03", name: "public-de-escalation", family: "diplomacy", class: "diplomacy", who: ["patron", "junior", "adversary", "third"], target: "adversary", rung: 1, mid: [], cameo: ["055", "018"], visibility: ["public"], cost: { points: 1, approval: 1, treasury: 0 }, treaty: "in", reversible: "yes", flags: ["de-escalatory"] },
  { id: "D04", name: "settle", family: "diplomacy", class: "diplomacy", who: ["patron", "junior", "adversary", "third"], target: "adversary", rung: 1, mid: [], cameo: ["084", "087"], visibility: ["public", "private"], cost: { points: 1, approval: 2, treasury: 1 }, treaty: "in", reversible: "no", flags: ["de-escalatory"] },
  { id: "D05", name: "public-reassurance", family: "diplomacy", class: "diplomacy", who: ["patron", "third"], target: "ally", rung: 1, mid: [], cameo: ["019", "052"], visibility: ["public"], cost: { points: 1, approval: 0, treasury: 0 }, treaty: "in", reversible: "yes", flags: [] },
  { id: "D06", name: "public-guarantee", family: "diplomacy", class: "diplomacy", who: ["patron", "junior", "adversary"], target: "ally", rung: 2, mid: [], cameo: ["0334"], visibility: ["public"], cost: { points: 1, approval: 2, treasury: 0 }, treaty: "in", reversible: "no", flags: ["hand-tying"] },
  { id: "D07", name: "protest", family: "diplomacy", class: "diplomacy", who: ["patron", "junior", "adversary", "third"], target: "adversary", rung: 1, mid: [], cameo: ["114", "111"], visibility: ["public", "private"], cost: { points: 1, approval: 0, treasury: 0 }, treaty: "in", reversible: "yes", flags: [] },
  { id: "D08", name: "attribute", family: "diplomacy", class: "diplomacy", who: ["patron", "junior", "third"], target: "adversary", rung: 2, mid: [], cameo: ["112"], visibility: ["public"], cost: { points: 1, approval: 1, treasury: 0 }, treaty: "in", reversible: "no", flags: [] },
  { id: "D09", name: "expel-diplomats", family: "diplomacy", class: "diplomacy", who: ["patron", "junior", "adversary", "third"], target: "adversary", rung: 3, mid: [], cameo: ["161", "166"], visibility: ["public"], cost: { points: 1, approval: 1, treasury: 0 }, treaty: "in", reversible: "partly", flags: ["provocative"] },
  { id: "D10", name: "ultimatum", family: "diplomacy", class: "diplomacy", who: ["patron", "junior", "adversary", "third"], target: "adversary", rung: 8, mid: [1, 2, 3, 4, 6], cameo: ["138", "139"], visibility: ["public", "private"], cost: { points: 1, approval: 2, treasury: 0 }, treaty: "outside", reversible: "partly", flags: ["hand-tying", "provocative"] },
  { id: "D11", name: "status-change", family: "diplomacy", class: "diplomacy", who: ["junior", "adversary", "patron"], target: "adversary", rung: 5, mid: [], cameo: ["054", "128"], visibility: ["public"], cost: { points: 2, approval: 3, treasury: 0 }, treaty: "outside", reversible: "no", flags: ["offensive", "provocative"] },
  { id: "D12", name: "multilateralise", family: "diplomacy", class: "diplomacy", who: ["patron", "junior", "adversary", "third"], target: "none", rung: 1, mid: [], cameo: ["022", "026"], visibility: ["public"], cost: { points: 1, approval: 0, treasury: 0 }, treaty: "in", reversible: "yes", flags: ["de-escalatory"] },
  { id: "D13", name: "mediate", family: "diplomacy", class: "diplomacy", who: ["third", "patron"], target: "any", rung: 0, mid: [], cameo: ["045", "039"], visibility: ["private", "public"], cost: { points: 1, approval: 0, treasury: 0 }, treaty: "neutral", reversible: "yes", flags: ["de-escalatory"] },
  { id: "D14", name: "rights-reform", family: "diplomacy", class: "diplomacy", who: ["junior", "adversary"], target: "adversary", rung: 0, mid: [], cameo: ["034", "081"], visibility: ["public"], cost: { points: 1, approval: 2, treasury: 1 }, treaty: "in", reversible: "no", flags: ["de-escalatory"] },
  { id: "D15", name: "rights-rollback", family: "diplomacy", class: "diplomacy", who: ["junior", "adversary"], target: "adversary", rung: 5, mid: [], cameo: ["137", "175"], visibility: ["public"], cost: { points: 1, approval: 0, treasury: 1 }, treaty: "outside", reversible: "partly", flags: ["offensive", "provocative"] },
  { id: "I01", name: "disinformation", family: "information", class: "information", who: ["adversary", "patron", "junior"], target: "adversary", rung: 4, mid: [], cameo: ["112", "139"], visibility: ["covert"], cost: { points: 1, approval: 0, treasury: 1 }, treaty: "outside", reversible: "yes", flags: ["provocative"] },
  { id: "I02", name: "rally-public", family: "information", class: "information", who: ["patron", "junior", "third"], target: "none", rung: 1, mid: [], cameo: ["042", "053"], visibility: ["public"], cost: { points: 1, approval: 0, treasury: 1 }, treaty: "in", reversible: "yes", flags: [] },
  { id: "E01", name: "sanctions", family: "economics", class: "economics", who: ["patron", "junior", "adversary", "third"], target: "adversary", rung: 3, mid: [], cameo: ["163"], visibility: ["public"], cost: { points: 1, approval: 1, treasury: 3 }, treaty: "neutral", reversible: "yes", flags: ["provocative"] },
  { id: "E02", name: "mandated-restriction", family: "economics", class: "economics", who: ["junior", "patron", "third"], target: "adversary", rung: 3, mid: [], cameo: ["163", "172"], visibility: ["public"], cost: { points: 1, approval: 0, treasury: 1 }, treaty: "in", reversible: "yes", flags: [] },
  { id: "E03", name: "unilateral-coercion", family: "economics", class: "economics", who: ["junior", "adversary", "patron"], target: "adversary", rung: 5, mid: [2], cameo: ["191", "163"], visibility: ["public"], cost: { points: 1, approval: 1, treasury: 3 }, treaty: "outside", reversible: "yes", flags: ["offensive", "provocative"] },
  { id: "E04", name: "arms-transfer", family: "economics", class: "economics", who: ["patron", "junior", "third", "adversary"], target: "any", rung: 4, mid: [], cameo: ["072"], visibility: ["public", "covert"], cost: { points: 1, approval: 1, treasury: 5 }, treaty: "outside", reversible: "no", flags: ["provocative"] },
  { id: "H01", name: "cyber-disruption", family: "hybrid", class: "hybrid", who: ["adversary", "patron", "junior"], target: "adversary", rung: 4, mid: [], cameo: ["176", "171"], visibility: ["covert"], cost: { points: 1, approval: 0, treasury: 1 }, treaty: "outside", reversible: "yes", flags: ["provocative"] },
  { id: "H02", name: "sabotage", family: "hybrid", class: "hybrid", who: ["adversary", "patron", "junior"], target: "adversary", rung: 5, mid: [], cameo: ["171", "1712"], visibility: ["covert"], cost: { points: 1, approval: 0, treasury: 2 }, treaty: "outside", reversible: "no", flags: ["offensive", "provocative"] },
  { id: "H03", name: "intimidation", family: "hybrid", class: "hybrid", who: ["adversary"], target: "adversary", rung: 4, mid: [], cameo: ["171"], visibility: ["covert"], cost: { points: 1, approval: 0, treasury: 0 }, treaty: "outside", reversible: "no", flags: ["provocative"] },
  { id: "H04", name: "abduction", family: "hybrid", class: "hybrid", who: ["adversary"], target: "adversary", rung: 5, mid: [15], cameo: ["181", "173"], visibility: ["covert"], cost: { points: 1, approval: 1, treasury: 0 }, treaty: "outside", reversible: "yes", flags: ["offensive", "provocative"] },
  { id: "H05", name: "instrumentalised-migration", family: "hybrid", class: "hybrid", who: ["adversary"], target: "adversary", rung: 4, mid: [], cameo: ["201", "174"], visibility: ["covert", "public"], cost: { points: 1, approval: 0, treasury: 1 }, treaty: "outside", reversible: "yes", flags: ["provocative"] },
  { id: "H06", name: "jamming-overflight", family: "hybrid", class: "hybrid", who: ["adversary", "patron", "junior"], target: "adversary", rung: 5, mid: [12], cameo: ["150", "190"], visibility: ["covert"], cost: { points: 1, approval: 0, treasury: 1 }, treaty: "outside", reversible: "yes", flags: ["provocative"] },
  { id: "H07", name: "border-salami", family: "hybrid", class: "hybrid", who: ["adversary", "junior"], target: "adversary", rung: 5, mid: [12, 14], cameo: ["192", "171"], visibility: ["public"], cost: { points: 1, approval: 0, treasury: 0 }, treaty: "outside", reversible: "yes", flags: ["provocative"] },
  { id: "H08", name: "deniable-proxies", family: "hybrid", class: "hybrid", who: ["adversary"], target: "adversary", rung: 11, mid: [14, 16], cameo: ["1383", "192"], visibility: ["covert"], cost: { points: 2, approval: 1, treasury: 3 }, treaty: "outside", reversible: "partly", flags: ["offensive", "provocative"] },
  { id: "H09", name: "maritime-coercion", family: "hybrid", class: "hybrid", who: ["adversary", "junior"], target: "adversary", rung: 9, mid: [15, 12], cameo: ["182", "190"], visibility: ["public"], cost: { points: 1, approval: 1, treasury: 1 }, treaty: "outside", reversible: "yes", flags: ["provocative"] },
  { id: "M01", name: "notified-exercise", family: "military", class: "posture", who: ["patron", "junior", "adversary", "third"], target: "adversary", rung: 1, mid: [7], cameo: ["062", "150"], visibility: ["public"], cost: { points: 1, approval: 0, treasury: 2 }, treaty: "in", reversible: "yes", flags: [] },
  { id: "M02", name: "show-of-force", family: "military", class: "posture", who: ["patron", "junior", "adversary"], target: "adversary", rung: 6, mid: [7], cameo: ["150"], visibility: ["public"], cost: { points: 1, approval: 1, treasury: 3 }, treaty: "outside", reversible: "yes", flags: ["provocative", "sunk-cost"] },
  { id: "M03", name: "patrol", family: "military", class: "posture", who: ["patron", "junior", "adversary", "third"], target: "adversary", rung: 6, mid: [7], cameo: ["150", "074"], visibility: ["public"], cost: { points: 1, approval: 0, treasury: 2 }, treaty: "in", reversible: "yes", flags: ["sunk-cost"] },
  { id: "M04", name: "probe", family: "military", class: "force", who: ["adversary", "patron", "junior"], target: "adversary", rung: 7, mid: [12], cameo: ["150", "190"], visibility: ["public"], cost: { points: 1, approval: 0, treasury: 1 }, treaty: "outside", reversible: "yes", flags: ["provocative"] },
  { id: "M05", name: "alert", family: "military", class: "posture", who: ["patron", "junior", "adversary", "third"], target: "adversary", rung: 7, mid: [8, 11], cameo: ["152"], visibility: ["public"], cost: { points: 1, approval: 1, treasury: 3 }, treaty: "in", reversible: "yes", flags: ["sunk-cost"] },
  { id: "M06", name: "tripwire", family: "military", class: "posture", who: ["patron", "third"], target: "ally", rung: 7, mid: [7, 8], cameo: ["074"], visibility: ["public"], cost: { points: 1, approval: 1, treasury: 4 }, treaty: "in", reversible: "yes", flags: ["sunk-cost"] },
  { id: "M07", name: "capable-force", family: "military", class: "posture", who: ["patron", "third"], target: "ally", rung: 8, mid: [8, 10], cameo: ["074"], visibility: ["public"], cost: { points: 2, approval: 2, treasury: 10 }, treaty: "in", reversible: "partly", flags: ["sunk-cost"] },
  { id: "M08", name: "permanent-basing", family: "military", class: "posture", who: ["patron"], target: "ally", rung: 8, mid: [], cameo: ["074", "057"], visibility: ["public"], cost: { points: 2, approval: 4, treasury: 20 }, treaty: "outside", reversible: "no", flags: ["sunk-cost", "hand-tying"] },
  { id: "M09", name: "long-range-fires", family: "military", class: "posture", who: ["patron", "junior"], target: "any", rung: 6, mid: [], cameo: ["072"], visibility: ["public"], cost: { points: 1, approval: 1, treasury: 6 }, treaty: "in", reversible: "partly", flags: ["sunk-cost"] },
  { id: "M10", name: "mobilise", family: "military", class: "posture", who: ["patron", "junior", "adversary", "third"], target: "adversary", rung: 9, mid: [10], cameo: ["154"], visibility: ["public"], cost: { points: 2, approval: 3, treasury: 12 }, treaty: "in", reversible: "partly", flags: ["sunk-cost", "hand-tying"] },
  { id: "M11", name: "seize-vessel", family: "military", class: "force", who: ["patron", "junior", "adversary", "third"], target: "adversary", rung: 10, mid: [15], cameo: ["171", "173"], visibility: ["public"], cost: { points: 1, approval: 1, treasury: 1 }, treaty: "outside", reversible: "yes", flags: ["provocative"] },
  { id: "M12", name: "blockade", family: "military", class: "force", who: ["patron", "adversary", "junior"], target: "adversary", rung: 10, mid: [13], cameo: ["191"], visibility: ["public"], cost: { points: 2, approval: 3, treasury: 8 }, treaty: "outside", reversible: "yes", flags: ["offensive", "provocative"] },
  { id: "M13", name: "return-fire", family: "military", class: "force", who: ["patron", "junior", "adversary", "third"], target: "adversary", rung: 11, mid: [16, 17], cameo: ["193", "190"], visibility: ["public"], cost: { points: 1, approval: 1, treasury: 1 }, treaty: "in", reversible: "no", flags: [] },
  { id: "M14", name: "limited-strike", family: "military", class: "force", who: ["patron", "junior", "adversary", "third"], target: "adversary", rung: 12, mid: [16], cameo: ["195", "186"], visibility: ["public", "covert"], cost: { points: 1, approval: 2, treasury: 3 }, treaty: "outside", reversible: "no", flags: ["offensive", "provocative"] },
  { id: "M15", name: "territorial-seizure", family: "military", class: "force", who: ["adversary", "junior", "patron"], target: "adversary", rung: 13, mid: [14], cameo: ["192"], visibility: ["public"], cost: { points: 2, approval: 3, treasury: 8 }, treaty: "outside", reversible: "partly", flags: ["offensive", "provocative"] },
  { id: "M16", name: "invasion", family: "military", class: "force", who: ["adversary", "junior", "patron"], target: "adversary", rung: 14, mid: [20], cameo: ["190", "195"], visibility: ["public"], cost: { points: 3, approval: 6, treasury: 30 }, treaty: "outside", reversible: "no", flags: ["offensive", "provocative"] },
  { id: "M17", name: "join-combat", family: "military", class: "force", who: ["patron", "junior", "third"], target: "ally", rung: 15, mid: [21], cameo: ["190", "074"], visibility: ["public"], cost: { points: 3, approval: 6, treasury: 30 }, treaty: "in", reversible: "no", flags: [] },
  { id: "M18", name: "stand-down", family: "military", class: "stand-down", who: ["patron", "junior", "adversary", "third"], target: "none", rung: 0, mid: [], cameo: ["087"], visibility: ["public"], cost: { points: 1, approval: 1, treasury: 0 }, treaty: "in", reversible: "yes", flags: ["de-escalatory"] },
  { id: "M19", name: "nuclear-signal", family: "military", class: "posture", who: ["patron", "adversary"], target: "adversary", rung: 17, mid: [9, 5], cameo: ["1385", "152"], visibility: ["public"], cost: { points: 1, approval: 3, treasury: 2 }, treaty: "outside", reversible: "yes", flags: ["hand-tying", "provocative"] },
  { id: "M20", name: "nuclear-use", family: "military", class: "force", who: ["patron", "adversary"], target: "adversary", rung: 18, mid: [19], cameo: ["204"], visibility: ["public"], cost: { points: 3, approval: 20, treasury: 0 }, treaty: "outside", reversible: "no", flags: ["offensive"] },
  { id: "M21", name: "non-combat-support", family: "military", class: "posture", who: ["patron", "junior", "third"], target: "ally", rung: 6, mid: [], cameo: ["072", "064"], visibility: ["public", "covert"], cost: { points: 1, approval: 1, treasury: 6 }, treaty: "in", reversible: "yes", flags: ["sunk-cost"] },
  { id: "M22", name: "deploy-to-third-country", family: "military", class: "force", who: ["patron", "junior", "third"], target: "any", rung: 13, mid: [8, 21], cameo: ["074", "190"], visibility: ["public"], cost: { points: 2, approval: 4, treasury: 15 }, treaty: "outside", reversible: "yes", flags: ["offensive", "provocative"] },
  { id: "X01", name: "accident", family: "event", class: "force", who: [], target: "none", rung: 11, mid: [12, 16], cameo: ["190"], visibility: ["public"], cost: { points: 0, approval: 0, treasury: 0 }, treaty: "neutral", reversible: "no", flags: [] },
] as const satisfies readonly ActionInfo[];

/** Id of an action: family letter and number. */
export type ActionId = (typeof ACTIONS)[number]["id"];

const BY_ID = new Map<string, ActionInfo & { readonly id: ActionId }>(ACTIONS.map((info) => [info.id, info]));

/** Whether an action of this name exists. */
export const isAction = (name: string): name is ActionId => BY_ID.has(name);

/** Static data of an action. Throws on an unknown id: callers hold an `ActionId`. */
export function actionInfo(id: ActionId): ActionInfo & { readonly id: ActionId } {
  const info = BY_ID.get(id);
  if (!info) throw new Error(`unknown action ${id}`);
  return info;
}

/** Every action id, in catalogue order. */
export const ACTION_IDS: readonly ActionId[] = ACTIONS.map((info) => info.id);
