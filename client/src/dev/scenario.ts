import type { PublicScenario } from "@casus/shared/projection";

// The real crisis, read from its file: the design pages need no server. Never shipped (see app.tsx).
const files = import.meta.glob<PublicScenario>(
  "../../../maps/scenarios/kaliningrad-transit-2022/scenario.json",
  {
    eager: true,
    import: "default",
  },
);

export const scenario = Object.values(files)[0] as PublicScenario;
