import type { Asked, Overruled } from "@casus/shared/engine";
import { LIMITS, type Preview } from "@casus/shared/protocol";
import { useState } from "react";
import { Refused } from "../../design/refused.tsx";
import { formatPercent } from "../../format.ts";
import { tw } from "../../i18n/white-cell.ts";
import { useNamed } from "../../panels/orders/order-choice.tsx";
import { useView } from "../../state/table.ts";
import { useAct } from "../../state/use-act.ts";
import { useDrawName } from "./override-words.ts";

const LEVELS = [0, 1, 2, 3, 4] as const;

/** Before results are released: what chance would say and what treaties would ask, each of which can be overruled. */
export function Overrule({ preview, onDone }: { preview: Preview; onDone: () => void }) {
  const { send, refused, busy } = useAct();
  const nameOf = useDrawName();
  const [why, setWhy] = useState("");
  const may = why.trim() !== "" && !busy;
  const over = (of: Overruled) =>
    void send({ type: "override", of, why: why.trim() }).then((done) => done && onDone());
  if (preview.draws.length + preview.obligations.length === 0) return null;
  return (
    <div className="stack">
      <label className="field">
        <span>{tw("gate.over.why")}</span>
        <input
          className="input"
          maxLength={LIMITS.words}
          value={why}
          onChange={(e) => setWhy(e.target.value)}
        />
      </label>
      <Refused words={refused} />
      {preview.draws.length > 0 && (
        <details className="fold">
          <summary>
            <strong>{tw("gate.odds")}</strong> ({preview.draws.length})
          </summary>
          <p className="note">{tw("gate.odds.line")}</p>
          <ul className="cell-queue small">
            {preview.draws
              .toSorted((a, b) => b.p - a.p)
              .map((one) => (
                <Draw key={one.key} one={one} name={nameOf(one)} may={may} onFlip={over} />
              ))}
          </ul>
        </details>
      )}
      {preview.obligations.length > 0 && (
        <div>
          <strong>{tw("gate.owed")}</strong>
          {preview.obligations.map((one) => (
            <Owed
              key={one.id}
              {...one}
              may={may}
              onSet={(to) => over({ kind: "owed", obligation: one.id, to })}
            />
          ))}
        </div>
      )}
    </div>
  );
}

function Draw(p: { one: Asked; name: string; may: boolean; onFlip: (of: Overruled) => void }) {
  const { key, hit, p: likely } = p.one;
  const flip = tw(hit ? "gate.odds.unflip" : "gate.odds.flip");
  return (
    <li className="row">
      <span className="grow">
        {p.name} <span className="faint">{tw("gate.odds.p", { p: formatPercent(likely) })}</span>
      </span>
      <span className={hit ? "chip call" : "chip"}>{tw(hit ? "gate.odds.hit" : "gate.odds.miss")}</span>
      <button
        type="button"
        className="button tight"
        aria-label={`${flip}: ${p.name}`}
        disabled={!p.may}
        onClick={() => p.onFlip({ kind: "draw", key, to: !hit })}
      >
        {flip}
      </button>
    </li>
  );
}

function Owed(p: {
  protector: string;
  victim: string;
  owed: number;
  may: boolean;
  onSet: (to: number) => void;
}) {
  const named = useNamed();
  return (
    <label className="field">
      <span>{tw("gate.owed.of", { protector: named(p.protector), victim: named(p.victim) })}</span>
      <select
        className="input"
        value={p.owed}
        disabled={!p.may}
        onChange={(e) => p.onSet(Number(e.target.value))}
      >
        {LEVELS.map((level) => (
          <option key={level} value={level}>
            {tw(`owed.${level}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Afterwards: what treaties ask until it is decided, and who gained a war that is over. */
export function Decided({ why, send }: { why: string; send: (of: Overruled) => void }) {
  const { obligations, wars } = useView();
  const named = useNamed();
  const open = Object.values(obligations).filter((o) => ["invocation", "decision"].includes(o.status));
  const over = Object.values(wars).filter((w) => w.outcome !== null);
  const may = why.trim() !== "";
  return (
    <>
      {open.length > 0 && <h3>{tw("owed.title")}</h3>}
      {open.map((o) => (
        <Owed key={o.id} {...o} may={may} onSet={(to) => send({ kind: "owed", obligation: o.id, to })} />
      ))}
      {over.length > 0 && <h3>{tw("war.title")}</h3>}
      {over.map((w) => (
        <label key={w.id} className="field">
          <span>{tw("war.of", { aggressor: named(w.aggressor), victim: named(w.victim) })}</span>
          <select
            className="input"
            value={w.outcome ?? ""}
            disabled={!may}
            onChange={(e) => send({ kind: "war", war: w.id, to: e.target.value as "gained" })}
          >
            {(["gained", "repelled"] as const).map((to) => (
              <option key={to} value={to}>
                {tw(`war.${to}`)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </>
  );
}
