import { RUNGS, type ThresholdId } from "../../engine/index.ts";
import { flatten } from "./flatten.ts";

type RungId = (typeof RUNGS)[number]["id"];
interface Named {
  readonly name: string;
  readonly meaning: string;
}

const RUNG_TEXTS: Record<RungId, Named> = {
  routine: { name: "Routine", meaning: "Competition as on any other day." },
  gestures: { name: "Gestures", meaning: "Protests, consultations, calming words." },
  declarations: { name: "Declarations", meaning: "Solemn statements, public accusations, guarantees." },
  sanctions: { name: "Sanctions", meaning: "Economic and legal retaliation; diplomats leave." },
  "deniable-hybrid": {
    name: "Deniable pressure",
    meaning: "Disinformation, cyber nuisance, intimidation: annoying and unproven.",
  },
  "harmful-hybrid": {
    name: "Harmful pressure",
    meaning: "Sabotage, abduction, a transit cut off, a border marker moved.",
  },
  "show-of-force": { name: "Show of force", meaning: "Exercises and patrols meant to be seen." },
  "probe-alert": { name: "Probes and alerts", meaning: "Borders tested, alerts raised, tripwires sent." },
  "explicit-threat": {
    name: "Explicit threat",
    meaning: "Ultimatums; brigades on the move; a guarantee activated.",
  },
  mobilisation: {
    name: "Mobilisation",
    meaning: "Armies called up; ships rammed or boarded, with people hurt.",
  },
  blockade: { name: "Blockade", meaning: "Trade cut by force; vessels and crews seized." },
  "lethal-incident": {
    name: "First deaths",
    meaning: "Somebody is killed: a shoot-down, an accident, men without badges.",
  },
  "limited-strike": { name: "Limited strike", meaning: "A raid or strike meant to end there." },
  "territorial-seizure": {
    name: "Land seized",
    meaning: "A piece of territory taken. Here an armed attack begins.",
  },
  "local-war": { name: "Local war", meaning: "Open war between the ally and the adversary." },
  "patron-in-combat": { name: "Protector fights", meaning: "The protector's own forces are in combat." },
  "theatre-war": { name: "Theatre war", meaning: "War across the region; bases and homelands are struck." },
  "nuclear-signal": { name: "Nuclear signal", meaning: "Nuclear alert, threat or demonstration." },
  "limited-nuclear": { name: "Nuclear use", meaning: "A nuclear weapon is used." },
  "general-nuclear": { name: "General nuclear war", meaning: "Nothing after this is a game." },
};

const THRESHOLD_TEXTS: Record<ThresholdId, Named> = {
  T1: { name: "Don't rock the boat", meaning: "Beyond this, words turn into measures that hurt." },
  T2: { name: "Militarisation", meaning: "Beyond this, soldiers carry the message." },
  T3: { name: "First blood", meaning: "Beyond this, people die." },
  T4: { name: "Armed attack", meaning: "Beyond this, treaties of defence can be invoked." },
  T5: { name: "Nuclear threshold", meaning: "Beyond this, nuclear weapons are spoken of, then used." },
  T6: { name: "Central war", meaning: "Beyond this there is no return." },
};

const byNumber = Object.fromEntries(RUNGS.map(({ rung, id }) => [String(rung), RUNG_TEXTS[id]]));

/** `rung.<0–19>.name`, `.meaning`; `threshold.<T1–T6>.name`, `.meaning`. */
export const rungs = { ...flatten("rung", byNumber), ...flatten("threshold", THRESHOLD_TEXTS) };
