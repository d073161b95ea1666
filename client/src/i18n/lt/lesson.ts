import type { enLesson } from "../en-lesson.ts";
import type { Translation } from "../translate.ts";

export const words = {
  "lesson.title": "Jūsų pirmoji krizė",
  "lesson.step": "Jūsų pirmoji krizė, {n} žingsnis iš {of}",
  "lesson.where": "Parodykite, kur",
  "lesson.skip": "Praleisti šį žingsnį",
  "lesson.leave": "Tęsti be pamokos",
  "lesson.wait": "Dabar nėra ko mokytis: žaidimas tęsiasi, ir mes kartu.",
  "lesson.play": "Žaisti toliau",
  "lesson.end": "Baigti ir skaityti apžvalgą",
  "lesson.end.ask": "Baigti šią krizę dabar ir atverti apžvalgą?",
  "lesson.dossier":
    "Jūsų byla atversta: kas esate, ko norite ir ko bijote. Dabar atverkite šios šalies bylą: {foe}.",
  "lesson.dossier.learnt": "Byla sako, kas žinoma, kas tik vertinama ir ko jums niekas nesako.",
  "lesson.ladder":
    "Kopėčios rodo, kaip karšta tarp dviejų vyriausybių ir kas žengė kiekvieną žingsnį. Pažiūrėkite kitą porą.",
  "lesson.ladder.learnt": "Kiekviena pora turi savo pakopą. Ties slenksčiais keičiasi krizės pobūdis.",
  "lesson.read": "Kai susidarysite vaizdą, pasakykite, kad perskaitėte. Etapas baigiasi, kai visi pasirengę.",
  "lesson.read.learnt": "Taip baigiasi kiekvienas etapas arba kai baigiasi jo laikas.",
  "lesson.cable": "Dabar kalbėkitės. Parašykite depešą ({patron}): paklauskite, ar jus parems.",
  "lesson.cable.learnt": "Depeša slapta, nemokama ir nieko neįpareigoja. Spauda vieša; svarbus tik įsakymas.",
  "lesson.request":
    "Žodžius lengva praleisti pro ausis. Paprašykite paramos ({patron}): į tai teks atsakyti.",
  "lesson.request.learnt": "Prašymas priimamas arba atmetamas mygtuku ir įsimenamas.",
  "lesson.treaty":
    "Kas jums apskritai priklauso ({patron})? Atverkite sutartį ir perskaitykite du jos ragus.",
  "lesson.treaty.learnt": "Griežtesnės sąlygos saugo nuo palikimo ir didina tikimybę būti įtrauktam.",
  "lesson.talked": "Robotai atsako greitai. Kai išgirsite pakankamai, pasakykite, kad baigėte kalbėtis.",
  "lesson.talked.learnt": "Galite rašyti toliau, kol kiti dar kalbasi.",
  "lesson.option":
    "Štabas padėjo ant stalo kelias galimybes: ką kiekviena daro, kiek kainuoja ir kuo rizikuoja. Įrašykite vieną į lapą.",
  "lesson.option.learnt":
    "Iki trijų veiksmų taškų. Visa kita, ką galėtų jūsų vyriausybė, yra už vieno spustelėjimo.",
  "lesson.belief": "Prieš antspauduodami: ar tikite, kad jus parems? Tai sužinos tik jūs ir apžvalga.",
  "lesson.belief.learnt": "Tai, kuo tikėta dėl sąjungininko, yra pusė kiekvieno vertinimo.",
  "lesson.seal":
    "Užantspauduokite įsakymus. Niekas jų nemato, kol visi neužantspaudavo, ir iki tol antspaudą galima nuimti.",
  "lesson.seal.learnt": "Visi įsakymai įsigalioja kartu; nei vardai, nei skuba nesvarbu.",
  "lesson.watch":
    "Žiūrėkite, kaip savaitė pasakojama veiksmas po veiksmo. Galite ir iškart pereiti į pabaigą.",
  "lesson.watch.learnt": "Kas vieša, visiems pasakojama vienodai; kas slapta, lieka slapta.",
  "lesson.seen":
    "Pamatėte? Taip ir pasakykite. Jei kas nors užpultas, toliau visų akivaizdoje tikrinama sutartis.",
  "lesson.seen.learnt": "Tai buvo visas ėjimas. Krizę sudaro keli tokie.",
  "lesson.why":
    "Dar vienas įprotis: taškuotai pabraukto skaičiaus galima paklausti, kodėl. Atverkite bylą ir paspauskite kurį nors.",
  "lesson.why.learnt": "Kiekvienas skaičius atsako taisykle ir už jos esančiais veiksmais.",
  "lesson.on":
    "Dabar stalą pažįstate. Sužaiskite krizę iki galo arba baikite čia ir paskaitykite, ką apie ją sako apžvalga.",
  "lesson.on.learnt": "",
} satisfies Translation<typeof enLesson>;
