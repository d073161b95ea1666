import type { PublicScenario } from "@casus/shared/projection";
import { Mark } from "../../design/mark.tsx";
import { t } from "../../i18n/index.ts";

/** Which seats are for people, how people find theirs, and which is the host's own. */
export function Seats(p: {
  scenario: PublicScenario;
  humans: readonly string[];
  setHumans: (v: readonly string[]) => void;
  seat: string;
  setSeat: (v: string) => void;
  dealt: boolean;
  setDealt: (v: boolean) => void;
}) {
  return (
    <section aria-labelledby="host-seats">
      <h2 id="host-seats">{t("host.seats")}</h2>
      <div className="stack" style={{ "--gap": "var(--s4)" } as React.CSSProperties}>
        <div>
          <p className="note">{t("host.seats.line")}</p>
          {p.scenario.seats.map((s) => {
            const people = p.humans.includes(s.id);
            const set = (on: boolean) => {
              p.setHumans(on ? [...p.humans, s.id] : p.humans.filter((id) => id !== s.id));
              if (!on && p.seat === s.id) p.setSeat("");
            };
            return (
              <fieldset key={s.id} className="host-seat">
                <legend className="unseen">{s.name}</legend>
                <Mark id={s.id} side={s.side} size={30} />
                <span className="grow">
                  {s.name} <span className="faint small">{t(`kind.${s.role}`)}</span>
                </span>
                <span className="segments">
                  <label>
                    <input type="radio" name={`seat-${s.id}`} checked={people} onChange={() => set(true)} />
                    {t("host.seats.person")}
                  </label>
                  <label>
                    <input type="radio" name={`seat-${s.id}`} checked={!people} onChange={() => set(false)} />
                    {t("host.seats.bot")}
                  </label>
                </span>
              </fieldset>
            );
          })}
        </div>
        <fieldset className="field">
          <legend>{t("host.dealing")}</legend>
          <div className="choices host-two">
            {([false, true] as const).map((deal) => (
              <label key={String(deal)} className="choice">
                <input
                  type="radio"
                  name="dealt"
                  checked={p.dealt === deal}
                  onChange={() => p.setDealt(deal)}
                />
                <span>
                  <strong>{t(deal ? "host.dealing.deal" : "host.dealing.choose")}</strong>
                  <br />
                  <span className="note">
                    {t(deal ? "host.dealing.deal.line" : "host.dealing.choose.line")}
                  </span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <label className="field">
          <span>{t("host.mine")}</span>
          <select className="input" value={p.seat} onChange={(e) => p.setSeat(e.target.value)}>
            <option value="">{t("host.mine.none")}</option>
            {p.scenario.seats
              .filter((s) => p.humans.includes(s.id))
              .map((s) => (
                <option key={s.id} value={s.id}>
                  {t("host.mine.seat", { seat: s.name })}
                </option>
              ))}
          </select>
        </label>
      </div>
    </section>
  );
}
