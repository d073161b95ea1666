/** Purposes, requests, answers, posts and endings. */
export const words: Readonly<Record<string, string>> = {
  "purpose.wait.name": "Laukti",
  "purpose.consult.name": "Tartis",
  "purpose.reassure.name": "Nuraminti",
  "purpose.restrain.name": "Sulaikyti savuosius",
  "purpose.settle.name": "Susitarti",
  "purpose.deter.name": "Atgrasyti",
  "purpose.press.name": "Spausti",
  "purpose.coerce.name": "Priversti",

  "request.support.name": "Parama",
  "request.reinforce.name": "Pastiprinimas",
  "request.restrain.name": "Susilaikymas",
  "request.authorise.name": "Sutikimas",
  "request.mandate.name": "Mandatas",
  "request.settlement.name": "Susitarimas",
  "request.amend.name": "Sutarties pakeitimas",
  "request.release.name": "Paleidimas",
  "request.deconflict.name": "Susidūrimų taisyklės",
  "request.accede.name": "Parašas",

  "commitment.honour.name": "Vykdyti",
  "commitment.part.name": "Vykdyti iš dalies",
  "commitment.decline.name": "Atsisakyti",

  "post.head.name": "Vyriausybės vadovas",
  "post.diplomacy.name": "Diplomatija",
  "post.defence.name": "Gynyba",
  "post.press.name": "Spauda",

  "role.patron.name": "Globėjas",
  "role.junior.name": "Sąjungininkas",
  "role.adversary.name": "Priešininkas",
  "role.third.name": "Trečioji šalis",

  "end.settlement.name": "Susitarimas",
  "end.war.name": "Karas",
  "end.deadline.name": "Laikas baigėsi",
  "end.quiet.name": "Ramybė",
  "end.nuclear.name": "Branduolinis smūgis",
  "end.host.name": "Baigė vedėjas",
};
