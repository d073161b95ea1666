import { Container, type Renderer } from "pixi.js";
import * as camera from "./camera.ts";
import { listen } from "./gestures.ts";
import type { Stage } from "./labelling.ts";
import { BakedMap } from "./layers/bake.ts";
import { BaseLayer } from "./layers/base.ts";
import { LiveLayer } from "./layers/live.ts";
import type { SignalShape } from "./layers/signals.ts";
import { ZoneLayer } from "./layers/zones.ts";
import { EMPTY_MODEL, type LonLat, type SceneModel, type Selection } from "./model.ts";
import { Overlay, type Standing } from "./overlay.ts";
import { css, type Palette } from "./palette.ts";
import { type Beat, planBeats, progress } from "./plan.ts";
import { createRenderer, type RendererChoice } from "./renderer.ts";
import { selectionAt } from "./selecting.ts";
import type { Theatre } from "./theatre.ts";
import { Viewpoint } from "./viewpoint.ts";

export interface SceneOptions {
  theatre: Theatre;
  palette: Palette;
  reducedMotion: boolean;
  renderer?: RendererChoice;
  onSelect?(selected: Selection | undefined): void;
  /** The graphics context is gone: destroy this scene and make a new one from the same model. */
  onContextLost?(): void;
}

const REST_MS = 120;

/** The machine: model and view in, picture out. One frame is drawn for each change, none when nothing changes. */
export class MapScene {
  private readonly host: HTMLElement;
  private readonly options: SceneOptions;
  private readonly theatre: Theatre;
  private palette: Palette;
  private model: SceneModel = EMPTY_MODEL;
  private renderer: Renderer | undefined;
  private destroyed = false;
  private readonly cleanups: (() => void)[] = [];

  private readonly viewpoint: Viewpoint;
  private performance: { beats: Beat[]; start: number; end: number; done: () => void } | undefined;
  private shapes: SignalShape[] = [];
  private standing = new Map<string, Standing>();

  private frame = 0;
  private rest: ReturnType<typeof setTimeout> | undefined;
  private fillsStale = true;
  private bakeStale = true;

  private readonly base: BaseLayer;
  private readonly zones: ZoneLayer;
  private readonly overlay: Overlay;
  private map: BakedMap | undefined;
  private readonly stage = new Container();
  private readonly live = new LiveLayer();

  constructor(host: HTMLElement, options: SceneOptions) {
    this.host = host;
    this.options = options;
    this.theatre = options.theatre;
    this.palette = options.palette;
    this.viewpoint = new Viewpoint(options.theatre);
    this.base = new BaseLayer(options.theatre);
    this.zones = new ZoneLayer(options.theatre);
    this.overlay = new Overlay(options.theatre);
  }

  /** Resolves when the first picture is on screen. Safe to `destroy` before it has. */
  async init(): Promise<void> {
    const size = this.hostSize();
    const renderer = await createRenderer(this.options.renderer ?? "auto", size);
    if (this.destroyed) {
      renderer.destroy({ removeView: true });
      return;
    }
    this.renderer = renderer;
    this.map = new BakedMap(renderer);
    this.map.world.addChild(this.base.below, this.zones.atSea, this.base.above, this.zones.onLand);
    this.stage.addChild(
      this.map.sprite,
      this.live.outline,
      this.overlay.leaders,
      this.live.lines,
      this.live.marks,
    );
    this.viewpoint.size = size;
    this.viewpoint.move(this.viewpoint.home());
    this.mount(renderer.canvas as HTMLCanvasElement);
    this.draw(performance.now());
  }

  update(model: SceneModel): void {
    const old = this.model;
    this.model = model;
    if (!same(old.sides, model.sides) || !same(old.focus, model.focus)) this.fillsStale = true;
    if (this.fillsStale || !same(old.zones, model.zones)) this.bakeStale = true;
    this.overlay.update(model.forces, this.palette);
    this.invalidate();
  }

  restyle(palette: Palette): void {
    this.palette = palette;
    this.fillsStale = true;
    this.update(this.model);
  }

  /** Plays signals one after another; resolves when they are over, skipped or replaced. */
  play(ids: string[], { duration }: { duration: number }): Promise<void> {
    this.skip();
    const beats = planBeats(ids, this.model, duration);
    if (beats.length === 0 || this.options.reducedMotion || this.destroyed) return Promise.resolve();
    return new Promise((done) => {
      const start = performance.now();
      this.performance = { beats, start, end: start + duration, done };
      this.overlay.stale();
      this.invalidate();
    });
  }

  skip(): void {
    const over = this.performance;
    if (!over) return;
    this.performance = undefined;
    this.overlay.stale();
    this.invalidate();
    over.done();
  }

  /** `zoom` is screen pixels per world pixel; without it the zoom stays. */
  flyTo(at: LonLat, zoom?: number): void {
    const { camera: from, size } = this.viewpoint;
    this.travel(camera.centredOn(this.theatre.project(at), zoom ?? from.k, size));
  }

  zoomBy(factor: number): void {
    const { camera: from, size } = this.viewpoint;
    this.travel(camera.zoomAt(from, factor, [size.width / 2, size.height / 2]));
  }

  pan(dx: number, dy: number): void {
    this.move(camera.pan(this.viewpoint.camera, dx, dy));
  }

  reset(): void {
    this.travel(this.viewpoint.home());
  }

