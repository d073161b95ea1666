import type { Message } from "@casus/shared/engine";
import { bargainFirst } from "@casus/shared/engine";
import type { Board, PublicScenario, View } from "@casus/shared/projection";
import {
  type Awake,
  CLOSE,
  type Intent,
  type IntentEnvelope,
  type IntentReply,
  type MessagesMessage,
  type Notice,
  PROTOCOL_VERSION,
  PublicState,
  type Question,
  restoreNulls,
  type ScreenPart,
  type TeamMessage,
  type ViewMessage,
} from "@casus/shared/protocol";
import { Client, type Room } from "@colyseus/sdk";
import { apply } from "json-merge-patch";
import { ApiError, ensureGame, loadScenario } from "./api.ts";
import { once } from "./once.ts";
import type { Session } from "./session.ts";
import { touch } from "./session.ts";
import { raise } from "./state/trouble.ts";
import { mergeMessages, notify, resetTable, type Transport, useTable } from "./store.ts";

// The only file that knows the Colyseus SDK.

const FIRST_WAIT = 300;
const LONGEST_WAIT = 8_000;
/** A socket that neither opens nor closes is stopped on its way. */
const JOIN_TIMEOUT = 10_000;
/** So often may the socket fail where pages come through, before we call it blocked. */
const BLOCKED_AFTER = 3;
/** After so many failed attempts the screen says that the server is gone; we go on trying. */
const GONE_AFTER = 6;
const REQUEST_TIMEOUT = 8_000;
const REJOIN_FATAL = new Set([
  "unknown-game",
  "unknown-token",
  "not-admitted",
  "forbidden",
  "http-401",
  "http-403",
  "http-404",
]);

/**
 * Joins a game and keeps rejoining until told to stop. Whoever has asked already whether the game is awake gives the answer
 * as `waking`. Returns the way to stop.
 */
