import { t } from "../i18n/index.ts";
import { useTable } from "../store.ts";
import "./link-state.css";

/** How we stand with the server: a quiet dot while all is well, words while it is looked for; that it is gone, the band says. */
export function LinkState() {
  const kind = useTable((s) => s.link.kind);
  const away = kind === "gone" || kind === "blocked";
  const looking = kind === "reconnecting" || kind === "connecting";
  const said = t(away || looking ? `link.${kind}` : "link.live");
  return (
    <span className="link-state" data-kind={kind} role="status" title={looking ? undefined : said}>
      <i aria-hidden />
      {!away && <span className={looking ? "" : "unseen"}>{said}</span>}
    </span>
  );
}
