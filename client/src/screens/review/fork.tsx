import type { TreatyParameter } from "@casus/shared/engine";
import type { AfterActionReview, Outcome } from "@casus/shared/review";
import { GitFork } from "lucide-react";
import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import { ApiError, forkGame, loadFamily, type Relative } from "../../api.ts";
import { Refused } from "../../design/refused.tsx";
import { ScrollX } from "../../design/scroll-x.tsx";
import { capital } from "../../format.ts";
import { problem } from "../../i18n/index.ts";
import { admit, sessionOf } from "../../session.ts";
import { useScenario, useView, useWords } from "../../state/table.ts";
import { TreatyTerms } from "../treaty-terms.tsx";
import { tr } from "./tr.ts";

type Terms = Readonly<Record<string, Partial<Record<TreatyParameter, number>>>>;

/** Any turn taken up again, with people or bots; what came of it stands beside what came of this game. */
export function Forks({ review, token }: { review: AfterActionReview; token: string }) {
  const view = useView();
  const [family, setFamily] = useState<readonly Relative[]>([]);
  const [made, setMade] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `made` asks for the family anew
  useEffect(() => {
    void loadFamily(view.game.id, token).then(setFamily, () => {});
  }, [view.game.id, token, made]);
  return (
    <section className="part" aria-labelledby="fork">
      <h2 id="fork">{tr("fork.title")}</h2>
      <p className="note">{tr("fork.line")}</p>
      <Fork review={review} token={token} onMade={() => setMade((n) => n + 1)} />
      {family.length > 1 && <Family family={family} />}
    </section>
  );
}

function Fork(p: { review: AfterActionReview; token: string; onMade: () => void }) {
  const { review, token, onMade } = p;
  const view = useView();
  const scenario = useScenario();
  const words = useWords();
  const [, go] = useLocation();
  const turns = review.turns.filter((t) => t.turn > 0).map((t) => t.turn);
  const [turn, setTurn] = useState(turns[0] ?? 1);
  const [name, setName] = useState("");
  const [people, setPeople] = useState(false);
  const [seat, setSeat] = useState(view.you.seat ?? "");
  const [still, setStill] = useState<readonly string[]>([]);
  const [terms, setTerms] = useState<Terms>({});
  const [state, setState] = useState<"idle" | "busy" | "made">("idle");
  const [refused, setRefused] = useState("");
  const called = name || tr("fork.default", { name: view.game.name, turn }).slice(0, 60);

  async function fork() {
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
        orders: people ? {} : Object.fromEntries(still.map((id) => [id, []])),
      });
      admit(admission, me, called);
      if (people) return go(`/game/${admission.game}`);
      setState("made");
      onMade();
    } catch (error) {
      setState("idle");
      setRefused(error instanceof ApiError ? problem(error.code, error.message) : problem("unreachable"));
    }
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
          <select className="input" value={turn} onChange={(e) => setTurn(Number(e.target.value))}>
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
        <legend className="small">{tr("fork.who")}</legend>
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
        <fieldset className="stack">
          <legend className="small">{tr("fork.orders")}</legend>
          <p className="note">{tr("fork.orders.line")}</p>
          <div className="row">
            {scenario.seats.map((s) => (
              <label key={s.id} className="choice">
                <input
                  type="checkbox"
                  checked={still.includes(s.id)}
                  onChange={(e) =>
                    setStill(e.target.checked ? [...still, s.id] : still.filter((id) => id !== s.id))
                  }
                />
                <span>{capital(tr("fork.hold", { seat: words.names[s.id] ?? s.name }))}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <div className="stack">
        <h3 className="small">{tr("fork.terms")}</h3>
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

/** The game, the one it came from and its forks, in the same few numbers. */
function Family({ family }: { family: readonly Relative[] }) {
  const words = useWords();
  const name = (id: string) => words.names[id] ?? id;
  const pair = family.find((one) => one.outcome)?.outcome?.verdicts[0];
  const [protector = "", ally = ""] = pair?.pair.split(">") ?? [];
  const scores = (o: Outcome) => {
    const board = o.scoreboard.find((b) => b.pair === pair?.pair);
    return board
      ? [board.deter, board.reassure, board.avoid].map((x) => Math.round(x * 100)).join(" · ")
      : "";
  };
  return (
    <div>
      <h3>{tr("fork.family")}</h3>
      <p className="note">{tr("fork.family.line")}</p>
      <ScrollX label={tr("fork.family")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{tr("fork.col.game")}</th>
              <th scope="col">{tr("fork.col.end")}</th>
              <th scope="col">{tr("fork.col.rung")}</th>
              <th scope="col">{tr("fork.col.match")}</th>
              <th scope="col">
                {capital(tr("fork.col.verdict", { protector: name(protector), ally: name(ally) }))}
              </th>
              <th scope="col">{tr("fork.col.scores")}</th>
            </tr>
          </thead>
          <tbody>
            {family.map((one) => (
              <tr key={one.id} data-self={one.relation === "self" || undefined}>
                <th scope="row">
                  {one.name}
                  <span className="faint small story-words">
                    {one.relation === "fork"
                      ? tr("fork.from", { turn: one.turn ?? 1 })
                      : tr(one.relation === "self" ? "fork.self" : "fork.parent")}
                    {Object.keys(one.treaties).length > 0 && `, ${tr("fork.terms.changed")}`}
                  </span>
                  {one.relation !== "self" && sessionOf(one.id) && (
                    <a className="small" href={`/game/${one.id}`}>
                      {tr("fork.open")}
                    </a>
                  )}
                </th>
                {one.outcome ? (
                  <>
                    <td>
                      {words.say(`end.${one.outcome.end.kind}.name`)},{" "}
                      {tr("beliefs.turn", { turn: one.outcome.end.turn })}
                    </td>
                    <td className="number">{one.outcome.highestRung}</td>
                    <td>{one.outcome.match ? name(one.outcome.match) : tr("fork.nobody")}</td>
                    <td>
                      {words.say(
                        `verdict.${one.outcome.verdicts.find((v) => v.pair === pair?.pair && v.direction === pair.direction)?.label ?? "NONE"}.name`,
                      )}
                    </td>
                    <td className="number">{scores(one.outcome)}</td>
                  </>
                ) : (
                  <td colSpan={5} className="quiet">
                    {tr("fork.running")}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </div>
  );
}
