import { LIMITS } from "@casus/shared/protocol";
import { useState } from "react";
import { Mark } from "../../design/mark.tsx";
import { Modal } from "../../design/modal.tsx";
import { Refused } from "../../design/refused.tsx";
import { tt } from "../../i18n/table.ts";
import { useScenario, useView } from "../../state/table.ts";
import { useAct } from "../../state/use-act.ts";
import { useTable } from "../../store.ts";
import { channelOfRoom } from "./channels.ts";

/** Several governments on one channel; with a name it is a room of its own. */
export function NewGroup({ onClose, onOpen }: { onClose: () => void; onOpen: (id: string) => void }) {
  const view = useView();
  const scenario = useScenario();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [name, setName] = useState("");
  const { send, refused } = useAct();
  async function open() {
    const named = name.trim();
    if (named === "") onOpen([...chosen].sort().join("+"));
    else {
      if (!(await send({ type: "room", name: named, seats: [...chosen] }))) return;
      const rooms = Object.values(useTable.getState().view?.rooms ?? {});
      const made = rooms.find((room) => room.name === named);
      if (made) onOpen(channelOfRoom(made, view.you.seat));
    }
    onClose();
  }
  return (
    <Modal title={tt("cables.group.new")} open onClose={onClose}>
      <fieldset className="field">
        <legend>{tt("cables.group.choose")}</legend>
        <div className="choices">
          {scenario.seats
            .filter((s) => s.id !== view.you.seat)
            .map((s) => (
              <label key={s.id} className="choice">
                <input
                  type="checkbox"
                  checked={chosen.includes(s.id)}
                  onChange={(e) =>
                    setChosen(e.target.checked ? [...chosen, s.id] : chosen.filter((id) => id !== s.id))
                  }
                />
                <span className="row">
                  <Mark id={s.id} side={s.side} size={22} /> {s.name}
                </span>
              </label>
            ))}
        </div>
      </fieldset>
      <label className="field">
        <span>{tt("cables.group.name")}</span>
        <input
          className="input"
          maxLength={LIMITS.name}
          value={name}
          onChange={(e) => setName(e.target.value)}
        />
        <small className="note">{tt("cables.group.name.line")}</small>
      </label>
      <Refused words={refused} />
      <button
        type="button"
        className="button primary"
        disabled={chosen.length < (name.trim() === "" ? 2 : 1)}
        onClick={() => void open()}
      >
        {tt("cables.group.open")}
      </button>
    </Modal>
  );
}
