import { type ClockPreset, type InjectPlan, PRESETS } from "@casus/shared/engine";
import { PERSONA_NAMES } from "@casus/shared/personas";
import { type Setup, type SetupProblem, setupFaults } from "@casus/shared/protocol";
import { type FormEvent, useState } from "react";
import { Link, useLocation } from "wouter";
import { hostGame, loadScenario } from "../api.ts";
import { Refused } from "../design/refused.tsx";
import { formatList } from "../format.ts";
import { t } from "../i18n/index.ts";
import { ts } from "../i18n/setup.ts";
import { admit } from "../session.ts";
import { Page } from "./page.tsx";
import { presetWords } from "./preset.ts";
import { Events } from "./setup/events.tsx";
import { People } from "./setup/people.tsx";
import { Personas } from "./setup/personas.tsx";
import { SavedSetups } from "./setup/saved-setups.tsx";
import { Seats } from "./setup/seats.tsx";
import { type Several, SeveralGames } from "./setup/several.tsx";
import { type Terms, Treaties } from "./setup/treaties.tsx";
import { useScenarios, wordsFor } from "./use-scenarios.ts";
import "./host.css";

export function Host() {
  const [, go] = useLocation();
  const { all, scenario, choose, failed } = useScenarios();
  const [name, setName] = useState("");
  const [host, setHost] = useState("");
  const [preset, setPreset] = useState<ClockPreset>("60");
  const [humans, setHumans] = useState<readonly string[]>([]);
  const [dealt, setDealt] = useState(false);
  const [seat, setSeat] = useState("");
  const [terms, setTerms] = useState<Terms>({});
  const [formation, setFormation] = useState("");
  const [personas, setPersonas] = useState<Readonly<Record<string, string>>>({});
  const [injects, setInjects] = useState<readonly InjectPlan[]>([]);
  const [own, setOwn] = useState(false);
  const [anonymous, setAnonymous] = useState(false);
  const [leaders, setLeaders] = useState(false);
  const [several, setSeveral] = useState<Several>({ count: 1, half: false });
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState("");

  const [adjusted, setAdjusted] = useState("");

  // Another crisis has other seats and treaties: what was set for the last one does not carry over.
  if (scenario && adjusted !== scenario.id) {
    setAdjusted(scenario.id);
    // A name somebody has typed stays.
    if (name === "" || all.some(({ title }) => title.slice(0, 40) === name))
      setName(scenario.title.slice(0, 40));
    setHumans(scenario.seats.map((s) => s.id));
    setSeat("");
    setTerms({});
    setFormation("");
    setPersonas({});
    setInjects([]);
    setOwn(false);
  }

  const setup: Setup | null = scenario && {
    format: "casus-setup",
    version: 1,
    scenario: scenario.id,
    name: name.trim() || scenario.title.slice(0, 40),
    preset,
    humans: [...humans],
    dealt,
    treaties: terms,
    personas: { ...personas },
    formation: formation || null,
    injects: [...injects],
    ...(own && { own }),
    ...(anonymous && { anonymous }),
    ...(leaders && { leaders }),
  };

  /** What of the rest is not as the crisis has it. */
  const changed = [
    (anonymous || leaders) && ts("people.title"),
    Object.values(personas).some((x) => x !== "") && ts("personas.title"),
    (Object.keys(terms).length > 0 || formation !== "") && t("host.treaty"),
    (own || injects.length > 0) && ts("events.title"),
    several.count > 1 && ts("several.title"),
  ].filter((x) => x !== false);

  /** Takes a set-up over, its crisis first; or says which of its names are not known here and takes nothing. */
  async function load(saved: Setup): Promise<readonly SetupProblem[]> {
    if (!all.some((s) => s.id === saved.scenario)) return [{ path: "scenario", message: saved.scenario }];
    const found = await loadScenario(saved.scenario);
    const faults = setupFaults(saved, found, PERSONA_NAMES);
    if (faults.length > 0) return faults;
    choose(saved.scenario);
    setAdjusted(saved.scenario);
    setName(saved.name);
    setPreset(saved.preset);
    setHumans(saved.humans);
    setDealt(saved.dealt);
    setSeat("");
    setTerms(saved.treaties);
    setFormation(saved.formation ?? "");
    setPersonas(saved.personas);
    setInjects(saved.injects);
    setOwn(saved.own ?? false);
    setAnonymous(saved.anonymous ?? false);
    setLeaders(saved.leaders ?? false);
    return [];
  }

  async function open(event: FormEvent, solo: boolean) {
    event.preventDefault();
    if (!scenario) return;
    setBusy(true);
    setRefused("");
    try {
      if (!setup) return;
      const { format: _format, version: _version, formation: over, ...asked } = setup;
      const ids: string[] = [];
      const count = solo ? 1 : several.count;
      for (let n = 1; n <= count; n++) {
        const title = count === 1 ? asked.name : ts("several.name", { name: asked.name.slice(0, 36), n });
        const admission = await hostGame({
          ...asked,
          name: title,
          host: host.trim(),
          seat: count === 1 ? seat || null : null,
          solo,
          treaties: several.half && count > 1 && n % 2 === 0 ? {} : asked.treaties,
          ...(over && { formation: over }),
        });
        admit(admission, host.trim(), title);
        ids.push(admission.game);
      }
      go(count === 1 ? `/game/${ids[0]}` : "/games");
    } catch (error) {
      setRefused(wordsFor(error));
      setBusy(false);
    }
  }

  return (
    <Page>
      <form className="host" onSubmit={(e) => void open(e, false)}>
        <header className="stack">
          <h1>{t("host.title")}</h1>
          <p className="quiet">{t("host.lead")}</p>
        </header>
        <section aria-labelledby="host-game">
          <h2 id="host-game">{t("host.scenario")}</h2>
          <div className="stack">
            <label className="field">
              <span className="unseen">{t("host.scenario")}</span>
              <select className="input" value={scenario?.id ?? ""} onChange={(e) => choose(e.target.value)}>
                {all.map((s) => (
                  <option key={s.id} value={s.id}>
                    {s.title}
                  </option>
                ))}
              </select>
            </label>
            {scenario && <p className="note">{scenario.summary}</p>}
            <div className="host-two">
              <label className="field">
                <span>{t("host.you")}</span>
                <input
                  className="input"
                  value={host}
                  onChange={(e) => setHost(e.target.value)}
                  required
                  maxLength={40}
                  autoComplete="nickname"
                />
              </label>
              <label className="field">
                <span>{t("host.game")}</span>
                <input
                  className="input"
                  value={name}
                  onChange={(e) => setName(e.target.value)}
                  maxLength={40}
                />
              </label>
            </div>
          </div>
        </section>
        {scenario && (
          <>
            <section aria-labelledby="host-time">
              <h2 id="host-time">{t("host.time")}</h2>
              <div className="choices host-two" role="radiogroup" aria-labelledby="host-time">
                {PRESETS.map((p) => (
                  <label key={p} className="choice">
                    <input type="radio" name="preset" checked={preset === p} onChange={() => setPreset(p)} />
                    <span>
                      <strong>{t(`host.time.${p}`)}</strong>
                      <br />
                      <span className="note">{presetWords(p, scenario.presets[p])}</span>
                    </span>
                  </label>
                ))}
              </div>
            </section>
            <Seats {...{ scenario, humans, setHumans, seat, setSeat, dealt, setDealt }} />
            <details className="fold host-more">
              <summary>
                <strong>{ts("more.title")}</strong>
                <span className="note">
                  {changed.length === 0 ? ts("more.none") : ts("more.changed", { what: formatList(changed) })}
                </span>
              </summary>
              <div className="host-rest">
                <People {...{ anonymous, setAnonymous, leaders, setLeaders }} />
                <Personas scenario={scenario} personas={personas} onChange={setPersonas} />
                <Treaties {...{ scenario, terms, setTerms, formation, setFormation }} />
                <Events
                  scenario={scenario}
                  turns={scenario.presets[preset].turns}
                  withOwn={own}
                  onOwn={setOwn}
                  injects={injects}
                  onChange={setInjects}
                />
                <SeveralGames several={several} onChange={setSeveral} />
              </div>
            </details>
            <SavedSetups current={setup} onLoad={load} />
          </>
        )}
        <Refused words={refused || failed} />
        <div className="row host-actions">
          <button type="submit" className="button primary" disabled={!scenario || busy}>
            {busy
              ? t("host.opening")
              : several.count > 1
                ? ts("several.open", { n: several.count })
                : t("host.open")}
          </button>
          {seat && (
            <button
              type="button"
              className="button"
              disabled={!scenario || busy || !host.trim()}
              onClick={(e) => void open(e, true)}
            >
              {t("host.solo")}
            </button>
          )}
          <Link className="button plain" href="/">
            {t("host.back")}
          </Link>
        </div>
      </form>
    </Page>
  );
}
