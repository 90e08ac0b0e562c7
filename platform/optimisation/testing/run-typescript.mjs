// Threads cannot start from TypeScript: this registers the translator and then loads the script that the thread was given.
import { workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
await import(workerData.script);
