import { useState } from "react";
import { Modal } from "../../design/modal.tsx";
import { ti } from "../../i18n/injects.ts";
import { tw } from "../../i18n/white-cell.ts";
import { useScenario, useView, useWords } from "../../state/table.ts";
import { ask, useTable } from "../../store.ts";
import { Insights } from "./insights.tsx";

/** Says whose view this is, and opens another that one may open. */
export function WatchBar({ onBack }: { onBack: () => void }) {
  const { you } = useView();
  const scenario = useScenario();
  const [filing, setFiling] = useState(false);
  const inPlace = useTable((s) => s.inPlace);
  const watch = (seat: string | null) => {
    useTable.setState({ inPlace: false });
    void ask({ type: "watch", seat });
  };
  const seats = scenario.seats.filter((s) => you.sees === "all" || you.sees.includes(s.id));
  const words = useWords();
  return (
    <div className="watch-bar" role="status">
      <strong>
        {you.watching
          ? tw(inPlace ? "watch.for" : "watch.of", { seat: words.name(you.seat ?? "") })
          : tw(you.sees === "all" ? "watch.all" : "watch.public")}
      </strong>
      {seats.length > 0 && (
        <select
          className="input small"
          aria-label={tw("watch.choose")}
          value={you.watching ? (you.seat ?? "") : ""}
          onChange={(e) => watch(e.target.value || null)}
        >
          <option value="">{tw(you.sees === "all" ? "watch.all" : "watch.none")}</option>
          {seats.map((s) => (
            <option key={s.id} value={s.id}>
              {s.name}
            </option>
          ))}
        </select>
      )}
      <button type="button" className="button tight" onClick={() => setFiling(true)}>
        {ti("insights.title")}
      </button>
      {filing && (
        <Modal title={ti("insights.title")} open onClose={() => setFiling(false)}>
          <Insights />
        </Modal>
      )}
      {you.watching && you.staff?.kind === "white-cell" && (
        <label className="row">
          <input
            type="checkbox"
            checked={inPlace}
            onChange={(e) => useTable.setState({ inPlace: e.target.checked })}
          />
          {tw("watch.inPlace")}
        </label>
      )}
      {you.sees === "all" && (
        <button
          type="button"
          className="button tight"
          onClick={() => {
            if (you.watching) watch(null);
            onBack();
          }}
        >
          {tw("watch.back")}
        </button>
      )}
    </div>
  );
}
