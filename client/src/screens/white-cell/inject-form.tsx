import {
  type InjectForm as Form,
  INJECT_FORMS,
  INJECT_LIMITS,
  type Inject,
  type InjectPlan,
  impossible,
  PHASES,
  type Phase,
} from "@casus/shared/engine";
import {
  lexiconOf,
  readCondition,
  readEffects,
  sayCondition,
  sayEffects,
  sayImpossible,
  sayUnread,
} from "@casus/shared/injects";
import { type FormEvent, useState } from "react";
import { Modal } from "../../design/modal.tsx";
import { Refused } from "../../design/refused.tsx";
import { ti } from "../../i18n/injects.ts";
import { useScenario, useView, useWords } from "../../state/table.ts";
import { freeId } from "./inject-line.ts";
import type { useInjects } from "./use-injects.ts";

const OTHER = "?";

/** Writes an inject, or edits one: also the press office, and the voice of any government nobody holds. */
export function InjectForm(p: {
  inject: Inject | null;
  taken: readonly string[];
  list: ReturnType<typeof useInjects>;
  onClose: () => void;
}) {
  const { inject, list } = p;
  const view = useView();
  const scenario = useScenario();
  const words = useWords();
  const now = view.stage.kind === "running" ? view.stage.turn : 1;
  const [draft, setDraft] = useState<InjectPlan>(
    () =>
      inject ?? {
        id: freeId(p.taken),
        title: "",
        turn: Math.min(24, view.stage.kind === "running" ? now + 1 : 1),
        phase: "intelligence",
        when: null,
        audience: "all",
        form: "press",
        from: "News agencies",
        text: "",
        effects: [],
        expected: "",
        automatic: true,
      },
  );
  const [when, setWhen] = useState(inject?.when ? sayCondition(inject.when, scenario) : "");
  const [effects, setEffects] = useState(inject ? sayEffects(inject.effects, scenario) : "");
  const set = (change: Partial<InjectPlan>) => setDraft({ ...draft, ...change });
  const free = scenario.seats.filter((s) => view.seats[s.id]?.control === "bot");
  const lexicon = lexiconOf(scenario, p.taken);
  const condition = when.trim() === "" ? null : readCondition(when, lexicon);
  const moved = effects.trim() === "" ? null : readEffects(effects, lexicon);
  const never = condition?.ok
    ? impossible(condition.value, { scenario, from: draft.turn, injects: p.taken })
    : null;
  const readable = condition?.ok !== false && moved?.ok !== false;

  async function keep(event: FormEvent, fire: boolean) {
    event.preventDefault();
    if (!readable) return;
    const { id, title, turn, phase, audience, form, from, text, expected, automatic } = draft;
    const plan: InjectPlan = {
      ...{ id, title, turn, phase, form, from, text, expected, automatic },
      audience: form === "press" && audience !== "control" ? "all" : audience,
      when: condition?.ok ? condition.value : null,
      effects: moved?.ok ? moved.value : [],
    };
    const kept = inject ? await list.move(id, { kind: "edit", to: plan }) : await list.plan([plan]);
    if (!kept) return;
    if (fire && !(await list.move(id, { kind: "fire" }))) return;
    p.onClose();
  }

  return (
    <Modal
      title={inject ? ti("form.edit", { title: inject.title }) : ti("form.new")}
      open
      wide
      onClose={p.onClose}
    >
      <form className="inject-form" onSubmit={(e) => void keep(e, false)}>
        <label className="field whole">
          <span>{ti("form.title")}</span>
          <input
            className="input"
            required
            maxLength={INJECT_LIMITS.title}
            value={draft.title}
            onChange={(e) => set({ title: e.target.value })}
          />
        </label>
        <label className="field">
          <span>{ti("form.form")}</span>
          <select
            className="input"
            value={draft.form}
            onChange={(e) => set({ form: e.target.value as Form })}
          >
            {INJECT_FORMS.map((form) => (
              <option key={form} value={form}>
                {ti(`inject.form.${form}`)}
              </option>
            ))}
          </select>
        </label>
        <div className="field">
          <label className="field">
            <span>{ti("form.from")}</span>
            <select
              className="input"
              value={free.some((s) => s.id === draft.from) ? draft.from : OTHER}
              onChange={(e) => set({ from: e.target.value === OTHER ? "" : e.target.value })}
            >
              <option value={OTHER}>{ti("form.from.other")}</option>
              {draft.form !== "intelligence" &&
                free.map((s) => (
                  <option key={s.id} value={s.id}>
                    {s.name}
                  </option>
                ))}
            </select>
          </label>
          {!free.some((s) => s.id === draft.from) && (
            <input
              className="input"
              required
              aria-label={ti("form.from.other")}
              maxLength={INJECT_LIMITS.from}
              value={draft.from}
              onChange={(e) => set({ from: e.target.value })}
            />
          )}
          <small className="note">{ti("form.from.line")}</small>
        </div>
        {draft.form !== "press" && (
          <Audience audience={draft.audience} onChange={(audience) => set({ audience })} />
        )}
        <label className="field whole">
          <span>{ti("form.text")}</span>
          <textarea
            className="input"
            rows={4}
            required={draft.audience !== "control"}
            maxLength={INJECT_LIMITS.text}
            value={draft.text}
            onChange={(e) => set({ text: e.target.value })}
          />
        </label>
        <label className="field">
          <span>{ti("form.turn")}</span>
          <input
            className="input"
            type="number"
            min={1}
            max={24}
            value={draft.turn}
            onChange={(e) => set({ turn: Number(e.target.value) })}
          />
        </label>
        <label className="field">
          <span>{ti("form.phase")}</span>
          <select
            className="input"
            value={draft.phase}
            onChange={(e) => set({ phase: e.target.value as Phase })}
          >
            {PHASES.map((phase) => (
              <option key={phase} value={phase}>
                {words.say(`phase.${phase}.name`)}
              </option>
            ))}
          </select>
        </label>
        <label className="field whole">
          <span>{ti("form.when")}</span>
          <input className="input" value={when} onChange={(e) => setWhen(e.target.value)} />
          <small className="note" role="status">
            {condition === null
              ? ti("form.when.line")
              : condition.ok
                ? ti("form.reads", { sentence: sayCondition(condition.value, scenario) })
                : sayUnread(condition.unread)}
          </small>
          {never && (
            <span className="chip call">{ti("form.never", { why: sayImpossible(never, scenario) })}</span>
          )}
        </label>
        <label className="field whole">
          <span>{ti("form.effects")}</span>
          <input className="input" value={effects} onChange={(e) => setEffects(e.target.value)} />
          <small className="note" role="status">
            {moved === null
              ? ti("form.effects.line")
              : moved.ok
                ? ti("form.reads", { sentence: sayEffects(moved.value, scenario) })
                : sayUnread(moved.unread)}
          </small>
        </label>
        <label className="field whole">
          <span>{ti("form.expected")}</span>
          <input
            className="input"
            maxLength={INJECT_LIMITS.note}
            value={draft.expected}
            onChange={(e) => set({ expected: e.target.value })}
          />
        </label>
        <label className="row whole">
          <input
            type="checkbox"
            checked={draft.automatic}
            onChange={(e) => set({ automatic: e.target.checked })}
          />
          {ti("form.auto")}
        </label>
        {draft.text !== "" && (
          <figure className="whole inject-preview">
            <figcaption className="note">{ti("form.preview")}</figcaption>
            <blockquote className="inject-text">
              <strong>{draft.title}</strong>
              {"\n"}
              {draft.text}
            </blockquote>
          </figure>
        )}
        <div className="row whole">
          <button type="submit" className="button primary" disabled={list.busy || !readable}>
            {ti("form.save")}
          </button>
          {view.stage.kind === "running" && (
            <button
              type="button"
              className="button"
              disabled={list.busy || !readable || draft.title === "" || draft.from === ""}
              onClick={(e) => void keep(e, true)}
            >
              {ti("form.now")}
            </button>
          )}
        </div>
        <div className="whole">
          <Refused words={list.refused} />
        </div>
      </form>
    </Modal>
  );
}

function Audience(p: {
  audience: InjectPlan["audience"];
  onChange: (audience: InjectPlan["audience"]) => void;
}) {
  const scenario = useScenario();
  const some = typeof p.audience === "string" ? [] : p.audience;
  return (
    <fieldset className="field whole">
      <legend>{ti("form.audience")}</legend>
      <select
        className="input"
        aria-label={ti("form.audience")}
        value={typeof p.audience === "string" ? p.audience : "some"}
        onChange={(e) => p.onChange(e.target.value === "some" ? [] : (e.target.value as "all" | "control"))}
      >
        {(["all", "some", "control"] as const).map((whom) => (
          <option key={whom} value={whom}>
            {ti(`form.audience.${whom}`)}
          </option>
        ))}
      </select>
      {typeof p.audience !== "string" && (
        <div className="inject-seats">
          {scenario.seats.map((s) => (
            <label key={s.id} className="row">
              <input
                type="checkbox"
                checked={some.includes(s.id)}
                onChange={(e) =>
                  p.onChange(e.target.checked ? [...some, s.id] : some.filter((one) => one !== s.id))
                }
              />
              {s.name}
            </label>
          ))}
        </div>
      )}
    </fieldset>
  );
}
