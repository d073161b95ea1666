const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/** An ISO date as one reads it: `2022-06-18` is "18 June 2022". Written out by hand: the engine's dates know no zone. */
export function dateText(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** A date some days after another, both ISO 8601. */
export function daysAfter(iso: string, days: number): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
