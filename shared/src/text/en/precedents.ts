import type { TreatyParameter } from "../../engine/index.ts";

/** A treaty of record, as far as five numbers can say what it promises; the reading is ours. */
export interface Precedent {
  readonly id: string;
  readonly name: string;
  /** What the numbers do not say. */
  readonly note: string;
  readonly terms: Readonly<Record<TreatyParameter, number>>;
}

const terms = (
  automaticity: number,
  precision: number,
  conditionality: number,
  consultation: number,
  exit: number,
): Precedent["terms"] => ({ automaticity, precision, conditionality, consultation, exit });

/** Alliances from the Ottoman protectorates to the present, tight ones and loose ones, to write a treaty after. */
export const PRECEDENTS: readonly Precedent[] = [
  {
    id: "nato",
    name: "North Atlantic Treaty, 1949",
    note: "An attack on one is an attack on all; each gives what it deems necessary.",
    terms: terms(0.5, 0.6, 0.5, 0.8, 0.2),
  },
  {
    id: "us-japan",
    name: "Japan and the United States, 1960",
    note: "Territory under Japanese administration only; bases in return.",
    terms: terms(0.45, 0.6, 0.45, 0.6, 0.3),
  },
  {
    id: "us-korea",
    name: "Republic of Korea and the United States, 1953",
    note: "Against attack from outside; command in war is combined.",
    terms: terms(0.45, 0.55, 0.55, 0.8, 0.3),
  },
  {
    id: "us-philippines",
    name: "Philippines and the United States, 1951",
    note: "Forces, ships and aircraft in the Pacific are covered; later guidelines add coast guards.",
    terms: terms(0.35, 0.45, 0.45, 0.5, 0.3),
  },
  {
    id: "anzus",
    name: "ANZUS, 1951",
    note: "To meet the common danger by constitutional processes. One leg has been asleep since 1986.",
    terms: terms(0.3, 0.4, 0.4, 0.5, 0.2),
  },
  {
    id: "tra",
    name: "Taiwan Relations Act, 1979",
    note: "A law of one side, not a promise between two: arms, concern, and silence about the rest.",
    terms: terms(0.15, 0.25, 0.6, 0.3, 0.5),
  },
  {
    id: "us-china-1954",
    name: "Republic of China and the United States, 1954",
    note: "An exchange of notes asked for joint agreement before force was used.",
    terms: terms(0.4, 0.5, 0.7, 0.5, 0.4),
  },
  {
    id: "csto",
    name: "Collective Security Treaty, 1992",
    note: "Help in words close to those of the North Atlantic Treaty; one power weighs more than all others.",
    terms: terms(0.5, 0.5, 0.4, 0.4, 0.3),
  },
  {
    id: "franco-russian",
    name: "France and Russia, 1894",
    note: "Secret. Mobilisation against mobilisation, with numbers of divisions.",
    terms: terms(0.9, 0.8, 0.4, 0.5, 0.1),
  },
  {
    id: "dual-alliance",
    name: "Dual Alliance, 1879",
    note: "Help against Russia; against anybody else, neutrality.",
    terms: terms(0.7, 0.7, 0.6, 0.4, 0.1),
  },
  {
    id: "triple-alliance",
    name: "Triple Alliance, 1882",
    note: "Owed to a party attacked without provocation: the clause by which Italy stayed out in 1914.",
    terms: terms(0.6, 0.5, 0.8, 0.5, 0.2),
  },
  {
    id: "pact-of-steel",
    name: "Pact of Steel, 1939",
    note: "To be at the other’s side in any war, whoever began it.",
    terms: terms(0.9, 0.4, 0, 0.3, 0.1),
  },
  {
    id: "locarno",
    name: "Locarno, 1925",
    note: "Guarantors for a border against whichever side breaks it.",
    terms: terms(0.4, 0.5, 0.5, 0.3, 0.2),
  },
  {
    id: "protectorate",
    name: "Informal protection of the Ottoman Empire, 1853",
    note: "No treaty: fleets at the Straits, and ambassadors who encouraged more than they were told to.",
    terms: terms(0.2, 0.1, 0.1, 0.2, 0.6),
  },
];
