import { fetchAhead, Later } from "../../design/later.tsx";

const load = () => import("./obligation.tsx").then((m) => m.ObligationPanel);

/** The test of a treaty in the open, which most turns are spared. */
export const ObligationPanel = () => <Later load={load} instead={null} props={{}} />;

/** Has it there before a treaty is tested: there is a clock on what it asks. */
export const fetchObligation = (): void => fetchAhead(load);
