import type { Area, Path } from "./theatre.ts";

/**
 * Diagonal lines inside areas, as x, y pairs of segments. Lines sit at multiples of `spacing` from the world's origin, so
 * that neighbouring areas share them and a new bake does not make them swim. Areas are even-odd.
 */
export function hatch(
  areas: Area[],
  spacing: number,
  box: { x0: number; y0: number; x1: number; y1: number },
): Path {
  const crossings = new Map<number, number[]>();
  // Only lines that the box can show: along a line of constant v = x - y all crossings are needed, other lines none.
  const first = Math.ceil((box.x0 - box.y1) / spacing - 0.5);
  const last = Math.floor((box.x1 - box.y0) / spacing - 0.5);
  for (const area of areas) for (const ring of area) cross(ring, spacing, first, last, crossings);
  const out: Path = [];
  for (const [n, us] of crossings) {
    us.sort((a, b) => a - b);
    const v = (n + 0.5) * spacing;
    for (let i = 0; i + 1 < us.length; i += 2) {
      const [u0, u1] = [us[i] as number, us[i + 1] as number];
      // Back from (u, v) = (x + y, x - y), where a hatch line has constant v.
      const seg = [(u0 + v) / 2, (u0 - v) / 2, (u1 + v) / 2, (u1 - v) / 2] as const;
      if (seg[2] < box.x0 || seg[0] > box.x1 || seg[3] < box.y0 || seg[1] > box.y1) continue;
      out.push(...seg);
    }
  }
  return out;
}

function cross(
  ring: Path,
  spacing: number,
  firstLine: number,
  lastLine: number,
  crossings: Map<number, number[]>,
): void {
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const [ax, ay] = [ring[j] as number, ring[j + 1] as number];
    const [bx, by] = [ring[i] as number, ring[i + 1] as number];
    const [va, vb] = [ax - ay, bx - by];
    if (va === vb) continue;
    const [ua, ub] = [ax + ay, bx + by];
    const [low, high] = va < vb ? [va, vb] : [vb, va];
    const first = Math.max(firstLine, Math.ceil(low / spacing - 0.5));
    for (let n = first; n <= lastLine && (n + 0.5) * spacing < high; n++) {
      const v = (n + 0.5) * spacing;
      const u = ua + ((ub - ua) * (v - va)) / (vb - va);
      const line = crossings.get(n);
      if (line) line.push(u);
      else crossings.set(n, [u]);
    }
  }
}
