import { C } from "./coefficients.ts";
import { sigmoid } from "./maths.ts";
import { allianceSetup, seatOf } from "./relations.ts";
import type { SettlementTerms } from "./setup.ts";
import { chance, emit, value, type Work } from "./work.ts";

/**
 * Whether the protector's parliament lets it fight for this ally, where its constitution asks (D7): approval, what the
 * public thinks of that ally, and how strong the obligation is. The same vote in every world that asks it.
 */
export function votesForForce(work: Work, protector: string, victim: string, strength: number): boolean {
  const { game } = work;
  if (!seatOf(game.scenario, protector).parliament) return true;
  const approval = value(game, "approval", protector);
  const support = allianceSetup(game.scenario, protector, victim)?.support ?? 0.5;
  const p = sigmoid(
    C.voteBase +
      C.voteApproval * (approval - 50) +
      C.voteSupport * (support - 0.5) +
      C.voteObligation * strength +
      C.voteSplit * value(game, "polarisation", protector),
  );
  const { hit, draw } = chance(work, { turn: 0, rule: "D7", subject: protector, object: victim }, p);
  emit(work, {
    kind: "vote",
    rule: "D7",
    subject: protector,
    inputs: { approval, support, strength },
    coefficients: ["voteBase", "voteApproval", "voteSupport", "voteObligation", "voteSplit"],
    draw,
    output: hit ? "consented" : "refused",
    seen: "all",
  });
  return hit;
}

/** Whether terms that hurt a party pass its parliament: the win-set of the second level (D7; Putnam 1988). */
export function ratified(work: Work, seat: string, terms: SettlementTerms, turn: number): boolean {
  const { game } = work;
  const worth = terms.worth[seat] ?? 0;
  if (worth >= 0 || !seatOf(game.scenario, seat).parliament) return true;
  const approval = value(game, "approval", seat);
  const p = sigmoid(C.voteBase + 1 + C.voteApproval * (approval - 50) + C.voteWorth * worth);
  const { hit, draw } = chance(work, { turn, rule: "D7", subject: seat, object: terms.id }, p);
  emit(work, {
    kind: "vote",
    rule: "D7",
    subject: seat,
    inputs: { approval, worth },
    coefficients: ["voteBase", "voteApproval", "voteWorth"],
    draw,
    output: hit ? "consented" : "refused",
    seen: "all",
  });
  return hit;
}
