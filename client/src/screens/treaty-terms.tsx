import { TREATY_PARAMETERS, type Treaty, type TreatyParameter } from "@casus/shared/engine";
import type { PublicScenario } from "@casus/shared/projection";
import { PRECEDENTS } from "@casus/shared/text";
import { t } from "../i18n/index.ts";
import { Clauses } from "../panels/treaty/clauses.tsx";
import { namesOf, shortTreaty, treatyWords } from "../words.ts";

/** A treaty as it will be played: its terms as sliders, or after a treaty of record, with what each does in words. */
export function TreatyTerms(p: {
  treaty: Treaty;
  scenario: PublicScenario;
  changed: Partial<Record<TreatyParameter, number>>;
  onChange: (next: Partial<Record<TreatyParameter, number>> | null) => void;
}) {
  const count = Object.keys(p.changed).length;
  const treaty = { ...p.treaty, terms: { ...p.treaty.terms, ...p.changed } };
  const clauses = treatyWords(treaty, namesOf(p.scenario));
  const [own, after] = [p.treaty, treaty].map(({ terms }) =>
    PRECEDENTS.find((one) => TREATY_PARAMETERS.every((x) => one.terms[x] === terms[x])),
  );
  const find = (id: string) => PRECEDENTS.find((one) => one.id === id)?.terms;
  return (
    <details className="fold sheet" style={{ padding: "0 var(--s4)" }}>
      <summary>
        <span className="grow">{shortTreaty(p.treaty.name)}</span>
        {count > 0 && <span className="chip call">{t("host.treaty.changed")}</span>}
      </summary>
      <div className="terms" style={{ paddingBlock: "var(--s3) var(--s4)" }}>
        <label className="field">
          <span>{t("host.treaty.after")}</span>
          <select
            className="input"
            value={after?.id ?? ""}
            onChange={(e) => p.onChange(e.target.value === own?.id ? null : (find(e.target.value) ?? null))}
          >
            <option value="">{t("host.treaty.own")}</option>
            {PRECEDENTS.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
        {after && <p className="note">{after.note}</p>}
        {TREATY_PARAMETERS.map((parameter) => {
          const value = treaty.terms[parameter];
          return (
            <div key={parameter} className="stack">
              <label className="term-slider field">
                <span>{t(`treaty.${parameter}`)}</span>
                <input
                  type="range"
                  min={0}
                  max={1}
                  step={0.05}
                  value={value}
                  aria-valuetext={t("treaty.value", { value: Math.round(value * 100) })}
                  onChange={(e) => p.onChange({ ...p.changed, [parameter]: Number(e.target.value) })}
                />
                <span className="ends">
                  <span>{t(`treaty.${parameter}.low`)}</span>
                  <span>{t(`treaty.${parameter}.high`)}</span>
                </span>
              </label>
              <div className="consequence" aria-live="polite">
                <Clauses clauses={clauses.filter((clause) => clause.id === parameter)} />
              </div>
            </div>
          );
        })}
        <details className="fold">
          <summary>{t("host.treaty.reads")}</summary>
          <Clauses clauses={clauses} />
        </details>
        {count > 0 && (
          <div>
            <button type="button" className="button tight" onClick={() => p.onChange(null)}>
              {t("host.treaty.reset")}
            </button>
          </div>
        )}
      </div>
    </details>
  );
}
