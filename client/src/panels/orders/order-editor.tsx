import { actionInfo, type Order, PURPOSES, type Purpose, type Visibility } from "@casus/shared/engine";
import { choices } from "@casus/shared/projection";
import { LIMITS } from "@casus/shared/protocol";
import { useId, useMemo } from "react";
import { TextArea } from "../../design/text-area.tsx";
import { tt } from "../../i18n/table.ts";
import { useScenario, useView, useWords } from "../../state/table.ts";
import { actionShort } from "../../words.ts";
import { Choice, distinct, useNamed } from "./order-choice.tsx";
import { OrderFacts } from "./order-facts.tsx";
import { answerable } from "./sheet-model.ts";

/** Everything about one order that can be chosen: whom, about what, on which terms, how, in answer to what, with which words. */
export function OrderEditor({ order, onChange }: { order: Order; onChange: (next: Partial<Order>) => void }) {
  const view = useView();
  const scenario = useScenario();
  const words = useWords();
  const info = actionInfo(order.action);
  const id = useId();
  const all = useMemo(() => choices(view, scenario, order.action), [view, scenario, order.action]);
  const targets = distinct(all.map((c) => c.target));
  const forTarget = all.filter((c) => (c.target ?? undefined) === order.target);
  const abouts = distinct(forTarget.map((c) => c.about));
  const terms = distinct(forTarget.filter((c) => c.about === order.about).map((c) => c.terms));
  const zones = distinct(forTarget.map((c) => c.zone));
  const mayPrepare = info.flags.includes("offensive") || info.rung > 8;
  const named = useNamed();
  function retarget(target: string) {
    const first = all.find((c) => c.target === target);
    onChange({
      target,
      about: first?.about as string,
      terms: first?.terms as string,
      zone: first?.zone as string,
    });
  }
  return (
    <div className="editor">
      {targets.length > 1 && (
        <Choice
          label={tt("orders.target")}
          value={order.target}
          from={targets}
          named={named}
          onChange={retarget}
        />
      )}
      {abouts.length > 0 && (
        <Choice
          label={tt("orders.about")}
          value={order.about}
          from={abouts}
          named={named}
          onChange={(about) =>
            onChange({ about, terms: forTarget.find((c) => c.about === about)?.terms as string })
          }
        />
      )}
      {terms.length > 0 && (
        <Choice
          label={tt("orders.terms")}
          value={order.terms}
          from={terms}
          named={named}
          onChange={(value) => onChange({ terms: value })}
        />
      )}
      {zones.length > 1 && (
        <Choice
          label={tt("orders.zone")}
          value={order.zone}
          from={zones}
          named={named}
          onChange={(value) => onChange({ zone: value })}
        />
      )}
      {info.visibility.length > 1 && (
        <fieldset className="field">
          <legend>{tt("orders.visibility")}</legend>
          <span className="segments">
            {info.visibility.map((v: Visibility) => (
              <label key={v}>
                <input
                  type="radio"
                  name={`how-${id}`}
                  checked={(order.visibility ?? info.visibility[0]) === v}
                  onChange={() => onChange({ visibility: v })}
                />
                {tt(`orders.visibility.${v}`)}
              </label>
            ))}
          </span>
        </fieldset>
      )}
      {mayPrepare && (
        <label className="choice">
          <input
            type="checkbox"
            checked={order.prepare ?? false}
            onChange={(e) => onChange({ prepare: e.target.checked || (undefined as never) })}
          />
          <span>
            <strong>{tt("orders.prepare")}</strong>
            <br />
            <span className="note">{tt("orders.prepare.line")}</span>
          </span>
        </label>
      )}
      {info.rung >= 3 && (
        <label className="field">
          <span>{tt("orders.response")}</span>
          <select
            className="input"
            value={order.inResponseTo === null ? "none" : (order.inResponseTo ?? "")}
            onChange={(e) =>
              onChange({
                inResponseTo: e.target.value === "none" ? null : ((e.target.value || undefined) as string),
              })
            }
          >
            <option value="">{tt("orders.response.auto")}</option>
            <option value="none">{tt("orders.response.none")}</option>
            {answerable(view).map((act) => (
              <option key={act.id} value={act.id}>
                {scenario.seats.find((s) => s.id === act.actor)?.name ?? "?"}:{" "}
                {actionShort(words, act.action)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="field">
        <span>{tt("orders.purpose")}</span>
        <select
          className="input"
          value={order.purpose ?? ""}
          onChange={(e) => onChange({ purpose: (e.target.value || undefined) as Purpose })}
        >
          <option value="">{tt("orders.purpose.none")}</option>
          {PURPOSES.map((purpose) => (
            <option key={purpose} value={purpose}>
              {tt(`orders.purpose.${purpose}`)}
            </option>
          ))}
        </select>
      </label>
      <TextArea
        label={tt("orders.words")}
        rows={2}
        limit={LIMITS.words}
        value={typeof order.words === "string" ? order.words : ""}
        serif
        onChange={(text) => onChange({ words: text })}
      />
      <OrderFacts order={order} />
    </div>
  );
}
