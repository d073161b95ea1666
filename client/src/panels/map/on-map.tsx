import { MapPin } from "lucide-react";
import { tt } from "../../i18n/table.ts";
import type { Selection } from "../../scene/model.ts";
import { showOnMap } from "../../state/map.ts";

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
