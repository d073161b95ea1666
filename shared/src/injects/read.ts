import {
  allianceKey,
  beliefKey,
  type Commitment,
  type Comparison,
  type Condition,
  type Consequence,
  dyadBetween,
  type Fact,
  keysOf,
  type Scenario,
  type Variable,
  variableInfo,
} from "../engine/index.ts";
import {
  BREADTH_PHRASES,
  COMPARISON_PHRASES,
  type Lexicon,
  REQUEST_PHRASES,
  STATUS_PHRASES,
} from "./lexicon.ts";
import { readWhole, type Scanner, type Unread } from "./scanner.ts";

/** What was read, or where it stopped making sense. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly unread: Unread };

/**
 * Reads a condition: `hostility Russia–Lithuania above 60 and not settled`, `article 4 invoked by Lithuania`, `turn 5 and no
 * request`, `Russia did Blockade against Lithuania or war` (J2). `and` binds closer than `or`; brackets group.
 */
export const readCondition = (text: string, lexicon: Lexicon): Read<Condition> =>
  readWhole(text, (scanner) => new ConditionReader(scanner, lexicon).either());

/** Reads effects: `hostility Russia–Lithuania +10; approval of Lithuania -5; transit to 2; EU sanctions mandate narrow` (J4). */
export const readEffects = (text: string, lexicon: Lexicon): Read<readonly Consequence[]> =>
  readWhole(text, (scanner) => {
    const effects: Consequence[] = [];
    while (!scanner.atEnd) {
      effects.push(effect(scanner, lexicon));
      if (!scanner.eat(";", ",", "and") && !scanner.atEnd) scanner.fail("“;” and another effect, or the end");
    }
    return effects;
  });

function effect(scanner: Scanner, lexicon: Lexicon): Consequence {
  const variable = scanner.take(lexicon.variables);
  if (variable !== undefined) {
    const key = subject(scanner, lexicon, variable);
    scanner.eat("by");
    const by = scanner.number() ?? scanner.fail("by how much, such as +10 or -5");
    return { kind: "value", variable, key, by: scaled(by, variable) };
  }
  const mandate = scanner.take(lexicon.mandates);
  if (mandate !== undefined) {
    scanner.eat("to", "is");
    const breadth = scanner.take(BREADTH_PHRASES) ?? scanner.fail("revoked, narrow or broad");
    return { kind: "mandate", mandate, breadth };
  }
  const measure = scanner.take(lexicon.measures);
  if (measure === undefined)
    return scanner.fail("a number of the state such as hostility or approval, a measure, or a mandate");
  scanner.eat("to level", "to", "at level", "level");
  const level = scanner.number() ?? scanner.fail("a level from 0 to 3");
  return { kind: "measure", measure, level: level.number };
}

const scaled = ({ number, percent }: { number: number; percent: boolean }, variable: Variable): number =>
  percent && variableInfo(variable).unit === "share" ? number / 100 : number;

/** Whom a number belongs to: an actor, two actors, or two actors as a third sees them. */
function subject(scanner: Scanner, { terrain, seats }: Lexicon, variable: Variable): string {
  scanner.eat("of", "between", "in");
  const { of } = variableInfo(variable);
  const seat = () =>
    scanner.take(seats) ?? scanner.fail(`one of ${terrain.seats.map((s) => s.name).join(", ")}`);
  const first = seat();
  if (of === "actor") return first;
  if (!scanner.eat("-", "and", "with", "for", ">", "|", "/", "to")) scanner.fail("“–” and a second actor");
  const second = seat();
  const keys = keysOf(terrain, variable);
  const either = (a: string, b: string) => [allianceKey(a, b), allianceKey(b, a)];
  let candidates: readonly (string | null)[];
  if (of === "dyad") candidates = [dyadBetween(terrain as unknown as Scenario, first, second)];
  else if (of === "alliance") candidates = either(first, second);
  else {
    if (!scanner.eat("seen by", "as seen by", "in the eyes of", "for"))
      scanner.fail("“seen by” and an actor");
    const observer = seat();
    candidates = either(first, second).map((key) => beliefKey(observer, key));
  }
  const found = candidates.find((key) => key !== null && keys.includes(key));
  if (typeof found !== "string")
    return scanner.fail(
      `a pair of which the game keeps ${variable}: ${of === "dyad" ? "two adversaries" : "a protector and its ally"}`,
    );
  return found;
}

const CLAUSES =
  "a fact, such as “hostility X–Y above 60”, “turn 5”, “no request”, “article 4 invoked”, “X did …”, “war”, “settled”";

/** Reads conditions clause by clause. */
class ConditionReader {
  readonly #scanner: Scanner;
  readonly #lexicon: Lexicon;

