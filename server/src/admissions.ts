import type { Admission, Enrolled, JoinRequest } from "@casus/shared/protocol";
import type { Games } from "./games.ts";
import type { GameHost } from "./rooms/game-host.ts";
import type { Identity } from "./rooms/publish.ts";
import { type Refusal, refusal } from "./rooms/stamp.ts";
import {
  isReturnCode,
  newId,
  newReturnCode,
  newScreenId,
  newToken,
  normalCode,
  secretHash,
} from "./seats.ts";
import type { Store } from "./store/store.ts";

/** By the game's code, or by a personal code that brings somebody back. */
export async function join(games: Games, { code: typed, name }: JoinRequest): Promise<Admission | Refusal> {
  const code = normalCode(typed);
  if (isReturnCode(code)) return comeBack(games, code);
  const row = await games.store.gameByCode(code);
  const host = row && (await games.open(row.id));
  if (host === undefined) return refusal("unknown-code");
  if (name === null) return refusal("name-empty");
  if (host.game.locked) return refusal("joining-locked");
  const admission = await admit(games, host, name, false);
  if (!("ok" in admission) && host.game.stage.kind === "running") await host.seatStragglers();
  return admission;
}

async function comeBack(games: Games, code: string): Promise<Admission | Refusal> {
  const person = await games.store.personByReturn(secretHash(code));
  const host = person && (await games.open(person.game));
  if (person === undefined || host === undefined) return refusal("unknown-code");
  const token = newToken();
  await games.store.renewToken(person.id, secretHash(token));
  return { game: host.id, person: person.id, token, code: host.code };
}

/** The row first: without the action it proves nothing, and a crash between the two leaves nobody with half an entry. */
export async function admit(
  games: Games,
  host: GameHost,
  name: string,
  isHost: boolean,
): Promise<Admission | Refusal> {
  const person = newId();
  const admission = await enter(games.store, host, person);
  const joined = await host.file({ type: "join", person, name, host: isHost });
  if (joined.ok) return admission;
  await games.store.removePerson(person);
  return joined;
}

/** A class list: everybody named gets a place, perhaps a seat, and a code that brings them in on any device. */
export async function enrol(
  games: Games,
  host: GameHost,
  people: readonly { readonly name: string; readonly seat: string | null }[],
): Promise<readonly Enrolled[]> {
  const enrolled: Enrolled[] = [];
  for (const { name, seat } of people) {
    const admission = await admit(games, host, name, false);
    if ("ok" in admission) {
      enrolled.push({ name, seat, code: null, refused: admission.code });
      continue;
    }
    const { person } = admission;
    const seated = seat === null ? null : await host.file({ type: "sit", person, seat });
    const given = await reissue(games.store, host.id, person);
    enrolled.push({
      name,
      seat: seated?.ok ? seat : null,
      code: given.ok ? given.code : null,
      refused: seated && !seated.ok ? seated.code : given.ok ? null : given.code,
    });
  }
  return enrolled;
}

/** A projector's admission: it outlives a restart like everybody's, and takes no part. */
export const admitScreen = (games: Games, host: GameHost): Promise<Admission> =>
  enter(games.store, host, newScreenId());

/** A row and the token that opens it; of the token only its hash is kept. */
async function enter(store: Store, { id: game, code }: GameHost, person: string): Promise<Admission> {
  const token = newToken();
  await store.addPerson({ id: person, game, token_hash: secretHash(token), return_hash: null });
  return { game, person, token, code };
}

/** Who a token belongs to, and in which game. */
export async function identify(store: Store, token: string | undefined): Promise<Identity | undefined> {
  if (!token) return undefined;
  const row = await store.personByToken(secretHash(token));
  return row && { game: row.game, person: row.id };
}

/** A code for somebody who lost their device; the host asks for it, or they themselves beforehand. */
export async function reissue(
  store: Store,
  game: string,
  person: string,
): Promise<{ ok: true; code: string } | Refusal> {
  const code = newReturnCode();
  const given = await store.setReturn(game, person, secretHash(code));
  return given ? { ok: true, code } : refusal("unknown-person");
}

/** After the host removed somebody their token opens nothing. */
export async function forget(store: Store, person: string): Promise<void> {
  await store.removePerson(person);
}
