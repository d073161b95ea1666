import { narrow } from "../design/narrow.ts";
import { type Sought, setUi, type Ui } from "./ui.ts";

const placeOf = ({ kind }: Sought): Partial<Ui> => {
  switch (kind) {
    case "message":
      return { desk: "cables", phone: "talk", sheet: null };
    case "article":
      return { desk: "treaty", sheet: narrow() ? "treaty" : null };
    case "action":
      return { desk: "orders", phone: "orders", sheet: null };
    case "act":
      return { desk: "dossiers", sheet: narrow() ? "dossiers" : null };
  }
};

/** Pictures to wait for a part of the page that is still being opened. */
const PATIENCE = 90;

/** Milliseconds for which what was brought stands out. */
const GLOW = 1_200;

/** Brings a part of the page before one's eyes and under one's keys, also where its panel was open already. */
export function bring(id: string, left = PATIENCE): void {
  requestAnimationFrame(() => {
    const part = document.getElementById(id);
    if (part) {
      part.scrollIntoView({ block: "center" });
      part.focus({ preventScroll: true });
      // It may have been in sight before: then nothing would seem to have happened.
      part.animate({ backgroundColor: ["var(--call-fill)", "transparent"] }, GLOW);
    } else if (left > 0) bring(id, left - 1);
  });
}

/** Opens the panel that holds something, and points at it there. */
export const go = (sought: Sought): void => setUi({ ...placeOf(sought), sought });
