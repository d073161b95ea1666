import { ArrowDown, ArrowUp } from "lucide-react";
import { tt } from "../../i18n/table.ts";
import { type Clause, type Horns, hornsOf } from "./compare.ts";

const SIZE = 168;
const EDGE = 10;
/** Clauses by which a treaty can stand to one side on the drawing; few go further. */
const REACH = 8;

/** What a clause does to one of the two risks; nothing where it does nothing. */
export function Horn({ effect, words }: { effect: -1 | 0 | 1; words: string }) {
  if (effect === 0) return null;
  const Arrow = effect > 0 ? ArrowUp : ArrowDown;
  return (
    <span className={effect > 0 ? "chip alarm" : "chip well"}>
      <Arrow size={13} role="img" aria-label={effect > 0 ? "+" : "−"} /> {words}
    </span>
  );
}

const at = (n: number) => SIZE / 2 + (Math.max(-REACH, Math.min(REACH, n)) / REACH) * (SIZE / 2 - EDGE);

/** Up is fear of being left alone, right is fear of being dragged along: where the treaty stands, and where it would. */
function Plane({ now, then }: { now: Horns; then: Horns | null }) {
  const [x, y] = [at(now.entrapment), at(-now.abandonment)];
  const moved = then !== null && (then.entrapment !== now.entrapment || then.abandonment !== now.abandonment);
  return (
    <svg className="plane" viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden>
      <rect x="0.5" y="0.5" width={SIZE - 1} height={SIZE - 1} className="plane-edge" />
      <path d={`M${SIZE / 2} 0V${SIZE}M0 ${SIZE / 2}H${SIZE}`} className="plane-axis" />
      {/* What most terms trade: less of the one fear for more of the other. */}
      <path d={`M0 0L${SIZE} ${SIZE}`} className="plane-trade" />
      {moved && (
        <>
          <path d={`M${x} ${y}L${at(then.entrapment)} ${at(-then.abandonment)}`} className="plane-move" />
          <circle cx={at(then.entrapment)} cy={at(-then.abandonment)} r="6" className="plane-then" />
        </>
      )}
      <circle cx={x} cy={y} r="6" className="plane-now" />
    </svg>
  );
}

const lean = (n: number) => (n > 0 ? "more" : n < 0 ? "less" : "even");

/** The terms of a treaty between the two horns of the dilemma: a drawing, and clause by clause what pulls which way. */
export function TwoHorns({
  clauses,
  proposed = null,
}: {
  clauses: readonly Clause[];
  proposed?: readonly Clause[] | null;
}) {
  const now = hornsOf(clauses);
  const then = proposed && hornsOf(proposed);
  const pulling = clauses.filter((c) => c.horns.abandonment !== 0 || c.horns.entrapment !== 0);
  const where = then ?? now;
  return (
    <figure className="two-horns">
      <div className="plane-frame">
        <span className="plane-up small">{tt("treaty.left")}</span>
        <Plane now={now} then={then} />
        <span className="plane-right small">{tt("treaty.dragged")}</span>
      </div>
      <figcaption className="small">
        {tt(`horns.left.${lean(where.abandonment)}`)} {tt(`horns.dragged.${lean(where.entrapment)}`)}
      </figcaption>
      {proposed === null && (
        <table className="horn-table small">
          <thead>
            <tr>
              <th scope="col">{tt("horns.clause")}</th>
              <th scope="col">{tt("horns.left")}</th>
              <th scope="col">{tt("horns.dragged")}</th>
            </tr>
          </thead>
          <tbody>
            {pulling.map((c) => (
              <tr key={c.id}>
                <th scope="row">{c.title}</th>
                <Pull effect={c.horns.abandonment} />
                <Pull effect={c.horns.entrapment} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </figure>
  );
}

function Pull({ effect }: { effect: -1 | 0 | 1 }) {
  return (
    <td data-effect={effect}>
      {effect === 0 ? (
        <span className="faint">{tt("horns.none")}</span>
      ) : (
        <>
          <i aria-hidden />
          {tt(effect > 0 ? "horns.raises" : "horns.lowers")}
        </>
      )}
    </td>
  );
}
