import { catalogue } from "./catalogues.ts";
import { enWhiteCell } from "./en-white-cell.ts";

export const tw = catalogue("white-cell", enWhiteCell);
