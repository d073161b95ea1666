import type { Refused } from "@casus/shared/review";
import { render } from "@casus/shared/text";

/** What the rules expected, said to whoever wrote the act by hand instead of choosing it from a list. */
const EXPECTED: Partial<Record<string, string>> = {
  "needs-attack":
    "expected force against that partner in this turn or the two before, or a war it is in; to strike beside it, order a strike",
  "wrong-target":
    "expected somebody it stands in that relation to; acts with partners are refused toward whom it acts against",
};

/** An act of a script that the rules refused, as a problem of its file. */
export function refusal({ path: at, order, rejection }: Refused): { path: string; message: string } {
  const what = order
    ? `is ${[order.action, order.target && `toward ${order.target}`].filter(Boolean).join(" ")}; `
    : "";
  const why =
    EXPECTED[rejection.code] ?? render({ id: `rejection.${rejection.code}`, with: { ...rejection.with } });
  return { path: `script.${at}`, message: `${what}the rules refuse it (${rejection.rule}): ${why}` };
}
