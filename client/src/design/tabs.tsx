import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";

/** What the keyboard reaches. Asked of the document alone: to ask what is seen would have the whole page laid out. */
const REACHED =
  "a[href], summary, [tabindex='0'], :is(button, input, select, textarea):not(:disabled, [tabindex='-1'])";

/**
 * Tabs and the panel of the chosen one. Arrow keys, Home and End choose as they go, and Tab leads into the panel. `shown`
 * is what the panel holds, which may lag behind what was chosen: another one is another panel, seen from its top.
 */
export function Tabs<T extends string>(p: {
  label: string;
  tabs: readonly T[];
  current: T;
  onChoose: (tab: T) => void;
  say: (tab: T) => ReactNode;
  shown?: T;
  /** The panel scrolls as a whole. */
  scrolls: boolean;
  children: ReactNode;
}) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const move = (e: KeyboardEvent) => {
    const at = p.tabs.indexOf(p.current);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[e.key];
    if (to === undefined || e.ctrlKey || e.metaKey || e.altKey) return;
    e.preventDefault();
    const next = p.tabs.at(to % p.tabs.length) as T;
    p.onChoose(next);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[p.tabs.indexOf(next)]?.focus();
  };
  return (
    <div className="desk-tabs">
      <div ref={list} role="tablist" className="tab-list" aria-label={p.label}>
        {p.tabs.map((tab) => {
          const chosen = tab === p.current;
          // A press chooses as it begins; a click without one comes from assistive technology.
          const choose = () => chosen || p.onChoose(tab);
          return (
            <div
              key={tab}
              role="tab"
              id={`${id}${tab}`}
              className="tab"
              aria-selected={chosen}
              aria-controls={chosen ? `${id}panel` : undefined}
              tabIndex={chosen ? 0 : -1}
              onMouseDown={(e) => e.button === 0 && choose()}
              onClick={choose}
              onKeyDown={move}
            >
              {p.say(tab)}
            </div>
          );
        })}
      </div>
      <Panel
        key={p.shown ?? p.current}
        id={`${id}panel`}
        labelledBy={`${id}${p.current}`}
        scrolls={p.scrolls}
      >
        {p.children}
      </Panel>
    </div>
  );
}

function Panel(p: { id: string; labelledBy: string; scrolls: boolean; children: ReactNode }) {
  const panel = useRef<HTMLDivElement>(null);
  // A panel with nothing in it that the keyboard reaches is reached itself.
  const [alone, setAlone] = useState(false);
  useEffect(() => {
    const at = panel.current;
    if (!at) return;
    const look = () => setAlone(at.querySelector(REACHED) === null);
    look();
    const watch = new MutationObserver(look);
    watch.observe(at, { subtree: true, childList: true, attributeFilter: ["disabled", "tabindex"] });
    return () => watch.disconnect();
  }, []);
  return (
    <div
      ref={panel}
      role="tabpanel"
      id={p.id}
      className="tab-panel"
      aria-labelledby={p.labelledBy}
      tabIndex={alone ? 0 : undefined}
      data-scroll={p.scrolls || undefined}
    >
      {p.children}
    </div>
  );
}
