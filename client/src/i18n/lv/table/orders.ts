import type { orders } from "../../en-table/orders.ts";
import type { Translation } from "../../translate.ts";

export const words = {
  "orders.sheet": "Tava pavēļu lapa",
  "orders.empty": "Lapā nekā nav. Ja tā paliks: {standing}.",
  "orders.points": "punkti: {used} no {of}",
  "orders.over": "Vairāk par trim punktiem: kaut ko izņem.",
  "orders.table": "Uz galda",
  "orders.table.line": "No tava štāba šim brīdim. Secībai nav nozīmes.",
  "orders.add": "Ielikt lapā",
  "orders.added": "Lapā",
  "orders.edit": "Sīkāk",
  "orders.all": "Visas rīcības",
  "orders.all.search": "Meklēt",
  "orders.cost.points": { zero: "{n} punktu", one: "{n} punkts", other: "{n} punkti" },
  "orders.risk": "Risks",
  "orders.saving": "Saglabājam melnrakstu",
  "orders.saved": "Melnraksts saglabāts",
  "orders.sealed": "Apzīmogots",
  "orders.seal": "Apzīmogot pavēles",
  "orders.seal.empty": "Apzīmogot tukšu lapu",
  "orders.object": "Iebilst",
  "orders.unseal": "Noņemt zīmogu",
} satisfies Translation<typeof orders>;
