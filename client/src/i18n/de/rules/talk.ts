/** Purposes, requests, answers, posts and endings. */
export const words: Readonly<Record<string, string>> = {
  "purpose.wait.name": "Abwarten",
  "purpose.consult.name": "Beraten",
  "purpose.reassure.name": "Beruhigen",
  "purpose.restrain.name": "Zurückhalten",
  "purpose.settle.name": "Beilegen",
  "purpose.deter.name": "Abschrecken",
  "purpose.press.name": "Drängen",
  "purpose.coerce.name": "Zwingen",

  "request.support.name": "Unterstützung",
  "request.reinforce.name": "Verstärkung",
  "request.restrain.name": "Mäßigung",
  "request.authorise.name": "Zustimmung",
  "request.mandate.name": "Mandat",
  "request.settlement.name": "Beilegung",
  "request.amend.name": "Vertragsänderung",
  "request.release.name": "Freigabe",
  "request.deconflict.name": "Regeln für Begegnungen",
  "request.accede.name": "Unterschrift",

  "commitment.honour.name": "Erfüllen",
  "commitment.part.name": "Zum Teil erfüllen",
  "commitment.decline.name": "Ablehnen",

  "post.head.name": "Regierungsspitze",
  "post.diplomacy.name": "Diplomatie",
  "post.defence.name": "Verteidigung",
  "post.press.name": "Presse",

  "role.patron.name": "Schutzmacht",
  "role.junior.name": "Verbündeter",
  "role.adversary.name": "Gegner",
  "role.third.name": "Dritte Partei",

  "end.settlement.name": "Beilegung",
  "end.war.name": "Krieg",
  "end.deadline.name": "Zeit abgelaufen",
  "end.quiet.name": "Ruhe",
  "end.nuclear.name": "Kernwaffeneinsatz",
  "end.host.name": "Von der Spielleitung beendet",
};
