import { GLYPHS, type Stroke } from "../../scene/glyphs.ts";
import type { Side, SignalKind } from "../../scene/model.ts";
import "./marks.css";

/** A signal's mark as the map draws it: glyph by kind, frame by side, filled and framed twice if it costs, broken if covert. */
export function SignalMark(p: {
  kind: SignalKind;
  side: Side;
  costly?: boolean;
  visibility?: "public" | "private" | "covert";
  size?: number;
}) {
  const { kind, side, costly = false, visibility = "public", size = 24 } = p;
  const dash = visibility === "covert" ? "5 3" : visibility === "private" ? "2 2" : undefined;
  return (
    <svg
      className="signal-mark"
      data-side={side}
      data-costly={costly || undefined}
      width={size}
      height={size}
      viewBox="-18 -18 36 36"
      aria-hidden
    >
      {costly && <Frame side={side} r={15} />}
      <Frame side={side} r={11.5} dash={dash} inner />
      <g transform="scale(7)" className="glyph">
        {GLYPHS[kind].map((stroke, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a glyph's strokes never change
          <Pen key={i} stroke={stroke} />
        ))}
      </g>
    </svg>
  );
}

function Frame({
  side,
  r,
  dash,
  inner,
}: {
  side: Side;
  r: number;
  dash?: string | undefined;
  inner?: boolean;
}) {
  const common = { className: inner ? "frame inner" : "frame", strokeDasharray: dash };
  if (side === "adversary") {
    const d = r * 1.18;
    return <path {...common} d={`M0 ${-d}L${d} 0L0 ${d}L${-d} 0Z`} />;
  }
  if (side === "allied")
    return <rect {...common} x={-r} y={-r * 0.92} width={r * 2} height={r * 1.84} rx={3} />;
  return <circle {...common} r={r} />;
}

const points = (list: readonly number[]): string =>
  Array.from({ length: list.length / 2 }, (_, i) => `${list[i * 2]},${list[i * 2 + 1]}`).join(" ");

function Pen({ stroke }: { stroke: Stroke }) {
  if ("line" in stroke) return <polyline points={points(stroke.line)} />;
  if ("solid" in stroke) return <polygon className="solid" points={points(stroke.solid)} />;
  const [cx, cy, r] = "ring" in stroke ? stroke.ring : stroke.dot;
  return <circle className={"dot" in stroke ? "solid" : undefined} cx={cx} cy={cy} r={Math.max(r, 0.16)} />;
}
