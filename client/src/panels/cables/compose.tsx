import {
  type ActionId,
  actionInfo,
  amendmentsOf,
  askedOver,
  FORMS,
  type Form,
  type Order,
  REQUEST_KINDS,
  type RequestKind,
} from "@casus/shared/engine";
import { check, checkAsk, choices, type PublicScenario, type View } from "@casus/shared/projection";
import { LIMITS } from "@casus/shared/protocol";
import { AtSign, SendHorizontal, Stamp } from "lucide-react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Modal } from "../../design/modal.tsx";
import { Refused } from "../../design/refused.tsx";
import { formatList } from "../../format.ts";
import { tt } from "../../i18n/table.ts";
import { enter, leave, useWhoIsAt } from "../../state/presence.ts";
import { useScenario, useView, useWords } from "../../state/table.ts";
import { setUi, useUi } from "../../state/ui.ts";
import { useAct } from "../../state/use-act.ts";
import { actionTitle, incidentName, type Lexicon } from "../../words.ts";
import { useAddOrder } from "../orders/add-order.ts";
import { CostLine } from "../orders/cost.tsx";
import { Amendment } from "../treaty/amendment.tsx";
import { type Channel, roomOf } from "./channels.ts";
import { MentionPicker } from "./mention-picker.tsx";
import { plain, written } from "./mentions.ts";

