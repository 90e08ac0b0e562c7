import { parentPort } from "node:worker_threads";

// A thread that dies of its first question and of every other one.
parentPort?.on("message", () => {
  throw new Error("broken on purpose");
});
