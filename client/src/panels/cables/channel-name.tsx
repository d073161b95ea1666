import { Landmark, Newspaper, Users } from "lucide-react";
import { Mark } from "../../design/mark.tsx";
import { tt } from "../../i18n/table.ts";
import { useScenario, useView } from "../../state/table.ts";
import { shortTreaty } from "../../words.ts";
import { type Channel, roomOf } from "./channels.ts";

type Named = Pick<Channel, "id" | "kind" | "with" | "treaty">;

export function useChannelName() {
  const scenario = useScenario();
  const { treaties, rooms } = useView();
  return (channel: Named) => {
    switch (channel.kind) {
      case "press":
        return tt("cables.press");
      case "team":
        return tt("cables.team");
      case "council":
        return tt("cables.council", { treaty: shortTreaty(treaties[channel.treaty ?? ""]?.name ?? "") });
      case "room":
        return rooms[roomOf(channel.id) ?? ""]?.name ?? "";
      default:
        return channel.with.map((id) => scenario.seats.find((s) => s.id === id)?.name ?? id).join(", ");
    }
  };
}

const ICONS = { press: Newspaper, team: Users, council: Landmark } as const;

export function ChannelMark({ channel, size }: { channel: Named; size: number }) {
  const scenario = useScenario();
  if (channel.kind in ICONS) {
    const Icon = ICONS[channel.kind as keyof typeof ICONS];
    return <Icon size={size - 4} strokeWidth={1.6} aria-hidden />;
  }
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
