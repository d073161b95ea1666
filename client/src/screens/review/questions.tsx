import { tr } from "./tr.ts";

/** Questions the game does not answer, each with the two things said about it. */
const ASKED = ["right", "order", "price", "sovereignty", "values", "design"] as const;

/** What is left to talk about: nothing here is scored. */
export function Questions() {
  return (
    <section className="part" aria-labelledby="reflect">
      <h2 id="reflect">{tr("reflect.title")}</h2>
      <p className="note">{tr("reflect.line")}</p>
      {ASKED.map((question) => (
        <div key={question} className="debate">
          <div>
            <h3 className="small">{tr("reflect.say")}</h3>
            <p>{tr(`reflect.${question}.say`)}</p>
          </div>
          <div>
            <h3 className="small">{tr("reflect.answer")}</h3>
            <p>{tr(`reflect.${question}.answer`)}</p>
          </div>
        </div>
      ))}
    </section>
  );
}
