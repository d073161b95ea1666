import type { Message } from "@casus/shared/engine";
import { MapPin } from "lucide-react";
import { tt } from "../../i18n/table.ts";
import type { Selection } from "../../scene/model.ts";
import { showOnMap } from "../../state/map.ts";
import { useShown } from "../../state/reveal.ts";
import { turnOf, useScenario, useWords } from "../../state/table.ts";
import "./marks.css";

/** Goes there on the map: beside a message, an act, a request or a name. */
export function OnMap({ at, name }: { at: Selection; name: string }) {
  const said = tt("map.find", { name });
  return (
    <button
      type="button"
      className="icon-button on-map"
      aria-label={said}
      title={said}
      onClick={() => showOnMap(at)}
    >
      <MapPin size={14} aria-hidden />
    </button>
  );
}

/** The way from a message to the map: its mark while its week lasts, afterwards whoever said it. */
export function OnMapOf({ message: { from, to, turn } }: { message: Message }) {
  const scenario = useScenario();
  const words = useWords();
  const now = turnOf(useShown());
  const country = scenario.seats.find((s) => s.id === from)?.countries[0];
  const hearer = to === "press" ? "" : to[0];
  const at: Selection | null =
    turn === now
      ? { kind: "signal", id: `cables:${from}>${hearer}` }
      : country
        ? { kind: "country", id: country }
        : null;
  return at && <OnMap at={at} name={words.name(from)} />;
}
