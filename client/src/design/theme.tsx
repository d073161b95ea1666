import { Monitor, Moon, Sun } from "lucide-react";
import { useState } from "react";
import { t } from "../i18n/index.ts";

const THEMES = ["system", "light", "dark"] as const;
type Theme = (typeof THEMES)[number];

function current(): Theme {
  const theme = document.documentElement.dataset.theme;
  return theme === "light" || theme === "dark" ? theme : "system";
}

function choose(theme: Theme) {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === "system") localStorage.removeItem("casus.theme");
    else localStorage.setItem("casus.theme", theme);
  } catch {
    // Forgotten at the next visit; nothing else depends on it.
  }
  // The map is drawn, not styled: it has to be told.
  dispatchEvent(new CustomEvent("casus:theme"));
}

export function ThemeSwitch() {
  const [theme, setTheme] = useState(current);
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "system";
  const Icon = theme === "dark" ? Moon : theme === "light" ? Sun : Monitor;
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={`${t("theme.label")}: ${t(`theme.${theme}`)}`}
      title={`${t("theme.label")}: ${t(`theme.${theme}`)}`}
      onClick={() => {
        choose(next);
        setTheme(next);
      }}
    >
      <Icon size={18} strokeWidth={1.75} aria-hidden />
    </button>
  );
}
