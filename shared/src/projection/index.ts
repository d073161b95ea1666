export type { Desk, PublicScenario, PublicSeat, RoleCard, SeenAct, View } from "./view.ts";
