import type { Scenario, SeatSetup } from "../engine/index.ts";
import type { Names } from "./render.ts";

/** What names are taken from; a public scenario will do. */
export type Named = Pick<Scenario, "zones" | "treaties" | "mandates" | "measures" | "dispute" | "forces"> & {
  readonly seats: readonly Pick<SeatSetup, "id" | "name" | "adjective" | "capital" | "countries">[];
};

const TAKES_ARTICLE =
  /^United |^(Treaty|Collective) |^Philippines$| (Union|States|Kingdom|Treaty|Islands|Sea|Strait|corridor|base)$/;

const withArticle = (name: string): string => (TAKES_ARTICLE.test(name) ? `the ${name}` : name);

/** A treaty's name without what stands behind it in brackets, for where space is short. */
export const shortTreaty = (name: string): string => name.replace(/ \(.*\)$/, "");

/** A title says more than a sentence needs: "Rail exemption: civilian goods pass …" is "Rail exemption" there. */
const shortened = (name: string): string => (name.split(/[:,(]/)[0] ?? name).trim();

/**
 * Names by id for `render`, in the form they have inside an English sentence: with their article, without what
 * follows a colon, comma or bracket, and small unless they are proper names.
 */
export function namesOf(scenario: Named): Names {
  const proper = new Set(
    [
      ...scenario.seats.flatMap((s) => [s.name, s.adjective, s.capital, ...s.countries]),
      ...scenario.zones.map(({ name }) => name),
    ].flatMap((name) => name.split(/[^\p{L}]+/u)),
  );
  const common = (name: string): string => {
    const first = name.split(" ")[0] ?? "";
    return proper.has(first) || first === first.toUpperCase()
      ? name
      : name.charAt(0).toLowerCase() + name.slice(1);
  };
  const { seats, zones, treaties, mandates, measures, dispute, forces } = scenario;
  const pairs: [string, string][] = [
    ...seats.map(({ id, name }): [string, string] => [id, withArticle(shortened(name))]),
    ...zones.map(({ id, name }): [string, string] => [id, withArticle(shortened(name))]),
    ...treaties.map(({ id, name }): [string, string] => [id, withArticle(shortTreaty(name))]),
    ...mandates.map(({ id, name }): [string, string] => [id, `the ${common(shortened(name))}`]),
    ...measures.map(({ id, name }): [string, string] => [id, `the ${common(shortened(name))}`]),
    [dispute.id, `the ${common(shortened(dispute.name))}`],
    ...dispute.terms.map(({ id, name }): [string, string] => [id, common(shortened(name))]),
    ...forces.map(({ id, name }): [string, string] => [id, name]),
  ];
  return Object.fromEntries(pairs);
}
