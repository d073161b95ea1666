import { createScene, EMPTY_MODEL, LIGHT, type SceneModel } from "../../../client/src/scene/index.ts";
import type { RendererChoice } from "../../../client/src/scene/renderer.ts";
import { parseTheatre, type Theatre, type TheatreFiles } from "../../../client/src/scene/theatre.ts";

// Runs in the browser: the scene alone, with more on it than any crisis has.

type Scene = ReturnType<typeof createScene>;
let theatre: Theatre;
let scene: Scene;
let host: HTMLElement;
let model: SceneModel;
let renderer: RendererChoice;
let lost: (() => void) | undefined;

const FORCES = 60;
const SIGNALS = 14;

/** Sixty forces about the theatre's places, and commitments and signals between its capitals. */
function crowd(): SceneModel {
  const [width, height] = [theatre.width, theatre.height];
  const inside = theatre.places.filter(({ at }) => {
    const [x, y] = theatre.project(at);
    return x > width * 0.2 && x < width * 0.8 && y > height * 0.2 && y < height * 0.8;
  });
  const symbols = Object.keys(theatre.symbols);
  const side = (i: number) => (i % 3 === 0 ? "adversary" : "allied");
  const places = theatre.places.map((p, i) => ({ ...p, side: side(i) as "allied" }));
  const at = (i: number) => inside[i % inside.length]?.at ?? [20, 55];
  return {
    ...EMPTY_MODEL,
    sides: Object.fromEntries(theatre.countries.map((c, i) => [c.name, side(i)])),
    places,
    zones: theatre.regions,
    insets: true,
    forces: Array.from({ length: FORCES }, (_, i) => ({
      id: `f${i}`,
      owner: i % 2 ? "A" : "B",
      zone: `z${i % 14}`,
      side: side(i),
      symbol: symbols[i % symbols.length] ?? "",
      label: `Force number ${i}`,
      at: [at(i)[0] + (i % 5) * 0.1, at(i)[1] + (i % 4) * 0.06],
      strength: (i % 10) / 10,
      readiness: 0.6,
      posture: i % 5,
      ...(i % 12 === 0 && { arriving: 2, from: at(i + 5) }),
    })),
    commitments: Array.from({ length: 10 }, (_, i) => ({
      id: `c${i}`,
      label: `c${i}`,
      from: at(i),
      to: at(i + 7),
      strength: i / 10,
      side: side(i),
    })),
    signals: [],
  };
}

const withSignals = (n: number): SceneModel => ({
  ...model,
  signals: Array.from({ length: n }, (_, i) => ({
    id: `s${i}`,
    kind: (["warn", "threaten", "guarantee", "posture"] as const)[i % 4] ?? "warn",
    from: model.commitments[i % 10]?.from ?? [20, 55],
    to: model.commitments[(i + 3) % 10]?.to ?? [22, 55],
    side: i % 2 ? "adversary" : "allied",
    visibility: (["public", "private", "covert"] as const)[i % 3] ?? "public",
    costly: i % 2 === 0,
    fresh: true,
    label: `Signal number ${i}`,
  })),
});

/** Puts a scene of 1280 by 800 on the page; milliseconds until it is drawn. */
export async function open(files: TheatreFiles, choice: RendererChoice): Promise<number> {
  theatre = parseTheatre(files);
  renderer = choice;
  document.body.style.cssText = "margin:0;font-family:sans-serif";
  host = document.createElement("div");
  host.style.cssText = "width:1280px;height:800px";
  document.body.replaceChildren(host);
  model = crowd();
  const start = performance.now();
  await make();
  return performance.now() - start;
}

async function make(): Promise<void> {
  scene = createScene(host, {
    theatre,
    palette: LIGHT,
    reducedMotion: false,
    renderer,
    onContextLost: () => lost?.(),
  });
  scene.update(model);
  await scene.init();
  await frame();
}

const frame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Frames a second while something is done in each of them. */
async function rate(seconds: number, each: (i: number) => void): Promise<number> {
  const start = await frame();
  let now = start;
  let frames = 0;
  while (now - start < seconds * 1000) {
    each(frames++);
    now = await frame();
  }
  return (frames * 1000) / (now - start);
}

export const pan = (seconds: number): Promise<number> =>
  rate(seconds, (i) => scene.pan(i % 120 < 60 ? 5 : -5, i % 90 < 45 ? 3 : -3));

export async function signals(seconds: number): Promise<number> {
  scene.update({ ...model, signals: [] });
  await pause(300);
  scene.update(withSignals(SIGNALS), seconds);
  const fps = await rate(seconds, () => {});
  scene.skip();
  return fps;
}

/** The longest tasks, in milliseconds, while things are selected and switched, and while one zooms, which bakes anew. */
export async function tasks(): Promise<{ interaction: number; zoom: number }> {
  let longest = 0;
  const watch = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration);
  });
  watch.observe({ type: "longtask" });
  const worst = async (times: number, act: (i: number) => void): Promise<number> => {
    longest = 0;
    for (let i = 0; i < times; i++) {
      act(i);
      await pause(160);
    }
    await pause(300);
    return longest;
  };
  scene.update(withSignals(SIGNALS));
  await pause(600);
  const interaction = await worst(20, (i) =>
    scene.update({
      ...withSignals(SIGNALS),
      selected: i % 2 ? { kind: "force", id: `f${i}` } : { kind: "place", id: model.places[i]?.id ?? "" },
    }),
  );
  const zoom = await worst(8, (i) => scene.zoomBy(i < 4 ? 1.5 : 1 / 1.5));
  watch.disconnect();
  return { interaction, zoom };
}

/** Milliseconds from a lost context to the next picture, as the panel recovers: everything new from the same model. */
export function loseContext(): Promise<number | null> {
  const canvas = host.querySelector("canvas");
  const context = canvas?.getContext("webgl2") ?? canvas?.getContext("webgl");
  const loss = context?.getExtension("WEBGL_lose_context");
  if (!loss) return Promise.resolve(null);
  return new Promise((done) => {
    const start = performance.now();
    lost = () => {
      scene.destroy();
      void make().then(() => done(performance.now() - start));
    };
    loss.loseContext();
  });
}

/** Frames asked for while nothing happens. */
export async function idle(ms: number): Promise<number> {
  await pause(1000);
  const ask = globalThis.requestAnimationFrame;
  let asked = 0;
  globalThis.requestAnimationFrame = (then) => {
    asked++;
    return ask(then);
  };
  await pause(ms);
  globalThis.requestAnimationFrame = ask;
  return asked;
}
