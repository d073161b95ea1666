import type { Scenario, TimePlan, Treaty } from "./setup.ts";
import { PHASES } from "./vocabulary.ts";

/** What every crisis in the abstract has, of an experiment or of a test: no map, and nothing that comes from outside. */
export const ABSTRACT = {
  title: "",
  summary: "",
  theatre: "",
  turnDays: 7,
  reinforcements: [],
  events: [],
  press: [],
  redLines: [],
  offence: 0.5,
  formation: null,
  sources: [],
} satisfies Partial<Scenario>;

/** So many turns, of phases that all last as many seconds; 0 for no clock. */
export const timePlan = (turns: number, seconds: number): TimePlan => ({
  turns,
  seconds: Object.fromEntries(PHASES.map((phase) => [phase, seconds])) as TimePlan["seconds"],
});

/** A treaty of defence called by its id, of middling terms; what is not given is ordinary. */
export const pact = (id: string, parties: readonly string[], given: Partial<Treaty> = {}): Treaty => ({
  id,
  name: id,
  parties,
  obligation: "defence",
  terms: { automaticity: 0.5, precision: 0.6, conditionality: 0.5, consultation: 0.5, exit: 0.2 },
  trigger: "armed-attack",
  hybridRung: 4,
  objects: ["territory", "forces"],
  area: [],
  adversaries: [],
  priorConsent: false,
  consultationDuty: false,
  umbrella: false,
  public: true,
  burdenFloor: 0,
  council: "any",
  unilateralCap: 8,
  status: "in-force",
  conditions: [],
  notices: [],
  ...given,
});

/** A zone for each, `ID-home`, beside those of all others. */
export const homesOf = (owners: readonly string[]): Scenario["zones"] =>
  owners.map((owner) => ({
    id: `${owner}-home`,
    name: owner,
    at: [0, 0],
    country: owner,
    owner,
    adjacent: owners.filter((other) => other !== owner).map((other) => `${other}-home`),
  }));
