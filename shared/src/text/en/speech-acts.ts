import type { Variants } from "./speech.ts";

/**
 * What a government says when it does something. `{target}` wherever the action has one, `{about}` and `{terms}`
 * where the order has them. Variants with other parameters are used when those are given.
 */
export const ACT_SPEECH = {
  "act.A01": [
    "We ask our allies to meet now, before anybody takes a step that binds the rest of us.",
    "We call for consultations. Each of us should know what the others intend, and say what it can support.",
    "This touches all of us. We propose to talk first and to act on what we agree.",
    "We invite our allies to consult on {measure}. Nobody should read about another's decision in the press.",
  ],
  "act.A02": [
    "We are passing to {target} what our services have learned. It should help you to judge what is meant and what is show.",
    "{target} will have our picture of the other side's movements from today.",
    "What we see, {target} shall see. We ask only that sources are protected.",
  ],
  "act.A03": [
    "We invoke our treaty and ask {target} for the help it promises.",
    "What has happened is what the treaty was written for. We ask {target} to decide, and to tell us plainly.",
    "We request assistance under the treaty. We shall tell {target} what we need, and what we can do ourselves.",
    "We invoke {treaty} and look to {target} for an answer.",
  ],
  "act.A04": [
    "We have no objection to what {target} intends, and shall say so if asked: {about}.",
    "{target} has our consent for this step ({about}), and for this step only.",
    "We discussed it beforehand. On {about}, {target} acts with our agreement.",
  ],
  "act.A05": [
    "Between friends: we ask {target} not to go further for now. You lose nothing by waiting a week.",
    "We understand your position. A further step would leave us little room to help you. Please hold.",
    "Before you decide, consider how it will look from outside. We would find it hard to explain at home.",
    "On {measure} we ask you to keep to what was agreed, no more. We are saying this to you and to nobody else.",
  ],
  "act.A06": [
    "We regret what {target} has done. It was not agreed with us.",
    "Alliances rest on consultation. In this matter {target} did not consult.",
    "We have told {target} that we do not share its course, and we say so publicly.",
  ],
  "act.A07": [
    "We shall stand by {target} if it is attacked. We shall not if it brings the attack about.",
    "So that there is no misunderstanding: our support does not extend to steps taken against our advice.",
    "{target} should not count on us for what lies outside our commitment. For what lies inside it, it can.",
  ],
  "act.A10": [
    "An attack on {target} concerns every one of us. We regard the common defence as engaged.",
    "We have found that the conditions of the treaty are met. {target} will not face this alone.",
    "What is done to {target} is done to the alliance. We shall act accordingly.",
  ],
  "act.A11": [
    "We have examined the treaty. What has happened with {target} does not oblige us to act, and we shall not.",
    "We have every sympathy for {target}. The treaty does not reach this case.",
    "We shall not take part. {target} has been told the reasons.",
  ],
  "act.A12": [
    "We propose to {target} to write down more clearly what each of us owes the other.",
    "A good treaty should bear reading in a crisis. We propose a change of one clause: {terms}.",
    "We ask {target} to agree to {terms}. Better to settle it now than to argue about it later.",
  ],
  "act.A14": [
    "We shall carry more of the common burden. The money is in this year's budget.",
    "Those who ask for protection must contribute to it. We are raising our share.",
    "We have decided to spend more on defence, and to spend it where the alliance needs it.",
  ],
  "act.D02": [
    "We would rather ask than guess. What are you doing, and what do you take us to be doing?",
    "This call is to prevent a mistake. Let our officers keep the line open.",
    "We do not want an incident and assume that you do not. Let us make sure.",
  ],
  "act.D03": [
    "We see no reason for alarm. Our door is open, and our forces are where they were.",
    "We regret how heated this has become. We are ready to look at the facts together.",
    "There is a practical solution, and we shall not stand in its way.",
    "On {measure} we seek clarity, not confrontation.",
  ],
  "act.D03.adversary": [
    "We have never sought a quarrel. If our rights are respected there is nothing to fear from us.",
    "We take note of calmer voices on the other side and shall answer in kind.",
    "We are prepared to solve this by practical talks.",
  ],
  "act.D04": [
    "We can agree to the terms on the table: {terms}. We regard the matter as closed.",
    "For our part we accept the terms: {terms}. That serves everybody better than another week of this.",
    "We have decided to settle: {terms}. It takes nothing from anybody that they need.",
  ],
  "act.D04.adversary": [
    "Common sense has prevailed. We accept the terms: {terms}.",
    "We agree, and shall watch how it is carried out: {terms}.",
    "What is offered meets our main concern: {terms}. We regard the question as settled.",
  ],
  "act.D04.back": [
    "We are giving back what we held. Let {target} see in it what it is.",
    "This one matter between {target} and us is closed, and nobody was humbled by it.",
    "We are ending this quarrel with {target}, so that larger ones become easier.",
  ],
  "act.D05": [
    "{target} is a reliable partner and has our full support.",
    "We stand with {target}. It has acted correctly and deserves to hear that from us.",
    "Nobody should doubt our friendship with {target}.",
    "On {measure} {target} has our understanding, and in what may follow our support.",
  ],
  "act.D06": [
    "If {target} is attacked, we shall defend it. We say this in public so that nobody can misread it.",
    "What lies between {target} and its neighbours is a line we shall hold with our own forces.",
    "Our commitment to {target} does not depend on the season or on the day's headlines. We shall come.",
  ],
  "act.D06.adversary": [
    "An attack on {target} would be an attack on us. Those planning one should know it.",
    "We guarantee the security of {target} with all that we have.",
    "{target} is under our protection. That is not a figure of speech.",
  ],
  "act.D07": [
    "We have protested to {target} and asked for an explanation.",
    "The ambassador of {target} was called in today and told that this is not acceptable.",
    "We object to what {target} has done, and reserve our rights.",
  ],
  "act.D07.adversary": [
    "We demand that {target} reverse its unlawful course at once.",
    "The envoy of {target} has been summoned. We regard these steps as openly hostile.",
    "{target} breaks its own undertakings. We reserve the right to protect our interests.",
    "What {target} does over {measure} has nothing to do with law. We protest in the strongest terms.",
  ],
  "act.D08": [
    "We have examined the evidence. We hold {target} responsible and are publishing what we can.",
    "This was not the work of amateurs. It was ordered in {target}.",
    "We name {target} as the author, so that denial costs something.",
  ],
  "act.D09": [
    "A number of diplomats of {target} have been asked to leave within seven days.",
    "Those who abuse their status cannot keep it. We are expelling staff of {target}.",
    "We are reducing our relations with {target} to what is necessary.",
  ],
  "act.D10.allied": [
    "{target} has two weeks to end this. After that we shall act, and we have agreed how.",
    "We have told {target} what must stop and by when. We do not say it lightly.",
    "Should {target} go on, it will meet us. The deadline is known to it.",
  ],
  "act.D10.adversary": [
    "If {target} does not change course in the coming days, we shall take measures, and not only diplomatic ones.",
    "Our patience with {target} is not endless. It has a date.",
    "The response will be practical, and the people of {target} will feel it. There is still time to avoid it.",
    "If {measure} goes on, {target} will answer for what follows.",
  ],
  "act.D12": [
    "We are bringing {about} before the body that holds it. Its answer will bind us.",
    "This is a common measure, and a common body should say what it means: {terms}.",
    "We ask for a clear ruling on {about}. Nobody should be left to interpret it alone.",
  ],
  "act.I02": [
    "We owe our citizens the facts: here is what has happened and what has not.",
    "Stay calm and stay informed. The state is doing its work.",
    "Rumours have been spread on purpose. We answer them one by one.",
  ],
  "act.E01": [
    "We are imposing sanctions on {target}. They can be lifted when their cause is.",
    "Conduct has a price. From today {target} pays more of it.",
    "These measures are aimed at decisions taken in {target}, not at its people.",
  ],
  "act.E01.adversary": [
    "We answer unfriendly acts of {target} with our own economic measures.",
    "Goods from {target} will not enter our market until reason returns.",
    "Our counter-measures take effect today. {target} was warned.",
  ],
  "act.E02": [
    "We apply what was decided in common, to the letter and no further.",
    "This is not a measure of ours alone. We carry out {about} as every member must.",
    "Towards {target} we do what {about} asks of us. What it does not list goes on as before.",
  ],
  "act.E03": [
    "We are closing this route to {target} until its conduct changes.",
    "No rule obliges us to serve the trade of {target}. As of today we do not.",
    "We have decided on our own responsibility. {target} knows how it can be ended.",
  ],
  "act.E03.adversary": [
    "Deliveries to {target} are suspended for technical reasons. They may take some time to resolve.",
    "{target} cannot expect business as usual while it strangles ours.",
    "We answer in kind. Let {target} find other suppliers.",
  ],
  "act.M01": [
    "The exercise was announced in good time. Observers are welcome.",
    "We train to work together. The exercise is directed against nobody and ends on its date.",
    "Our forces will exercise this week, as notified.",
  ],
  "act.M02": [
    "Our forces are training where they may be needed. {target} is free to watch.",
    "We show what we have so that it need not be used.",
    "{target} should take note of what is moving, and why.",
  ],
  "act.M02.adversary": [
    "The manoeuvres near {target} are our sovereign right.",
    "Our forces are showing that they are ready. {target} may draw its conclusions.",
    "Snap exercises check readiness. Whoever is nervous about them should ask itself why.",
  ],
  "act.M03": [
    "We are stepping up patrols so that nobody is taken by surprise.",
    "Our aircraft and ships will escort and identify, as they have every right to.",
    "More patrols, clear rules, open radio: that is all this is.",
  ],
  "act.M04": [
    "Our crews did not leave international space. {target} should check its instruments.",
    "There was no violation. The reaction of {target} is noted.",
    "A routine flight was met with hysteria in {target}.",
  ],
  "act.M05": [
    "We have raised our alert as a precaution. It can be lowered as quickly.",
    "Leave is cancelled for some units. Nothing more, and nothing to read into it.",
    "We would rather be ready without need than the other way round.",
  ],
  "act.M06": [
    "A battalion is on its way to {target}. It is small, it is ours, and everybody should think of that.",
    "We are sending troops to {target} at its request and on its soil.",
    "Our soldiers will stand beside those of {target}.",
  ],
  "act.M07": [
    "We are sending {target} a brigade that can fight, and what it needs to stay.",
    "{target} asked for more than symbols. It is getting a brigade.",
    "This force is large enough to defend and too small to threaten. It goes to {target} today.",
  ],
  "act.M10": [
    "We are mobilising. We do it in the open so that nobody mistakes our purpose.",
    "Reservists have been called up. We hope to send them home soon.",
    "The situation leaves us no choice but to prepare in earnest.",
  ],
  "act.M13": [
    "Our forces were fired upon and fired back. It ends there if {target} lets it.",
    "We answered force with force, and with no more of it than was needed.",
    "Our crews defended themselves. We expect {target} to hold its fire.",
  ],
  "act.M14": [
    "We have struck what threatened us, and nothing else.",
    "The operation against {target} was limited and is over.",
    "{target} was told where the line was. It crossed it, and we responded.",
  ],
  "act.M15": [
    "Our forces have taken positions that are necessary for our security. We do not intend to go further.",
    "What we hold is quiet and under our protection. {target} should accept the new situation.",
    "We have put right a situation that {target} had made unbearable.",
  ],
  "act.M16": [
    "An operation has begun. Its aims will be reached.",
    "{target} was given every chance. We are now acting.",
    "We warn third parties not to interfere in {target}.",
  ],
  "act.M17": [
    "We have joined the fight against {target}. We did not seek it and we shall see it through.",
    "Our forces have received the order. Whoever {target} attacks is not alone.",
    "We gave our word to an ally. Today we keep it, and {target} should know it.",
  ],
  "act.M18": [
    "Our units are returning to their bases. We expect others to do the same.",
    "The reason for our deployment has passed, and so has the deployment.",
    "We are standing down. Let nobody mistake good sense for weakness.",
  ],
} as const satisfies Record<string, Variants>;
