import { recordAudit } from "#audit/store";
import type { Writer } from "#database";
import { recordingMoment } from "#facts/store";
import { accept, type Result, refuse } from "#kernel";
import { changeImport, rowsAfter, type StoredImport, type UndoCounts } from "../store/index.ts";
import type { ImportProgress } from "./imports-under-way.ts";
import type { ListTakingIn } from "./take-in-list.ts";

const ROWS_AT_ONCE = 300;

function sum(a: UndoCounts, b: UndoCounts): UndoCounts {
  return { withdrawn: a.withdrawn + b.withdrawn, restored: a.restored + b.restored, kept: a.kept + b.kept };
}

/** Everything that the list entered, in one transaction: all of it is undone afterwards, or none. */
async function undoAll(
  write: Writer,
  { kind, grant, nextId, clock }: ListTakingIn,
  it: StoredImport,
  onProgress: (progress: ImportProgress) => void,
): Promise<Result<undefined>> {
  if (!kind.undo || !(await changeImport(write, it.id, ["undoing"], { state: "undoing" })))
    return refuse("enterprise.list-not-ready");
  const at = await recordingMoment(write, clock);
  const undoRows = kind.undo(write, it, { at, grant, nextId });
  let counts: UndoCounts = { withdrawn: 0, restored: 0, kept: 0 };
  let done = 0;
  for (let after = -1; ; ) {
    const rows = await rowsAfter(write, it, { outcomes: ["new", "change"], after, most: ROWS_AT_ONCE });
    const last = rows.at(-1);
    if (!last) break;
    const undone = await undoRows(rows.map(({ plan }) => plan));
    if (!undone.ok) return undone;
    counts = sum(counts, undone.value);
    after = last.plan.number;
    done += rows.length;
    onProgress({ done, total: null });
  }
  await changeImport(write, it.id, ["undoing"], { state: "undone", undoCounts: counts, settledAt: at });
  await recordAudit(write, grant, {
    ...{ action: "enterprise-list-undone", objectKind: "enterprise-import", objectId: it.id, areaId: it.areaId },
    detail: { kind: it.kind, fileName: it.fileName, reason: it.undoReason, ...counts },
  });
  return accept();
}

/** Undoes a list that was taken in; when that is refused it stays taken in, with the reason. */
export async function undoList(
  undoing: ListTakingIn,
  it: StoredImport,
  onProgress: (progress: ImportProgress) => void,
): Promise<void> {
  const { database, grant } = undoing;
  const undone = await database
    .transact(grant, (write) => undoAll(write, undoing, it, onProgress))
    .catch((error: unknown) => {
      undoing.onError(error);
      return refuse("enterprise.list-not-undone");
    });
  if (undone.ok) return;
  const { refusal } = undone;
  await database.transact(grant, async (write) => {
    await changeImport(write, it.id, ["undoing"], { state: "committed", refusal });
    return accept();
  });
}
