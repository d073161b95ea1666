/** What this device and network can do; null where it did not work at all. Times in milliseconds. */
export interface Measured {
  /** Median time of an answer. */
  readonly http: number | null;
  /** Until a WebSocket was open. */
  readonly socket: number | null;
  readonly load: { readonly bytes: number; readonly ms: number } | null;
  /** This device's clock less the server's, to a second. */
  readonly apart: number | null;
  /** Whether this browser keeps what it is given. */
  readonly keeps: boolean;
}

/** Milliseconds after which no answer is none. */
const PATIENCE = 8_000;

/** Measures once; takes a few seconds at most. */
export async function measure(): Promise<Measured> {
  const { http, apart } = await answers();
  return { http, apart, socket: await opens(), load: await loads(), keeps: keeps() };
}

async function answers(): Promise<Pick<Measured, "http" | "apart">> {
  const times: number[] = [];
  let apart: number | null = null;
  for (let i = 0; i < 5; i++)
    try {
      const from = performance.now();
      const response = await fetch("/health", { cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
      if (!response.ok) continue;
      times.push(performance.now() - from);
      const said = Date.parse(response.headers.get("date") ?? "");
      if (!Number.isNaN(said)) apart = Date.now() - said;
    } catch {
      // Counted by its absence.
    }
  times.sort((a, b) => a - b);
  const middle = times[Math.floor(times.length / 2)];
  return { http: middle === undefined ? null : Math.round(middle), apart };
}

/**
 * A game's socket without a game. The server closes it at once, with a code of its own: that it could say so shows that
 * nothing in between forbids sockets. Where one does, the attempt fails without a word, or never ends.
 */
function opens(): Promise<number | null> {
  return new Promise((done) => {
    const from = performance.now();
    const socket = new WebSocket(`${location.origin.replace(/^http/, "ws")}/check/check`);
    const finish = (worked: boolean) => {
      clearTimeout(timer);
      socket.close();
      done(worked ? Math.round(performance.now() - from) : null);
    };
    const timer = setTimeout(() => finish(false), PATIENCE);
    socket.onopen = () => finish(true);
    socket.onclose = ({ code }) => finish(code >= 4000);
    socket.onerror = () => {};
  });
}

/** Loads this page's own script anew. */
async function loads(): Promise<Measured["load"]> {
  const script = document.querySelector<HTMLScriptElement>("script[type=module][src]")?.src;
  if (script === undefined) return null;
  try {
    const from = performance.now();
    const response = await fetch(script, { cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
    const bytes = (await response.arrayBuffer()).byteLength;
    return { bytes, ms: Math.max(1, Math.round(performance.now() - from)) };
  } catch {
    return null;
  }
}

function keeps(): boolean {
  try {
    localStorage.setItem("casus.check", "1");
    localStorage.removeItem("casus.check");
    return true;
  } catch {
    return false;
  }
}
