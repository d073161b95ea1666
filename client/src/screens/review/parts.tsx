import type { AfterActionReview } from "@casus/shared/review";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useView } from "../../state/table.ts";
import { AllMessages } from "./all-messages.tsx";
import { BaseRate } from "./base-rate.tsx";
import { Charts } from "./charts.tsx";
import { Control, hasControl } from "./control.tsx";
import { Expected } from "./expected.tsx";
import { Forks } from "./fork.tsx";
import { LadderCharts } from "./ladder-chart.tsx";
import { Letters } from "./letters.tsx";
import { type NotesDesk, useNotes } from "./notes.ts";
import { Overview } from "./overview.tsx";
import { Replay } from "./perspective.tsx";
import { Predict } from "./predict.tsx";
import { Questions } from "./questions.tsx";
import { Reflection } from "./reflect.tsx";
import { Actors, Aims, Beliefs, Board } from "./scores.tsx";
import { Story } from "./story.tsx";
import { Take } from "./take.tsx";
import { tr } from "./tr.ts";
import { useGuess } from "./use-guess.ts";
import { Verdicts } from "./verdicts.tsx";

/** The parts of a debrief in the order in which they are talked about; the address says which one is open. */
const PARTS = [
  "overview",
  "story",
  "verdicts",
  "charts",
  "scores",
  "replay",
  "fork",
  "control",
  "reflect",
  "said",
  "take",
] as const;
type Part = (typeof PARTS)[number];

/** What gives the verdict away waits for everybody's own guess. */
const AFTER_THE_GUESS: ReadonlySet<Part> = new Set(["overview", "verdicts", "charts", "scores", "fork"]);

const NEEDS_VERDICTS: ReadonlySet<Part> = new Set(["overview", "verdicts"]);

/** One part at a time under a list of all of them; on paper all of them. */
export function Parts({ review, token }: { review: AfterActionReview; token: string }) {
  const view = useView();
  const desk = useNotes(view.game.id, token);
  const { guess, decide } = useGuess(view.game.id, desk);
  const [open, top] = usePart();
  const printing = usePrinting();
  // The pair a crisis is about is the first of its list, in the scores as in the verdicts.
  const first = review.scoreboard[0];
  const parts = PARTS.filter((part) => part !== "control" || hasControl(review));
  const given: Given = { review, desk, token, guess };
  return (
    <>
      {/* The list below sticks to the top and so is always in view: this is where it began. */}
      <div ref={top} className="review-top" />
      <nav className="review-nav" aria-label={tr("nav.label")}>
        {parts.map((part) => (
          <a key={part} href={`#${part}`} aria-current={part === open ? "true" : undefined}>
            {tr(`nav.${part}`)}
          </a>
        ))}
      </nav>
      {parts
        .filter((part) => part === open || printing)
        .map((part) =>
          first && guess === null && AFTER_THE_GUESS.has(part) ? (
            part === open && <Predict key={part} pair={first} onGuess={decide} />
          ) : NEEDS_VERDICTS.has(part) && review.verdicts.length === 0 && first ? (
            <p key={part} role="status" className="quiet review-wait">
              {tr("review.loading")}
            </p>
          ) : (
            <div key={part} className="review-part" data-part={part}>
              {CONTENT[part](given)}
            </div>
          ),
        )}
    </>
  );
}

interface Given {
  readonly review: AfterActionReview;
  readonly desk: NotesDesk;
  readonly token: string;
  readonly guess: string | null;
}

const CONTENT: Readonly<Record<Part, (given: Given) => ReactNode>> = {
  overview: (p) => <Overview review={p.review} desk={p.desk} guess={p.guess} />,
  story: (p) => <Story review={p.review} desk={p.desk} token={p.token} />,
  verdicts: (p) => (
    <>
      <Verdicts review={p.review} />
      <BaseRate review={p.review} />
    </>
  ),
  charts: (p) => (
    <>
      <LadderCharts review={p.review} />
      <Charts review={p.review} />
      <Letters review={p.review} />
    </>
  ),
  scores: (p) => (
    <>
      <Board review={p.review} />
      <Actors review={p.review} />
      <Aims review={p.review} desk={p.desk} />
      <Beliefs review={p.review} />
      <Expected review={p.review} />
    </>
  ),
  replay: (p) => <Replay review={p.review} token={p.token} />,
  fork: (p) => <Forks review={p.review} token={p.token} />,
  control: (p) => <Control review={p.review} />,
  reflect: (p) => (
    <>
      <Questions />
      <Reflection review={p.review} desk={p.desk} />
    </>
  ),
  said: (p) => <AllMessages desk={p.desk} />,
  take: (p) => <Take desk={p.desk} token={p.token} />,
};

/** The part the address names; a paragraph of the story is in the story. */
function partAt(hash: string): Part {
  const name = hash.replace(/^#/, "");
  if (name.startsWith("beat-")) return "story";
  return PARTS.find((part) => part === name) ?? "overview";
}

function usePart() {
  const [open, setOpen] = useState(() => partAt(location.hash));
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const changed = () => {
      setOpen(partAt(location.hash));
      const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (place) place.scrollIntoView({ block: "center" });
      else if ((top.current?.getBoundingClientRect().top ?? 0) < 0) top.current?.scrollIntoView();
    };
    addEventListener("hashchange", changed);
    return () => removeEventListener("hashchange", changed);
  }, []);
  // On a phone the list is wider than the screen.
  useEffect(() => {
    const link = top.current?.nextElementSibling?.querySelector(`[href="#${open}"]`);
    link?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [open]);
  return [open, top] as const;
}

/** Whether the page is on its way to paper. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    addEventListener("beforeprint", before);
    addEventListener("afterprint", after);
    return () => {
      removeEventListener("beforeprint", before);
      removeEventListener("afterprint", after);
    };
  }, []);
  return printing;
}
