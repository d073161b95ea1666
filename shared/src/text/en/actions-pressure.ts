import type { ActionText } from "./actions.ts";

/** Diplomacy, information and economics. */
export const PRESSURE_ACTIONS = {
  D01: {
    title: "Hold: do nothing new",
    short: "Hold",
    effect: "Costs nothing and changes nothing. Standing measures stay as they are.",
    story: "{actor} held still.",
  },
  D02: {
    title: "Call the other side on the hotline",
    short: "Hotline",
    effect:
      "For three turns both sides read each other better, and an incident is less likely to get out of hand.",
    story: "{actor} called {target} on the hotline.",
  },
  D03: {
    title: "Say something that calms the situation",
    short: "De-escalate in public",
    effect: "Lowers hostility. Those at home who wanted firmness will not thank you.",
    story: "{actor} took a calming step in public.",
  },
  D04: {
    title: "Settle on terms",
    short: "Settle",
    effect:
      "Concedes your part on terms you choose: the dispute closes and hostility falls. A threat you had made must be swallowed.",
    story: "{actor} settled: {terms}.",
  },
  D05: {
    title: "Reassure an ally with friendly words",
    short: "Public reassurance",
    effect: "Cheap to say, so believed a little: more by the ally than by the adversary.",
    story: "{actor} reassured {target} in public.",
  },
  D06: {
    title: "Hand-tie yourself with a public guarantee",
    short: "Public guarantee",
    effect:
      "Says before everybody that you would come. Because breaking it would cost you at home, it is believed.",
    story: "{actor} publicly guaranteed {target}.",
  },
  D07: {
    title: "Protest",
    short: "Protest",
    effect: "Satisfies those at home who want something said, and changes little else.",
    story: "{actor} protested to {target}.",
  },
  D08: {
    title: "Name the author of a hidden act",
    short: "Attribute and expose",
    effect: "If the evidence holds, the act is no longer deniable. The one you name will resent it.",
    story: "{actor} accused {target} of a hidden act.",
  },
  D09: {
    title: "Expel diplomats",
    short: "Expel diplomats",
    effect: "Shows displeasure and closes channels you may want later.",
    story: "{actor} expelled diplomats of {target}.",
  },
  D10: {
    title: "Threaten, with a deadline",
    short: "Ultimatum",
    effect: "Two turns to comply. If you back down afterwards, your own public will remember.",
    story: "{actor} gave {target} an ultimatum.",
  },
  D11: {
    title: "Change a status on your own",
    short: "Status change",
    effect:
      "Declares, nationalises or annexes. If the other side has drawn a line there, you have crossed it.",
    story: "{actor} changed a status that {target} disputes.",
  },
  D12: {
    title: "Take it to the body that holds the mandate",
    short: "Multilateralise",
    effect:
      "Whoever holds the mandate changes it; anybody else asks for the change. What a mandate covers is nobody's private policy.",
    story: "{actor} brought {about} before the body that holds it.",
  },
  D13: {
    title: "Offer your good offices",
    short: "Mediate",
    effect: "Makes a settlement likelier, the more so the more you weigh.",
    story: "{actor} offered to mediate.",
  },
  D14: {
    title: "Mend a grievance",
    short: "Rights reform",
    effect: "Takes a pretext away from the adversary, at a price at home.",
    story: "{actor} mended a grievance that {target} had cited.",
  },
  D15: {
    title: "Roll back rights",
    short: "Rights rollback",
    effect: "Pleases some at home, hands the adversary a pretext and troubles your protector.",
    story: "{actor} rolled back rights that {target} claims to defend.",
  },
  I01: {
    title: "Run a campaign of disinformation",
    short: "Disinformation",
    effect: "Wears down approval and cohesion in the target. It may be traced to you.",
    story: "{actor} ran a campaign of disinformation against {target}.",
  },
  I02: {
    title: "Rally your public",
    short: "Rally the public",
    effect: "Raises resilience and approval, and makes it a little harder to climb down later.",
    story: "{actor} rallied its public.",
  },
  E01: {
    title: "Impose sanctions",
    short: "Sanctions",
    effect: "Costs the target money, you some too, and both of you goodwill.",
    story: "{actor} imposed sanctions on {target}.",
  },
  E02: {
    title: "Carry out what the mandate asks",
    short: "Mandated restriction",
    effect:
      "Applies a measure a common body has decided. As far as the mandate reaches, it is not your policy alone.",
    story: "{actor} applied the restriction decided under {about} against {target}.",
  },
  E03: {
    title: "Stop transit, energy or trade on your own",
    short: "Unilateral coercion",
    effect:
      "Hurts the other side and gives it a pretext. No mandate covers it; if it lights the match, it was yours.",
    story: "{actor} cut off trade or transit of {target} on its own authority.",
  },
  E04: {
    title: "Send arms to a third party",
    short: "Arms transfer",
    effect: "Strengthens somebody else's hand. If the arms came from your protector, it has to consent.",
    story: "{actor} sent arms to {target}.",
  },
} as const satisfies Record<string, ActionText>;