  /** Asks for one frame. */
  invalidate(): void {
    if (this.destroyed || !this.renderer || this.frame) return;
    this.frame = requestAnimationFrame((now) => {
      this.frame = 0;
      this.draw(now);
    });
  }

  destroy(): void {
    this.destroyed = true;
    cancelAnimationFrame(this.frame);
    clearTimeout(this.rest);
    this.performance?.done();
    for (const undo of this.cleanups) undo();
    this.overlay.element.remove();
    this.map?.destroy();
    this.stage.destroy({ children: true });
    this.renderer?.destroy({ removeView: true });
    this.renderer = undefined;
  }

  private mount(canvas: HTMLCanvasElement): void {
    const { host, overlay } = this;
    if (getComputedStyle(host).position === "static") host.style.position = "relative";
    host.style.overflow = "hidden";
    canvas.setAttribute("aria-hidden", "true");
    Object.assign(canvas.style, { position: "absolute", inset: "0", display: "block" });
    host.append(canvas, overlay.element);
    overlay.measureWith(getComputedStyle(host).fontFamily);
    void document.fonts.ready.then(() => {
      if (this.destroyed) return;
      overlay.measureWith(getComputedStyle(host).fontFamily);
      this.invalidate();
    });
    const lost = (): void => this.options.onContextLost?.();
    canvas.addEventListener("webglcontextlost", lost);
    const resize = new ResizeObserver(() => this.resize());
    resize.observe(host);
    const unlisten = listen(host, {
      pan: (dx, dy) => this.pan(dx, dy),
      zoom: (factor, at) => this.move(camera.zoomAt(this.viewpoint.camera, factor, at)),
      pinch: (before, after) => this.move(camera.pinched(this.viewpoint.camera, before, after)),
      step: (factor) => this.zoomBy(factor),
      tap: (at) => {
        const world = camera.toWorld(this.viewpoint.camera, at);
        this.options.onSelect?.(selectionAt(at, { ...this.stageNow(), world }));
      },
      reset: () => this.reset(),
      clear: () => this.options.onSelect?.(undefined),
    });
    this.cleanups.push(
      unlisten,
      () => resize.disconnect(),
      () => canvas.removeEventListener("webglcontextlost", lost),
    );
  }

  private hostSize(): camera.Size {
    return { width: Math.max(1, this.host.clientWidth), height: Math.max(1, this.host.clientHeight) };
  }

  private resize(): void {
    // Hidden, in a tab that is not open: keep what was there.
    if (this.host.clientWidth === 0 || this.host.clientHeight === 0) return;
    const size = this.hostSize();
    if (same(size, this.viewpoint.size)) return;
    this.renderer?.resize(size.width, size.height);
    this.viewpoint.resize(size);
    this.overlay.stale();
    this.invalidate();
  }

  private move(to: camera.Camera): void {
    this.viewpoint.move(to);
    this.invalidate();
  }

  private travel(to: camera.Camera): void {
    if (this.options.reducedMotion) this.viewpoint.move(to);
    else this.viewpoint.fly(to, performance.now());
    this.invalidate();
  }

  private draw(now: number): void {
    const { renderer, map, viewpoint } = this;
    if (!renderer || !map) return;
    viewpoint.advance(now);
    if (this.performance && now >= this.performance.end) this.skip();
    this.bakeIfNeeded(map);
    map.follow(viewpoint.camera, viewpoint.size);
    // Labels of signals come and go with their beats.
    if (this.performance) this.overlay.stale();
    this.standing = this.overlay.arrange(this.stageNow(now), viewpoint.camera);
    this.shapes = this.live.draw(this.stageNow(now), viewpoint.camera, (id) => this.progressOf(id, now));
    this.overlay.draw(this.stageNow(now), viewpoint.camera);
    renderer.render({ container: this.stage, clearColor: this.palette.sea });
    if (viewpoint.flying || this.performance) this.invalidate();
  }

  private bakeIfNeeded(map: BakedMap): void {
    const { camera: c, size } = this.viewpoint;
    if (this.bakeStale || map.outdated(c, size)) {
      this.bake(map);
      return;
    }
    clearTimeout(this.rest);
    if (map.current(c)) return;
    this.rest = setTimeout(() => {
      this.bakeStale = true;
      this.overlay.stale();
      this.invalidate();
    }, REST_MS);
  }

  private bake(map: BakedMap): void {
    const { camera: c, size } = this.viewpoint;
    clearTimeout(this.rest);
    if (this.fillsStale) this.base.fill(this.model, this.palette);
    this.base.stroke(this.model, this.palette, c.k, BakedMap.box(c, size));
    this.zones.draw(this.model, this.palette, c.k);
    map.bake(c, size, this.palette.sea);
    this.host.style.background = css(this.palette.sea);
    this.fillsStale = false;
    this.bakeStale = false;
  }

  private progressOf(signal: string, now: number): number {
    const beat = this.performance?.beats.find((b) => b.id === signal);
    return beat && this.performance ? progress(beat, now - this.performance.start) : 1;
  }

  private stageNow(now = performance.now()): Stage {
    const { model, viewpoint } = this;
    const begun = this.shapes.filter(({ signal }) => this.progressOf(signal.id, now) > 0.35);
    return {
      theatre: this.theatre,
      model,
      palette: this.palette,
      k: viewpoint.camera.k,
      view: { x: 0, y: 0, ...viewpoint.size },
      screen: viewpoint.screen,
      forces: this.standing,
      signals: begun,
      playing: new Set(this.performance?.beats.map((b) => b.id)),
    };
  }
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
