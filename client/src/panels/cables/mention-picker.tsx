import { actionInfo } from "@casus/shared/engine";
import { useMemo, useState } from "react";
import { Modal } from "../../design/modal.tsx";
import { tt } from "../../i18n/table.ts";
import { useDraft } from "../../state/draft.ts";
import { useScenario, useView, useWords } from "../../state/table.ts";
import { actionTitle, shortTreaty, story, treatyWords } from "../../words.ts";
import type { Mention } from "./mentions.ts";
import { folded } from "./search.ts";

const KINDS = ["article", "act", "action"] as const;
/** Rows of a kind before a search narrows them down. */
const FEW = 8;

/** What a message can refer to: articles of the treaties one knows, acts one has seen, orders of this crisis. */
export function MentionPicker({ onPick, onClose }: { onPick: (m: Mention) => void; onClose: () => void }) {
  const view = useView();
  const scenario = useScenario();
  const words = useWords();
  const drafted = useDraft((s) => s.lines);
  const [query, setQuery] = useState("");
  const all = useMemo(() => {
    const own = new Set(drafted.map((line) => line.action));
    const actions = scenario.actions.filter((id) => actionInfo(id).family !== "event");
    return {
      article: Object.values(view.treaties).flatMap((treaty) =>
        treatyWords(treaty, words.names).map(({ id, title }): Mention => {
          const label = `${shortTreaty(treaty.name)}: ${title}`;
          return { kind: "article", id: `${treaty.id}.${id}`, label };
        }),
      ),
      act: Object.values(view.acts)
        .filter((act) => act.action !== "D01")
        .sort((a, b) => b.turn - a.turn)
        .map((act): Mention => ({ kind: "act", id: act.id, label: story(words, act).replace(/\.$/, "") })),
      // What is on one's own sheet is what one most likely talks about.
      action: [...actions]
        .sort((a, b) => Number(own.has(b)) - Number(own.has(a)))
        .map((id): Mention => ({ kind: "action", id, label: actionTitle(words, id) })),
    };
  }, [view, scenario, words, drafted]);
  const wanted = folded(query.trim());
  const found = KINDS.map((kind) => ({
    kind,
    rows: wanted ? all[kind].filter((m) => folded(m.label).includes(wanted)) : all[kind].slice(0, FEW),
  })).filter(({ rows }) => rows.length > 0);
  return (
    <Modal title={tt("cables.mention.title")} open onClose={onClose}>
      <p className="quiet">{tt("cables.mention.line")}</p>
      <input
        className="input"
        type="search"
        placeholder={tt("cables.mention.search")}
        aria-label={tt("cables.mention.search")}
        value={query}
        onChange={(e) => setQuery(e.target.value)}
      />
      {found.length === 0 && <p className="note">{tt("cables.mention.none")}</p>}
      {found.map(({ kind, rows }) => (
        <section key={kind} aria-label={tt(`cables.mention.${kind}`)}>
          <h3 className="label">{tt(`cables.mention.${kind}`)}</h3>
          <ul>
            {rows.map((mention) => (
              <li key={mention.id}>
                <button type="button" className="pick" onClick={() => onPick(mention)}>
                  {mention.label}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Modal>
  );
}
