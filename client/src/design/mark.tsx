import type { Side } from "@casus/shared/engine";
import type { CSSProperties } from "react";
import "./mark.css";

/** Who, at a glance: the side by frame shape (rectangle, diamond, round) and colour, the actor by its letters. */
export function Mark({
  id,
  side,
  size = 24,
  title,
}: {
  id: string;
  side: Side;
  size?: number;
  title?: string;
}) {
  const letters = id.length <= 3 ? id : id.slice(0, 2);
  // A diamond looks smaller than a rectangle; it is drawn larger and still takes the same place in a row or list.
  const drawn = side === "adversary" ? Math.round(size * 1.14) : size;
  return (
    <svg
      className={`mark mark-${side}`}
      width={drawn}
      height={drawn}
      style={{ "--over": `${(size - drawn) / 2}px` } as CSSProperties}
      viewBox="0 0 32 32"
      role={title ? "img" : undefined}
      aria-label={title}
      aria-hidden={title ? undefined : true}
    >
      {side === "allied" && <rect x="2" y="5.5" width="28" height="21" rx="1.5" />}
      {side === "adversary" && <path d="M16 1.5 30.5 16 16 30.5 1.5 16Z" />}
      {side === "third" && <circle cx="16" cy="16" r="13.5" />}
      <text x="16" y="16.6" dominantBaseline="central" textAnchor="middle">
        {letters.toUpperCase()}
      </text>
    </svg>
  );
}
