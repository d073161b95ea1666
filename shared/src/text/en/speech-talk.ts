import type { Variants } from "./speech.ts";

/** Requests, answers, decisions and what is said between them. `{target}` is the government spoken to. */
export const TALK_SPEECH = {
  "request.support": [
    "We ask {target} to say in public that it stands with us.",
    "A word from {target} would carry weight now. May we count on it?",
    "We are under pressure and should not look alone. Will {target} speak up?",
    "On {measure} we did what was agreed. We ask {target} to say so.",
  ],
  "request.reinforce": [
    "We ask {target} to send forces. Even a few would be noticed.",
    "Our forces are ready but few. What can {target} spare, and how soon?",
    "Words have done what they can. We ask {target} for troops on the ground.",
    "We ask {target} to reinforce {place} before somebody tests it.",
  ],
  "request.restrain": [
    "We ask {target} to hold back for a week. We are close to a way out.",
    "Please take no further step before we have talked.",
    "What {target} plans would leave us exposed. We ask you not to do it.",
    "We have heard of {about}. We ask {target} to drop it.",
  ],
  "request.authorise": [
    "We intend to act and would rather do it with the consent of {target} than without.",
    "Before we move, we ask {target} whether it objects.",
    "We do not want to surprise {target}. Can it live with what we have in mind?",
    "We ask {target} to agree to {about}. We shall go no further than that.",
  ],
  "request.mandate": [
    "We ask for a clear mandate, so that nobody can call it our private policy.",
    "Please tell us how the measure is to be read. We shall apply it as you say.",
    "A ruling from {target} would take the heat out of this. We ask for one this week.",
    "We ask {target} to decide on {about}. The present wording leaves us alone with it.",
  ],
  "request.settlement": [
    "We can live with these terms: {terms}. Can {target}?",
    "We propose to settle it: {terms}. It would close the matter without a loser.",
    "Let us end this. Our terms: {terms}. The offer stands until the end of the week.",
  ],
  "request.amend": [
    "We propose to {target} to change our treaty: {terms}.",
    "The treaty leaves this open, and everybody sees it. We suggest {terms}.",
    "We ask {target} to consider {terms}. It would make each of us easier to predict.",
  ],
  "request.release": [
    "{target} holds what is not its own. We ask for it back, and are ready to talk about how.",
    "Let us end this one matter. Both of us have people waiting at home.",
    "We propose an exchange with {target}. It would make everything else easier.",
  ],
  "request.deconflict": [
    "Our forces come closer to those of {target} every week. Let us agree on rules before somebody is killed.",
    "We propose fixed distances, fixed hours and a telephone. Nothing else changes.",
    "Neither of us wants an accident. Our officers and those of {target} could meet within days.",
  ],
  "request.accede": [
    "We are ready to sign what lies on the table, if {target} is.",
    "We have read the text once more, and put our name to it when {target} does.",
    "Let us close this. We ask {target} to sign with us.",
  ],
  "accept.support": [
    "{target} has our support, and we shall say so.",
    "Of course. You will hear it from us in public.",
    "We stand by you. Consider it said.",
  ],
  "accept.reinforce": [
    "We shall send what we can. Our staffs will settle the details.",
    "Agreed. Troops will move as soon as transport is found.",
    "{target} will get reinforcements. Please make it known that you asked for them.",
  ],
  "accept.restrain": [
    "We shall hold back, since {target} asks it. We count on you to use the time.",
    "Agreed. We shall take no further step for now.",
    "We had reasons, but yours weigh more today. We are stopping.",
  ],
  "accept.authorise": [
    "We agree, on the understanding that it goes no further.",
    "{target} has our consent. We shall not say afterwards that we had not known.",
    "Go ahead. Keep us informed at each step.",
  ],
  "accept.mandate": [
    "We shall give the reading you ask for. Please keep to it.",
    "Granted. From now on this is a common measure.",
    "The mandate will be put in the words you need.",
  ],
  "accept.settlement": [
    "We accept: {terms}. Let us both say that it was reasonable.",
    "Agreed: {terms}. Our people will see to it at once.",
    "We can do that. The matter is closed as far as we are concerned.",
  ],
  "accept.amend": [
    "We agree to {terms}. It says what we both meant.",
    "Accepted. Let it be published, so that others can read it too.",
    "That is a fair change. We shall sign.",
  ],
  "refuse.support": [
    "We would rather not add to the noise. You have our sympathy.",
    "We cannot say that in public now. Please do not read more into it.",
    "We must first understand what {target} intends to do next.",
  ],
  "refuse.reinforce": [
    "We cannot send forces at this time. It would be read as preparation for war.",
    "Our units are committed elsewhere. We have none to spare this week.",
    "Troops would raise the stakes for {target} more than its safety. We say no for now.",
  ],
  "refuse.restrain": [
    "We have heard {target}, and we shall do what we think necessary.",
    "That is easily asked from a distance. We cannot wait.",
    "We respect your advice. The decision is ours.",
  ],
  "refuse.authorise": [
    "We cannot agree to that. If you do it, you do it alone.",
    "No. It goes beyond what we could defend.",
    "We object, and would say so if asked.",
  ],
  "refuse.mandate": [
    "The measure stands as it is worded. We see no ground to change it now.",
    "We cannot give that reading. It would undo what all members agreed.",
    "Not under these circumstances. A rule that bends to threats is none.",
  ],
  "refuse.settlement": [
    "That would give more than we can defend at home: {terms}.",
    "We cannot accept that. Come back with something both sides can call fair.",
    "No. What {target} offers is what it wanted from the start.",
  ],
  "refuse.amend": [
    "We would leave the treaty as it is. Changing it now would send the wrong signal.",
    "We cannot agree to {terms}. It would frighten those it is meant to calm.",
    "This is not the week for it.",
  ],
  "commit.honour": [
    "We shall honour our obligation to {target} in full.",
    "The treaty leaves no doubt, and neither do we. We are coming.",
    "{target} was promised help. It will have all of it.",
  ],
  "accept.release": [
    "They may go home. We expect the gesture to be understood in {target}.",
    "We agree to the exchange. Let it be done without cameras.",
    "A quiet hand-over suits everybody. Tell us where and when.",
  ],
  "refuse.release": [
    "What we hold, we hold for reasons. They have not changed.",
    "There will be no exchange as long as {target} speaks to us like this.",
    "This is a matter for our courts and not for bargaining.",
  ],
  "accept.deconflict": [
    "Our officers will work out the rules with yours. An accident would serve nobody.",
    "We agree to keep our forces apart, and to tell each other where they are.",
    "Rules for the air and the sea cost neither of us anything. We agree.",
  ],
  "refuse.deconflict": [
    "Whoever stays away from our borders needs no rules for meeting us there.",
    "Not now. First {target} must explain what its forces are doing there.",
    "Rules are kept by those who mean to keep them. Let us see that first.",
  ],
  "accept.accede": [
    "We are ready to sign. May it never be needed.",
    "The text is good as it stands. We put our name to it.",
    "Both of us give something in it, and both of us gain. We sign.",
  ],
  "refuse.accede": [
    "We cannot sign this text yet. Let us talk about what it asks of each of us.",
    "Our parliament would not pass it as it stands.",
    "What it promises is more than we could answer for. It needs another round.",
  ],
  "commit.part": [
    "We shall help {target} with what we can send without joining the fight.",
    "The treaty lets each party choose its means. Ours will be material and not military.",
    "We stand with {target}, within limits that we have told it.",
  ],
  "commit.decline": [
    "We have weighed it with care. We shall not take part.",
    "In our reading the treaty does not oblige us here. {target} has been told first.",
    "We regret it, but we cannot follow {target} into this.",
  ],
  invoke: [
    "We have been attacked and invoke the treaty. We ask our allies to decide tonight.",
    "This is the case the treaty was made for. We invoke it.",
    "We ask {target} and all other parties for the help we agreed on.",
  ],
  "not-invoke": [
    "We could invoke the treaty and choose not to. We shall deal with this ourselves.",
    "Invoking the treaty would make this larger than it is. We shall not.",
    "We have informed our allies and ask nothing of them for now.",
  ],
  "opening.adversary": [
    "{target} has cut a road that is ours by agreement. We expect it to be open again, and soon.",
    "We have one question for {target}: does it know where this may lead?",
    "We expect an end to {measure}. Until then {target} should not count on our patience.",
    "What {target} calls the application of a rule, our public calls a siege. Put it right while it is cheap.",
  ],
  "opening.protector": [
    "We are with {target}. Before this grows: what did you decide yourselves, and what was decided for you?",
    "Please tell us first if {target} means to take a further step. Surprises would help only the other side.",
    "On {measure} we see it as {target} does. Beyond it we would want to be asked.",
    "We have read the legal ground of {target} and find it sound. Keep to it, and keep us informed.",
  ],
  "opening.junior": [
    "We applied a rule that all of you agreed on. We count on {target} to say so when it matters.",
    "We did not look for this quarrel. If it grows, {target} will hear from us before anybody else.",
    "Our people ask whether we stand alone. What may we tell them about {target}?",
  ],
  "learned-plan": [
    "We have learned what {target} is preparing. We would have preferred to hear it from you.",
    "Our services report a preparation in {target}. Please tell us what it is for.",
    "You are getting ready for something. If it needs our help later, we should discuss it now.",
    "We know of {about}. Let us talk before it goes further.",
  ],
  concern: [
    "We are concerned about where this is going, and would like to know how {target} sees it.",
    "Our public asks questions we cannot answer. What does {target} intend?",
    "Please keep us informed. Surprises help the other side.",
    "We are uneasy about {measure}. Is there a reading of it that all of us can defend?",
  ],
  thanks: [
    "We thank {target}. It will be remembered.",
    "That was the right word at the right time. Thank you.",
    "We are grateful to {target} and shall not abuse its trust.",
  ],
  "reply.ally": [
    "We have read your message and shall come back to you before we act.",
    "Understood. For now we keep to our line.",
    "Thank you for being frank. We shall take it into account.",
    "We see {measure} much as you do. The question is what follows from it.",
  ],
  "reply.adversary": [
    "We have noted the message of {target}. Deeds will count more.",
    "Our position is known to {target}. It has not changed.",
    "We are always ready to talk, though not under pressure.",
    "As long as {measure} stands, there is little to talk about.",
  ],
  "press.turn": [
    "Another week of talks and no decision. Officials ask for patience.",
    "Capitals are weighing their words. Nobody wants to be the first to move.",
    "Diplomats speak of narrow room and some time left.",
    "All eyes are on {measure}, and on who gives way first.",
  ],
  "press.allied": [
    "We are united, and we keep to what we have agreed. There is nothing more to it.",
    "The law applies to friend and foe alike. We are ready to explain it as often as needed.",
    "We shall not be provoked, and we shall not be divided.",
  ],
  "press.adversary": [
    "The whole world can see who is escalating.",
    "They speak of rules they wrote for themselves. We shall defend our interests.",
    "Every hostile act will be answered at a time and in a way of our choosing.",
    "{measure} is aimed at us, under cover of law.",
  ],
} as const satisfies Record<string, Variants>;
