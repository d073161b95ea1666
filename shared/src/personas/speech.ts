import type { ActionId, Side, Words } from "../engine/index.ts";
import { SPEECH, type SpeechKind } from "../text/en/speech.ts";

/** Parameters by name; ids of seats, zones and so on are rendered as names. */
export type SpeechParameters = Readonly<Record<string, string | number>>;

const parsed = new Map<string, readonly string[]>();

/** Names of a template's parameters, read once. */
function parametersOf(template: string): readonly string[] {
  let names = parsed.get(template);
  if (!names) {
    names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
    parsed.set(template, names);
  }
  return names;
}

/**
 * A bot's words for an occasion, as a template with its parameters. `pick` chooses among the variants; only those
 * whose parameters are all given are in the choice, so more parameters make a bot more specific. Every kind has
 * at least one variant that needs no more than its occasion always has: `target`, and for orders what they are
 * about and their terms.
 */
export function speech(kind: SpeechKind, pick: number, params: SpeechParameters = {}): Words {
  const variants: readonly string[] = SPEECH[kind];
  const usable = [...variants.keys()].filter((at) =>
    parametersOf(variants[at] ?? "").every((name) => params[name] !== undefined),
  );
  const choice = usable.length > 0 ? usable : [...variants.keys()];
  const at = choice[((Math.trunc(pick) % choice.length) + choice.length) % choice.length] ?? 0;
  return { kind: "template", id: `speech.${kind}.${at}`, with: params };
}

const isSpeechKind = (kind: string): kind is SpeechKind => kind in SPEECH;

/** What is said when an action is carried out; adversaries may have a tone of their own. Null where nothing is. */
export function announcementOf(action: ActionId, side: Side): SpeechKind | null {
  const own = `act.${action}.${side === "adversary" ? "adversary" : "allied"}`;
  const common = `act.${action}`;
  if (isSpeechKind(own)) return own;
  return isSpeechKind(common) ? common : null;
}
