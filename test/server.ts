import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { startApp } from "@casus/server/app";
import { type Environment, readEnvironment } from "@casus/server/env";
import { Store } from "@casus/server/store";
import type { Message } from "@casus/shared/engine";
import type { Board, View } from "@casus/shared/projection";
import {
  type Admission,
  type Attend,
  type HostRequest,
  type Intent,
  type IntentReply,
  type MessagesMessage,
  type Notice,
  PROTOCOL_VERSION,
  PublicState,
  type Question,
  restoreNulls,
  type TeamMessage,
  type ViewMessage,
} from "@casus/shared/protocol";
import { Client, type Room } from "@colyseus/sdk";

const MAIN = fileURLToPath(new URL("../server/src/main.ts", import.meta.url));
const ROOT = fileURLToPath(new URL("..", import.meta.url));
export const SCENARIO = "kaliningrad-transit-2022";

export const temporaryFolder = () => mkdtempSync(path.join(tmpdir(), "casus-test-"));

/** Bots at once, a short patience, no client: what tests want unless they ask for something else. */
const SETTINGS = {
  HOST: "127.0.0.1",
  PORT: "0",
  CASUS_BUILD: "never",
  CASUS_BOT_PACE: "0",
  CASUS_ABSENCE: "5",
};

export interface Server {
  readonly url: string;
  readonly folder: string;
  /** Ends it in an orderly way; the folder goes too, unless somebody brought it. */
  stop(): Promise<void>;
}

