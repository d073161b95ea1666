import { Component, type ErrorInfo, type ReactNode } from "react";
import { t } from "../i18n/index.ts";
import { Report } from "./report.tsx";
import "./region.css";

/** What browsers say when a part of the page is not there any more, or cannot be reached. */
const MISSING = /dynamically imported module|module script failed|Unable to preload/i;

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
    const missing = MISSING.test(error.message);
    const again = () => (missing ? location.reload() : this.setState({ error: null, where: "" }));
    return (
      <section className="region-failed" role="alert">
        <h2>{t(missing ? "trouble.part.title" : "trouble.crash.title")}</h2>
        <p>{t(missing ? "trouble.part.line" : "trouble.crash.line")}</p>
        <div className="row">
          <button type="button" className="button tight primary" onClick={again}>
            {t(missing ? "trouble.reload" : "error.retry")}
          </button>
        </div>
        {!missing && <Report part={this.props.name} error={error} where={where} />}
      </section>
    );
  }
}
