import { flatten } from "./flatten.ts";

const TERMS: Readonly<Record<string, { term: string; meaning: string }>> = {
  abandonment: {
    term: "Abandonment",
    meaning:
      "An ally fails to give the help it owes when it is needed. The fear of it pushes states closer to their allies.",
  },
  accident: {
    term: "Accident",
    meaning: "Harm nobody ordered. What it becomes depends on what each side believes about it.",
  },
  "alliance-dilemma": {
    term: "Alliance security dilemma",
    meaning:
      "Snyder's name for the choice between two fears: holding tight risks entrapment, holding loose risks abandonment.",
  },
  alignment: {
    term: "Alignment",
    meaning: "How far two governments want the same thing, with or without a treaty.",
  },
  "armed-attack": {
    term: "Armed attack",
    meaning:
      "The kind of act that calls most defence treaties into force. In this game it begins where territory is seized.",
  },
  attribution: {
    term: "Attribution",
    meaning: "Establishing who did a thing. It takes evidence, and the will to say it aloud.",
  },
  "audience-cost": {
    term: "Audience cost",
    meaning:
      "What leaders pay at home for going back on their word. It is what makes public promises believable.",
  },
  automaticity: {
    term: "Automaticity",
    meaning: "How far help follows from the attack itself, without a new decision.",
  },
  bandwagoning: {
    term: "Bandwagoning",
    meaning: "Joining the stronger side instead of balancing against it.",
  },
  balancing: {
    term: "Balancing",
    meaning: "Joining with others, or arming, against the power one fears most.",
  },
  "base-rate": {
    term: "Base rate",
    meaning:
      "How often something happens in the record at all. Entrapment is rare; single cases make it look common.",
  },
  bilateralism: {
    term: "Bilateralism",
    meaning: "Arranging security pair by pair. Quicker to decide than a council, and easier to play apart.",
  },
  blockade: {
    term: "Blockade",
    meaning:
      "Cutting off a coast or territory by force. In law an act of war; in politics a word used freely.",
  },
  brinkmanship: {
    term: "Brinkmanship",
    meaning: "Letting the risk of disaster grow until the other side gives way.",
  },
  "buck-passing": {
    term: "Buck-passing",
    meaning: "Leaving it to another ally to bear the cost of a threat common to both.",
  },
  "burden-sharing": {
    term: "Burden-sharing",
    meaning: "Who pays for the common defence. A quarrel as old as alliances.",
  },
  "casus-belli": { term: "Casus belli", meaning: "An act held to justify war." },
  "casus-foederis": {
    term: "Casus foederis",
    meaning:
      "The event that calls a treaty of alliance into force. Parties often disagree whether it has happened.",
  },
  "chain-ganging": {
    term: "Chain-ganging",
    meaning: "Allies bound so tightly that the war of one pulls in all the others.",
  },
  "cheap-talk": {
    term: "Cheap talk",
    meaning: "Words that cost the speaker nothing, and are believed accordingly.",
  },
  coercion: { term: "Coercion", meaning: "Making somebody act by the threat of pain, or by some of it." },
  "collective-defence": {
    term: "Collective defence",
    meaning: "The undertaking that an attack on one member is answered by all.",
  },
  "collective-security": {
    term: "Collective security",
    meaning:
      "All against whichever member attacks another. An alliance of defence looks outwards, collective security inwards.",
  },
  "commitment-creep": {
    term: "Commitment creep",
    meaning: "A promise that grows by small steps, none of which looked like a decision.",
  },
  compellence: {
    term: "Compellence",
    meaning: "Making somebody do, or undo, a thing. Harder than deterring, since giving in is seen by all.",
  },
  conditionality: {
    term: "Conditionality",
    meaning: "Help that depends on how the ally behaved. It protects the protector, and worries the ally.",
  },
  consultation: {
    term: "Consultation",
    meaning: "The duty to talk before acting. It slows everybody down, which is often its purpose.",
  },
  counterfactual: {
    term: "Counterfactual",
    meaning:
      "What would have happened otherwise. Here the game is replayed with the same chances and one thing changed.",
  },
  coupling: {
    term: "Coupling",
    meaning: "Making one's own fate depend visibly on an ally's. Its opposite is decoupling.",
  },
  credibility: {
    term: "Credibility",
    meaning: "How far others believe that a promise or threat would be carried out.",
  },
  deconfliction: {
    term: "Deconfliction",
    meaning: "Channels and rules by which forces that oppose each other avoid accidents.",
  },
  demarche: { term: "Démarche", meaning: "A formal step of diplomacy, often a message delivered in person." },
  deterrence: {
    term: "Deterrence",
    meaning:
      "Keeping somebody from acting by the prospect of cost. By denial: it will not succeed. By punishment: it will hurt.",
  },
  entanglement: {
    term: "Entanglement",
    meaning:
      "Being drawn into a costly conflict by an alliance, whoever started it. Entrapment is its narrowest form.",
  },
  entrapment: {
    term: "Entrapment",
    meaning:
      "Loosely, being drawn into a conflict or a gamble mainly by what one has promised others. Here, more strictly: being drawn, against one's interest and because of the alliance, into a fight the ally started outside what the treaty covers.",
  },
  "escalation-ladder": {
    term: "Escalation ladder",
    meaning: "Kahn's image for the steps from routine to general war. Steps can be skipped.",
  },
  "extended-deterrence": {
    term: "Extended deterrence",
    meaning:
      "Deterring attacks on somebody else. Harder than on oneself, since one might prefer to stay out.",
  },
  exclave: { term: "Exclave", meaning: "A part of a country cut off from the rest by other states." },
  "fait-accompli": {
    term: "Fait accompli",
    meaning: "Taking something quickly and leaving the other side to choose between war and acceptance.",
  },
  "free-riding": { term: "Free-riding", meaning: "Enjoying protection that others pay for." },
  "grey-zone": { term: "Grey zone", meaning: "Hostile acts kept below what would be answered as an attack." },
  "hand-tying": {
    term: "Hand-tying",
    meaning: "Making a promise so public that breaking it would be costly. Costs nothing if all goes well.",
  },
  hedging: { term: "Hedging", meaning: "Keeping more than one insurance, in case the main one fails." },
  "hybrid-threat": {
    term: "Hybrid threat",
    meaning: "A mix of pressure by information, networks, economy and force, denied where possible.",
  },
  interoperability: { term: "Interoperability", meaning: "The ability of different armies to fight as one." },
  "junior-ally": {
    term: "Junior ally",
    meaning: "The weaker partner: it gets security and gives up some freedom.",
  },
  "law-of-transit": {
    term: "Transit",
    meaning:
      "Passage through another state's territory. The right to it comes from agreements, and is usually subject to controls.",
  },
  incident: {
    term: "Open incident",
    meaning:
      "Something an act has left standing, such as people held or a blockade. It weighs every turn until undone.",
  },
  mandate: {
    term: "Mandate",
    meaning: "Authority from a common body. What it covers is nobody's private policy.",
  },
  misperception: {
    term: "Misperception",
    meaning: "Seeing more hostility, or more unity, in the other side than there is.",
  },
  mobilisation: {
    term: "Mobilisation",
    meaning: "Readying an army for war. In 1914 it could not be stopped once begun.",
  },
  "moral-hazard": { term: "Moral hazard", meaning: "Taking more risk because somebody else bears the cost." },
  "offensive-alliance": {
    term: "Offensive alliance",
    meaning: "A treaty to make war together, as opposed to one of defence.",
  },
  patron: { term: "Patron, protector", meaning: "The stronger partner: it gives security and gains a say." },
  pretext: { term: "Pretext", meaning: "A reason given for an act done for other reasons." },
  proportionality: { term: "Proportionality", meaning: "An answer no greater than its cause requires." },
  proxy: { term: "Proxy", meaning: "Somebody who acts on another's behalf so that the other can deny it." },
  "red-line": {
    term: "Red line",
    meaning:
      "A limit declared in advance. Vague ones invite tests; clear ones invite acts just short of them.",
  },
  reassurance: {
    term: "Reassurance",
    meaning: "Lowering an ally's fear of being abandoned, or an adversary's of being attacked.",
  },
  reputation: {
    term: "Reputation",
    meaning: "What others expect from one's past conduct. How much it matters is disputed.",
  },
  restraint: {
    term: "Alliance restraint",
    meaning: "Using an alliance to hold an ally back. Pressman calls it a main purpose of many.",
  },
  "reverse-entrapment": {
    term: "Reverse entrapment",
    meaning: "A protector's policy puts its ally in the line of fire.",
  },
  "salami-tactics": {
    term: "Salami tactics",
    meaning: "Taking slices so thin that none is worth fighting over.",
  },
  "security-dilemma": {
    term: "Security dilemma",
    meaning: "What one side does to be safe makes the other feel unsafe.",
  },
  signalling: {
    term: "Signalling",
    meaning: "Showing what one would do. Costly signals are believed because a bluffer would not send them.",
  },
  "sunk-cost": {
    term: "Sunk-cost signal",
    meaning: "Spending on forces now to show that one means it. Paid whether or not it works.",
  },
  "strategic-ambiguity": {
    term: "Strategic ambiguity",
    meaning: "Leaving open what one would do, to deter an enemy without encouraging an ally.",
  },
  treaty: {
    term: "Treaty of alliance",
    meaning: "A written promise. What matters is whom it covers, where, against what, and who decides.",
  },
  tripwire: {
    term: "Tripwire force",
    meaning:
      "A unit too small to stop an attack, whose losses would bring its country in. How well that works is disputed.",
  },
  "two-level-game": {
    term: "Two-level game",
    meaning:
      "Putnam’s image: whoever bargains abroad bargains at home too, and can sign only what both tables accept.",
  },
  ultimatum: { term: "Ultimatum", meaning: "A demand with a deadline and a threat." },
};

/** `glossary.<id>.term`, `.meaning`. */
export const glossary = flatten("glossary", TERMS);
/** Ids of the glossary's terms. */
export const GLOSSARY_IDS: readonly string[] = Object.keys(TERMS);
