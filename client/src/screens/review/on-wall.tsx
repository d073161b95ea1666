import { type AfterActionReview, edited, NO_EDITS } from "@casus/shared/review";
import { useEffect, useState } from "react";
import { loadReviewSoon } from "../../api.ts";
import { useView } from "../../state/table.ts";
import { useNotes } from "./notes.ts";
import { tr } from "./tr.ts";
import { Wall } from "./wall.tsx";
import "./review.css";

/** What the presenter has on the wall, for the projector. */
export function OnWall({ token, step }: { token: string; step: string }) {
  const { game } = useView();
  const [review, setReview] = useState<AfterActionReview | null>(null);
  const { notes, refresh } = useNotes(game.id, token);
  useEffect(() => void loadReviewSoon(game.id, token).then(setReview, () => {}), [game.id, token]);
  const beat = review && edited(review.story, notes?.story ?? NO_EDITS).find((b) => b.id === step);
  const unknown = review !== null && notes !== null && !beat;
  // A paragraph that was added since.
  useEffect(() => {
    if (unknown) void refresh();
  }, [unknown, refresh]);
  return (
    <section className="projector-story" aria-label={tr("story.title")}>
      {review && beat && <Wall beat={beat} review={review} token={token} />}
    </section>
  );
}
