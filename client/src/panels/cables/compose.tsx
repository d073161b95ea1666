import {
  type ActionId,
  actionInfo,
  type Order,
  REQUEST_KINDS,
  type RequestKind,
  TREATY_PARAMETERS,
} from "@casus/shared/engine";
import { check, choices } from "@casus/shared/projection";
import { LIMITS } from "@casus/shared/protocol";
import { Stamp } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Modal } from "../../design/modal.tsx";
import { Refused } from "../../design/refused.tsx";
import { formatList } from "../../format.ts";
import { tt } from "../../i18n/table.ts";
import { useScenario, useView, useWords } from "../../state/table.ts";
import { setUi, useUi } from "../../state/ui.ts";
import { useAct } from "../../state/use-act.ts";
import { actionTitle } from "../../words.ts";
import { useAddOrder } from "../orders/add-order.ts";
import { CostLine } from "../orders/cost.tsx";
import type { Channel } from "./channels.ts";

/** Where one writes. Cable and press go at once; only the order sheet makes words official. */
export function Compose({ channel, names }: { channel: Channel; names: readonly string[] }) {
  const text = useUi((s) => s.drafts[channel.id] ?? "");
  const { send, refused, busy } = useAct();
  const [dialog, setDialog] = useState<"official" | "request" | null>(null);
  const [said, setSaid] = useState("");
  const write = (value: string) => setUi({ drafts: { ...useUi.getState().drafts, [channel.id]: value } });
  const press = channel.kind === "press";
  const label =
    channel.kind === "press"
      ? tt("cables.toPress")
      : channel.kind === "team"
        ? tt("cables.toTeam")
        : tt("cables.to", { names: formatList(names) });
  const left = LIMITS.cable - text.length;

  async function submit(event?: FormEvent) {
    event?.preventDefault();
    const words = text.trim();
    if (!words || busy) return;
    // The box empties at once; if the server will not have the words, they come back.
    write("");
    const to = channel.kind === "press" || channel.kind === "team" ? channel.kind : [...channel.with];
    if (
      !(await send({ type: "message", to, text: words, about: null })) &&
      !useUi.getState().drafts[channel.id]
    )
      write(words);
  }

  return (
    <form className="compose" data-press={press || undefined} onSubmit={(e) => void submit(e)}>
      <textarea
        className="input"
        rows={2}
        aria-label={label}
        placeholder={label}
        value={text}
        maxLength={LIMITS.cable}
        onChange={(e) => {
          write(e.target.value);
          setSaid("");
        }}
        onKeyDown={(e) => e.key === "Enter" && (e.ctrlKey || e.metaKey) && void submit()}
      />
      <Refused words={refused} />
      <p className="note" role="status">
        {said || (left < 200 ? tt("cables.left", { n: left }) : "")}
      </p>
      <div className="row">
        {channel.kind !== "team" && (
          <button
            type="button"
            className="button tight"
            onClick={() => (text.trim() ? setDialog("official") : setSaid(tt("cables.official.none")))}
          >
            <Stamp size={15} aria-hidden /> {tt("cables.official")}
          </button>
        )}
        {(channel.kind === "pair" || channel.kind === "group") && (
          <button type="button" className="button tight plain" onClick={() => setDialog("request")}>
            {tt("cables.request")}
          </button>
        )}
        <span className="grow" />
        <button type="submit" className="button primary tight" disabled={!text.trim() || busy}>
          {busy ? tt("cables.sending") : press ? tt("cables.publish") : tt("cables.send")}
        </button>
      </div>
      {dialog === "official" && (
        <MakeOfficial
          channel={channel}
          text={text.trim()}
          onClose={() => setDialog(null)}
          onDone={(title) => setSaid(tt("cables.official.done", { title }))}
        />
      )}
      {dialog === "request" && <AskOrOffer channel={channel} onClose={() => setDialog(null)} />}
    </form>
  );
}

/** Acts that are words: what a message can be made into. */
const SIGNALS: readonly ActionId[] = [
  "D05",
  "D06",
  "A15",
  "D03",
  "D02",
  "D07",
  "D10",
  "D08",
  "A05",
  "A06",
  "A07",
  "A03",
  "A11",
  "D12",
  "A01",
];

