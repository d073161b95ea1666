import { parentPort, workerData } from "node:worker_threads";
import { loadScenario } from "@casus/maps";
import { afterAction, type GameRecord } from "@casus/shared/review";

const record = workerData as GameRecord;
parentPort?.postMessage(JSON.stringify(afterAction(record, loadScenario(record.scenario))));
