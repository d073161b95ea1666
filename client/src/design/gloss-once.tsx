import { createContext, type ReactNode, use, useEffect, useId, useState } from "react";

/** Which text of a panel explains which word: term → the text that came first. */
const Claims = createContext<Map<string, string> | null>(null);

/** A panel in which each word of the field is marked where it stands first, and nowhere else. */
export function GlossOnce({ children }: { children: ReactNode }) {
  const [claims] = useState(() => new Map<string, string>());
  return <Claims value={claims}>{children}</Claims>;
}

/** Of these terms, the ones that no earlier text of the panel explains; outside a panel, all of them. */
export function useUnexplained(terms: readonly string[]): ReadonlySet<string> {
  const claims = use(Claims);
  const me = useId();
  useEffect(
    () => () => {
      for (const [term, by] of claims ?? []) if (by === me) claims?.delete(term);
    },
    [claims, me],
  );
  if (claims === null) return new Set(terms);
  // Texts are rendered from top to bottom, and a text keeps what it once had: the same answer however often it is asked.
  for (const term of terms) if (!claims.has(term)) claims.set(term, me);
  return new Set(terms.filter((term) => claims.get(term) === me));
}
