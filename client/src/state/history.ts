import type { Series } from "@casus/shared/projection";
import { useEffect, useState } from "react";
import { ask } from "../store.ts";
import { turnOf, useView } from "./table.ts";

/** By variable, its series. */
export type History = Readonly<Record<string, Series>>;

const NONE: History = {};
const NO_SERIES: Series = {};

// The same answer serves every panel until the phase changes.
let kept: { readonly moment: string; readonly answers: Map<string, Promise<Series>> } | null = null;

function asked(moment: string, variable: string): Promise<Series> {
  if (kept?.moment !== moment) kept = { moment, answers: new Map() };
  const { answers } = kept;
  let answer = answers.get(variable);
  if (!answer) {
    answer = ask<{ series?: Series }>({ type: "history", variable }).then((reply) => {
      // What could not be fetched is asked for again by whoever looks next.
      if (!reply?.series) answers.delete(variable);
      return reply?.series ?? NO_SERIES;
    });
    answers.set(variable, answer);
  }
  return answer;
}

/** Variables turn by turn, as far as this seat may know them; asked for anew when the turn or the phase changes. */
export function useHistories(variables: readonly string[]): History {
  const view = useView();
  const [history, set] = useState(NONE);
  const phase = view.stage.kind === "running" ? view.stage.phase : view.stage.kind;
  const moment = [view.game.id, view.you.seat, turnOf(view), phase].join(" ");
  const names = variables.join(" ");
  useEffect(() => {
    let late = false;
    const wanted = names.split(" ");
    void Promise.all(wanted.map((variable) => asked(moment, variable))).then((found) => {
      if (!late) set(Object.fromEntries(wanted.map((variable, i) => [variable, found[i] ?? NO_SERIES])));
    });
    return () => {
      late = true;
    };
  }, [names, moment]);
  return history;
}

/** One variable turn by turn. */
export const useHistory = (variable: string): Series => useHistories([variable])[variable] ?? NO_SERIES;
