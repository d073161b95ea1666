const days = new Map<string, string>();

/** ISO day `count` days after `begins`, by civil-calendar arithmetic: the engine has no clock and needs no time zone. */
export function dateOf(begins: string, count: number): string {
  const key = `${begins}+${count}`;
  let date = days.get(key);
  if (date === undefined) {
    date = civilDay(begins, count);
    days.set(key, date);
  }
  return date;
}

function civilDay(begins: string, count: number): string {
  const [year = 0, month = 1, day = 1] = begins.split("-").map(Number);
  let y = year;
  let m = month;
  let d = day + count;
  while (d > daysIn(y, m)) {
    d -= daysIn(y, m);
    m++;
    if (m > 12) {
      m = 1;
      y++;
    }
  }
  return `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
