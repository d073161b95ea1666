import type { PublicScenario, View } from "@casus/shared/projection";
import type { LonLat, SceneModel, Selection, SelectionKind } from "../../scene/model.ts";
import { shortTreaty } from "../../words.ts";

/** One fact about something on the map, in codes: the panels have the words. */
export interface Fact {
  readonly code:
    | "kind"
    | "owner"
    | "zone"
    | "strength"
    | "readiness"
    | "posture"
    | "reach"
    | "arriving"
    | "conditional"
    | "together"
    | "state"
    | "measure"
    | "notional"
    | "seat"
    | "country"
    | "here"
    | "rung"
    | "visibility"
    | "costly"
    | "answers"
    | "words"
    | "believed"
    | "treaty";
  /** Text as it is, a number, a code, or names of things. */
  readonly value: string | number;
}

/** Something on the map as the list and the dossier have it. */
export interface Content {
  readonly kind: SelectionKind;
  readonly id: string;
  readonly name: string;
  readonly at: LonLat | null;
  /** The actor whose dossier goes with it. */
  readonly actor: string | null;
  readonly facts: readonly Fact[];
}

export type Contents = Readonly<Record<Exclude<SelectionKind, "country">, readonly Content[]>>;

interface Given {
  readonly model: SceneModel;
  readonly view: View;
  readonly scenario: PublicScenario;
}

const middle = (points: readonly LonLat[]): LonLat | null => {
  const n = points.length;
  if (n === 0) return null;
  return [points.reduce((sum, p) => sum + p[0], 0) / n, points.reduce((sum, p) => sum + p[1], 0) / n];
};

const percent = (share: number): number => Math.round(share * 100);

/** Everything that is on the map, group by group: what the list shows, and what the map shows when one asks it. */
export function contentsOf({ model, view, scenario }: Given): Contents {
  const zoneName = (id: string) => scenario.zones.find((z) => z.id === id)?.name ?? id;
  return {
    signal: model.signals.map((s) => {
      const act = view.acts[s.id];
      const between = s.to ? middle([s.from, s.to]) : s.from;
      const facts: Fact[] = [
        { code: "visibility", value: s.visibility },
        ...(s.costly ? [{ code: "costly", value: 1 } as const] : []),
        ...(act && act.rung > 0 ? [{ code: "rung", value: act.rung } as const] : []),
        ...(act?.words ? [{ code: "words", value: s.id } as const] : []),
        ...(act?.inResponseTo && view.acts[act.inResponseTo]
          ? [{ code: "answers", value: act.inResponseTo } as const]
          : []),
      ];
      return {
        kind: "signal",
        id: s.id,
        name: s.label,
        at: between,
        actor: act?.actor ?? act?.suspect ?? null,
        facts,
      };
    }),
    force: model.forces.map((f) => ({
      kind: "force",
      id: f.id,
      name: f.label,
      at: f.at,
      actor: f.owner,
      facts: [
        { code: "owner", value: f.owner },
        { code: "zone", value: zoneName(f.zone) },
        ...(f.arriving === undefined ? [{ code: "strength", value: percent(f.strength) } as const] : []),
        ...(f.arriving === undefined ? [] : [{ code: "arriving", value: f.arriving } as const]),
        ...(f.conditional ? [{ code: "conditional", value: f.owner } as const] : []),
        ...(f.readiness === undefined ? [] : [{ code: "readiness", value: percent(f.readiness) } as const]),
        ...(f.posture === undefined ? [] : [{ code: "posture", value: f.posture } as const]),
        ...(f.reach === undefined ? [] : [{ code: "reach", value: f.reach } as const]),
      ],
    })),
    zone: model.zones.map((z) => {
      const measure = Object.values(view.measures).find((m) => m.id === z.measure);
      return {
        kind: "zone",
        id: z.id,
        name: z.name,
        at: middle(z.ring ?? z.line ?? []),
        actor: null,
        facts: [
          ...(z.state ? [{ code: "state", value: z.state } as const] : []),
          ...(measure ? [{ code: "measure", value: measure.id } as const] : []),
          ...(z.notional ? [{ code: "notional", value: 1 } as const] : []),
        ],
      };
    }),
    place: model.places.map((p) => {
      const zone = scenario.zones.find((z) => near(z.at, p.at));
      const here = zone ? model.forces.filter((f) => f.zone === zone.id && f.arriving === undefined) : [];
      return {
        kind: "place",
        id: p.id,
        name: p.name,
        at: p.at,
        actor: p.seat ?? null,
        facts: [
          { code: "kind", value: p.kind },
          ...(p.seat ? [{ code: "seat", value: p.seat } as const] : []),
          ...(here.length > 0 ? [{ code: "here", value: here.map((f) => f.label).join(", ") } as const] : []),
        ],
      };
    }),
    commitment: model.commitments.map((c) => {
      const [protector = "", ally = ""] = c.id.split(">");
      const treaties = Object.values(view.treaties).filter(
        (t) => t.parties.includes(protector) && t.parties.includes(ally),
      );
      const posture = view.values.posture?.[c.id];
      const believed =
        view.you.seat !== null && view.values.credibility?.[`${view.you.seat}@${c.id}`] !== undefined;
      return {
        kind: "commitment",
        id: c.id,
        name: c.label,
        at: middle([c.from, c.to]),
        actor: protector,
        facts: [
          ...(believed ? [{ code: "believed", value: percent(c.strength) } as const] : []),
          ...(posture === undefined ? [] : [{ code: "posture", value: posture } as const]),
          ...treaties.map((t) => ({ code: "treaty", value: shortTreaty(t.name) }) as const),
        ],
      };
    }),
  };
}

const near = (a: readonly [number, number], b: readonly [number, number]): boolean =>
  Math.hypot(a[0] - b[0], a[1] - b[1]) < 0.35;

/** What is selected, with everything the map knows of it; null for what is not on the map any more. */
export function contentOf(given: Given, selected: Selection | undefined): Content | null {
  if (!selected) return null;
  if (selected.kind !== "country")
    return contentsOf(given)[selected.kind].find((one) => one.id === selected.id) ?? null;
  const seat = given.scenario.seats.find((s) => s.countries.includes(selected.id));
  const forces = seat ? given.model.forces.filter((f) => f.owner === seat.id) : [];
  return {
    kind: "country",
    id: selected.id,
    name: selected.id,
    at: seat ? [seat.at[0], seat.at[1]] : null,
    actor: seat?.id ?? null,
    facts: [
      ...(seat ? [{ code: "seat", value: seat.id } as const] : []),
      ...(forces.length > 0 ? [{ code: "together", value: forces.length } as const] : []),
    ],
  };
}
