import { parentPort, workerData } from "node:worker_threads";
import { loadScenario } from "@casus/maps";
import { afterAction, type GameRecord } from "@casus/shared/review";
import { codedCases } from "./cases.ts";

const record = workerData as GameRecord;
const review = afterAction(record, loadScenario(record.scenario.id), { cases: codedCases() });
parentPort?.postMessage(JSON.stringify(review));
