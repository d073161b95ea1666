import { isVariable, VARIABLES, variableInfo } from "@casus/shared/engine";
import { useState } from "react";
import { tw } from "../../i18n/white-cell.ts";
import { useView, useWords } from "../../state/table.ts";

/** A number of the state with what is to become of it. */
export interface Picked {
  readonly variable: string;
  readonly key: string;
  readonly value: number;
}

/** Numbers that follow from others: consequences may not touch them, corrections may. */
const PLAIN = new Set([
  "approval",
  "polarisation",
  "treasury",
  "resilience",
  "cohesion",
  "reputation",
  "readiness",
  "casualties",
  "humiliation",
  "alignment",
  "interoperability",
  "credibility",
  "hostility",
  "pretext",
  "proximity",
  "tempo",
  "deconfliction",
]);

/** Picks a number and says what it is set to, or by how much it moves, with its range and what it is now. */
export function Numbers(p: {
  legend: string;
  mode: "to" | "by";
  /** Only numbers a ruling may move. */
  movable?: boolean;
  onChange: (picked: Picked | null) => void;
}) {
  const { values } = useView();
  const words = useWords();
  const [variable, setVariable] = useState("");
  const [key, setKey] = useState("");
  const [value, setValue] = useState("");
  const keys = Object.keys(values[variable] ?? {});
  const info = isVariable(variable) ? variableInfo(variable) : null;
  const now = values[variable]?.[key];
  const tell = (v: string, k: string, x: string) => {
    setVariable(v);
    setKey(k);
    setValue(x);
    p.onChange(v === "" || k === "" || x === "" ? null : { variable: v, key: k, value: Number(x) });
  };
  return (
    <fieldset className="field">
      <legend>{p.legend}</legend>
      <div className="row cell-numbers">
        <select
          className="input grow"
          aria-label={tw("correct.number")}
          value={variable}
          onChange={(e) => tell(e.target.value, "", "")}
        >
          <option value="">{p.mode === "by" ? tw("rule.nothing") : ""}</option>
          {VARIABLES.filter((v) => values[v.id] && (!p.movable || PLAIN.has(v.id))).map((v) => (
            <option key={v.id} value={v.id}>
              {words.maybe(`variable.${v.id}.name`, v.id)}
            </option>
          ))}
        </select>
        <select
          className="input"
          aria-label={tw("correct.of")}
          value={key}
          onChange={(e) => tell(variable, e.target.value, value)}
        >
          <option value="" />
          {keys.map((k) => (
            <option key={k} value={k}>
              {k}
            </option>
          ))}
        </select>
        <input
          className="input"
          type="number"
          step="any"
          aria-label={tw(p.mode === "to" ? "correct.to" : "rule.by")}
          value={value}
          onChange={(e) => tell(variable, key, e.target.value)}
        />
      </div>
      {info && now !== undefined && (
        <p className="note">
          {tw("correct.range", { min: info.min, max: info.max, now: Math.round(now * 100) / 100 })}
        </p>
      )}
    </fieldset>
  );
}
