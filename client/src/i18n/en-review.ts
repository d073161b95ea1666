/** The after-action review. */
export const enReview = {
  "review.title": "After-action review",
  "review.loading":
    "Playing the worlds that did not happen: the same crisis had the ally held still, and had there been no alliance. This takes a few seconds.",
  "review.failed": "The review could not be made just now.",
  "review.again": "Try again",
  "review.end": "It ended in turn {turn}.",
  "review.play": "Play again",
  "review.next": "Carry on",
  "review.next.line":
    "The next crisis opens where this one ended: commitments, reputations and treaties go on.",
  "review.record": "Download the record",
  "review.print": "Print",
  "review.contents": "Contents",
  "review.out":
    "Step out of your role now. What was decided at this table was decided by acts and rules, on incomplete knowledge, in minutes. Blame those before you blame each other.",

  "predict.title": "Before the verdicts: what do you think?",
  "predict.line": "{protector} and {ally}: what was it? Choose before you look. It is yours alone.",
  "predict.show": "Show the verdicts",
  "predict.skip": "Show them without a guess",
  "predict.yours": "Your guess: {label}",
  "predict.right": "That is also the verdict.",

  "verdict.title": "Verdicts",
  "verdict.pair": "{protector} and {ally}, facing {adversary}",
  "verdict.quiet": {
    one: "{n} more pair, where nothing of the kind happened",
    other: "{n} more pairs, where nothing of the kind happened",
  },
  "verdict.reverse": "the ally in the protector's quarrel",
  "verdict.why": "Evidence, other worlds, nearest cases",
  "verdict.match": "Who lit the match",
  "verdict.match.none": "Nobody lit one.",
  "verdict.table": "Why: each condition and its evidence",
  "verdict.condition": "Condition",
  "verdict.value": "Value",
  "verdict.decides": "Rule {rule} decides.",
  "verdict.expected": "Asked for",
  "verdict.holds": "Holds",
  "verdict.evidence": "Rests on",
  "verdict.yes": "yes",
  "verdict.no": "no",
  "verdict.interval": "{low} to {high}",
  "verdict.rule": "rule {rule}",
  "verdict.nearest": "What would have changed it",
  "verdict.nearest.line": "If “{fact}” had been {to} instead of {from}: {label}.",
  "verdict.worlds": "The other worlds",
  "verdict.worlds.line": "The same crisis replayed with the same luck, a few things changed.",
  "verdict.world": "World",
  "verdict.world.played": "As it was played",
  "verdict.world.held": "Had {ally} held still",
  "verdict.world.no-alliance": "Had there been no alliance",
  "verdict.world.runs": "Replays",
  "verdict.world.involved": "{protector} as deeply involved",
  "verdict.world.attacked": "{ally} attacked",
  "verdict.world.rung": "Highest rung, mean",
  "verdict.modes":
    "With what people did kept as far as it fits, the verdict is {frozen}; with personas playing everybody from the first difference on, {policy}. What parts them: {facts}.",
  "verdict.case": "Nearest case on record",
  "verdict.case.line": "{title}: {label}",
  "verdict.case.similarity": "likeness {n} %",
  "verdict.critics": "What critics would say",
  "verdict.rebuttal": "What is answered",
  "verdict.base": "How rare this is",
  "verdict.base.line":
    "A major power joined militarily in {target} of the disputes where its ally was the target, and in {initiator} where its ally began it ({pairs}). Games run hotter than history. {source}",

  "ladder.title": "Who climbed",
  "ladder.label": "Rung of the escalation ladder by turn, {a} and {b}",
  "ladder.turn": "Turn",
  "ladder.rung": "Rung",
  "ladder.by": "Who",
  "ladder.what": "What",
  "ladder.fell": "it cooled by itself",
  "ladder.table": "As a table",

  "story.title": "What happened",
  "story.turn": "Turn {turn}",
  "story.before": "How it began",

  "aims.title": "What each government wanted, and got",
  "aims.score": "{n} of 100",
  "board.title": "Did the alliance work?",
  "board.deter": "Deterred",
  "board.reassure": "Reassured",
  "board.avoid": "Avoided needless war",
  "board.pair": "{protector} and {ally}",

  "reflect.title": "What is left to talk about",
  "reflect.line":
    "None of this is scored, and the game takes no side. Choose one, and say what at this table spoke for it and what against.",
  "reflect.say": "Some say",
  "reflect.answer": "Others answer",
  "reflect.right.say": "Standing by a smaller state is a matter of right, whatever it costs.",
  "reflect.right.answer":
    "Whoever promises other people’s lives owes them a calculation: what is at stake, and for whom.",
  "reflect.order.say":
    "Alliances keep old hierarchies alive. The strong decide what the weak may risk, and call it prudence.",
  "reflect.order.answer":
    "Most who ask to be protected have met an empire already. It was not the protector’s, and they chose.",
  "reflect.price.say":
    "Being believed has become a purpose of its own: wars are fought so that promises elsewhere keep their price.",
  "reflect.price.answer":
    "Aggression that pays is repeated. What is saved on being believed is spent later, with interest.",
  "reflect.sovereignty.say": "Whoever is bound by treaty has handed the decision over war to others.",
  "reflect.sovereignty.answer":
    "Binding oneself, on terms one can revise and leave, is a use of sovereignty. Standing alone has its price too.",
  "reflect.values.say": "An alliance of free states should not protect those who break with its values.",
  "reflect.values.answer":
    "An alliance of the virtuous alone is short of members and of coasts; and reform is easier to ask of those inside.",
  "reflect.design.say": "Entrapment is a matter of drafting: the right clauses would rule it out.",
  "reflect.design.answer":
    "Clauses are read at night, by frightened people, in a hurry. What they leave open is decided by who is believed.",

  "beliefs.title": "What was expected, and what came",
  "beliefs.none": "Nobody put a number on it.",
  "beliefs.heed": "{seat}: will {of} heed us?",
  "beliefs.back": "{seat}: will {of} back us?",
  "beliefs.fight": "{seat}: would {of} fight?",
  "beliefs.happened": "it did",
  "beliefs.not": "it did not",
  "beliefs.untested": "never tested",
  "beliefs.turn": "turn {turn}",

  "cables.title": "Everything that was said",
  "cables.line": "All channels are open now.",
  "cables.more": "Older messages",
  "cables.from": "{from} to {to}",
  "cables.press": "the press",
  "cables.team": "own team",
} as const;
