import type { enLesson } from "../en-lesson.ts";
import type { Translation } from "../translate.ts";

export const words = {
  "lesson.title": "Sinu esimene kriis",
  "lesson.step": "Sinu esimene kriis, {n}. samm {of}-st",
  "lesson.where": "Näita, kus",
  "lesson.skip": "Jäta samm vahele",
  "lesson.leave": "Jätka ilma",
  "lesson.wait": "Praegu pole midagi õppida: mäng läheb edasi ja meie koos sellega.",
  "lesson.play": "Mängi edasi",
  "lesson.end": "Lõpeta ja loe kokkuvõtet",
  "lesson.end.ask": "Kas lõpetada see kriis kohe ja avada kokkuvõte?",
  "lesson.dossier":
    "Sinu enda toimik on lahti: kes sa oled, mida tahad ja mida kardad. Ava nüüd selle riigi toimik: {foe}.",
  "lesson.dossier.learnt": "Toimik ütleb, mis on teada, mis hinnanguline ja mida keegi sulle ei räägi.",
  "lesson.ladder":
    "Redel näitab, kui kuum on kahe valitsuse vahel ja kes iga sammu astus. Vaata mõnda teist paari.",
  "lesson.ladder.learnt": "Igal paaril on oma aste. Lävedel muutub kriisi olemus.",
  "lesson.read": "Kui pilt on käes, ütle, et oled lugenud. Etapp lõpeb, kui kõik on valmis.",
  "lesson.read.learnt": "Nii lõpeb iga etapp, või siis, kui aeg on läbi.",
  "lesson.cable": "Nüüd räägi. Kirjuta depešš ({patron}): küsi, kas sind toetatakse.",
  "lesson.cable.learnt": "Depešš on eraviisiline, tasuta ega seo kedagi. Press on avalik; loeb käsk.",
  "lesson.request": "Sõnadest vaadatakse kergesti mööda. Palu toetust ({patron}): sellele tuleb vastata.",
  "lesson.request.learnt": "Palve võetakse nupust vastu või lükatakse tagasi ja see jääb meelde.",
  "lesson.treaty": "Mida sulle üldse võlgu ollakse ({patron})? Ava leping ja loe selle kaht sarve.",
  "lesson.treaty.learnt":
    "Rangemad tingimused kaitsevad üksijäämise eest ja teevad kaasatõmbamise tõenäolisemaks.",
  "lesson.talked": "Robotid vastavad kiiresti. Kui oled küllalt kuulnud, ütle, et oled rääkimise lõpetanud.",
  "lesson.talked.learnt": "Võid edasi kirjutada, kuni teised veel räägivad.",
  "lesson.option":
    "Staap on pannud lauale mõned valikud: mida igaüks teeb, maksab ja riskib. Pane üks lehele.",
  "lesson.option.learnt":
    "Kuni kolm tegevuspunkti. Kõik muu, mida sinu valitsus teha saaks, on ühe klõpsu kaugusel.",
  "lesson.belief":
    "Enne pitseerimist: kui kindel sa oled, et sind toetatakse? Seda saavad teada ainult sina ja kokkuvõte.",
  "lesson.belief.learnt": "Mida liitlasest usuti, on pool igast otsusest.",
  "lesson.seal":
    "Pitseeri käsud. Keegi ei näe neid, enne kui kõik on pitseerinud, ja seni võid pitseri avada.",
  "lesson.seal.learnt": "Kõik käsud jõustuvad korraga; ei loe ei nimi ega kiirus.",
  "lesson.watch": "Vaata, kuidas nädalat tegu teo haaval jutustatakse. Võid ka kohe lõppu minna.",
  "lesson.watch.learnt": "Avalik räägitakse kõigile ühtmoodi; varjatu jääb varjatuks.",
  "lesson.seen": "Nähtud? Siis ütle seda. Kui kedagi rünnati, proovitakse järgmisena lepingut, kõigi ees.",
  "lesson.seen.learnt": "See oli terve käik. Kriis on mõni neist.",
  "lesson.why": "Veel üks harjumus: punktiirjoonega arvult saab küsida, miks. Ava toimik ja vajuta ühele.",
  "lesson.why.learnt": "Iga arv vastab reegli ja selle taga olevate tegudega.",
  "lesson.on":
    "Nüüd tunned lauda. Mängi kriis lõpuni või lõpeta see siin ja loe, mida kokkuvõte sellest arvab.",
  "lesson.on.learnt": "",
} satisfies Translation<typeof enLesson>;