export function connect(session: Session, waking: Promise<Awake> | null = null): () => void {
  const sdk = new Client(location.origin);
  sdk.auth.token = session.token;
  let room: Room | null = null;
  let stopped = false;
  let joining = false;
  let first = waking;
  let attempt = 0;
  let version = 0;
  let sent = 0;
  let blocked = 0;
  /** When the server we know was started; another time means it was started again. */
  let started: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  resetTable(session.game);
  useTable.setState({ link: { kind: "connecting" }, retry: () => wake() });

  function later() {
    if (stopped) return;
    attempt += 1;
    const kind = blocked >= BLOCKED_AFTER ? "blocked" : attempt > GONE_AFTER ? "gone" : "reconnecting";
    useTable.setState({ link: { kind, attempt } });
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (attempt - 1));
    // Forty phones that lost the same Wi-Fi should not all come back in the same instant.
    timer = setTimeout(() => void join(), wait * (0.7 + Math.random() * 0.6));
  }

  const finish = (link: ReturnType<typeof useTable.getState>["link"]) => {
    stopped = true;
    useTable.setState({ link, transport: null, retry: null });
  };

  async function join() {
    joining = true;
    await attemptToJoin();
    joining = false;
  }

  async function attemptToJoin() {
    let reached = false;
    try {
      const asked = first ?? ensureGame(session.game, session.token);
      first = null;
      const server = await asked;
      reached = true;
      // While it is being joined; what fails here is asked for again with the view.
      scenarioOf(server.scenario).catch(() => {});
      const joined = await inTime(sdk.joinById(session.game, { version: PROTOCOL_VERSION }, PublicState));
      if (started !== null && server.started !== started) raise("restarted");
      started = server.started;
      if (stopped) return void joined.leave();
      room = joined;
      // Rejoining is ours: it also survives a server that was restarted.
      joined.reconnection.enabled = false;
      listen(joined);
      attempt = 0;
      blocked = 0;
      useTable.setState({ link: { kind: "live" }, transport });
    } catch (error) {
      const code = error instanceof ApiError ? error.code : codeOf(error);
      if (code === "outdated" || code === "version-mismatch") return finish({ kind: "outdated" });
      if (REJOIN_FATAL.has(code)) return finish({ kind: "refused", code });
      // A code is an answer of the matchmaker; without one the socket itself failed.
      blocked = reached && code === "unreachable" ? blocked + 1 : 0;
      later();
    }
  }

  function listen(joined: Room) {
    const pulse = (state: InstanceType<typeof PublicState>) =>
      useTable.setState({
        skew: state.now > 1e12 ? state.now - Date.now() : 0,
        pulse: {
          stage: state.stage,
          turn: state.turn,
          turns: state.turns,
          phase: state.phase,
          deadline: state.deadline,
          paused: state.paused,
          done: state.done,
          seats: state.seats,
          present: [...state.present],
          led: {
            on: state.pace === "led",
            beat: state.revealBeat,
            since: state.revealSince,
            running: state.revealRunning,
          },
          screen: {
            show: state.screenShow as ScreenPart,
            dyad: state.screenDyad || null,
            hold: state.screenHold,
            passed: [...state.screenPassed],
            refused: [...state.screenRefused],
          },
          step: state.step || null,
        },
      });
    joined.onStateChange(pulse);
    joined.onMessage("view", (message: ViewMessage) => receive(message));
    // The first page after joining says whether there is more; live messages do not know.
    let paged = false;
    joined.onMessage("messages", (message: MessagesMessage) => {
      const items = message.items as readonly Message[];
      const first = !paged;
      paged = true;
      useTable.setState((s) => {
        const gap = first && !items.some((item) => s.messages.some((m) => m.id === item.id));
        if (gap || message.fresh) return { messages: items, earlier: message.earlier };
        return { messages: mergeMessages(s.messages, items) };
      });
    });
    useTable.setState({ team: {} });
    joined.onMessage("team", ({ at }: TeamMessage) => useTable.setState({ team: at }));
    joined.onMessage("board", (board: Board) => useTable.setState({ board }));
    joined.onMessage("notice", (notice: Notice) => notify(notice));
    joined.onError(() => {});
    joined.onLeave((code: number) => {
      if (room !== joined) return;
      room = null;
      useTable.setState({ transport: null });
      if (stopped) return;
      if (code === CLOSE.replaced) return finish({ kind: "replaced" });
      if (code === CLOSE.removed) return finish({ kind: "removed" });
      later();
    });
  }

  function receive(message: ViewMessage) {
    const current = useTable.getState().view;
    if (message.from === null) take(message.view as View);
    else if (current && message.from === version)
      take(restoreNulls(apply(structuredClone(current), message.patch), message.patch) as View);
    else
      return void transport.ask({ type: "view" }).then(
        (m) => m && receive(m as ViewMessage),
        () => {},
      );
    version = message.version;
  }

  function take(view: View) {
    const { scenario } = useTable.getState();
    if (scenario?.id !== view.game.scenario) void fetchScenario(view.game.scenario, view.game.formation);
    const known = useTable.getState().view;
    if (known?.game.name !== view.game.name || known.stage.kind !== view.stage.kind)
      touch(session.game, { title: view.game.name, stage: view.stage.kind });
    useTable.setState({ view });
  }

  async function fetchScenario(id: string, formation: string | null) {
    try {
      const written = await scenarioOf(id);
      useTable.setState({ scenario: formation === null ? written : bargainFirst(written, formation) });
    } catch {
      if (!stopped) setTimeout(() => void fetchScenario(id, formation), 2_000);
    }
  }

  const transport: Transport = {
    async send(intent: Intent): Promise<IntentReply> {
      sent += 1;
      // The same id on a retry makes it harmless: the server answers as it did the first time.
      const envelope: IntentEnvelope = {
        id: `${session.person.slice(0, 24)}-${Date.now().toString(36)}-${sent}`,
        version: PROTOCOL_VERSION,
        intent,
      };
      for (let turn = 0; ; turn++) {
        try {
          if (!room) throw new Error("offline");
          return await room.request("intent", envelope, { timeout: REQUEST_TIMEOUT });
        } catch (error) {
          if (turn === 2 || stopped) throw error;
          await new Promise((done) => setTimeout(done, 600 * (turn + 1)));
        }
      }
    },
    async ask(question: Question) {
      if (!room) throw new Error("offline");
      return await room.request("ask", question, { timeout: REQUEST_TIMEOUT });
    },
    role(answers) {
      room?.send("role", answers);
    },
    place(place) {
      room?.send("place", { place });
    },
    async lead(how) {
      if (!room) throw new Error("offline");
      return await room.request("lead", how, { timeout: REQUEST_TIMEOUT });
    },
    attend(at) {
      try {
        room?.send("attend", at);
      } catch {
        // A connection that is just closing; the next change is told again.
      }
    },
    async screen(how) {
      if (!room) throw new Error("offline");
      return await room.request("screen", how, { timeout: REQUEST_TIMEOUT });
    },
    leave() {
      stop();
    },
  };

  function stop() {
    stopped = true;
    clearTimeout(timer);
    const leaving = room;
    room = null;
    void leaving?.leave().catch(() => {});
  }

  const wake = () => {
    if (room || stopped || joining || document.hidden) return;
    clearTimeout(timer);
    attempt = Math.min(attempt, 1);
    void join();
  };
  addEventListener("online", wake);
  document.addEventListener("visibilitychange", wake);
  void join();

  return () => {
    removeEventListener("online", wake);
    document.removeEventListener("visibilitychange", wake);
    stop();
    resetTable(null);
  };
}

const scenarios = once<PublicScenario>();

/** A scenario as it is written. */
const scenarioOf = (id: string) => scenarios(id, () => loadScenario(id));

/** A room that opens after we gave up waiting is left again. */
async function inTime(joining: Promise<Room>): Promise<Room> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, give) => {
    timer = setTimeout(() => {
      give(new Error("unreachable"));
      joining.then(
        (room) => room.leave(),
        () => {},
      );
    }, JOIN_TIMEOUT);
  });
  try {
    return await Promise.race([joining, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Matchmaking errors carry the server's code in the message where ours are sentences. */
function codeOf(error: unknown): string {
  const message = error instanceof Error ? error.message : "";
  const found = /"code"\s*:\s*"([a-z-]+)"/.exec(message)?.[1];
  return found ?? (/^[a-z]+(-[a-z]+)+$/.test(message) ? message : "unreachable");
}
