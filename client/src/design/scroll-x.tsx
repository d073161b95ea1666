import type { ReactNode } from "react";

/** A wide table or chart in a narrow column: it scrolls sideways, and the keyboard reaches it. */
export function ScrollX({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="scroll-x" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
