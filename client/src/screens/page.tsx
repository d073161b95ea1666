import type { ReactNode } from "react";
import { Link } from "wouter";
import { LanguagePicker } from "../design/language.tsx";
import { ThemeSwitch } from "../design/theme.tsx";
import { t } from "../i18n/index.ts";
import "./page.css";

/** The frame of every page that is not the table. */
export function Page({
  children,
  actions,
  bands,
}: {
  children: ReactNode;
  actions?: ReactNode;
  bands?: ReactNode;
}) {
  return (
    <div className="page">
      <a className="skip button" href="#main">
        {t("app.skip")}
      </a>
      <header className="page-bar">
        <Link className="brand" href="/">
          {t("app.name")}
        </Link>
        {actions}
        <LanguagePicker named />
        <ThemeSwitch />
      </header>
      {bands}
      <main id="main">{children}</main>
    </div>
  );
}
