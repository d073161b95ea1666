import type { ReactNode } from "react";

/** A wide table or chart in a narrow column: it scrolls sideways, and the keyboard reaches it. A group: the landmark is its section. */
export function ScrollX({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    <div role="group" className="scroll-x" tabIndex={0} aria-label={label}>
      {children}
    </div>
  );
}
