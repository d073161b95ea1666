import { BANDS, type Band, type Guess } from "@casus/shared/engine";
import type { AskedPoll } from "@casus/shared/projection";
import { useState } from "react";
import { tt } from "../../i18n/table.ts";
import { useView, useWords } from "../../state/table.ts";
import { useAct } from "../../state/use-act.ts";

/** The questions the white cell added to this turn. Nobody is held up by them. */
export function Polls() {
  const { desk, you } = useView();
  if (!desk) return null;
  return desk.polls.map((poll) => (
    <Question
      key={poll.id}
      poll={poll}
      mine={desk.guesses.find((g) => g.poll === poll.id && g.person === you.person) ?? null}
    />
  ));
}

function Question({ poll, mine }: { poll: AskedPoll; mine: Guess | null }) {
  const words = useWords();
  const { send, busy } = useAct();
  const [band, setBand] = useState<Band | null>(mine?.band ?? null);
  const [value, setValue] = useState<number | null>(mine?.value ?? null);
  const move = poll.kind === "move";
  const asked = move
    ? tt("poll.move", { of: words.name(poll.about ?? "") })
    : tt("poll.chance", { text: poll.text ?? "", turn: poll.due ?? 0 });
  const ready = value !== null && (!move || band !== null);
  const given = mine !== null && mine.value === value && mine.band === band;
  if (move && poll.about === null) return null;
  return (
    <fieldset className="belief">
      <legend>{asked}</legend>
      {move && (
        <select
          className="input"
          aria-label={asked}
          value={band ?? ""}
          onChange={(e) => setBand((e.target.value || null) as Band | null)}
        >
          <option value="">{tt("poll.choose")}</option>
          {BANDS.map(({ id }) => (
            <option key={id} value={id}>
              {tt(`poll.band.${id}`)}
            </option>
          ))}
        </select>
      )}
      <div className="belief-slider" data-unset={value === null || undefined}>
        <input
          type="range"
          min={0}
          max={100}
          value={value ?? 50}
          aria-label={tt(move ? "poll.sure" : "poll.likely")}
          aria-valuetext={value === null ? tt("belief.unset") : tt("belief.value", { n: value })}
          onChange={(e) => setValue(Number(e.target.value))}
          onPointerDown={(e) => value === null && setValue(Number(e.currentTarget.value))}
        />
        <span className="ends small faint">
          <span>{tt(move ? "poll.unsure" : "belief.low")}</span>
          <strong className="number">{value === null ? tt("belief.unset") : value}</strong>
          <span>{tt(move ? "poll.certain" : "belief.high")}</span>
        </span>
      </div>
      <button
        type="button"
        className="button tight"
        disabled={!ready || given || busy}
        onClick={() =>
          void send({ type: "guess", poll: poll.id, band: move ? band : null, value: value ?? 0 })
        }
      >
        {tt(given ? "poll.given" : "poll.give")}
      </button>
    </fieldset>
  );
}