  constructor(scanner: Scanner, lexicon: Lexicon) {
    this.#scanner = scanner;
    this.#lexicon = lexicon;
  }

  either(): Condition {
    const of = [this.#together()];
    while (this.#scanner.eat("or")) of.push(this.#together());
    return of.length === 1 ? (of[0] as Condition) : { kind: "any", of };
  }

  #together(): Condition {
    const of = [this.#one()];
    while (this.#scanner.eat("and", ",")) of.push(this.#one());
    return of.length === 1 ? (of[0] as Condition) : { kind: "all", of };
  }

  #one(): Condition {
    const scanner = this.#scanner;
    if (scanner.eat("not")) return not(this.#one());
    if (scanner.eat("(")) {
      const inner = this.either();
      if (!scanner.eat(")")) scanner.fail("“)”");
      return inner;
    }
    return this.#clause();
  }

  #clause(): Condition {
    for (const read of [
      this.#turn,
      this.#value,
      this.#request,
      this.#article,
      this.#war,
      this.#settled,
      this.#inject,
    ]) {
      const found = read.call(this);
      if (found) return found;
    }
    return (
      this.#trying(this.#held) ??
      this.#trying(this.#act) ??
      this.#trying(this.#commitment) ??
      this.#scanner.fail(CLAUSES)
    );
  }

  /** A reading that gives way to the next where it does not fit. */
  #trying(read: () => Condition | null): Condition | null {
    const mark = this.#scanner.mark();
    const found = read.call(this);
    if (!found) this.#scanner.back(mark);
    return found;
  }

  #seat(): string {
    const { seats, terrain } = this.#lexicon;
    return (
      this.#scanner.take(seats) ?? this.#scanner.fail(`one of ${terrain.seats.map((s) => s.name).join(", ")}`)
    );
  }

  #turn(): Condition | null {
    const scanner = this.#scanner;
    const whole = () => scanner.number()?.number ?? scanner.fail("the number of a turn");
    if (scanner.eat("from turn")) return { kind: "turn", is: "at-least", to: whole() };
    if (scanner.eat("after turn")) return { kind: "turn", is: "above", to: whole() };
    if (scanner.eat("before turn")) return { kind: "turn", is: "below", to: whole() };
    if (scanner.eat("until turn", "by turn")) return { kind: "turn", is: "at-most", to: whole() };
    if (!scanner.eat("turn")) return null;
    const is = scanner.take(COMPARISON_PHRASES) ?? "is";
    const to = whole();
    return { kind: "turn", is: this.#suffix() ?? is, to };
  }

  /** “5 or later”, “60 or more”. */
  #suffix(): Comparison | null {
    if (this.#scanner.eat("or later", "or more", "or above")) return "at-least";
    return this.#scanner.eat("or earlier", "or less", "or below") ? "at-most" : null;
  }

