import type { LonLat, SceneForce, SceneModel } from "./model.ts";
import { type Beat, freshSignals, movedForces, planBeats, progress, underWay } from "./plan.ts";

const MOVE_MS = 700;
/** From here on a signal that is being played has its badge and its name. */
export const BEGUN = 0.35;

/** What is moving on the map just now: signals that are being played once, forces on their way to where they now stand. */
export class Performance {
  private beats: Beat[] = [];
  private start = 0;
  private end = 0;
  private moves: ReadonlyMap<string, LonLat> = new Map();
  private moved = 0;

  /** Plans what changed between two models; `seconds` for the signals that are new, none to leave them at rest. */
  plan(before: SceneModel, after: SceneModel, seconds: number, now: number): void {
    const moves = movedForces(before, after);
    if (moves.size > 0) {
      this.moves = moves;
      this.moved = now;
    }
    const fresh = seconds > 0 ? freshSignals(before, after) : [];
    if (fresh.length === 0) return;
    this.beats = planBeats(fresh, after, seconds * 1000);
    this.start = now;
    this.end = now + seconds * 1000;
  }

  /** Everything is where it belongs, at once. */
  skip(): void {
    this.beats = [];
    this.moves = new Map();
  }

  /** Whether the next frame will differ from this one; what is over is forgotten. */
  going(now: number): boolean {
    if (this.beats.length > 0 && now >= this.end) this.beats = [];
    if (this.moves.size > 0 && now >= this.moved + MOVE_MS) this.moves = new Map();
    return this.beats.length > 0 || this.moves.size > 0;
  }

  /** Forces are on their way; signals alone move nothing that stands on the map. */
  get carrying(): boolean {
    return this.moves.size > 0;
  }

  /** Which of the signals being played can be named by now; another text means other names. */
  told(now: number): string {
    return this.beats
      .filter(({ id }) => this.progressOf(id, now) > BEGUN)
      .map(({ id }) => id)
      .join(" ");
  }

  get playing(): ReadonlySet<string> {
    return new Set(this.beats.map((b) => b.id));
  }

  progressOf(signal: string, now: number): number {
    const beat = this.beats.find((b) => b.id === signal);
    return beat ? progress(beat, now - this.start) : 1;
  }

  forces(forces: SceneForce[], now: number): SceneForce[] {
    return this.moves.size === 0 ? forces : underWay(forces, this.moves, (now - this.moved) / MOVE_MS);
  }
}
