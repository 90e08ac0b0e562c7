import type { AreaId, Instant, Refusal, Result, UserId } from "#kernel";
import type { ReadingProgress } from "./reading.ts";

/** A file that is being read now. */
export type ReadingUnderWay = {
  readonly id: string;
  readonly by: UserId;
  readonly fileName: string;
  readonly areaId: AreaId;
  readonly startedAt: Instant;
  readonly progress: ReadingProgress;
};

/** A reading that ended without a document, for a person who did not wait. */
export type FailedReading = { readonly id: string; readonly fileName: string; readonly refusal: Refusal };

type Entry = { reading: ReadingUnderWay; readonly cancel: AbortController };

/**
 * The readings of this server process. They are not stored: a document is there whole when it was read, and not at all
 * when the server stopped meanwhile.
 */
export class ReadingsUnderWay {
  readonly #entries = new Map<string, Entry>();

  readonly #failed = new Map<UserId, FailedReading>();

  /** The person's last reading, when it failed; until the next one begins or it is put away. */
  failedOf(by: UserId): FailedReading | undefined {
    return this.#failed.get(by);
  }

  /** The one reading of a person; one at a time is enough for anybody. */
  of(by: UserId): ReadingUnderWay | undefined {
    return [...this.#entries.values()].find(({ reading }) => reading.by === by)?.reading;
  }

  /** How many files are being read or wait, of everybody. */
  get count(): number {
    return this.#entries.size;
  }

  begin(reading: Omit<ReadingUnderWay, "progress">): {
    readonly signal: AbortSignal;
    readonly onProgress: (progress: ReadingProgress) => void;
    readonly end: (result: Result<unknown> | undefined) => void;
  } {
    const cancel = new AbortController();
    const entry: Entry = { reading: { ...reading, progress: { stage: "waiting", done: 0, total: 0 } }, cancel };
    this.#entries.set(reading.id, entry);
    this.#failed.delete(reading.by);
    return {
      signal: cancel.signal,
      onProgress: (progress) => {
        entry.reading = { ...entry.reading, progress };
      },
      end: (result) => {
        this.#entries.delete(reading.id);
        if (result?.ok === false && !cancel.signal.aborted)
          this.#failed.set(reading.by, { id: reading.id, fileName: reading.fileName, refusal: result.refusal });
      },
    };
  }

  /** Ends a reading of that person, or puts a failed one away; false when there is none of that id. */
  cancel(id: string, by: UserId): boolean {
    if (this.#failed.get(by)?.id === id) return this.#failed.delete(by);
    const entry = this.#entries.get(id);
    if (entry?.reading.by !== by) return false;
    entry.cancel.abort();
    return true;
  }
}
