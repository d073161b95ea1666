import { useScenario } from "../state/table.ts";
import { Mark } from "./mark.tsx";

/** An actor by mark and name; somebody unknown where the author is not known. */
export function Seat({ id, size = 20, bare = false }: { id: string | null; size?: number; bare?: boolean }) {
  const seat = useScenario().seats.find((s) => s.id === id);
  if (!seat) return bare ? <Mark id="?" side="third" size={size} /> : <span className="seat-name">?</span>;
  if (bare) return <Mark id={seat.id} side={seat.side} size={size} title={seat.name} />;
  return (
    <span className="seat-name" style={{ whiteSpace: "nowrap" }}>
      <Mark id={seat.id} side={seat.side} size={size} /> {seat.name}
    </span>
  );
}
