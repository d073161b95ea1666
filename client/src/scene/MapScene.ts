import { Container, type Renderer } from "pixi.js";
import * as camera from "./camera.ts";
import { listen } from "./gestures.ts";
import { Insets, insetBox, type PlacedInset, placeInsets } from "./insets.ts";
import type { Stage } from "./labelling.ts";
import { BakedMap } from "./layers/bake.ts";
import { BaseLayer } from "./layers/base.ts";
import { LiveLayer } from "./layers/live.ts";
import type { SignalShape } from "./layers/signals.ts";
import { ZoneLayer } from "./layers/zones.ts";
import { atLevel, fromAfar } from "./level.ts";
import { EMPTY_MODEL, type LonLat, type SceneModel, type Selection } from "./model.ts";
import { Overlay, type Standing } from "./overlay.ts";
import { css, type Palette } from "./palette.ts";
import { BEGUN, Performance } from "./performance.ts";
import { createRenderer, type RendererChoice } from "./renderer.ts";
import { selectionAt } from "./selecting.ts";
import type { Point, Theatre, TheatreInset } from "./theatre.ts";
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
  private readonly performance = new Performance();
  /** The model as it is drawn from where the reader looks. */
  private levelled: SceneModel = EMPTY_MODEL;
  private afar = false;
  /** Forces were on their way in the last frame: they are spread once more when they have arrived. */
  private carried = false;
  /** Signals of the beat whose names are shown. */
  private told = "";
  private shapes: SignalShape[] = [];
  private standing = new Map<string, Standing>();

  private frame = 0;
  private rest: ReturnType<typeof setTimeout> | undefined;
  private fillsStale = true;
  private bakeStale = true;
  private insetsStale = true;
  private insetsOwed = true;

  private readonly base: BaseLayer;
  private readonly zones: ZoneLayer;
  private readonly overlay: Overlay;
  private readonly insets: Insets;
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
    this.insets = new Insets(options.theatre);
    this.overlay.element.append(this.insets.element);
  }

  /** Resolves when the first picture is on screen. Safe to `destroy` before it has. */
  async init(): Promise<void> {
    const size = this.hostSize();
    // A page that is drawn larger needs as many more points, or the land would be blurred under its names.
    const zoom = (this.host as HTMLElement & { currentCSSZoom?: number }).currentCSSZoom ?? 1;
    const renderer = await createRenderer(this.options.renderer ?? "auto", size, zoom);
    if (this.destroyed) {
      renderer.destroy({ removeView: true });
      return;
    }
    this.renderer = renderer;
    this.map = new BakedMap(renderer);
    this.map.world.addChild(
      this.base.below,
      this.zones.atSea,
      this.base.above,
      this.base.ink,
      this.zones.onLand,
    );
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

  /** Shows another model. Signals that are new in it are played for so many seconds; forces that moved are seen to move. */
  update(model: SceneModel, seconds = 0): void {
    const old = this.model;
    this.model = model;
    if (!this.options.reducedMotion) this.performance.plan(old, model, seconds, performance.now());
    if (!same(old.sides, model.sides) || !same(old.focus, model.focus)) this.fillsStale = true;
    if (this.fillsStale || !same(old.zones, model.zones) || !same(old.without, model.without))
      this.bakeStale = true;
    if (this.bakeStale || contentDiffers(old, model)) this.insetsStale = true;
    this.level();
  }

  restyle(palette: Palette): void {
    this.palette = palette;
    this.fillsStale = true;
    this.update(this.model);
  }

  /** Ends what is moving where it was going. */
  skip(): void {
    this.performance.skip();
    this.overlay.stale();
    this.invalidate();
  }

  /** Goes there, down to so many kilometres a pixel, unless the reader is closer already. */
  flyTo(at: LonLat, kmPerPixel: number): void {
    const { camera: from, size } = this.viewpoint;
    const k = Math.max(from.k, this.theatre.kmPerPixel / kmPerPixel);
    this.travel(camera.centredOn(this.theatre.project(at), k, size));
  }

  /** Goes to what a small map shows, and a little closer. */
  visit({ center, zoom }: TheatreInset): void {
    this.flyTo(center, this.theatre.kmPerPixel / (zoom * 1.5));
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
        const inset = this.insetAt(at);
        if (inset) return this.visit(inset.inset);
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

  /** Forces zone by zone from afar, one by one from near by. */
  private level(): void {
    this.levelled = atLevel(this.model, this.afar);
    this.overlay.update(this.levelled.forces, this.palette);
    this.invalidate();
  }

  private draw(now: number): void {
    const { renderer, map, viewpoint, performance } = this;
    if (!renderer || !map) return;
    viewpoint.advance(now);
    const afar = fromAfar(this.theatre.kmPerPixel / viewpoint.camera.k, this.model.forces.length);
    if (afar !== this.afar) {
      this.afar = afar;
      this.level();
    }
    const moving = performance.going(now);
    this.bakeIfNeeded(map);
    map.follow(viewpoint.camera, viewpoint.size);
    if (performance.carrying || this.carried) this.overlay.stale();
    this.carried = performance.carrying;
    const told = performance.told(now);
    if (told !== this.told) this.overlay.rename();
    this.told = told;
    this.standing = this.overlay.arrange(this.stageNow(now), viewpoint.camera);
    this.shapes = this.live.draw(this.stageNow(now), viewpoint.camera, (id) =>
      performance.progressOf(id, now),
    );
    this.overlay.draw(this.stageNow(now), viewpoint.camera);
    renderer.render({ container: this.stage, clearColor: this.palette.sea });
    const owed = this.insetsOwed && this.placedInsets().length > 0;
    if (viewpoint.flying || moving || owed) this.invalidate();
  }

  private bakeIfNeeded(map: BakedMap): void {
    const { camera: c, size } = this.viewpoint;
    const placed = this.placedInsets();
    if (this.insets.place(placed)) this.insetsStale = true;
    if (this.bakeStale || map.outdated(c, size)) {
      this.bake(map);
      return;
    }
    // Small maps wait until nothing moves: they are drawn again as a whole.
    if (this.insetsStale && !this.performance.going(performance.now())) this.drawInsets(map, placed);
    clearTimeout(this.rest);
    if (map.current(c, size) && this.overlay.settled(c)) return;
    this.rest = setTimeout(() => this.settle(map), REST_MS);
  }

  /** Names and map anew for where one came to rest, in tasks short enough not to be felt; the next frame begins it again. */
  private settle(map: BakedMap): void {
    const { camera: c, size } = this.viewpoint;
    const pieces = map.current(c, size)
      ? []
      : [
          () => this.base.stroke(this.model, this.palette, c.k, BakedMap.box(c, size)),
          () => this.zones.draw(this.model, this.palette, c.k),
          ...map.pieces(c, size, this.palette.sea),
        ];
    const next = (): void => {
      pieces.shift()?.();
      if (pieces.length > 0) this.rest = setTimeout(next);
      else {
        this.overlay.stale();
        this.invalidate();
      }
    };
    next();
  }

  private bake(map: BakedMap): void {
    const { camera: c, size } = this.viewpoint;
    clearTimeout(this.rest);
    if (this.fillsStale) this.base.fill(this.model, this.palette);
    // The large map first: small ones that were never there come a frame later.
    if (this.insetsStale && !this.insetsOwed) this.drawInsets(map, this.placedInsets());
    this.base.stroke(this.model, this.palette, c.k, BakedMap.box(c, size));
    this.zones.draw(this.model, this.palette, c.k);
    map.bake(c, size, this.palette.sea);
    this.host.style.background = css(this.palette.sea);
    this.fillsStale = false;
    this.bakeStale = false;
  }

  private placedInsets(): PlacedInset[] {
    const { camera: c, size } = this.viewpoint;
    return this.model.insets ? placeInsets(this.theatre, size, c.k) : [];
  }

  private insetAt([x, y]: Point): PlacedInset | undefined {
    return this.placedInsets().find(
      ({ rect: r }) => x >= r.x && x <= r.x + r.width && y >= r.y && y <= r.y + r.height,
    );
  }

  /** The same layers as the large map, drawn at another scale; the large one strokes them anew when it is next baked. */
  private drawInsets(map: BakedMap, placed: PlacedInset[]): void {
    const { palette, model } = this;
    const family = getComputedStyle(this.host).fontFamily;
    this.insets.draw(placed, model, palette, family, (one) => {
      this.base.stroke(model, palette, one.camera.k, insetBox(one));
      this.zones.draw(model, palette, one.camera.k);
      return map.snapshot(one.camera, one.rect, palette.sea);
    });
    // None to draw now: whatever comes into sight later is new anyway.
    this.insetsStale = false;
    this.insetsOwed = false;
  }

  private stageNow(now = performance.now()): Stage {
    const { viewpoint, performance } = this;
    const begun = this.shapes.filter(({ signal }) => performance.progressOf(signal.id, now) > BEGUN);
    const forces = performance.forces(this.levelled.forces, now);
    return {
      theatre: this.theatre,
      model: forces === this.levelled.forces ? this.levelled : { ...this.levelled, forces },
      palette: this.palette,
      k: viewpoint.camera.k,
      view: { x: 0, y: 0, ...viewpoint.size },
      screen: viewpoint.screen,
      forces: this.standing,
      signals: begun,
      playing: performance.playing,
      insets: this.placedInsets(),
    };
  }
}

/** Field by field: most of a model is the very same as before, which costs nothing to see. */
const contentDiffers = (old: SceneModel, model: SceneModel): boolean =>
  (Object.keys({ ...old, ...model }) as (keyof SceneModel)[]).some(
    (key) => key !== "selected" && !same(old[key], model[key]),
  );

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
