import { tt } from "../../i18n/table.ts";
import type { useAct } from "../../state/use-act.ts";

/** Ends the game with a review, once one has said so twice. */
export function EndGame({ send }: Pick<ReturnType<typeof useAct>, "send">) {
  return (
    <section className="stack host-part">
      <p className="note">{tt("host.end.line")}</p>
      <div>
        <button
          type="button"
          className="button grave"
          onClick={() => confirm(tt("host.end.ask")) && void send({ type: "end" })}
        >
          {tt("host.end")}
        </button>
      </div>
    </section>
  );
}
