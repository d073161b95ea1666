import {
  actionInfo,
  type Condition,
  type Consequence,
  ends,
  type Fact,
  type Terrain,
  type Variable,
  variableInfo,
} from "../engine/index.ts";
import { EN } from "../text/index.ts";
import { COMPARISON_WORDS } from "./lexicon.ts";

/** The condition as a sentence that `readCondition` reads back to the same condition. */
export const sayCondition = (condition: Condition, terrain: Terrain): string =>
  say(condition, terrain, "any");

function say(condition: Condition, terrain: Terrain, inside: "any" | "all" | "not"): string {
  switch (condition.kind) {
    case "any": {
      const text = condition.of.map((part) => say(part, terrain, "all")).join(" or ");
      return inside === "any" ? text : `(${text})`;
    }
    case "all": {
      const text = condition.of.map((part) => say(part, terrain, "not")).join(" and ");
      return inside === "not" ? `(${text})` : text;
    }
    case "not":
      return sayNot(condition.of, terrain);
    default:
      return fact(condition, terrain);
  }
}

/** The negations people would use, where there is one; else “not”. */
function sayNot(condition: Condition, terrain: Terrain): string {
  switch (condition.kind) {
    case "request":
    case "act":
    case "war": {
      const text = fact(condition, terrain, true);
      return text;
    }
    case "settled":
      return "no settlement";
    case "inject":
      return `inject ${condition.inject} not fired`;
    case "invoked":
      return fact(condition, terrain).replace(" invoked", " not invoked");
    default:
      return `not ${say(condition, terrain, "not")}`;
  }
}

function fact(one: Fact, terrain: Terrain, no = false): string {
  const seat = (id: string) => terrain.seats.find((s) => s.id === id)?.name ?? id;
  const after = (word: string, id: string | null) => (id === null ? "" : ` ${word} ${seat(id)}`);
  switch (one.kind) {
    case "value":
      return `${nameOf(one.variable)} ${subjectOf(one.variable, one.key, terrain)} ${COMPARISON_WORDS[one.is][0]} ${one.to}`;
    case "turn":
      return one.is === "is" ? `turn ${one.to}` : `turn ${COMPARISON_WORDS[one.is][0]} ${one.to}`;
    case "act": {
      const action = one.action === null ? (one.by === null || no ? "act" : "anything") : shortOf(one.action);
      const against = after("against", one.against);
      const when = one.thisTurn ? " this turn" : "";
      return one.by !== null && !no
        ? `${seat(one.by)} did ${action}${against}${when}`
        : `${no ? "no " : ""}${action}${after("by", one.by)}${against}${when}`;
    }
    case "request": {
      const what = one.what === null ? "" : `${one.what} `;
      const turn = one.thisTurn ? " this turn" : "";
      return `${no ? "no " : "a "}${what}request${after("from", one.from)}${after("to", one.to)}${turn}`;
    }
    case "invoked": {
      const what =
        one.treaty === null
          ? one.article === "consultation"
            ? "article 4"
            : "article 5"
          : nameIn(terrain.treaties, one.treaty);
      return `${what} invoked${after("by", one.by)}`;
    }
    case "commitment": {
      const did = { honour: "honoured", part: "honoured in part", decline: "declined" }[one.choice];
      return `${one.by === null ? "somebody" : seat(one.by)} ${did}${one.towards === null ? "" : ` ${seat(one.towards)}`}`;
    }
    case "war":
      return `${no ? "no " : ""}war${one.between.length > 0 ? ` between ${one.between.map(seat).join(" and ")}` : ""}`;
    case "settled":
      return "settled";
    case "measure":
      return `${nameIn(terrain.measures, one.measure)} ${COMPARISON_WORDS[one.is][0]} level ${one.to}`;
    case "mandate":
      return `${nameIn(terrain.mandates, one.mandate)} is ${one.breadth}`;
    case "treaty":
      return `${nameIn(terrain.treaties, one.treaty)} is ${one.status.replace("-", " ")}`;
    case "inject":
      return `inject ${one.inject} fired`;
  }
}

const nameOf = (variable: Variable): string => (EN[`variable.${variable}.name`] ?? variable).toLowerCase();
const shortOf = (action: Parameters<typeof actionInfo>[0]): string =>
  EN[`action.${action}.short`] ?? actionInfo(action).name;

function nameIn(list: readonly { readonly id: string; readonly name: string }[], id: string): string {
  const name = list.find((one) => one.id === id)?.name ?? id;
  return (name.split(/[:,(]/)[0] ?? name).trim();
}

/** A number's subject in names: “Russia”, “Lithuania–Russia”, “United States–Lithuania seen by Russia”. */
function subjectOf(variable: Variable, key: string, terrain: Terrain): string {
  const seat = (id: string) => terrain.seats.find((s) => s.id === id)?.name ?? id;
  const { of } = variableInfo(variable);
  if (of === "actor") return seat(key);
  const [observer, pair] = of === "belief" ? (key.split("@") as [string, string]) : [null, key];
  const both = ends(pair).map(seat).join("–");
  return observer === null ? both : `${both} seen by ${seat(observer)}`;
}

/** Effects as a line that `readEffects` reads back. */
export const sayEffects = (effects: readonly Consequence[], terrain: Terrain): string =>
  effects.map((one) => sayEffect(one, terrain)).join("; ");

function sayEffect(one: Consequence, terrain: Terrain): string {
  switch (one.kind) {
    case "value":
      return `${nameOf(one.variable)} ${subjectOf(one.variable, one.key, terrain)} ${one.by > 0 ? "+" : ""}${one.by}`;
    case "measure":
      return `${nameIn(terrain.measures, one.measure)} to ${one.level}`;
    case "mandate":
      return `${nameIn(terrain.mandates, one.mandate)} ${one.breadth}`;
  }
}
