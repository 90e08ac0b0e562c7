// Threads cannot start from TypeScript: this registers the translator and then loads the thread that tries and fills templates.
import { register } from "tsx/esm/api";

register();
await import("../template-worker.ts");
