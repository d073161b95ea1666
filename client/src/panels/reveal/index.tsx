import { fetchAhead, Later } from "../../design/later.tsx";

const load = () => import("./reveal.tsx").then((m) => m.RevealPanel);

/** The telling of a turn, which no table opens with. */
export const RevealPanel = () => <Later load={load} instead={null} props={{}} />;

/** Has it there before the first turn is told. */
export const fetchReveal = (): void => fetchAhead(load);
