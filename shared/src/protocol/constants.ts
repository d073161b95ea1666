/** Raised whenever a message changes shape; the server refuses older clients with a sentence. */
export const PROTOCOL_VERSION = 2;

/** Longest texts, in characters. */
export const LIMITS = { name: 40, cable: 2000, words: 600, why: 300, orders: 6 } as const;

/** Close codes of our own: 4100 another tab took your place, 4101 the room moved, 4102 removed by the host. */
export const CLOSE = { replaced: 4100, moved: 4101, removed: 4102 } as const;
