import { Container, type Renderer, RenderTexture, Sprite } from "pixi.js";
import type { Camera, Size } from "../camera.ts";
import type { WorldBox } from "./base.ts";

/** Share of the view that the picture extends beyond it on each side, so that a pan needs no new one. */
const PAD = 0.25;
/** Share of that which a pan may use up before the picture is drawn again at rest. */
const LEFT = 0.5;

/** The base map as a picture that is moved while the hand moves and drawn again when it rests. */
export class BakedMap {
  readonly world = new Container();
  readonly sprite = new Sprite();
  private readonly renderer: Renderer;
  private texture: RenderTexture | undefined;
  /** What the next picture is drawn on, piece by piece, while this one is shown. */
  private spare: RenderTexture | undefined;
  private camera: Camera | undefined;
  private view: Size = { width: 0, height: 0 };
  /** The picture that is shown reaches so far beyond the view: the first not at all, to be there sooner. */
  private pad = 0;

  constructor(renderer: Renderer) {
    this.renderer = renderer;
  }

  /** World pixels that a picture with this camera may show. */
  static box(c: Camera, view: Size): WorldBox {
    return {
      x0: (-view.width * PAD - c.x) / c.k,
      y0: (-view.height * PAD - c.y) / c.k,
      x1: (view.width * (1 + PAD) - c.x) / c.k,
      y1: (view.height * (1 + PAD) - c.y) / c.k,
    };
  }

  /** The picture no longer covers the view, or is too coarse or too fine for it. */
  outdated(c: Camera, view: Size): boolean {
    const old = this.camera;
    if (!old || view.width !== this.view.width || view.height !== this.view.height) return true;
    const f = c.k / old.k;
    if (f < 0.6 || f > 2) return true;
    const { pad } = this;
    const [across, down] = this.beyond(view, pad);
    const left = c.x - old.x * f - across * f;
    const top = c.y - old.y * f - down * f;
    const width = (view.width + 2 * across) * f;
    const height = (view.height + 2 * down) * f;
    return left > 0 || top > 0 || left + width < view.width || top + height < view.height;
  }

  /** As sharp as it can be, and still reaching well beyond the view on every side. */
  current(c: Camera, view: Size): boolean {
    const old = this.camera;
    return (
      old?.k === c.k &&
      this.pad === PAD &&
      Math.abs(c.x - old.x) <= view.width * PAD * LEFT &&
      Math.abs(c.y - old.y) <= view.height * PAD * LEFT
    );
  }

  bake(c: Camera, view: Size, sea: number): void {
    const pad = this.camera ? PAD : 0;
    this.texture = this.fitting(this.texture, view, pad);
    this.stand(c, view, pad);
    this.renderer.render({ container: this.world, target: this.texture, clear: true, clearColor: sea });
    this.show(c, view, pad);
  }

  /** The same in pieces: what is shown stays until the last is done. Whoever leaves some undone begins again. */
  pieces(c: Camera, view: Size, sea: number): (() => void)[] {
    const { world } = this;
    const draw = (piece: Container, i: number) => () => {
      this.spare = this.fitting(this.spare, view, PAD);
      this.stand(c, view, PAD);
      for (const child of world.children) child.visible = child === piece;
      this.renderer.render({ container: world, target: this.spare, clear: i === 0, clearColor: sea });
      for (const child of world.children) child.visible = true;
    };
    const end = () => {
      [this.texture, this.spare] = [this.spare, this.texture];
      this.show(c, view, PAD);
    };
    return [...world.children.map(draw), end];
  }

  private show(c: Camera, view: Size, pad: number): void {
    this.sprite.texture = this.texture as RenderTexture;
    this.camera = { ...c };
    this.view = { ...view };
    this.pad = pad;
  }

  private stand(c: Camera, view: Size, pad: number): void {
    this.world.scale.set(c.k);
    const [across, down] = this.beyond(view, pad);
    this.world.position.set(c.x + across, c.y + down);
  }

  /** How far a picture reaches beyond the view on each side: whole points of the screen. */
  private beyond({ width, height }: Size, pad: number): readonly [number, number] {
    return [this.whole(width * pad), this.whole(height * pad)];
  }

  private whole(n: number): number {
    const { resolution } = this.renderer;
    return Math.round(n * resolution) / resolution;
  }

  /** A new one for another size: the canvas behind a texture that is resized keeps the old one, and stretches the map. */
  private fitting(old: RenderTexture | undefined, view: Size, pad: number): RenderTexture {
    const { resolution } = this.renderer;
    const [besides, above] = this.beyond(view, pad);
    // Whole points of the screen: a canvas has no half ones, and is wiped before every piece while it is not what it was asked to be.
    const points = (length: number) => Math.ceil(length * resolution);
    const [across, down] = [points(view.width + 2 * besides), points(view.height + 2 * above)];
    if (old?.source.pixelWidth === across && old.source.pixelHeight === down) return old;
    old?.destroy(true);
    const [width, height] = [across / resolution, down / resolution];
    // Divided and multiplied again they may be a hair off: resizing rounds them.
    return RenderTexture.create({ width, height, resolution, antialias: true }).resize(width, height);
  }

  /** A picture of the world as it is drawn now, for a small map beside the large one; none where a canvas cannot be had. */
  snapshot(c: Camera, view: Size, sea: number): CanvasImageSource | undefined {
    const texture = RenderTexture.create({ ...view, resolution: this.renderer.resolution, antialias: true });
    try {
      this.world.scale.set(c.k);
      this.world.position.set(c.x, c.y);
      this.renderer.render({ container: this.world, target: texture, clear: true, clearColor: sea });
      return this.renderer.extract.canvas(texture) as CanvasImageSource;
    } catch {
      return undefined;
    } finally {
      texture.destroy(true);
    }
  }

  follow(c: Camera, view: Size): void {
    const old = this.camera;
    if (!old) return;
    const f = c.k / old.k;
    this.sprite.scale.set(f);
    const [across, down] = this.beyond(view, this.pad);
    const [x, y] = [c.x - (old.x + across) * f, c.y - (old.y + down) * f];
    // Point on point it is copied, a tenth of the work of mixing each point from its neighbours, and stays sharp.
    if (f === 1) this.sprite.position.set(this.whole(x), this.whole(y));
    else this.sprite.position.set(x, y);
  }

  destroy(): void {
    this.texture?.destroy(true);
    this.spare?.destroy(true);
    this.world.destroy({ children: true });
    this.sprite.destroy();
  }
}
