import { type ReactNode, useEffect, useRef } from "react";
import { Below } from "../../design/below.tsx";
import { tt } from "../../i18n/table.ts";
import type { Clause } from "./compare.ts";
import { Horn } from "./horns.tsx";
import "./treaty.css";

/** Clauses that fill a tall screen. */
const AT_FIRST = 6;

/**
 * A treaty clause by clause, each with what it does to both horns: being dragged along, being left alone. At the table
 * `say` marks words of the field, which the host's page has not loaded.
 */
export function Clauses({
  clauses,
  sought = null,
  say = (text) => text,
}: {
  clauses: readonly Clause[];
  sought?: string | null;
  say?: (text: string) => ReactNode;
}) {
  const one = (clause: Clause) => (
    <One key={clause.id} clause={clause} found={clause.id === sought} say={say} />
  );
  return (
    <ol className="clauses">
      {clauses.slice(0, AT_FIRST).map(one)}
      <Below atOnce={sought !== null}>{clauses.slice(AT_FIRST).map(one)}</Below>
    </ol>
  );
}

function One(p: { clause: Clause; found: boolean; say: (text: string) => ReactNode }) {
  const { clause, found, say } = p;
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!found) return;
    place.current?.scrollIntoView({ block: "center" });
    place.current?.focus({ preventScroll: true });
  }, [found]);
  return (
    <li ref={place} data-found={found || undefined} tabIndex={found ? -1 : undefined}>
      <h3>{clause.title}</h3>
      <p lang="en">{say(clause.text)}</p>
      <p className="horns">
        <Horn effect={clause.horns.abandonment} words={tt("treaty.left")} />
        <Horn effect={clause.horns.entrapment} words={tt("treaty.dragged")} />
        <span lang="en">{say(clause.horns.note)}</span>
      </p>
    </li>
  );
}
