/** Headings and sentences of charts and of the printed report. */
const REPORT_TEXTS: Readonly<Record<string, string>> = {
  turn: "Turn",
  "chart.ladder": "The ladder",
  "chart.ladder.note": "Highest rung between two adversaries in each turn. The lines are the thresholds.",
  "chart.hostility": "Hostility",
  "chart.hostility.note": "From 0 to 100, at the end of each turn; 0 on the axis is the opening.",
  "chart.credibility": "Who believed in it: {pair}",
  "chart.credibility.note": "How likely each thought it that {protector} would fight for {ally}.",
  "chart.fear": "The two fears: {pair}",
  "chart.fear.note":
    "Fear of being left alone, and fear of being dragged along. What calms the one may feed the other.",
  "chart.fear.abandonment": "{ally}: abandoned",
  "chart.fear.entrapment": "{protector}: entrapped",
  "chart.burden": "Who carried the burden",
  "chart.burden.note": "Share of its load each government carried, 0 to 100 per cent.",
  "chart.creep": "Commitment creep",
  "chart.creep.note": "Half-steps by which a commitment grew without a shot: posture, scope, side payments.",
  "chart.accident": "Risk of an accident",
  "chart.accident.note":
    "Probability of a lethal accident in each turn, from how near and how busy forces were.",
  "belief.heed": "What {seat} expected: will {of} heed us?",
  "belief.back": "What {seat} expected: will {of} back us?",
  "belief.fight": "What {seat} expected: would {of} fight?",
  "belief.believed": "believed",
  "belief.intended": "as things stood",
  "belief.happened": "It came true.",
  "belief.not": "It did not.",
  "belief.score":
    "Put to the test in {tested} turns; Brier score {brier}. 0 is right and sure, 0.25 is what always saying fifty earns.",
  "belief.untested": "It was never put to the test, so nobody can say who was right.",
  title: "After-action review",
  ended: "It ended in turn {turn}: {name}.",
  story: "What happened",
  "story.before": "How it began",
  "story.turn": "Turn {turn}",
  verdicts: "Who lit the match",
  "verdict.pair": "{protector} and {ally}, facing {adversary}",
  "verdict.reverse": "The ally in its protector’s quarrel",
  "verdict.match": "The match",
  "verdict.match.none": "Nobody lit one.",
  "verdict.condition": "Condition",
  "verdict.value": "Value",
  "verdict.expected": "Asked for",
  "verdict.holds": "Holds",
  "verdict.rule": "Rule",
  "verdict.evidence": "Rests on",
  "verdict.yes": "yes",
  "verdict.no": "no",
  "verdict.nearest": "If “{fact}” had been {to} instead of {from}: {label}.",
  "verdict.case": "Nearest case on record: {title} ({year}), {label}.",
  "verdict.source": "Source: {source}",
  "verdict.critics": "What critics would say",
  "verdict.rebuttal": "What is answered",
  "verdict.others": "Pairs of which nothing of the kind can be said: {n}.",
  "verdict.out":
    "Step out of your role now. What was decided at this table was decided by acts and rules, on incomplete knowledge, in minutes.",
  "world.title": "What the other worlds did",
  "world.note":
    "The same crisis replayed with the same luck, a few things changed. Each dot stands over the highest rung a replay came to.",
  "world.played": "As it was played",
  "world.held": "Had {ally} held still",
  "world.no-alliance": "Had there been no alliance",
  "world.involved": "{protector} drawn in as deeply",
  "world.apart": "{protector} not drawn in so far",
  "world.rung": "Highest rung",
  "world.dot": "a dot is up to {n} replays",
  "world.runs": "Replays",
  "world.world": "World",
  "world.outcome": "Protector",
  base: "How rare this is",
  "base.line":
    "A major power joined militarily in {target} of the disputes where its ally was the target, and in {initiator} where its ally began it ({pairs}). Games run hotter than history. {source}",
  scores: "Did the alliance work?",
  "scores.deter": "Deterred",
  "scores.reassure": "Reassured",
  "scores.avoid": "Avoided needless war",
  "scores.who": "Who",
  aims: "What each government wanted, and got",
  "aims.reached": "Reached",
  "aims.part": "in part",
  charts: "How it moved",
  beliefs: "What was expected, and what came",
  letters: "Who wrote to whom",
  "letters.from": "From",
  "letters.press": "the press",
  "letters.team": "own team",
  "letters.none": "Nobody wrote.",
  people: "Who took part",
  reflections: "What people wrote afterwards",
  made: "Made by Casus from record {id}, rules {rules}, fingerprint {hash}. Replaying the record gives the same game.",
  discreet: "Names are numbers here. Whoever did not agree is not quoted.",
  notional: "A game is not history: the rates in it say something about its rules, not about the world.",
};

/** What people are asked when the game is over: everybody, and by role. */
export const PROMPTS = {
  all: ["surprise", "believed", "again"],
  patron: ["drawn"],
  junior: ["alone"],
  adversary: ["stopped"],
  third: ["between"],
} as const;

const PROMPT_TEXTS: Readonly<Record<string, string>> = {
  surprise: "What did another government do that you had not expected, and what should have told you?",
  believed: "Whom did you believe, and whom not? What decided it: words, treaties, forces, or the person?",
  again: "Name one decision of yours you would take differently, and what you would need to have known.",
  drawn: "Were you ever doing something only because you had promised? When did you notice?",
  alone: "Did you ever act more boldly because you were protected, or less because you doubted it?",
  stopped: "What kept you from going further, and what would have made you go?",
  between: "Who asked you to take sides, and what would have been the price?",
};

/** `reflect.…`. */
export const prompts = Object.fromEntries(
  Object.entries(PROMPT_TEXTS).map(([id, text]) => [`reflect.${id}`, text]),
);

/** `report.…`. */
export const report = Object.fromEntries(
  Object.entries(REPORT_TEXTS).map(([id, text]) => [`report.${id}`, text]),
);
