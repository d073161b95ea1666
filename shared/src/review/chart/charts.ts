import { allianceKey, beliefKey, sigmoid, THRESHOLDS } from "../../engine/index.ts";
import { type Names, named, tellText } from "../../text/index.ts";
import type { AfterActionReview } from "../after-action.ts";
import type { Chart } from "./drawing.ts";
import { type Curve, lines } from "./lines.ts";

/** A chart of the review, with what it is asked about when somebody asks why. */
export interface ReviewChart extends Chart {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  /** Curves by name, each with the key of the number that can be asked "why?". */
  readonly why: readonly { readonly name: string; readonly key: string; readonly value: string }[];
}

const say = (id: string, given: Readonly<Record<string, string | number>> = {}, names: Names = {}): string =>
  tellText({ id: `report.${id}`, with: given }, names);

const whole = (v: number): string => String(Math.round(v));
const percent = (v: number): string => `${Math.round(v * 100)} %`;

interface Asked {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly curves: readonly (Curve & { readonly key: string })[];
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
  readonly format: (v: number) => string;
  readonly steps?: boolean;
  readonly rungs?: boolean;
}

/** Every chart of curves the review shows, for whoever draws them: a screen or a report. Flat ones are left out. */
export function reviewCharts(review: AfterActionReview, names: Names): readonly ReviewChart[] {
  const of = (key: string): readonly number[] => review.series[key] ?? [];
  const pair = (a: string, b: string) => `${named(a, names)} – ${named(b, names)}`;
  const alliances = review.scoreboard.map(({ protector, ally }) => ({
    protector,
    ally,
    key: allianceKey(protector, ally),
    name: pair(protector, ally),
  }));
  const dyads = Object.keys(review.ladder).map((key) => {
    const [a = "", b = ""] = key.split("|");
    return { key, name: pair(a, b) };
  });
  const seats = review.aims.map(({ seat }) => seat);
  const asked: readonly Asked[] = [
    {
      id: "ladder",
      title: say("chart.ladder"),
      note: say("chart.ladder.note"),
      curves: moved(dyads, "rung", of),
      min: 0,
      max: 19,
      ticks: THRESHOLDS.map((t) => t.after + 0.5),
      format: whole,
      steps: true,
      rungs: true,
    },
    {
      id: "hostility",
      title: say("chart.hostility"),
      note: say("chart.hostility.note"),
      curves: moved(dyads, "hostility", of),
      min: 0,
      max: 100,
      ticks: [0, 50, 100],
      format: whole,
    },
    ...alliances.map(({ protector, ally, key, name }): Asked => {
      const share = (observer: string) => of(`credibility:${beliefKey(observer, key)}`).map(sigmoid);
      return {
        id: `credibility.${key}`,
        title: say("chart.credibility", { pair: name }, names),
        note: say("chart.credibility.note", { protector, ally }, names),
        curves: seats
          .filter((observer) => of(`credibility:${beliefKey(observer, key)}`).length > 0)
          .map((observer) => ({
            name: named(observer, names),
            values: share(observer),
            style: 0,
            key: `credibility:${beliefKey(observer, key)}`,
          })),
        min: 0,
        max: 1,
        ticks: [0, 0.5, 1],
        format: percent,
      };
    }),
    ...alliances.map(
      ({ protector, ally, key, name }): Asked => ({
        id: `fear.${key}`,
        title: say("chart.fear", { pair: name }, names),
        note: say("chart.fear.note"),
        curves: [
          {
            name: say("chart.fear.abandonment", { ally }, names),
            values: of(`fearOfAbandonment:${key}`),
            style: 0,
            key: `fearOfAbandonment:${key}`,
          },
          {
            name: say("chart.fear.entrapment", { protector }, names),
            values: of(`fearOfEntrapment:${key}`),
            style: 1,
            key: `fearOfEntrapment:${key}`,
          },
        ],
        min: 0,
        max: 100,
        ticks: [0, 50, 100],
        format: whole,
      }),
    ),
    {
      id: "burden",
      title: say("chart.burden"),
      note: say("chart.burden.note"),
      curves: moved(
        seats.map((seat) => ({ key: seat, name: named(seat, names) })),
        "burden",
        of,
      ),
      min: 0,
      max: 1,
      ticks: [0, 0.5, 1],
      format: percent,
    },
    {
      id: "creep",
      title: say("chart.creep"),
      note: say("chart.creep.note"),
      curves: moved(alliances, "creep", of),
      min: 0,
      max: Math.max(4, ...alliances.flatMap((a) => of(`creep:${a.key}`))),
      ticks: [0, 2, 4],
      format: (v) => String(Math.round(v * 10) / 10),
    },
    {
      id: "accident",
      title: say("chart.accident"),
      note: say("chart.accident.note"),
      curves: dyads
        .map((d) => ({
          name: d.name,
          values: of(`accidentRisk:${d.key}`),
          style: 0,
          key: `proximity:${d.key}`,
        }))
        .filter((c) => Math.max(0, ...c.values) > 0.005),
      min: 0,
      max: Math.max(0.1, ...dyads.flatMap((d) => of(`accidentRisk:${d.key}`))),
      ticks: [0, 0.05, 0.1],
      format: (v) => `${Math.round(v * 1000) / 10} %`,
    },
  ];
  return asked.flatMap((one) => chartOf(one));
}

/** The curves of a variable that is not the same from beginning to end, the highest first, six at most. */
const moved = (
  subjects: readonly { readonly key: string; readonly name: string }[],
  variable: string,
  of: (key: string) => readonly number[],
): readonly (Curve & { readonly key: string })[] =>
  subjects
    .map(({ key, name }) => ({ name, values: of(`${variable}:${key}`), style: 0, key: `${variable}:${key}` }))
    .filter(({ values }) => values.some((v) => v !== values[0]))
    .sort((a, b) => Math.max(...b.values) - Math.max(...a.values));

const SIX = 6;

function chartOf(asked: Asked): readonly ReviewChart[] {
  const { id, title, note, min, max, ticks, format, steps = false, rungs = false } = asked;
  const shown = asked.curves.filter((c) => c.values.length > 1).slice(0, SIX);
  if (shown.length === 0) return [];
  const curves = shown.map((c, style) => ({ ...c, style }));
  const chart = lines(curves, {
    label: title,
    turn: say("turn"),
    min,
    max,
    ticks: ticks.map((value, i) => ({
      value,
      name: rungs ? tellText({ id: `threshold.${THRESHOLDS[i]?.id}.name`, with: {} }) : format(value),
    })),
    steps,
    format,
  });
  const why = curves.map((c) => {
    const last = c.values[c.values.length - 1] ?? 0;
    return { name: c.name, key: c.key, value: format(last) };
  });
  return [{ ...chart, id, title, note, why }];
}
