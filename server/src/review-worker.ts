import { parentPort, workerData } from "node:worker_threads";
import { loadScenario } from "@casus/maps";
import { afterAction, type GameRecord } from "@casus/shared/review";
import { codedCases } from "./cases.ts";

const { record, verdicts } = workerData as { record: GameRecord; verdicts: boolean };
const options = verdicts ? { cases: codedCases() } : { verdicts: [] };
const review = afterAction(record, loadScenario(record.scenario.id), options);
parentPort?.postMessage(JSON.stringify(review));
