import type { Message } from "@casus/shared/engine";
import type { SeenAct } from "@casus/shared/projection";
import { MapPin } from "lucide-react";
import { tt } from "../../i18n/table.ts";
import type { Selection } from "../../scene/model.ts";
import { showOnMap } from "../../state/map.ts";
import { useShown } from "../../state/reveal.ts";
import { turnOf, useScenario, useWords } from "../../state/table.ts";
import { story } from "../../words.ts";
import "./marks.css";

interface Marked {
  /** Id of its mark. */
  readonly id: string;
  readonly turn: number;
  /** The seat whose land is shown when the mark is gone; null where nobody knows. */
  readonly who: string | null;
}

/** Goes to the mark of something on the map while its week lasts, afterwards to whoever it was. */
function OnMap({ mark: { id, turn, who }, name }: { mark: Marked; name: string }) {
  const scenario = useScenario();
  const now = turnOf(useShown());
  const country = scenario.seats.find((s) => s.id === who)?.countries[0];
  const at: Selection | null =
    turn === now ? { kind: "signal", id } : country ? { kind: "country", id: country } : null;
  if (at === null) return null;
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

/** The way from an act to the map. One whose author nobody knows was felt by its target. */
export function OnMapOfAct({ act: { id, turn, actor, suspect, target }, act }: { act: SeenAct }) {
  const words = useWords();
  return <OnMap mark={{ id, turn, who: actor ?? suspect ?? target }} name={story(words, act)} />;
}

/** The way from a message to the map. */
export function OnMapOfMessage({ message: { from, to, turn } }: { message: Message }) {
  const words = useWords();
  const hearer = to === "press" ? "" : to[0];
  return <OnMap mark={{ id: `cables:${from}>${hearer}`, turn, who: from }} name={words.name(from)} />;
}
