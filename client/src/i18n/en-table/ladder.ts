/** The escalation ladder. */
export const ladder = {
  "ladder.title": "Escalation ladder",
  "ladder.pair": "{a} and {b}",
  "ladder.step": "Turn {turn}: {act}",
  "ladder.level": "Neither side is ahead of the other.",
  "ladder.ahead": {
    one: "{name} has gone one rung further than the other side.",
    other: "{name} has gone {n} rungs further than the other side.",
  },
  "ladder.sheet": "Your sheet: rung {rung}, {name}.",
  "ladder.sheet.prepared": "Your sheet prepares rung {rung}, {name}.",
  "ladder.planned": "On your sheet: {act}.",
  "ladder.all": "All pairs over time",
  "ladder.multiple": "{a} and {b}: rung {rung}",
  "ladder.lead": { one: "{n} step ahead of the other side", other: "{n} steps ahead of the other side" },
  "ladder.match": "lit a match",
  "ladder.rungOf": "Rung {rung} of 19: {name}",
} as const;
