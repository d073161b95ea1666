import type { Person } from "@casus/shared/engine";
import type { PublicScenario, PublicSeat } from "@casus/shared/projection";
import type { Intent } from "@casus/shared/protocol";
import { Check, Copy, UserX } from "lucide-react";
import { lazy, Suspense, useRef, useState } from "react";
import { Mark } from "../design/mark.tsx";
import { Refused } from "../design/refused.tsx";
import { withWords } from "../i18n/catalogues.ts";
import { problem, t } from "../i18n/index.ts";
import { act, type Refusal, type TableState, useTable } from "../store.ts";
import { LinkState } from "./link-state.tsx";
import { Page } from "./page.tsx";
import { presetWords } from "./preset.ts";
import { RoleSheet } from "./role-sheet.tsx";
import { TroubleBand } from "./trouble.tsx";
import "./lobby.css";

// A code for cameras, a test of oneself and what is in control's hand come after the seats.
const QrCode = lazy(() => import("../design/qr.tsx").then((m) => ({ default: m.QrCode })));
const RoleCheck = lazy(() =>
  import("./role-check.tsx").then(withWords).then((m) => ({ default: m.RoleCheck })),
);
const ClassList = lazy(() =>
  import("./class-list.tsx").then(withWords).then((m) => ({ default: m.ClassList })),
);
const LobbyCell = lazy(() =>
  import("./white-cell/lobby-cell.tsx").then(withWords).then((m) => ({ default: m.LobbyCell })),
);

/** The lobby is shown only once both are there. */
function useLobby() {
  const view = useTable((s) => s.view) as NonNullable<TableState["view"]>;
  const scenario = useTable((s) => s.scenario) as NonNullable<TableState["scenario"]>;
  const present = useTable((s) => s.pulse?.present);
  return { view, scenario, present };
}

export function Lobby() {
  const { view, scenario, present } = useLobby();
  const [refused, setRefused] = useState("");
  const [reading, setReading] = useState<string | null>(null);
  const here = Object.values(view.people).filter((p) => present?.includes(p.id) ?? true);
  const mine = view.you.seat;
  const seat = scenario.seats.find((s) => s.id === (reading ?? mine));
  const preset = view.game.preset as keyof typeof scenario.presets;

  async function ask(intent: Intent) {
    const reply = await act(intent);
    setRefused(reply.ok ? "" : await sentence(reply, scenario));
  }

  return (
    <Page actions={<LinkState />} bands={<TroubleBand />}>
      <div className="lobby-head">
        <h1>{view.game.name}</h1>
        <p className="quiet">{presetWords(preset, scenario.presets[preset])}</p>
      </div>
      <div className="lobby">
        <div className="stack" style={{ "--gap": "var(--s5)" } as React.CSSProperties}>
          {view.you.host && <Invite code={view.game.code} />}
          <Refused words={refused} />
          <section aria-labelledby="lobby-seats">
            <div className="row" style={{ justifyContent: "space-between" }}>
              <h2 id="lobby-seats" style={{ fontSize: "var(--t-lead)" }}>
                {t("lobby.seats")}
              </h2>
              <span className="note" role="status">
                {t("lobby.people", { n: here.length })}
              </span>
            </div>
            <ul className="lobby-seats">
              {scenario.seats.map((s) => (
                <SeatRow key={s.id} seat={s} ask={ask} onRead={() => setReading(s.id)} />
              ))}
            </ul>
          </section>
          <Unseated ask={ask} />
          {view.you.host && (
            <Suspense fallback={null}>
              <ClassList />
            </Suspense>
          )}
          {view.you.host && mine === null && (
            <Suspense fallback={null}>
              <LobbyCell />
            </Suspense>
          )}
          {view.you.host ? (
            <div className="begin sheet">
              <p className="note grow">{t("lobby.begin.line")}</p>
              <button type="button" className="button primary" onClick={() => void ask({ type: "begin" })}>
                {t("lobby.begin")}
              </button>
            </div>
          ) : (
            (view.game.dealt || mine !== null) && (
              <p className="note">{t(mine === null ? "lobby.waitDealt" : "lobby.waitBegin")}</p>
            )
          )}
          {/* Who has come in already needs a seat first; whom else to bring comes after. */}
          {!view.you.host && <Invite code={view.game.code} />}
        </div>
        <section className="lobby-sheet sheet" aria-label={t("lobby.sheet")}>
          {seat ? (
            <>
              <RoleSheet seat={seat} card={seat.id === mine ? view.card : null} />
              {seat.id === mine && (
                <Suspense fallback={null}>
                  <RoleCheck seat={seat.id} scenario={scenario} />
                </Suspense>
              )}
            </>
          ) : (
            <Crisis />
          )}
        </section>
      </div>
    </Page>
  );
}

/** A refusal in the words of the rules: the lobby opens without their catalogue, and fetches it when it needs one. */
async function sentence(refusal: Refusal, scenario: PublicScenario): Promise<string> {
  const plain = problem(refusal.code);
  try {
    const { lexicon, refusalWords } = await import("../words.ts");
    return refusalWords(lexicon(scenario), refusal, plain);
  } catch {
    return plain;
  }
}

/** For whoever has no seat and reads about none: what the crisis is, and in a line who everybody is. */
function Crisis() {
  const { scenario } = useLobby();
  return (
    <article className="role">
      <h2 lang="en">{scenario.title}</h2>
      <p lang="en">{scenario.summary}</p>
      <dl className="lobby-who">
        {scenario.seats.map(({ id, name, brief }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd lang="en">{brief.who}</dd>
          </div>
        ))}
      </dl>
      <p className="note">{t("lobby.sheet.pick")}</p>
    </article>
  );
}

