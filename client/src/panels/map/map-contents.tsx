import { tt } from "../../i18n/table.ts";
import type { Selection } from "../../scene/model.ts";
import type { Contents } from "./contents.ts";
import { useFactWords } from "./map-card.tsx";

const GROUPS = ["signal", "force", "commitment", "zone", "place"] as const;

/** What the map shows, as lists: the same things with the same facts, and they can be selected the same way. */
export function MapContents(p: {
  contents: Contents;
  selected: Selection | undefined;
  onSelect: (s: Selection | undefined) => void;
}) {
  const say = useFactWords();
  return (
    <section className="map-contents" aria-label={tt("map.contents")}>
      {GROUPS.map((kind) => (
        <section key={kind}>
          <h2 className="label">{tt(`map.group.${kind}`)}</h2>
          {p.contents[kind].length === 0 && <p className="note">{tt("map.none")}</p>}
          <ul>
            {p.contents[kind].map((row) => {
              const on = p.selected?.kind === kind && p.selected.id === row.id;
              return (
                <li key={row.id}>
                  <button
                    type="button"
                    aria-pressed={on}
                    onClick={() => p.onSelect(on ? undefined : { kind, id: row.id })}
                  >
                    {row.name}{" "}
                    <span className="faint">
                      {row.facts
                        .filter((fact) => fact.code !== "words")
                        .map((fact) =>
                          fact.code === "kind" ? say(fact) : `${tt(`map.fact.${fact.code}`)}: ${say(fact)}`,
                        )
                        .join(" · ")}
                    </span>
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </section>
  );
}
