import {
  type Act,
  dyadKey,
  type Game,
  type Obligation,
  type Remark,
  type Request,
  type Values,
} from "../engine/index.ts";
import { climbs } from "./climbs.ts";
import type { Told } from "./told.ts";

/** A sentence as a text of the catalogue with its parameters. */
export interface Sentence {
  readonly id: string;
  readonly with: Readonly<Record<string, string | number>>;
}

/** One thing the story tells: a few sentences, and what in the record they rest on. */
export interface Beat {
  /** The same for the same record, so that what somebody wrote about it finds it again. */
  readonly id: string;
  readonly turn: number;
  readonly kind: "headline" | "act" | "request" | "plan" | "obligation" | "war" | "talk" | "ladder" | "end";
  /** Whose doing it was, where it was one's. */
  readonly by: string | null;
  readonly say: readonly Sentence[];
  /** Words with which it was announced. */
  readonly quote: Remark | null;
  /** Acts, requests, obligations and plans it rests on. */
  readonly evidence: readonly string[];
  /** How much it weighed, 0 to 19: the rung of an act, or of what it is about. */
  readonly weight: number;
  readonly match: boolean;
}

/** The story of a game in plain language, turn by turn, in the order in which a reader wants it: what came from outside, what was done and why, what was asked, what was owed, how it stood at the end (R80). */
export function storyOf({ game, turnEnds }: Pick<Told, "game" | "turnEnds">): readonly Beat[] {
  const last = game.stage.kind === "lobby" ? 0 : game.stage.turn;
  const beats: Beat[] = [];
  for (let turn = 0; turn <= last; turn++) beats.push(...turnOf(game, turn, turnEnds));
  if (game.stage.kind === "review") {
    const { end } = game.stage;
    const say = [sentence("end", { turn: last, meaning: `text:end.${end}.meaning` })];
    beats.push({ ...NOTHING, id: `${last}.end`, turn: last, kind: "end", say });
  }
  return beats;
}

const NOTHING = { by: null, quote: null, evidence: [], weight: 0, match: false } as const;

const sentence = (id: string, given: Sentence["with"] = {}): Sentence => ({ id: `story.${id}`, with: given });

function turnOf(game: Game, turn: number, ends: readonly Values[]): readonly Beat[] {
  const acts = game.acts.filter((a) => a.turn === turn && a.action !== "D01");
  const loud = told(game, acts);
  const decided = game.obligations.filter((o) => o.turn === turn && o.decision !== null);
  return [
    ...game.scenario.events
      .filter((e) => e.turn === turn)
      .map(
        ({ id, headline, text }): Beat => ({
          ...NOTHING,
          id: `${turn}.headline.${id}`,
          turn,
          kind: "headline",
          say: [sentence("headline", { headline, text })],
        }),
      ),
    ...plansOf(game, turn),
    ...loud.map((act, i) => ofAct(game, act, loud[i - 1], i === loud.length - 1 && turn > 0)),
    ...(acts.length === 0 && turn > 0
      ? [{ ...NOTHING, id: `${turn}.nothing`, turn, kind: "act", say: [sentence("nothing")] } as const]
      : []),
    ...game.requests.filter((r) => r.turn === turn).map(ofRequest),
    ...decided.map((o, i) => ofObligation(game, o, decided[i - 1])),
    ...warsOf(game, turn),
    ...talkOf(game, turn),
    ...(turn > 0 ? ladderOf(game, turn, ends) : []),
  ];
}

/** What an act answered, if another did it in play. */
function causeOf(game: Game, act: Act): Act | undefined {
  const cause = game.acts.find((a) => a.id === act.inResponseTo);
  return cause && cause.actor !== act.actor && cause.turn > 0 ? cause : undefined;
}

const sameCause = (a: Act | undefined, b: Act | undefined): boolean =>
  a !== undefined && b !== undefined && a.actor === b.actor && a.turn === b.turn;

