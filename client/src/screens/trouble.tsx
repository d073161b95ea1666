import { RefreshCw } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { Link } from "wouter";
import { t } from "../i18n/index.ts";
import { settle, useTrouble } from "../state/trouble.ts";
import { ask, type Link as LinkKind, useTable } from "../store.ts";
import { Page } from "./page.tsx";
import "./trouble.css";

type Lasting = "gone" | "blocked" | "replaced" | "removed" | "outdated" | "refused" | "unknown";

/** Which trouble a state of the connection is, if it is one. */
export const troubleOf = (link: LinkKind): Lasting | null => {
  switch (link.kind) {
    case "idle":
    case "connecting":
    case "live":
    case "reconnecting":
      return null;
    case "refused":
      return /unknown-game|404/.test(link.code) ? "unknown" : "refused";
    default:
      return link.kind;
  }
};

/** A page for what one cannot play through: what happened, what is safe, what to do. */
export function TroublePage({ kind, onTake }: { kind: Lasting; onTake?: () => void }) {
  const retry = useTable((s) => s.retry);
  const [action, act] =
    kind === "replaced"
      ? [t("trouble.replaced.take"), onTake]
      : kind === "outdated"
        ? [t("trouble.reload"), () => location.reload()]
        : kind === "gone" || kind === "blocked"
          ? [t("link.now"), retry]
          : ["", undefined];
  return (
    <Page>
      <section className="trouble" role="alert">
        <h1>{t(`trouble.${kind}.title`)}</h1>
        <dl>
          <dt>{t("trouble.safe")}</dt>
          <dd>{t(`trouble.${kind}.safe`)}</dd>
          <dt>{t("trouble.do")}</dt>
          <dd>{t(`trouble.${kind}.do`)}</dd>
        </dl>
        <div className="row">
          {act && (
            <button type="button" className="button primary" onClick={act}>
              {action}
            </button>
          )}
          <Link className="button" href="/">
            {t("link.home")}
          </Link>
        </div>
      </section>
    </Page>
  );
}

/** The same as a band over a screen that one can go on reading; and what passes by itself. */
export function TroubleBand() {
  const link = useTable((s) => s.link);
  const retry = useTable((s) => s.retry);
  const passing = useTrouble((s) => s.passing);
  const kind = troubleOf(link);
  return (
    <div className="trouble-bands">
      {(kind === "gone" || kind === "blocked") && (
        <div className="trouble-band grave" role="alert">
          <div>
            <strong>{t(`trouble.${kind}.title`)}.</strong> {t(`trouble.${kind}.safe`)}{" "}
            {t(`trouble.${kind}.do`)}
          </div>
          {retry && (
            <button type="button" className="button tight" onClick={retry}>
              <RefreshCw size={15} aria-hidden /> {t("link.now")}
            </button>
          )}
        </div>
      )}
      <div role="status">
        {passing.map((what) =>
          what === "storage" ? (
            <Storage key={what} />
          ) : (
            <Band key={what} onClose={what === "slow" ? null : () => settle(what)}>
              {t(`trouble.${what}`)}
            </Band>
          ),
        )}
      </div>
    </div>
  );
}

function Band({ children, onClose }: { children: ReactNode; onClose: (() => void) | null }) {
  return (
    <div className="trouble-band">
      <div>{children}</div>
      {onClose && (
        <button type="button" className="button tight plain" onClick={onClose}>
          {t("trouble.dismiss")}
        </button>
      )}
    </div>
  );
}

/** Without storage the way back is the personal code; whoever is at the table may ask for their own. */
function Storage() {
  const person = useTable((s) => s.view?.you.person);
  const [code, setCode] = useState("");
  // A code that was shown belongs to one game.
  useEffect(() => () => setCode(""), []);
  return (
    <Band onClose={() => settle("storage")}>
      {t("trouble.storage")}{" "}
      {code ? (
        <>
          <strong>{t("trouble.code", { code })}</strong> {t("trouble.code.line")}
        </>
      ) : (
        person && (
          <button
            type="button"
            className="button tight"
            onClick={() =>
              void ask<{ code?: string }>({ type: "reissue", person }).then((a) => setCode(a?.code ?? ""))
            }
          >
            {t("trouble.storage.code")}
          </button>
        )
      )}
    </Band>
  );
}
