import { parentPort, workerData } from "node:worker_threads";
import { loadScenario } from "@casus/maps";
import { type Plan, simulate } from "./simulation.ts";

const { plan, from, to } = workerData as { plan: Plan; from: number; to: number };
parentPort?.postMessage(simulate(plan, loadScenario(plan.scenario), from, to));
