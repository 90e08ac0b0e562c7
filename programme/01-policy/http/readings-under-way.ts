import type { AreaId, Instant, UserId } from "#kernel";
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

type Entry = { reading: ReadingUnderWay; readonly cancel: AbortController };

/**
 * The readings of this server process. They are not stored: a document is there whole when it was read, and not at all
 * when the server stopped meanwhile.
 */
export class ReadingsUnderWay {
  readonly #entries = new Map<string, Entry>();

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
    readonly end: () => void;
  } {
    const cancel = new AbortController();
    const entry: Entry = { reading: { ...reading, progress: { stage: "waiting", done: 0, total: 0 } }, cancel };
    this.#entries.set(reading.id, entry);
    return {
      signal: cancel.signal,
      onProgress: (progress) => {
        entry.reading = { ...entry.reading, progress };
      },
      end: () => this.#entries.delete(reading.id),
    };
  }

  /** Ends a reading of that person; false when there is none of that id. */
  cancel(id: string, by: UserId): boolean {
    const entry = this.#entries.get(id);
    if (entry?.reading.by !== by) return false;
    entry.cancel.abort();
    return true;
  }
}
