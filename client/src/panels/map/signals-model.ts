import { type ActionId, actionInfo, type Message, type Request } from "@casus/shared/engine";
import type { PublicScenario, PublicSeat, SeenAct } from "@casus/shared/projection";
import type { LonLat, SceneSignal, SignalKind } from "../../scene/model.ts";

const KINDS: Partial<Record<ActionId, SignalKind>> = {
  A01: "consult",
  A02: "consult",
  A03: "ask",
  A04: "assure",
  A06: "complain",
  A09: "assure",
  A10: "guarantee",
  A11: "complain",
  A12: "consult",
  A14: "assure",
  A15: "assure",
  D02: "settle",
  D03: "settle",
  D04: "settle",
  D05: "assure",
  D06: "guarantee",
  D07: "complain",
  D08: "complain",
  D09: "complain",
  D10: "threaten",
  D11: "warn",
  D12: "ask",
  D13: "settle",
  I01: "hybrid",
  I02: "assure",
  M06: "guarantee",
  M18: "settle",
  X01: "accident",
};

/** The mark an act has on the map: what it says, else what it is. */
export function signalKind(action: ActionId): SignalKind {
  const info = actionInfo(action);
  const named = KINDS[action];
  if (named) return named;
  if (info.flags.includes("restraint")) return "restrain";
  if (info.family === "economics") return "economic";
  if (info.family === "hybrid" || info.family === "information") return "hybrid";
  if (info.class === "force") return "force";
  if (info.class === "posture") return "posture";
  return "consult";
}

/** Whether it costs: hands tied in public, or means sunk beforehand. What costs is believed. */
export const isCostly = (action: ActionId): boolean => {
  const { flags } = actionInfo(action);
  return flags.includes("hand-tying") || flags.includes("sunk-cost");
};

const REQUESTS: Readonly<Record<Request["kind"], SignalKind>> = {
  support: "ask",
  reinforce: "ask",
  restrain: "restrain",
  authorise: "ask",
  mandate: "ask",
  settlement: "settle",
  amend: "consult",
  release: "ask",
  deconflict: "consult",
  accede: "consult",
};

const requestKind = (kind: Request["kind"]): SignalKind => REQUESTS[kind];

const point = (at: readonly [number, number]): LonLat => [at[0], at[1]];
type Seats = ReadonlyMap<string, PublicSeat>;

/** An act as a signal from its author, as far as it is known, to whom it was meant for; null where nobody is anywhere. */
export function signalOfAct(
  act: SeenAct,
  seats: Seats,
  scenario: PublicScenario,
  label: string,
): SceneSignal | null {
  const by = seats.get(act.actor ?? act.suspect ?? "");
  const to = act.target === null ? undefined : seats.get(act.target);
  const base = { id: act.id, kind: signalKind(act.action), visibility: act.visibility, fresh: true, label };
  if (act.action === "X01") {
    const [a, b] = (act.about ?? "").split("|").map((id) => seats.get(id));
    const zone = scenario.zones.find((z) => z.id === act.zone);
    const at = zone?.at ?? (a && b ? ([(a.at[0] + b.at[0]) / 2, (a.at[1] + b.at[1]) / 2] as const) : a?.at);
    return at ? { ...base, from: point(at), side: "third", visibility: "public", costly: true } : null;
  }
  // An act without a known author is drawn where it was felt.
  const from = by ?? to;
  if (!from) return null;
  return {
    ...base,
    from: point(from.at),
    ...(to && to.id !== from.id && { to: point(to.at) }),
    side: by?.side ?? "third",
    costly: isCostly(act.action),
  };
}

/** A request or an offer: private to its channel, free, and waiting for an answer. */
export function signalsOfRequest(request: Request, seats: Seats, label: string): SceneSignal[] {
  const from = seats.get(request.from);
  if (!from) return [];
  return request.to.flatMap((id) => {
    const to = seats.get(id);
    return to
      ? {
          id: `${request.id}>${id}`,
          kind: requestKind(request.kind),
          from: point(from.at),
          to: point(to.at),
          side: from.side,
          visibility: "private" as const,
          costly: false,
          fresh: request.status === "open",
          label,
        }
      : [];
  });
}

/** Cables of a turn, one quiet mark for each direction in which anything was said; the press is said to everybody. */
export function signalsOfCables(
  messages: readonly Message[],
  seats: Seats,
  label: (from: string, to: string | null, n: number) => string,
): SceneSignal[] {
  const counts = new Map<string, { from: string; to: string | null; n: number }>();
  for (const { from, to } of messages) {
    if (to === "team") continue;
    for (const hearer of to === "press" ? [null] : to) {
      const key = `${from}>${hearer ?? ""}`;
      const known = counts.get(key);
      if (known) known.n++;
      else counts.set(key, { from, to: hearer, n: 1 });
    }
  }
  return [...counts].flatMap(([key, { from, to, n }]) => {
    const by = seats.get(from);
    const hearer = to === null ? undefined : seats.get(to);
    if (!by || (to !== null && !hearer)) return [];
    return {
      id: `cables:${key}`,
      kind: "message" as const,
      from: point(by.at),
      ...(hearer && { to: point(hearer.at) }),
      side: by.side,
      visibility: to === null ? ("public" as const) : ("private" as const),
      costly: false,
      fresh: false,
      quiet: true,
      label: label(from, to, n),
    };
  });
}
