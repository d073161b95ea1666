import type { orders } from "../../en-table/orders.ts";
import type { Translation } from "../../translate.ts";

export const words = {
  "orders.sheet": "Sinu käsuleht",
  "orders.empty": "Lehel pole midagi. Kui nii jääb: {standing}.",
  "orders.points": "punkte {used}/{of}",
  "orders.over": "Üle kolme punkti: võta midagi maha.",
  "orders.table": "Laual",
  "orders.table.line": "Sinu staabilt selleks hetkeks. Järjekord ei loe.",
  "orders.add": "Lisa lehele",
  "orders.added": "Lehel",
  "orders.edit": "Üksikasjad",
  "orders.all": "Kõik tegevused",
  "orders.all.search": "Otsi",
  "orders.cost.points": { one: "{n} punkt", other: "{n} punkti" },
  "orders.risk": "Risk",
  "orders.saving": "Salvestame kavandit",
  "orders.saved": "Kavand salvestatud",
  "orders.sealed": "Pitseeritud",
  "orders.seal": "Pitseeri käsud",
  "orders.seal.empty": "Pitseeri tühi leht",
  "orders.object": "Vaidle vastu",
  "orders.unseal": "Ava pitser",
} satisfies Translation<typeof orders>;
