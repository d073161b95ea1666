import { expectationTables } from "./expectations.ts";
import type { Source } from "./source.ts";
import { col, type Table, table } from "./table.ts";

const keyOf = (v: {
  readonly protector: string;
  readonly ally: string;
  readonly direction: string;
}): string => `${v.protector}>${v.ally} ${v.direction}`;

/** What the review found, and what people made of it. */
export const findingTables = (source: Source): readonly Table[] => [
  ...verdictTables(source),
  ...expectationTables(source),
  ...scoreTables(source),
];

function verdictTables({ review }: Source): readonly Table[] {
  const PAIR = <Row extends { readonly key: string }>() =>
    col<Row>("verdict", "id", "Pair and direction.", (r) => r.key);
  return [
    table("verdicts.csv", "The verdict on one pair of allies in one direction.", review.verdicts, [
      col("verdict", "id", "Pair and direction.", keyOf),
      col("protector", "id", "Protector.", (v) => v.protector),
      col("ally", "id", "Ally.", (v) => v.ally),
      col("adversary", "id", "Adversary.", (v) => v.adversary),
      col(
        "direction",
        "code",
        "forward, or reverse: the ally in its protector's quarrel.",
        (v) => v.direction,
      ),
      col("label", "code", "Verdict.", (v) => v.label),
      col("tags", "text", "Tags.", (v) => v.tags.join(" ")),
      col("rule", "code", "Rule that decided.", (v) => v.rule),
      col("match", "id", "Act that lit the match.", (v) => v.match),
      col("nearest", "text", "Nearest other labels, each with what would have to change.", (v) =>
        v.nearest.map((n) => `${n.label}: ${n.change.name} ${n.change.from} → ${n.change.to}`).join("; "),
      ),
      col("case", "id", "Nearest case on record.", (v) => v.nearestCase?.id),
      col("likeness", "share", "Its likeness.", (v) => v.nearestCase?.similarity),
    ]),
    table(
      "conjuncts.csv",
      "One condition of a verdict.",
      review.verdicts.flatMap((v) => v.conjuncts.map((c) => ({ ...c, key: keyOf(v) }))),
      [
        PAIR(),
        col("name", "code", "Condition.", (c) => c.name),
        col("value", "text", "Its value.", (c) => c.value),
        col("expected", "text", "What the rule asks.", (c) => c.expected),
        col("holds", "boolean", "Whether it holds.", (c) => c.holds),
        col("rule", "code", "Rule in SPEC.md.", (c) => c.rule),
        col(
          "low",
          "number",
          "Lower end of the 95 % interval, where it is estimated.",
          (c) => c.interval?.[0],
        ),
        col("high", "number", "Upper end.", (c) => c.interval?.[1]),
        col("evidence", "text", "Ids of acts, obligations and plans it rests on.", (c) =>
          c.evidence.join(" "),
        ),
      ],
    ),
    table(
      "worlds.csv",
      "Replays of one world that came out alike.",
      review.verdicts.flatMap((v) =>
        v.worlds.flatMap((w) => w.outcomes.map((o) => ({ ...o, world: w.kind, key: keyOf(v) }))),
      ),
      [
        PAIR(),
        col("world", "code", "played; held: the ally held still; no-alliance.", (o) => o.world),
        col("rung", "integer", "Highest rung reached.", (o) => o.rung),
        col("involved", "boolean", "Whether the protector became as deeply involved.", (o) => o.involved),
        col("attacked", "boolean", "Whether the ally was attacked.", (o) => o.attacked),
        col("runs", "integer", "Number of replays.", (o) => o.runs),
      ],
    ),
  ];
}

function scoreTables({ review, reflections }: Source): readonly Table[] {
  return [
    table(
      "scoreboard.csv",
      "Whether an alliance, or an actor, deterred, reassured and avoided needless war.",
      [
        ...review.scoreboard.map((b) => ({ ...b, of: "alliance", who: `${b.protector}>${b.ally}` })),
        ...review.actors.map((b) => ({ ...b, of: "actor", who: b.seat })),
      ],
      [
        col("of", "code", "alliance or actor.", (b) => b.of),
        col("who", "id", "Alliance P>A or seat.", (b) => b.who),
        col("deter", "share", "Deterred: 0 to 1.", (b) => b.deter),
        col("reassure", "share", "Reassured: 0 to 1; empty without allies.", (b) => b.reassure),
        col("avoid", "share", "Avoided needless war: 0 to 1.", (b) => b.avoid),
      ],
    ),
    table(
      "aims.csv",
      "One aim of one role card.",
      review.aims.flatMap((s) => s.aims.map((a) => ({ ...a, seat: s.seat }))),
      [
        col("seat", "id", "Seat.", (a) => a.seat),
        col("aim", "id", "Aim.", (a) => a.id),
        col("text", "text", "What it says.", (a) => a.text),
        col("weight", "share", "Its weight on the card.", (a) => a.weight),
        col("reached", "share", "How far it was reached, 0 to 1.", (a) => a.value),
      ],
    ),
    table("participation.csv", "What one person did, as counts.", review.participation, [
      col("person", "id", "Id of the person.", (p) => p.person),
      col("name", "text", "Name, or number.", (p) => p.name),
      col("seat", "id", "Last seat.", (p) => p.seat),
      col("host", "boolean", "Whether it was a host.", (p) => p.host),
      ...Object.entries(COUNTS).map(([column, means]) =>
        col<(typeof review.participation)[number]>(
          column,
          "integer",
          means,
          (p) => p[column as keyof typeof COUNTS],
        ),
      ),
    ]),
    table("reflections.csv", "What one person answered to one prompt of the review.", reflections, [
      col("person", "id", "Id of the person.", (r) => r.person),
      col("seat", "id", "Seat.", (r) => r.seat),
      col("prompt", "code", "Prompt.", (r) => r.prompt),
      col("answer", "text", "What was written.", (r) => r.answer),
    ]),
  ];
}

/** Columns of participation, with what they count. */
const COUNTS = {
  cables: "Messages to other seats.",
  press: "Statements to the press.",
  team: "Messages within its team.",
  words: "Words in all of these.",
  requests: "Requests and offers made.",
  answers: "Requests answered.",
  drafts: "Changes of its seat's draft.",
  seals: "Times it sealed.",
  beliefs: "Beliefs given.",
  decisions: "Decisions on treaty obligations.",
  turns: "Turns in which it did any of this.",
} as const;
