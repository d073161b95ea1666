import { locale } from "./i18n/language.ts";

/** Formats are dear to make: one per language. */
const perLanguage = <F>(make: (locale: string) => F) => {
  const made = new Map<string, F>();
  return (): F => {
    const tag = locale();
    const format = made.get(tag) ?? make(tag);
    made.set(tag, format);
    return format;
  };
};
const longDate = perLanguage(
  (tag) => new Intl.DateTimeFormat(tag, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }),
);
/** Lithuanian has no short names of months: a short one would be a number. */
const shortDate = perLanguage(
  (tag) =>
    new Intl.DateTimeFormat(tag, {
      day: "numeric",
      month: tag.startsWith("lt") ? "long" : "short",
      timeZone: "UTC",
    }),
);
const clock = perLanguage((tag) => new Intl.DateTimeFormat(tag, { hour: "2-digit", minute: "2-digit" }));
const relative = perLanguage((tag) => new Intl.RelativeTimeFormat(tag, { numeric: "auto" }));
const dayCount = perLanguage(
  (tag) => new Intl.NumberFormat(tag, { style: "unit", unit: "day", unitDisplay: "long" }),
);
const list = perLanguage((tag) => new Intl.ListFormat(tag, { type: "conjunction" }));

const day = (iso: string) => new Date(iso.length === 10 ? `${iso}T00:00:00Z` : iso);
const valid = (date: Date) => !Number.isNaN(date.getTime());

export const formatDate = (iso: string) => (valid(day(iso)) ? longDate().format(day(iso)) : iso);
export const formatShortDate = (iso: string) => (valid(day(iso)) ? shortDate().format(day(iso)) : iso);

/** "14–20 June": the days a turn covers. */
export function formatSpan(iso: string, days: number): string {
  const from = day(iso);
  if (!valid(from)) return iso;
  const to = new Date(from.getTime() + (Math.max(1, days) - 1) * 86_400_000);
  return longDate().formatRange(from, to);
}

/** Milliseconds left as people read a clock: 4:05, 1:02:05, 3 days. */
export function formatLeft(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  if (seconds >= 2 * 86_400) return dayCount().format(Math.floor(seconds / 86_400));
  const h = Math.floor(seconds / 3600);
  const m = Math.floor((seconds % 3600) / 60);
  const s = String(seconds % 60).padStart(2, "0");
  return h > 0 ? `${h}:${String(m).padStart(2, "0")}:${s}` : `${m}:${s}`;
}

export function formatAgo(then: number, now: number): string {
  const minutes = Math.round((then - now) / 60_000);
  if (Math.abs(minutes) < 60) return relative().format(minutes, "minute");
  const hours = Math.round(minutes / 60);
  return Math.abs(hours) < 24
    ? relative().format(hours, "hour")
    : relative().format(Math.round(hours / 24), "day");
}

export const formatClock = (at: number) => clock().format(at);

export const formatPercent = (share: number) => `${Math.round(share * 100)}\u00a0%`;

/** "A, B and C". */
export const formatList = (items: readonly string[]) => list().format(items);

/** Names stand as in mid-sentence ("the United States"); at a beginning they need a capital. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
