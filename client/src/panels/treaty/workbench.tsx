import { amendmentsOffered, askedOver, type Treaty } from "@casus/shared/engine";
import { checkAsk } from "@casus/shared/projection";
import { useMemo, useState } from "react";
import { Refused } from "../../design/refused.tsx";
import { capital, formatList } from "../../format.ts";
import { tt } from "../../i18n/table.ts";
import { useScenario, useView, useWords } from "../../state/table.ts";
import { useAct } from "../../state/use-act.ts";
import { Amendment } from "./amendment.tsx";

/** Amendments one could propose: each looked at beside the treaty before it is put to the others. */
export function Workbench({ treaty }: { treaty: Treaty }) {
  const view = useView();
  const scenario = useScenario();
  const words = useWords();
  const { send, refused, busy } = useAct();
  const [code, setCode] = useState("");
  const seat = view.you.seat ?? "";
  const codes = useMemo(
    () =>
      amendmentsOffered(treaty, scenario)
        .map((id) => ({ id, name: capital(words.name(id)) }))
        .sort((a, b) => a.name.localeCompare(b.name)),
    [treaty, scenario, words],
  );
  const name = (id: string) => scenario.seats.find((s) => s.id === id)?.name ?? id;
  const to = [...askedOver(treaty, code, seat)];
  const ask = { to, kind: "amend" as const, about: treaty.id, terms: code };
  const open = code !== "" && checkAsk(view, scenario, ask) === null;
  const asked = Object.values(view.requests).some(
    (r) => r.kind === "amend" && r.from === seat && r.about === treaty.id && r.status === "open",
  );
  return (
    <div className="stack">
      <p className="note">{tt("amend.line")}</p>
      <label className="field">
        <span className="small">{tt("amend.choose")}</span>
        <select className="input small" value={code} onChange={(e) => setCode(e.target.value)}>
          <option value="">{tt("amend.none")}</option>
          {codes.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      {code !== "" && <Amendment treaty={treaty} code={code} />}
      {open && !asked && (
        <div className="row">
          <button
            type="button"
            className="button tight"
            disabled={busy}
            onClick={() => void send({ type: "request", ...ask, words: null })}
          >
            {tt("amend.propose", { names: formatList(ask.to.map(name)) })}
          </button>
        </div>
      )}
      {asked && <p className="note">{tt("amend.asked")}</p>}
      <Refused words={refused} />
    </div>
  );
}
