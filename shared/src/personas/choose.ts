import { checkOrder, checkTogether, type Order } from "../engine/index.ts";
import { groundOfView } from "../projection/index.ts";
import { challenge, complaint } from "./adversary.ts";
import {
  concession,
  followMandate,
  mandate,
  prudence,
  reassurance,
  reform,
  reprisal,
  restraint,
} from "./ally.ts";
import type { Mind } from "./mind.ts";
import { announced } from "./speech.ts";
import { escort, letGo, loyalty, mediation } from "./standing.ts";
import { temptation } from "./temptation.ts";

/** What a government considers, most pressing first; each returns what it is inclined to do this turn. */
const CONSIDERATIONS: readonly ((mind: Mind) => readonly Order[])[] = [
  concession,
  reform,
  letGo,
  restraint,
  reprisal,
  mandate,
  reassurance,
  loyalty,
  (mind) => (isChallenger(mind) ? challenge(mind) : temptation(mind)),
  (mind) => (isChallenger(mind) ? complaint(mind) : followMandate(mind)),
  escort,
  prudence,
  mediation,
];

const isChallenger = ({ scenario, seat }: Mind): boolean => scenario.dyads.some((d) => d.challenger === seat);

/** The sheet a bot seals: inclinations in order, as far as they are legal and the points reach (P1). */
export function chooseOrders(mind: Mind): readonly Order[] {
  const ground = groundOfView(mind.view, mind.scenario);
  const sheet: Order[] = [];
  for (const consider of CONSIDERATIONS) {
    for (const order of consider(mind)) {
      sheet.push(order);
      if (checkTogether(sheet, ground) !== null || checkOrder(order, ground) !== null) sheet.pop();
    }
  }
  return mind.talks ? sheet.map((order) => announced(mind, order)) : sheet;
}
