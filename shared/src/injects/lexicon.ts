import {
  ACTION_IDS,
  type ActionId,
  actionInfo,
  type Comparison,
  MANDATE_BREADTHS,
  REQUEST_KINDS,
  type RequestKind,
  type Terrain,
  TREATY_STATUSES,
  VARIABLES,
  type Variable,
} from "../engine/index.ts";
import { EN } from "../text/index.ts";
import { folded, type Phrases } from "./scanner.ts";

/** What names mean in the conditions and effects of a scenario's injects. */
export interface Lexicon {
  readonly terrain: Terrain;
  readonly seats: Phrases<string>;
  readonly variables: Phrases<Variable>;
  readonly actions: Phrases<ActionId>;
  readonly treaties: Phrases<string>;
  readonly measures: Phrases<string>;
  readonly mandates: Phrases<string>;
  /** Ids of the injects a condition may name. */
  readonly injects: Phrases<string>;
}

/** What begins a name: "Stop on listed goods: rail transit …" is also "Stop on listed goods". */
const short = (name: string): string => (name.split(/[:,(]/)[0] ?? name).trim();

const named = (list: readonly { readonly id: string; readonly name: string }[]): Phrases<string> =>
  new Map(
    list.flatMap(({ id, name }) =>
      [name, short(name), id].map((phrase): [string, string] => [folded(phrase), id]),
    ),
  );

/** Bodies people call by their initials. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  US: ["usa", "america", "the us", "the united states"],
  EU: ["the eu", "the european union"],
  CN: ["prc"],
};

/** The names of a scenario and of the catalogue, as they may be written. */
export function lexiconOf(terrain: Terrain, injects: readonly string[] = []): Lexicon {
  const also = terrain.seats.flatMap(({ id }) =>
    (ALSO[id] ?? []).map((phrase): [string, string] => [phrase, id]),
  );
  return {
    terrain,
    seats: new Map([...also, ...named(terrain.seats)]),
    variables: new Map(
      VARIABLES.flatMap(({ id }) =>
        [EN[`variable.${id}.name`] ?? id, id].map((phrase): [string, Variable] => [folded(phrase), id]),
      ),
    ),
    actions: new Map(
      ACTION_IDS.flatMap((id) =>
        [EN[`action.${id}.short`] ?? id, actionInfo(id).name, id].map((phrase): [string, ActionId] => [
          folded(phrase),
          id,
        ]),
      ),
    ),
    treaties: named(terrain.treaties),
    measures: named(terrain.measures),
    mandates: named(terrain.mandates),
    injects: new Map(injects.map((id) => [folded(id), id])),
  };
}

/** Comparisons as they may be written, the canonical one first. */
export const COMPARISON_WORDS: Readonly<Record<Comparison, readonly [string, ...string[]]>> = {
  above: ["above", "over", "more than", "greater than", ">"],
  below: ["below", "under", "less than", "<"],
  "at-least": ["at least", ">=", "≥"],
  "at-most": ["at most", "<=", "≤"],
  is: ["is", "=", "exactly"],
};

/** The same as a dictionary. */
export const COMPARISON_PHRASES: Phrases<Comparison> = new Map(
  Object.entries(COMPARISON_WORDS).flatMap(([is, words]) =>
    words.map((word): [string, Comparison] => [word, is as Comparison]),
  ),
);

/** Kinds of requests as they may be written. */
export const REQUEST_PHRASES: Phrases<RequestKind> = new Map(
  REQUEST_KINDS.map((kind): [string, RequestKind] => [kind, kind]),
);

const vocabulary = <T extends string>(list: readonly T[]): Phrases<T> =>
  new Map(list.flatMap((one) => [one, one.replaceAll("-", " ")].map((phrase): [string, T] => [phrase, one])));

/** Breadths of a mandate and statuses of a treaty. */
export const BREADTH_PHRASES = vocabulary(MANDATE_BREADTHS);
export const STATUS_PHRASES = vocabulary(TREATY_STATUSES);
