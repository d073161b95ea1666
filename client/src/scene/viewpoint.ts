import * as camera from "./camera.ts";
import type { LonLat } from "./model.ts";
import type { Point, Theatre } from "./theatre.ts";

const FLY_MS = 600;

/** Where the reader looks from: a camera that stays in the frame, and its flights. */
export class Viewpoint {
  camera: camera.Camera = { x: 0, y: 0, k: 1 };
  size: camera.Size = { width: 1, height: 1 };
  private readonly theatre: Theatre;
  private flight: { from: camera.Camera; to: camera.Camera; start: number } | undefined;

  constructor(theatre: Theatre) {
    this.theatre = theatre;
  }

  get flying(): boolean {
    return this.flight !== undefined;
  }

  /** The theatre's opening view, its zoom being that of a view 1000 pixels wide; without one, the whole frame. */
  home(): camera.Camera {
    const { theatre, size } = this;
    const { opening } = theatre;
    const middle: Point = opening ? theatre.project(opening.center) : [theatre.width / 2, theatre.height / 2];
    // A phone shows less ground, not the same ground too small to read.
    const k = (opening?.zoom ?? 0.001) * Math.max(0.72, Math.min(1.6, size.width / 1000));
    return camera.clamp(camera.centredOn(middle, k, size), theatre, size);
  }

  move(to: camera.Camera): void {
    this.flight = undefined;
    this.camera = camera.clamp(to, this.theatre, this.size);
  }

  fly(to: camera.Camera, now: number): void {
    this.flight = { from: this.camera, to: camera.clamp(to, this.theatre, this.size), start: now };
  }

  /** Advances a flight to this moment. */
  advance(now: number): void {
    if (!this.flight) return;
    const t = Math.max(0, (now - this.flight.start) / FLY_MS);
    const { from, to } = this.flight;
    this.camera = camera.clamp(camera.between(from, to, Math.min(1, t), this.size), this.theatre, this.size);
    if (t >= 1) this.flight = undefined;
  }

  /** Keeps the middle of the view in the middle; a map that was never seen opens where it should. */
  resize(size: camera.Size): void {
    if (this.size.width <= 1 || this.size.height <= 1) {
      this.size = size;
      this.move(this.home());
      return;
    }
    const middle = camera.toWorld(this.camera, [this.size.width / 2, this.size.height / 2]);
    this.size = size;
    this.move(camera.centredOn(middle, this.camera.k, size));
  }

  readonly screen = (at: LonLat): Point => camera.toScreen(this.camera, this.theatre.project(at));
}
