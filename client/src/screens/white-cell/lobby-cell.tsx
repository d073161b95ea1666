import { Refused } from "../../design/refused.tsx";
import { ti } from "../../i18n/injects.ts";
import { tw } from "../../i18n/white-cell.ts";
import { useView } from "../../state/table.ts";
import { useAct } from "../../state/use-act.ts";
import { Appoint } from "./appoint.tsx";
import { Injects } from "./injects.tsx";

/** What the white cell settles before the game begins: who looks on and with which right, and what it has in hand. */
export function LobbyCell() {
  const { people, you } = useView();
  const { send, refused } = useAct();
  const standing = Object.values(people).filter((p) => p.seat === null && p.id !== you.person);
  return (
    <>
      {standing.length > 0 && (
        <details className="fold sheet lobby-list">
          <summary>{tw("people.staff.title")}</summary>
          <Refused words={refused} />
          <ul className="stack">
            {standing.map((person) => (
              <li key={person.id} className="row">
                <span className="grow">{person.name}</span>
                <Appoint person={person} send={send} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <details className="fold sheet lobby-list">
        <summary>{ti("injects.title")}</summary>
        <Injects />
      </details>
    </>
  );
}
