import { BookOpen, LocateFixed, Mail, X } from "lucide-react";
import { narrow } from "../../design/narrow.ts";
import { Seat } from "../../design/seat.tsx";
import { formatPercent } from "../../format.ts";
import { t } from "../../i18n/index.ts";
import { tt } from "../../i18n/table.ts";
import type { PlaceKind } from "../../scene/model.ts";
import { useShown } from "../../state/reveal.ts";
import { useView, useWords } from "../../state/table.ts";
import { setUi } from "../../state/ui.ts";
import { actionShort, renderWords, rungName } from "../../words.ts";
import type { Content, Fact } from "./contents.ts";

/** The dossier of what is selected on the map: what is known of it, and where to go from here. */
export function MapCard(p: { content: Content; onClose: () => void; onFly: () => void }) {
  const { content } = p;
  const me = useView().you.seat;
  const actor = content.actor;
  const say = useFactWords();
  return (
    <section className="map-card" aria-label={tt("map.card", { name: content.name })}>
      <header className="row">
        <div className="grow">
          <p className="label">{tt(`map.is.${content.kind}`)}</p>
          <h3>{content.name}</h3>
        </div>
        <button
          type="button"
          className="icon-button"
          aria-label={t("common.close")}
          title={t("common.close")}
          onClick={p.onClose}
        >
          <X size={16} aria-hidden />
        </button>
      </header>
      {content.facts.length > 0 && (
        <dl>
          {content.facts.map((fact) => (
            <div key={`${fact.code}${fact.value}`} data-code={fact.code}>
              <dt>{tt(`map.fact.${fact.code}`)}</dt>
              <dd>
                {fact.code === "owner" || fact.code === "seat" ? <Seat id={String(fact.value)} /> : say(fact)}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <footer className="row">
        {content.at && (
          <button type="button" className="button tight plain" onClick={p.onFly}>
            <LocateFixed size={15} aria-hidden /> {tt("map.fly")}
          </button>
        )}
        {actor && (
          <button
            type="button"
            className="button tight plain"
            onClick={() =>
              setUi({
                actor,
                desk: "dossiers",
                sheet: narrow() ? "dossiers" : null,
              })
            }
          >
            <BookOpen size={15} aria-hidden /> {tt("map.dossier")}
          </button>
        )}
        {actor && me !== null && actor !== me && (
          <button
            type="button"
            className="button tight plain"
            onClick={() => setUi({ desk: "cables", phone: "talk", channel: actor, sheet: null })}
          >
            <Mail size={15} aria-hidden /> {tt("map.write")}
          </button>
        )}
      </footer>
    </section>
  );
}

/** A fact in words. */
export function useFactWords(): (fact: Fact) => string {
  const view = useShown();
  const words = useWords();
  return ({ code, value }) => {
    switch (code) {
      case "strength":
      case "readiness":
      case "believed":
        return formatPercent(Number(value) / 100);
      case "kind":
        return tt(`map.kind.${value as PlaceKind}`);
      case "posture":
        return tt("map.posture", { n: value, of: 4 });
      case "reach":
        return tt("map.reach", { n: value });
      case "arriving":
        return tt("map.arriving", { n: value });
      case "state":
        return tt(`map.state.${value as "open" | "restricted" | "blocked"}`);
      case "measure": {
        const measure = view.measures[value];
        return measure ? `${measure.name}: ${measure.levels[measure.level as 0 | 1 | 2 | 3]}` : "";
      }
      case "rung":
        return tt("map.rung", { n: value, name: rungName(words, Number(value)) });
      case "visibility":
        return tt(`map.legend.${value as "public" | "private" | "covert"}`);
      case "answers": {
        const act = view.acts[value];
        return act ? actionShort(words, act.action) : "";
      }
      case "costly":
        return tt("map.legend.costly");
      case "notional":
        return tt("map.notional");
      case "conditional":
        return tt("map.conditional", { name: words.name(String(value)) });
      case "together":
        return tt("map.together", { n: value });
      case "owner":
      case "seat":
      case "country":
        return words.name(String(value));
      case "words":
        return `“${renderWords(view.acts[value]?.words ?? "", words.names)}”`;
      case "zone":
      case "here":
      case "treaty":
        return String(value);
    }
  };
}
