import { useState } from "react";
import { useLocation } from "wouter";
import { hostGame } from "../api.ts";
import { Refused } from "../design/refused.tsx";
import { t } from "../i18n/index.ts";
import { ts } from "../i18n/setup.ts";
import { admit } from "../session.ts";
import { type Measured, measure } from "./measure.ts";
import { Page } from "./page.tsx";
import { useScenarios, wordsFor } from "./use-scenarios.ts";
import "./check.css";

/** Bytes of the table with its map, compressed: what opening it loads. */
const TABLE = 560_000;
/** Milliseconds from which an answer is late. */
const SLOW = 400;

/** Before class: does this network let a game through, and a dry run in which nobody is disturbed. */
export function Check() {
  const [, go] = useLocation();
  const { scenario, failed } = useScenarios();
  const [found, setFound] = useState<Measured | null>(null);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState("");

  async function run() {
    setBusy(true);
    setFound(await measure());
    setBusy(false);
  }
  async function dryRun() {
    if (!scenario) return;
    setBusy(true);
    try {
      const admission = await hostGame({
        scenario: scenario.id,
        name: ts("check.dry"),
        host: t("common.you"),
        preset: "none",
        humans: [],
        seat: null,
        dealt: false,
        solo: true,
        treaties: {},
        personas: {},
      });
      admit(admission, t("common.you"), ts("check.dry"));
      go(`/game/${admission.game}`);
    } catch (error) {
      setRefused(wordsFor(error));
      setBusy(false);
    }
  }

  return (
    <Page>
      <div className="stack" style={{ maxWidth: "44rem" }}>
        <h1>{ts("check.title")}</h1>
        <p className="quiet">{ts("check.line")}</p>
        <div>
          <button type="button" className="button primary" disabled={busy} onClick={() => void run()}>
            {ts(busy ? "check.running" : "check.run")}
          </button>
        </div>
        {found && <Findings found={found} />}
        <h2 style={{ marginTop: "var(--s5)" }}>{ts("check.dry")}</h2>
        <p className="quiet">{ts("check.dry.line")}</p>
        <div>
          <button type="button" className="button" disabled={busy || !scenario} onClick={() => void dryRun()}>
            {ts("check.dry.open")}
          </button>
        </div>
        <Refused words={refused || failed} />
      </div>
    </Page>
  );
}

function Findings({ found }: { found: Measured }) {
  const { http, socket, load, apart, keeps } = found;
  const rows: readonly (readonly [string, boolean, string])[] = [
    [
      ts("check.http"),
      http !== null && http < SLOW,
      http === null
        ? ts("check.http.bad")
        : ts(http < SLOW ? "check.http.good" : "check.http.slow", { ms: http }),
    ],
    [
      ts("check.socket"),
      socket !== null,
      socket === null ? ts("check.socket.bad") : ts("check.socket.good", { ms: socket }),
    ],
    [
      ts("check.load"),
      load !== null,
      load === null
        ? ts("check.load.bad")
        : ts("check.load.good", {
            kb: Math.round(load.bytes / 1000),
            ms: load.ms,
            seconds: Math.max(1, Math.round((TABLE / load.bytes) * (load.ms / 1000))),
          }),
    ],
    [ts("check.storage"), keeps, ts(keeps ? "check.storage.good" : "check.storage.bad")],
  ];
  return (
    <dl className="check" aria-live="polite">
      {rows.map(([name, good, words]) => (
        <div key={name}>
          <dt>
            <strong>{name}</strong>
          </dt>
          <dd>
            <span className={good ? "chip well" : "chip alarm"} aria-hidden>
              {good ? "✓" : "!"}
            </span>{" "}
            {words}
          </dd>
        </div>
      ))}
      {apart !== null && (
        <div>
          <dt>
            <strong>{ts("check.clock")}</strong>
          </dt>
          <dd>{ts("check.clock.good", { seconds: Math.round(Math.abs(apart) / 1000) })}</dd>
        </div>
      )}
    </dl>
  );
}