/** Acts in the order of telling: accidents, then as they were resolved, those that answered the same together. */
function told(game: Game, acts: readonly Act[]): readonly Act[] {
  const causes: string[] = [];
  const group = (act: Act): number => {
    const cause = causeOf(game, act);
    const key = act.action === "X01" ? "accident" : cause ? `${cause.turn}.${cause.actor}` : act.id;
    if (!causes.includes(key)) causes.push(key);
    return causes.indexOf(key);
  };
  const places = new Map(acts.map((act) => [act.id, group(act)]));
  const place = (act: Act) => (act.action === "X01" ? -1 : (places.get(act.id) ?? 0));
  return [...acts].sort((a, b) => place(a) - place(b));
}

function ofAct(game: Game, act: Act, before: Act | undefined, last: boolean): Beat {
  const say: Sentence[] = [
    {
      id: `action.${act.action}.story`,
      with: {
        actor: act.actor,
        target: act.target ?? "unknown",
        about: act.about ?? "",
        terms: act.terms ?? "",
      },
    },
  ];
  const cause = causeOf(game, act);
  // Said once for all that answered the same.
  if (cause && !sameCause(cause, before && causeOf(game, before)))
    say.push(
      cause.turn === act.turn
        ? sentence("answeredNow", { actor: cause.actor })
        : sentence("answered", { actor: cause.actor, turn: cause.turn }),
    );
  if (act.mandate) say.push(sentence("mandate", { mandate: act.mandate }));
  for (const [actor, level] of Object.entries(act.consent))
    say.push(sentence(level === 2 ? "proposed" : "consent", { actor }));
  if (act.visibility === "covert" && act.knownTo !== "all") {
    const others = act.knownTo.filter((id) => id !== act.actor);
    say.push(others.length === 0 ? sentence("alone") : sentence("unseen", { actors: listed(act.knownTo) }));
    for (const [seat, actor] of Object.entries(act.suspects))
      if (actor !== act.actor && actor !== "" && seat !== actor)
        say.push(sentence("suspected", { seat, actor }));
  }
  if (act.match && act.turn > 0) say.push(sentence("match", { lead: act.lead }));
  const moved = new Set(
    game.acts.filter((a) => a.turn === act.turn && a.action !== "D01").map((a) => a.actor),
  );
  if (last && moved.size < game.scenario.seats.length) say.push(sentence("rest"));
  return {
    id: `${act.turn}.act.${act.id}`,
    turn: act.turn,
    kind: "act",
    by: act.action === "X01" ? null : act.actor,
    say,
    quote: act.words,
    evidence: cause ? [act.id, cause.id] : [act.id],
    weight: act.rung,
    match: act.match && act.turn > 0,
  };
}

const listed = (ids: readonly string[]): string => `list:${ids.join("|")}`;

/** Plans somebody pressed on, told in the turn in which they were made. */
const plansOf = (game: Game, turn: number): readonly Beat[] =>
  game.plans
    .filter((p) => p.turn === turn && p.restraints.length > 0)
    .map((p) => ({
      ...NOTHING,
      id: `${turn}.plan.${p.id}`,
      turn,
      kind: "plan",
      by: p.actor,
      say: [
        sentence("pressed", {
          actor: p.actor,
          action: `text:action.${p.action}.short`,
          by: listed([...new Set(p.restraints.map((r) => r.by))]),
        }),
        ...(p.status === "prepared" ? [] : [sentence(p.status)]),
      ],
      evidence: [p.id, ...p.restraints.flatMap((r) => r.act ?? [])],
      weight: p.rung,
    }));

const ofRequest = (r: Request): Beat => ({
  ...NOTHING,
  id: `${r.turn}.request.${r.id}`,
  turn: r.turn,
  kind: "request",
  by: r.from,
  say: [
    sentence(`asked.${r.kind}`, { from: r.from, to: listed(r.to), terms: r.terms ?? "" }),
    sentence(`reply.${r.status}`),
  ],
  quote: r.words,
  evidence: [r.id],
});

