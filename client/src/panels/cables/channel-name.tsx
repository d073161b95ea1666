import { Newspaper, Users } from "lucide-react";
import { Mark } from "../../design/mark.tsx";
import { tt } from "../../i18n/table.ts";
import { useScenario } from "../../state/table.ts";
import type { Channel } from "./channels.ts";

export function useChannelName() {
  const scenario = useScenario();
  return (channel: Pick<Channel, "kind" | "with">) =>
    channel.kind === "press"
      ? tt("cables.press")
      : channel.kind === "team"
        ? tt("cables.team")
        : channel.with.map((id) => scenario.seats.find((s) => s.id === id)?.name ?? id).join(", ");
}

export function ChannelMark({ channel, size }: { channel: Pick<Channel, "kind" | "with">; size: number }) {
  const scenario = useScenario();
  if (channel.kind === "press") return <Newspaper size={size - 4} strokeWidth={1.6} aria-hidden />;
  if (channel.kind === "team") return <Users size={size - 4} strokeWidth={1.6} aria-hidden />;
  return (
    <span style={{ display: "inline-flex" }} aria-hidden>
      {channel.with.slice(0, 3).map((id, i) => (
        <span key={id} style={{ marginLeft: i ? -size / 2.6 : 0 }}>
          <Mark
            id={id}
            side={scenario.seats.find((s) => s.id === id)?.side ?? "third"}
            size={channel.with.length > 1 ? size - 6 : size}
          />
        </span>
      ))}
    </span>
  );
}