function MakeOfficial(p: {
  channel: Channel;
  text: string;
  onClose: () => void;
  onDone: (title: string) => void;
}) {
  const view = useView();
  const scenario = useScenario();
  const words = useWords();
  const put = useAddOrder();
  const open = SIGNALS.filter((id) => scenario.actions.includes(id)).flatMap((action): Order[] => {
    const wanted = p.channel.with[0];
    const all = choices(view, scenario, action);
    const choice =
      all.find((c) => c.target === wanted) ??
      (wanted === undefined || all.every((c) => c.target === null) ? all[0] : undefined);
    if (!choice) return [];
    const order: Order = {
      action,
      ...(choice.target ? { target: choice.target } : {}),
      ...(choice.about ? { about: choice.about } : {}),
      ...(choice.terms ? { terms: choice.terms } : {}),
      words: p.text.slice(0, LIMITS.words),
    };
    return check(view, scenario, order) === null ? [order] : [];
  });
  function add(order: Order) {
    put(order);
    p.onDone(actionTitle(words, order.action));
    p.onClose();
  }
  return (
    <Modal title={tt("cables.official.title")} open onClose={p.onClose}>
      <p className="quiet">{tt("cables.official.line")}</p>
      <blockquote className="words official-quote">{p.text}</blockquote>
      <ul className="choices">
        {open.map((order) => (
          <li key={order.action}>
            <button type="button" className="signal" onClick={() => add(order)}>
              <span className="display">{actionTitle(words, order.action)}</span>
              <span className="note">{words.say(`action.${order.action}.effect`)}</span>
              <CostLine cost={actionInfo(order.action).cost} rung={actionInfo(order.action).rung} />
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}

function AskOrOffer({ channel, onClose }: { channel: Channel; onClose: () => void }) {
  const scenario = useScenario();
  const view = useView();
  const words = useWords();
  const { send, refused, busy } = useAct();
  const [kind, setKind] = useState<RequestKind>("support");
  const [terms, setTerms] = useState("");
  const [about, setAbout] = useState("");
  const [said, setSaid] = useState("");
  const termsOf: readonly (readonly [string, string])[] =
    kind === "settlement"
      ? scenario.dispute.terms.map((x) => [x.id, x.name] as const)
      : kind === "amend"
        ? TREATY_PARAMETERS.flatMap((x) =>
            (["+", "-"] as const).map((sign) => [`${x}${sign}`, words.say(`value.${x}${sign}`)] as const),
          )
        : kind === "mandate"
          ? (["narrow", "broad", "revoked"] as const).map((x) => [x, words.say(`value.${x}`)] as const)
          : [];
  const aboutOf: readonly (readonly [string, string])[] =
    kind === "mandate"
      ? Object.values(view.mandates).map((m) => [m.id, m.name] as const)
      : kind === "amend"
        ? Object.values(view.treaties)
            .filter((x) => view.you.seat !== null && x.parties.includes(view.you.seat))
            .map((x) => [x.id, x.name] as const)
        : kind === "settlement"
          ? [[scenario.dispute.id, scenario.dispute.name] as const]
          : kind === "authorise"
            ? scenario.actions.map((id) => [id, words.say(`action.${id}.short`)] as const)
            : kind === "restrain"
              ? Object.values(view.plans)
                  .filter((plan) => channel.with.includes(plan.actor) && plan.status === "prepared")
                  .map((plan) => [plan.id, words.say(`action.${plan.action}.short`)] as const)
              : [];
  const pick = (value: string, from: readonly (readonly [string, string])[]) =>
    value || (from[0]?.[0] ?? null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    const done = await send({
      type: "request",
      to: [...channel.with],
      kind,
      about: pick(about, aboutOf),
      terms: pick(terms, termsOf),
      words: said.trim() || null,
    });
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
            {REQUEST_KINDS.map((k) => (
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
        <label className="field">
          <span>{tt("cables.request.words")}</span>
          <textarea
            className="input"
            rows={3}
            maxLength={LIMITS.words}
            value={said}
            onChange={(e) => setSaid(e.target.value)}
          />
        </label>
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
