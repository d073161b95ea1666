import { Home, Minus, Plus, ZoomIn } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { tt } from "../../i18n/table.ts";
import {
  createScene,
  DARK,
  LIGHT,
  type LonLat,
  type MapScene,
  type SceneModel,
  type Selection,
  type Theatre,
} from "../../scene/index.ts";

/** Kilometres across a screen pixel that one flies down to: a zone and its neighbours. */
const CLOSE = 0.9;

/** Thin wrapper: the scene draws, React only hands it models. Loaded lazily, for it brings Pixi. */
export function MapView(p: {
  theatre: Theatre;
  model: SceneModel;
  /** How long signals that are new in the model are played; 0 leaves them at rest. */
  seconds: number;
  /** Goes there whenever `n` has grown. */
  flight: { n: number; to: LonLat | null };
  reducedMotion: boolean;
  onSelect: (selection: Selection | undefined) => void;
  onFail: () => void;
}) {
  const host = useRef<HTMLDivElement>(null);
  const scene = useRef<MapScene | null>(null);
  const latest = useRef(p);
  latest.current = p;
  const [epoch, setEpoch] = useState(0);
  const [ready, setReady] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a lost context asks for a new scene by a new epoch
  useEffect(() => {
    const at = host.current;
    if (!at) return;
    const made = createScene(at, {
      theatre: p.theatre,
      palette: isDark() ? DARK : LIGHT,
      reducedMotion: p.reducedMotion,
      renderer: askedRenderer(),
      onSelect: (selection) => latest.current.onSelect(selection),
      onContextLost: () => setEpoch((n) => n + 1),
    });
    scene.current = made;
    // Before it is there, so that its first picture is already the one that is wanted.
    const { model } = latest.current;
    made.update(model);
    made.init().then(
      () => {
        if (latest.current.model !== model) made.update(latest.current.model);
        setReady(true);
      },
      () => latest.current.onFail(),
    );
    const restyle = () => made.restyle(isDark() ? DARK : LIGHT);
    const media = matchMedia("(prefers-color-scheme: dark)");
    media.addEventListener("change", restyle);
    addEventListener("casus:theme", restyle);
    return () => {
      media.removeEventListener("change", restyle);
      removeEventListener("casus:theme", restyle);
      scene.current = null;
      setReady(false);
      made.destroy();
    };
  }, [epoch, p.theatre, p.reducedMotion]);

  useEffect(() => scene.current?.update(p.model, latest.current.seconds), [p.model]);

  const told = p.seconds === 0;
  useEffect(() => {
    if (told) scene.current?.skip();
  }, [told]);

  const flown = useRef(p.flight.n);
  useEffect(() => {
    if (p.flight.n === flown.current || !p.flight.to || !ready) return;
    flown.current = p.flight.n;
    scene.current?.flyTo(p.flight.to, CLOSE);
  }, [p.flight, ready]);

  return (
    <div className="map-view">
      <div
        ref={host}
        className="map-canvas"
        role="application"
        aria-label={tt("map.label")}
        aria-description={tt("map.help")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the scene listens to pointer, wheel and keys on this element
        tabIndex={0}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that go somewhere are no fields of a form */}
      <div className="map-closeups" role="group" aria-label={tt("map.closeups")}>
        {p.theatre.insets.map((inset) => (
          <button
            key={inset.id}
            type="button"
            className="button tight"
            aria-label={tt("map.closeup", { name: inset.name })}
            onClick={() => scene.current?.visit(inset)}
          >
            <ZoomIn size={15} aria-hidden /> {inset.name}
          </button>
        ))}
      </div>
      <div className="map-tools">
        <button
          type="button"
          className="icon-button"
          aria-label={tt("map.in")}
          title={tt("map.in")}
          onClick={() => scene.current?.zoomBy(1.4)}
        >
          <Plus size={18} aria-hidden />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={tt("map.out")}
          title={tt("map.out")}
          onClick={() => scene.current?.zoomBy(1 / 1.4)}
        >
          <Minus size={18} aria-hidden />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={tt("map.home")}
          title={tt("map.home")}
          onClick={() => scene.current?.reset()}
        >
          <Home size={16} aria-hidden />
        </button>
      </div>
    </div>
  );
}

/** `?renderer=canvas` or `webgl`: for a driver that draws wrongly, and for tests. */
function askedRenderer(): "auto" | "canvas" | "webgl" {
  const asked = new URLSearchParams(location.search).get("renderer");
  return asked === "canvas" || asked === "webgl" ? asked : "auto";
}

function isDark(): boolean {
  const theme = document.documentElement.dataset.theme;
  return theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}