/** Where one writes. Cable and press go at once; only the order sheet makes words official. */
export function Compose({ channel, names }: { channel: Channel; names: readonly string[] }) {
  const text = useUi((s) => s.drafts[channel.id] ?? "");
  const { send, refused, busy } = useAct();
  const [dialog, setDialog] = useState<"official" | "request" | "mention" | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState("");
  const here = `channel:${channel.id}`;
  useEffect(() => () => leave(here), [here]);
  const [form, setForm] = useState<Form | "">("");
  const write = (value: string) => setUi({ drafts: { ...useUi.getState().drafts, [channel.id]: value } });
  const press = channel.kind === "press";
  const label =
    channel.kind === "press"
      ? tt("cables.toPress")
      : channel.kind === "team"
        ? tt("cables.toTeam")
        : tt("cables.to", { names: formatList(names) });
  const writing = useWhoIsAt(here);
  const left = LIMITS.cable - text.length;
  const speech = channel.kind === "press" || channel.kind === "team" ? channel.kind : "cable";
  const governments = speech === "cable";

  /** Puts words where the cursor stands, and the cursor after them. */
  function insert(piece: string) {
    const at = box.current?.selectionStart ?? text.length;
    const before = text.slice(0, at);
    const gap = before === "" || /\s$/.test(before) ? "" : " ";
    const next = `${before}${gap}${piece} ${text.slice(box.current?.selectionEnd ?? at).replace(/^ /, "")}`;
    if (next.length > LIMITS.cable) return setSaid(tt("cables.left", { n: left }));
    write(next);
    const end = before.length + gap.length + piece.length + 1;
    setTimeout(() => {
      box.current?.focus();
      box.current?.setSelectionRange(end, end);
    });
  }

  async function submit(event?: FormEvent) {
    event?.preventDefault();
    const words = text.trim();
    if (!words || busy) return;
    // The box empties at once; if the server will not have the words, they come back.
    write("");
    const to = channel.kind === "press" || channel.kind === "team" ? channel.kind : [...channel.with];
    const room = roomOf(channel.id);
    const kind = form;
    setForm("");
    if (
      !(await send({
        type: "message",
        to,
        text: words,
        about: null,
        ...(room !== null && { room }),
        ...(kind !== "" && { form: kind }),
      })) &&
      !useUi.getState().drafts[channel.id]
    )
      write(words);
  }

  return (
    <form className="compose" data-press={press || undefined} onSubmit={(e) => void submit(e)}>
      <p className="small faint">
        {tt(`cables.speech.${speech}`)}
        {writing && <span className="chip call">{tt("cables.writing", { name: writing })}</span>}
      </p>
      <div className="compose-line">
        <textarea
          ref={box}
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
          onFocus={() => enter(here)}
          onBlur={() => leave(here)}
          onKeyDown={(e) => e.key === "Enter" && (e.ctrlKey || e.metaKey) && void submit()}
        />
        <button
          type="submit"
          className="button primary tight"
          aria-label={tt(busy ? "cables.sending" : press ? "cables.publish" : "cables.send")}
          disabled={!text.trim() || busy}
        >
          {press ? tt("cables.publish") : <SendHorizontal size={16} aria-hidden />}
        </button>
      </div>
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
        {governments && (
          <button type="button" className="button tight plain" onClick={() => setDialog("request")}>
            {tt("cables.request")}
          </button>
        )}
        {governments && (
          <select
            className="input small"
            style={{ width: "auto" }}
            aria-label={tt("cables.form")}
            value={form}
            onChange={(e) => {
              const chosen = e.target.value as Form | "";
              setForm(chosen);
              if (chosen !== "" && !text.includes(tt(`cables.form.${chosen}.text`).slice(0, 12)))
                insert(tt(`cables.form.${chosen}.text`));
            }}
          >
            <option value="">{tt("cables.form.none")}</option>
            {FORMS.map((one) => (
              <option key={one} value={one}>
                {tt(`cables.form.${one}`)}
              </option>
            ))}
          </select>
        )}
        <button
          type="button"
          className="icon-button"
          aria-label={tt("cables.mention")}
          title={tt("cables.mention")}
          onClick={() => setDialog("mention")}
        >
          <AtSign size={16} aria-hidden />
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
      {dialog === "mention" && (
        <MentionPicker
          onClose={() => setDialog(null)}
          onPick={(mention) => {
            setDialog(null);
            insert(written(mention));
          }}
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
      words: plain(p.text).slice(0, LIMITS.words),
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
      <blockquote className="words official-quote">{plain(p.text)}</blockquote>
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

type Named = readonly [id: string, name: string];

/** What a kind of request can be about, and its terms. */
function blanks(kind: RequestKind, channel: Channel, view: View, scenario: PublicScenario, words: Lexicon) {
  const value = (id: string): Named => [id, words.say(`value.${id}`)];
  const short = (id: string, action: string): Named => [id, words.say(`action.${action}.short`)];
  const none: readonly Named[] = [];
  switch (kind) {
    case "settlement":
      return {
        about: [[scenario.dispute.id, scenario.dispute.name] as Named],
        terms: scenario.dispute.terms.map((x): Named => [x.id, x.name]),
      };
    case "mandate":
      return {
        about: Object.values(view.mandates).map((m): Named => [m.id, m.name]),
        terms: ["narrow", "broad", "revoked"].map(value),
      };
    case "amend":
      return {
        about: Object.values(view.treaties)
          .filter((x) => view.you.seat !== null && x.parties.includes(view.you.seat))
          .map((x): Named => [x.id, x.name]),
        terms: amendments(view, scenario).map((x): Named => [x, words.name(x)]),
      };
    case "release":
      return {
        about: Object.values(view.incidents)
          .filter((i) => i.status === "open")
          .map((i): Named => [i.id, incidentName(i, words) ?? i.id]),
        terms: none,
      };
    case "accede":
      return {
        about: Object.values(view.treaties)
          .filter((x) => x.status === "proposed")
          .map((x): Named => [x.id, x.name]),
        terms: none,
      };
    case "authorise":
      return { about: scenario.actions.map((id) => short(id, id)), terms: none };
    case "restrain":
      return {
        about: Object.values(view.plans)
          .filter((plan) => channel.with.includes(plan.actor) && plan.status === "prepared")
          .map((plan) => short(plan.id, plan.action)),
        terms: none,
      };
    case "support":
    case "reinforce":
    case "deconflict":
      return { about: none, terms: none };
  }
}

/** Amendments to any treaty of this seat; which of them fits which treaty the rules say. */
const amendments = (view: View, scenario: PublicScenario): readonly string[] => [
  ...new Set(
    Object.values(view.treaties)
      .filter((x) => view.you.seat !== null && x.parties.includes(view.you.seat))
      .flatMap((x) => amendmentsOf(x, scenario)),
  ),
];

function AskOrOffer({ channel, onClose }: { channel: Channel; onClose: () => void }) {
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
