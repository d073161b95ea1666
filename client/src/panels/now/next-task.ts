import type { View } from "@casus/shared/projection";
import { awaits } from "../cables/channels.ts";

/** The one thing this person has to do next; everything else can wait. */
export type Task =
  | { readonly kind: "observe" }
  | { readonly kind: "paused" }
  | { readonly kind: "wait"; readonly for: "reading" | "talking" | "sealing" | "watching" | "deciding" }
  | { readonly kind: "read" }
  | { readonly kind: "answer"; readonly requests: number }
  | { readonly kind: "talk" }
  | { readonly kind: "draft" }
  | { readonly kind: "seal"; readonly orders: number }
  | { readonly kind: "object"; readonly due: number; readonly by: string }
  | { readonly kind: "proposals"; readonly count: number }
  | { readonly kind: "watch" }
  | { readonly kind: "invoke"; readonly obligation: string }
  | { readonly kind: "decide"; readonly obligation: string };

type Needs = Pick<View, "stage" | "clock" | "you" | "requests" | "obligations" | "desk" | "seats">;

export function nextTask(view: Needs): Task {
  const { stage, desk } = view;
  const seat = view.you.seat;
  if (stage.kind !== "running" || !desk || seat === null) return { kind: "observe" };
  if (view.clock.paused !== null) return { kind: "paused" };
  const asked = Object.values(view.requests).filter((r) => awaits(r, seat)).length;

  switch (stage.phase) {
    case "intelligence":
      return desk.ready ? { kind: "wait", for: "reading" } : { kind: "read" };
    case "consultation":
      if (desk.ready) return { kind: "wait", for: "talking" };
      return asked > 0 ? { kind: "answer", requests: asked } : { kind: "talk" };
    case "orders": {
      if (desk.sealing.kind === "sealed") return { kind: "wait", for: "sealing" };
      if (desk.sealing.kind === "pending")
        return { kind: "object", due: desk.sealing.due, by: desk.sealing.by };
      const adopted = desk.draft.filter((order) => order.adopted).length;
      if (adopted > 0) return { kind: "seal", orders: adopted };
      const proposed = desk.draft.length;
      return proposed > 0 && view.seats[seat]?.holder === view.you.person
        ? { kind: "proposals", count: proposed }
        : { kind: "draft" };
    }
    case "resolution":
      return desk.ready ? { kind: "wait", for: "watching" } : { kind: "watch" };
    case "obligation": {
      const open = Object.values(view.obligations);
      const decide = open.find((o) => o.status === "decision" && o.protector === seat);
      if (decide) return { kind: "decide", obligation: decide.id };
      const invoke = open.find((o) => o.status === "invocation" && o.victim === seat);
      if (invoke) return { kind: "invoke", obligation: invoke.id };
      return { kind: "wait", for: "deciding" };
    }
  }
}
