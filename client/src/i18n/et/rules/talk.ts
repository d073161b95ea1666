/** Purposes, requests, answers, posts and endings. */
export const words: Readonly<Record<string, string>> = {
  "purpose.wait.name": "Ootamine",
  "purpose.consult.name": "Nõupidamine",
  "purpose.reassure.name": "Rahustamine",
  "purpose.restrain.name": "Tagasihoidmine",
  "purpose.settle.name": "Lepitamine",
  "purpose.deter.name": "Heidutamine",
  "purpose.press.name": "Survestamine",
  "purpose.coerce.name": "Sundimine",

  "request.support.name": "Toetus",
  "request.reinforce.name": "Abiväed",
  "request.restrain.name": "Tagasihoidmine",
  "request.authorise.name": "Nõusolek",
  "request.mandate.name": "Mandaat",
  "request.settlement.name": "Kokkulepe",
  "request.amend.name": "Lepingu muudatus",
  "request.release.name": "Vabastamine",
  "request.deconflict.name": "Kohtumiste reeglid",
  "request.accede.name": "Allkiri",

  "commitment.honour.name": "Täida",
  "commitment.part.name": "Täida osaliselt",
  "commitment.decline.name": "Keeldu",

  "post.head.name": "Valitsusjuht",
  "post.diplomacy.name": "Diplomaatia",
  "post.defence.name": "Kaitse",
  "post.press.name": "Press",

  "role.patron.name": "Kaitsja",
  "role.junior.name": "Liitlane",
  "role.adversary.name": "Vastane",
  "role.third.name": "Kolmas osaline",

  "end.settlement.name": "Kokkulepe",
  "end.war.name": "Sõda",
  "end.deadline.name": "Aeg läbi",
  "end.quiet.name": "Vaikus",
  "end.nuclear.name": "Tuumarelva kasutamine",
  "end.host.name": "Korraldaja lõpetas",
};
