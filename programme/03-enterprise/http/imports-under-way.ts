import type { ImportId } from "../store/index.ts";

/** How far a list is read or taken in. */
export type ImportProgress = { readonly done: number; readonly total: number | null };

/**
 * The lists that this process is reading or taking in now. What is done is in the database; when the process ends, the next one
 * that is asked about a list goes on with it.
 */
export class ImportsUnderWay {
  readonly #entries = new Map<ImportId, { progress: ImportProgress; readonly cancel: AbortController }>();

  progressOf(id: ImportId): ImportProgress | undefined {
    return this.#entries.get(id)?.progress;
  }

  /** Begins unless it is under way already; `work` is told when it is to stop. */
  begin(
    id: ImportId,
    work: (signal: AbortSignal, onProgress: (progress: ImportProgress) => void) => Promise<void>,
    onError: (error: unknown) => void,
  ): void {
    if (this.#entries.has(id)) return;
    const entry = { progress: { done: 0, total: null } as ImportProgress, cancel: new AbortController() };
    this.#entries.set(id, entry);
    const onProgress = (progress: ImportProgress) => {
      entry.progress = progress;
    };
    void work(entry.cancel.signal, onProgress)
      .catch(onError)
      .finally(() => this.#entries.delete(id));
  }

  /** Asks the work on a list to stop; false when there is none. */
  cancel(id: ImportId): boolean {
    const entry = this.#entries.get(id);
    entry?.cancel.abort();
    return entry !== undefined;
  }
}
