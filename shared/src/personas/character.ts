import type { RoleCard } from "../projection/index.ts";

/**
 * A bot's character: the traits of its role card, bent by a named doctrine. Numbers are in [0,1] unless said otherwise.
 */
export interface Character {
  readonly hawk: number;
  readonly risk: number;
  readonly aims: number;
  /** Added to the grievance of its dyads. */
  readonly grievance: number;
  /** Chance that it ties its hands rather than talks cheaply. */
  readonly costly: number;
  /** How readily it restrains an ally. */
  readonly restrains: number;
  /** How readily it offers and takes a settlement, in logit. */
  readonly conciliation: number;
  /** Added to the logit of grey-zone acts. */
  readonly hybrid: number;
  /** Added to the logit of lighting a match itself. */
  readonly crusade: number;
  /** Whether it moves only with its protector. */
  readonly follows: boolean;
}

type Doctrine = Partial<Omit<Character, "hawk" | "risk" | "aims">> & {
  /** Added to the card's trait, inside [0,1]. */
  readonly hawk?: number;
  readonly risk?: number;
  readonly aims?: number;
};

/** Doctrines by name; a scenario names one per seat, a host or an experiment may choose another. */
export const DOCTRINES = {
  "steady-patron": { costly: 0.55, restrains: 0.8 },
  "wavering-patron": { costly: 0.2, restrains: 0.6, conciliation: 0.4 },
  "crusading-patron": { costly: 0.8, restrains: 0.2, crusade: 2.5, hawk: 0.3 },
  "cautious-junior": { hawk: -0.15, grievance: -0.1, conciliation: 0.3 },
  "hawkish-junior": { grievance: 0.1, costly: 0.6, restrains: 0.3, conciliation: -0.4 },
  "reckless-driver": { hawk: 0.45, grievance: 0.5, crusade: 1.2, conciliation: -1 },
  "mandate-holder": { costly: 0.2, restrains: 0.9, conciliation: 0.8 },
  opportunist: { hybrid: 0.2 },
  revisionist: { aims: 0.35, risk: 0.2, conciliation: -0.8 },
  "status-quo": { aims: -0.25, conciliation: 0.8 },
  "salami-slicer": { hybrid: 0.8 },
  satellite: { follows: true, hybrid: -0.4 },
} as const satisfies Record<string, Doctrine>;

/** Name of a doctrine. */
export type PersonaName = keyof typeof DOCTRINES;

/** Every doctrine by name. */
export const PERSONA_NAMES = Object.keys(DOCTRINES) as readonly PersonaName[];

/** Whether a doctrine of this name exists. */
export const isPersona = (name: string): name is PersonaName => name in DOCTRINES;

const within = (x: number): number => Math.min(1, Math.max(0, x));

const bent = new WeakMap<RoleCard, Map<string, Character>>();

/** Traits of the card bent by the doctrine; an unknown name plays the card as it is. Kept with the card. */
export function characterOf(card: RoleCard, name: string): Character {
  let known = bent.get(card);
  if (!known) {
    known = new Map();
    bent.set(card, known);
  }
  let character = known.get(name);
  if (!character) {
    character = bend(card, name);
    known.set(name, character);
  }
  return character;
}

function bend(card: RoleCard, name: string): Character {
  const doctrine: Doctrine = isPersona(name) ? DOCTRINES[name] : {};
  const { hawk, risk, aims } = card.traits;
  return {
    grievance: 0,
    costly: 0.4,
    restrains: 0.6,
    conciliation: 0,
    hybrid: 0,
    crusade: 0,
    follows: false,
    ...doctrine,
    hawk: within(hawk + (doctrine.hawk ?? 0)),
    risk: within(risk + (doctrine.risk ?? 0)),
    aims: within(aims + (doctrine.aims ?? 0)),
  };
}
