/** Purposes, requests, answers, posts and endings. */
export const words: Readonly<Record<string, string>> = {
  "purpose.wait.name": "Gaidīt",
  "purpose.consult.name": "Apspriesties",
  "purpose.reassure.name": "Nomierināt",
  "purpose.restrain.name": "Atturēt savējos",
  "purpose.settle.name": "Izlīgt",
  "purpose.deter.name": "Atturēt pretinieku",
  "purpose.press.name": "Spiest",
  "purpose.coerce.name": "Piespiest",

  "request.support.name": "Atbalsts",
  "request.reinforce.name": "Papildspēki",
  "request.restrain.name": "Savaldība",
  "request.authorise.name": "Piekrišana",
  "request.mandate.name": "Mandāts",
  "request.settlement.name": "Izlīgums",
  "request.amend.name": "Līguma grozījums",
  "request.release.name": "Atbrīvošana",
  "request.deconflict.name": "Sastapšanās noteikumi",
  "request.accede.name": "Paraksts",

  "commitment.honour.name": "Pildīt",
  "commitment.part.name": "Pildīt daļēji",
  "commitment.decline.name": "Noraidīt",

  "post.head.name": "Valdības vadītājs",
  "post.diplomacy.name": "Diplomātija",
  "post.defence.name": "Aizsardzība",
  "post.press.name": "Prese",

  "role.patron.name": "Aizstāvis",
  "role.junior.name": "Sabiedrotais",
  "role.adversary.name": "Pretinieks",
  "role.third.name": "Trešā puse",

  "end.settlement.name": "Izlīgums",
  "end.war.name": "Karš",
  "end.deadline.name": "Laiks beidzies",
  "end.quiet.name": "Klusums",
  "end.nuclear.name": "Kodolieroča lietošana",
  "end.host.name": "Beidza vadītājs",
};
