import type { Series } from "@casus/shared/projection";
import { useEffect, useState } from "react";
import { ask } from "../store.ts";
import { turnOf, useView } from "./table.ts";

const NONE: Series = {};

/** One variable turn by turn, as far as this seat may know it; asked for anew when the turn or the phase changes. */
export function useHistory(variable: string): Series {
  const view = useView();
  const [series, set] = useState<Series>(NONE);
  const moment = `${turnOf(view)} ${view.stage.kind === "running" ? view.stage.phase : view.stage.kind} ${view.you.seat}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the moment says when there is something new
  useEffect(() => {
    let late = false;
    void ask<{ series?: Series }>({ type: "history", variable }).then((reply) => {
      if (!late && reply?.series) set(reply.series);
    });
    return () => {
      late = true;
    };
  }, [variable, moment]);
  return series;
}
