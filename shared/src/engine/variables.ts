/**
 * Every number of the game's state, once: what it belongs to, its unit and range, who may know it and what reads it.
 * The state keeps them in one flat record keyed `variable:subject`, so that any number on screen can be asked "why?".
 */
export interface VariableInfo {
  readonly id: string;
  /** What a subject is: an actor, an alliance `P>A`, an adversarial dyad `D|C`, or an alliance seen by an observer `O@P>A`. */
  readonly of: "actor" | "alliance" | "dyad" | "belief";
  readonly min: number;
  readonly max: number;
  readonly unit: "points" | "share" | "logit" | "level" | "rung" | "turns" | "brigades" | "per cent";
  /** `public`; `own`: the actor or the belief's holder; `allies`: both ends of the alliance; `protector` or `ally`: that end only. */
  readonly seen: "public" | "own" | "allies" | "protector" | "ally";
  /** The rule that reads it. A variable nothing reads has no place here. */
  readonly reader: string;
  /** Standard deviation of a staff's error about it, in its unit; without one it is known exactly (V10). */
  readonly blur?: number;
}

/** The table of the numbers a state keeps. */
// biome-ignore format: a table, one line per variable
export const VARIABLES = [
  { id: "approval", of: "actor", min: 0, max: 100, unit: "points", seen: "public", reader: "P9" },
  { id: "polarisation", of: "actor", min: 0, max: 1, unit: "share", seen: "public", reader: "D1" },
  { id: "treasury", of: "actor", min: 0, max: 100, unit: "points", seen: "own", reader: "O4" },
  { id: "resilience", of: "actor", min: 0, max: 100, unit: "points", seen: "public", reader: "H2", blur: 5 },
  { id: "cohesion", of: "actor", min: 0, max: 100, unit: "points", seen: "public", reader: "H2", blur: 5 },
  { id: "reputation", of: "actor", min: 0, max: 1, unit: "share", seen: "public", reader: "S2" },
  { id: "readiness", of: "actor", min: 0, max: 1, unit: "share", seen: "own", reader: "A7" },
  { id: "burden", of: "actor", min: 0, max: 1, unit: "share", seen: "public", reader: "D5" },
  { id: "casualties", of: "actor", min: 0, max: 6, unit: "level", seen: "public", reader: "R33" },
  { id: "humiliation", of: "actor", min: 0, max: 40, unit: "points", seen: "public", reader: "D4" },
  { id: "autonomy", of: "actor", min: 0, max: 1, unit: "share", seen: "public", reader: "R43" },
  { id: "spending", of: "actor", min: 0, max: 50, unit: "per cent", seen: "public", reader: "D5" },
  { id: "election", of: "actor", min: 0, max: 30, unit: "turns", seen: "public", reader: "D6" },
  { id: "fires", of: "actor", min: 0, max: 3, unit: "level", seen: "public", reader: "A8" },
  { id: "nuclearAlert", of: "actor", min: 0, max: 3, unit: "turns", seen: "public", reader: "P2" },
  { id: "alignment", of: "alliance", min: 0, max: 1, unit: "share", seen: "allies", reader: "S2" },
  { id: "interoperability", of: "alliance", min: 0, max: 1, unit: "share", seen: "allies", reader: "A7" },
  { id: "posture", of: "alliance", min: 0, max: 4, unit: "level", seen: "public", reader: "S2" },
  { id: "creep", of: "alliance", min: 0, max: 12, unit: "level", seen: "public", reader: "R40" },
  { id: "consultation", of: "alliance", min: 0, max: 3, unit: "turns", seen: "allies", reader: "O9" },
  { id: "intelligence", of: "alliance", min: 0, max: 3, unit: "turns", seen: "allies", reader: "S1" },
  { id: "audienceCost", of: "alliance", min: 0, max: 100, unit: "points", seen: "public", reader: "P5" },
  { id: "fearOfAbandonment", of: "alliance", min: 0, max: 100, unit: "points", seen: "ally", reader: "N7" },
  { id: "fearOfEntrapment", of: "alliance", min: 0, max: 100, unit: "points", seen: "protector", reader: "P7" },
  { id: "backing", of: "alliance", min: -6, max: 6, unit: "logit", seen: "ally", reader: "P3" },
  { id: "credibility", of: "belief", min: -6, max: 6, unit: "logit", seen: "own", reader: "P2" },
  { id: "hostility", of: "dyad", min: 0, max: 100, unit: "points", seen: "public", reader: "P2" },
  { id: "rung", of: "dyad", min: 0, max: 19, unit: "rung", seen: "public", reader: "P2" },
  { id: "localBalance", of: "dyad", min: 0, max: 0.95, unit: "share", seen: "public", reader: "A7", blur: 0.05 },
  { id: "alert", of: "dyad", min: -0.3, max: 0.3, unit: "share", seen: "public", reader: "A6" },
  { id: "arrivals", of: "dyad", min: 0, max: 0.8, unit: "share", seen: "public", reader: "A6" },
  { id: "arms", of: "dyad", min: -0.3, max: 0.3, unit: "share", seen: "public", reader: "A6" },
  { id: "exposure", of: "dyad", min: 0, max: 1, unit: "share", seen: "public", reader: "P3" },
  { id: "mediation", of: "dyad", min: 0, max: 3, unit: "turns", seen: "public", reader: "N2" },
  { id: "pretext", of: "dyad", min: 0, max: 100, unit: "points", seen: "public", reader: "P2" },
  { id: "proximity", of: "dyad", min: 0, max: 1, unit: "share", seen: "public", reader: "X1" },
  { id: "tempo", of: "dyad", min: 0, max: 1, unit: "share", seen: "public", reader: "X1" },
  { id: "deconfliction", of: "dyad", min: 0, max: 1, unit: "share", seen: "public", reader: "X1" },
  { id: "hotline", of: "dyad", min: 0, max: 3, unit: "turns", seen: "public", reader: "S1" },
] as const satisfies readonly VariableInfo[];

/** Name of a number of the state. */
export type Variable = (typeof VARIABLES)[number]["id"];

/** The state's numbers: by variable, then by subject. */
export type Values = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * The numbers of one variable, by subject. Those that rules read most often are written out: a name that stands in the
 * code is found at once, one that is handed over is searched for among forty.
 */
export function numbersOf(values: Values, variable: string): Values[string] | undefined {
  switch (variable) {
    case "rung":
      return values.rung;
    case "hostility":
      return values.hostility;
    case "credibility":
      return values.credibility;
    case "posture":
      return values.posture;
    case "intelligence":
      return values.intelligence;
    case "treasury":
      return values.treasury;
    case "audienceCost":
      return values.audienceCost;
    case "proximity":
      return values.proximity;
    case "tempo":
      return values.tempo;
    default:
      return values[variable];
  }
}

const BY_ID = new Map<string, VariableInfo & { readonly id: Variable }>(VARIABLES.map((v) => [v.id, v]));

/** Unit, range, reader of a variable. Throws on an unknown name: scenario files are checked before they come here. */
export function variableInfo(id: string): VariableInfo & { readonly id: Variable } {
  const info = BY_ID.get(id);
  if (!info) throw new Error(`unknown variable ${id}`);
  return info;
}

/** Whether the state keeps a number of this name. */
export const isVariable = (id: string): id is Variable => BY_ID.has(id);
