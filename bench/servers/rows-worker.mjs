// Threads cannot start from TypeScript: this registers the translator and then loads the server's own thread.
import { register } from "tsx/esm/api";

register();
await import("../../apps/server/rows-worker.ts");
