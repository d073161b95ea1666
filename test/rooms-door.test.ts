import { PROTOCOL_VERSION } from "@casus/shared/protocol";
import { Client } from "@colyseus/sdk";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bearer, bootHere, host, hosting, post, type Server } from "./server.ts";

let server: Server;
beforeAll(async () => {
  server = await bootHere();
});
afterAll(() => server.stop());

describe("the door", () => {
  const games = async () => ((await (await fetch(`${server.url}/health`)).json()) as { games: number }).games;

  test.each([
    { what: "no JSON", body: "{", status: 400 },
    { what: "nothing", body: {}, status: 400 },
    { what: "something unknown", body: { ...hosting(), admin: true }, status: 400 },
    { what: "an unknown scenario", body: hosting({ scenario: "nowhere" }), status: 400 },
    { what: "an unknown seat", body: hosting({ humans: ["XX"] }), status: 400 },
    { what: "an unknown treaty", body: hosting({ treaties: { warsaw: {} } }), status: 400 },
    { what: "a name of blanks", body: hosting({ host: "   " }), status: 400 },
    { what: "a very long body", body: { ...hosting(), name: "x".repeat(1_100_000) }, status: 413 },
    { what: "a prototype", body: '{"__proto__":{"scenario":"x"}}', status: 400 },
  ])("hosting with $what is refused with $status, and no game is made", async ({ body, status }) => {
    const before = await games();
    const response = await post(`${server.url}/games`, body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code: expect.any(String), message: expect.any(String) });
    expect(await games()).toBe(before);
  });

  test("what is not in the expected form is told all at once: where, what stood there, what was expected", async () => {
    const body = { ...hosting({ treaties: { nato: { automaticity: 7 } } }), preset: "61", admin: true };
    expect(await (await post(`${server.url}/games`, body)).json()).toMatchObject({
      code: "invalid",
      problems: expect.arrayContaining([
        { path: "treaties.nato.automaticity", message: "is 7; expected at most 1" },
        { path: "preset", message: expect.stringMatching(/^is "61"; expected one of 60, 90,/) },
        { path: "admin", message: "is not a field here; expected none of that name" },
      ]),
    });
  });

  test("a wrong code is answered kindly", async () => {
    const response = await post(`${server.url}/join`, { code: "BBBBBB", name: "Ada" });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: "unknown-code", message: /board/ });
  });

  test.each(["/games", "/join", "/matchmake/joinById/x"])(
    "a foreign page may not post to %s",
    async (path) => {
      const response = await post(server.url + path, hosting(), { origin: "https://evil.example" });
      expect(response.status).toBe(403);
      expect(response.headers.get("access-control-allow-origin")).toBeNull();
    },
  );

  test.each([
    { path: "/matchmake/create/crisis", body: {}, status: 404 },
    { path: "/matchmake/joinOrCreate/crisis", body: {}, status: 404 },
    { path: "/matchmake/reconnect/crisis", body: { reconnectionToken: "x" }, status: 404 },
    { path: "/matchmake/joinById/x", body: { padding: "x".repeat(3000) }, status: 413 },
  ])("POST $path → $status", async ({ path, body, status }) => {
    expect((await post(server.url + path, body)).status).toBe(status);
  });

  test("a table wants a token of its own and a client of our version", async () => {
    const [one, other] = [await host(server.url), await host(server.url)];
    const enter = async (token: string, version: unknown = PROTOCOL_VERSION) => {
      await post(`${server.url}/games/${one.game}/ensure`, {}, bearer(one));
      const sdk = new Client(server.url);
      sdk.auth.token = token;
      return (await sdk.joinById(one.game, { version })).leave();
    };
    await expect(enter("")).rejects.toThrow("unknown-token");
    await expect(enter("guess")).rejects.toThrow("unknown-token");
    await expect(enter(other.token)).rejects.toThrow("not-admitted");
    await expect(enter(one.token, 0)).rejects.toThrow("version-mismatch");
    await enter(one.token);
  });

  test("waking, record and review are for people of the game, and the last two for when it is over", async () => {
    const [one, other] = [await host(server.url), await host(server.url)];
    const ask = (path: string, headers = {}) => fetch(`${server.url}/games/${one.game}/${path}`, { headers });
    expect((await post(`${server.url}/games/${one.game}/ensure`, {})).status).toBe(401);
    expect((await post(`${server.url}/games/${one.game}/ensure`, {}, bearer(other))).status).toBe(404);
    expect((await ask("record")).status).toBe(401);
    expect((await ask("record", bearer(other))).status).toBe(404);
    expect((await ask("record", bearer(one))).status).toBe(409);
    expect((await ask("review", bearer(one))).status).toBe(409);
  });

  test("headers", async () => {
    const { headers } = await fetch(`${server.url}/health`, { headers: { origin: "https://evil.example" } });
    expect(headers.get("content-security-policy")).toContain("script-src 'self'");
    expect(headers.get("content-security-policy")).not.toContain("unsafe-eval");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("access-control-allow-origin")).toBeNull();
    expect(headers.get("access-control-allow-credentials")).toBeNull();
  });

  test("a scenario leaves without its secrets", async () => {
    const text = await (await fetch(`${server.url}/scenarios/kaliningrad-transit-2022`)).text();
    expect(text).not.toMatch(/"secret"|"hawk":[^}]*"spending"|Berlin wants this off the table/);
  });

  test("a socket from a foreign page is not opened, and one that never finishes joining is closed", async () => {
    const one = await host(server.url);
    const reserved = await post(
      `${server.url}/matchmake/joinById/${one.game}`,
      { version: PROTOCOL_VERSION },
      bearer(one),
    );
    const { processId, roomId, sessionId } = (await reserved.json()) as Record<string, string>;
    const url = `${server.url.replace("http", "ws")}/${processId}/${roomId}?sessionId=${sessionId}`;
    /** Whether the socket opened, before it closed. */
    const openUntilClosed = (headers: Readonly<Record<string, string>>) =>
      new Promise<boolean>((ended) => {
        const socket = new WebSocket(url, { headers } as never);
        let opened = false;
        socket.onopen = () => {
          opened = true;
        };
        socket.onclose = () => ended(opened);
      });
    expect(await openUntilClosed({ origin: "https://evil.example" })).toBe(false);
    const started = performance.now();
    expect(await openUntilClosed({ origin: server.url })).toBe(true);
    expect(performance.now() - started).toBeGreaterThan(7_000);
    expect(performance.now() - started).toBeLessThan(12_000);
  });
});
