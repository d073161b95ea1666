/** Raised whenever a message changes shape; the server refuses older clients with a sentence. */
export const PROTOCOL_VERSION = 2;

/** Longest texts, in characters. */
export const LIMITS = { name: 40, cable: 2000, words: 600, why: 300, orders: 6 } as const;

/** What a projector may show: everything, one part of it large, or nothing. */
export const SCREENS = ["all", "ladder", "map", "news", "blank"] as const;
/** One of the parts a projector may show. */
export type ScreenPart = (typeof SCREENS)[number];

/** Close codes of our own: 4100 another tab took your place, 4101 the room moved, 4102 removed by the host. */
export const CLOSE = { replaced: 4100, moved: 4101, removed: 4102 } as const;
