import type { Alert, Board, SeatStatus, View } from "@casus/shared/projection";
import { Eye, TriangleAlert } from "lucide-react";
import { Seat } from "../../design/seat.tsx";
import { tw } from "../../i18n/white-cell.ts";
import { useServerNow } from "../../state/clock.ts";
import { useScenario, useView } from "../../state/table.ts";
import { ask, useTable } from "../../store.ts";
import { alertsNow, alertWords, seatLine } from "./seat-line.ts";
import { span } from "./span.ts";

/** Every seat on one page: who is there, what they do, what waits, and where somebody is stuck. */
export function Seats({ onTable }: { onTable: () => void }) {
  const view = useView();
  const scenario = useScenario();
  const board = useTable((s) => s.board);
  const now = useServerNow();
  if (board === null) return null;
  const alerts = alertsNow(board, view, now);
  return (
    <section className="cell-seats sheet" aria-labelledby="cell-seats">
      <header className="row">
        <h2 id="cell-seats" className="grow">
          {tw("seats.title")}
        </h2>
        <button type="button" className="button tight plain" onClick={onTable}>
          <Eye size={15} aria-hidden /> {tw("seats.all")}
        </button>
      </header>
      <Alerts alerts={alerts} waiting={waitingFor(view, board, now)} />
      <div className="scroll-x">
        <table className="cell-table">
          <thead>
            <tr>
              {(["seat", "people", "doing", "sheet", "waiting", "belief", "last"] as const).map((column) => (
                <th key={column} scope="col">
                  {tw(`seats.${column}`)}
                </th>
              ))}
              <th>
                <span className="unseen">{tw("seats.look")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {scenario.seats.map((s) => {
              const seat = board.seats.find((one) => one.seat === s.id);
              return (
                seat && (
                  <SeatRow key={s.id} seat={seat} now={now} alert={alerts.find((one) => one.seat === s.id)} />
                )
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Something that waits for the white cell alone, and where on the page it is. */
interface Waiting {
  readonly level: Alert["level"];
  readonly words: string;
  readonly at: string;
}

/** Milliseconds from which a proposal that nobody has ruled on turns red: what the rehearsal promises. */
const RULED_BY = 120_000;

function waitingFor(view: View, { due }: Board, now: number): readonly Waiting[] {
  const asked = Object.values(view.proposals).filter((one) => one.ruling === null);
  const age = Math.max(0, now - Math.min(now, ...asked.map((one) => one.at)));
  const found: Waiting[] = [];
  if (view.control?.gate?.open) found.push({ level: "red", words: tw("waits.gate"), at: "cell-gate" });
  if (asked.length > 0)
    found.push({
      level: age >= RULED_BY ? "red" : "amber",
      words: tw("waits.asked", { n: asked.length, time: span(age) }),
      at: "cell-queue",
    });
  if (due > 0) found.push({ level: "amber", words: tw("waits.due", { n: due }), at: "cell-injects" });
  return found.sort((a, b) => Number(b.level === "red") - Number(a.level === "red"));
}

function Alerts({ alerts, waiting }: { alerts: readonly Alert[]; waiting: readonly Waiting[] }) {
  const scenario = useScenario();
  const { people } = useView();
  const name = (id: string) => scenario.seats.find((s) => s.id === id)?.name ?? id;
  // While the server does not answer nobody knows what is pending.
  const live = useTable((s) => s.link.kind === "live");
  if (alerts.length + waiting.length === 0)
    return (
      <p className="cell-quiet" role="status" data-unknown={!live || undefined}>
        <strong>{tw("cell.quiet")}.</strong> {tw("cell.quiet.line")}
      </p>
    );
  return (
    <ul className="cell-alerts" aria-label={tw("cell.alerts", { n: alerts.length + waiting.length })}>
      {waiting.map(({ level, words, at }) => (
        <li key={at} data-level={level}>
          <TriangleAlert size={15} aria-hidden />
          <span className="label">{tw(`alert.level.${level}`)}</span>
          <a href={`#${at}`}>{words}</a>
        </li>
      ))}
      {alerts.map((alert) => (
        <li key={`${alert.seat} ${alert.kind} ${alert.person}`} data-level={alert.level}>
          <TriangleAlert size={15} aria-hidden />
          <span className="label">{tw(`alert.level.${alert.level}`)}</span>
          {alertWords(alert, name(alert.seat), people[alert.person ?? ""]?.name ?? "")}
        </li>
      ))}
    </ul>
  );
}

function SeatRow({ seat, now, alert }: { seat: SeatStatus; now: number; alert: Alert | undefined }) {
  const { people } = useView();
  const scenario = useScenario();
  const nameOf = (id: string) => people[id]?.name ?? "";
  const line = seatLine(seat, now, nameOf);
  const name = scenario.seats.find((s) => s.id === seat.seat)?.name ?? seat.seat;
  const open = tw("seats.look.of", { seat: name });
  return (
    <tr data-level={alert?.level} data-bot={seat.control === "bot" || undefined}>
      <th scope="row">
        <Seat id={seat.seat} />
      </th>
      <td data-label={tw("seats.people")}>
        {seat.people.map((p) => (
          <span
            key={p.id}
            className="cell-person"
            data-away={!p.here || undefined}
            data-writing={p.writing || undefined}
          >
            {p.here ? nameOf(p.id) : tw("seats.away", { name: nameOf(p.id) })}
          </span>
        ))}
        {seat.people.length === 0 && seat.control === "human" && tw("seats.nobody")}
      </td>
      <td data-label={tw("seats.doing")}>{line.doing}</td>
      <td data-label={tw("seats.sheet")}>{line.sheet}</td>
      <td data-label={tw("seats.waiting")}>{line.waiting}</td>
      <td data-label={tw("seats.belief")}>{line.belief}</td>
      <td data-label={tw("seats.last")}>{line.last}</td>
      <td>
        <button
          type="button"
          className="icon-button"
          aria-label={open}
          title={open}
          onClick={() => void ask({ type: "watch", seat: seat.seat })}
        >
          <Eye size={16} aria-hidden />
        </button>
      </td>
    </tr>
  );
}
