import type { Inject, InjectMove, InjectPlan } from "@casus/shared/engine";
import { useCallback, useEffect, useState } from "react";
import { useView } from "../../state/table.ts";
import { useAct } from "../../state/use-act.ts";
import { ask } from "../../store.ts";

/** The list of injects, fetched anew whenever the game has changed, and what can be done with it. */
export function useInjects() {
  const view = useView();
  const { send, busy, refused } = useAct();
  const [injects, setInjects] = useState<readonly Inject[]>([]);
  const fetch = useCallback(async () => {
    const answer = await ask<{ injects?: readonly Inject[] }>({ type: "injects" });
    if (answer?.injects) setInjects(answer.injects);
  }, []);
  // The view is another object after each change the white cell is told of.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the view stands for the moment
  useEffect(() => void fetch(), [fetch, view]);
  async function then(done: Promise<boolean>): Promise<boolean> {
    const ok = await done;
    if (ok) await fetch();
    return ok;
  }
  return {
    injects,
    busy,
    refused,
    move: (inject: string, how: InjectMove) => then(send({ type: "inject", inject, do: how })),
    plan: (plans: readonly InjectPlan[]) => then(send({ type: "plan-injects", injects: [...plans] })),
  };
}
