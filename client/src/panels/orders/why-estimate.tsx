import type { Estimate } from "@casus/shared/projection";
import { CircleHelp } from "lucide-react";
import { useRef, useState } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { tt } from "../../i18n/table.ts";
import { useWords } from "../../state/table.ts";
import "../../design/overlay.css";

/** Inputs that are no variable of the rules, but made of some. */
const OWN_NAMES = ["own", "alliance", "weight", "by", "dependence", "bonus", "balance", "joined"] as const;

/** Why the staff thinks so: the rule in words, its number, and what went into it, as far as the seat knows it. */
export function WhyEstimate({ estimate: e, name }: { estimate: Estimate; name: string }) {
  const words = useWords();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const nameOf = (id: string) => {
    const own = OWN_NAMES.find((one) => one === id);
    return own ? tt(`estimate.input.${own}`) : words.maybe(`variable.${id}.name`, id);
  };
  const inputs = Object.entries(e.inputs).filter(
    (input): input is [string, number] => typeof input[1] === "number",
  );
  return (
    <>
      <button
        ref={button}
        type="button"
        className="icon-button why-button"
        aria-label={tt("estimate.why", { name })}
        title={tt("estimate.why", { name })}
        onClick={() => setOpen(true)}
      >
        <CircleHelp size={15} aria-hidden />
      </button>
      <Popover className="popover" triggerRef={button} isOpen={open} onOpenChange={setOpen}>
        <Dialog aria-label={tt("estimate.why", { name })}>
          <p>
            {words.maybe(`rule.${e.rule}`, tt("estimate.formula"))}{" "}
            <span className="faint">{tt("why.rule", { rule: e.rule })}</span>
          </p>
          {inputs.length > 0 && (
            <dl className="why-inputs small">
              {inputs.map(([id, value]) => (
                <div key={id}>
                  <dt>{nameOf(id)}</dt>
                  <dd className="number">{Math.round(value * 100) / 100}</dd>
                </div>
              ))}
            </dl>
          )}
          <p className="note">{tt("estimate.assessed")}</p>
        </Dialog>
      </Popover>
    </>
  );
}
