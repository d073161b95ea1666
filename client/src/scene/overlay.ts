import { Graphics } from "pixi.js";
import type { Camera } from "./camera.ts";
import { declutter } from "./declutter.ts";
import { LEAST_VIEW } from "./insets.ts";
import { captions, lineRects, obstacles, type Stage, visiblePlaces, wantedLabels } from "./labelling.ts";
import { type Label, placeLabels, type Rect } from "./labels.ts";
import { CaptionLayer } from "./layers/captions.ts";
import { ForceLayer } from "./layers/forces.ts";
import { MARK_RADIUS } from "./layers/places.ts";
import { ScaleBar } from "./layers/scale-bar.ts";
import { Ruler } from "./lettering.ts";
import type { SceneForce } from "./model.ts";
import type { Palette } from "./palette.ts";
import { edgePlates } from "./plates.ts";
import type { Point, Theatre } from "./theatre.ts";

const RELABEL_PX = 70;
const LEADER_PX = 34;

/** What stands over the map: the scale, the buttons of the panel, those for the zoom. */
const furniture = ({ width, height }: Rect, closeUps: number): Rect[] => [
  { x: 0, y: height - 28, width: 140, height: 28 },
  ...(width < LEAST_VIEW.width || height < LEAST_VIEW.height
    ? [{ x: 0, y: height - 36 - closeUps * 40, width: 215, height: closeUps * 40 }]
    : []),
  { x: 0, y: 0, width: 226, height: 46 },
  { x: width - 52, y: height - 126, width: 52, height: 126 },
];

export interface Standing {
  at: Point;
  half: Point;
}

/** Symbols and lettering over the canvas: placed anew when the zoom changes or the hand rests, carried along in between. */
export class Overlay {
  readonly element = document.createElement("div");
  /** Lines from what was moved aside to where it belongs; part of the canvas. */
  readonly leaders = new Graphics();
  /** How far each force in view was moved from where it is. */
  private aside = new Map<string, Point>();
  private placing = true;
  private readonly drift = document.createElement("div");
  private readonly forces: ForceLayer;
  private readonly names = new CaptionLayer();
  private readonly plates = new CaptionLayer();
  private readonly scaleBar = new ScaleBar();
  private ruler: Ruler | undefined;
  private placedFor: Camera | undefined;
  /** Names are to be set anew; forces may stay as they are spread. */
  private unnamed = true;

  constructor(theatre: Theatre) {
    this.forces = new ForceLayer(theatre);
    this.element.setAttribute("aria-hidden", "true");
    Object.assign(this.element.style, {
      position: "absolute",
      inset: "0",
      pointerEvents: "none",
      userSelect: "none",
      overflow: "hidden",
      // What is written here moves nothing elsewhere, and need not inherit the hand that takes hold of the map.
      contain: "strict",
      cursor: "default",
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

  /** Whether everything is where it would be placed for this camera. */
  settled({ x, y, k }: Camera): boolean {
    const { placedFor: old } = this;
    return old === undefined || (old.k === k && old.x === x && old.y === y);
  }

  /** Other names are wanted where nothing has moved: as signals come and go. */
  rename(): void {
    this.unnamed = true;
  }

  update(forces: SceneForce[], palette: Palette): void {
    this.forces.update(forces, palette);
    this.stale();
  }

  /** Where forces stand now; spread anew if the picture must be. Called before `draw`, as signals keep off symbols. */
  arrange(stage: Stage, camera: Camera): Map<string, Standing> {
    const { placedFor: old } = this;
    const moved = old ? Math.hypot(camera.x - old.x, camera.y - old.y) : 0;
    const respread = !old || old.k !== camera.k || moved > RELABEL_PX;
    if (respread) this.spreadForces(stage);
    this.placing = respread || (this.unnamed && moved === 0);
    return new Map(
      stage.model.forces.flatMap((f) => {
        const aside = this.aside.get(f.id);
        const [x, y] = stage.screen(f.at);
        return aside ? [[f.id, { at: [x + aside[0], y + aside[1]], half: this.forces.half(f) }]] : [];
      }),
    );
  }

  draw(stage: Stage, camera: Camera): void {
    const { ruler, placedFor: old } = this;
    if (!ruler) return;
    const plates = edgePlates(stage, ruler, furniture(stage.view, stage.theatre.insets.length));
    this.plates.set(plates, stage.palette);
    this.scaleBar.draw(stage.theatre.kmPerPixel / stage.k, stage.palette);
    if (!this.placing && old) {
      this.carry(camera.x - old.x, camera.y - old.y);
      return;
    }
    this.carry(0, 0);
    this.unnamed = false;
    this.leaders.clear();
    this.placeForces(stage);
    this.placeNames(stage, plates, ruler);
    this.leaders.stroke({ width: 1.2, color: stage.palette.ink, alpha: 0.75 });
    this.placedFor = { ...camera };
  }

  private carry(dx: number, dy: number): void {
    this.drift.style.transform = dx || dy ? `translate(${dx}px, ${dy}px)` : "";
    this.leaders.position.set(dx, dy);
  }

  private spreadForces({ model, k, view, screen }: Stage): void {
    const sees = ([x, y]: Point): boolean =>
      x > -20 && y > -20 && x < view.width + 20 && y < view.height + 20;
    const marks = visiblePlaces(model, k).map((p) => {
      const r = MARK_RADIUS[p.kind];
      return { at: screen(p.at), half: [r, r] as Point, fixed: true };
    });
    const present = model.forces.map((f) => ({ f, at: screen(f.at) })).filter(({ at }) => sees(at));
    const boxes = present.map(({ f, at }) => ({ at, half: this.forces.half(f) }));
    const spread = declutter([...boxes, ...marks.filter((m) => sees(m.at))]);
    this.aside = new Map(
      present.map(({ f, at }, i) => {
        const [x, y] = spread[i] ?? at;
        return [f.id, [x - at[0], y - at[1]]];
      }),
    );
  }

  private placeForces({ model, palette, screen, forces }: Stage): void {
    const chosen = model.selected?.kind === "force" ? model.selected.id : undefined;
    for (const force of model.forces) {
      const at = forces.get(force.id)?.at;
      this.forces.place(force.id, at, force.id === chosen, palette);
      const home = screen(force.at);
      if (at && Math.hypot(at[0] - home[0], at[1] - home[1]) > LEADER_PX)
        this.leaders.moveTo(...home).lineTo(...at);
    }
  }

  private placeNames(stage: Stage, plates: Rect[], ruler: Ruler): void {
    const wanted = wantedLabels(stage, ruler);
    const over = furniture(stage.view, stage.theatre.insets.length);
    // What lies under a button is not named over it.
    const covered = ({ at: [x, y] }: Label): boolean =>
      over.some((r) => x > r.x && x < r.x + r.width && y > r.y && y < r.y + r.height);
    const labels = new Map(
      wanted.map(({ label }) => [label.id, covered(label) ? { ...label, must: false } : label]),
    );
    const placed = placeLabels([...labels.values()], {
      hard: [...obstacles(stage), ...plates, ...over],
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
