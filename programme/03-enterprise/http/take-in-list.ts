import { recordAudit } from "#audit/store";
import type { Database, Grant, Writer } from "#database";
import { recordingMoment } from "#facts/store";
import { accept, type Instant, type NextId, type Result, refuse } from "#kernel";
import { changeImport, type ImportMode, lookAtRegister, rowsAfter, type StoredImport } from "../store/index.ts";
import { BatchesUnderWay } from "./batches-under-way.ts";
import type { ImportProgress } from "./imports-under-way.ts";
import type { ListKind } from "./lists/list-kind.ts";

export type ListTakingIn = {
  readonly kind: ListKind;
  readonly database: Database;
  readonly grant: Grant;
  readonly nextId: NextId;
  readonly clock: () => Instant;
  readonly onError: (error: unknown) => void;
};

/** Few enough that nobody else waits long for the server while their facts are put together. */
const ROWS_AT_ONCE = 250;
/** From so many rows on the planner has a look at what came in. */
const MANY = 1000;

type Entering = { readonly takeInRows: ReturnType<ListKind["takeIn"]>; readonly batches: BatchesUnderWay };

async function enterRows(write: Writer, it: StoredImport, { takeInRows, batches }: Entering): Promise<Result<unknown>> {
  for (let after = -1; ; ) {
    const rows = await rowsAfter(write, it, { outcomes: ["new", "change"], after, most: ROWS_AT_ONCE });
    const last = rows.at(-1);
    if (!last) return batches.end();
    const taken = await batches.add(rows.length, takeInRows(rows.map(({ plan }) => plan)));
    if (!taken.ok) return taken;
    after = last.plan.number;
  }
}

/** All rows that do something, in one transaction: all of them are there afterwards, or none. Gives how many. */
async function takeInAll(
  write: Writer,
  { kind, grant, nextId, clock }: ListTakingIn,
  it: StoredImport,
  onProgress: (progress: ImportProgress) => void,
): Promise<Result<number>> {
  // Whoever asked may have seen an older state: what is taken in already is not taken in again.
  if (!(await changeImport(write, it.id, ["committing"], { state: "committing" })))
    return refuse("enterprise.list-not-ready");
  const { counts } = it;
  const total = counts.new + counts.change;
  const at = await recordingMoment(write, clock);
  const takeInRows = kind.takeIn(write, it, { at, grant, nextId });
  let done = 0;
  const batches = new BatchesUnderWay(kind.rowsApart ? 3 : 1, (rows) => {
    done += rows;
    onProgress({ done, total });
  });
  const taken = await enterRows(write, it, { takeInRows, batches }).finally(() => batches.settled());
  if (!taken.ok) return taken;
  await changeImport(write, it.id, ["committing"], { state: "committed", settledAt: at });
  await recordAudit(write, grant, {
    ...{ action: "enterprise-list-taken-in", objectKind: "enterprise-import", objectId: it.id, areaId: it.areaId },
    detail: { kind: it.kind, fileName: it.fileName, mode: it.mode, ...counts },
  });
  return accept(total);
}

/** Takes a list in as a person chose; when that is refused it stays read, with the reason. */
export async function takeInList(
  takingIn: ListTakingIn,
  it: StoredImport,
  onProgress: (progress: ImportProgress) => void,
): Promise<void> {
  const { database, grant } = takingIn;
  // Whatever goes wrong in it, nothing of the list is there, and its person can decide again.
  const taken = await database
    .transact(grant, (write) => takeInAll(write, takingIn, it, onProgress))
    .catch((error: unknown) => {
      takingIn.onError(error);
      return refuse("enterprise.list-not-taken-in");
    });
  if (taken.ok) {
    if (taken.value < MANY) return;
    await database.transact(grant, async (write) => accept(await lookAtRegister(write))).catch(takingIn.onError);
    return;
  }
  const { refusal } = taken;
  await database.transact(grant, async (write) => {
    await changeImport(write, it.id, ["committing"], { state: "read", refusal });
    return accept();
  });
}

/** Whether a list may be taken in this way. Refuses `enterprise.list-has-failed-rows {failed}` and `enterprise.list-changes-nothing`. */
export function mayTakeIn(
  counts: Readonly<Record<"new" | "change" | "same" | "failed", number>>,
  mode: ImportMode,
): Result<undefined> {
  const nothingGood = counts.new + counts.change === 0;
  if (counts.failed > 0 && (mode === "all" || nothingGood))
    return refuse("enterprise.list-has-failed-rows", { failed: counts.failed });
  return nothingGood ? refuse("enterprise.list-changes-nothing") : accept();
}
