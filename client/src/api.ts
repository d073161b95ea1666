import type { InjectPlan } from "@casus/shared/engine";
import type { Glance, PublicScenario } from "@casus/shared/projection";
import type { Admission, HostRequest, JoinRequest } from "@casus/shared/protocol";
import type { AfterActionReview } from "@casus/shared/review";

/** A refusal by the server, or `unreachable` when there was no answer at all. */
export class ApiError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Milliseconds after which no answer is an answer. */
const PATIENCE = 20_000;

async function call<T>(path: string, init?: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, { signal: AbortSignal.timeout(PATIENCE), ...init });
  } catch {
    throw new ApiError("unreachable", "");
  }
  const body: unknown = await response.json().catch(() => null);
  if (response.ok && body !== null) return body as T;
  const problem = body as { code?: string; message?: string } | null;
  throw new ApiError(
    problem?.code ?? (response.status >= 500 ? "unreachable" : `http-${response.status}`),
    problem?.message ?? "",
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

const asked = <T>(path: string, token?: string) =>
  call<T>(path, token ? { headers: { authorization: `Bearer ${token}` } } : undefined);

/** What the home page needs of a scenario. */
export type ScenarioSummary = Pick<PublicScenario, "id" | "title" | "summary" | "begins">;

export const listScenarios = () => asked<readonly ScenarioSummary[]>("/scenarios");
export const loadScenario = (id: string) => asked<PublicScenario>(`/scenarios/${encodeURIComponent(id)}`);
/** The injects that come with a scenario. */
export const loadInjects = (id: string) =>
  asked<readonly InjectPlan[]>(`/scenarios/${encodeURIComponent(id)}/injects`);
export const hostGame = (request: HostRequest) => post<Admission>("/games", request);
/** The next crisis of a campaign: it opens where the finished game ended. */
export const hostNext = (game: string, token: string, request: HostRequest) =>
  post<Admission>(`/games/${encodeURIComponent(game)}/next`, request, token);
/** Several games from a distance, each by its token; null for one that is not run with it. */
export const glanceAt = (tokens: readonly string[]) =>
  post<readonly (Glance | null)[]>("/glance", { tokens });
export const joinGame = (request: JoinRequest) => post<Admission>("/join", request);
export const ensureGame = (game: string, token: string) =>
  post<{ readonly started: number }>(`/games/${encodeURIComponent(game)}/ensure`, {}, token);
export const loadReview = (game: string, token: string) =>
  asked<AfterActionReview>(`/games/${encodeURIComponent(game)}/review`, token);
export const loadRecord = (game: string, token: string) =>
  asked<unknown>(`/games/${encodeURIComponent(game)}/record`, token);
