import { Check, GraduationCap } from "lucide-react";
import { useEffect, useState } from "react";
import { Gloss } from "../../design/gloss.tsx";
import { useDraft } from "../../state/draft.ts";
import { useReveal } from "../../state/reveal.ts";
import { useScenario, useView } from "../../state/table.ts";
import { setUi, useUi } from "../../state/ui.ts";
import { act, useTable } from "../../store.ts";
import { castOf, leadOf, STEPS, type StepId } from "./lesson-plan.ts";
import { pointAt } from "./point.ts";
import { tl } from "./tl.ts";
import "./lesson.css";

/** As many turns as ten minutes allow. */
const TURNS = 3;

/** One step of the guided crisis at a time, beside the game it is about. */
export function LessonCard() {
  const lesson = useUi((s) => s.lesson);
  const view = useView();
  const scenario = useScenario();
  const messages = useTable((s) => s.messages);
  const { desk, sheet, actor, dyad, asked } = useUi();
  const lines = useDraft((s) => s.lines.length);
  const { over } = useReveal();
  const [learnt, setLearnt] = useState<StepId | null>(null);
  const cast = castOf(scenario, view.you.seat);
  const ui = { desk, sheet, actor, dyad, asked };
  const done = lesson?.done ?? [];
  const lead = leadOf(done, { view, messages, ui, lines, told: over, ...cast });
  const met = lead.kind === "step" && lead.met ? lead.step : null;
  const turns = view.stage.kind === "running" ? view.stage.turns : 0;
  const first = view.stage.kind === "running" && view.stage.turn === 1;

  useEffect(() => {
    if (met === null) return;
    setLearnt(met);
    setUi({ lesson: { done: [...(useUi.getState().lesson?.done ?? []), met] } });
  }, [met]);
  // Once, at the beginning: whoever wants more turns can have them back from the host's panel.
  useEffect(() => {
    if (first && turns > TURNS && useUi.getState().lesson?.done.length === 0)
      void act({ type: "turns", turns: TURNS });
  }, [first, turns]);

  if (!lesson || lead.kind === "over") return null;
  const name = (id: string) => scenario.seats.find((s) => s.id === id)?.name ?? id;
  const names = { patron: name(cast.patron), foe: name(cast.foe) };
  const skip = (id: StepId) => {
    setLearnt(null);
    setUi({ lesson: { done: [...done, id] } });
  };
  const leave = () => setUi({ lesson: null });
  const part = lead.kind === "step" ? lead.number / STEPS.length : 1;

  return (
    <aside className="lesson" aria-label={tl("lesson.title")}>
      <p className="label">
        <GraduationCap size={15} aria-hidden />
        {lead.kind === "step" ? tl("lesson.step", { n: lead.number, of: STEPS.length }) : tl("lesson.title")}
      </p>
      <div role="status" className="stack">
        {learnt && (
          <p className="lesson-learnt">
            <Check size={15} aria-hidden /> {tl(`lesson.${learnt}.learnt`, names)}
          </p>
        )}
        <p>
          <Gloss>{lead.kind === "step" ? tl(`lesson.${lead.step}`, names) : tl("lesson.wait")}</Gloss>
        </p>
      </div>
      <div className="lesson-part" aria-hidden>
        <i style={{ width: `${part * 100}%` }} />
      </div>
      <div className="row">
        {lead.kind === "step" && lead.step === "on" ? (
          <>
            <button type="button" className="button tight primary" onClick={leave}>
              {tl("lesson.play")}
            </button>
            <button
              type="button"
              className="button tight"
              onClick={() => confirm(tl("lesson.end.ask")) && void act({ type: "end" })}
            >
              {tl("lesson.end")}
            </button>
          </>
        ) : (
          <>
            {lead.kind === "step" && (
              <>
                <button type="button" className="button tight" onClick={() => pointAt(lead.step, cast)}>
                  {tl("lesson.where")}
                </button>
                <button type="button" className="button tight plain" onClick={() => skip(lead.step)}>
                  {tl("lesson.skip")}
                </button>
              </>
            )}
            <button type="button" className="button tight plain" onClick={leave}>
              {tl("lesson.leave")}
            </button>
          </>
        )}
      </div>
    </aside>
  );
}
