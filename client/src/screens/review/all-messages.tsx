import type { Message } from "@casus/shared/engine";
import { useEffect, useState } from "react";
import { Seat } from "../../design/seat.tsx";
import { plain } from "../../panels/cables/mentions.ts";
import { useScenario, useView, useWords } from "../../state/table.ts";
import { ask, mergeMessages, useTable } from "../../store.ts";
import { renderWords } from "../../words.ts";
import type { NotesDesk } from "./notes.ts";
import { tr } from "./tr.ts";

const PAGE = 60;

interface Page {
  readonly items: readonly Message[];
  readonly earlier: boolean;
}

/** Everything that was said, by everybody, to everybody: open after the end. */
export function AllMessages({ desk }: { desk: NotesDesk }) {
  const { host } = useView().you;
  const sharing = desk.notes?.sharing;
  const messages = useTable((s) => s.messages);
  const earlier = useTable((s) => s.earlier);
  const words = useWords();
  const scenario = useScenario();
  const [shown, setShown] = useState(PAGE);
  const name = (id: string) => scenario.seats.find((s) => s.id === id)?.name ?? id;
  const to = (m: Message) =>
    m.to === "press" ? tr("cables.press") : m.to === "team" ? tr("cables.team") : m.to.map(name).join(", ");

  // What this browser had received as its seat has gaps: everything is open only now, so it is asked for afresh.
  useEffect(() => {
    void ask<Page>({ type: "messages", before: null, limit: PAGE }).then((page) => {
      if (page) useTable.setState({ messages: page.items, earlier: page.earlier });
    });
  }, []);

  async function older() {
    setShown(shown + PAGE);
    if (!earlier || messages.length > shown) return;
    const page = await ask<Page>({
      type: "messages",
      before: messages[0]?.id ?? null,
      limit: PAGE,
    });
    if (page)
      useTable.setState((s) => ({ messages: mergeMessages(s.messages, page.items), earlier: page.earlier }));
  }

  return (
    <section className="part" aria-labelledby="said">
      <h2 id="said">{tr("cables.title")}</h2>
      {!host && <p className="note">{tr(sharing?.messages === "own" ? "said.own" : "cables.line")}</p>}
      {host && sharing && (
        <label className="choice">
          <input
            type="checkbox"
            checked={sharing.messages === "own"}
            onChange={(e) =>
              void desk.save("sharing", { ...sharing, messages: e.target.checked ? "own" : "open" })
            }
          />
          <span>{tr("said.own")}</span>
        </label>
      )}
      {(earlier || messages.length > shown) && (
        <div>
          <button type="button" className="button tight" onClick={() => void older()}>
            {tr("cables.more")}
          </button>
        </div>
      )}
      <ol className="said">
        {messages.slice(-shown).map((m) => (
          <li key={m.id}>
            <span className="faint small number">{tr("beliefs.turn", { turn: m.turn })}</span>
            <Seat id={m.from} bare size={22} />
            <span>
              <span className="small quiet">{tr("cables.from", { from: name(m.from), to: to(m) })}</span>
              <br />
              {plain(renderWords(m.words, words.names))}{" "}
              {host && sharing && m.to !== "press" && (
                <button
                  type="button"
                  className="button plain tight said-keep"
                  onClick={() =>
                    void desk.save("sharing", {
                      ...sharing,
                      withheld: sharing.withheld.includes(m.id)
                        ? sharing.withheld.filter((id) => id !== m.id)
                        : [...sharing.withheld, m.id],
                    })
                  }
                >
                  {tr(sharing.withheld.includes(m.id) ? "said.release" : "said.keep")}
                </button>
              )}
              {sharing?.withheld.includes(m.id) && <span className="chip">{tr("said.kept")}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