/** A server in this process. One per test file: Colyseus keeps its matchmaker in a module. */
export async function bootHere(settings: Readonly<Record<string, string>> = {}): Promise<Server> {
  const folder = temporaryFolder();
  const env: Environment = readEnvironment({ ...SETTINGS, CASUS_DATA: folder, ...settings });
  const store = await Store.open(folder);
  const app = await startApp(env, store, { kind: "none" });
  return {
    url: `http://127.0.0.1:${app.port}`,
    folder,
    stop: async () => {
      await app.stop();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface Child extends Server {
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  readonly process: ChildProcess;
}

/** A server of its own, as `npm start` runs it, on a free port. */
export async function bootChild(
  folder: string = temporaryFolder(),
  settings: Readonly<Record<string, string>> = {},
): Promise<Child> {
  const child = launch({ CASUS_DATA: folder, ...settings });
  let said = "";
  const url = await new Promise<string>((ready, failed) => {
    const listen = (chunk: Buffer) => {
      said += chunk;
      const found = /Casus is ready: (http:\S+)/.exec(said)?.[1];
      if (found !== undefined) ready(found);
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.once("exit", (code) => failed(new Error(`the server ended with ${code}:\n${said}`)));
  });
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, "exit");
  };
  return { url, folder, process: child, stop: () => end("SIGTERM"), kill: () => end("SIGKILL") };
}

export const launch = (settings: Readonly<Record<string, string>>): ChildProcess =>
  spawn(process.execPath, [MAIN], {
    cwd: ROOT,
    env: { ...process.env, ...SETTINGS, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });

export const post = (url: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

export const hosting = (changes: Partial<HostRequest> = {}): HostRequest => ({
  scenario: SCENARIO,
  name: "Corridor",
  host: "Hanna",
  preset: "none",
  humans: ["LT", "US"],
  seat: "LT",
  dealt: false,
  solo: false,
  treaties: {},
  personas: {},
  ...changes,
});

export async function host(url: string, changes: Partial<HostRequest> = {}): Promise<Admission> {
  const response = await post(`${url}/games`, hosting(changes));
  if (response.status !== 201) throw new Error(`hosting: ${response.status} ${await response.text()}`);
  return (await response.json()) as Admission;
}

export async function join(url: string, code: string, name: string | null): Promise<Admission> {
  const response = await post(`${url}/join`, { code, name });
  if (response.status !== 201) throw new Error(`joining: ${response.status} ${await response.text()}`);
  return (await response.json()) as Admission;
}

/** One person's browser, without the browser: keeps the view as patches make it. */
export class Player {
  readonly admission: Admission;
  readonly url: string;
  view: View | null = null;
  board: Board | null = null;
  version = 0;
  wholeViews = 0;
  patches = 0;
  readonly messages: Message[] = [];
  readonly notices: Notice[] = [];
  /** What team-mates have open, and how often it was told. */
  team: Readonly<Record<string, string>> = {};
  told = 0;
  closed: number | null = null;
  #room: Room | null = null;
  /** Whole views asked for and not here yet; patches may come in the same breath, before the answer is read. */
  #asked = 0;
  readonly #ahead: ViewMessage[] = [];

  private constructor(url: string, admission: Admission) {
    this.url = url;
    this.admission = admission;
  }

  /** Comes in by a game's code or one's own, and sits down where a seat is named. */
  static async enter(url: string, code: string, name: string | null, seat: string | null = null) {
    const player = await Player.connect(url, await join(url, code, name));
    if (seat !== null) await player.must({ type: "sit", seat });
    return player;
  }

  /** Wakes the game and takes a place at its table. */
  static async connect(url: string, admission: Admission): Promise<Player> {
    const player = new Player(url, admission);
    const woken = await post(`${url}/games/${admission.game}/ensure`, {}, bearer(admission));
    if (!woken.ok) throw new Error(`ensure: ${woken.status} ${await woken.text()}`);
    const sdk = new Client(url);
    sdk.auth.token = admission.token;
    const room: Room = await sdk.joinById(admission.game, { version: PROTOCOL_VERSION }, PublicState);
    room.reconnection.enabled = false;
    player.#room = room;
    room.onMessage("view", (message: ViewMessage) => player.#see(message));
    room.onMessage("board", (board: Board) => {
      player.board = board;
    });
    room.onMessage("messages", ({ items, fresh }: MessagesMessage) => {
      if (fresh) player.messages.length = 0;
      for (const item of items as readonly Message[])
        if (!player.messages.some((known) => known.id === item.id)) player.messages.push(item);
    });
    room.onMessage("team", ({ at }: TeamMessage) => {
      player.team = at;
      player.told++;
    });
    room.onMessage("notice", (notice: Notice) => player.notices.push(notice));
    room.onError(() => {});
    room.onLeave((code) => {
      player.closed = code;
    });
    await eventually(() => player.view !== null, "the first view");
    return player;
  }

  get state(): PublicState {
    return this.#open.state as PublicState;
  }

  get #open(): Room {
    if (this.#room === null) throw new Error("not connected");
    return this.#room;
  }

  #see(message: ViewMessage): void {
    if (message.from === null) {
      this.view = message.view as View;
      this.wholeViews++;
    } else {
      if (this.#asked > 0) {
        this.#ahead.push(message);
        return;
      }
      if (message.from !== this.version) throw new Error(`patch from ${message.from}, have ${this.version}`);
      this.view = restoreNulls(merged(this.view, message.patch), message.patch) as View;
      this.patches++;
    }
    this.version = message.version;
  }

  send(intent: Intent, id: string = randomUUID()): Promise<IntentReply> {
    return this.raw({ id, version: PROTOCOL_VERSION, intent }) as Promise<IntentReply>;
  }

  /** What the server hands out of this player's game, as this player. */
  get(path: string): Promise<Response> {
    return fetch(`${this.url}/games/${this.admission.game}/${path}`, { headers: bearer(this.admission) });
  }

  /** Sends and insists. */
  async must(intent: Intent): Promise<number> {
    const reply = await this.send(intent);
    if (!reply.ok) throw new Error(`${intent.type}: ${reply.code} ${JSON.stringify(reply.with)}`);
    return reply.seq;
  }

  raw(envelope: unknown): Promise<unknown> {
    return this.#open.request("intent", envelope as never, { timeout: 8_000 });
  }

  /** Leads the reveal on all screens. */
  lead(how: unknown): Promise<unknown> {
    return this.#open.request("lead", how as never, { timeout: 8_000 });
  }

  /** Chooses what stands on the projector. */
  screen(how: unknown): Promise<unknown> {
    return this.#open.request("screen", how as never, { timeout: 8_000 });
  }

  role(answers: unknown): void {
    this.#open.send("role", answers as never);
  }

  place(place: unknown): void {
    this.#open.send("place", { place } as never);
  }

  ask(question: Question): Promise<unknown> {
    return this.#open.request("ask", question as never, { timeout: 8_000 });
  }

  attend(at: Attend): void {
    this.#open.send("attend", at);
  }

  /** The view as the server would send it anew. */
  async fresh(): Promise<View> {
    this.#asked++;
    let message: ViewMessage;
    try {
      message = (await this.ask({ type: "view" })) as ViewMessage;
    } finally {
      this.#asked--;
    }
    this.#see(message);
    for (const next of this.#ahead.splice(0)) if (next.version > this.version) this.#see(next);
    return this.view as View;
  }

  get phase(): string {
    const stage = this.view?.stage;
    return stage?.kind === "running" ? stage.phase : (stage?.kind ?? "");
  }

  async leave(): Promise<void> {
    await this.#open.leave();
  }

  /** Goes away as a phone in a tunnel does. */
  drop(): void {
    this.#open.connection.close();
  }
}

export const bearer = ({ token }: Pick<Admission, "token">) => ({ authorization: `Bearer ${token}` });

/** RFC 7396 as it is written, so that the server's patches are not judged by the library that made them. */
function merged(target: unknown, patch: unknown): unknown {
  if (patch === null || typeof patch !== "object" || Array.isArray(patch)) return patch;
  const plain = target !== null && typeof target === "object" && !Array.isArray(target);
  const result: Record<string, unknown> = plain ? { ...target } : {};
  for (const [key, value] of Object.entries(patch))
    if (value === null) delete result[key];
    else result[key] = merged(result[key], value);
  return result;
}

export async function eventually(
  holds: () => boolean | Promise<boolean>,
  what: string,
  within = 10_000,
): Promise<void> {
  const until = performance.now() + within;
  while (!(await holds())) {
    if (performance.now() > until) throw new Error(`not within ${within} ms: ${what}`);
    await new Promise((done) => setTimeout(done, 15));
  }
}
