import { type Inject, type InjectPlan, PHASES, type Phase } from "@casus/shared/engine";
import { sayCondition, sayEffects } from "@casus/shared/injects";
import type { PublicScenario } from "@casus/shared/projection";
import { ti } from "../../i18n/injects.ts";

// What the white cell reads of an inject, as words. Pure.

/** One inject on the list, in words. */
export interface InjectLine {
  readonly time: string;
  readonly when: string;
  readonly how: string;
  readonly status: string;
  readonly effects: string;
}

type Key = Parameters<typeof ti>[0];

export function injectLine(
  inject: Inject,
  scenario: PublicScenario,
  phaseName: (phase: Phase) => string,
  nameOf: (person: string) => string,
): InjectLine {
  const seat = (id: string) => scenario.seats.find((s) => s.id === id)?.name ?? id;
  const { audience, status } = inject;
  const to =
    typeof audience === "string"
      ? ti(`inject.to.${audience}` as Key)
      : ti("inject.to.some", { seats: audience.map(seat).join(", ") });
  return {
    time: ti("inject.time", { turn: inject.turn, phase: phaseName(inject.phase) }),
    when: inject.when ? ti("inject.when", { condition: sayCondition(inject.when, scenario) }) : "",
    how: [ti(`inject.form.${inject.form}` as Key), ti("inject.from", { from: seat(inject.from) }), to].join(
      ", ",
    ),
    status:
      status.kind === "fired"
        ? ti(status.by === null ? "inject.status.fired" : "inject.status.fired.by", {
            turn: status.turn,
            phase: phaseName(status.phase),
            name: status.by === null ? "" : nameOf(status.by),
          })
        : ti(
            (status.kind === "planned" && !inject.automatic
              ? "inject.status.by-hand"
              : `inject.status.${status.kind}`) as Key,
          ),
    effects:
      inject.effects.length > 0
        ? ti("inject.effects", { effects: sayEffects(inject.effects, scenario) })
        : "",
  };
}

/** The list in the order in which it is worked on: what is due, what is to come by its time, what is over, newest first. */
export function sorted(injects: readonly Inject[]): {
  readonly due: readonly Inject[];
  readonly coming: readonly Inject[];
  readonly over: readonly Inject[];
} {
  const of = (...kinds: readonly Inject["status"]["kind"][]) =>
    injects.filter(({ status }) => kinds.includes(status.kind));
  return {
    due: of("due"),
    coming: [...of("planned", "held")].sort((a, b) => a.turn - b.turn || order(a) - order(b)),
    over: [...of("fired", "dropped")].reverse(),
  };
}

const order = ({ phase }: Pick<InjectPlan, "phase">): number => PHASES.indexOf(phase);

/** An id nobody has yet. */
export function freeId(taken: readonly string[]): string {
  for (let n = 1; ; n++) if (!taken.includes(`a${n}`)) return `a${n}`;
}
