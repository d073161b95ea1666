import { words as cables } from "./table/cables.ts";
import { words as dossier } from "./table/dossier.ts";
import { words as frame } from "./table/frame.ts";
import { words as ladder } from "./table/ladder.ts";
import { words as map } from "./table/map.ts";
import { words as now } from "./table/now.ts";
import { words as orders } from "./table/orders.ts";
import { words as treaty } from "./table/treaty.ts";

export const words = { ...frame, ...now, ...ladder, ...cables, ...orders, ...treaty, ...dossier, ...map };
