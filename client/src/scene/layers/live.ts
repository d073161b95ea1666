import { Graphics } from "pixi.js";
import type { Camera } from "../camera.ts";
import { onEdge } from "../edge.ts";
import { type Stage, visiblePlaces } from "../labelling.ts";
import { drawPlace, MARK_RADIUS } from "./places.ts";
import { outlineSelection, ringSelection } from "./selection.ts";
import {
  commitmentPath,
  drawCommitment,
  drawReach,
  drawRoute,
  drawSignal,
  type SignalShape,
  signalShapes,
} from "./signals.ts";
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
    const promised = model.selected?.kind === "commitment" ? model.selected.id : undefined;
    for (const commitment of model.commitments)
      drawCommitment(
        lines,
        commitment,
        commitmentPath(commitment, screen, view),
        palette,
        commitment.id === promised,
      );
    this.drawForces(stage);
    const symbols = [...stage.forces.values()].map((f) => f.at);
    const shapes = signalShapes(model.signals, screen, view, symbols);
    const chosen = model.selected?.kind === "signal" ? model.selected.id : undefined;
    for (const shape of shapes) {
      const { id } = shape.signal;
      drawSignal(lines, shape, progress(id), palette, id === chosen);
    }
    return shapes;
  }

  /** What belongs to forces but is larger than their symbols: the way they come, and how far they reach. */
  private drawForces({ model, palette, screen, forces, theatre, k, view }: Stage): void {
    for (const force of model.forces) {
      const at = forces.get(force.id)?.at;
      if (!at) continue;
      const color = palette.accent[force.side];
      if (force.from && force.arriving !== undefined)
        drawRoute(this.lines, onEdge(screen(force.from), view).at, at, color, force.conditional ? 0.45 : 0.8);
      if (force.reach !== undefined)
        drawReach(this.lines, screen(force.at), (force.reach / theatre.kmPerPixel) * k, color);
    }
  }

  /** Where on the large map the small ones are. */
  private frameInsets({ insets, palette, screen, k }: Stage): void {
    for (const { inset, rect } of insets) {
      const [x, y] = screen(inset.center);
      const [w, h] = [(rect.width / inset.zoom) * k, (rect.height / inset.zoom) * k];
      this.marks.rect(x - w / 2, y - h / 2, w, h).stroke({ width: 1, color: palette.ink, alpha: 0.55 });
    }
  }

  private drawMarks(stage: Stage): void {
    const { model, palette, screen, k, view } = stage;
    const { marks } = this;
    const chosen = model.selected?.kind === "place" ? model.selected.id : undefined;
    marks.clear();
    this.frameInsets(stage);
    for (const place of visiblePlaces(model, k)) {
      const at = screen(place.at);
      if (at[0] < -12 || at[1] < -12 || at[0] > view.width + 12 || at[1] > view.height + 12) continue;
      if (place.id === chosen) ringSelection(marks, at, MARK_RADIUS[place.kind], palette);
      drawPlace(marks, place, at, palette);
    }
  }
}
