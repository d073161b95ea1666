import { useScenario, useView, useWords } from "../../state/table.ts";
import { actionShort, incidentName } from "../../words.ts";

/** What is there of these, each once. */
export const distinct = (values: readonly (string | null | undefined)[]) =>
  [...new Set(values)].filter((v): v is string => typeof v === "string" && v !== "");

/** The name of what an order can be about: a seat, an act, a plan, terms, an incident. */
export function useNamed(): (id: string) => string {
  const view = useView();
  const scenario = useScenario();
  const words = useWords();
  return (id) => {
    const act = view.acts[id];
    if (act) return actionShort(words, act.action);
    const plan = view.plans[id];
    if (plan) return actionShort(words, plan.action);
    return (
      scenario.seats.find((s) => s.id === id)?.name ??
      scenario.dispute.terms.find((x) => x.id === id)?.name ??
      incidentName(view.incidents[id], words) ??
      words.maybe(`action.${id}.short`, words.name(id))
    );
  };
}

/** One blank of an order, and what can stand in it. */
export function Choice(p: {
  label: string;
  value: string | undefined;
  from: readonly string[];
  named: (id: string) => string;
  onChange: (v: string) => void;
}) {
  return (
    <label className="field">
      <span>{p.label}</span>
      <select className="input" value={p.value ?? ""} onChange={(e) => p.onChange(e.target.value)}>
        {p.value === undefined && <option value="">–</option>}
        {p.from.map((id) => (
          <option key={id} value={id}>
            {p.named(id)}
          </option>
        ))}
      </select>
    </label>
  );
}
