import type { Message, Obligation } from "@casus/shared/engine";
import type { SeenAct, View } from "@casus/shared/projection";
import { scenario } from "./scenario.ts";

type Phase = "intelligence" | "consultation" | "orders" | "resolution" | "obligation";

const act = (
  id: string,
  turn: number,
  actor: string | null,
  action: string,
  target: string | null,
  rung: number,
  more: Partial<SeenAct> = {},
): SeenAct =>
  ({
    id,
    turn,
    actor,
    action,
    target,
    about: null,
    terms: null,
    zone: null,
    rung,
    visibility: "public",
    words: null,
    outcome: null,
    suspect: null,
    seemed: rung,
    lead: 0,
    match: false,
    mandate: null,
    inResponseTo: null,
    ...more,
  }) as SeenAct;

const acts: SeenAct[] = [
  act("a1", 1, "LT", "E02", "RU", 3, {
    mandate: "eu-sanctions",
    lead: 3,
    words: "We carry out a European decision, neither more nor less.",
  }),
  act("a2", 1, "RU", "D07", "LT", 1, { words: "This is unlawful and will be answered." }),
  act("a3", 1, "US", "D05", "LT", 1, { words: "Our commitment stands as written." }),
  act("a4", 1, "RU", "M01", "LT", 1),
  act("a5", 2, null, "H01", "LT", 4, { visibility: "covert", suspect: "RU", lead: null }),
  act("a6", 2, "RU", "D10", "LT", 8, {
    lead: 5,
    match: true,
    words: "Restore transit by the 10th of July, or answer for what follows.",
  }),
  act("a7", 2, "PL", "M05", "RU", 7, { lead: -1, inResponseTo: "a6" }),
  act("a8", 2, "EU", "D12", "RU", 1, { words: "The guidance is under review." }),
  act("a9", 3, "US", "M06", "LT", 7, {
    lead: -1,
    words: "Allied soldiers will stand where Lithuanians stand.",
  }),
  act("a10", 3, "LT", "A01", null, 0, { visibility: "private" }),
  act("a11", 3, "RU", "M04", "LT", 7, { zone: "baltic-sea", lead: -1 }),
  act("a12", 3, "BY", "M02", "PL", 6),
  act("a13", 3, "EU", "D12", "RU", 1, { words: "Rail can be exempted within quotas." }),
];

const obligation: Obligation = {
  id: "o1",
  turn: 3,
  treaty: "nato",
  refused: false,
  victim: "LT",
  protector: "US",
  adversary: "RU",
  act: "a11",
  steps: [
    { step: "victim", passed: true, value: "LT" },
    { step: "place", passed: true, value: "baltic-sea" },
    { step: "act", passed: false, value: 7 },
    { step: "attribution", passed: true, value: "RU" },
    { step: "initiator", passed: true, value: 0 },
    { step: "consultation", passed: true, value: 1 },
    { step: "invocation", passed: true, value: "LT" },
    { step: "council", passed: true, value: "consensus" },
    { step: "level", passed: true, value: 1 },
  ],
  fault: 0,
  strength: 0.35,
  owed: 1,
  status: "decision",
  decision: null,
  words: null,
  delivered: 0,
  propensity: null,
} as Obligation;

