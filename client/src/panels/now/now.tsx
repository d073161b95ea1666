import { Check, X } from "lucide-react";
import { lazy, type ReactNode, Suspense } from "react";
import { Gloss } from "../../design/gloss.tsx";
import { narrow } from "../../design/narrow.ts";
import { Refused } from "../../design/refused.tsx";
import { formatLeft } from "../../format.ts";
import { withWords } from "../../i18n/catalogues.ts";
import { tt } from "../../i18n/table.ts";
import { useDraft } from "../../state/draft.ts";
import { bring } from "../../state/go.ts";
import { useCountdown, usePulse, useScenario, useTimeLeft, useView, useWords } from "../../state/table.ts";
import { setUi, useUi } from "../../state/ui.ts";
import { useAct } from "../../state/use-act.ts";
import { actionTitle } from "../../words.ts";
import { awaits, channelOfRequest } from "../cables/channels.ts";
import { nextTask, type Task } from "./next-task.ts";
import "./now.css";

const LessonCard = lazy(() =>
  import("../lesson/lesson.tsx").then(withWords).then((m) => ({ default: m.LessonCard })),
);

const open = {
  orders: (part: "sheet-title" | "seal") => {
    setUi({ desk: "orders", phone: "orders" });
    bring(part);
  },
  talk: () => setUi({ desk: "cables", phone: "talk" }),
  test: (obligation: string) => {
    setUi({ desk: "obligation", sheet: narrow() ? "obligation" : null });
    bring(`decide-${obligation}`);
  },
};

/** One next task, in words, with the button that does it. */
export function NowCard() {
  const view = useView();
  const lines = useDraft((s) => s.lines);
  // The sheet as it stands here, not as the server last heard of it.
  const task = nextTask(view.desk ? { ...view, desk: { ...view.desk, draft: lines } } : view);
  const hints = useUi((s) => s.guidance);
  const lesson = useUi((s) => s.lesson !== null);
  const first = view.stage.kind === "running" && view.stage.turn === 1;
  const words = useWords();
  if (view.stage.kind !== "running") return null;
  return (
    <section className="now" aria-label={tt("now.title")}>
      <TaskCard task={task} />
      {lesson && view.desk && (
        <Suspense fallback={null}>
          <LessonCard />
        </Suspense>
      )}
      {!lesson && first && view.desk && hints && task.kind !== "wait" && (
        <div className="guide">
          <p>
            <span className="label">{tt("guide.title")}</span>
            <br />
            {tt(`guide.${view.stage.phase}`)}
          </p>
          <button
            type="button"
            className="icon-button"
            aria-label={tt("guide.hide")}
            title={tt("guide.hide")}
            onClick={() => setUi({ guidance: false })}
          >
            <X size={16} aria-hidden />
          </button>
        </div>
      )}
      {view.stage.quietAnnounced && <p className="note">{tt("head.quiet")}</p>}
      <p className="unseen" role="status" aria-live="polite">
        {words.say(`phase.${view.stage.phase}.name`)}. {words.say(`phase.${view.stage.phase}.task`)}
      </p>
    </section>
  );
}

function Card(p: {
  title: string;
  line?: string | undefined;
  calm?: boolean;
  refused?: string;
  children?: ReactNode;
}) {
  return (
    <div className="task" data-calm={p.calm || undefined}>
      <h2>{p.title}</h2>
      {p.line && (
        <p>
          <Gloss>{p.line}</Gloss>
        </p>
      )}
      {p.children && <div className="row">{p.children}</div>}
      {p.refused && <Refused words={p.refused} />}
    </div>
  );
}

