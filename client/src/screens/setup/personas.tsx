import { PERSONA_NAMES } from "@casus/shared/personas";
import type { PublicScenario } from "@casus/shared/projection";
import { Mark } from "../../design/mark.tsx";
import { ts } from "../../i18n/setup.ts";

/** The character of each seat's bot. */
export function Personas(p: {
  scenario: PublicScenario;
  personas: Readonly<Record<string, string>>;
  onChange: (next: Readonly<Record<string, string>>) => void;
}) {
  return (
    <section aria-labelledby="host-personas">
      <h2 id="host-personas">{ts("personas.title")}</h2>
      <div className="stack">
        <p className="note">{ts("personas.line")}</p>
        {p.scenario.seats.map((s) => (
          <label key={s.id} className="host-seat">
            <Mark id={s.id} side={s.side} size={30} />
            <span className="grow">{s.name}</span>
            <select
              className="input host-persona"
              value={p.personas[s.id] ?? ""}
              onChange={(e) => {
                const { [s.id]: _before, ...rest } = p.personas;
                p.onChange(e.target.value === "" ? rest : { ...rest, [s.id]: e.target.value });
              }}
            >
              <option value="">{ts("personas.own")}</option>
              {PERSONA_NAMES.map((name) => (
                <option key={name} value={name}>
                  {ts(`persona.${name}`)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </section>
  );
}
