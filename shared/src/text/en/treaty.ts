interface ClauseText {
  readonly text: string;
  /** What it does to the two fears: of being left alone, and of being drawn in. */
  readonly note: string;
}

/** Clauses by subject and variant; `treaty.ts` chooses the variant from the treaty's terms. */
const CLAUSE_TEXTS: Readonly<
  Record<string, { title: string; variants: Readonly<Record<string, ClauseText>> }>
> = {
  status: {
    title: "Whether it binds",
    variants: {
      proposed: {
        text: "This is a draft. It binds nobody until all its parties have signed.",
        note: "While it is talked about, nobody is protected and nobody is tied.",
      },
      asked: {
        text: "This is a draft. Before it can enter into force: {asked}.",
        note: "Whoever protects may ask first for what would make protecting safer.",
      },
      leaving: {
        text: "Notice has been given. Leaving, with the turn: {leaving}.",
        note: "A promise with an end in sight is believed less already.",
      },
      asleep: {
        text: "Suspended for the time being by {asleep}.",
        note: "To whoever has suspended it no help is owed, and it owes none.",
      },
      both: {
        text: "Suspended for the time being by {asleep}. Leaving, with the turn: {leaving}.",
        note: "A promise with an end in sight is believed less already.",
      },
      suspended: {
        text: "The treaty is suspended.",
        note: "It sleeps: no help is owed, and nobody can be called.",
      },
      ended: {
        text: "The treaty has ended.",
        note: "What it promised is promised no more.",
      },
    },
  },
  obligation: {
    title: "What is promised",
    variants: {
      defence: {
        text: "{parties} promise each other help if one of them is attacked.",
        note: "The promise itself: less fear of being left alone, more of being drawn in.",
      },
      consultation: {
        text: "{parties} promise each other to consult. Help is not promised.",
        note: "Nobody is drawn in by a duty to talk, and nobody is defended by it.",
      },
      policy: {
        text: "{parties} have no treaty of defence, only a declared policy.",
        note: "The protector stays free. So does the fear of its absence.",
      },
    },
  },
  automaticity: {
    title: "How far help follows by itself",
    variants: {
      none: {
        text: "Whether and how to help is left open; the parties undertake to talk about it.",
        note: "Free hands for one are empty hands for the other.",
      },
      low: {
        text: "Each party treats the danger as common and decides by its own procedures what to do.",
        note: "Leaves the decision at home: safer for the protector, less so for the ally.",
      },
      middle: {
        text: "An attack on one counts as an attack on all; each gives the help it judges necessary, force not excluded.",
        note: "Help will come, but of a kind each chooses. Both fears are kept in the middle.",
      },
      high: {
        text: "The parties help with all military means at their disposal.",
        note: "Little is left to decide: fewer are abandoned, more are drawn in.",
      },
      automatic: {
        text: "Help follows at once, under plans and authority agreed in advance; nobody decides anew.",
        note: "Nobody can stay out. That deters, and it chains.",
      },
    },
  },
  trigger: {
    title: "What sets it off",
    variants: {
      "armed-attack": {
        text: "Only an armed attack sets the treaty off: rung 13 or above.",
        note: "A high bar keeps partners out of small quarrels, and leaves small attacks to the victim.",
      },
      "any-attack": {
        text: "Any attack sets the treaty off, deadly incidents against forces or vessels included.",
        note: "Covers more of what happens, and pulls partners in sooner.",
      },
      hybrid: {
        text: "Hidden and hybrid acts set the treaty off from rung {rung} on, if they can be attributed.",
        note: "Closes the grey zone as an excuse, and opens it as a cause.",
      },
    },
  },
  precision: {
    title: "How clear the trigger is",
    variants: {
      low: {
        text: "When the treaty applies is left vague.",
        note: "Vagueness keeps the ally careful and unsure.",
      },
      middle: {
        text: "When the treaty applies is clear in the main case and open at the edges.",
        note: "Room for argument at the edges, on both sides.",
      },
      high: {
        text: "When the treaty applies is spelled out.",
        note: "The ally can rely on it, and can also plan up to the line.",
      },
    },
  },
  objects: {
    title: "What is covered",
    variants: {
      territory: {
        text: "Covered: {objects}.",
        note: "Forces abroad and ships at sea are on their own.",
      },
      wide: {
        text: "Covered: {objects}.",
        note: "More that is protected means more that can set it off.",
      },
    },
  },
  area: {
    title: "Where",
    variants: {
      everywhere: {
        text: "It holds wherever the parties govern.",
        note: "No corner is left out, and none can be kept out.",
      },
      listed: {
        text: "It holds here: {zones}.",
        note: "Outside that area nobody owes anything.",
      },
    },
  },
  adversaries: {
    title: "Against whom",
    variants: {
      any: {
        text: "It names no enemy: it holds against whoever attacks.",
        note: "Any quarrel of an ally may become one's own.",
      },
      named: {
        text: "It holds against {adversaries} only.",
        note: "Firm where it was meant, silent elsewhere.",
      },
    },
  },
  conditionality: {
    title: "If the ally brought it on itself",
    variants: {
      low: {
        text: "Help is owed whoever started it.",
        note: "A blank cheque tempts those who hold it.",
      },
      middle: {
        text: "An ally at fault may find that somewhat less is owed.",
        note: "Some protection against an ally's adventures.",
      },
      high: {
        text: "Less is owed to an ally that lit the match itself, outside what was agreed.",
        note: "The innocent lose nothing by it; the reckless are warned.",
      },
    },
  },
  consultation: {
    title: "How closely the parties consult",
    variants: {
      low: {
        text: "The parties meet when they feel like it.",
        note: "Plans made alone are learned of too late.",
      },
      middle: {
        text: "The parties have regular staff talks.",
        note: "Enough to hear of most plans.",
      },
      high: {
        text: "The parties plan, train and sit together; little is prepared without the others knowing.",
        note: "Eases both fears: one hears of plans in time, and knows that help is prepared.",
      },
    },
  },
  duty: {
    title: "Duty to consult",
    variants: {
      yes: {
        text: "A party that feels threatened brings it before the others; one that does not is owed less.",
        note: "Slows the hasty.",
      },
    },
  },
  exit: {
    title: "Ways out",
    variants: {
      low: {
        text: "Leaving takes long and is hard.",
        note: "The ally can rely on next year; the protector cannot change its mind.",
      },
      middle: {
        text: "A party may leave after notice.",
        note: "Notice gives both time to think again.",
      },
      high: {
        text: "A party may leave or suspend at short notice.",
        note: "A door that opens easily comforts whoever stands near it.",
      },
    },
  },
  consent: {
    title: "Prior consent",
    variants: {
      yes: {
        text: "Force outside the treaty needs the protector's consent beforehand.",
        note: "A leash: the protector sleeps better than the ally.",
      },
    },
  },
  umbrella: {
    title: "Nuclear umbrella",
    variants: {
      yes: {
        text: "The protector's nuclear weapons stand behind the promise.",
        note: "Deters most where it would cost most to be drawn in.",
      },
    },
  },
  publicity: {
    title: "Published or secret",
    variants: {
      public: {
        text: "The treaty is published.",
        note: "Promises made before all are harder to break.",
      },
      secret: {
        text: "The treaty is secret.",
        note: "It deters nobody who does not know of it, and binds less.",
      },
    },
  },
  burden: {
    title: "Sharing the burden",
    variants: {
      floor: {
        text: "Each party undertakes to spend at least {percent} per cent of its product on defence.",
        note: "Those who pay their part are missed more when they call.",
      },
    },
  },
  council: {
    title: "Who decides that it applies",
    variants: {
      consensus: {
        text: "All parties together decide that the treaty applies.",
        note: "One doubter delays everybody, and restrains everybody.",
      },
      lead: {
        text: "The leading power decides that the treaty applies.",
        note: "One government's judgement is everybody's.",
      },
      any: {
        text: "Each party decides for itself that the treaty applies; no council is needed.",
        note: "No veto stands in the way of help, or of folly.",
      },
    },
  },
  cap: {
    title: "Acting alone",
    variants: {
      low: {
        text: "A party that climbs above rung {rung} on its own acts outside the treaty.",
        note: "What one does alone up there, one answers for alone.",
      },
      high: {
        text: "A party may climb as far as rung {rung} on its own and still be covered.",
        note: "A long leash: the others may be bound by steps they did not choose.",
      },
    },
  },
};

const OBJECT_TEXTS: Readonly<Record<string, string>> = {
  territory: "territory",
  forces: "armed forces",
  vessels: "public vessels",
  aircraft: "aircraft",
  "coast-guard": "the coast guard",
  islands: "islands",
  cyber: "networks",
};

/** `treaty.<clause>.title`, `treaty.<clause>.<variant>.text`, `.note`; `object.<treaty object>`. */
export const treaties: Readonly<Record<string, string>> = Object.fromEntries([
  ...Object.entries(CLAUSE_TEXTS).flatMap(([clause, { title, variants }]) => [
    [`treaty.${clause}.title`, title],
    ...Object.entries(variants).flatMap(([variant, { text, note }]) => [
      [`treaty.${clause}.${variant}.text`, text],
      [`treaty.${clause}.${variant}.note`, note],
    ]),
  ]),
  ...Object.entries(OBJECT_TEXTS).map(([id, text]) => [`object.${id}`, text]),
]);
