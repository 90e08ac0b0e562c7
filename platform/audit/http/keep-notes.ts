import type { Database, Grant } from "#database";
import { accept, type Instant } from "#kernel";
import { type AuditNote, type CountedNote, CountedNotes } from "../domain/counted-notes.ts";
import { insertNotes } from "../store/index.ts";

/** The platform itself, noting for others. */
export const NOTING: Grant = { userId: null, userName: "Gongfu", areas: [], purpose: "start-up" };

/** Who reads an enterprise's file stands in its list of readers within a second. */
const FLUSH_MS = 400;
/** So many leave in one transaction. */
const AT_ONCE = 500;

/** What the database says of a value that it takes in no form (SQLSTATE class 22), and says again every time. */
function isUnwritable(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("22");
}

export type NoteKeeper = {
  /** Takes a note and returns at once. */
  readonly keep: (note: AuditNote) => void;
  /** Writes what is due; everything when `all`. */
  readonly flush: (all?: boolean) => Promise<void>;
  /** Writes everything that waits, and stops. */
  readonly stop: () => Promise<void>;
};

/**
 * Keeps what was read and what was refused: collected for a moment and written together, behind the answer and in a transaction of its own. While the
 * database is away notes wait; what waits when the platform stops is written first.
 */
export function keepNotes(database: Database, clock: () => Instant, onError: (error: Error) => void): NoteKeeper {
  const notes = new CountedNotes();
  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<void> = Promise.resolve();
  const write = async (all: boolean): Promise<void> => {
    const taken = notes.take(performance.now(), all);
    for (let from = 0; from < taken.length; from += AT_ONCE) {
      try {
        await database.transact(NOTING, async (transaction) =>
          accept(await insertNotes(transaction, taken.slice(from, from + AT_ONCE))),
        );
      } catch (error) {
        if (!isUnwritable(error)) {
          notes.giveBack(taken.slice(from), performance.now());
          throw error;
        }
        // One note that no database takes must not keep the others from being written.
        for (const note of taken.slice(from, from + AT_ONCE)) await writeAlone(note);
      }
    }
  };
  const writeAlone = async (note: CountedNote): Promise<void> => {
    const insert = (it: CountedNote) =>
      database.transact(NOTING, async (transaction) => accept(await insertNotes(transaction, [it])));
    try {
      await insert(note);
    } catch (error) {
      onError(error as Error);
      await insert({ ...note, detail: { unwritable: true } }).catch(onError);
    }
  };
  const flush = (all = false): Promise<void> => {
    const written = underWay.catch(() => undefined).then(() => write(all));
    underWay = written;
    return written;
  };
  const rest = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      flush()
        .catch(onError)
        .finally(() => {
          if (notes.waiting > 0) rest();
        });
    }, FLUSH_MS).unref();
  };
  return {
    keep: (note) => {
      notes.add(note, clock(), performance.now());
      rest();
    },
    flush,
    stop: async () => {
      clearTimeout(timer);
      await flush(true).catch(onError);
    },
  };
}
