import { t } from "../i18n/index.ts";
import { useTable } from "../store.ts";
import "./link-state.css";

/** How we stand with the server: a quiet dot while all is well, words when it is not. */
export function LinkState() {
  const kind = useTable((s) => s.link.kind);
  const trouble = kind === "reconnecting" || kind === "gone" || kind === "blocked" || kind === "connecting";
  return (
    <span
      className="link-state"
      data-kind={kind}
      role="status"
      title={kind === "live" ? t("link.live") : undefined}
    >
      <i aria-hidden />
      <span className={trouble ? "" : "unseen"}>
        {kind === "gone"
          ? t("link.gone")
          : kind === "blocked"
            ? t("link.blocked")
            : kind === "reconnecting"
              ? t("link.reconnecting")
              : kind === "connecting"
                ? t("link.connecting")
                : t("link.live")}
      </span>
    </span>
  );
}