  #value(): Condition | null {
    const scanner = this.#scanner;
    const mark = scanner.mark();
    const variable = scanner.take(this.#lexicon.variables);
    if (variable === undefined) return null;
    // “Hotline” is a number of the state and an action: whom it belongs to tells which is meant.
    const after = scanner.mark();
    const belongs = scanner.eat("of", "between", "in") || scanner.take(this.#lexicon.seats) !== undefined;
    scanner.back(mark);
    if (!belongs && scanner.take(this.#lexicon.actions) !== undefined) {
      scanner.back(mark);
      return null;
    }
    scanner.back(after);
    const key = subject(scanner, this.#lexicon, variable);
    scanner.eat("is at", "is", "are");
    const is = scanner.take(COMPARISON_PHRASES) ?? "is";
    const to = scanner.number() ?? scanner.fail("“above”, “below”, “at least” or “at most” and a number");
    return { kind: "value", variable, key, is: this.#suffix() ?? is, to: scaled(to, variable) };
  }

  #request(): Condition | null {
    const scanner = this.#scanner;
    const mark = scanner.mark();
    const none = scanner.eat("no");
    if (!none) scanner.eat("a", "an", "any");
    let what = scanner.take(REQUEST_PHRASES) ?? null;
    if (!scanner.eat("requests", "request", "offers", "offer")) {
      scanner.back(mark);
      return null;
    }
    if (what === null && scanner.eat("for"))
      what = scanner.take(REQUEST_PHRASES) ?? scanner.fail([...REQUEST_PHRASES.keys()].join(", "));
    const from = scanner.eat("from", "by") ? this.#seat() : null;
    const to = scanner.eat("to") ? this.#seat() : null;
    const fact: Fact = { kind: "request", what, from, to, thisTurn: scanner.eat("this turn") };
    return none ? not(fact) : fact;
  }

  #article(): Condition | null {
    const scanner = this.#scanner;
    const mark = scanner.mark();
    let article: "consultation" | "defence" | null = null;
    let treaty: string | null = null;
    if (scanner.eat("article 4", "art. 4", "consultation")) article = "consultation";
    else if (scanner.eat("article 5", "art. 5")) article = "defence";
    else {
      treaty = scanner.take(this.#lexicon.treaties) ?? null;
      if (treaty !== null) article = "defence";
    }
    const no = scanner.eat("not");
    if (article === null || !scanner.eat("invoked", "is invoked", "was invoked", "called")) {
      scanner.back(mark);
      return null;
    }
    const by = scanner.eat("by") ? this.#seat() : null;
    const fact: Fact = { kind: "invoked", article, treaty, by };
    return no ? not(fact) : fact;
  }

  #war(): Condition | null {
    const scanner = this.#scanner;
    const none = scanner.eat("no war");
    if (!none && !scanner.eat("war")) return null;
    const between: string[] = [];
    if (scanner.eat("between", "with")) {
      between.push(this.#seat());
      if (scanner.eat("and", "-")) between.push(this.#seat());
    }
    const fact: Fact = { kind: "war", between };
    return none ? not(fact) : fact;
  }

  #settled(): Condition | null {
    if (this.#scanner.eat("no settlement", "unsettled")) return not({ kind: "settled" });
    return this.#scanner.eat("settled", "dispute settled", "a settlement", "settlement")
      ? { kind: "settled" }
      : null;
  }

  #inject(): Condition | null {
    const scanner = this.#scanner;
    if (!scanner.eat("inject")) return null;
    const written = scanner.word() ?? scanner.fail("the id of an inject");
    const inject = this.#lexicon.injects.get(written) ?? written;
    const no = scanner.eat("not");
    if (!scanner.eat("fired", "has fired")) scanner.fail("“fired” or “not fired”");
    const fact: Fact = { kind: "inject", inject };
    return no ? not(fact) : fact;
  }

  /** A measure at a level, a mandate's breadth, a treaty's status. */
  #held(): Condition | null {
    const scanner = this.#scanner;
    const { mandates, treaties, measures } = this.#lexicon;
    const mark = scanner.mark();
    const mandate = scanner.take(mandates);
    if (mandate !== undefined) {
      scanner.eat("is");
      const breadth = scanner.take(BREADTH_PHRASES);
      if (breadth) return { kind: "mandate", mandate, breadth };
      scanner.back(mark);
    }
    const treaty = scanner.take(treaties);
    if (treaty !== undefined) {
      scanner.eat("is");
      const status = scanner.take(STATUS_PHRASES);
      if (status) return { kind: "treaty", treaty, status };
      scanner.back(mark);
    }
    const measure = scanner.take(measures);
    if (measure === undefined) return null;
    scanner.eat("is at level", "at level", "is at", "is");
    const is = scanner.take(COMPARISON_PHRASES) ?? "is";
    scanner.eat("level");
    const level = scanner.number();
    return level ? { kind: "measure", measure, is: this.#suffix() ?? is, to: level.number } : null;
  }

  /** “Russia did Blockade against Lithuania”, “no Blockade by Russia”, “Blockade this turn”. */
  #act(): Condition | null {
    const scanner = this.#scanner;
    const { actions } = this.#lexicon;
    const none = scanner.eat("no");
    let by: string | null = null;
    if (!none) {
      by = scanner.take(this.#lexicon.seats) ?? null;
      if (by !== null && !scanner.eat("did", "does", "has done", "ordered", "orders")) return null;
    }
    const action = scanner.eat("anything", "act") ? null : scanner.take(actions);
    if (action === undefined)
      return by === null ? null : scanner.fail("an action, by its name or its id such as M12");
    if (by === null && scanner.eat("by")) by = this.#seat();
    const against = scanner.eat("against", "to", "towards") ? this.#seat() : null;
    const fact: Fact = { kind: "act", action, by, against, thisTurn: scanner.eat("this turn") };
    return none ? not(fact) : fact;
  }

  /** “United States honoured Lithuania”, “Poland declined”. */
  #commitment(): Condition | null {
    const scanner = this.#scanner;
    const by = scanner.take(this.#lexicon.seats) ?? null;
    if (by === null && !scanner.eat("somebody", "anybody")) return null;
    const choice = scanner.take(CHOICES);
    if (choice === undefined)
      return scanner.fail("“did” and an action, or “honoured”, “honoured in part” or “declined”");
    const towards = scanner.take(this.#lexicon.seats) ?? null;
    return { kind: "commitment", choice, by, towards };
  }
}

const CHOICES = new Map<string, Commitment>([
  ["honoured", "honour"],
  ["honours", "honour"],
  ["honoured in part", "part"],
  ["honours in part", "part"],
  ["declined", "decline"],
  ["declines", "decline"],
]);

const not = (of: Condition): Condition => ({ kind: "not", of });
