import { Worker } from "node:worker_threads";
import type { ConnectionSettings } from "#database";
import { type ListJob, type ListWorkshop, type WorkOnList, workOnLists } from "#enterprise/lists";

/** Who reads lists, takes them in and undoes them. */
export type ListWork = {
  readonly workOn: WorkOnList;
  /** Makes ready for the first list, which else would wait for it. */
  prepare(): void;
  /** Waits for what is being taken in; what is being read goes on after the next start. */
  close(): Promise<void>;
};

/** In this thread: for tests, and where no bundle is. */
export function listsHere(workshop: ListWorkshop): ListWork {
  return { workOn: workOnLists(workshop), prepare: () => undefined, close: async () => undefined };
}

/** What the thread is started with. */
export type ListsSettings = {
  readonly connection: ConnectionSettings;
  /** The database's processes are this machine's own: theirs is the thread's priority too. */
  readonly ownServer: boolean;
  /** Where the catalogue lies. */
  readonly base: string;
  /** The thread that opens a workbook, as an address. */
  readonly rowsScript: string;
};

/** What the thread is told. */
export type ListsOrder =
  | { readonly turn: number; readonly begin: ListJob }
  | { readonly turn: number; readonly stop: true }
  | { readonly close: true };

/** What it says. */
export type ListsWord =
  | { readonly turn: number; readonly progress: Parameters<Parameters<WorkOnList>[1]["onProgress"]>[0] }
  | { readonly turn: number; readonly ended: true }
  | { readonly error: string };

const LIMITS = { maxOldGenerationSizeMb: 320 };
/** Longer nobody waits for a list when the platform stops: what is half in is not there, and is taken in again when its person looks. */
const PATIENCE_MS = 30_000;

type Turn = {
  readonly onProgress: Parameters<WorkOnList>[1]["onProgress"];
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
};

/**
 * In a thread with a pool of connections of its own and a low priority, so that a long list keeps nobody waiting. When the thread is lost,
 * the lists that it was at go on when their persons look again, in a new one.
 */
class ListsThread {
  readonly #script: URL;
  readonly #settings: ListsSettings;
  readonly #onError: (error: Error) => void;
  readonly #turns = new Map<number, Turn>();
  #last = 0;
  #worker: Worker | undefined;

  constructor(script: URL, settings: ListsSettings, onError: (error: Error) => void) {
    this.#script = script;
    this.#settings = settings;
    this.#onError = onError;
  }

  workOn: WorkOnList = (job, { signal, onProgress }) => {
    const turn = ++this.#last;
    const worker = this.#running();
    const tell = (order: ListsOrder) => worker.postMessage(order);
    const stop = () => tell({ turn, stop: true });
    return new Promise<void>((resolve, reject) => {
      this.#turns.set(turn, { onProgress, resolve, reject });
      signal.addEventListener("abort", stop);
      tell({ turn, begin: job });
    }).finally(() => signal.removeEventListener("abort", stop));
  };

  prepare(): void {
    this.#running();
  }

  #running(): Worker {
    this.#worker ??= this.#started();
    return this.#worker;
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    if (!worker) return;
    const ended = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
    const late = setTimeout(() => void worker.terminate(), PATIENCE_MS);
    worker.postMessage({ close: true } satisfies ListsOrder);
    await ended;
    clearTimeout(late);
  }

  #started(): Worker {
    const worker = new Worker(this.#script, { workerData: this.#settings, resourceLimits: LIMITS, execArgv: [] });
    worker.on("message", (word: ListsWord) => this.#heard(word));
    worker.on("error", this.#onError);
    worker.once("exit", () => {
      if (this.#worker === worker) this.#worker = undefined;
      for (const { reject } of this.#turns.values()) reject(new Error("the thread that works on lists ended"));
      this.#turns.clear();
    });
    return worker;
  }

  #heard(word: ListsWord): void {
    if ("error" in word) {
      this.#onError(new Error(word.error));
      return;
    }
    const turn = this.#turns.get(word.turn);
    if ("progress" in word) {
      turn?.onProgress(word.progress);
      return;
    }
    this.#turns.delete(word.turn);
    turn?.resolve();
  }
}

/** In a thread of its own, which `prepare` or the first list starts. */
export function listsInThread(script: URL, settings: ListsSettings, onError: (error: Error) => void): ListWork {
  return new ListsThread(script, settings, onError);
}
