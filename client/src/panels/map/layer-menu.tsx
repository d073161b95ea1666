import { Layers } from "lucide-react";
import { useRef, useState } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { tt } from "../../i18n/table.ts";
import { SIGNAL_KINDS } from "../../scene/model.ts";
import { switchLayer, useLayers } from "../../state/map.ts";
import { LAYERS } from "./layers.ts";
import { SignalMark } from "./signal-mark.tsx";

/** What is drawn, and what it means: layers to switch beside the legend of every mark. */
export function LayerMenu() {
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const off = useLayers((s) => s.off);
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className="button tight"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Layers size={15} aria-hidden /> {tt("map.layers")}
      </button>
      <Popover
        className="popover map-layers"
        triggerRef={trigger}
        isOpen={open}
        onOpenChange={setOpen}
        placement="bottom start"
      >
        <Dialog aria-label={tt("map.layers")}>
          <fieldset>
            <legend className="label">{tt("map.layers.show")}</legend>
            {LAYERS.map((layer) => (
              <label key={layer} className="row small">
                <input
                  type="checkbox"
                  checked={!off.has(layer)}
                  onChange={(e) => switchLayer(layer, e.target.checked)}
                />
                {tt(`map.layer.${layer}`)}
              </label>
            ))}
          </fieldset>
          <Legend />
        </Dialog>
      </Popover>
    </>
  );
}

function Legend() {
  return (
    <section>
      <h3 className="label">{tt("map.legend")}</h3>
      <ul className="map-legend small">
        {SIGNAL_KINDS.map((kind) => (
          <li key={kind}>
            <SignalMark kind={kind} side="allied" size={26} /> {tt(`map.signal.${kind}`)}
          </li>
        ))}
      </ul>
      <h3 className="label">{tt("map.legend.how")}</h3>
      <ul className="map-legend small">
        {(["allied", "adversary", "third"] as const).map((side) => (
          <li key={side}>
            <SignalMark kind="assure" side={side} size={26} /> {tt(`map.legend.${side}`)}
          </li>
        ))}
        <li>
          <SignalMark kind="assure" side="allied" costly size={26} /> {tt("map.legend.costly")}
        </li>
        {(["public", "private", "covert"] as const).map((visibility) => (
          <li key={visibility}>
            <svg width="26" height="12" viewBox="0 0 26 12" className="legend-line" aria-hidden>
              <path
                d="M1 6H19"
                strokeDasharray={{ public: undefined, private: "2 3", covert: "6 4" }[visibility]}
              />
              <path d="M25 6 17 2.5V9.5Z" className="head" />
            </svg>
            {tt(`map.legend.${visibility}`)}
          </li>
        ))}
        <li>
          <svg width="26" height="12" viewBox="0 0 26 12" className="legend-line" aria-hidden>
            <path d="M1 6H25" className="bond" />
          </svg>
          {tt("map.legend.commitment")}
        </li>
        <li>
          <svg width="26" height="20" viewBox="0 0 26 20" className="legend-force" aria-hidden>
            <rect x="6" y="1" width="18" height="12" />
            <path d="M2 3v2.4M2 6.6V9M2 10.2v2.4" className="pips" />
            <path d="M6 17h11" className="bar" />
            <path d="M14 15v4" />
          </svg>
          {tt("map.legend.force")}
        </li>
      </ul>
    </section>
  );
}
