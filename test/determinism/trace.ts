import { derivedSeed, hashGame, hashJson, type Scenario, seedFrom } from "@casus/shared/engine";
import { playBots } from "@casus/shared/personas";
import { afterAction, type GameRecord, replay } from "@casus/shared/review";

/** Fingerprints of everything that is computed from one record, for comparison between JavaScript engines. */
export interface Trace {
  readonly replayed: string;
  readonly events: string;
  readonly review: string;
  /** A fresh game among bots with the record's seed: their choices are sums of exponentials, and those must agree too. */
  readonly bots: string;
}

/** Counterfactual worlds replay thousands of turns; a few of them touch every rule. */
const RUNS = 6;

export function trace(record: GameRecord, scenario: Scenario): Trace {
  const played = replay(record, scenario);
  if (!played.ok) throw new Error(played.problem.message);
  const seed = derivedSeed(seedFrom(record.seed), 1);
  const fresh = playBots({ scenario, options: record.options, seed }, { talk: true });
  return {
    replayed: played.hash,
    events: hashJson(played.events),
    review: hashJson(afterAction(record, scenario, { runs: RUNS })),
    bots: hashJson([hashGame(fresh.game), fresh.actions, fresh.events]),
  };
}
