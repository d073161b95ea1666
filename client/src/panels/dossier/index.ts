import { lazy } from "react";

/** The dossiers come when one of them is opened. */
export const Dossiers = lazy(() => import("./dossier.tsx").then((m) => ({ default: m.Dossiers })));
