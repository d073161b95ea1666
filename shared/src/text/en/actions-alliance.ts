import type { ActionText } from "./actions.ts";

/** What one does with, for or to an ally. */
export const ALLIANCE_ACTIONS = {
  A01: {
    title: "Call your allies together",
    short: "Consult allies",
    effect:
      "Opens formal consultation: duties to consult are met, and allies are likelier to learn of each other's plans in time.",
    story: "{actor} called its allies together for consultation.",
  },
  A02: {
    title: "Share what your services know",
    short: "Share intelligence",
    effect:
      "For three turns your ally sees the adversary's moves far more clearly, and grows a little closer to you.",
    story: "{actor} shared intelligence with {target}.",
  },
  A03: {
    title: "Ask an ally for the help the treaty promises",
    short: "Invoke the treaty",
    effect:
      "Puts the treaty to the test: whoever owes help must decide. Asking in public makes a refusal costly for them.",
    story: "{actor} invoked the treaty with {target}.",
  },
  A04: {
    title: "Give an ally your consent for an act",
    short: "Authorise an ally",
    effect:
      "Your ally may do this one thing with your blessing. From then on it is your policy too, and you share its cost.",
    story: "{actor} gave {target} its consent.",
  },
  A05: {
    title: "Urge an ally in private to hold back",
    short: "Private démarche",
    effect:
      "Asks your ally to drop or soften what it plans. Nobody else hears it; the more it depends on you, the more it weighs.",
    story: "{actor} urged restraint on {target} in private.",
  },
  A06: {
    title: "Criticise an ally in the open",
    short: "Public complaint",
    effect:
      "Presses harder than a private word, but the adversary sees the crack and believes in the alliance a little less.",
    story: "{actor} criticised {target} in public.",
  },
  A07: {
    title: "Tell an ally when you would not come",
    short: "Conditional support",
    effect:
      "Makes your help depend on how the ally behaves. It holds the ally back strongly, and leaves it afraid of being alone.",
    story: "{actor} told {target} on what conditions its support stands.",
  },
  A08: {
    title: "Hold back aid from an ally",
    short: "Suspend aid",
    effect:
      "Leverage rather than words: the ally feels it, complies more readily, and trusts you less afterwards.",
    story: "{actor} suspended aid to {target}.",
  },
  A09: {
    title: "Pay an ally for its patience",
    short: "Arms for restraint",
    effect: "Buys restraint with money or equipment. The ally becomes stronger, and your commitment deeper.",
    story: "{actor} offered {target} aid in return for restraint.",
  },
  A10: {
    title: "Declare that the alliance is attacked",
    short: "Collective defence",
    effect: "Makes the case for common defence official and ties your hands in front of everybody.",
    story: "{actor} declared the defence of {target} a matter for the whole alliance.",
  },
  A11: {
    title: "Decline to act on the treaty",
    short: "Decline obligation",
    effect:
      "Says that you will not come. Your name as an ally suffers; the record shows whether you were free to refuse.",
    story: "{actor} declined to act on its treaty with {target}.",
  },
  A12: {
    title: "Change a clause of the treaty",
    short: "Renegotiate a treaty",
    effect:
      "Moves one term of the treaty by a step if the other parties agree. What lowers one fear usually raises the other.",
    story: "{actor} proposed to {target} to change a clause of {about}.",
  },
  A13: {
    title: "Give notice that you will leave the treaty",
    short: "Exit notice",
    effect:
      "Starts the clock of the exit clause. Everybody who relied on you begins to look for something else.",
    story: "{actor} gave {target} notice that it would leave the treaty.",
  },
  A14: {
    title: "Pledge to carry more of the burden",
    short: "Burden pledge",
    effect: "Commits money to the common defence. Your protector's public likes the alliance better for it.",
    story: "{actor} pledged to carry more of the common burden.",
  },
  A15: {
    title: "Stand by your protector in public",
    short: "Loyalty statement",
    effect: "Draws you closer together, and puts you nearer to whatever your protector's policy brings.",
    story: "{actor} stood by {target} in public.",
  },
  A16: {
    title: "Refuse access or overflight",
    short: "Deny access",
    effect: "Keeps you out of the line of fire at the price of your partner's trust.",
    story: "{actor} refused access to {target}.",
  },
  A17: {
    title: "Send a contingent out of area",
    short: "Out-of-area contingent",
    effect:
      "Helps where the treaty does not ask for it. It earns credit with your partner and puts your soldiers at risk.",
    story: "{actor} sent a contingent beyond the treaty area.",
  },
} as const satisfies Record<string, ActionText>;
