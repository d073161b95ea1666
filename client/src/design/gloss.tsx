import { GLOSSARY_IDS } from "@casus/shared/text";
import { useWords } from "../state/table.ts";
import type { Lexicon } from "../words.ts";
import { useUnexplained } from "./gloss-once.tsx";
import { glossed, type Vocabulary } from "./glossed.ts";
import { Term } from "./term.tsx";

/** Words that are phases, tabs and seats of every screen: marking them everywhere would mark everything. */
const COMMON = new Set(["consultation", "treaty", "patron", "junior-ally", "accident", "law-of-transit"]);

let last: { words: Lexicon; vocabulary: Vocabulary } | null = null;
function vocabularyOf(words: Lexicon): Vocabulary {
  if (last?.words !== words)
    last = {
      words,
      vocabulary: GLOSSARY_IDS.filter((id) => !COMMON.has(id))
        .map((id) => ({ id, term: words.say(`glossary.${id}.term`) }))
        .sort((a, b) => b.term.length - a.term.length),
    };
  return last.vocabulary;
}

/**
 * A text in which each word of the field can be asked what it means, once in a panel. Not for the inside of buttons and
 * labels.
 */
export function Gloss({ children }: { children: string }) {
  const words = useWords();
  const stretches = glossed(children, vocabularyOf(words));
  const mine = useUnexplained(stretches.flatMap(({ term }) => (term === null ? [] : [term])));
  return stretches.map(({ text, term }) =>
    term === null || !mine.has(term) ? (
      text
    ) : (
      <Term key={term} id={term} inText>
        {text}
      </Term>
    ),
  );
}
