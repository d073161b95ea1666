import { Component, type ErrorInfo, type ReactNode } from "react";
import { t } from "../i18n/index.ts";

/** Keeps a failure inside its part of the screen, and says what a report needs. */
export class Region extends Component<
  { name: string; children: ReactNode },
  { error: Error | null; where: string }
> {
  override state = { error: null as Error | null, where: "" };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override componentDidCatch(_error: Error, info: ErrorInfo) {
    this.setState({ where: info.componentStack ?? "" });
  }

  override render() {
    const { error, where } = this.state;
    if (!error) return this.props.children;
    const report = [
      this.props.name,
      String(error),
      where.trim().split("\n").slice(0, 6).join("\n"),
      navigator.userAgent,
    ].join("\n");
    return (
      <section className="stack" style={{ padding: "var(--s4)" }} role="alert">
        <p>{t("error.region")}</p>
        <textarea
          className="input small"
          readOnly
          value={report}
          rows={3}
          aria-label={t("error.copy")}
          onFocus={(e) => e.target.select()}
        />
        <div>
          <button
            type="button"
            className="button tight"
            onClick={() => this.setState({ error: null, where: "" })}
          >
            {t("error.retry")}
          </button>
        </div>
      </section>
    );
  }
}
