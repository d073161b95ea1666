import { List, Map as MapIcon } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import { Later } from "../../design/later.tsx";
import { Region } from "../../design/region.tsx";

import { tt } from "../../i18n/table.ts";
import type { Theatre } from "../../scene/theatre.ts";
import { select, showOnMap, useLook } from "../../state/map.ts";
import { useReveal, useShown } from "../../state/reveal.ts";
import { useReducedMotion, useScenario } from "../../state/table.ts";
import { loadMapView, theatreOf } from "./ahead.ts";
import { contentOf, contentsOf } from "./contents.ts";
import { LayerMenu } from "./layer-menu.tsx";
import { MapCard } from "./map-card.tsx";
import { MapContents } from "./map-contents.tsx";
import { useSceneModel } from "./use-scene-model.ts";
import "./map.css";

function Loading() {
  return <p className="map-note note">{tt("map.loading")}</p>;
}

/** Longest a beat's signals are played, in seconds; what is left of the beat they rest. */
const LONGEST_PLAY = 3;

/** The theatre: drawn, and as lists that do what the drawing does. */
export function MapPanel() {
  const view = useShown();
  const scenario = useScenario();
  const reduced = useReducedMotion();
  const { mode, beats, beat, speed } = useReveal();
  const [ground, setGround] = useState<Theatre | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [listed, setListed] = useState(false);
  const { selected, flights } = useLook();
  const model = useSceneModel(ground);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads the theatre again
  useEffect(() => {
    let late = false;
    theatreOf(scenario.theatre).then(
      (found) => late || setGround(found),
      () => late || setFailed(true),
    );
    return () => {
      late = true;
    };
  }, [scenario.theatre, attempt]);

  const given = useMemo(() => model && { model: model.full, view, scenario }, [model, view, scenario]);
  const content = useMemo(() => given && contentOf(given, selected), [given, selected]);
  // Signals of the beat on screen are played once; at rest they stay where they are.
  const seconds = mode === "none" ? 0 : Math.min(LONGEST_PLAY, (beats[beat]?.seconds ?? 0) / speed);
  const list = listed || failed;
  // Asked for from elsewhere: then it is the map one wants to see.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new flight closes the list
  useEffect(() => setListed(false), [flights]);

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
          <Later
            load={loadMapView}
            instead={<Loading />}
            props={{
              theatre: ground,
              model: model.drawn,
              seconds,
              flight: { n: flights, to: content?.at ?? null },
              reducedMotion: reduced,
              onSelect: select,
              onFail: () => setFailed(true),
            }}
          />
        </Region>
      )}
      {!model && !failed && <Loading />}
      {list && given && <MapContents contents={contentsOf(given)} selected={selected} onSelect={select} />}
      <div className="map-bar">
        <button type="button" className="button tight" onClick={() => setListed(!listed)} disabled={failed}>
          {list ? <MapIcon size={15} aria-hidden /> : <List size={15} aria-hidden />}{" "}
          {tt(list ? "map.hide" : "map.show")}
        </button>
        {!list && <LayerMenu />}
      </div>
      {content && (
        <MapCard
          content={content}
          onClose={() => select(undefined)}
          onFly={() => showOnMap({ kind: content.kind, id: content.id })}
        />
      )}
      <p className="unseen" role="status">
        {content ? tt("map.selected", { name: content.name }) : ""}
      </p>
    </section>
  );
}
