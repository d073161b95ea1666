import { allianceKey, ends, VARIABLES, type VariableInfo, variableInfo } from "../../engine/index.ts";
import { render } from "../../text/index.ts";
import type { Source } from "./source.ts";
import { col, type Table, TURN, table } from "./table.ts";

const infoOf = (variable: string): VariableInfo | null =>
  VARIABLES.some((v) => v.id === variable) ? variableInfo(variable) : null;

/** How things stood, turn by turn. */
export function stateTables({ review, game, scenario }: Source): readonly Table[] {
  const states = Object.entries(review.series).flatMap(([key, values]) => {
    const [variable = "", subject = ""] = [key.slice(0, key.indexOf(":")), key.slice(key.indexOf(":") + 1)];
    return values.map((value, turn) => ({ turn, variable, subject, value }));
  });
  const wide = (of: VariableInfo["of"]) => [
    ...new Set(states.map((s) => s.variable).filter((v) => infoOf(v)?.of === of)),
  ];
  const at = (variable: string, subject: string, turn: number) =>
    review.series[`${variable}:${subject}`]?.[turn];
  const turns = Array.from(
    { length: Math.max(0, ...Object.values(review.series).map((s) => s.length)) },
    (_, turn) => turn,
  );
  const dyads = Object.keys(review.ladder);
  return [
    table("states.csv", "One number of the game's state at the end of one turn.", states, [
      TURN(),
      col("variable", "code", "Name of the number.", (s) => s.variable),
      col(
        "of",
        "code",
        "What a subject is: actor, alliance P>A, dyad D|C, or belief O@P>A.",
        (s) => infoOf(s.variable)?.of ?? "dyad",
      ),
      col("subject", "id", "Whose number it is.", (s) => s.subject),
      col("value", "number", "Its value.", (s) => s.value),
      col("unit", "code", "Its unit.", (s) => infoOf(s.variable)?.unit ?? "share"),
    ]),
    table(
      "dyads.csv",
      "Two adversaries at the end of one turn.",
      dyads.flatMap((dyad) => turns.map((turn) => ({ turn, dyad }))),
      [
        TURN(),
        col("dyad", "id", "Defender and challenger, D|C.", (r) => r.dyad),
        col("defender", "id", "Defender.", (r) => ends(r.dyad)[0]),
        col("challenger", "id", "Challenger.", (r) => ends(r.dyad)[1]),
        ...wide("dyad").map((v) => ({
          name: v,
          type: "number" as const,
          means: `${render({ id: `variable.${v}.meaning`, with: {} })} Unit: ${infoOf(v)?.unit}.`,
          of: (r: { dyad: string; turn: number }) => at(v, r.dyad, r.turn),
        })),
        col("accident_risk", "share", "Probability of a lethal accident in a turn (rule X1).", (r) =>
          at("accidentRisk", r.dyad, r.turn),
        ),
      ],
    ),
    table(
      "alliances.csv",
      "A protector and its ally at the end of one turn.",
      scenario.alliances.flatMap(({ protector, ally }) =>
        turns.map((turn) => ({ turn, protector, ally, key: allianceKey(protector, ally) })),
      ),
      [
        TURN(),
        col("protector", "id", "Protector.", (r) => r.protector),
        col("ally", "id", "Ally.", (r) => r.ally),
        ...wide("alliance").map((v) => ({
          name: v,
          type: "number" as const,
          means: `${render({ id: `variable.${v}.meaning`, with: {} })} Unit: ${infoOf(v)?.unit}.`,
          of: (r: { key: string; turn: number }) => at(v, r.key, r.turn),
        })),
      ],
    ),
    table("obligations.csv", "A promise put to the test.", game.obligations, [
      col("id", "id", "Id of the obligation.", (o) => o.id),
      TURN(),
      col("treaty", "id", "Treaty that asked most.", (o) => o.treaty),
      col("victim", "id", "Who was attacked or called.", (o) => o.victim),
      col("protector", "id", "Who owed.", (o) => o.protector),
      col("adversary", "id", "Against whom.", (o) => o.adversary),
      col("act", "id", "Attack that raised it.", (o) => o.act),
      col("fault", "share", "The victim's fault: 0, 0.5 or 1.", (o) => o.fault),
      col("strength", "share", "Strength of the obligation.", (o) => o.strength),
      col("owed", "integer", "Level owed, 0 to 4.", (o) => o.owed),
      col("status", "code", "invocation, decision, decided or not-invoked.", (o) => o.status),
      col("decision", "code", "honour, part or decline.", (o) => o.decision),
      col("delivered", "integer", "Level delivered, 0 to 4.", (o) => o.delivered),
      col(
        "own",
        "number",
        "Propensity to join without the alliance, in logits (rule P5).",
        (o) => o.propensity?.own,
      ),
      col("alliance", "number", "What the alliance added, in logits.", (o) => o.propensity?.alliance),
      col("u", "share", "The decider's draw.", (o) => o.propensity?.u),
    ]),
  ];
}
