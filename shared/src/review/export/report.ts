import {
  hasText,
  meaningOf,
  type Names,
  named,
  namesOf,
  REVIEW_EN,
  renderWords,
  tellText,
} from "../../text/index.ts";
import type { Verdict } from "../after-action.ts";
import { beliefCharts } from "../chart/beliefs.ts";
import { type ReviewChart, reviewCharts } from "../chart/charts.ts";
import { escaped, svgText } from "../chart/drawing.ts";
import { worldsChart } from "../chart/of-worlds.ts";
import { edited, type StoryEdits } from "../edits.ts";
import { grid, p, page, section } from "./html.ts";
import type { Source } from "./source.ts";
import { REPORT_STYLE } from "./style.ts";

type Given = Readonly<Record<string, string | number>>;

/** What parts of the report need to speak. */
interface Voice {
  readonly names: Names;
  readonly say: (id: string, given?: Given) => string;
  readonly text: (id: string, given?: Given) => string;
}

/** The report of a finished game as one HTML page that stands alone and prints well. */
export function reportOf(source: Source, edits: StoryEdits, discreet: boolean): string {
  const names = namesOf(source.scenario);
  const text = (id: string, given: Given = {}) => tellText({ id, with: given }, names);
  const voice: Voice = { names, text, say: (id, given = {}) => text(`report.${id}`, given) };
  const { say } = voice;
  const { game, end } = source.review;
  const head = [
    p(say("title"), "note"),
    `<h1>${escaped(game.name === "" ? source.scenario.title : game.name)}</h1>`,
    p(
      `${source.scenario.title}. ${say("ended", { turn: end.turn, name: text(`end.${end.kind}.name`).toLowerCase() })}`,
      "lead",
    ),
    discreet ? p(say("discreet"), "note") : "",
  ];
  const body = [
    ...head,
    section(say("story"), storyPart(source, edits, voice)),
    section(
      say("verdicts"),
      verdictPart(source, voice),
      basePart(source, voice),
      p(say("verdict.out"), "lead"),
    ),
    section(say("scores"), scorePart(source, voice)),
    section(say("aims"), aimPart(source, voice)),
    section(say("charts"), ...reviewCharts(source.review, names).map(figure)),
    section(say("beliefs"), ...beliefCharts(source.review, names).map(figure)),
    section(say("letters"), letterPart(source, voice)),
    section(say("people"), peoplePart(source, voice)),
    section(say("reflections"), reflectionPart(source, voice)),
    p(say("notional"), "note"),
    p(say("made", { id: game.id, rules: game.rules, hash: game.hash }), "note"),
  ];
  return page(`${say("title")}: ${game.name}`, REPORT_STYLE, body.join(""));
}

function storyPart({ review }: Source, edits: StoryEdits, { names, say }: Voice): string {
  const beats = edited(review.story, edits).filter((b) => !b.hidden);
  const out: string[] = [];
  let turn = -1;
  for (const beat of beats) {
    if (beat.turn !== turn) {
      turn = beat.turn;
      const title = turn === 0 ? say("story.before") : say("story.turn", { turn });
      const date = review.turns.find((t) => t.turn === turn)?.date ?? "";
      out.push(`<h3>${escaped(title)} <span class="note">${escaped(date)}</span></h3>`);
    }
    out.push(p(beat.text ?? beat.say.map((s) => tellText(s, names)).join(" "), beat.match ? "match" : ""));
    if (beat.quote) out.push(`<blockquote>${escaped(renderWords(beat.quote, names))}</blockquote>`);
    if (beat.note) out.push(`<div class="aside">${escaped(beat.note)}</div>`);
  }
  return out.join("");
}

function verdictPart(source: Source, voice: Voice): string {
  const [first, ...others] = source.review.verdicts;
  const telling = others.filter((v) => v.label !== "NONE");
  const quiet = others.length - telling.length;
  return [
    ...[...(first ? [first] : []), ...telling].map((v) => oneVerdict(source, v, voice)),
    quiet > 0 ? p(voice.say("verdict.others", { n: quiet }), "note") : "",
  ].join("");
}

