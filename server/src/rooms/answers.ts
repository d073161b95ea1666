import type { IntentReply } from "@casus/shared/protocol";
import type { Refusal } from "./stamp.ts";

const REMEMBERED_REFUSALS = 500;

/** Answers already given, by who asked under which id, so that a retry is harmless. Refusals are forgotten after a while. */
export class Answers {
  readonly #accepted = new Map<string, number>();
  readonly #refused = new Map<string, Refusal>();

  to(intent: string): IntentReply | undefined {
    const seq = this.#accepted.get(intent);
    return seq === undefined ? this.#refused.get(intent) : { ok: true, seq };
  }

  accepted(intent: string, seq: number): void {
    this.#accepted.set(intent, seq);
  }

  refused(intent: string, why: Refusal): void {
    this.#refused.set(intent, why);
    const oldest = this.#refused.keys().next();
    if (this.#refused.size > REMEMBERED_REFUSALS && !oldest.done) this.#refused.delete(oldest.value);
  }
}
