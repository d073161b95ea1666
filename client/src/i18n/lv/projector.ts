import type { enProjector } from "../en-projector.ts";
import type { Translation } from "../translate.ts";

export const words = {
  "screen.title": "Lielais ekrāns",
  "screen.line": "Ekrāns visai telpai: tas rāda to, ko drīkst zināt visi, un nekad to, kurš ir apzīmogojis.",
  "screen.open": "Atvērt lielo ekrānu",
  "screen.link": "Saite citai ierīcei",
  "screen.link.make": "Izveidot saiti citai ierīcei",
  "screen.shows": "Tas rāda",
  "screen.show.all": "Visu",
  "screen.show.ladder": "Kāpnes",
  "screen.show.map": "Karti",
  "screen.show.news": "Virsrakstus",
  "screen.show.blank": "Neko",
  "screen.pair": "Lielās kāpnes",
  "screen.pair.hottest": "karstākās",
  "screen.hold": "Aizturēt spēlētāju rakstīto, līdz es to izlaižu",
  "screen.waiting": { zero: "Gaida {n} tekstu", one: "Gaida {n} teksts", other: "Gaida {n} teksti" },
  "screen.waiting.none": "Nekas negaida.",
  "screen.pass": "Rādīt",
  "screen.take": "Noņemt",
  "screen.join": "Pievienojies vietnē {host}",
  "screen.here": { zero: "{n} cilvēku klāt", one: "{n} cilvēks klāt", other: "{n} cilvēki klāt" },
  "screen.headlines": "Virsraksti",
  "screen.ladders": "Pārējās kāpnes",
  "screen.over": "Krīze ir beigusies",
  "screen.over.line": "Izvērtējums ir atvērts visos ekrānos. Izejiet no savām lomām.",
} satisfies Translation<typeof enProjector>;
