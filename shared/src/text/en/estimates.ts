import { flatten } from "./flatten.ts";

/**
 * Staff estimates. `{low}`, `{mid}` and `{high}` are already written in the estimate's unit; `{target}` and
 * `{actor}` where it concerns somebody.
 */
const ESTIMATE_TEXTS = {
  backing: {
    name: "Would {target} back you?",
    sentence: "Your staff thinks {mid}, give or take: {low} to {high}.",
  },
  credibility: {
    name: "Would the other side believe it?",
    sentence: "Its belief that {actor} would fight: {mid} ({low} to {high}).",
  },
  join: { name: "Would {target} come?", sentence: "If it came to an attack: {mid} ({low} to {high})." },
  compliance: {
    name: "Would {target} listen?",
    sentence: "Chance that it holds back: {mid} ({low} to {high}).",
  },
  learned: {
    name: "Would {target} hear of it first?",
    sentence: "Chance that the preparation is seen: {mid} ({low} to {high}).",
  },
  provocation: {
    name: "Would {target} go it alone?",
    sentence: "Chance of an act outside the treaty: {mid} ({low} to {high}).",
  },
  attack: {
    name: "Would {target} attack?",
    sentence: "Chance of an attack this week: {mid} ({low} to {high}).",
  },
  accident: {
    name: "Could something go wrong?",
    sentence: "Chance of a deadly accident this week: {mid} ({low} to {high}).",
  },
  attribution: {
    name: "Would they prove it?",
    sentence: "Chance that the author is found: {mid} ({low} to {high}).",
  },
  seizure: {
    name: "Would the attack succeed?",
    sentence: "Chance that the attacker gains its object: {mid} ({low} to {high}).",
  },
  settlement: { name: "Would {target} accept?", sentence: "Chance of a yes: {mid} ({low} to {high})." },
  abandonment: {
    name: "Fear of abandonment",
    sentence: "{target} would stand at {mid} points ({low} to {high}).",
  },
  entrapment: {
    name: "Fear of entrapment",
    sentence: "{target} would stand at {mid} points ({low} to {high}).",
  },
  hostility: { name: "Hostility", sentence: "It would stand at {mid} points ({low} to {high})." },
  approval: { name: "Approval at home", sentence: "It would change by {mid} points ({low} to {high})." },
  localBalance: {
    name: "Balance on the ground",
    sentence: "The defender's share would be {mid} ({low} to {high}).",
  },
  rung: { name: "Where it would lead", sentence: "Most likely rung {mid}; between {low} and {high}." },
} as const;

/** `estimate.<id>.name`, `.sentence`. */
export const estimates = flatten("estimate", ESTIMATE_TEXTS);
