import { describe, expect, it } from "vitest";
import {
  between,
  type Camera,
  centredOn,
  clamp,
  MAX_ZOOM,
  minZoom,
  pan,
  pinched,
  toScreen,
  toWorld,
  zoomAt,
} from "./camera.ts";

const frame = { width: 4096, height: 2640 };
const view = { width: 1000, height: 800 };
const camera: Camera = { x: -900, y: -700, k: 1.3 };

const close = (a: [number, number], b: [number, number]) => {
  expect(a[0]).toBeCloseTo(b[0], 6);
  expect(a[1]).toBeCloseTo(b[1], 6);
};

describe("camera", () => {
  it("goes to the screen and back", () => close(toWorld(camera, toScreen(camera, [1234, 567])), [1234, 567]));

  it("keeps the point under the cursor while zooming", () => {
    const before = toWorld(camera, [300, 200]);
    close(toWorld(zoomAt(camera, 1.7, [300, 200]), [300, 200]), before);
  });

  it("keeps both fingers on the ground they touched", () => {
    const a = toWorld(camera, [100, 100]);
    const b = toWorld(camera, [200, 100]);
    const c = pinched(
      camera,
      [
        [100, 100],
        [200, 100],
      ],
      [
        [50, 140],
        [350, 140],
      ],
    );
    expect(c.k).toBeCloseTo(camera.k * 3);
    close(toScreen(c, a), [50, 140]);
    close(toScreen(c, b), [350, 140]);
  });

  it.each([
    ["far out", { x: 0, y: 0, k: 0.01 }],
    ["far in", { x: -90000, y: -90000, k: 400 }],
    ["beyond the north-west", { x: 5000, y: 5000, k: 1 }],
    ["beyond the south-east", { x: -50000, y: -50000, k: 1 }],
  ])("never shows what lies outside the frame: %s", (_, c) => {
    const held = clamp(c, frame, view);
    const [x0, y0] = toWorld(held, [0, 0]);
    const [x1, y1] = toWorld(held, [view.width, view.height]);
    expect(Math.min(x0, y0)).toBeGreaterThanOrEqual(-1e-6);
    expect(x1).toBeLessThanOrEqual(frame.width + 1e-6);
    expect(y1).toBeLessThanOrEqual(frame.height + 1e-6);
    expect(held.k).toBeGreaterThanOrEqual(minZoom(frame, view));
    expect(held.k).toBeLessThanOrEqual(MAX_ZOOM);
  });

  it("leaves a camera inside the frame alone", () => expect(clamp(camera, frame, view)).toEqual(camera));

  it("flies from one end to the other", () => {
    const to = centredOn([2000, 1500], 4, view);
    const start = between(camera, to, 0, view);
    expect(start.k).toBeCloseTo(camera.k);
    close([start.x, start.y], [camera.x, camera.y]);
    expect(between(camera, to, 1, view)).toEqual(to);
    const level = between(camera, pan(camera, 80, 0), 0.5, view);
    close([level.x, level.y], [camera.x + 40, camera.y]);
  });
});
