import type { Treaty } from "@casus/shared/engine";
import { Below } from "../../design/below.tsx";
import { GlossOnce } from "../../design/gloss-once.tsx";
import { Term } from "../../design/term.tsx";
import { tt } from "../../i18n/table.ts";
import { useScenario, useView, useWords } from "../../state/table.ts";
import { useUi } from "../../state/ui.ts";
import { Health } from "./health.tsx";
import { OneTreaty } from "./one-treaty.tsx";

/** What binds whom: treaties in words, mandates, measures in force, and words that bind. */
export function Treaties() {
  const view = useView();
  const scenario = useScenario();
  const words = useWords();
  const seat = view.you.seat;
  // One's own treaties first.
  const [first, ...others] = Object.values(view.treaties).sort(
    (a, b) =>
      Number(seat !== null && b.parties.includes(seat)) - Number(seat !== null && a.parties.includes(seat)),
  );
  const name = (id: string) => scenario.seats.find((s) => s.id === id)?.name ?? words.name(id);
  // `nato.trigger`: the treaty, then the clause.
  const article = useUi((s) => (s.sought?.kind === "article" ? s.sought.id : ""));
  const soughtIn = ({ id }: Treaty) => (article.startsWith(`${id}.`) ? article.slice(id.length + 1) : null);
  const pledges = Object.values(view.pledges);
  const open = Object.values(view.incidents).filter((i) => i.status === "open");
  return (
    <GlossOnce>
      <div className="treaties">
        {first && <OneTreaty treaty={first} open sought={soughtIn(first)} />}
        <Below atOnce={article !== ""}>
          {others.map((treaty) => (
            <OneTreaty key={treaty.id} treaty={treaty} open={false} sought={soughtIn(treaty)} />
          ))}
          <Health />
          {Object.keys(view.mandates).length > 0 && (
            <section>
              <h3 className="label">
                <Term id="mandate">{tt("treaty.mandates")}</Term>
              </h3>
              <ul className="treaty-rows">
                {Object.values(view.mandates).map((m) => (
                  <li key={m.id}>
                    <span>{m.name}</span>
                    <span className="faint small">
                      {tt("treaty.mandate.line", {
                        holder: name(m.holder),
                        breadth: words.say(`value.${m.breadth}`),
                      })}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section>
            <h3 className="label">{tt("treaty.measures")}</h3>
            <ul className="treaty-rows">
              {Object.values(view.measures).map((m) => (
                <li key={m.id}>
                  <span>{m.name}</span>
                  <span className="chip">{m.levels[m.level]}</span>
                </li>
              ))}
            </ul>
          </section>
          {open.length > 0 && (
            <section>
              <h3 className="label">
                <Term id="incident">{tt("treaty.incidents")}</Term>
              </h3>
              <ul className="treaty-rows">
                {open.map((i) => (
                  <li key={i.id}>
                    <span>
                      {tt("treaty.incident.line", {
                        by: i.by === null ? words.name("unknown") : name(i.by),
                        against: name(i.against),
                        what: words.name(i.kind),
                      })}
                    </span>
                    <span className="faint small">{tt("treaty.incident.since", { turn: i.turn })}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {pledges.length > 0 && (
            <section>
              <h3 className="label">
                <Term id="hand-tying">{tt("treaty.pledges")}</Term>
              </h3>
              <ul className="treaty-rows">
                {pledges.map((p) => (
                  <li key={p.id}>
                    <span>
                      {tt(`treaty.pledge.${p.kind}`, { by: name(p.by), about: name(p.about) })}
                      {p.due !== null && (
                        <span className="faint">, {tt("treaty.pledge.due", { turn: p.due })}</span>
                      )}
                    </span>
                    <span className={p.status === "broken" ? "chip alarm" : "chip"}>
                      {tt(`treaty.pledge.${p.status}`)}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </Below>
      </div>
    </GlossOnce>
  );
}
