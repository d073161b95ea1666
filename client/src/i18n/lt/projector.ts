import type { enProjector } from "../en-projector.ts";
import type { Translation } from "../translate.ts";

export const words = {
  "screen.title": "Didysis ekranas",
  "screen.line": "Ekranas visai salei: rodo tai, ką gali žinoti visi, ir niekada – kas jau užantspaudavo.",
  "screen.open": "Atverti didįjį ekraną",
  "screen.link": "Nuoroda kitam įrenginiui",
  "screen.link.make": "Sukurti nuorodą kitam įrenginiui",
  "screen.shows": "Rodo",
  "screen.show.all": "Viską",
  "screen.show.ladder": "Kopėčias",
  "screen.show.map": "Žemėlapį",
  "screen.show.news": "Antraštes",
  "screen.show.blank": "Nieko",
  "screen.pair": "Didelės kopėčios",
  "screen.pair.hottest": "karščiausios",
  "screen.hold": "Sulaikyti žaidėjų tekstus, kol juos praleisiu",
  "screen.waiting": { one: "Laukia {n} tekstas", few: "Laukia {n} tekstai", other: "Laukia {n} tekstų" },
  "screen.waiting.none": "Niekas nelaukia.",
  "screen.pass": "Rodyti",
  "screen.take": "Nuimti",
  "screen.join": "Prisijunkite adresu {host}",
  "screen.here": { one: "Čia {n} žmogus", few: "Čia {n} žmonės", other: "Čia {n} žmonių" },
  "screen.headlines": "Antraštės",
  "screen.ladders": "Kitos kopėčios",
  "screen.over": "Krizė baigėsi",
  "screen.over.line": "Apžvalga atverta visuose ekranuose. Išeikite iš savo vaidmenų.",
} satisfies Translation<typeof enProjector>;
