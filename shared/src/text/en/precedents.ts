import type { TreatyParameter } from "../../engine/index.ts";
import { TREATY_PRESETS } from "../../review/script/presets.ts";

/** A treaty of record, as far as five numbers can say what it promises; the reading is the one scripts of cases use. */
export interface Precedent {
  readonly id: string;
  readonly name: string;
  /** What the numbers do not say. */
  readonly note: string;
  readonly terms: Readonly<Record<TreatyParameter, number>>;
}

/** Alliances from the Ottoman protectorates to the present, tight ones and loose ones, to write a treaty after. */
export const PRECEDENTS: readonly Precedent[] = [
  {
    id: "nato",
    name: "North Atlantic Treaty, 1949",
    note: "An attack on one is an attack on all; each gives what it deems necessary.",
    terms: TREATY_PRESETS.NATO.terms,
  },
  {
    id: "us-japan",
    name: "Japan and the United States, 1960",
    note: "Territory under Japanese administration only; bases in return.",
    terms: TREATY_PRESETS["US-Japan"].terms,
  },
  {
    id: "us-korea",
    name: "Republic of Korea and the United States, 1953",
    note: "Against attack from outside; command in war is combined.",
    terms: TREATY_PRESETS["US-ROK"].terms,
  },
  {
    id: "us-philippines",
    name: "Philippines and the United States, 1951",
    note: "Forces, ships and aircraft in the Pacific are covered; later guidelines add coast guards.",
    terms: TREATY_PRESETS["US-Philippines"].terms,
  },
  {
    id: "anzus",
    name: "ANZUS, 1951",
    note: "To meet the common danger by constitutional processes. One leg has been asleep since 1986.",
    terms: TREATY_PRESETS.ANZUS.terms,
  },
  {
    id: "tra",
    name: "Taiwan Relations Act, 1979",
    note: "A law of one side, not a promise between two: arms, concern, and silence about the rest.",
    terms: TREATY_PRESETS.TRA.terms,
  },
  {
    id: "us-china-1954",
    name: "Republic of China and the United States, 1954",
    note: "An exchange of notes asked for joint agreement before force was used.",
    terms: TREATY_PRESETS["US-ROC-1954"].terms,
  },
  {
    id: "csto",
    name: "Collective Security Treaty, 1992",
    note: "Help in words close to those of the North Atlantic Treaty; one power weighs more than all others.",
    terms: TREATY_PRESETS.CSTO.terms,
  },
  {
    id: "franco-russian",
    name: "France and Russia, 1894",
    note: "Secret. Mobilisation against mobilisation, with numbers of divisions.",
    terms: TREATY_PRESETS["Franco-Russian-1894"].terms,
  },
  {
    id: "dual-alliance",
    name: "Dual Alliance, 1879",
    note: "Help against Russia; against anybody else, neutrality.",
    terms: TREATY_PRESETS["Dual-Alliance-1879"].terms,
  },
  {
    id: "triple-alliance",
    name: "Triple Alliance, 1882",
    note: "Owed to a party attacked without provocation: the clause by which Italy stayed out in 1914.",
    terms: TREATY_PRESETS["Triple-Alliance"].terms,
  },
  {
    id: "pact-of-steel",
    name: "Pact of Steel, 1939",
    note: "To be at the other’s side in any war, whoever began it.",
    terms: TREATY_PRESETS["Pact-of-Steel"].terms,
  },
  {
    id: "locarno",
    name: "Locarno, 1925",
    note: "Guarantors for a border against whichever side breaks it.",
    terms: TREATY_PRESETS.Locarno.terms,
  },
  {
    id: "protectorate",
    name: "Informal protection of the Ottoman Empire, 1853",
    note: "No treaty: fleets at the Straits, and ambassadors who encouraged more than they were told to.",
    terms: TREATY_PRESETS["informal-protectorate"].terms,
  },
];
