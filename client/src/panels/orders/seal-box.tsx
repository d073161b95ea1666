import { POSTS, type Post } from "@casus/shared/engine";
import { LIMITS } from "@casus/shared/protocol";
import { LockKeyhole, LockKeyholeOpen } from "lucide-react";
import { useState } from "react";
import { Refused } from "../../design/refused.tsx";
import { formatLeft } from "../../format.ts";
import { tt } from "../../i18n/table.ts";
import { saveDraft, useDraft } from "../../state/draft.ts";
import { turnOf, useCountdown, useTimeLeft, useView, useWords } from "../../state/table.ts";
import { useAct } from "../../state/use-act.ts";
import { Polls } from "./polls.tsx";
import { toSeal } from "./sheet-model.ts";

/** Sealing: what one expects, then the seal; for a shared seat who seals, and the time to object. */
export function SealBox({ over }: { over: boolean }) {
  const view = useView();
  const lines = useDraft((s) => s.lines);
  const unsaved = useDraft((s) => s.unsaved);
  const { send, refused, busy } = useAct();
  const left = useTimeLeft();
  const pending = view.desk?.sealing.kind === "pending" ? view.desk.sealing.due : null;
  const sealed = useCountdown(pending);
  const [belief, setBelief] = useState<{ value: number | null; why: string }>({ value: null, why: "" });
  const { desk, stage, you } = view;
  if (!desk || stage.kind !== "running" || you.seat === null) return null;

  const sealing = desk.sealing;
  const holder = view.seats[you.seat]?.holder ?? null;
  const holds = holder === you.person;
  const orders = toSeal(lines);
  const person = (id: string | null) => (id ? (view.people[id]?.name ?? "") : "");

  async function seal() {
    await saveDraft();
    if (belief.value !== null) await send({ type: "believe", value: belief.value, why: belief.why });
    await send({ type: "seal", orders: orders.length > 0 ? ([...orders] as never) : null });
  }

  if (sealing.kind === "sealed") {
    return (
      <div className="seal sealed">
        <p className="row">
          <LockKeyhole size={18} aria-hidden /> <strong>{tt("orders.sealed")}</strong>
        </p>
        {stage.phase === "orders" && <p className="note">{tt("orders.sealed.line")}</p>}
        {stage.phase === "orders" && (
          <button
            type="button"
            className="button tight"
            disabled={busy}
            onClick={() => void send({ type: "unseal" })}
          >
            <LockKeyholeOpen size={15} aria-hidden /> {tt("orders.unseal")}
          </button>
        )}
        <Refused words={refused} />
      </div>
    );
  }
  if (sealing.kind === "pending") {
    const time = formatLeft(Math.min(left ?? 10_000, 10_000, sealed ?? 0));
    return (
      <div className="seal pending" role="status">
        <p>{tt("orders.sealing", { name: person(sealing.by), time })}</p>
        <div className="row">
          {sealing.by === you.person ? (
            <button type="button" className="button tight" onClick={() => void send({ type: "unseal" })}>
              {tt("orders.unseal")}
            </button>
          ) : (
            <button
              type="button"
              className="button grave tight"
              onClick={() => void send({ type: "object" })}
            >
              {tt("orders.object")}
            </button>
          )}
        </div>
        <Refused words={refused} />
      </div>
    );
  }
  return (
    <div className="seal" id="seal" tabIndex={-1}>
      <p className="note" role="status">
        {lines.length > 0 ? tt(unsaved ? "orders.saving" : "orders.saved") : ""}
      </p>
      <Team />
      {stage.phase !== "orders" ? (
        <p className="note">{tt("orders.seal.later")}</p>
      ) : (
        <>
          <BeliefSlider {...{ belief, setBelief }} />
          <Polls />
          {holds || holder === null ? (
            <button
              type="button"
              className="button primary"
              disabled={busy || over}
              onClick={() => void seal()}
            >
              <LockKeyhole size={16} aria-hidden />{" "}
              {tt(orders.length > 0 ? "orders.seal" : "orders.seal.empty")}
            </button>
          ) : (
            <>
              <p className="note">{tt("orders.seal.holder", { name: person(holder) })}</p>
              <div className="row">
                {belief.value !== null && (
                  <button
                    type="button"
                    className="button tight"
                    onClick={() => void send({ type: "believe", value: belief.value ?? 0, why: belief.why })}
                  >
                    {tt("belief.start")}
                  </button>
                )}
                <button
                  type="button"
                  className="button tight"
                  disabled={busy}
                  onClick={() => void send({ type: "hold" })}
                >
                  {tt("orders.seal.take")}
                </button>
              </div>
            </>
          )}
        </>
      )}
      <Refused words={refused} />
    </div>
  );
}

/** The posts of a shared seat; nothing for somebody who sits alone. */
function Team() {
  const view = useView();
  const words = useWords();
  const { send } = useAct();
  const team = Object.values(view.people).filter((p) => p.seat === view.you.seat);
  const me = view.people[view.you.person ?? ""];
  if (team.length < 2 || !me) return null;
  return (
    <label className="row small">
      <span className="quiet">{tt("orders.post")}</span>
      <select
        className="input small"
        style={{ width: "auto", minHeight: "2rem" }}
        value={me.post ?? ""}
        onChange={(e) => void send({ type: "post", post: (e.target.value || null) as Post | null })}
      >
        <option value="">{tt("orders.post.none")}</option>
        {POSTS.map((post) => (
          <option key={post} value={post}>
            {words.say(`post.${post}.name`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function BeliefSlider(p: {
  belief: { value: number | null; why: string };
  setBelief: (b: { value: number | null; why: string }) => void;
}) {
  const view = useView();
  const words = useWords();
  const question = view.desk?.question;
  const mine = view.desk?.beliefs.find((b) => b.turn === turnOf(view) && b.person === view.you.person);
  if (!question) return null;
  const { value, why } = p.belief;
  const shown = value ?? mine?.value ?? null;
  const asked = tt(`belief.${question.kind}`, {
    of: words.name(question.of),
    about: words.name(question.about),
  });
  return (
    <fieldset className="belief">
      <legend>{asked}</legend>
      <p className="note">{tt("belief.line")}</p>
      <div className="belief-slider" data-unset={shown === null || undefined}>
        <input
          type="range"
          min={0}
          max={100}
          step={1}
          // Without an answer there is no thumb: a preset would be an answer.
          value={shown ?? 50}
          aria-label={asked}
          aria-valuetext={shown === null ? tt("belief.unset") : tt("belief.value", { n: shown })}
          onChange={(e) => p.setBelief({ value: Number(e.target.value), why })}
          onPointerDown={(e) => value === null && p.setBelief({ value: Number(e.currentTarget.value), why })}
        />
        <span className="ends small faint">
          <span>{tt("belief.low")}</span>
          <strong className="number">{shown === null ? tt("belief.unset") : shown}</strong>
          <span>{tt("belief.high")}</span>
        </span>
      </div>
      {value !== null && (
        <>
          <input
            className="input"
            placeholder={tt("belief.why")}
            aria-label={tt("belief.why")}
            maxLength={LIMITS.why}
            value={why}
            onChange={(e) => p.setBelief({ value, why: e.target.value })}
          />
          <button
            type="button"
            className="button plain tight"
            onClick={() => p.setBelief({ value: null, why: "" })}
          >
            {tt("belief.clear")}
          </button>
        </>
      )}
    </fieldset>
  );
}
