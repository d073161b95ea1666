import type { Person, Staff } from "@casus/shared/engine";
import type { Intent } from "@casus/shared/protocol";
import { tw } from "../../i18n/white-cell.ts";
import { useScenario } from "../../state/table.ts";

type Appointment = Extract<Intent, { type: "staff" }>;

/** What somebody without a seat is: nobody yet, a colleague, or somebody who looks on and how much of it they see. */
export function Appoint({ person, send }: { person: Person; send: (intent: Appointment) => unknown }) {
  const scenario = useScenario();
  const sides = [...new Set(scenario.seats.map((s) => s.side))];
  const of = (side: string) => scenario.seats.filter((s) => s.side === side);
  const rights: readonly (readonly [string, Staff | null, string])[] = [
    ["", null, tw("people.staff.none")],
    ["cell", { kind: "white-cell" }, tw("people.staff.cell")],
    ["all", { kind: "observer", sees: "all" }, tw("people.staff.all")],
    ...sides.map(
      (side) =>
        [
          side,
          { kind: "observer", sees: of(side).map((s) => s.id) },
          tw("people.staff.side", {
            seats: of(side)
              .map((s) => s.name)
              .join(", "),
          }),
        ] as const,
    ),
    ["public", { kind: "observer", sees: [] }, tw("people.staff.public")],
  ];
  const same = (a: Staff | null | undefined, b: Staff | null) =>
    JSON.stringify(a ?? null) === JSON.stringify(b);
  const value = person.host ? "cell" : (rights.find(([, staff]) => same(person.staff, staff))?.[0] ?? "");
  return (
    <select
      className="input small"
      aria-label={tw("people.staff", { name: person.name })}
      value={value}
      disabled={person.host}
      onChange={(e) => {
        const staff = rights.find(([key]) => key === e.target.value)?.[1] ?? null;
        void send({ type: "staff", person: person.id, staff: staff as Appointment["staff"] });
      }}
    >
      {rights.map(([key, , name]) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
  );
}
