/**
 * A 128-bit fingerprint of plain JSON, independent of key order; four murmur-style lanes over the canonical text.
 * It tells apart, it does not protect: nothing secret hangs on it.
 */
export function hashJson(value: unknown): string {
  const lanes = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a] as [number, number, number, number];
  feed(canonical(value), lanes);
  return lanes.map((lane) => (finish(lane) >>> 0).toString(16).padStart(8, "0")).join("");
}

function canonical(value: unknown): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const record = value as Record<string, unknown>;
  const fields = Object.keys(record)
    .filter((name) => record[name] !== undefined)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonical(record[name])}`);
  return `{${fields.join(",")}}`;
}

function feed(text: string, lanes: [number, number, number, number]): void {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    lanes[0] = Math.imul(lanes[0] ^ unit, 0x01000193);
    lanes[1] = Math.imul((lanes[1] + unit) ^ lanes[0], 0x85ebca6b);
    lanes[2] = Math.imul(lanes[2] ^ (unit + (lanes[1] >>> 7)), 0xc2b2ae35);
    lanes[3] = Math.imul((lanes[3] + lanes[2]) ^ unit, 0x27d4eb2f);
  }
}

function finish(h: number): number {
  const x = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  const y = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return y ^ (y >>> 16);
}
