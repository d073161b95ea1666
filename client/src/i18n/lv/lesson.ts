import type { enLesson } from "../en-lesson.ts";
import type { Translation } from "../translate.ts";

export const words = {
  "lesson.title": "Tava pirmā krīze",
  "lesson.step": "Tava pirmā krīze, {n}. solis no {of}",
  "lesson.where": "Parādi, kur",
  "lesson.skip": "Izlaist šo soli",
  "lesson.leave": "Turpināt bez tā",
  "lesson.wait": "Pašlaik nav ko mācīties: spēle turpinās, un mēs līdz ar to.",
  "lesson.play": "Spēlēt tālāk",
  "lesson.end": "Beigt un lasīt izvērtējumu",
  "lesson.end.ask": "Beigt šo krīzi tūlīt un atvērt izvērtējumu?",
  "lesson.dossier":
    "Tava lieta ir atvērta: kas tu esi, ko gribi un no kā baidies. Tagad atver šīs valsts lietu: {foe}.",
  "lesson.dossier.learnt": "Lieta saka, kas ir zināms, kas novērtēts un ko tev neviens nesaka.",
  "lesson.ladder":
    "Kāpnes rāda, cik karsti ir starp divām valdībām un kurš spēra katru soli. Apskati kādu citu pāri.",
  "lesson.ladder.learnt": "Katram pārim ir savs pakāpiens. Pie sliekšņiem mainās krīzes būtība.",
  "lesson.read": "Kad aina ir skaidra, pasaki, ka esi izlasījis. Posms beidzas, kad visi ir gatavi.",
  "lesson.read.learnt": "Tā beidzas katrs posms, vai arī tad, kad beidzas laiks.",
  "lesson.cable": "Tagad runā. Raksti depešu ({patron}): pajautā, vai tevi atbalstīs.",
  "lesson.cable.learnt":
    "Depeša ir slepena, bez maksas un nevienu nesaista. Prese ir publiska; svarīga ir pavēle.",
  "lesson.request": "Vārdiem viegli paiet garām. Lūdz atbalstu ({patron}): uz to ir jāatbild.",
  "lesson.request.learnt": "Lūgumu pieņem vai noraida ar pogu, un to atceras.",
  "lesson.treaty": "Kas tev vispār pienākas ({patron})? Atver līgumu un izlasi tā divus ragus.",
  "lesson.treaty.learnt":
    "Stingrāki nosacījumi sargā no pamešanas un palielina iespēju tikt ievilktam līdzi.",
  "lesson.talked": "Roboti atbild ātri. Kad esi dzirdējis gana, pasaki, ka esi izrunājies.",
  "lesson.talked.learnt": "Vari rakstīt tālāk, kamēr pārējie vēl runā.",
  "lesson.option":
    "Štābs ir nolicis uz galda dažas iespējas: ko katra dara, maksā un riskē. Ieliec vienu lapā.",
  "lesson.option.learnt":
    "Līdz trim rīcības punktiem. Viss pārējais, ko tava valdība varētu darīt, ir viena klikšķa attālumā.",
  "lesson.belief": "Pirms apzīmogo: cik drošs tu esi, ka tevi atbalstīs? To uzzinās tikai tu un izvērtējums.",
  "lesson.belief.learnt": "Tas, ko domāja par sabiedroto, ir puse no katra sprieduma.",
  "lesson.seal":
    "Apzīmogo pavēles. Neviens tās neredz, pirms visi ir apzīmogojuši, un līdz tam zīmogu var noņemt.",
  "lesson.seal.learnt": "Visas pavēles stājas spēkā reizē; ne vārds, ne steiga neko nemaina.",
  "lesson.watch":
    "Skaties, kā nedēļu stāsta soli pa solim kartē un kāpnēs. Vari arī uzreiz doties uz beigām.",
  "lesson.watch.learnt": "Atklāto visiem stāsta vienādi; slēptais paliek slēpts.",
  "lesson.seen": "Redzēji? Tad pasaki to. Ja kādam uzbruka, nākamo pārbauda līgumu, visu acu priekšā.",
  "lesson.seen.learnt": "Tas bija vesels gājiens. Krīzē to ir daži.",
  "lesson.why":
    "Vēl viens ieradums: skaitlim ar punktējumu var pajautāt, kāpēc. Atver lietu un nospied kādu.",
  "lesson.why.learnt": "Katrs skaitlis atbild ar likumu un rīcībām aiz tā.",
  "lesson.on":
    "Tagad tu pazīsti galdu. Izspēlē krīzi līdz galam vai beidz to šeit un lasi, ko par to saka izvērtējums.",
  "lesson.on.learnt": "",
} satisfies Translation<typeof enLesson>;
