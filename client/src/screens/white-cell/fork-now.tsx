import { lazy, Suspense, useState } from "react";
import { withWords } from "../../i18n/catalogues.ts";
import { t } from "../../i18n/index.ts";
import { tw } from "../../i18n/white-cell.ts";
import { sessionOf } from "../../session.ts";
import { turnOf, useView } from "../../state/table.ts";

// The form belongs to the review and comes when it is opened.
const ForkForm = lazy(() =>
  import("../review/fork.tsx").then(withWords).then((m) => ({ default: m.ForkForm })),
);

/** A running game forked from any turn it has come to: the way to try something out beside the exercise. */
export function ForkNow() {
  const view = useView();
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const token = sessionOf(view.game.id)?.token ?? "";
  const turns = Array.from({ length: turnOf(view) }, (_, i) => i + 1);
  return (
    <details className="fold sheet lobby-list" onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>{tw("fork.title")}</summary>
      <p className="note">{tw("fork.line")}</p>
      {open && (
        <Suspense fallback={<p className="quiet">{t("common.loading")}</p>}>
          <ForkForm turns={turns} token={token} onMade={setMade} />
        </Suspense>
      )}
      {made && (
        <a className="button" href={`/game/${made}`}>
          {tw("fork.open")}
        </a>
      )}
    </details>
  );
}
