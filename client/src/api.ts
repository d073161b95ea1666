import type { InjectPlan, Order, Stage } from "@casus/shared/engine";
import type { Glance, PublicScenario, View } from "@casus/shared/projection";
import type {
  Admission,
  Awake,
  ForkRequest,
  HostRequest,
  JoinRequest,
  Together,
} from "@casus/shared/protocol";
import type {
  AfterActionReview,
  Beside,
  BesideKind,
  Notes,
  Outcome,
  Perspective,
} from "@casus/shared/review";

/** A refusal by the server, or `unreachable` when there was no answer at all. */
export class ApiError extends Error {
  readonly code: string;
  /** What the refusal's sentence is filled with. */
  readonly with: Readonly<Record<string, string | number>>;
  constructor(code: string, message: string, given: ApiError["with"] = {}) {
    super(message);
    this.code = code;
    this.with = given;
  }
}

/** Milliseconds after which no answer is an answer. */
const PATIENCE = 20_000;
/** Other worlds are played in a queue: a class whose games end together waits for the last of them. */
const LONG_PATIENCE = 180_000;

async function call<T>(path: string, init?: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, { signal: AbortSignal.timeout(PATIENCE), ...init });
  } catch {
    throw new ApiError("unreachable", "");
  }
  const body: unknown = await response.json().catch(() => null);
  if (response.ok && body !== null) return body as T;
  const problem = body as { code?: string; message?: string; with?: ApiError["with"] } | null;
  throw new ApiError(
    problem?.code ?? (response.status >= 500 ? "unreachable" : `http-${response.status}`),
    problem?.message ?? "",
    problem?.with,
  );
}

const post = <T>(path: string, body: unknown, token?: string) =>
  call<T>(path, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify(body),
  });

const asked = <T>(path: string, token?: string, patience = PATIENCE) =>
  call<T>(path, {
    ...(token && { headers: { authorization: `Bearer ${token}` } }),
    signal: AbortSignal.timeout(patience),
  });

/** What the home page needs of a scenario. */
export type ScenarioSummary = Pick<PublicScenario, "id" | "title" | "summary" | "begins">;

export const listScenarios = () => asked<readonly ScenarioSummary[]>("/scenarios");
export const loadScenario = (id: string) => asked<PublicScenario>(`/scenarios/${encodeURIComponent(id)}`);
/** How many injects come with a scenario, and for the white cell of a game of it, which. */
export const loadInjects = (id: string, token?: string) =>
  asked<{ readonly count: number; readonly injects?: readonly InjectPlan[] }>(
    `/scenarios/${encodeURIComponent(id)}/injects`,
    token,
  );
export const hostGame = (request: HostRequest) => post<Admission>("/games", request);
/** The next crisis of a campaign: it opens where the finished game ended. */
export const hostNext = (game: string, token: string, request: HostRequest) =>
  post<Admission>(`/games/${encodeURIComponent(game)}/next`, request, token);
/** Several games from a distance, each by its token; null for one that is not run with it. */
export const glanceAt = (tokens: readonly string[]) =>
  post<readonly (Glance | null)[]>("/glance", { tokens });
/** The same done in several games; null where it was done, or the code of a refusal. */
export const actTogether = (tokens: readonly string[], what: Together) =>
  post<readonly (string | null)[]>("/together", { tokens, do: what });
export const joinGame = (request: JoinRequest) => post<Admission>("/join", request);
/** A projector's own admission, for whoever hosts the game. */
export const openScreen = (game: string, token: string) =>
  post<Admission>(`/games/${encodeURIComponent(game)}/screen`, {}, token);
export const ensureGame = (game: string, token: string) =>
  post<Awake>(`/games/${encodeURIComponent(game)}/ensure`, {}, token);
export const loadReview = (game: string, token: string) =>
  asked<AfterActionReview>(at(game, "review"), token, LONG_PATIENCE);
/** What there is of the review at once: without verdicts while their other worlds are being played. */
export const loadReviewSoon = (game: string, token: string) =>
  asked<AfterActionReview>(at(game, "review?soon=1"), token);

/** What was written beside a game, as far as this person may read it, and how the class guessed. */
export type SeenNotes = Notes & { readonly tally: Readonly<Record<string, number>> };

/** A game beside the one it was forked from, and its own forks. */
export interface Relative {
  readonly id: string;
  readonly name: string;
  readonly relation: "self" | "parent" | "fork";
  readonly turn: number | null;
  readonly treaties: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly stage: Stage["kind"];
  readonly outcome: Outcome | null;
}

const at = (game: string, path: string) => `/games/${encodeURIComponent(game)}/${path}`;

export const loadNotes = (game: string, token: string) => asked<SeenNotes>(at(game, "notes"), token);
export const saveNote = <K extends BesideKind>(game: string, token: string, kind: K, value: Beside[K]) =>
  call<SeenNotes>(at(game, `notes/${kind}`), {
    method: "PUT",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify(value),
  });
export const loadPerspective = (game: string, token: string, turn: number, seat: string) =>
  asked<Perspective>(at(game, `past/${turn}/${encodeURIComponent(seat)}`), token);
/** A past turn with everything open, as it ended. */
export const loadThen = (game: string, token: string, turn: number) =>
  asked<View>(at(game, `then/${turn}`), token);
/** What each seat had ordered in a turn. */
export const loadSheets = (game: string, token: string, turn: number) =>
  asked<Readonly<Record<string, readonly Order[]>>>(at(game, `sheets/${turn}`), token);
/** What a seat knew when it wrote its sheet of a turn. */
export const loadDesk = (game: string, token: string, turn: number, seat: string) =>
  asked<View>(at(game, `sheets/${turn}/${encodeURIComponent(seat)}`), token);
export const forkGame = (game: string, token: string, request: ForkRequest) =>
  post<Admission>(at(game, "fork"), request, token);
export const loadFamily = (game: string, token: string) =>
  asked<readonly Relative[]>(at(game, "family"), token, LONG_PATIENCE);

/** Fetches a file with the token and hands it to the browser to keep. */
export async function download(game: string, token: string, path: string, name: string): Promise<void> {
  let response: Response;
  try {
    response = await fetch(at(game, path), { headers: { authorization: `Bearer ${token}` } });
  } catch {
    throw new ApiError("unreachable", "");
  }
  if (!response.ok) {
    const problem = (await response.json().catch(() => null)) as { code?: string; message?: string } | null;
    throw new ApiError(problem?.code ?? `http-${response.status}`, problem?.message ?? "");
  }
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