function TaskCard({ task }: { task: Task }) {
  const view = useView();
  const words = useWords();
  const scenario = useScenario();
  const pulse = usePulse();
  const left = useTimeLeft();
  const sealed = useCountdown(task.kind === "object" ? task.due : null);
  const { send, refused, busy } = useAct();
  const name = (id: string) => scenario.seats.find((s) => s.id === id)?.name ?? id;
  const done = {
    done: pulse?.done ?? view.waiting.of - view.waiting.count,
    of: pulse?.seats || view.waiting.of,
  };
  const ready = (words_: string, quiet = false) => (
    <button
      type="button"
      className={quiet ? "button tight" : "button primary tight"}
      disabled={busy}
      onClick={() => void send({ type: "ready", ready: true })}
    >
      <Check size={15} aria-hidden />
      {words_}
    </button>
  );

  switch (task.kind) {
    case "observe":
      return <Card title={tt("now.observe")} line={tt("now.observe.line")} calm />;
    case "paused":
      return <Card title={tt("now.paused")} line={tt("now.paused.line")} calm />;
    case "read":
      return (
        <Card title={tt("now.read")} line={tt("now.read.line")} refused={refused}>
          {ready(tt("now.read.do"))}
        </Card>
      );
    case "answer": {
      const first = Object.values(view.requests).find((r) => awaits(r, view.you.seat));
      return (
        <Card title={tt("now.answer", { n: task.requests })} refused={refused}>
          <button
            type="button"
            className="button primary tight"
            onClick={() => {
              open.talk();
              if (first) setUi({ channel: channelOfRequest(first, view.you.seat) });
            }}
          >
            {tt("now.answer.do")}
          </button>
          {ready(tt("now.talk.do"), true)}
        </Card>
      );
    }
    case "talk":
      return (
        <Card title={tt("now.talk")} line={tt("now.talk.line")} refused={refused}>
          <button type="button" className="button tight phone-only" onClick={open.talk}>
            {tt("now.talk.open")}
          </button>
          {ready(tt("now.talk.do"), true)}
        </Card>
      );
    case "draft":
      return (
        <Card
          title={tt("now.draft")}
          line={tt("now.draft.line", { standing: actionTitle(words, view.desk?.standing ?? "D01") })}
        >
          <button type="button" className="button primary tight" onClick={() => open.orders("sheet-title")}>
            {tt("now.draft.do")}
          </button>
        </Card>
      );
    case "seal":
    case "proposals":
      return (
        <Card
          title={
            task.kind === "seal" ? tt("now.seal", { n: task.orders }) : tt("now.proposals", { n: task.count })
          }
        >
          <button
            type="button"
            className="button primary tight"
            onClick={() => open.orders(task.kind === "seal" ? "seal" : "sheet-title")}
          >
            {tt(task.kind === "seal" ? "now.seal.do" : "now.draft.do")}
          </button>
        </Card>
      );
    case "object": {
      const by = view.people[task.by]?.name ?? task.by;
      return (
        <Card
          title={tt("now.object", { name: by })}
          line={tt("now.object.line", {
            time: formatLeft(Math.min(left ?? 10_000, sealed ?? 0)),
          })}
          refused={refused}
        >
          {task.by !== view.you.person && (
            <button
              type="button"
              className="button grave tight"
              onClick={() => void send({ type: "object" })}
            >
              {tt("now.object.do")}
            </button>
          )}
        </Card>
      );
    }
    case "watch":
      return <Card title={tt("now.watch")} line={tt("now.watch.line")} />;
    case "invoke":
    case "decide": {
      const o = view.obligations[task.obligation];
      return (
        <Card
          title={
            task.kind === "invoke" ? tt("now.invoke") : tt("now.decide", { victim: name(o?.victim ?? "") })
          }
        >
          <button type="button" className="button primary tight" onClick={() => open.test(task.obligation)}>
            {tt(task.kind === "invoke" ? "now.invoke.do" : "now.decide.do")}
          </button>
        </Card>
      );
    }
    case "wait":
      return (
        <Card title={tt(`now.wait.${task.for}`)} line={tt("now.wait.line", done)} calm refused={refused}>
          {task.for === "sealing" ? (
            <button type="button" className="button tight" onClick={() => void send({ type: "unseal" })}>
              {tt("now.unseal")}
            </button>
          ) : (
            task.for !== "deciding" && (
              <button
                type="button"
                className="button tight"
                onClick={() => void send({ type: "ready", ready: false })}
              >
                {tt("now.back")}
              </button>
            )
          )}
        </Card>
      );
  }
}
