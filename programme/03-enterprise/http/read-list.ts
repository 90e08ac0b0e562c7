import type { Database, Grant } from "#database";
import { accept, type Result, refuse } from "#kernel";
import type { TextRow } from "#office";
import { changeImport, clearRows, fileOfImport, type StoredImport, stageRows } from "../store/index.ts";
import type { ImportProgress } from "./imports-under-way.ts";
import type { ListKind, UnderstoodList } from "./lists/list-kind.ts";

/** Opens a workbook in a place of its own and hands over its rows; refuses what `streamRows` refuses and `enterprise.sheet-stopped`. */
export type ReadRows = (
  bytes: Uint8Array,
  take: (rows: readonly TextRow[]) => Promise<Result<unknown>>,
  signal: AbortSignal,
) => Promise<Result<unknown>>;

export type ListReading = {
  readonly database: Database;
  readonly grant: Grant;
  readonly kind: ListKind;
  readonly readRows: ReadRows;
};

/** Above the headings stand at most a title and some remarks. */
const HEAD_ROWS = 20;
/** A sheet has no more, headings included. */
const ROWS_LIMIT = 1_048_575;

/** The reading of one list: its headings once they were found, and how many rows were seen. */
class ListDesk {
  readonly #reading: ListReading;
  readonly #it: StoredImport;
  #list: UnderstoodList | undefined;
  #before: TextRow[] = [];
  /** The last rows on their way into the database. */
  #staged: Promise<Result<unknown>> = Promise.resolve(accept());
  rows = 0;

  constructor(reading: ListReading, it: StoredImport) {
    this.#reading = reading;
    this.#it = it;
  }

  /** Takes the next rows of the sheet: finds the headings first, then plans and keeps row after row. */
  async take(rows: readonly TextRow[]): Promise<Result<unknown>> {
    if (this.#list) return this.#plan(this.#list, rows);
    this.#before.push(...rows);
    const { kind } = this.#reading;
    const at = this.#before.findIndex(({ cells }) => kind.isHeadingRow(cells));
    if (at < 0) {
      return this.#before.length > HEAD_ROWS ? refuse("enterprise.sheet-without-headings") : accept();
    }
    const list = await this.#begin(this.#before[at]?.cells ?? []);
    if (!list.ok) return list;
    this.#list = list.value;
    return this.#plan(list.value, this.#before.slice(at + 1));
  }

  /** Refuses `enterprise.sheet-without-headings`, `enterprise.sheet-without-rows`, and what was refused of the last rows. */
  async end(): Promise<Result<unknown>> {
    if (!this.#list) return refuse("enterprise.sheet-without-headings");
    const staged = await this.settled();
    return staged.ok && this.rows === 0 ? refuse("enterprise.sheet-without-rows") : staged;
  }

  /** When no row is on its way any more. */
  settled(): Promise<Result<unknown>> {
    return this.#staged;
  }

  async #begin(headings: readonly string[]): Promise<Result<UnderstoodList>> {
    const { database, grant, kind } = this.#reading;
    const list = await database.read(grant, (query) => kind.begin(query, this.#it, headings));
    if (!list.ok) return list;
    await database.transact(grant, async (write) => {
      const unknownHeadings = list.value.unknown;
      await changeImport(write, this.#it.id, ["reading"], { headings: [...headings], unknownHeadings });
      return accept();
    });
    return list;
  }

  async #plan(list: UnderstoodList, rows: readonly TextRow[]): Promise<Result<unknown>> {
    this.rows += rows.length;
    if (this.rows > ROWS_LIMIT) return refuse("enterprise.sheet-too-long", { most: ROWS_LIMIT });
    if (rows.length === 0) return accept();
    const { database, grant } = this.#reading;
    const planned = await database.read(grant, (query) => list.plan(query, rows));
    // Kept while the next rows are read and planned: one part on its way, and no more.
    const before = await this.#staged;
    if (!before.ok) return before;
    this.#staged = database.transact(grant, async (write) => {
      if (!(await changeImport(write, this.#it.id, ["reading"], { state: "reading" })))
        return refuse("enterprise.sheet-stopped");
      await stageRows(write, this.#it, planned);
      return accept();
    });
    // Whoever waits for it finds out; until then it is no accident that nobody looks.
    this.#staged.catch(() => undefined);
    return accept();
  }
}

/** Reads a list from its beginning and keeps what its rows would do; ends it as read, or as refused with the reason. */
export async function readList(
  reading: ListReading,
  it: StoredImport,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (progress: ImportProgress) => void },
): Promise<void> {
  const { database, grant, readRows } = reading;
  const bytes = await database.read(grant, (query) => fileOfImport(query, it.id));
  if (!bytes) return;
  // Whoever asked may have seen an older state: what is read already is left alone.
  const begun = await database.transact(grant, async (write) => {
    if (!(await changeImport(write, it.id, ["reading"], { state: "reading" })))
      return refuse("enterprise.list-not-ready");
    await clearRows(write, it);
    return accept();
  });
  if (!begun.ok) return;
  const desk = new ListDesk(reading, it);
  const read = await readRows(
    bytes,
    async (rows) => {
      const taken = await desk.take(rows);
      onProgress({ done: desk.rows, total: null });
      return taken;
    },
    signal,
  );
  if (signal.aborted) return;
  // Others were in front of it, and it was not looked into: it goes on when its person looks again.
  if (!read.ok && read.refusal.code === "enterprise.sheets-busy") return;
  const ended = read.ok ? await desk.end() : read;
  if (!ended.ok) await desk.settled();
  await database.transact(grant, async (write) => {
    if (!ended.ok) await clearRows(write, it);
    await changeImport(
      write,
      it.id,
      ["reading"],
      ended.ok ? { state: "read" } : { state: "refused", refusal: ended.refusal },
    );
    return accept();
  });
}
