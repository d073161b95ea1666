import { type Message, PHASES, type Phase } from "@casus/shared/engine";
import type { PublicScenario, View } from "@casus/shared/projection";
import type { Ui } from "../../state/ui.ts";

/** What a step is judged by: the real game, and where this person's eyes are. */
export interface Scene {
  readonly view: Pick<View, "stage" | "you" | "requests" | "desk" | "obligations">;
  readonly messages: readonly Pick<Message, "from" | "to">[];
  readonly ui: Pick<Ui, "desk" | "sheet" | "actor" | "dyad" | "asked">;
  /** Orders on the sheet as it stands here. */
  readonly lines: number;
  /** The telling of the week has come to its end. */
  readonly told: boolean;
  readonly patron: string;
  readonly foe: string;
}

export type StepId =
  | "dossier"
  | "ladder"
  | "read"
  | "cable"
  | "request"
  | "treaty"
  | "talked"
  | "option"
  | "belief"
  | "seal"
  | "watch"
  | "seen"
  | "why"
  | "on";

interface Step {
  readonly id: StepId;
  readonly turn: number;
  readonly phase: Phase;
  /** Whether it has been done, by whatever road. */
  met(scene: Scene): boolean;
}

const looksAt = ({ ui }: Scene, what: Ui["desk"]) => ui.desk === what || ui.sheet === what;
const ready = ({ view }: Scene) => view.desk?.ready === true;
const sealed = ({ view }: Scene) => view.desk?.sealing.kind === "sealed";

/** The guided crisis: each step is something one does in a real game, and is seen to have been done. */
export const STEPS: readonly Step[] = [
  {
    id: "dossier",
    turn: 1,
    phase: "intelligence",
    met: (s) => looksAt(s, "dossiers") && s.ui.actor === s.foe,
  },
  {
    id: "ladder",
    turn: 1,
    phase: "intelligence",
    met: ({ ui }) => ui.dyad !== null || ui.sheet === "ladder",
  },
  { id: "read", turn: 1, phase: "intelligence", met: ready },
  {
    id: "cable",
    turn: 1,
    phase: "consultation",
    met: ({ messages, view, patron }) =>
      messages.some((m) => m.from === view.you.seat && Array.isArray(m.to) && m.to.includes(patron)),
  },
  {
    id: "request",
    turn: 1,
    phase: "consultation",
    met: ({ view }) => Object.values(view.requests).some((r) => r.from === view.you.seat),
  },
  { id: "treaty", turn: 1, phase: "consultation", met: (s) => looksAt(s, "treaty") },
  { id: "talked", turn: 1, phase: "consultation", met: ready },
  { id: "option", turn: 1, phase: "orders", met: (s) => s.lines > 0 || sealed(s) },
  {
    id: "belief",
    turn: 1,
    phase: "orders",
    met: (s) => (s.view.desk?.beliefs.length ?? 0) > 0 || s.view.desk?.question === null || sealed(s),
  },
  { id: "seal", turn: 1, phase: "orders", met: sealed },
  { id: "watch", turn: 1, phase: "resolution", met: (s) => s.told },
  { id: "seen", turn: 1, phase: "resolution", met: ready },
  { id: "why", turn: 2, phase: "intelligence", met: ({ ui }) => ui.asked },
  { id: "on", turn: 2, phase: "intelligence", met: () => false },
];

const moment = (turn: number, phase: Phase) => turn * PHASES.length + PHASES.indexOf(phase);

export type Lead =
  | { readonly kind: "step"; readonly step: StepId; readonly number: number; readonly met: boolean }
  /** The game is somewhere the lesson has nothing to say about; it goes on by itself. */
  | { readonly kind: "wait" }
  | { readonly kind: "over" };

/**
 * Where the lesson stands. It follows the game and never holds it up: what a phase has left behind is left out, and whoever
 * does something of their own accord has done it.
 */
export function leadOf(done: readonly string[], scene: Scene): Lead {
  const { stage } = scene.view;
  if (stage.kind !== "running") return { kind: "over" };
  const now = moment(stage.turn, stage.phase);
  const left = STEPS.filter((step) => !done.includes(step.id));
  const next = left.find((step) => moment(step.turn, step.phase) >= now || step.turn > 1);
  if (!next) return { kind: "over" };
  if (moment(next.turn, next.phase) > now) return { kind: "wait" };
  return { kind: "step", step: next.id, number: STEPS.indexOf(next) + 1, met: next.met(scene) };
}

/** Whom a beginner should write to and whom to fear: the strongest protector of the seat, and its first adversary. */
export function castOf(scenario: PublicScenario, seat: string | null): { patron: string; foe: string } {
  const own = scenario.seats.find((s) => s.id === seat);
  const patron = scenario.seats.find((s) => s.side === own?.side && s.role === "patron" && s.id !== seat);
  const friend = patron ?? scenario.seats.find((s) => s.side === own?.side && s.id !== seat);
  const dyad = scenario.dyads.find((d) => d.defender === seat || d.challenger === seat);
  const foe =
    (dyad && (dyad.defender === seat ? dyad.challenger : dyad.defender)) ??
    scenario.seats.find((s) => s.side !== own?.side)?.id;
  return { patron: friend?.id ?? "", foe: foe ?? "" };
}
