import { askedOver, REQUEST_KINDS, type RequestKind } from "@casus/shared/engine";
import { checkAsk } from "@casus/shared/projection";
import { LIMITS } from "@casus/shared/protocol";
import { type FormEvent, useState } from "react";
import { Modal } from "../../design/modal.tsx";
import { Refused } from "../../design/refused.tsx";
import { TextArea } from "../../design/text-area.tsx";
import { tt } from "../../i18n/table.ts";
import { useScenario, useView, useWords } from "../../state/table.ts";
import { useAct } from "../../state/use-act.ts";
import { Amendment } from "../treaty/amendment.tsx";
import type { Channel } from "./channels.ts";
import { blanks, type Named } from "./request-blanks.ts";

/** Puts a request to the governments of a channel; only what the rules would take can be chosen. */
export function RequestForm({ channel, onClose }: { channel: Channel; onClose: () => void }) {
  const scenario = useScenario();
  const view = useView();
  const words = useWords();
  const { send, refused, busy } = useAct();
  /** Terms that change a mandate need its holder at the table too; a treaty is everybody's who signed it. */
  const asked = (kind: RequestKind, about: string | null, terms: string | null) => {
    const chosen = kind === "settlement" && scenario.dispute.terms.find((x) => x.id === terms);
    const holder = Object.values(view.mandates).find((m) => m.measure === scenario.dispute.measure)?.holder;
    const more = chosen && chosen.breadth !== null && holder && holder !== view.you.seat ? [holder] : [];
    const treaty = kind === "amend" || kind === "accede" ? view.treaties[about ?? ""] : undefined;
    const parties = treaty && askedOver(treaty, kind === "amend" ? (terms ?? "") : "", view.you.seat ?? "");
    return { to: [...(parties ?? new Set([...channel.with, ...more]))], kind, about, terms };
  };
  /** Every way to fill the blanks of a kind that the rules would take. */
  const fillings = (kind: RequestKind) => {
    const { about, terms } = blanks(kind, channel, view, scenario, words);
    const abouts = about.length > 0 ? about.map(([id]) => id) : [null];
    const termses = terms.length > 0 ? terms.map(([id]) => id) : [null];
    return abouts
      .flatMap((a) => termses.map((x) => asked(kind, a, x)))
      .filter((ask) => checkAsk(view, scenario, ask) === null);
  };
  const kinds = REQUEST_KINDS.filter((k) => fillings(k).length > 0);
  const [kind, setKind] = useState<RequestKind>(kinds[0] ?? "restrain");
  const [terms, setTerms] = useState("");
  const [about, setAbout] = useState("");
  const [said, setSaid] = useState("");
  const open = fillings(kind);
  const named = blanks(kind, channel, view, scenario, words);
  const aboutOf = named.about.filter(([id]) => open.some((x) => x.about === id));
  const termsOf = named.terms.filter(([id]) =>
    open.some((x) => x.terms === id && (aboutOf.length === 0 || x.about === (about || aboutOf[0]?.[0]))),
  );
  const pick = (value: string, from: readonly Named[]) => value || (from[0]?.[0] ?? null);
  const ask = asked(kind, pick(about, aboutOf), pick(terms, termsOf));
  const treaty = kind === "amend" ? view.treaties[ask.about ?? ""] : undefined;
  const joined = ask.to.filter((id) => !channel.with.includes(id));

  async function submit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    const done = await send({ type: "request", ...ask, words: said.trim() || null });
    if (done) onClose();
  }

  return (
    <Modal title={tt("cables.request.title")} open onClose={onClose}>
      <form className="stack" onSubmit={(e) => void submit(e)}>
        <p className="quiet">{tt("cables.request.line")}</p>
        <label className="field">
          <span>{tt("cables.request.kind")}</span>
          <select
            className="input"
            value={kind}
            onChange={(e) => {
              setKind(e.target.value as RequestKind);
              setTerms("");
              setAbout("");
            }}
          >
            {kinds.map((k) => (
              <option key={k} value={k}>
                {words.say(`request.${k}.name`)}
              </option>
            ))}
          </select>
        </label>
        {aboutOf.length > 0 && (
          <Pick label={tt("cables.request.about")} value={about} from={aboutOf} onChange={setAbout} />
        )}
        {termsOf.length > 0 && (
          <Pick label={tt("cables.request.terms")} value={terms} from={termsOf} onChange={setTerms} />
        )}
        {treaty && ask.terms && <Amendment treaty={treaty} code={ask.terms} />}
        {joined.length > 0 && (
          <p className="note">
            {tt("cables.request.joined", {
              names: joined.map((id) => scenario.seats.find((x) => x.id === id)?.name ?? id).join(", "),
            })}
          </p>
        )}
        <TextArea
          label={tt("cables.request.words")}
          rows={3}
          limit={LIMITS.words}
          value={said}
          onChange={setSaid}
        />
        <Refused words={refused} />
        <button type="submit" className="button primary" disabled={busy}>
          {tt("cables.request.send")}
        </button>
      </form>
    </Modal>
  );
}

const Pick = (p: {
  label: string;
  value: string;
  from: readonly (readonly [string, string])[];
  onChange: (v: string) => void;
}) => (
  <label className="field">
    <span>{p.label}</span>
    <select className="input" value={p.value || p.from[0]?.[0]} onChange={(e) => p.onChange(e.target.value)}>
      {p.from.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  </label>
);
