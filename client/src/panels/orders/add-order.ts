import type { Order } from "@casus/shared/engine";
import { changeDraft } from "../../state/draft.ts";
import { useView } from "../../state/table.ts";
import { line } from "./sheet-model.ts";

let serial = 0;
const freshId = () => `l${Date.now().toString(36)}${(serial++).toString(36)}`;

/** Adds an order to the draft: at once for the one who seals, as a proposal for the others. */
export function useAddOrder() {
  const view = useView();
  const me = view.you.person ?? "";
  const holds = view.seats[view.you.seat ?? ""]?.holder === me;
  return (order: Order) => changeDraft((lines) => [...lines, line(order, freshId(), me, holds)]);
}
