/** Remembers what a pure function of an unchanging object and a seat gave: games share most of their parts. */
export function bySeat<T extends object, R>(
  compute: (part: T, seat: string | null) => R,
): (part: T, seat: string | null) => R {
  const memory = new WeakMap<T, Map<string | null, R>>();
  return (part, seat) => {
    let seats = memory.get(part);
    if (!seats) {
      seats = new Map();
      memory.set(part, seats);
    }
    let result = seats.get(seat);
    if (result === undefined) {
      result = compute(part, seat);
      seats.set(seat, result);
    }
    return result;
  };
}

/** Remembers what a pure function of an unchanging object gave. */
export function once<T extends object, R>(compute: (part: T) => R): (part: T) => R {
  const memory = new WeakMap<T, R>();
  return (part) => {
    let result = memory.get(part);
    if (result === undefined) {
      result = compute(part);
      memory.set(part, result);
    }
    return result;
  };
}
