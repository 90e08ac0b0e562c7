import { type ChildProcess, fork } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type Result, refuse } from "#kernel";
import type { HandedInFile, ReadDocument, ReadFile, ReadingProgress, ReadingWatch } from "#policy/http";
import { takeTurns } from "./take-turns.ts";

export type ToReadingChild = { readonly kind: "read"; readonly file: HandedInFile } | { readonly kind: "cancel" };
export type FromReadingChild =
  | { readonly kind: "progress"; readonly progress: ReadingProgress }
  | { readonly kind: "result"; readonly result: Result<ReadFile> };

/** What one file may cost. */
export type ReadingLimits = {
  /** Between two signs of progress: no page and no stage of an honest document takes longer. */
  readonly stallSeconds: number;
  readonly totalSeconds: number;
  /** Of the JavaScript heap. */
  readonly heapMegabytes: number;
  /** Of the whole process: what lies outside the heap (inflated streams, pictures) counts too. */
  readonly memoryMegabytes: number;
  readonly atOnce: number;
  readonly waiting: number;
};

const LIMITS: ReadingLimits = {
  stallSeconds: 30,
  totalSeconds: 600,
  heapMegabytes: 512,
  memoryMegabytes: 900,
  atOnce: 2,
  waiting: 8,
};

const MEMORY_LOOK_MS = 100;
/** Time a cancelled child gets to end a converter it started. */
const FAREWELL_MS = 1500;
/** The first lines say what went wrong; what follows is the engine's own stack. */
const COMPLAINT_LENGTH = 4000;

export type ReadingChild = {
  readonly script: URL;
  readonly onError: (error: Error) => void;
  readonly limits?: ReadingLimits;
};

/**
 * Reads each file in a child process with limits of time and memory: whatever a file does to it, the server goes on. Some
 * are read at once, some may wait, others are asked to come later (`policy.readings-busy`).
 */
export function readInChild({ script, onError, limits = LIMITS }: ReadingChild): ReadDocument {
  const turns = takeTurns(limits.atOnce, limits.waiting);
  return async (file, watch) => {
    const turn = await turns.wait(() => watch.onProgress({ stage: "waiting", done: 0, total: 0 }));
    if (!turn) return refuse("policy.readings-busy");
    try {
      if (watch.signal.aborted) return refuse("policy.reading-cancelled");
      return await new ReadingOnce({ script, onError, limits }, watch).read(file);
    } finally {
      turn.end();
    }
  };
}

/** One child, one file, one answer. */
class ReadingOnce {
  readonly #child: ChildProcess;
  readonly #settings: Required<ReadingChild>;
  readonly #watch: ReadingWatch;
  readonly #clocks: NodeJS.Timeout[] = [];
  #stall: NodeJS.Timeout | undefined;
  #complaint = "";
  #answer: (result: Result<ReadFile>) => void = () => undefined;

  constructor(settings: Required<ReadingChild>, watch: ReadingWatch) {
    this.#settings = settings;
    this.#watch = watch;
    this.#child = fork(fileURLToPath(settings.script), {
      serialization: "advanced",
      execArgv: [`--max-old-space-size=${settings.limits.heapMegabytes}`],
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
  }

  read(file: HandedInFile): Promise<Result<ReadFile>> {
    const answered = new Promise<Result<ReadFile>>((resolve) => {
      this.#answer = resolve;
    });
    this.#listen();
    this.#limit();
    this.#tell({ kind: "read", file });
    return answered.finally(() => this.#end());
  }

  #listen(): void {
    const child = this.#child;
    child.stderr?.on("data", (chunk: Buffer) => {
      this.#complaint = (this.#complaint + chunk.toString()).slice(0, COMPLAINT_LENGTH);
    });
    child.on("message", (message: FromReadingChild) => this.#hear(message));
    child.once("error", (error) => {
      this.#settings.onError(error);
      this.#answer(refuse("policy.reading-failed"));
    });
    child.once("close", () => this.#answer(this.#reasonOfExit()));
    this.#watch.signal.addEventListener("abort", this.#cancel);
  }

  #limit(): void {
    const { totalSeconds, memoryMegabytes } = this.#settings.limits;
    this.#clocks.push(setTimeout(() => this.#tooLong(totalSeconds), totalSeconds * 1000));
    this.#clocks.push(
      setInterval(() => {
        void residentMegabytes(this.#child).then((size) => {
          if (size > memoryMegabytes) this.#answer(refuse("policy.reading-too-large", { limit: memoryMegabytes }));
        });
      }, MEMORY_LOOK_MS),
    );
    this.#signOfLife();
  }

  #signOfLife(): void {
    const { stallSeconds } = this.#settings.limits;
    clearTimeout(this.#stall);
    this.#stall = setTimeout(() => this.#tooLong(stallSeconds), stallSeconds * 1000);
  }

  #tooLong(seconds: number): void {
    this.#answer(refuse("policy.reading-took-too-long", { seconds }));
  }

  #hear(message: FromReadingChild): void {
    this.#signOfLife();
    if (message.kind === "progress") this.#watch.onProgress(message.progress);
    else this.#answer(this.#watch.signal.aborted ? refuse("policy.reading-cancelled") : message.result);
  }

  readonly #cancel = (): void => {
    this.#tell({ kind: "cancel" });
    this.#clocks.push(setTimeout(() => this.#answer(refuse("policy.reading-cancelled")), FAREWELL_MS));
  };

  #tell(message: ToReadingChild): void {
    // A child that has gone says so by its exit.
    this.#child.send(message, () => undefined);
  }

  #reasonOfExit(): Result<ReadFile> {
    if (this.#watch.signal.aborted) return refuse("policy.reading-cancelled");
    if (/heap out of memory|heap limit|Allocation failed|Array buffer allocation/i.test(this.#complaint))
      return refuse("policy.reading-too-large", { limit: this.#settings.limits.heapMegabytes });
    if (this.#complaint !== "") this.#settings.onError(new Error(this.#complaint));
    return refuse("policy.reading-failed");
  }

  #end(): void {
    clearTimeout(this.#stall);
    for (const clock of this.#clocks) clearTimeout(clock);
    this.#watch.signal.removeEventListener("abort", this.#cancel);
    this.#child.kill("SIGKILL");
  }
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
