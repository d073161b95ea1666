import { List, Map as MapIcon } from "lucide-react";
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { Region } from "../../design/region.tsx";
import { tt } from "../../i18n/table.ts";
import type { SceneModel, Selection } from "../../scene/model.ts";
import type { Theatre } from "../../scene/theatre.ts";
import { useReveal } from "../../state/reveal.ts";
import { useReducedMotion, useScenario, useView, useWords } from "../../state/table.ts";
import { setUi } from "../../state/ui.ts";
import { story } from "../../words.ts";
import { MapContents } from "./map-contents.tsx";
import { sceneModel } from "./scene-model.ts";
import "./map.css";

const MapView = lazy(() => import("./map-view.tsx").then((m) => ({ default: m.MapView })));

const theatres = new Map<string, Promise<Theatre>>();
function theatre(id: string): Promise<Theatre> {
  const known =
    theatres.get(id) ?? import("../../scene/theatre.ts").then((m) => m.loadTheatre(`/theatres/${id}/`));
  theatres.set(id, known);
  known.catch(() => theatres.delete(id));
  return known;
}

/** The theatre: drawn, and as lists that do what the drawing does. */
export function MapPanel() {
  const view = useView();
  const scenario = useScenario();
  const words = useWords();
  const reduced = useReducedMotion();
  const reveal = useReveal();
  const [ground, setGround] = useState<Theatre | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [listed, setListed] = useState(false);
  const [selected, setSelected] = useState<Selection>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads the theatre again
  useEffect(() => {
    let late = false;
    theatre(scenario.theatre).then(
      (found) => late || setGround(found),
      () => late || setFailed(true),
    );
    return () => {
      late = true;
    };
  }, [scenario.theatre, attempt]);

  const model = useMemo<SceneModel | null>(
    () =>
      ground &&
      sceneModel({
        view,
        scenario,
        ground,
        hidden: reveal.hidden,
        selected,
        label: (act) => story(words, act),
      }),
    [ground, view, scenario, reveal.hidden, selected, words],
  );

  // Signals of the beat on screen are played once; at rest they stay where they are.
  const resolving = view.stage.kind === "running" && view.stage.phase === "resolution";
  const beat = resolving ? reveal.beats[reveal.beat] : undefined;
  const play = useMemo(() => beat?.acts.map((act) => act.id) ?? [], [beat]);

  const select = useRef((selection: Selection | undefined) => {
    setSelected(selection);
  });
  const capital =
    selected?.kind === "place" ? model?.places.find((x) => x.id === selected.id)?.seat : undefined;
  const country =
    selected?.kind === "country"
      ? scenario.seats.find((s) => s.countries.includes(selected.id))?.id
      : undefined;
  const actor = capital ?? country;
  const chosen = nameOf(selected, model);
  const list = listed || failed;

  return (
    <section className="map-panel" aria-label={tt("map.label")}>
      {failed && (
        <div className="note map-note">
          <p>{tt(model ? "map.failed" : "map.missing")}</p>
          <button
            type="button"
            className="button tight"
            onClick={() => {
              setFailed(false);
              setAttempt(attempt + 1);
            }}
          >
            {tt("map.again")}
          </button>
        </div>
      )}
      {model && ground && !list && (
        <Region name="map">
          <Suspense fallback={<p className="map-note note">{tt("map.loading")}</p>}>
            <MapView
              theatre={ground}
              model={model}
              play={play}
              seconds={Math.min(3, beat?.seconds ?? 3)}
              reducedMotion={reduced}
              onSelect={select.current}
              onFail={() => setFailed(true)}
            />
          </Suspense>
        </Region>
      )}
      {!model && !failed && <p className="map-note note">{tt("map.loading")}</p>}
      {list && model && <MapContents model={model} selected={selected} onSelect={setSelected} />}
      <div className="map-bar">
        <button type="button" className="button tight" onClick={() => setListed(!listed)} disabled={failed}>
          {list ? <MapIcon size={15} aria-hidden /> : <List size={15} aria-hidden />}{" "}
          {tt(list ? "map.hide" : "map.show")}
        </button>
        {chosen && (
          <span className="map-chosen">
            {chosen}
            {actor && (
              <button
                type="button"
                className="button tight plain"
                onClick={() =>
                  setUi({
                    actor,
                    desk: "dossiers",
                    sheet: matchMedia("(max-width: 900px)").matches ? "dossiers" : null,
                  })
                }
              >
                {tt("desk.dossiers")}
              </button>
            )}
          </span>
        )}
      </div>
      <p className="unseen" role="status">
        {chosen ? tt("map.selected", { name: chosen }) : ""}
      </p>
    </section>
  );
}

function nameOf(selected: Selection | undefined, model: SceneModel | null): string {
  if (!selected || !model) return "";
  switch (selected.kind) {
    case "place":
      return model.places.find((x) => x.id === selected.id)?.name ?? "";
    case "zone":
      return model.zones.find((x) => x.id === selected.id)?.name ?? "";
    case "force":
      return model.forces.find((x) => x.id === selected.id)?.label ?? "";
    case "signal":
      return model.signals.find((x) => x.id === selected.id)?.label ?? "";
    case "country":
      return selected.id;
  }
}
