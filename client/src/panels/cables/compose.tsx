import { FORMS, type Form } from "@casus/shared/engine";
import { LIMITS } from "@casus/shared/protocol";
import { AtSign, SendHorizontal, Stamp } from "lucide-react";
import { type FormEvent, lazy, Suspense, useEffect, useRef, useState } from "react";
import { Refused } from "../../design/refused.tsx";
import { formatList } from "../../format.ts";
import { tt } from "../../i18n/table.ts";
import { enter, leave, useWhoIsAt } from "../../state/presence.ts";
import { setUi, useUi } from "../../state/ui.ts";
import { useAct } from "../../state/use-act.ts";
import { type Channel, roomOf } from "./channels.ts";
import { written } from "./mentions.ts";

// Forms come when somebody asks for them.
const MakeOfficial = lazy(() => import("./make-official.tsx").then((m) => ({ default: m.MakeOfficial })));
const MentionPicker = lazy(() => import("./mention-picker.tsx").then((m) => ({ default: m.MentionPicker })));
const RequestForm = lazy(() => import("./request-form.tsx").then((m) => ({ default: m.RequestForm })));

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
        <button
          type="button"
          className="icon-button"
          aria-label={tt("cables.mention")}
          title={tt("cables.mention")}
          onClick={() => setDialog("mention")}
        >
          <AtSign size={16} aria-hidden />
        </button>
        {governments && (
          <select
            className="input small"
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
      </div>
      <Suspense fallback={null}>
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
        {dialog === "request" && <RequestForm channel={channel} onClose={() => setDialog(null)} />}
      </Suspense>
    </form>
  );
}
