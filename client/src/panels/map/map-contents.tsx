import { tt } from "../../i18n/table.ts";
import type { SceneModel, Selection, SelectionKind } from "../../scene/model.ts";

/** What the map shows, as lists: the same things, and they can be selected the same way. */
export function MapContents(p: {
  model: SceneModel;
  selected: Selection | undefined;
  onSelect: (s: Selection | undefined) => void;
}) {
  const { model } = p;
  const groups: readonly {
    title: string;
    kind: SelectionKind;
    rows: readonly { id: string; name: string; more: string }[];
  }[] = [
    {
      title: tt("map.signals"),
      kind: "signal",
      rows: model.signals.map((s) => ({ id: s.id, name: s.label, more: "" })),
    },
    {
      title: tt("map.forces"),
      kind: "force",
      rows: model.forces.map((f) => ({
        id: f.id,
        name: f.label,
        more: f.arriving ? tt("map.arriving", { n: f.arriving }) : "",
      })),
    },
    {
      title: tt("map.zones"),
      kind: "zone",
      rows: model.zones.map((z) => ({
        id: z.id,
        name: z.name,
        more: z.state ? tt(`map.state.${z.state}`) : "",
      })),
    },
    {
      title: tt("map.places"),
      kind: "place",
      rows: model.places.map((x) => ({ id: x.id, name: x.name, more: tt(`map.kind.${x.kind}`) })),
    },
  ];
  return (
    <section className="map-contents" aria-label={tt("map.contents")}>
      {groups.map((group) => (
        <section key={group.kind}>
          <h2 className="label">{group.title}</h2>
          {group.rows.length === 0 && <p className="note">{tt("map.none")}</p>}
          <ul>
            {group.rows.map((row) => {
              const on = p.selected?.kind === group.kind && p.selected.id === row.id;
              return (
                <li key={row.id}>
                  <button
                    type="button"
                    aria-pressed={on}
                    onClick={() => p.onSelect(on ? undefined : { kind: group.kind, id: row.id })}
                  >
                    {row.name} {row.more && <span className="faint">{row.more}</span>}
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