function ofObligation(game: Game, o: Obligation, before: Obligation | undefined): Beat {
  const attack = game.acts.find((a) => a.id === o.act);
  const given = { victim: o.victim, protector: o.protector, treaty: o.treaty };
  return {
    ...NOTHING,
    id: `${o.turn}.obligation.${o.id}`,
    turn: o.turn,
    kind: "obligation",
    by: o.protector,
    say: [
      sentence(before?.act === o.act && before.victim === o.victim ? "owes" : attack ? "test" : "tested", {
        ...given,
        owed: `text:story.owed.${o.owed}`,
      }),
      { id: `commitment.${o.decision}.story`, with: { protector: o.protector, victim: o.victim } },
    ],
    quote: o.words,
    evidence: o.act ? [o.id, o.act] : [o.id],
    weight: attack?.rung ?? 0,
  };
}

const warsOf = (game: Game, turn: number): readonly Beat[] =>
  game.wars.flatMap((w): Beat[] => {
    const who = { aggressor: w.aggressor, victim: w.victim };
    const told = (id: string, what: string): Beat => ({
      ...NOTHING,
      id: `${turn}.war.${w.id}.${id}`,
      turn,
      kind: "war",
      say: [sentence(what, who)],
      evidence: [w.act],
      weight: w.kind === "war" ? 17 : 14,
    });
    return [
      ...(w.turn === turn ? [told("opened", w.kind === "war" ? "war" : "warLimited")] : []),
      ...(w.outcome !== null && Math.min(w.due, lastTurn(game)) === turn ? [told("decided", w.outcome)] : []),
    ];
  });

const lastTurn = ({ stage }: Game): number => (stage.kind === "lobby" ? 0 : stage.turn);

/** Few words are no story. */
const TALKATIVE = 3;

function talkOf(game: Game, turn: number): readonly Beat[] {
  const said = game.messages.filter((m) => m.turn === turn && m.to !== "team");
  const cables = said.filter((m) => m.to !== "press");
  const press = said.length - cables.length;
  if (said.length < TALKATIVE) return [];
  const between = new Map<string, number>();
  for (const m of cables)
    for (const to of m.to as readonly string[]) {
      const pair = [m.from, to].sort().join("|");
      between.set(pair, (between.get(pair) ?? 0) + 1);
    }
  const [busiest] = [...between].sort(([p, a], [q, b]) => b - a || (p < q ? -1 : 1));
  const [a = "", b = ""] = busiest?.[0].split("|") ?? [];
  const say = busiest
    ? sentence("talk", { cables: cables.length, press, a, b })
    : sentence("talkPress", { press });
  return [{ ...NOTHING, id: `${turn}.talk`, turn, kind: "talk", say: [say] }];
}

/** Who stood highest against whom at the end of a turn, and who had taken the last step. */
function ladderOf(game: Game, turn: number, ends: readonly Values[]): readonly Beat[] {
  const standings = game.scenario.dyads.map(({ defender, challenger }) => {
    const steps = climbs(game, dyadKey(defender, challenger), ends).filter((s) => s.turn <= turn);
    const now = steps.at(-1);
    return { a: defender, b: challenger, rung: now?.rung ?? 0, by: now?.turn === turn ? now.by : null };
  });
  const top = standings.reduce((most, s) => (s.rung > most.rung ? s : most), {
    a: "",
    b: "",
    rung: 0,
    by: null as string | null,
  });
  const { a, b, rung, by } = top;
  const given = { a, b, rung, name: `text:rung.${rung}.name` };
  const say =
    rung === 0
      ? sentence("quiet")
      : by === null
        ? sentence("cooled", given)
        : sentence("stood", { ...given, actor: by });
  return [{ ...NOTHING, id: `${turn}.ladder`, turn, kind: "ladder", say: [say], weight: rung }];
}
