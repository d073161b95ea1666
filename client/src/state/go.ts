import { type Sought, setUi, type Ui } from "./ui.ts";

/** Below this a table has tabs and sheets instead of a desk. */
export const NARROW = "(max-width: 900px)";

/** Whether panels beside the four tabs come as sheets here. */
export const narrow = () => matchMedia(NARROW).matches;

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

/** Opens the panel that holds something, and points at it there. */
export const go = (sought: Sought): void => setUi({ ...placeOf(sought), sought });
