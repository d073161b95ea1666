import { amendmentsOffered, type RequestKind } from "@casus/shared/engine";
import type { PublicScenario, View } from "@casus/shared/projection";
import { incidentName, type Lexicon, shortTreaty } from "../../words.ts";
import type { Channel } from "./channels.ts";

/** A code and the words for it. */
export type Named = readonly [id: string, name: string];

/** What a kind of request can be about, and its terms. */
export function blanks(
  kind: RequestKind,
  channel: Channel,
  view: View,
  scenario: PublicScenario,
  words: Lexicon,
) {
  const value = (id: string): Named => [id, words.say(`value.${id}`)];
  const short = (id: string, action: string): Named => [id, words.say(`action.${action}.short`)];
  const none: readonly Named[] = [];
  switch (kind) {
    case "settlement":
      return {
        about: [[scenario.dispute.id, scenario.dispute.name] as Named],
        terms: scenario.dispute.terms.map((x): Named => [x.id, x.name]),
      };
    case "mandate":
      return {
        about: Object.values(view.mandates).map((m): Named => [m.id, m.name]),
        terms: ["narrow", "broad", "revoked"].map(value),
      };
    case "amend":
      return {
        about: Object.values(view.treaties)
          .filter((x) => view.you.seat !== null && x.parties.includes(view.you.seat))
          .map((x): Named => [x.id, shortTreaty(x.name)]),
        terms: amendments(view, scenario).map((x): Named => [x, words.name(x)]),
      };
    case "release":
      return {
        about: Object.values(view.incidents)
          .filter((i) => i.status === "open")
          .map((i): Named => [i.id, incidentName(i, words) ?? i.id]),
        terms: none,
      };
    case "accede":
      return {
        about: Object.values(view.treaties)
          .filter((x) => x.status === "proposed")
          .map((x): Named => [x.id, shortTreaty(x.name)]),
        terms: none,
      };
    case "authorise":
      return { about: scenario.actions.map((id) => short(id, id)), terms: none };
    case "restrain":
      return {
        about: Object.values(view.plans)
          .filter((plan) => channel.with.includes(plan.actor) && plan.status === "prepared")
          .map((plan) => short(plan.id, plan.action)),
        terms: none,
      };
    case "support":
    case "reinforce":
    case "deconflict":
      return { about: none, terms: none };
  }
}

/** Amendments to any treaty of this seat; which of them fits which treaty the rules say. */
const amendments = (view: View, scenario: PublicScenario): readonly string[] => [
  ...new Set(
    Object.values(view.treaties)
      .filter((x) => view.you.seat !== null && x.parties.includes(view.you.seat))
      .flatMap((x) => amendmentsOffered(x, scenario)),
  ),
];
