import { narrow } from "../../design/narrow.ts";
import { setUi, type Ui } from "../../state/ui.ts";
import type { StepId } from "./lesson-plan.ts";

interface Place {
  /** What has to be open for it, on a wide screen and on a phone. */
  readonly open: Partial<Ui>;
  readonly narrow: Partial<Ui>;
  /** The control itself; `{foe}` is whom a beginner has to fear. */
  readonly at: string;
}

const desk = (at: string, name: Ui["desk"], tab: Ui["phone"]): Place => ({
  open: { desk: name },
  narrow: { phone: tab, sheet: null },
  at,
});
const sheet = (at: string, name: "treaty" | "dossiers"): Place => ({
  open: { desk: name },
  narrow: { sheet: name },
  at,
});
const task: Place = { open: {}, narrow: { phone: "now", sheet: null }, at: ".task .button" };

const PLACES: Readonly<Record<StepId, Place>> = {
  dossier: sheet('.dossier-picks [data-actor="{foe}"]', "dossiers"),
  ladder: { open: {}, narrow: { sheet: "ladder" }, at: ".ladder" },
  read: task,
  cable: desk(".compose textarea, .channels", "cables", "talk"),
  request: desk(".compose .row .button:nth-of-type(2), .compose", "cables", "talk"),
  treaty: sheet(".treaty, [role=tabpanel]", "treaty"),
  talked: task,
  option: desk(".cards .card-foot .button", "orders", "orders"),
  belief: desk(".belief", "orders", "orders"),
  seal: desk(".seal .button.primary", "orders", "orders"),
  watch: { open: {}, narrow: { phone: "now", sheet: null }, at: ".wide-news, .reveal" },
  seen: { ...task, at: ".reveal .button.primary, .task .button" },
  why: sheet("button.term.number", "dossiers"),
  on: task,
};

/** Milliseconds. */
const SHOWN_FOR = 2_600;
const WAITS_FOR = 120;
/** Looks for what is to be pointed at, before it is given up. */
const PATIENCE = 40;

/** Opens what a step is about and points at it for a moment. It does nothing in the game. */
export function pointAt(step: StepId, { patron, foe }: { patron: string; foe: string }) {
  const place = PLACES[step];
  setUi(narrow() ? place.narrow : place.open);
  if (step === "cable" || step === "request") setUi({ channel: patron });
  const point = (left: number) => {
    const target = document.querySelector<HTMLElement>(place.at.replace("{foe}", foe));
    // A panel opened for the first time is still on its way.
    if (!target && left > 0) return void setTimeout(point, WAITS_FOR, left - 1);
    if (!target) return;
    target.scrollIntoView({ block: "nearest" });
    target.focus({ preventScroll: true });
    target.dataset.pointed = "";
    setTimeout(() => delete target.dataset.pointed, SHOWN_FOR);
  };
  setTimeout(point, WAITS_FOR, PATIENCE);
}
