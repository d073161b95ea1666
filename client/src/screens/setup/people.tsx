import { ts } from "../../i18n/setup.ts";

/** How people appear to one another, and who decides within a seat. */
export function People(p: {
  anonymous: boolean;
  setAnonymous: (on: boolean) => void;
  leaders: boolean;
  setLeaders: (on: boolean) => void;
}) {
  const box = (label: string, line: string, on: boolean, set: (on: boolean) => void) => (
    <label className="choice">
      <input type="checkbox" checked={on} onChange={(e) => set(e.target.checked)} />
      <span>
        <strong>{label}</strong>
        <br />
        <span className="note">{line}</span>
      </span>
    </label>
  );
  return (
    <section aria-labelledby="host-people">
      <h2 id="host-people">{ts("people.title")}</h2>
      <div className="choices host-two">
        {box(ts("people.anonymous"), ts("people.anonymous.line"), p.anonymous, p.setAnonymous)}
        {box(ts("people.leaders"), ts("people.leaders.line"), p.leaders, p.setLeaders)}
      </div>
    </section>
  );
}