function Invite({ code }: { code: string }) {
  const link = `${location.origin}/join/${code}`;
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<"" | "copied" | "by-hand">("");

  async function copy() {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(link);
      setSaid("copied");
    } catch {
      // Plain HTTP on a school network has no clipboard; the text stands selected.
      setSaid("by-hand");
    }
  }

  return (
    <section className="invite sheet" aria-label={t("home.code")}>
      <div className="stack">
        <p className="note">{t("lobby.code", { host: location.host })}</p>
        <p className="invite-code">{code}</p>
        <div className="invite-link">
          <label className="field">
            <span className="note" style={{ fontWeight: 400 }}>
              {t("lobby.link")}
            </span>
            <input ref={field} className="input" readOnly value={link} onFocus={(e) => e.target.select()} />
          </label>
          <button type="button" className="button tight" onClick={() => void copy()}>
            {said === "copied" ? <Check size={15} aria-hidden /> : <Copy size={15} aria-hidden />}
            {said === "copied" ? t("lobby.copied") : t("lobby.copy")}
          </button>
        </div>
        <p className="note" role="status">
          {said === "by-hand" ? t("lobby.copy.byHand") : ""}
        </p>
      </div>
      <div className="qr">
        <Suspense fallback={null}>
          <QrCode text={link} label={t("lobby.qr", { link })} />
        </Suspense>
      </div>
    </section>
  );
}

type Ask = (intent: Intent) => Promise<void>;

function SeatRow({ seat, ask, onRead }: { seat: PublicSeat; ask: Ask; onRead: () => void }) {
  const { view, present } = useLobby();
  const sitters = Object.values(view.people).filter((p) => p.seat === seat.id);
  const offered = view.game.humans.includes(seat.id);
  const mine = view.you.seat === seat.id;
  const may = !view.game.dealt || view.you.host;
  return (
    <li>
      <Mark id={seat.id} side={seat.side} size={34} />
      <div>
        <button type="button" className="name" onClick={onRead}>
          {seat.name}
        </button>{" "}
        <span className="faint small">{t(`kind.${seat.role}`)}</span>
        <div className="sitters">
          {sitters.map((p) => (
            <PersonName
              key={p.id}
              person={p}
              away={present !== undefined && !present.includes(p.id)}
              ask={ask}
            />
          ))}
          {sitters.length === 0 && <span className="faint">{t(offered ? "lobby.free" : "lobby.bot")}</span>}
          {view.you.host && sitters.length === 0 && (
            <button
              type="button"
              className="button tight plain"
              onClick={() => void ask({ type: "control", seat: seat.id, by: offered ? "bot" : "human" })}
            >
              {t(offered ? "lobby.control.bot" : "lobby.control.human")}
            </button>
          )}
        </div>
      </div>
      {mine ? (
        <button type="button" className="button tight" onClick={() => void ask({ type: "sit", seat: null })}>
          {t("lobby.stand")}
        </button>
      ) : offered && may ? (
        <button
          type="button"
          className="button tight"
          onClick={() => void ask({ type: "sit", seat: seat.id })}
        >
          {t(sitters.length > 0 ? "lobby.share" : "lobby.take")}
        </button>
      ) : (
        <span />
      )}
    </li>
  );
}

function PersonName({ person, away, ask }: { person: Person; away: boolean; ask: Ask }) {
  const { view, scenario } = useLobby();
  const me = person.id === view.you.person;
  const manage = view.you.host && !me;
  return (
    <span className="row" style={{ "--gap": "0.35em" } as React.CSSProperties}>
      <span style={{ color: "var(--ink)" }}>{person.name}</span>
      {me && <span className="chip">{t("common.you")}</span>}
      {person.host && <span className="chip">{t("lobby.hostMark")}</span>}
      {away && <span className="chip">{t("lobby.away")}</span>}
      {manage && (
        <>
          <select
            className="input small"
            style={{ width: "auto", minHeight: "1.8rem", padding: "0 0.3rem" }}
            aria-label={t("lobby.move", { name: person.name })}
            value={person.seat ?? ""}
            onChange={(e) => void ask({ type: "move", person: person.id, seat: e.target.value || null })}
          >
            <option value="">{t("lobby.move.none")}</option>
            {scenario.seats.map((s) => (
              <option key={s.id} value={s.id}>
                {s.name}
              </option>
            ))}
          </select>
          <button
            type="button"
            className="icon-button"
            style={{ width: "1.8rem", height: "1.8rem" }}
            aria-label={t("lobby.remove", { name: person.name })}
            onClick={() =>
              confirm(t("lobby.remove.ask", { name: person.name })) &&
              void ask({ type: "remove", person: person.id })
            }
          >
            <UserX size={15} aria-hidden />
          </button>
        </>
      )}
    </span>
  );
}

function Unseated({ ask }: { ask: Ask }) {
  const { view, present } = useLobby();
  const standing = Object.values(view.people).filter((p) => p.seat === null);
  if (standing.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="lobby-standing">
      <h2 id="lobby-standing" style={{ fontSize: "var(--t-body)" }}>
        {t("lobby.unseated")}
      </h2>
      {standing.map((p) => (
        <PersonName key={p.id} person={p} away={present !== undefined && !present.includes(p.id)} ask={ask} />
      ))}
    </section>
  );
}
