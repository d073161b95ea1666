/** Remembers what a pure function of an unchanging object and a seat gave, as long as the object lives. */
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

/** Remembers what a pure function of an unchanging part gave last, until it is asked about another. */
export function kept<T extends object, R>(compute: (part: T) => R): (part: T) => R {
  let last: { readonly part: T; readonly result: R } | null = null;
  return (part) => {
    if (last?.part !== part) last = { part, result: compute(part) };
    return last.result;
  };
}
