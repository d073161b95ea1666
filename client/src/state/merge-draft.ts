import type { DraftOrder } from "@casus/shared/engine";

type Lines = readonly DraftOrder[];

const same = (a: DraftOrder | undefined, b: DraftOrder | undefined) =>
  JSON.stringify(a) === JSON.stringify(b);

/**
 * A sheet that two people have changed at once: what was the same before `mine` was changed is taken as the team has it
 * now, what was changed here stays as it is here, and a line taken off by either is off.
 */
export function mergeDraft(before: Lines, mine: Lines, theirs: Lines): Lines {
  const was = new Map(before.map((line) => [line.id, line]));
  const now = new Map(theirs.map((line) => [line.id, line]));
  const kept = mine.flatMap((line) => {
    const changed = !same(line, was.get(line.id));
    const other = now.get(line.id);
    if (changed) return other === undefined && was.has(line.id) ? [] : [line];
    return other === undefined ? [] : [other];
  });
  const here = new Set(mine.map((line) => line.id));
  return [...kept, ...theirs.filter((line) => !here.has(line.id) && !was.has(line.id))];
}
