import type { Database } from "#database";
import { type Grant, isPassing } from "#database";
import { accept, type Instant, type NextId, refuse } from "#kernel";
import { changeImport, clearRows, type StoredImport } from "../store/index.ts";
import type { ImportProgress } from "./imports-under-way.ts";
import type { ListKinds } from "./lists/list-kind.ts";
import { type ReadRows, readList } from "./read-list.ts";
import { takeInList } from "./take-in-list.ts";
import { undoList } from "./undo-list.ts";

export { listKinds } from "./lists/list-kinds.ts";
export type { ReadRows } from "./read-list.ts";

/** A list in the state it was found in, and for whom it is read, taken in or undone. */
export type ListJob = { readonly grant: Grant; readonly it: StoredImport };

export type ListWatch = {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ImportProgress) => void;
};

/** Reads a list, takes it in or undoes it, as its state asks. What goes wrong is told to whoever made it, and to the list's person. */
export type WorkOnList = (job: ListJob, watch: ListWatch) => Promise<void>;

export type ListWorkshop = {
  readonly database: Database;
  readonly kinds: ListKinds;
  readonly clock: () => Instant;
  readonly nextId: NextId;
  readonly readRows: ReadRows;
  readonly onError: (error: unknown) => void;
};

const { refusal: UNREADABLE } = refuse("enterprise.sheet-unreadable");

/** The work on lists in this thread. */
export function workOnLists(workshop: ListWorkshop): WorkOnList {
  const { database, kinds, onError } = workshop;
  const begin = ({ grant, it }: ListJob, { signal, onProgress }: ListWatch): Promise<void> => {
    const kind = kinds.get(it.kind);
    if (!kind) throw new Error(`no kind of list is called ${it.kind}`);
    const doing = { ...workshop, kind, grant };
    if (it.state === "committing") return takeInList(doing, it, onProgress);
    if (it.state === "undoing") return undoList(doing, it, onProgress);
    return readList(doing, it, { signal, onProgress });
  };
  return async (job, watch) => {
    try {
      await begin(job, watch);
    } catch (error) {
      onError(error);
      // It is no fault of the list: it goes on when its person looks again.
      if (isPassing(error)) return;
      // A file that trips the reading over would trip it over again: the list ends, and says so.
      await refuseList(database, job).catch(onError);
    }
  };
}

async function refuseList(database: Database, { grant, it }: ListJob): Promise<void> {
  await database.transact(grant, async (write) => {
    await clearRows(write, it);
    await changeImport(write, it.id, ["reading"], { state: "refused", refusal: UNREADABLE });
    return accept();
  });
}
