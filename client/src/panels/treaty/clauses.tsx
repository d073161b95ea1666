import { ArrowDown, ArrowUp } from "lucide-react";
import { tt } from "../../i18n/table.ts";
import type { treatyWords } from "../../words.ts";
import "./treaty.css";

type Clause = ReturnType<typeof treatyWords>[number];

/** A treaty clause by clause, each with what it does to both horns: being dragged along, being left alone. */
export function Clauses({ clauses }: { clauses: readonly Clause[] }) {
  return (
    <ol className="clauses">
      {clauses.map((clause) => (
        <li key={clause.id}>
          <h3>{clause.title}</h3>
          <p>{clause.text}</p>
          <p className="horns">
            <Horn effect={clause.horns.abandonment} words={tt("treaty.left")} />
            <Horn effect={clause.horns.entrapment} words={tt("treaty.dragged")} />
            <span>{clause.horns.note}</span>
          </p>
        </li>
      ))}
    </ol>
  );
}

function Horn({ effect, words }: { effect: -1 | 0 | 1; words: string }) {
  if (effect === 0) return null;
  const Arrow = effect > 0 ? ArrowUp : ArrowDown;
  return (
    <span className={effect > 0 ? "chip alarm" : "chip well"}>
      <Arrow size={13} role="img" aria-label={effect > 0 ? "+" : "−"} /> {words}
    </span>
  );
}
