import { useMemo } from "react";
import { capital } from "../../format.ts";
import { tt } from "../../i18n/table.ts";
import type { SceneModel } from "../../scene/model.ts";
import { useLayers, useLook } from "../../state/map.ts";
import { useMessages, useReveal, useShown } from "../../state/reveal.ts";
import { useScenario, useWords } from "../../state/table.ts";
import { story } from "../../words.ts";
import { withLayers } from "./layers.ts";
import { type Ground, type Sayings, sceneModel } from "./scene-model.ts";
import { staged } from "./staged.ts";

/** The map as this person sees it now: the view, as far as it has been told, with the layers that are on. */
export function useSceneModel(ground: Ground | null): { full: SceneModel; drawn: SceneModel } | null {
  const view = useShown();
  const scenario = useScenario();
  const words = useWords();
  const messages = useMessages();
  const { hidden, before, beats, beat, over, mode } = useReveal();
  const selected = useLook((s) => s.selected);
  const off = useLayers((s) => s.off);

  const say = useMemo<Sayings>(
    () => ({
      act: (act) => story(words, act),
      request: (request) => words.say(`request.${request.kind}.name`),
      cables: (from, to, n) =>
        to === null
          ? tt("map.said.press", { from: words.name(from), n })
          : tt("map.said", { from: words.name(from), to: words.name(to), n }),
      commitment: (protector, ally) =>
        capital(tt("map.protects", { protector: words.name(protector), ally: words.name(ally) })),
      nameless: (owner) => tt("map.nameless", { owner: words.name(owner) }),
    }),
    [words],
  );
  const there = useMemo(() => {
    if (!ground) return null;
    const given = { scenario, ground, say, messages };
    const now = sceneModel({ ...given, view, hidden });
    if (mode === "none" || before === null) return now;
    const told = beats.slice(0, beat + 1).flatMap((b) => [...b.acts, ...b.asides]);
    return staged(sceneModel({ ...given, view: before }), now, told, over);
  }, [ground, scenario, say, messages, view, hidden, mode, before, beats, beat, over]);
  // Who selects something changes nothing of what is there: only what is new has to be drawn anew.
  return useMemo(() => {
    const full = there && (selected ? { ...there, selected } : there);
    return full && { full, drawn: withLayers(full, off) };
  }, [there, selected, off]);
}
