import type { Person } from "@casus/shared/engine";
import { useState } from "react";
import { t } from "../../i18n/index.ts";
import { tt } from "../../i18n/table.ts";
import { tw } from "../../i18n/white-cell.ts";
import { usePulse, useScenario, useView } from "../../state/table.ts";
import type { useAct } from "../../state/use-act.ts";
import { ask, useTable } from "../../store.ts";
import { Appoint } from "../white-cell/appoint.tsx";

type Send = ReturnType<typeof useAct>["send"];

/** Everybody in the game, by seat: move, appoint, give a new code, remove; and who plays each seat. */
export function People({ send }: { send: Send }) {
  const view = useView();
  const scenario = useScenario();
  const people = Object.values(view.people);
  const groups = [...scenario.seats.map((s) => s.id), null];
  return (
    <>
      <p className="note">
        {view.game.locked ? tw("people.locked") : tt("host.invite", { code: view.game.code })}
      </p>
      {groups.map((seat) => {
        const members = people.filter((p) => p.seat === seat);
        if (seat === null && members.length === 0) return null;
        return (
          <section key={seat ?? ""} className="host-group">
            <header className="row">
              <h4 className="grow">
                {scenario.seats.find((s) => s.id === seat)?.name ?? tw("people.standing")}
              </h4>
              {seat !== null && <Control seat={seat} send={send} />}
            </header>
            <ul className="host-people">
              {members.map((p) => (
                <PersonRow key={p.id} person={p} send={send} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

/** Whether a bot plays the seat, and the button for the other. */
function Control({ seat, send }: { seat: string; send: Send }) {
  const bot = useView().seats[seat]?.control === "bot";
  return (
    <>
      <span className="chip">{t(bot ? "host.seats.bot" : "host.seats.person")}</span>
      <button
        type="button"
        className="button tight plain"
        onClick={() => void send({ type: "control", seat, by: bot ? "human" : "bot" })}
      >
        {t(bot ? "lobby.control.human" : "lobby.control.bot")}
      </button>
    </>
  );
}

function PersonRow({ person: p, send }: { person: Person; send: Send }) {
  const [code, setCode] = useState("");
  const view = useView();
  const scenario = useScenario();
  const pulse = usePulse();
  const role = useTable(
    (s) => s.board?.seats.flatMap((one) => one.people).find((one) => one.id === p.id)?.role,
  );
  const me = p.id === view.you.person;
  return (
    <li>
      <span className="grow">
        {p.name} {me && <span className="chip">{t("common.you")}</span>}{" "}
        {pulse && !pulse.present.includes(p.id) && <span className="chip call">{t("lobby.away")}</span>}{" "}
        {p.seat !== null && view.seats[p.seat]?.holder === p.id && (
          <span className="chip">{tw("people.seals")}</span>
        )}{" "}
        {role && (
          <span className={role.right < role.of ? "chip call" : "chip well"}>
            {tw("people.role", { right: role.right, of: role.of })}
          </span>
        )}
      </span>
      <select
        className="input small"
        aria-label={t("lobby.move", { name: p.name })}
        value={p.seat ?? ""}
        onChange={(e) => void send({ type: "move", person: p.id, seat: e.target.value || null })}
      >
        <option value="">{t("lobby.move.none")}</option>
        {scenario.seats.map((s) => (
          <option key={s.id} value={s.id}>
            {s.name}
          </option>
        ))}
      </select>
      {p.seat === null && !me && <Appoint person={p} send={send} />}
      <button
        type="button"
        className="button tight plain"
        aria-label={`${tt("host.reissue")}: ${p.name}`}
        onClick={() =>
          void ask<{ code: string }>({ type: "reissue", person: p.id }).then(
            (answer) => answer && setCode(tt("host.reissue.code", { name: p.name, code: answer.code })),
          )
        }
      >
        {tt("host.reissue")}
      </button>
      {!me && (
        <button
          type="button"
          className="button tight plain"
          aria-label={t("lobby.remove", { name: p.name })}
          onClick={() =>
            confirm(t("lobby.remove.ask", { name: p.name })) && void send({ type: "remove", person: p.id })
          }
        >
          {t("lobby.remove", { name: "" })}
        </button>
      )}
      <p role="status" className={code ? "new-code" : "unseen"}>
        <strong className="number">{code}</strong>
      </p>
    </li>
  );
}
