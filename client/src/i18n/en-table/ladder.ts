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
  "ladder.outlook": "If only you move",
  "ladder.outlook.way": "{now} to {to}",
  "ladder.outlook.crosses": "Crosses: {names}",
  "ladder.outlook.step": "{act}, rung {rung}",
  "ladder.outlook.prepares": "Prepares: {act}, rung {rung}",
  "ladder.outlook.lead": {
    one: "{n} rung ahead of the other side",
    other: "{n} rungs ahead of the other side",
  },
  "ladder.outlook.behind": {
    one: "{n} rung behind the other side",
    other: "{n} rungs behind the other side",
  },
  "ladder.outlook.level": "level with the other side",
  "ladder.outlook.match": "would light a match",
  "ladder.planned": "On your sheet: {act}.",
  "ladder.all": "All pairs over time",
  "ladder.multiple": "{a} and {b}: rung {rung}",
  "ladder.lead": { one: "{n} step ahead of the other side", other: "{n} steps ahead of the other side" },
  "ladder.match": "lit a match",
  "ladder.rungOf": "Rung {rung} of 19: {name}",
} as const;
