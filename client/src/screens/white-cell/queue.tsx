import { tw } from "../../i18n/white-cell.ts";

/** What waits for a ruling. */
export function Queue() {
  return (
    <section className="sheet stack" aria-labelledby="cell-queue">
      <h2 id="cell-queue">{tw("queue.title")}</h2>
      <p className="quiet">{tw("queue.empty")}</p>
    </section>
  );
}
