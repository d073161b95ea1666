import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A line between a browser and the server, for a test to trouble. Pages always come through; sockets as it is set. */
export interface Line {
  readonly url: string;
  /** No socket is opened any more: as a filter does. */
  refusing: boolean;
  /** Milliseconds that what the server says over sockets is late. */
  late: number;
  /** What the browser says over sockets goes nowhere. */
  mute: boolean;
  close(): void;
}

export async function lineTo(url: string): Promise<Line> {
  const open = new Set<Socket>();
  const server = createServer((browser) => {
    const there = connect(Number(new URL(url).port), "127.0.0.1");
    let socket = false;
    for (const [one, other] of [
      [browser, there],
      [there, browser],
    ] as const) {
      open.add(one);
      one.on("close", () => other.destroy() && open.delete(one)).on("error", () => other.destroy());
    }
    browser.on("data", (chunk) => {
      socket ||= /^upgrade: websocket/im.test(chunk.toString("latin1"));
      if (socket && line.refusing) browser.destroy();
      else if (!socket || !line.mute) there.write(chunk);
    });
    there.on("data", (chunk) => {
      if (socket && line.late > 0) setTimeout(() => browser.writable && browser.write(chunk), line.late);
      else browser.write(chunk);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const line: Line = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    refusing: false,
    late: 0,
    mute: false,
    close: () => {
      server.close();
      for (const one of open) one.destroy();
    },
  };
  return line;
}