const nested = (flat: Record<string, number>) => {
  const out: Record<string, Record<string, number>> = {};
  for (const [key, value] of Object.entries(flat)) {
    const [variable = "", subject = ""] = key.split(":");
    out[variable] = { ...out[variable], [subject]: value };
  }
  return out;
};
const own = (text: string) => ({ kind: "own" as const, text });
const t0 = 1_655_600_000_000;
export const messages: Message[] = [
  {
    id: "m1",
    turn: 1,
    at: t0,
    from: "US",
    person: null,
    to: ["LT"],
    words: own(
      "We read the guidance as you do. Please keep us ahead of any change on the railway: we would rather hear it from you than from Moscow.",
    ),
    about: null,
  },
  {
    id: "m2",
    turn: 1,
    at: t0 + 90e3,
    from: "LT",
    person: "p1",
    to: ["US"],
    words: own("Understood. Nothing beyond the list. Can we count on a public word this week?"),
    about: null,
  },
  {
    id: "m3",
    turn: 1,
    at: t0 + 200e3,
    from: "RU",
    person: null,
    to: "press",
    words: own("A blockade of half a million people cannot remain without an answer."),
    about: null,
  },
  {
    id: "m4",
    turn: 2,
    at: t0 + 700e3,
    from: "EU",
    person: null,
    to: ["LT"],
    words: own(
      "Berlin asks whether rail could be taken out within the historical volumes. Would Vilnius live with that?",
    ),
    about: "r1",
  },
  {
    id: "m5",
    turn: 2,
    at: t0 + 800e3,
    from: "PL",
    person: null,
    to: ["LT", "US"],
    words: own(
      "If they probe the corridor we shall be on the road within a day. We should agree now what counts as an attack.",
    ),
    about: null,
  },
  {
    id: "m6",
    turn: 3,
    at: t0 + 1500e3,
    from: "US",
    person: null,
    to: ["LT"],
    words: own("We moved a company forward. In return: no step outside the guidance without a call first."),
    about: null,
  },
  {
    id: "m7",
    turn: 3,
    at: t0 + 1560e3,
    from: "LT",
    person: "p2",
    to: "team",
    words: own("I would accept the quota. It costs us little and it is Europe’s to give."),
    about: null,
  },
] as Message[];

