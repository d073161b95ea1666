import type { ActionId, Purpose } from "../../engine/index.ts";
import { flatten } from "./flatten.ts";

interface OptionText {
  /** The proposal, to a head of government in a hurry. */
  readonly title: string;
  /** One thing that could go wrong. */
  readonly risk: string;
}

/**
 * Option cards, by their leading action; a variant after a dot where one action serves two purposes. `{target}`
 * where the action is directed at somebody, `{about}` and `{terms}` where it is about something; `{measure}` is
 * the measure in dispute.
 */
const OPTION_TEXTS: Partial<Record<ActionId, OptionText>> & Record<string, OptionText> = {
  A01: {
    title: "Bring the allies to one table before anybody moves",
    risk: "Talking takes a turn, and the other side may use it.",
  },
  A02: {
    title: "Show {target} what your services see",
    risk: "What you share, you can no longer keep back.",
  },
  A03: {
    title: "Ask {target} for the help the treaty promises",
    risk: "If the answer is thin, everybody will have seen it.",
  },
  A04: {
    title: "Give {target} your consent: {about}",
    risk: "It becomes your policy too. If it goes wrong, you cannot say you were dragged.",
  },
  A05: {
    title: "Ask {target}, in private, to hold back",
    risk: "It may take the advice as the first sign that you would not come.",
  },
  "A05.plan": {
    title: "Talk {target} out of what it is preparing",
    risk: "It may do it anyway, sooner and without telling you.",
  },
  A06: {
    title: "Criticise {target} in the open",
    risk: "The adversary will read a rift, and may press on it.",
  },
  A07: { title: "Tell {target} when you would not come", risk: "If it leaks, the adversary knows it too." },
  A10: {
    title: "Declare the defence of {target} everybody's business",
    risk: "After that there is no quiet way back.",
  },
  A11: {
    title: "Say that the treaty does not oblige you here",
    risk: "Other allies will wonder what their own treaty is worth.",
  },
  A12: {
    title: "Propose to {target} another wording of the treaty",
    risk: "Haggling over the promise in a crisis makes it look for sale.",
  },
  A14: {
    title: "Promise to carry more of the common burden",
    risk: "The money is gone, and may not be noticed.",
  },
  D01: { title: "Wait a week and see", risk: "Silence can be read as weakness, or as consent." },
  D02: {
    title: "Call {target} on the hotline",
    risk: "An ally that hears of it may fear a deal behind its back.",
  },
  D03: {
    title: "Say something in public that calms",
    risk: "Those at home who wanted firmness will say you blinked.",
  },
  D04: {
    title: "Settle: {terms}",
    risk: "What you give is given. If the other side does not follow, you stand alone with it.",
  },
  "D04.release": {
    title: "Give {target} back what you hold",
    risk: "A chip that is given back cannot be played again.",
  },
  D05: { title: "Say friendly words about {target}", risk: "Words cost little, and everybody knows it." },
  D06: {
    title: "Guarantee {target} before the whole world",
    risk: "If it comes to it, you must, or pay for breaking your word.",
  },
  D07: { title: "Protest to {target}", risk: "Protest without consequence becomes a habit on both sides." },
  D08: {
    title: "Name {target} as the author",
    risk: "If the proof does not hold, the accusation will not either.",
  },
  D09: { title: "Send diplomats of {target} home", risk: "You may need the channel next week." },
  D10: {
    title: "Give {target} a deadline",
    risk: "It can be called. Then you fight, or you back down for all to see.",
  },
  D12: {
    title: "Take the matter to the body that holds the mandate",
    risk: "It may decide otherwise than you hoped.",
  },
  "D12.narrow": { title: "Read the mandate more narrowly", risk: "Allies who stood firm may feel let down." },
  "D12.broad": { title: "Confirm the mandate in full", risk: "You own what is done under it from now on." },
  "D12.revoked": { title: "Withdraw the mandate", risk: "Whoever acted on it stands in the rain." },
  "D12.ask": {
    title: "Ask for a clear reading of the mandate",
    risk: "Once you have asked, you must live with the answer.",
  },
  A08: {
    title: "Hold back aid until {target} listens",
    risk: "A lever works once. Afterwards {target} looks for other friends.",
  },
  A09: { title: "Pay {target} to keep still", risk: "Whoever is paid for quiet may find that noise pays." },
  A13: {
    title: "Tell {target} that the treaty cannot go on like this: {terms}",
    risk: "The adversary hears it too, and will test what is left.",
  },
  A15: {
    title: "Stand by {target} where everybody can see it",
    risk: "Whoever stands closer is also easier to hit.",
  },
  A16: {
    title: "Keep {target} off your bases and out of your air",
    risk: "If you need it one day, it will remember.",
  },
  A17: {
    title: "Send a contingent to the war of {target}",
    risk: "They will be missed at home, and some may not come back.",
  },
  D11: {
    title: "Change your status, and say so",
    risk: "The other side has said what it would not bear. It may mean it.",
  },
  D13: {
    title: "Offer {target} your good offices",
    risk: "A mediator nobody heeds has lost more than time.",
  },
  D14: { title: "Give minorities the rights they ask for", risk: "At home some will call it weakness." },
  D15: { title: "Take rights back from a minority", risk: "You hand your neighbour the pretext it lacked." },
  E04: { title: "Send {target} arms", risk: "What you deliver you no longer command." },
  H02: {
    title: "Break something that {target} needs",
    risk: "If it is traced to you it may count as an attack.",
  },
  H03: { title: "Frighten a few officials in {target}", risk: "Fear turns to anger when it has a name." },
  H04: {
    title: "Take one of theirs across the border",
    risk: "You will have to give him back, and not for nothing.",
  },
  H05: {
    title: "Push people over the border of {target}",
    risk: "They are people, and the world has cameras.",
  },
  H06: {
    title: "Jam receivers and fly drones over {target}",
    risk: "Somebody may crash, and it will be your doing.",
  },
  H07: {
    title: "Move the border of {target} by a few metres",
    risk: "A small theft that is noticed is a large test.",
  },
  H08: {
    title: "Send men without insignia into {target}",
    risk: "Within weeks everybody will know whose they were.",
  },
  H09: { title: "Ram and hose the ships of {target} away", risk: "One dead sailor changes what this is." },
  M08: {
    title: "Build bases in {target} for good",
    risk: "It costs more every year, and leaving would say more than staying.",
  },
  M09: {
    title: "Give {target} weapons that reach far",
    risk: "Both sides then have a reason to shoot first.",
  },
  M11: { title: "Stop a ship of {target} and hold it", risk: "The crew is now a problem of yours as well." },
  M12: {
    title: "Close the sea and air around {target}",
    risk: "A blockade is an act of force. Somebody has to run it or break it.",
  },
  M19: {
    title: "Put nuclear forces on alert, and let it be known",
    risk: "Everybody reckons with more, and some will panic.",
  },
  M20: { title: "Use a nuclear weapon", risk: "There is nothing after it." },
  M21: { title: "Supply {target} in its war", risk: "You are not fighting, but you are no longer outside." },
  M22: {
    title: "Send your troops into the war of {target}",
    risk: "You can lose there what is not yours to lose.",
  },
  I01: { title: "Let rumours work against {target}", risk: "If it is traced, you have given it a cause." },
  I02: {
    title: "Speak to your own people",
    risk: "A public that is roused is harder to bring to a compromise.",
  },
  E01: {
    title: "Put sanctions on {target}",
    risk: "They cost you too, and are easier to impose than to lift.",
  },
  E02: {
    title: "Apply what the mandate says, no more and no less",
    risk: "The other side will not care who decided it.",
  },
  E03: {
    title: "Cut off trade or transit of {target}",
    risk: "Nobody covers you. If this lights the match, it is yours.",
  },
  H01: { title: "Disturb the networks of {target}", risk: "Code leaves traces, and spreads." },
  M01: {
    title: "Hold an exercise, announced in good time",
    risk: "Even announced, it puts soldiers near soldiers.",
  },
  M02: { title: "Show force near {target}", risk: "It brings the forces closer, and an accident with them." },
  M03: { title: "Step up patrols and intercepts", risk: "Every intercept is a chance for a collision." },
  M04: { title: "Test the defences of {target}", risk: "Somebody may fire." },
  M05: { title: "Raise the alert", risk: "What looks like caution here looks like preparation there." },
  M06: { title: "Send a battalion to {target}", risk: "It could not hold, but its losses would be yours." },
  M07: {
    title: "Send a brigade to {target}",
    risk: "It is dear, slow to take back, and the adversary may hurry.",
  },
  M10: { title: "Mobilise", risk: "Clocks start on both sides, and stopping them looks like defeat." },
  M13: {
    title: "Answer fire from {target} with fire",
    risk: "Each side will count from a different first shot.",
  },
  M14: { title: "Strike one target in {target}", risk: "They decide whether it stays at one." },
  M15: {
    title: "Take a piece of ground from {target}",
    risk: "This is an armed attack. Treaties answer to it.",
  },
  M16: { title: "Invade {target}", risk: "War with those who come to help, too." },
  M17: { title: "Fight beside {target}", risk: "Once in, others decide when you are out." },
  M18: { title: "Stand down what you had moved", risk: "Whoever relied on it may feel bare." },
  prepare: {
    title: "Prepare now, act next week: {about}",
    risk: "Preparations can be seen, by friend and foe.",
  },
};

const PURPOSE_TEXTS: Record<Purpose, { name: string }> = {
  wait: { name: "Wait" },
  consult: { name: "Consult" },
  reassure: { name: "Reassure" },
  restrain: { name: "Restrain" },
  settle: { name: "Settle" },
  deter: { name: "Deter" },
  press: { name: "Press" },
  coerce: { name: "Coerce" },
};

/** `option.<ACTION>[.<variant>].title`, `.risk`; `purpose.<purpose>.name`. */
export const options = { ...flatten("option", OPTION_TEXTS), ...flatten("purpose", PURPOSE_TEXTS) };
