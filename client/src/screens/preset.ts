import type { ClockPreset, TimePlan } from "@casus/shared/engine";
import { t } from "../i18n/index.ts";

/** What a time preset means in turns, said in words. */
export function presetWords(preset: ClockPreset, plan: TimePlan | undefined): string {
  if (!plan) return "";
  const seconds = Object.values(plan.seconds).reduce((sum, s) => sum + s, 0);
  if (preset === "none" || seconds === 0) return t("host.time.free", { n: plan.turns });
  if (seconds >= 2 * 86_400) {
    return t("host.time.days", { n: plan.turns, days: Math.round(seconds / 86_400) });
  }
  return t("host.time.means", { n: plan.turns, minutes: Math.max(1, Math.round(seconds / 60)) });
}
