import { type ChildProcess, fork } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type Result, refuse } from "#kernel";
import type { HandedInFile, ReadDocument, ReadFile, ReadingProgress, ReadingWatch } from "#policy/http";

export type ToReadingChild = { readonly kind: "read"; readonly file: HandedInFile } | { readonly kind: "cancel" };
export type FromReadingChild =
  | { readonly kind: "progress"; readonly progress: ReadingProgress }
  | { readonly kind: "result"; readonly result: Result<ReadFile> };

/** No page and no stage of an honest document takes longer. */
const STALL_SECONDS = 30;
const TOTAL_SECONDS = 180;
const HEAP_MB = 512;
/** Of the whole process: what lies outside the heap (inflated streams, pictures) counts too. */
const MEMORY_MB = 900;
const MEMORY_LOOK_MS = 100;
/** Time a cancelled child gets to end a converter it started. */
const FAREWELL_MS = 1500;
const AT_ONCE = 2;
const WAITING = 8;

/** Reads each file in a child process with limits of time and memory; two at once, eight may wait, others are asked to come later. */
export function readInChild(script: URL, onError: (error: Error) => void): ReadDocument {
  let running = 0;
  const waiting: (() => void)[] = [];
  const next = () => {
    running--;
    waiting.shift()?.();
  };
  return async (file, watch) => {
    if (running >= AT_ONCE) {
      if (waiting.length >= WAITING) return refuse("policy.readings-busy");
      watch.onProgress({ stage: "waiting", done: 0, total: 0 });
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    running++;
    try {
      return watch.signal.aborted
        ? refuse("policy.reading-cancelled")
        : await readOnce(script, file, { watch, onError });
    } finally {
      next();
    }
  };
}

type Attending = { readonly watch: ReadingWatch; readonly onError: (error: Error) => void };

function readOnce(script: URL, file: HandedInFile, { watch, onError }: Attending): Promise<Result<ReadFile>> {
  return new Promise((resolve) => {
    const child = fork(fileURLToPath(script), {
      serialization: "advanced",
      execArgv: [`--max-old-space-size=${HEAP_MB}`, "--enable-source-maps"],
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    const finish = (result: Result<ReadFile>) => {
      clearTimeout(total);
      clearTimeout(stall);
      clearInterval(memory);
      watch.signal.removeEventListener("abort", cancel);
      child.kill("SIGKILL");
      resolve(result);
    };
    const cancel = () => {
      child.send({ kind: "cancel" } satisfies ToReadingChild, () => undefined);
      setTimeout(() => finish(refuse("policy.reading-cancelled")), FAREWELL_MS).unref();
    };
    const tooLong = (seconds: number) => () => finish(refuse("policy.reading-took-too-long", { seconds }));
    const total = setTimeout(tooLong(TOTAL_SECONDS), TOTAL_SECONDS * 1000);
    let stall = setTimeout(tooLong(STALL_SECONDS), STALL_SECONDS * 1000);
    const memory = setInterval(() => {
      void residentMegabytes(child).then((size) => {
        if (size > MEMORY_MB) finish(refuse("policy.reading-too-large", { limit: MEMORY_MB }));
      });
    }, MEMORY_LOOK_MS);
    watch.signal.addEventListener("abort", cancel);
    let complaint = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      complaint = (complaint + chunk.toString()).slice(-2000);
    });
    child.on("message", (message: FromReadingChild) => {
      if (message.kind === "result")
        return finish(watch.signal.aborted ? refuse("policy.reading-cancelled") : message.result);
      clearTimeout(stall);
      stall = setTimeout(tooLong(STALL_SECONDS), STALL_SECONDS * 1000);
      watch.onProgress(message.progress);
    });
    child.once("error", (error) => {
      onError(error);
      finish(refuse("policy.reading-failed"));
    });
    child.once("exit", () => {
      if (/heap out of memory|Allocation failed/i.test(complaint))
        return finish(refuse("policy.reading-too-large", { limit: HEAP_MB }));
      if (complaint !== "" && !watch.signal.aborted) onError(new Error(complaint));
      finish(refuse(watch.signal.aborted ? "policy.reading-cancelled" : "policy.reading-failed"));
    });
    child.send({ kind: "read", file } satisfies ToReadingChild, () => undefined);
  });
}

/** Where the system tells it (Linux); elsewhere the heap limit alone holds. */
async function residentMegabytes({ pid }: ChildProcess): Promise<number> {
  if (pid === undefined || process.platform !== "linux") return 0;
  try {
    const pages = Number((await readFile(`/proc/${pid}/statm`, "utf8")).split(" ")[1] ?? 0);
    return (pages * 4096) / (1024 * 1024);
  } catch {
    return 0;
  }
}
