import milsymbol from "milsymbol";

const FRAMES = { friendly: "3", hostile: "6", neutral: "4" } as const;
const ECHELON = { none: "00", company: "15", battalion: "16", brigade: "18", corps: "22" } as const;

/** Symbol set, entity and sector modifier of MIL-STD-2525D / APP-6D, and the echelons a scenario can ask for. */
const TYPES: Record<string, { set: string; entity: string; hq?: true; echelons: (keyof typeof ECHELON)[] }> =
  {
    infantry: { set: "10", entity: "1211000000", echelons: ["company", "battalion", "brigade"] },
    mechanised: { set: "10", entity: "1211020000", echelons: ["company", "battalion", "brigade"] },
    armour: { set: "10", entity: "1205000000", echelons: ["company", "battalion", "brigade"] },
    artillery: { set: "10", entity: "1303000000", echelons: ["battalion", "brigade"] },
    rocket: { set: "10", entity: "1303004100", echelons: ["battalion", "brigade"] },
    "air-defence": { set: "10", entity: "1301000000", echelons: ["battalion", "brigade"] },
    engineer: { set: "10", entity: "1407000000", echelons: ["battalion"] },
    headquarters: { set: "10", entity: "0000000000", hq: true, echelons: ["brigade", "corps"] },
    fighter: { set: "01", entity: "1101040000", echelons: ["none"] },
    "recce-aircraft": { set: "01", entity: "1101110000", echelons: ["none"] },
    bomber: { set: "01", entity: "1101020000", echelons: ["none"] },
    tanker: { set: "01", entity: "1101090000", echelons: ["none"] },
    frigate: { set: "30", entity: "1202040000", echelons: ["none"] },
    "surface-combatant": { set: "30", entity: "1202000000", echelons: ["none"] },
    carrier: { set: "30", entity: "1201000000", echelons: ["none"] },
    amphibious: { set: "30", entity: "1203000000", echelons: ["none"] },
    "coast-guard": { set: "30", entity: "1403000000", echelons: ["none"] },
    submarine: { set: "35", entity: "1101000000", echelons: ["none"] },
  };

/** Colours are left open so that the palette, light or dark, fills them. */
const FILL = "rgb(1,2,3)";
const LINE = "rgb(4,5,6)";

export interface SymbolDrawing {
  svg: string;
  width: number;
  height: number;
  anchor: [number, number];
}

/** Key such as `armour-battalion` or `fighter` to one drawing for each frame. */
export function symbols(): Record<string, Record<keyof typeof FRAMES, SymbolDrawing>> {
  const out: Record<string, Record<keyof typeof FRAMES, SymbolDrawing>> = {};
  for (const [type, { set, entity, hq, echelons }] of Object.entries(TYPES))
    for (const echelon of echelons) {
      const key = echelon === "none" ? type : `${type}-${echelon}`;
      const drawings = Object.entries(FRAMES).map(([frame, identity]) => [
        frame,
        draw(`100${identity}${set}0${hq ? "2" : "0"}${ECHELON[echelon]}${entity}`),
      ]);
      out[key] = Object.fromEntries(drawings);
    }
  return out;
}

function draw(sidc: string): SymbolDrawing {
  const open = milsymbol.ColorMode(FILL, FILL, FILL, FILL, FILL, FILL);
  const ink = milsymbol.ColorMode(LINE, LINE, LINE, LINE, LINE, LINE);
  const symbol = new milsymbol.Symbol(sidc, {
    size: 30,
    colorMode: open,
    frameColor: ink,
    iconColor: ink,
    strokeWidth: 5,
  });
  if (!symbol.isValid()) throw new Error(`not a symbol: ${sidc}`);
  const { width, height } = symbol.getSize();
  const { x, y } = symbol.getAnchor();
  const svg = symbol
    .asSVG()
    .replaceAll(FILL, "var(--frame)")
    .replaceAll(LINE, "var(--ink)")
    .replaceAll('"black"', '"var(--ink)"')
    .replaceAll('"rgb(239, 239, 239)"', '"var(--frame)"')
    .replaceAll(' font-family="Arial"', "")
    // What stands outside the frame (echelon, staff) is read against the map, not against the fill.
    .replace(/(<g transform="[^"]*"[^>]*stroke=")var\(--ink\)/g, "$1var(--mark)")
    .replace(/ (baseProfile|version)="[^"]*"/g, "")
    .replace(/(\d+\.\d{2})\d+/g, "$1");
  const round = (v: number): number => Math.round(v * 10) / 10;
  return { svg, width: round(width), height: round(height), anchor: [round(x), round(y)] };
}
