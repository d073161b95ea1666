import { Graphics } from "pixi.js";
import type { Camera } from "./camera.ts";
import { declutter } from "./declutter.ts";
import {
  captions,
  edgePlates,
  lineRects,
  obstacles,
  type Stage,
  visiblePlaces,
  wantedLabels,
} from "./labelling.ts";
import { placeLabels, type Rect } from "./labels.ts";
import { CaptionLayer } from "./layers/captions.ts";
import { ForceLayer } from "./layers/forces.ts";
import { MARK_RADIUS } from "./layers/places.ts";
import { ScaleBar } from "./layers/scale-bar.ts";
import { Ruler } from "./lettering.ts";
import type { SceneForce } from "./model.ts";
import type { Palette } from "./palette.ts";
import type { Point, Theatre } from "./theatre.ts";

const RELABEL_PX = 70;
const LEADER_PX = 34;

export interface Standing {
  at: Point;
  half: Point;
}

/** Symbols and lettering over the canvas: placed anew when the zoom changes or the hand rests, carried along in between. */
export class Overlay {
  readonly element = document.createElement("div");
  /** Lines from what was moved aside to where it belongs; part of the canvas. */
  readonly leaders = new Graphics();
  standing = new Map<string, Standing>();
  private readonly drift = document.createElement("div");
  private readonly forces: ForceLayer;
  private readonly names = new CaptionLayer();
  private readonly plates = new CaptionLayer();
  private readonly scaleBar = new ScaleBar();
  private ruler: Ruler | undefined;
  private placedFor: Camera | undefined;

  constructor(theatre: Theatre) {
    this.forces = new ForceLayer(theatre);
    this.element.setAttribute("aria-hidden", "true");
    Object.assign(this.element.style, {
      position: "absolute",
      inset: "0",
      pointerEvents: "none",
      userSelect: "none",
      overflow: "hidden",
    });
    // Its own compositor layer: carrying it along repaints nothing.
    Object.assign(this.drift.style, { position: "absolute", inset: "0", willChange: "transform" });
    this.drift.append(this.forces.element, this.names.element);
    this.element.append(this.drift, this.plates.element, this.scaleBar.element);
  }

  /** Text is measured with the host's font; call again when fonts have arrived. */
  measureWith(family: string): void {
    this.ruler = new Ruler(family);
    this.stale();
  }

  stale(): void {
    this.placedFor = undefined;
  }

  update(forces: SceneForce[], palette: Palette): void {
    this.forces.update(forces, palette);
    this.stale();
  }

  draw(stage: Stage, camera: Camera): void {
    const { ruler, placedFor: old } = this;
    if (!ruler) return;
    const plates = edgePlates(stage, ruler);
    this.plates.set(plates, stage.palette);
    this.scaleBar.draw(stage.theatre.kmPerPixel / stage.k, stage.palette);
    const [dx, dy] = old ? [camera.x - old.x, camera.y - old.y] : [0, 0];
    if (old && old.k === camera.k && Math.hypot(dx, dy) <= RELABEL_PX) {
      this.carry(dx, dy);
      return;
    }
    this.carry(0, 0);
    this.leaders.clear();
    this.placeForces(stage);
    this.placeNames({ ...stage, forces: this.standing }, plates, ruler);
    this.leaders.stroke({ width: 1.2, color: stage.palette.ink, alpha: 0.75 });
    this.placedFor = { ...camera };
  }

  private carry(dx: number, dy: number): void {
    this.drift.style.transform = dx || dy ? `translate(${dx}px, ${dy}px)` : "";
    this.leaders.position.set(dx, dy);
  }

  private placeForces({ model, palette, k, view, screen }: Stage): void {
    const sees = ([x, y]: Point): boolean =>
      x > -20 && y > -20 && x < view.width + 20 && y < view.height + 20;
    const marks = visiblePlaces(model, k).map((p) => {
      const r = MARK_RADIUS[p.kind];
      return { at: screen(p.at), half: [r, r] as Point, fixed: true };
    });
    const present = model.forces.filter((f) => sees(screen(f.at)));
    const boxes = present.map((f) => ({ at: screen(f.at), half: this.forces.half(f) }));
    const spread = declutter([...boxes, ...marks.filter((m) => sees(m.at))]);
    this.standing = new Map(
      present.map((f, i) => [f.id, { at: spread[i] as Point, half: boxes[i]?.half as Point }]),
    );
    const chosen = model.selected?.kind === "force" ? model.selected.id : undefined;
    for (const force of model.forces) {
      const at = this.standing.get(force.id)?.at;
      this.forces.place(force.id, at, force.id === chosen, palette);
      const home = screen(force.at);
      if (at && Math.hypot(at[0] - home[0], at[1] - home[1]) > LEADER_PX)
        this.leaders.moveTo(...home).lineTo(...at);
    }
  }

  private placeNames(stage: Stage, plates: Rect[], ruler: Ruler): void {
    const wanted = wantedLabels(stage, ruler);
    const labels = new Map(wanted.map((w) => [w.label.id, w.label]));
    const placed = placeLabels([...labels.values()], {
      hard: [...obstacles(stage), ...plates, { x: 0, y: stage.view.height - 28, width: 140, height: 28 }],
      soft: lineRects(stage),
      view: stage.view,
    });
    this.names.set(captions(wanted, placed), stage.palette);
    for (const p of placed) {
      const label = labels.get(p.id);
      if (!p.leader || !label) continue;
      const x = Math.min(p.x + label.width, Math.max(p.x, label.at[0]));
      const y = Math.min(p.y + label.height, Math.max(p.y, label.at[1]));
      this.leaders.moveTo(...label.at).lineTo(x, y);
    }
  }
}
