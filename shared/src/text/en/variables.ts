import type { Variable } from "../../engine/index.ts";
import { flatten } from "./flatten.ts";

const VARIABLE_TEXTS: Record<Variable, { name: string; meaning: string }> = {
  approval: { name: "Approval", meaning: "Per cent of the public who approve of the government." },
  polarisation: {
    name: "Polarisation",
    meaning: "How divided the public is; a divided one rewards firmness and punishes it at once.",
  },
  treasury: { name: "Treasury", meaning: "Means the government can spend on the crisis." },
  resilience: { name: "Resilience", meaning: "How well the country bears hybrid pressure." },
  cohesion: { name: "Cohesion", meaning: "How well government and society hold together." },
  reputation: { name: "Reputation", meaning: "How reliable an ally others think this government is." },
  readiness: { name: "Readiness", meaning: "Share of the forces that could fight now." },
  burden: { name: "Burden share", meaning: "Share of its fair part of the common defence that it carries." },
  casualties: { name: "Casualties", meaning: "Losses in lives, by bands from none to many thousands." },
  humiliation: { name: "Humiliation", meaning: "Affronts the public feels have gone unanswered." },
  autonomy: { name: "Autonomy", meaning: "How freely the government decides for itself." },
  spending: { name: "Defence spending", meaning: "Per cent of its product that goes to defence." },
  election: { name: "Election", meaning: "Turns until the next election; 0 if none is in sight." },
  fires: {
    name: "Long-range fires",
    meaning: "How deep it could strike; both sides then have a reason to go first.",
  },
  nuclearAlert: { name: "Nuclear alert", meaning: "Turns for which its nuclear forces stand on alert." },
  alignment: { name: "Alignment", meaning: "How far protector and ally want the same in this crisis." },
  interoperability: { name: "Interoperability", meaning: "How well their forces could fight together." },
  posture: {
    name: "Posture",
    meaning:
      "The protector's forces on the ally's soil: 0 none, 1 air policing or trainers, 2 tripwire, 3 brigade, 4 several brigades.",
  },
  creep: { name: "Commitment creep", meaning: "Steps by which the commitment has grown since the start." },
  consultation: { name: "Consultation", meaning: "Turns for which formal consultation is open." },
  intelligence: { name: "Shared intelligence", meaning: "Turns for which the ally still sees more clearly." },
  audienceCost: {
    name: "Audience cost",
    meaning: "What the speaker would pay at home for going back on its word.",
  },
  fearOfAbandonment: {
    name: "Fear of abandonment",
    meaning: "How much the ally fears that nobody would come.",
  },
  fearOfEntrapment: {
    name: "Fear of entrapment",
    meaning: "How much the protector fears being drawn into the ally's quarrel.",
  },
  backing: {
    name: "Expected backing",
    meaning:
      "How likely the ally thinks it is that the protector would back it even if it had started the trouble.",
  },
  credibility: {
    name: "Credibility",
    meaning: "How likely an observer thinks it is that the protector would fight for the ally.",
  },
  hostility: {
    name: "Hostility",
    meaning: "How hostile the two sides are. It fades slowly when nothing happens.",
  },
  rung: { name: "Rung", meaning: "Where the two sides stand on the ladder of escalation." },
  localBalance: {
    name: "Local balance",
    meaning: "The defender's share of the forces that could fight here now.",
  },
  alert: {
    name: "Alert",
    meaning: "What readiness and fortification add to the local balance, or take from it.",
  },
  arrivals: { name: "Arrivals", meaning: "What reinforcements have added to the local balance." },
  arms: { name: "Arms", meaning: "What arms from abroad have added to the local balance, or taken from it." },
  exposure: { name: "Exposure", meaning: "How far the country would be the battlefield." },
  mediation: { name: "Mediation", meaning: "Turns for which a mediator makes terms easier to take." },
  pretext: {
    name: "Pretext",
    meaning: "How good an excuse the challenger has: a minority, a transit, a border.",
  },
  proximity: {
    name: "Proximity",
    meaning: "How closely the forces of the two sides rub against each other.",
  },
  tempo: { name: "Tempo", meaning: "How fast the two sides move, and how little time is left to think." },
  deconfliction: {
    name: "Deconfliction",
    meaning: "Channels and habits that keep an incident from becoming more.",
  },
  hotline: { name: "Hotline", meaning: "Turns for which the direct line is open." },
};

/** `variable.<id>.name`, `.meaning`. */
export const variables = flatten("variable", VARIABLE_TEXTS);
