import { parentPort } from "node:worker_threads";
import { serveSolver } from "../serve-solver.ts";

if (parentPort) await serveSolver(parentPort);
