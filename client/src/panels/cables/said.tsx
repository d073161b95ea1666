import { ACTIONS } from "@casus/shared/engine";
import type { View } from "@casus/shared/projection";
import { FileText, ScrollText, Stamp } from "lucide-react";
import { tt } from "../../i18n/table.ts";
import { go } from "../../state/go.ts";
import { useView, useWords } from "../../state/table.ts";
import { type Lexicon, shortTreaty, story, treatyWords } from "../../words.ts";
import { type Mention, piecesOf } from "./mentions.ts";

const byId = new Set<string>(ACTIONS.map((info) => info.id));

const ICONS = { article: ScrollText, act: FileText, action: Stamp } as const;

/** Player text as plain text, in which what was mentioned can be opened. */
export function Said({ text }: { text: string }) {
  if (!text.includes("[")) return text;
  return piecesOf(text).map((piece, i) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text that never changes
    typeof piece === "string" ? piece : <Link key={i} mention={piece} />,
  );
}

function Link({ mention }: { mention: Mention }) {
  const view = useView();
  const words = useWords();
  const label = labelOf(mention, view, words);
  // What this reader cannot look up stays what the author called it.
  if (label === null) return <span className="mention">{mention.label}</span>;
  const Icon = ICONS[mention.kind];
  return (
    <button
      type="button"
      className="mention"
      aria-label={tt(`cables.open.${mention.kind}`, { label })}
      onClick={() => go({ kind: mention.kind, id: mention.id })}
    >
      <Icon size={13} aria-hidden />
      {label}
    </button>
  );
}

/** What is mentioned, in the reader's own words; null where it is not known here. */
function labelOf({ kind, id }: Mention, view: View, words: Lexicon): string | null {
  switch (kind) {
    case "action":
      return byId.has(id) ? words.say(`action.${id}.title`) : null;
    case "act": {
      const act = view.acts[id];
      return act ? story(words, act).replace(/\.$/, "") : null;
    }
    case "article": {
      const dot = id.indexOf(".");
      const treaty = view.treaties[id.slice(0, dot)];
      const clause = treaty && treatyWords(treaty, words.names).find((c) => c.id === id.slice(dot + 1));
      return treaty && clause ? `${shortTreaty(treaty.name)}: ${clause.title}` : null;
    }
  }
}
