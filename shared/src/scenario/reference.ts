import { isVariable, type Scenario, type Side, variableInfo } from "../engine/index.ts";

export type Report = (path: string, message: string) => void;
type Field = keyof Scenario;

/** One kind of cross-reference, and the parts of the file that must have the right shape before it can be followed. */
export interface Check {
  readonly needs: readonly Field[];
  readonly find: (scenario: Scenario, report: Report) => void;
}

const quoted = (values: Iterable<string>) => [...values].join(", ") || "none";
export const allianceKeys = (s: Scenario) => new Set(s.alliances.map((a) => `${a.protector}>${a.ally}`));
export const dyadKeys = (s: Scenario) => new Set(s.dyads.map((d) => `${d.defender}|${d.challenger}`));
export const sideOf = (s: Scenario, seat: string): Side | undefined =>
  s.seats.find(({ id }) => id === seat)?.side;

/** Makes a test that a name is one of the known ones, with a sentence that lists them. */
export function knower(kind: string, known: ReadonlySet<string>, report: Report) {
  return (path: string, name: string): boolean => {
    if (known.has(name)) return true;
    report(path, `unknown ${kind} "${name}"; known: ${quoted(known)}`);
    return false;
  };
}
export const seatKnower = (s: Scenario, report: Report) =>
  knower("seat", new Set(s.seats.map(({ id }) => id)), report);
export const zoneKnower = (s: Scenario, report: Report) =>
  knower("zone", new Set(s.zones.map(({ id }) => id)), report);
export const measureKnower = (s: Scenario, report: Report) =>
  knower("measure", new Set(s.measures.map(({ id }) => id)), report);

export function unique(path: string, keys: readonly string[], report: Report) {
  const seen = new Set<string>();
  for (const [at, key] of keys.entries()) {
    if (seen.has(key)) report(`${path}[${at}]`, `"${key}" is there twice`);
    seen.add(key);
  }
}

/** A list without repetitions whose every name is known. */
export function names(
  path: string,
  list: readonly string[],
  known: (path: string, name: string) => boolean,
  report: Report,
) {
  unique(path, list, report);
  for (const [at, name] of list.entries()) known(`${path}[${at}]`, name);
}

/** `variable:key` must name a number the engine will keep; returns its range. */
export function valueRange(s: Scenario, path: string, variable: string, key: string, report: Report) {
  if (!isVariable(variable)) {
    report(`${path}.variable`, `unknown variable "${variable}"`);
    return null;
  }
  const info = variableInfo(variable);
  const seats = new Set(s.seats.map(({ id }) => id));
  const [observer, alliance] = key.split("@");
  const fits = {
    actor: () => seats.has(key),
    alliance: () => allianceKeys(s).has(key),
    dyad: () => dyadKeys(s).has(key),
    belief: () => seats.has(observer ?? "") && allianceKeys(s).has(alliance ?? ""),
  };
  const shape = { actor: "SEAT", alliance: "PROTECTOR>ALLY", dyad: "DEFENDER|CHALLENGER" };
  const expected = info.of === "belief" ? "OBSERVER@PROTECTOR>ALLY" : shape[info.of];
  if (!fits[info.of]())
    report(`${path}.key`, `"${key}" is not a key of ${variable}; expected ${expected} of this scenario`);
  return info;
}
