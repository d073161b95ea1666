import { type ReactNode, useId, useRef, useState } from "react";
import { Popover } from "react-aria-components/Popover";
import { useWords } from "../state/table.ts";
import { useUnexplained } from "./gloss-once.tsx";
import "./overlay.css";

const DELAY = 350;

/** A word of the field: hovering or pressing it, by finger or key, says what it means. */
export function Term({
  id,
  children,
  inText = false,
}: {
  id: string;
  children: ReactNode;
  /** A word of a text that has said already that it explains it. */
  inText?: boolean;
}) {
  const words = useWords();
  const button = useRef<HTMLButtonElement>(null);
  const note = useId();
  const [open, setOpen] = useState(false);
  useUnexplained(inText ? [] : [id]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const meaning = words.maybe(`glossary.${id}.meaning`, words.maybe(`glossary.${id}`, ""));
  if (!meaning) return children;
  const later = (value: boolean, wait: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(value), wait);
  };
  // Whoever reaches it by key or reader scrolls to it as they press it: that is told with the next picture, and closes what is open.
  const press = () => requestAnimationFrame(() => setOpen((was) => !was));
  return (
    <>
      <button
        ref={button}
        type="button"
        className="term"
        aria-expanded={open}
        aria-describedby={open ? note : undefined}
        onPointerEnter={(e) => e.pointerType === "mouse" && later(true, DELAY)}
        onPointerLeave={() => later(false, 150)}
        onClick={press}
        onBlur={() => setOpen(false)}
        onKeyDown={(e) => e.key === "Escape" && setOpen(false)}
      >
        {children}
      </button>
      {open && (
        <Popover
          className="popover"
          triggerRef={button}
          isOpen
          onOpenChange={setOpen}
          isNonModal
          placement="top"
        >
          <p id={note} lang="en">
            {meaning}
          </p>
        </Popover>
      )}
    </>
  );
}
