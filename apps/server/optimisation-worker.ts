import { parentPort } from "node:worker_threads";
import { serveSolver } from "#optimisation";

if (parentPort) await serveSolver(parentPort);
