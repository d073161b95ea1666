import { type AddressInfo, connect, createServer } from "node:net";
import { constants, inflateRawSync } from "node:zlib";

export interface Relay {
  readonly url: string;
  /** Bytes that came from the server so far, as they went over the wire, and those of them that were message frames. */
  count(): { readonly all: number; readonly messages: number };
  close(): void;
}

/** Stands between a client and the server on loopback and counts what comes back. Changes nothing: deflate stays deflate. */
export async function relayTo(url: string): Promise<Relay> {
  let all = 0;
  let messages = 0;
  const server = createServer((client) => {
    const upstream = connect(Number(new URL(url).port), "127.0.0.1");
    const frames = new FrameReader((size, payload) => {
      if (isMessages(payload)) messages += size;
    });
    client.pipe(upstream);
    upstream.pipe(client);
    upstream.on("data", (chunk) => {
      all += chunk.length;
      frames.read(chunk);
    });
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const)
      one.on("close", () => other.destroy()).on("error", () => other.destroy());
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    count: () => ({ all, messages }),
    close: () => server.close(),
  };
}

/** Colyseus: one byte of protocol, then the message's type as a short string. */
const isMessages = (payload: Buffer): boolean =>
  payload.subarray(1, 12).toString("latin1").includes("messages");

/** Cuts a server's side of a connection into WebSocket frames, once it has become one (RFC 6455, RFC 7692). */
class FrameReader {
  #rest: Buffer = Buffer.alloc(0);
  #upgraded = false;
  readonly #each: (size: number, payload: Buffer) => void;

  constructor(each: (size: number, payload: Buffer) => void) {
    this.#each = each;
  }

  read(chunk: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    if (!this.#upgraded) {
      const end = this.#rest.indexOf("\r\n\r\n");
      const upgrade = this.#rest.subarray(0, 12).toString("latin1") === "HTTP/1.1 101";
      if (!upgrade) this.#rest = Buffer.alloc(0);
      if (!upgrade || end < 0) return;
      this.#upgraded = true;
      this.#rest = this.#rest.subarray(end + 4);
    }
    for (let size = this.#frame(); size > 0; size = this.#frame()) this.#rest = this.#rest.subarray(size);
  }

  /** Reads the first frame and gives its size; 0 while it is not all here. */
  #frame(): number {
    const head = this.#rest;
    if (head.length < 2) return 0;
    const short = (head[1] ?? 0) & 127;
    const at = short === 126 ? 4 : short === 127 ? 10 : 2;
    if (head.length < at) return 0;
    const length =
      short === 126 ? head.readUInt16BE(2) : short === 127 ? Number(head.readBigUInt64BE(2)) : short;
    if (head.length < at + length) return 0;
    const payload = head.subarray(at, at + length);
    const deflated = ((head[0] ?? 0) & 0x40) !== 0;
    this.#each(at + length, deflated ? inflated(payload) : payload);
    return at + length;
  }
}

/** A frame is the beginning of a stream that goes on: the sender cuts the last four bytes off and keeps no dictionary. */
const inflated = (payload: Buffer): Buffer =>
  inflateRawSync(Buffer.concat([payload, Buffer.from([0, 0, 0xff, 0xff])]), {
    finishFlush: constants.Z_SYNC_FLUSH,
  });
