import type { orders } from "../../en-table/orders.ts";
import type { Translation } from "../../translate.ts";

export const words = {
  "orders.sheet": "Jūsų įsakymų lapas",
  "orders.empty": "Lape nieko nėra. Jei taip liks: {standing}.",
  "orders.points": "taškai: {used} iš {of}",
  "orders.over": "Daugiau nei trys taškai: ką nors išimkite.",
  "orders.table": "Ant stalo",
  "orders.table.line": "Iš jūsų štabo šiai akimirkai. Eilė nesvarbi.",
  "orders.add": "Įrašyti į lapą",
  "orders.added": "Lape",
  "orders.edit": "Išsamiau",
  "orders.all": "Visi veiksmai",
  "orders.all.search": "Ieškoti",
  "orders.cost.points": { one: "{n} taškas", few: "{n} taškai", other: "{n} taškų" },
  "orders.risk": "Rizika",
  "orders.saving": "Saugomas juodraštis",
  "orders.saved": "Juodraštis išsaugotas",
  "orders.sealed": "Užantspauduota",
  "orders.seal": "Užantspauduoti įsakymus",
  "orders.seal.empty": "Užantspauduoti tuščią lapą",
  "orders.object": "Prieštarauti",
  "orders.unseal": "Nuimti antspaudą",
} satisfies Translation<typeof orders>;
