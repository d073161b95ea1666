import type { enProjector } from "../en-projector.ts";
import type { Translation } from "../translate.ts";

export const words = {
  "screen.title": "Suur ekraan",
  "screen.line":
    "Ekraan kogu ruumile: see näitab, mida kõik võivad teada, ja mitte kunagi seda, kes on pitseerinud.",
  "screen.open": "Ava suur ekraan",
  "screen.link": "Link teise seadme jaoks",
  "screen.link.make": "Tee link teise seadme jaoks",
  "screen.shows": "See näitab",
  "screen.show.all": "Kõike",
  "screen.show.ladder": "Redelit",
  "screen.show.map": "Kaarti",
  "screen.show.news": "Pealkirju",
  "screen.show.blank": "Mitte midagi",
  "screen.pair": "Suur redel",
  "screen.pair.hottest": "kuumim",
  "screen.hold": "Hoia mängijate kirjutatut tagasi, kuni ma selle läbi lasen",
  "screen.waiting": { one: "{n} tekst ootab", other: "{n} teksti ootab" },
  "screen.waiting.none": "Midagi ei oota.",
  "screen.pass": "Näita",
  "screen.take": "Võta maha",
  "screen.join": "Liitu aadressil {host}",
  "screen.here": { one: "{n} inimene kohal", other: "{n} inimest kohal" },
  "screen.headlines": "Pealkirjad",
  "screen.ladders": "Teised redelid",
  "screen.over": "Kriis on läbi",
  "screen.over.line": "Kokkuvõte on kõigil ekraanidel lahti. Astuge rollidest välja.",
} satisfies Translation<typeof enProjector>;
