import type { Treaty, TreatyParameter } from "@casus/shared/engine";
import type { PublicScenario } from "@casus/shared/projection";
import { t } from "../../i18n/index.ts";
import { shortTreaty } from "../../words.ts";
import { TreatyTerms } from "../treaty-terms.tsx";

/** What differs from the treaties of record, by treaty. */
export type Terms = Readonly<Record<string, Partial<Record<TreatyParameter, number>>>>;

/** The terms of each treaty, and whether one of them is bargained over first. */
export function Treaties(p: {
  scenario: PublicScenario;
  terms: Terms;
  setTerms: (v: Terms) => void;
  formation: string;
  setFormation: (v: string) => void;
}) {
  return (
    <section aria-labelledby="host-treaty">
      <h2 id="host-treaty">{t("host.treaty")}</h2>
      <div className="stack">
        <p className="note">{t("host.treaty.line")}</p>
        <label className="field">
          <span>{t("host.formation")}</span>
          <select className="input" value={p.formation} onChange={(e) => p.setFormation(e.target.value)}>
            <option value="">{t("host.formation.none")}</option>
            {p.scenario.treaties.filter(binds).map((treaty) => (
              <option key={treaty.id} value={treaty.id}>
                {t("host.formation.over", { treaty: shortTreaty(treaty.name) })}
              </option>
            ))}
          </select>
        </label>
        <p className="note">{t("host.formation.line")}</p>
        {p.scenario.treaties.map((treaty) => (
          <TreatyTerms
            key={treaty.id}
            treaty={treaty}
            scenario={p.scenario}
            changed={p.terms[treaty.id] ?? {}}
            onChange={(next) =>
              p.setTerms(next ? { ...p.terms, [treaty.id]: next } : without(p.terms, treaty.id))
            }
          />
        ))}
      </div>
    </section>
  );
}

const without = (terms: Terms, id: string): Terms =>
  Object.fromEntries(Object.entries(terms).filter(([key]) => key !== id));

const binds = ({ status }: Treaty): boolean => status === "in-force";
