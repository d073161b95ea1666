import { vi } from "vitest";

/** Something that happens at a moment, whoever does it. */
interface Entry {
  readonly at: number;
  readonly order: number;
  readonly what: () => Promise<void>;
}

const SECOND = 1000;

/**
 * The hour of a rehearsal: time that stands still while the server works and passes while people think. The server in this
 * process reads the same clock, so ages, deadlines and alarms are those of a real exercise, and a slow machine changes none.
 */
export class Hour {
  #now = Date.UTC(2026, 8, 14, 9);
  readonly begun = this.#now;
  #entries: Entry[] = [];
  #order = 0;

  constructor() {
    vi.useFakeTimers({ toFake: ["Date"], now: this.#now });
  }

  get now(): number {
    return this.#now;
  }

  /** Puts something into the diary, so many seconds from now. */
  after(seconds: number, what: () => Promise<void>): void {
    this.#entries.push({ at: this.#now + seconds * SECOND, order: this.#order++, what });
    this.#entries.sort((a, b) => a.at - b.at || a.order - b.order);
  }

  /** Lets so many seconds pass; what others do in them is done one after the other, each at its moment. */
  async pass(seconds: number): Promise<void> {
    const until = this.#now + seconds * SECOND;
    for (let next = this.#entries[0]; next && next.at <= until; next = this.#entries[0]) {
      this.#entries.shift();
      this.#to(next.at);
      await next.what();
    }
    this.#to(until);
  }

  #to(moment: number): void {
    this.#now = Math.max(this.#now, moment);
    vi.setSystemTime(this.#now);
  }

  end(): void {
    vi.useRealTimers();
  }
}

/** Numbers in [0, 1) that are the same in every run. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
