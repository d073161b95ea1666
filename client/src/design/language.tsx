import { Languages } from "lucide-react";
import { t } from "../i18n/index.ts";
import { choose, LANGUAGE_NAMES, LANGUAGES, type Language, useLanguage } from "../i18n/language.ts";
import "./language.css";

/** Which language the interface speaks; with its name where there is room, as a sign where there is not. */
export function LanguagePicker({ named = false }: { named?: boolean }) {
  const current = useLanguage();
  return (
    <label className="language" data-named={named || undefined} title={t("language.label")}>
      <Languages size={18} strokeWidth={1.75} aria-hidden />
      <span className="unseen">{t("language.label")}</span>
      <select value={current} onChange={(e) => void choose(e.target.value as Language)}>
        {LANGUAGES.map((code) => (
          <option key={code} value={code} lang={code}>
            {LANGUAGE_NAMES[code]}
          </option>
        ))}
      </select>
    </label>
  );
}
