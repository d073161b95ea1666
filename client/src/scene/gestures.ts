import type { Point } from "./theatre.ts";

export interface GestureHandlers {
  pan(dx: number, dy: number): void;
  zoom(factor: number, at: Point): void;
  pinch(before: [Point, Point], after: [Point, Point]): void;
  /** A zoom step from the keyboard, about the middle. */
  step(factor: number): void;
  tap(at: Point): void;
  reset(): void;
  clear(): void;
}

const TAP_PX = 5;
const KEY_PAN = 80;
const KEY_ZOOM = 1.4;

/** Mouse, touch, pen, wheel and keys on one element; returns what undoes it. */
export function listen(element: HTMLElement, on: GestureHandlers): () => void {
  const down = new Map<number, Point>();
  let travelled = 0;
  const local = (e: MouseEvent): Point => {
    const box = element.getBoundingClientRect();
    return [e.clientX - box.left, e.clientY - box.top];
  };
  const stop = new AbortController();
  const options = { signal: stop.signal };

  element.addEventListener(
    "pointerdown",
    (e) => {
      if (e.button !== 0) return;
      if (down.size === 0) travelled = 0;
      down.set(e.pointerId, local(e));
      element.setPointerCapture(e.pointerId);
      element.style.cursor = "grabbing";
    },
    options,
  );
  element.addEventListener(
    "pointermove",
    (e) => {
      const before = down.get(e.pointerId);
      if (!before) return;
      const after = local(e);
      const others = [...down].filter(([id]) => id !== e.pointerId).map(([, p]) => p);
      down.set(e.pointerId, after);
      travelled += Math.hypot(after[0] - before[0], after[1] - before[1]);
      const [other] = others;
      if (other) on.pinch([before, other], [after, other]);
      else if (travelled > TAP_PX) on.pan(after[0] - before[0], after[1] - before[1]);
    },
    options,
  );
  const up = (e: PointerEvent): void => {
    if (!down.delete(e.pointerId)) return;
    if (down.size > 0) travelled = Number.POSITIVE_INFINITY;
    else {
      element.style.cursor = "grab";
      if (e.type === "pointerup" && travelled <= TAP_PX) on.tap(local(e));
    }
  };
  element.addEventListener("pointerup", up, options);
  element.addEventListener("pointercancel", up, options);
  element.addEventListener(
    "wheel",
    (e) => {
      e.preventDefault();
      // A trackpad pinch arrives as ctrl+wheel with small deltas; a mouse wheel with large ones, in pixels or lines.
      const pixels = e.deltaMode === 0 ? e.deltaY : e.deltaY * 32;
      on.zoom(Math.exp(-pixels * (e.ctrlKey ? 0.01 : 0.0018)), local(e));
    },
    { ...options, passive: false },
  );
  element.addEventListener(
    "keydown",
    (e) => {
      if (e.ctrlKey || e.metaKey || e.altKey) return;
      switch (e.key) {
        case "ArrowLeft":
          on.pan(KEY_PAN, 0);
          break;
        case "ArrowRight":
          on.pan(-KEY_PAN, 0);
          break;
        case "ArrowUp":
          on.pan(0, KEY_PAN);
          break;
        case "ArrowDown":
          on.pan(0, -KEY_PAN);
          break;
        case "+":
        case "=":
          on.step(KEY_ZOOM);
          break;
        case "-":
          on.step(1 / KEY_ZOOM);
          break;
        case "0":
          on.reset();
          break;
        case "Escape":
          on.clear();
          break;
        default:
          return;
      }
      e.preventDefault();
    },
    options,
  );
  element.style.touchAction = "none";
  element.style.cursor = "grab";
  return () => stop.abort();
}
