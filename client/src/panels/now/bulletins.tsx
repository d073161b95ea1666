import type { Bulletin } from "@casus/shared/projection";
import { tt } from "../../i18n/table.ts";
import { turnOf, useView } from "../../state/table.ts";

/** What has reached this seat from outside the table: press, cables of capitals without a seat, reports of its services. */
export function Bulletins() {
  const view = useView();
  const turn = turnOf(view);
  const fresh = Object.values(view.bulletins)
    .filter((b) => b.turn >= turn - 1)
    .sort((a, b) => b.at - a.at);
  return fresh.map((b) => <Item key={b.id} bulletin={b} />);
}

function Item({ bulletin: { form, from, title, text } }: { bulletin: Bulletin }) {
  return (
    <article className="news-item" data-form={form}>
      <div>
        <h3>{title}</h3>
        <p className="bulletin-text">{text}</p>
        <p className="faint small">
          {form !== "press" && <span className="chip call">{tt(`bulletin.${form}`)}</span>} {from}
        </p>
      </div>
    </article>
  );
}
