import { Graphics } from "pixi.js";
import type { Camera } from "../camera.ts";
import { type Stage, visiblePlaces } from "../labelling.ts";
import { drawPlace, MARK_RADIUS } from "./places.ts";
import { outlineSelection, ringSelection } from "./selection.ts";
import { drawCommitment, drawSignal, type SignalShape, signalShapes, visibleEnds } from "./signals.ts";
import { zonePath } from "./zones.ts";

/** What keeps its size on screen and is drawn in every frame: selection, commitments, signals, marks of places. */
export class LiveLayer {
  readonly outline = new Graphics();
  readonly lines = new Graphics();
  readonly marks = new Graphics();

  /** `progress` says how far a signal has been played, 0..1. Returns where the signals are. */
  draw(stage: Stage, camera: Camera, progress: (signal: string) => number): SignalShape[] {
    this.drawOutline(stage, camera);
    const shapes = this.drawLines(stage, progress);
    this.drawMarks(stage);
    return shapes;
  }

  private drawOutline({ model, theatre, palette }: Stage, camera: Camera): void {
    const { selected } = model;
    const zone = selected?.kind === "zone" ? model.zones.find((z) => z.id === selected.id) : undefined;
    this.outline.position.set(camera.x, camera.y);
    this.outline.scale.set(camera.k);
    outlineSelection(this.outline, selected, theatre, zone && zonePath(zone, theatre), palette, camera.k);
  }

  private drawLines(stage: Stage, progress: (signal: string) => number): SignalShape[] {
    const { model, palette, screen, view } = stage;
    const { lines } = this;
    lines.clear();
    for (const commitment of model.commitments) {
      const ends = visibleEnds(screen(commitment.from), screen(commitment.to), view);
      drawCommitment(lines, commitment, ends, palette);
    }
    const symbols = [...stage.forces.values()].map((f) => f.at);
    const shapes = signalShapes(model.signals, screen, view, symbols);
    const chosen = model.selected?.kind === "signal" ? model.selected.id : undefined;
    for (const shape of shapes) {
      const { id } = shape.signal;
      drawSignal(lines, shape, progress(id), palette, id === chosen);
    }
    return shapes;
  }

  private drawMarks({ model, palette, screen, k, view }: Stage): void {
    const { marks } = this;
    const chosen = model.selected?.kind === "place" ? model.selected.id : undefined;
    marks.clear();
    for (const place of visiblePlaces(model, k)) {
      const at = screen(place.at);
      if (at[0] < -12 || at[1] < -12 || at[0] > view.width + 12 || at[1] > view.height + 12) continue;
      if (place.id === chosen) ringSelection(marks, at, MARK_RADIUS[place.kind], palette);
      drawPlace(marks, place, at, palette);
    }
  }
}
