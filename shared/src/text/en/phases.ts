import type { ClockPreset, Commitment, EndKind, Phase, Post, RequestKind, Role } from "../../engine/index.ts";
import { flatten } from "./flatten.ts";

const PHASE_TEXTS: Record<Phase, { name: string; meaning: string; task: string }> = {
  intelligence: {
    name: "Intelligence",
    meaning: "What your government sees. It may be wrong.",
    task: "Read what happened.",
  },
  consultation: {
    name: "Consultation",
    meaning: "Talk to allies, to the other side, to the press. Nothing said here is an order.",
    task: "Talk, and draft your orders.",
  },
  orders: {
    name: "Orders",
    meaning: "Everybody seals in secret; nobody sees another's orders first.",
    task: "Say what you expect, and seal.",
  },
  resolution: {
    name: "Resolution",
    meaning: "All orders take effect together, by fixed rules. Where forces rub, accidents may happen.",
    task: "Watch what happens.",
  },
  obligation: {
    name: "Obligation",
    meaning: "If somebody was attacked, the treaty is put to the test and those who owe help decide.",
    task: "Decide whether you keep your word.",
  },
};

const ROLE_TEXTS: Record<Role, { name: string }> = {
  patron: { name: "Protector" },
  junior: { name: "Ally" },
  adversary: { name: "Adversary" },
  third: { name: "Third party" },
};

const COMMITMENT_TEXTS: Record<Commitment, { name: string; meaning: string; story: string }> = {
  honour: {
    name: "Honour",
    meaning: "Give all that the treaty asks.",
    story: "{protector} honoured the treaty with {victim}.",
  },
  part: {
    name: "Honour in part",
    meaning: "Help, but less than the treaty asks.",
    story: "{protector} gave {victim} less than the treaty asks.",
  },
  decline: {
    name: "Decline",
    meaning: "Stay out, and answer for it.",
    story: "{protector} declined to help {victim}.",
  },
};

const END_TEXTS: Record<EndKind, { name: string; meaning: string }> = {
  settlement: { name: "Settlement", meaning: "The parties agreed on terms." },
  war: { name: "War", meaning: "A war was fought and decided." },
  deadline: { name: "Out of time", meaning: "The last turn passed with the matter open." },
  quiet: { name: "Quiet", meaning: "Nobody moved any more, and the crisis went to sleep." },
  nuclear: { name: "Nuclear use", meaning: "A nuclear weapon was used." },
  host: {
    name: "Ended by the host",
    meaning: "The host ended the game; what happened until then is judged.",
  },
};

const REQUEST_TEXTS: Record<RequestKind, { name: string; ask: string }> = {
  support: { name: "Support", ask: "{actor} asks for your support." },
  reinforce: { name: "Reinforcement", ask: "{actor} asks you to send forces." },
  restrain: { name: "Restraint", ask: "{actor} asks you to hold back." },
  authorise: { name: "Consent", ask: "{actor} asks for your consent." },
  mandate: { name: "Mandate", ask: "{actor} asks for a mandate, or for a change of one." },
  settlement: { name: "Settlement", ask: "{actor} offers terms: {terms}." },
  amend: { name: "Amendment", ask: "{actor} proposes to change a clause of the treaty." },
  release: { name: "Release", ask: "{actor} asks for what is held, or offers an exchange." },
  deconflict: { name: "Rules for encounters", ask: "{actor} proposes rules that keep forces apart." },
  accede: { name: "Signature", ask: "{actor} is ready to sign the treaty as it stands." },
};

const POST_TEXTS: Record<Post, { name: string }> = {
  head: { name: "Head of government" },
  diplomacy: { name: "Diplomacy" },
  defence: { name: "Defence" },
  press: { name: "Press" },
};

const PRESET_TEXTS: Record<ClockPreset, { name: string; meaning: string }> = {
  "60": { name: "An hour", meaning: "A school period, with roles and debrief." },
  "90": { name: "An hour and a half", meaning: "A seminar." },
  "180": { name: "Half a day", meaning: "An exercise with room for talks." },
  correspondence: { name: "By correspondence", meaning: "A turn takes a few days." },
  none: { name: "No clock", meaning: "Each phase ends when everybody is done." },
};

/** `phase.`, `role.`, `commitment.`, `end.`, `request.`, `post.`, `preset.` and the ids of each vocabulary. */
export const phases = {
  ...flatten("phase", PHASE_TEXTS),
  ...flatten("role", ROLE_TEXTS),
  ...flatten("commitment", COMMITMENT_TEXTS),
  ...flatten("end", END_TEXTS),
  ...flatten("request", REQUEST_TEXTS),
  ...flatten("post", POST_TEXTS),
  ...flatten("preset", PRESET_TEXTS),
};
