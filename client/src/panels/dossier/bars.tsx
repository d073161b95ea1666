import "./bars.css";

/** A share as a ruled bar with a mark: legible in greyscale, with the number beside it. */
export const Bar = ({ share, estimated = false }: { share: number; estimated?: boolean }) => (
  <span className="bar" data-estimated={estimated || undefined} aria-hidden>
    <i style={{ width: `${Math.round(Math.min(1, Math.max(0, share)) * 100)}%` }} />
  </span>
);
