import { type SchemaType, schema, t } from "@colyseus/schema";

/** What everybody at the table sees of the game's pulse: nothing here tells seats apart by what they have done. */
export const PublicState = schema(
  {
    stage: t.string().default("lobby"),
    turn: t.uint8().default(0),
    turns: t.uint8().default(0),
    phase: t.string().default(""),
    /** Milliseconds since the epoch; 0 for no deadline. */
    deadline: t.float64().default(0),
    /** Server's clock when this was written, so that clients can correct theirs. */
    now: t.float64().default(0),
    paused: t.boolean().default(false),
    /** Seats that have finished this phase, and how many must. */
    done: t.uint8().default(0),
    seats: t.uint8().default(0),
    /** How the week is told: `own`, each at their own pace; `led`, on all screens at once, as the host leads. */
    pace: t.string().default("own"),
    /** Where a led telling stood at `revealSince` (server's clock), and whether it has moved on by itself since. */
    revealBeat: t.int8().default(-1),
    revealSince: t.float64().default(0),
    revealRunning: t.boolean().default(true),
    /** What the host has the projector show: see `screenLead`. */
    screenShow: t.string().default("all"),
    screenDyad: t.string().default(""),
    screenHold: t.boolean().default(true),
    screenPassed: t.array("string"),
    screenRefused: t.array("string"),
    /** In the review: the paragraph of the story that is on the wall; empty while none is. */
    step: t.string().default(""),
    /** Ids of the people connected now. */
    present: t.array("string"),
  },
  "PublicState",
);
export type PublicState = SchemaType<typeof PublicState>;
