import type { AfterActionReview, ToldBeat } from "@casus/shared/review";
import { Eye, Presentation } from "lucide-react";
import { useEffect, useState } from "react";
import { usePulse, useView } from "../../state/table.ts";
import type { NotesDesk } from "./notes.ts";
import { Follow, Present } from "./present.tsx";
import { tr } from "./tr.ts";

/**
 * Who runs the review puts the story on the wall: the projector shows each step, and whoever wants to follows on their own
 * screen. Everybody else may step through it for themselves.
 */
export function Stage(p: {
  beats: readonly ToldBeat[];
  review: AfterActionReview;
  desk: NotesDesk;
  token: string;
}) {
  const { beats, desk } = p;
  const { host } = useView().you;
  const onWall = usePulse()?.step ?? null;
  const [own, setOwn] = useState<string | null>(null);
  const [following, setFollowing] = useState(false);
  const sharing = desk.notes?.sharing;
  const { refresh } = desk;
  const begun = onWall !== null;
  // The story may have been edited since this page was opened.
  useEffect(() => {
    if (begun && !host) void refresh();
  }, [begun, host, refresh]);
  const put = (step: string | null) => {
    setOwn(step);
    if (host && sharing) void desk.save("sharing", { ...sharing, step });
  };
  const shown = { beats, review: p.review, token: p.token };
  return (
    <>
      <button
        type="button"
        className="button tight"
        onClick={() => put((host && onWall) || (beats[0]?.id ?? null))}
      >
        <Presentation size={15} aria-hidden /> {tr(host && begun ? "tell.resume" : "tell.present")}
      </button>
      {begun && own === null && (
        <p className="present-band" role="status">
          {tr("tell.onwall")}
          {host ? (
            <button type="button" className="button tight" onClick={() => put(null)}>
              {tr("tell.end")}
            </button>
          ) : (
            <button type="button" className="button tight" onClick={() => setFollowing(true)}>
              <Eye size={15} aria-hidden /> {tr("tell.follow")}
            </button>
          )}
        </p>
      )}
      {own !== null && <Present {...shown} at={own} onStep={put} onClose={() => put(null)} />}
      {following && onWall !== null && own === null && (
        <Follow {...shown} at={onWall} onClose={() => setFollowing(false)} />
      )}
    </>
  );
}