export function fixture(phase: Phase | "lobby" | "review", turn: number, seat = "LT"): View {
  const stage =
    phase === "lobby"
      ? { kind: "lobby" as const }
      : phase === "review"
        ? { kind: "review" as const, turn: 4, end: "settlement" as const }
        : { kind: "running" as const, turn, turns: 6, phase, quietAnnounced: false };
  const seen = acts.filter(
    (a) =>
      a.turn < turn ||
      (a.turn === turn && (phase === "resolution" || phase === "obligation" || phase === "review")),
  );
  return {
    game: {
      id: "g1",
      name: "Kaliningrad transit, Tuesday group",
      code: "KRT7QX",
      scenario: scenario.id,
      preset: "60",
      dealt: false,
      formation: null,
      locked: false,
      humans: ["US", "LT", "EU", "PL", "RU"],
    },
    you: { person: "p1", seat, host: true, staff: null, sees: [seat], watching: false },
    card: {
      brief: {
        who: "The government of a country of under three million, with the exclave on one side and Belarus on the other. The goods trains to Kaliningrad cross your territory.",
        wants: "To carry out the European measure without being left alone with its consequences.",
        fears:
          "A bargain about your railway made over your head; or a clash in which the allies find a reason to wait.",
        knows: [
          "The restriction follows European guidance and covers listed goods only.",
          "Passengers and food have never been stopped.",
          "Allied reinforcement needs the corridor and about three weeks.",
        ],
        powers: [
          "Apply, narrow or widen the restriction on the railway.",
          "Call the Alliance to consult, or invoke the treaty.",
          "Speak in public and in private to anybody.",
        ],
        secret: "Two ministers would rather widen the list. You have told nobody.",
      },
      aims: [
        {
          id: "x1",
          text: "No soldier of another state holds your ground",
          weight: 0.4,
          metric: { kind: "settled" },
        },
        { id: "x2", text: "The European mandate is kept", weight: 0.35, metric: { kind: "settled" } },
        {
          id: "x3",
          text: "Washington shows in public that it stands with you",
          weight: 0.25,
          metric: { kind: "settled" },
        },
      ],
      values: { issues: {}, lives: 0.3, treasure: 0.1, reputation: 0.2, autonomy: 0.2 },
      traits: {} as never,
    },
    stage,
    date: ["2022-06-18", "2022-06-25", "2022-07-02", "2022-07-09"][turn - 1] ?? "2022-06-18",
    clock: { deadline: phase === "lobby" ? null : Date.now() + 154_000, paused: null },
    people: {
      p1: { id: "p1", name: "Rūta", seat, host: true, post: "head" },
      p2: { id: "p2", name: "Jonas", seat, host: false, post: "defence" },
      p3: { id: "p3", name: "Marta", seat: "US", host: false, post: null },
      p4: { id: "p4", name: "Oļegs", seat: "RU", host: false, post: null },
      p5: { id: "p5", name: "Kätlin", seat: null, host: false, post: null },
    },
    seats: Object.fromEntries(
      scenario.seats.map((s) => [
        s.id,
        {
          control: ["BY", "EU", "PL"].includes(s.id) ? "bot" : "human",
          holder: s.id === seat ? "p1" : s.id === "US" ? "p3" : s.id === "RU" ? "p4" : null,
        },
      ]),
    ),
    waiting: { count: 1, of: 3, you: true },
    values: nested({
      "approval:LT": 58,
      "approval:US": 44,
      "approval:RU": 71,
      "approval:PL": 52,
      "approval:EU": 50,
      "approval:BY": 40,
      "treasury:LT": 34,
      "readiness:LT": 0.42,
      "cohesion:LT": 63,
      "resilience:LT": 66,
      "reputation:US": 0.66,
      "reputation:LT": 0.6,
      "cohesion:US": 48,
      "resilience:US": 70,
      "cohesion:RU": 60,
      "reputation:RU": 0.5,
      "rung:LT|RU": turn >= 3 ? 8 : turn === 2 ? 3 : 0,
      "rung:US|RU": turn >= 3 ? 7 : 1,
      "rung:PL|BY": turn >= 3 ? 6 : 0,
      "hostility:LT|RU": 66,
      "localBalance:LT|RU": 0.31,
      "fearOfAbandonment:US>LT": 46,
      "backing:US>LT": 0.6,
      "posture:US>LT": 2,
      "alignment:US>LT": 0.8,
    }),
    treaties: Object.fromEntries(scenario.treaties.map((x) => [x.id, x])),
    mandates: Object.fromEntries(scenario.mandates.map((x) => [x.id, x])),
    measures: Object.fromEntries(scenario.measures.map((x) => [x.id, x])),
    dispute: { ...scenario.dispute, settled: null },
    forces: Object.fromEntries(scenario.forces.map((x) => [x.id, x])),
    acts: Object.fromEntries(seen.map((a) => [a.id, a])),
    plans: {},
    pledges:
      turn >= 2
        ? { g1: { id: "g1", turn: 2, by: "RU", kind: "threat", about: "LT", due: 4, status: "standing" } }
        : {},
    requests:
      turn >= 2
        ? {
            r1: {
              id: "r1",
              turn,
              from: "EU",
              to: ["LT"],
              kind: "settlement",
              about: "kaliningrad-transit",
              terms: "rail-exemption",
              words: "Rail within the volumes of the last three years.",
              answers: {},
              status: "open",
            },
            r2: {
              id: "r2",
              turn,
              from: "LT",
              to: ["US"],
              kind: "reinforce",
              about: null,
              terms: null,
              words: "A visible company at Pabradė this week.",
              answers: {},
              status: "open",
            },
          }
        : {},
    obligations: phase === "obligation" ? { o1: obligation } : {},
    wars: {},
    headlines: {
      h1: {
        turn: 1,
        headline: "Goods trains turned back at the border",
        text: "Queues of wagons at Kybartai; shops in the exclave report full shelves for now.",
        notional: true,
      },
      ...(turn >= 2
        ? {
            h2: {
              turn: 2,
              headline: "Summit in Madrid promises brigades for the east",
              text: "Forces at high readiness are to grow several times over.",
              notional: false,
            },
          }
        : {}),
      ...(turn >= 3
        ? {
            h3: {
              turn: 3,
              headline: "Ferries to the exclave sail full",
              text: "Moscow adds ships on the Ust-Luga line.",
              notional: true,
            },
          }
        : {}),
    },
    desk: {
      draft: [],
      sealing: { kind: "open" },
      ready: false,
      orders: [],
      beliefs: [],
      question: { kind: "back", about: "LT", of: "US" },
      standing: "D01",
      deal: 7,
    },
  } as unknown as View;
}
