import { normalQuantile } from "./maths.ts";
import type { Seed } from "./state.ts";

/**
 * Randomness keyed by (seed, turn, rule, subject, object, slot), never by sequence: the same question draws the same
 * number in every world, which is what lets counterfactual replays share their luck. Keys are folded into integers and
 * mixed by two rounds of a murmur-style finaliser over four lanes of the 128-bit seed.
 */
export interface DrawKey {
  readonly turn: number;
  readonly rule: string;
  readonly subject: string;
  readonly object?: string;
  readonly slot?: string;
}

/** FNV-1a of a text, or of what follows one: for texts this short it is done sooner than it could be looked up. */
function fold(text: string, before = 0x811c9dc5): number {
  let h = before;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}

function mix(h: number): number {
  let x = h ^ (h >>> 16);
  x = Math.imul(x, 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  return x ^ (x >>> 16);
}

/** The key as it stands in events and in the review. */
export const keyText = (key: DrawKey): string =>
  `t${key.turn}|${key.rule}|${key.subject}|${key.object ?? ""}|${key.slot ?? ""}`;

const NO_TEXT = fold("");

/** The four lanes of a seed with all of a key stirred in, part by part, but its slot. */
function stirred(seed: Seed, { turn, rule, subject, object }: DrawKey): Seed {
  let a = seed[0];
  let b = seed[1];
  let c = seed[2];
  let d = seed[3];
  for (let part = 0; part < 4; part++) {
    const word =
      part === 0
        ? turn
        : part === 1
          ? fold(rule)
          : part === 2
            ? fold(subject)
            : object === undefined
              ? NO_TEXT
              : fold(object);
    a = mix(a ^ word);
    b = mix(Math.imul(b ^ word, 0x9e3779b1) + a);
    c = mix((c + Math.imul(word, 0x85ebca77)) ^ b);
    d = mix(Math.imul(d ^ c, 0xc2b2ae3d) + word);
  }
  return [a, b, c, d];
}

/** The slot stirred in, and the number read off the lanes: uniform on the open interval (0,1), 53 bits. */
function readOff(lanes: Seed, slot: number): number {
  const a = mix(lanes[0] ^ slot);
  const b = mix(Math.imul(lanes[1] ^ slot, 0x9e3779b1) + a);
  const c = mix((lanes[2] + Math.imul(slot, 0x85ebca77)) ^ b);
  const d = mix(Math.imul(lanes[3] ^ c, 0xc2b2ae3d) + slot);
  const high = mix(a ^ c) >>> 5;
  const low = mix(b + d) >>> 6;
  return (high * 67_108_864 + low + 0.5) / 9_007_199_254_740_992;
}

/** Uniform on the open interval (0,1), 53 bits. */
export const uniform = (seed: Seed, key: DrawKey): number =>
  readOff(stirred(seed, key), key.slot === undefined ? NO_TEXT : fold(key.slot));

/**
 * The same draws by their slot, for whoever makes many with the rest of the key the same. A slot may be given in two
 * parts: a text put together for a draw alone costs more than the draw.
 */
export function bySlot(seed: Seed, key: DrawKey): (slot: string, of?: string) => number {
  const lanes = stirred(seed, key);
  return (slot, of) => readOff(lanes, of === undefined ? fold(slot) : fold(of, fold(slot)));
}

/** Standard normal, increasing in the uniform of the same key. */
export const normal = (seed: Seed, key: DrawKey): number => normalQuantile(uniform(seed, key));

/** Index drawn by inverse CDF over weights in their fixed order; a weight's change moves outcomes monotonically. */
export function pick(weights: readonly number[], u: number): number {
  let total = 0;
  for (const w of weights) total += w;
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    sum += weights[i] ?? 0;
    if (u * total <= sum) return i;
  }
  return weights.length - 1;
}

/** The i-th of the seeds a counterfactual runs over; the 0th is the played one. */
export function derivedSeed(seed: Seed, i: number): Seed {
  if (i === 0) return seed;
  return [
    mix(seed[0] ^ Math.imul(i, 0x9e3779b1)),
    mix(seed[1] + Math.imul(i, 0x85ebca77)),
    mix(seed[2] ^ Math.imul(i, 0xc2b2ae3d)),
    mix(seed[3] + Math.imul(i, 0x27d4eb2f)),
  ];
}

/** A seed from 32 hexadecimal digits, or from any other text by folding. */
export function seedFrom(text: string): Seed {
  if (/^[0-9a-f]{32}$/.test(text)) {
    const part = (i: number) => Number.parseInt(text.slice(i * 8, i * 8 + 8), 16) | 0;
    return [part(0), part(1), part(2), part(3)];
  }
  return [mix(fold(text)), mix(fold(`${text}#1`)), mix(fold(`${text}#2`)), mix(fold(`${text}#3`))];
}

/** A seed as 32 hexadecimal digits, as a record keeps it. */
export const seedText = (seed: Seed): string =>
  seed.map((part) => (part >>> 0).toString(16).padStart(8, "0")).join("");
