import type { TreatyParameter } from "@casus/shared/engine";
import type { AfterActionReview } from "@casus/shared/review";
import { GitFork } from "lucide-react";
import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import { ApiError, forkGame, loadFamily, type Relative } from "../../api.ts";
import { Refused } from "../../design/refused.tsx";
import { problem } from "../../i18n/index.ts";
import { admit } from "../../session.ts";
import { useScenario, useView, useWords } from "../../state/table.ts";
import { refusalWords } from "../../words.ts";
import { TreatyTerms } from "../treaty-terms.tsx";
import { Compare } from "./compare.tsx";
import { askedOf, ForkSheets, type Plans } from "./fork-sheets.tsx";
import { tr } from "./tr.ts";
import "./review.css";

type Terms = Readonly<Record<string, Partial<Record<TreatyParameter, number>>>>;

/** Any turn taken up again, with people or bots; what came of it stands beside what came of this game. */
export function Forks({ review, token }: { review: AfterActionReview; token: string }) {
  const view = useView();
  const [family, setFamily] = useState<readonly Relative[]>([]);
  const [waiting, setWaiting] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `made` asks for the family anew
  useEffect(() => {
    let gone = false;
    setWaiting(true);
    void loadFamily(view.game.id, token)
      .then(
        (found) => gone || setFamily(found),
        () => {},
      )
      .finally(() => gone || setWaiting(false));
    return () => {
      gone = true;
    };
  }, [view.game.id, token, made]);
  return (
    <section className="part" aria-labelledby="fork">
      <h2 id="fork">{tr("fork.title")}</h2>
      <p className="note">{tr("fork.line")}</p>
      <ForkForm
        turns={review.turns.filter((t) => t.turn > 0).map((t) => t.turn)}
        token={token}
        onMade={setMade}
      />
      {made !== null && waiting && (
        <p role="status" className="quiet">
          {tr("fork.reviewing")}
        </p>
      )}
      {family.length > 1 && <Compare key={made} family={family} newest={made} />}
    </section>
  );
}

/** Which turn, who plays, whose sheet is another, on which terms. */
export function ForkForm(p: { turns: readonly number[]; token: string; onMade: (game: string) => void }) {
  const { turns, token, onMade } = p;
  const view = useView();
  const scenario = useScenario();
  const words = useWords();
  const [, go] = useLocation();
  const [turn, setTurn] = useState(turns[0] ?? 1);
  const [name, setName] = useState("");
  const [people, setPeople] = useState(false);
  const [seat, setSeat] = useState(view.you.seat ?? "");
  const [plans, setPlans] = useState<Plans>({});
  const [terms, setTerms] = useState<Terms>({});
  const [state, setState] = useState<"idle" | "busy" | "made">("idle");
  const asked = people ? { orders: {}, played: [] } : askedOf(plans, scenario);
  const [refused, setRefused] = useState("");
  const called = name || tr("fork.default", { name: view.game.name, turn }).slice(0, 60);

  async function fork() {
    if (asked === null) return setRefused(tr("fork.illegal"));
    setState("busy");
    setRefused("");
    const me = view.people[view.you.person ?? ""]?.name ?? "Host";
    try {
      const admission = await forkGame(view.game.id, token, {
        scenario: scenario.id,
        name: called,
        host: me,
        preset: view.game.preset as "none",
        humans: people ? (view.game.humans.length > 0 ? [...view.game.humans] : [seat].filter(Boolean)) : [],
        seat: people && seat ? seat : null,
        dealt: false,
        solo: false,
        treaties: terms,
        personas: {},
        turn,
        out: !people,
        orders: asked.orders,
        played: asked.played,
      });
      admit(admission, me, called);
      if (people) return go(`/game/${admission.game}`);
      setState("made");
      onMade(admission.game);
    } catch (error) {
      setState("idle");
      setRefused(why(error));
    }
  }

  /** Which seat's sheet the rules refused, and why. */
  function why(error: unknown): string {
    if (!(error instanceof ApiError)) return problem("unreachable");
    const words_ = refusalWords(words, error, problem(error.code, error.message));
    const seat_ = error.with.seat;
    return seat_ === undefined ? words_ : `${words.names[String(seat_)] ?? seat_}: ${words_}`;
  }

  return (
    <form
      className="fork stack"
      onSubmit={(e) => {
        e.preventDefault();
        void fork();
      }}
    >
      <div className="row replay-choose">
        <label className="field">
          <span>{tr("fork.turn")}</span>
          <select
            className="input"
            value={turn}
            onChange={(e) => {
              setTurn(Number(e.target.value));
              setPlans({});
            }}
          >
            {turns.map((n) => (
              <option key={n} value={n}>
                {n}
              </option>
            ))}
          </select>
        </label>
        <label className="field grow">
          <span>{tr("fork.name")}</span>
          <input
            className="input"
            maxLength={60}
            value={name}
            placeholder={called}
            onChange={(e) => setName(e.target.value)}
          />
        </label>
      </div>
      <fieldset className="row">
        <legend>{tr("fork.who")}</legend>
        {[false, true].map((with_) => (
          <label key={String(with_)} className="choice">
            <input
              type="radio"
              name="fork-who"
              checked={people === with_}
              onChange={() => setPeople(with_)}
            />
            <span>{tr(with_ ? "fork.people" : "fork.bots")}</span>
          </label>
        ))}
      </fieldset>
      {people ? (
        <label className="field letters-phase">
          <span>{tr("fork.seat")}</span>
          <select className="input" value={seat} onChange={(e) => setSeat(e.target.value)}>
            <option value="">{tr("fork.noseat")}</option>
            {scenario.seats.map((s) => (
              <option key={s.id} value={s.id}>
                {s.name}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <ForkSheets turn={turn} token={token} plans={plans} onChange={setPlans} />
      )}
      <div className="stack">
        <h3>{tr("fork.terms")}</h3>
        {scenario.treaties.map((treaty) => (
          <TreatyTerms
            key={treaty.id}
            treaty={treaty}
            scenario={scenario}
            changed={terms[treaty.id] ?? {}}
            onChange={(next) => {
              const { [treaty.id]: _old, ...others } = terms;
              setTerms(next === null ? others : { ...others, [treaty.id]: next });
            }}
          />
        ))}
      </div>
      <div className="row">
        <button type="submit" className="button primary" disabled={state === "busy"}>
          <GitFork size={16} aria-hidden /> {tr("fork.do")}
        </button>
        <span role="status" className="quiet small">
          {state === "busy" ? tr("fork.doing") : state === "made" ? tr("fork.made", { name: called }) : ""}
        </span>
        <Refused words={refused} />
      </div>
    </form>
  );
}
