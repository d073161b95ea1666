import { ts } from "../../i18n/setup.ts";

/** Games opened at once: how many, and whether every second one keeps the historical treaty. */
export interface Several {
  readonly count: number;
  readonly half: boolean;
}

/** Several games of one crisis at once. */
export function SeveralGames({ several, onChange }: { several: Several; onChange: (next: Several) => void }) {
  return (
    <section aria-labelledby="host-several">
      <h2 id="host-several">{ts("several.title")}</h2>
      <div className="stack">
        <p className="note">{ts("several.line")}</p>
        <label className="field">
          <span>{ts("several.count")}</span>
          <input
            className="input"
            type="number"
            min={1}
            max={12}
            style={{ maxWidth: "6rem" }}
            value={several.count}
            onChange={(e) =>
              onChange({ ...several, count: Math.min(12, Math.max(1, Number(e.target.value) || 1)) })
            }
          />
        </label>
        {several.count > 1 && (
          <fieldset className="field">
            <legend>{ts("several.terms")}</legend>
            {([false, true] as const).map((half) => (
              <label key={String(half)} className="row">
                <input
                  type="radio"
                  name="half"
                  checked={several.half === half}
                  onChange={() => onChange({ ...several, half })}
                />
                {ts(half ? "several.half" : "several.same")}
              </label>
            ))}
          </fieldset>
        )}
      </div>
    </section>
  );
}
