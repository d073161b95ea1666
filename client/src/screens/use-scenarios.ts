import type { PublicScenario } from "@casus/shared/projection";
import { useEffect, useState } from "react";
import { ApiError, listScenarios, loadScenario, type ScenarioSummary } from "../api.ts";
import { problem } from "../i18n/index.ts";

export const wordsFor = (error: unknown) =>
  error instanceof ApiError ? problem(error.code, error.message) : problem("unreachable");

/** The crises on file, and the one that is chosen; the first at the beginning. */
export function useScenarios() {
  const [all, setAll] = useState<readonly ScenarioSummary[]>([]);
  const [id, choose] = useState<string | null>(null);
  const [scenario, setScenario] = useState<PublicScenario | null>(null);
  const [failed, setFailed] = useState("");

  useEffect(() => {
    listScenarios().then(
      (found) => {
        setAll(found);
        choose((chosen) => chosen ?? found[0]?.id ?? null);
      },
      (error) => setFailed(wordsFor(error)),
    );
  }, []);

  useEffect(() => {
    if (id === null) return;
    let late = false;
    loadScenario(id).then(
      (found) => late || setScenario(found),
      (error) => late || setFailed(wordsFor(error)),
    );
    return () => {
      late = true;
    };
  }, [id]);

  return { all, scenario, choose, failed };
}
