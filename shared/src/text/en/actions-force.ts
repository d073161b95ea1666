import type { ActionText } from "./actions.ts";

/** Hybrid and military acts, and what chance does. */
export const FORCE_ACTIONS = {
  H01: {
    title: "Disrupt their networks",
    short: "Cyber disruption",
    effect: "Costs the target money and approval. You can deny it until somebody proves it.",
    story: "{actor} disrupted networks in {target}.",
  },
  H02: {
    title: "Sabotage critical infrastructure",
    short: "Sabotage",
    effect: "Real damage under a false name. Close to what a treaty may call an attack.",
    story: "{actor} sabotaged infrastructure in {target}.",
  },
  H03: {
    title: "Intimidate officials",
    short: "Intimidation",
    effect: "Frightens people in office. It may be traced to you.",
    story: "{actor} had officials of {target} intimidated.",
  },
  H04: {
    title: "Abduct or arrest an official",
    short: "Abduction",
    effect: "Gives you somebody to trade, and the other side a humiliation to answer.",
    story: "{actor} seized an official of {target}.",
  },
  H05: {
    title: "Send people across the border",
    short: "Instrumentalised migration",
    effect: "Strains resources and cohesion next door.",
    story: "{actor} steered migrants across the border of {target}.",
  },
  H06: {
    title: "Jam signals or overfly with drones",
    short: "Jamming and overflight",
    effect: "Unsettles, and makes accidents likelier for everybody.",
    story: "{actor} jammed signals or sent drones over {target}.",
  },
  H07: {
    title: "Move a border marker",
    short: "Border salami",
    effect: "Takes a slice too thin to fight over, and learns where the red line is.",
    story: "{actor} shifted the border with {target} by a little.",
  },
  H08: {
    title: "Send soldiers without badges",
    short: "Deniable proxies",
    effect: "Seizes something small while the others argue about who it was.",
    story: "{actor} sent armed men without badges into {target}.",
  },
  H09: {
    title: "Ram, hose or board their vessels",
    short: "Maritime coercion",
    effect: "Injures without, as a rule, counting as an armed attack.",
    story: "{actor} used force short of fire against vessels of {target}.",
  },
  M01: {
    title: "Hold an exercise, announced in advance",
    short: "Notified exercise",
    effect: "Raises readiness and shows that allies can work together. Announced, it alarms few.",
    story: "{actor} held an announced exercise.",
  },
  M02: {
    title: "Show force near the border",
    short: "Show of force",
    effect: "Noticed and somewhat believed. It raises hostility and brings forces closer to each other.",
    story: "{actor} showed force near {target}.",
  },
  M03: {
    title: "Patrol, escort, intercept",
    short: "Patrol",
    effect: "Denies small gains. More contact also means more chances for an accident.",
    story: "{actor} stepped up patrols and intercepts.",
  },
  M04: {
    title: "Probe their airspace or border",
    short: "Probe",
    effect: "Tests how they react. Accidents become likelier, and so does an answer.",
    story: "{actor} probed the border or airspace of {target}.",
  },
  M05: {
    title: "Raise the alert and fortify",
    short: "Raise alert",
    effect: "Improves the local balance a little and tells everybody that you are worried.",
    story: "{actor} raised its alert.",
  },
  M06: {
    title: "Send a tripwire force",
    short: "Tripwire",
    effect: "A battalion on the ally's soil: it stops little, but an attack would hit your soldiers too.",
    story: "{actor} sent a tripwire force to {target}.",
  },
  M07: {
    title: "Send a force that can fight",
    short: "Capable force",
    effect:
      "A brigade on the ally's soil changes the balance and is believed. It is dear, and hard to take back.",
    story: "{actor} sent a brigade to {target}.",
  },
  M08: {
    title: "Base troops there for good",
    short: "Permanent basing",
    effect: "The firmest signal short of war. Leaving again would cost you greatly.",
    story: "{actor} based troops in {target} for good.",
  },
  M09: {
    title: "Provide long-range fires",
    short: "Long-range fires",
    effect: "Gives the ally the means to strike back, and both sides a reason to strike first.",
    story: "{actor} brought long-range fires into play.",
  },
  M10: {
    title: "Mobilise",
    short: "Mobilise",
    effect: "Readies the army in earnest. Dear, seen by all, and hard to reverse without losing face.",
    story: "{actor} mobilised.",
  },
  M11: {
    title: "Board or seize a vessel",
    short: "Seize a vessel",
    effect:
      "Gives you something to trade. In your own waters it may be law enforcement; elsewhere it is not.",
    story: "{actor} seized a vessel of {target}.",
  },
  M12: {
    title: "Blockade",
    short: "Blockade",
    effect: "Strangles trade turn by turn. For the target this is a reason for war.",
    story: "{actor} blockaded {target}.",
  },
  M13: {
    title: "Fire back",
    short: "Return fire",
    effect: "Answers an act of force with force. Lethal, and lawful as long as it is proportionate.",
    story: "{actor} returned fire on {target}.",
  },
  M14: {
    title: "Strike a limited target",
    short: "Limited strike",
    effect: "Destroys something of theirs. They will have to answer or swallow it.",
    story: "{actor} struck a target of {target}.",
  },
  M15: {
    title: "Seize a piece of territory",
    short: "Territorial seizure",
    effect: "A fait accompli. This is an armed attack: treaties answer to it.",
    story: "{actor} seized territory of {target}.",
  },
  M16: {
    title: "Invade",
    short: "Invasion",
    effect: "Open war.",
    story: "{actor} invaded {target}.",
  },
  M17: {
    title: "Go to war beside a partner",
    short: "Join combat",
    effect: "Your forces fight. There is no half of it.",
    story: "{actor} went to war against {target}.",
  },
  M18: {
    title: "Stand down",
    short: "Stand down",
    effect: "Withdraws what you had moved or threatened. The ladder comes down a step; tied hands hurt.",
    story: "{actor} stood its forces down.",
  },
  M19: {
    title: "Signal with nuclear forces",
    short: "Nuclear signal",
    effect: "Frightens everybody, your own public included.",
    story: "{actor} put its nuclear forces on show.",
  },
  M20: {
    title: "Use a nuclear weapon",
    short: "Nuclear use",
    effect: "Ends the game as it would end much else.",
    story: "{actor} used a nuclear weapon against {target}.",
  },
  M21: {
    title: "Supply an ally that fights",
    short: "Non-combat support",
    effect: "Munitions and intelligence instead of soldiers. It counts as help given.",
    story: "{actor} supplied {target} without fighting.",
  },
  M22: {
    title: "Send troops into a third country's war",
    short: "Third-country deployment",
    effect: "Your soldiers stand where no treaty asks for them, and may be hit there.",
    story: "{actor} sent troops into a third country.",
  },
  X01: {
    title: "An accident",
    short: "Accident",
    effect:
      "A collision, a stray missile, a lost drone. Nobody ordered it; somebody may die of it, and each side must decide what to believe.",
    story: "An accident happened where forces rub against each other.",
  },
} as const satisfies Record<string, ActionText>;
