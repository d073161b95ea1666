import type { Variants } from "./speech.ts";

/** What a government says when it uses levers, bargains over the tie itself, or goes where few go. */
export const LEVERAGE_SPEECH = {
  "act.A08": [
    "Deliveries to {target} are suspended until we understand each other again.",
    "We are reviewing our assistance to {target}. It was given for a purpose, and the purpose has to be shared.",
    "Some of what we send to {target} will wait. The reasons have been given to its government.",
  ],
  "act.A09": [
    "We shall help {target} to bear a difficult week. We trust that it will not be made more difficult.",
    "A package for {target} has been agreed: means now, patience in return.",
    "We would rather pay for calm than for its loss. {target} will have what it asked for.",
  ],
  "act.A13": [
    "We have told {target} that our obligations under this treaty cannot go on as they stand.",
    "A treaty is kept as long as it serves its parties. We draw the consequence the text allows: {terms}.",
    "We make use of the clause that is there for this case. {target} has been informed.",
  ],
  "act.A15": [
    "We stand with {target}, today as before, and want nobody to doubt it.",
    "Let there be no daylight between {target} and us. There is none.",
    "{target} can count on us. Those who hope for a rift will wait in vain.",
  ],
  "act.A16": [
    "Our territory and our airspace are not available for this. We have told {target} so.",
    "We do not share the course {target} has taken, and shall not lend our bases to it.",
    "An alliance is not obedience. In this matter we go our own way.",
  ],
  "act.A17": [
    "We are sending a contingent to stand beside {target}. We have not forgotten who stood beside us.",
    "Our soldiers will take their share of the task of {target}. It is far from home, and it is right.",
    "Parliament has agreed to a contribution to the mission of {target}.",
  ],
  "act.D11": [
    "From today our status is what our people have decided. {target} will have to live with it.",
    "What has long been a fact is now the law. Nobody needs to fear it.",
    "We have taken a step that was ours to take. We ask the world to respect it.",
  ],
  "act.D13": [
    "We offer our good offices. A quiet room is ready, and nobody need come first.",
    "We are talking to {target} and to others. Something can be found that each can bear.",
    "If it helps, we shall carry messages. Neither side loses anything by listening.",
  ],
  "act.D14": [
    "The law on minorities will be amended. It is good for our citizens, and it takes an excuse away.",
    "We have listened to advice. Schools and courts will follow the recommendations made to us.",
    "Rights are not a concession to {target}. They are owed to people who live here.",
  ],
  "act.D15": [
    "There will be one language of state, and one loyalty. {target} has no say in it.",
    "Exceptions made in other times are withdrawn.",
    "We decide for ourselves who may vote and teach here. Remarks from {target} change nothing.",
  ],
  "act.E04": [
    "We are delivering arms to {target}. It has the right to defend itself.",
    "What {target} needs, it will have. It was a decision of conscience.",
    "The shipment to {target} is on its way. Those who do not like it know how to make it unnecessary.",
  ],
  "act.H05": [
    "People are free to travel. We cannot be asked to guard the border of {target}.",
    "These are desperate people, and {target} meets them with wire. The world is watching.",
    "We used to hold them back. Under the present pressure we no longer see why.",
  ],
  "act.H07": [
    "The markers stood in the wrong place. They now stand in the right one.",
    "Surveyors have corrected the line. {target} was always free to compare maps.",
    "A technical measure, taken on our own ground.",
  ],
  "act.H09": [
    "Our coast guard did its duty. The ship of {target} manoeuvred recklessly.",
    "We enforce our rights in our waters, with water and not with fire.",
    "Whoever enters without leave will be escorted out. {target} has been warned often enough.",
  ],
  "act.M08": [
    "Our forces will stay in {target} for good. Let everybody plan accordingly.",
    "We and {target} have agreed on permanent bases. What is built to last deters longest.",
    "The presence in {target} becomes permanent. It threatens nobody who means no harm.",
  ],
  "act.M09": [
    "{target} will have the means to answer from afar. It is a defensive decision.",
    "Long-range systems are on their way to {target}. Distance will no longer be a shelter.",
    "We have filled a gap in the defences of {target}.",
  ],
  "act.M11": [
    "A vessel has been stopped and brought to port. Its papers are being examined.",
    "We have detained a ship that broke our rules. {target} may send its lawyers.",
    "The crew is well. The ship stays where it is until questions have been answered.",
  ],
  "act.M12": [
    "From tonight nothing passes to {target} without our inspection.",
    "We have established a zone around {target}. Ships and aircraft that enter it will be turned back.",
    "This quarantine is limited and can be lifted at once. {target} knows how.",
  ],
  "act.M19": [
    "Our strategic forces have been put on alert. {target} should consider what that means.",
    "We have means that we have never wished to use. Nobody should count on our wishes alone.",
    "All forces, without exception, have been ordered to readiness.",
  ],
  "act.M20": [
    "We have done what we had said we would do. May it be the last time.",
    "There was no other way left to us. History will judge.",
    "One weapon has been used. We call on {target} to end this now.",
  ],
  "act.M21": [
    "{target} will receive what it needs to fight: munitions, fuel, and what we see from above.",
    "We are not in this war, and we shall not let {target} lose it.",
    "Supplies for {target} are on their way tonight.",
  ],
  "act.M22": [
    "Our troops are going to {target}. We do not send them lightly.",
    "We shall stand on the ground beside {target}. This is our own decision.",
    "Soldiers of ours will be in {target} within days. They come to help, and they will defend themselves.",
  ],
} as const satisfies Record<string, Variants>;
