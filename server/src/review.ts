import { Worker } from "node:worker_threads";
import type { GameRecord } from "@casus/shared/review";
import type { Store } from "./store/store.ts";

const KEPT = 32;
/** Raised when a review of the same record would say something else. */
const REVIEW_VERSION = 3;

/**
 * After-action reviews, as JSON. Counterfactual worlds take seconds of computing, so they are played in a worker, one
 * review at a time, and kept: the whole class opens it in the same minute.
 */
export class Reviews {
  readonly #store: Pick<Store, "review" | "addReview">;
  readonly #made = new Map<string, Promise<string>>();
  readonly #early = new Map<string, Promise<string>>();
  readonly #ready = new Set<string>();
  #queue: Promise<unknown> = Promise.resolve();

  constructor(store: Pick<Store, "review" | "addReview">) {
    this.#store = store;
  }

  of(id: string, record: () => Promise<GameRecord>): Promise<string> {
    const made = this.#made.get(id);
    if (made !== undefined) return made;
    const review = this.#queue.then(async () => this.#find(await record()));
    this.#queue = review.then(
      () => this.#ready.add(id),
      () => this.#made.delete(id),
    );
    this.#made.set(id, review);
    const oldest = this.#made.keys().next();
    if (this.#made.size > KEPT && !oldest.done) {
      this.#made.delete(oldest.value);
      this.#ready.delete(oldest.value);
    }
    return review;
  }

  /** What there is already: the whole review, or all but its verdicts, for which nobody plays other worlds and nobody waits. */
  async soon(id: string, record: () => Promise<GameRecord>): Promise<string> {
    const whole = this.of(id, record);
    if (this.#ready.has(id)) return whole;
    const kept = await this.#store.review(hashOf(await record()));
    if (kept !== undefined) return kept;
    const known = this.#early.get(id);
    if (known !== undefined) return known;
    const early = record().then((found) => makeReview(found, false));
    this.#early.set(id, early);
    const over = () => void this.#early.delete(id);
    early.catch(over);
    whole.then(over, over);
    return early;
  }

  /** One that was made from the same record by the same program is still true. */
  async #find(record: GameRecord): Promise<string> {
    const hash = hashOf(record);
    const kept = await this.#store.review(hash);
    if (kept !== undefined) return kept;
    const made = await makeReview(record, true);
    await this.#store.addReview(hash, made);
    return made;
  }
}

const hashOf = (record: GameRecord): string => `${record.hash}.${record.rules}.${REVIEW_VERSION}`;

function makeReview(record: GameRecord, verdicts: boolean): Promise<string> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./review-worker.ts", import.meta.url), {
      workerData: { record, verdicts },
    });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the review ended with ${code}`)));
  });
}
