import type { IntentReply } from "@casus/shared/protocol";
import { useEffect, useState } from "react";
import { Stage } from "../screens/game.tsx";
import { resetTable, useTable } from "../store.ts";
import { scenario } from "./scenario.ts";
import { fixture, messages } from "./view.ts";

type Page = Parameters<typeof fixture>[0];

/** `/dev/orders/3`: the table in a given phase and turn, without a server. */
export function DevPages({ page, state }: { page: string; state: string }) {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const turn = Number(state) || 1;
    const phase = (page || "orders") as Page;
    resetTable("dev");
    const view = fixture(phase, turn, new URLSearchParams(location.search).get("seat") ?? "LT");
    useTable.setState({
      link: { kind: (new URLSearchParams(location.search).get("link") ?? "live") as "live" },
      scenario,
      view,
      messages: messages.filter((m) => m.turn <= turn),
      pulse: {
        stage: view.stage.kind,
        turn,
        turns: 6,
        phase: page,
        deadline: Date.now() + 154_000,
        paused: false,
        done: 2,
        seats: 3,
        present: ["p1", "p2", "p3"],
        led: { on: false, beat: -1, since: 0, running: true },
        screen: { show: "all", dyad: null, hold: true, passed: [] },
        step: null,
      },
      transport: {
        send: async (intent): Promise<IntentReply> => {
          console.info("intent", JSON.stringify(intent));
          return intent.type === "begin"
            ? { ok: false, code: "not-available", rule: "O1", with: {} }
            : { ok: true, seq: 1 };
        },
        ask: async () => null,
        screen: async () => null,
        lead: async () => null,
        place: () => {},
        role: () => {},
        attend: () => {},
        leave: () => {},
      },
    });
    setReady(true);
  }, [page, state]);
  return ready ? <Stage onTake={() => {}} /> : null;
}
