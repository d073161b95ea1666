import type { Player } from "../server.ts";

type Sheets = readonly (readonly object[])[];

const PRESS: Sheets = [
  [{ action: "M13", target: "LT" }],
  [{ action: "E01", target: "LT" }],
  [{ action: "D08", target: "LT" }],
  [{ action: "D09", target: "LT" }],
];
const INVADE: Sheets = [[{ action: "M16", target: "LT", zone: "vilnius" }], ...PRESS];

/** One week's orders of three people: somebody presses, or invades, and nobody gives way, so that a crisis goes on. */
export async function press(
  { lt, us, ru }: { readonly lt: Player; readonly us: Player; readonly ru: Player },
  invade = false,
): Promise<void> {
  await seal(ru, invade ? INVADE : PRESS);
  await seal(us, [[{ action: "M03", target: "LT" }]]);
  await seal(lt, [[{ action: "D07", target: "RU" }]]);
}

/** The first of these sheets that the rules allow, or an empty one. */
async function seal(player: Player, sheets: Sheets): Promise<void> {
  for (const orders of [...sheets, []]) if ((await player.send({ type: "seal", orders } as never)).ok) return;
}
