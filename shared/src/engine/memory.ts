/**
 * Remembers what a pure function made of an object that never changes, for as long as the object lives; the last one is
 * kept at hand, for games of one scenario come in a row.
 */
export function memory<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const made = new WeakMap<K, V>();
  let last: { readonly of: K; readonly value: V } | null = null;
  return (of) => {
    if (last !== null && last.of === of) return last.value;
    let value = made.get(of);
    if (value === undefined) {
      value = make(of);
      made.set(of, value);
    }
    last = { of, value };
    return value;
  };
}
