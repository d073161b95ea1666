import { directs, drives } from "@casus/shared/engine";
import { type Glance, glance } from "@casus/shared/projection";
import type { Together } from "@casus/shared/protocol";
import { identify } from "./admissions.ts";
import { now } from "./deadline.ts";
import type { Games } from "./games.ts";

/** Games as their white cells see them from a distance; null for a token that opens none of it. */
export function glances(games: Games, tokens: readonly string[]): Promise<readonly (Glance | null)[]> {
  return Promise.all(
    tokens.map(async (token) => {
      const who = await identify(games.store, token);
      const host = who && (await games.open(who.game).catch(() => undefined));
      if (!host || !who || !directs(host.game, who.person)) return null;
      return glance(host.game, host.code, host.board(), host.present, now());
    }),
  );
}

/** The same done in several games, each in the name of whose token it is: null where it was done, or the code of a refusal. */
export function together(
  games: Games,
  tokens: readonly string[],
  what: Together,
): Promise<readonly (string | null)[]> {
  return Promise.all(
    tokens.map(async (token) => {
      const who = await identify(games.store, token);
      const host = who && (await games.open(who.game).catch(() => undefined));
      if (!host || !who || !drives(host.game, who.person)) return "host-only";
      if (what.type === "tell") {
        host.onTell({
          code: "told",
          with: { by: host.game.people[who.person]?.name ?? "", text: what.text },
        });
        return null;
      }
      const done = await host.submit(() => ({ author: { kind: "person", id: who.person }, ...what }));
      return done.ok ? null : done.code;
    }),
  );
}