function oneVerdict({ review }: Source, verdict: Verdict, voice: Voice): string {
  const { names, say, text } = voice;
  const acts = new Map(review.turns.flatMap((t) => t.acts).map((a) => [a.id, a]));
  const told = (id: string): string => {
    const act = acts.get(id);
    if (!act) return "";
    const given = {
      actor: act.actor,
      target: act.target ?? "unknown",
      about: act.about ?? "",
      terms: act.terms ?? "",
    };
    return text(`action.${act.action}.story`, given);
  };
  const shown = (v: number | string | boolean): string => {
    if (typeof v === "boolean") return say(v ? "verdict.yes" : "verdict.no");
    if (typeof v === "number") return String(Math.round(v * 100) / 100);
    return hasText(`igniter.${v}.name`, REVIEW_EN) ? text(`igniter.${v}.name`) : named(v, names);
  };
  const fact = (name: string) => (hasText(`fact.${name}.name`, REVIEW_EN) ? text(`fact.${name}.name`) : name);
  const label = (id: string) => text(`verdict.${id}.name`);
  const rows = verdict.conjuncts.map((c) => [
    fact(c.name),
    c.interval ? `${shown(c.value)} (${shown(c.interval[0])} – ${shown(c.interval[1])})` : shown(c.value),
    c.expected.replace(/^= /, ""),
    say(c.holds ? "verdict.yes" : "verdict.no"),
    c.rule,
    c.evidence.slice(0, 3).map(told).filter(Boolean).join(" "),
  ]);
  const worlds = worldsChart(verdict, names);
  const found = verdict.nearestCase;
  const debate = (["critics", "rebuttal"] as const)
    .filter((side) => hasText(`verdict.${verdict.label}.${side}`, REVIEW_EN))
    .map(
      (side) =>
        `<div><h3>${escaped(say(`verdict.${side}`))}</h3>${p(text(`verdict.${verdict.label}.${side}`))}</div>`,
    );
  const head = ["condition", "value", "expected", "holds", "rule", "evidence"].map((c) =>
    say(`verdict.${c}`),
  );
  return `<article class="verdict">${[
    p(say("verdict.pair", { ...pairOf(verdict) }), "note"),
    verdict.direction === "reverse" ? p(say("verdict.reverse"), "note") : "",
    p(label(verdict.label), "label"),
    p(text(meaningOf(verdict))),
    p(verdict.tags.map((tag) => text(`tag.${tag}.name`)).join(" · "), "note"),
    `<p><strong>${escaped(say("verdict.match"))}:</strong> ${escaped(verdict.match ? told(verdict.match) : say("verdict.match.none"))}</p>`,
    grid(head, rows),
    worlds
      ? `<figure><figcaption>${escaped(say("world.title"))}</figcaption>${p(say("world.note"), "note")}${svgText(worlds.drawing)}</figure>`
      : "",
    ...verdict.nearest.map((n) =>
      p(
        say("verdict.nearest", {
          fact: fact(n.change.name),
          from: shown(n.change.from),
          to: shown(n.change.to),
          label: label(n.label),
        }),
        "small",
      ),
    ),
    found
      ? p(
          say("verdict.case", {
            title: found.title,
            year: found.year ?? "",
            label: label(found.label).toLowerCase(),
          }),
        )
      : "",
    found?.reason ? p(found.reason, "small") : "",
    found?.source ? p(say("verdict.source", { source: found.source }), "note") : "",
    debate.length > 0 ? `<div class="columns">${debate.join("")}</div>` : "",
  ].join("")}</article>`;
}

const pairOf = ({ protector, ally, adversary }: Verdict) => ({ protector, ally, adversary });

function basePart({ review }: Source, { say }: Voice): string {
  const { joinsForTarget, joinsForInitiator, pairs, source } = review.baseRate;
  const share = (n: number) => `${Math.round(n * 1000) / 10} %`;
  return `<div class="aside"><strong>${escaped(say("base"))}.</strong> ${escaped(
    say("base.line", { target: share(joinsForTarget), initiator: share(joinsForInitiator), pairs, source }),
  )}</div>`;
}

const hundred = (n: number): number => Math.round(n * 100);

function scorePart({ review }: Source, { names, say }: Voice): string {
  const head = ["who", "deter", "reassure", "avoid"].map((c) => say(`scores.${c}`));
  return grid(head, [
    ...review.scoreboard.map((b) => [
      `${capital(named(b.protector, names))} – ${named(b.ally, names)}`,
      hundred(b.deter),
      hundred(b.reassure),
      hundred(b.avoid),
    ]),
    ...review.actors.map((b) => [
      capital(named(b.seat, names)),
      hundred(b.deter),
      b.reassure === null ? "" : hundred(b.reassure),
      hundred(b.avoid),
    ]),
  ]);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const aimPart = ({ review }: Source, { names, say }: Voice): string =>
  review.aims
    .map(
      ({ seat, aims }) =>
        `<h3>${escaped(capital(named(seat, names)))}</h3>${grid(
          ["", say("aims.reached")],
          aims.map((a) => [
            a.text,
            a.value >= 0.995
              ? say("verdict.yes")
              : a.value <= 0.005
                ? say("verdict.no")
                : `${say("aims.part")}, ${hundred(a.value)}`,
          ]),
        )}`,
    )
    .join("");

const figure = (chart: ReviewChart): string =>
  `<figure><figcaption>${escaped(chart.title)}</figcaption>${p(chart.note, "note")}${svgText(chart.drawing)}</figure>`;

function letterPart({ review, scenario }: Source, { names, say }: Voice): string {
  if (review.letters.length === 0) return p(say("letters.none"));
  const seats = scenario.seats.map((s) => s.id);
  const count = (from: string, to: string) =>
    review.letters.filter((l) => l.from === from && l.to === to).reduce((sum, l) => sum + l.messages, 0);
  const head = [say("letters.from"), ...seats, say("letters.press"), say("letters.team")];
  return grid(
    head,
    seats.map((from) => [
      capital(named(from, names)),
      ...[...seats, "press", "team"].map((to) => count(from, to) || "·"),
    ]),
    "heat",
  );
}

const peoplePart = ({ review }: Source, { names }: Voice): string =>
  review.participation.length === 0
    ? ""
    : grid(
        ["", "", ...["cables", "press", "requests", "seals", "beliefs", "decisions", "turns"]],
        review.participation.map((one) => [
          one.name,
          one.seat === null ? "" : capital(named(one.seat, names)),
          one.cables,
          one.press,
          one.requests,
          one.seals,
          one.beliefs,
          one.decisions,
          one.turns,
        ]),
      );

const reflectionPart = ({ reflections, review }: Source, { names }: Voice): string =>
  reflections
    .map(({ person, seat, prompt, answer }) => {
      const name = review.participation.find((one) => one.person === person)?.name ?? person;
      const where = seat === null ? "" : `, ${named(seat, names)}`;
      return `${p(`${name}${where}: ${REVIEW_EN[`reflect.${prompt}`] ?? prompt}`, "note")}<blockquote>${escaped(answer)}</blockquote>`;
    })
    .join("");
