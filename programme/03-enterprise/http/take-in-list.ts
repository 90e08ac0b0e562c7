import { homeShardOf } from "#areas/store";
import { recordAudit } from "#audit/store";
import type { Database, Grant, Writer } from "#database";
import { AREA_MEASURE, type NewFact } from "#facts";
import { recordFacts, recordingMoment } from "#facts/store";
import { type AreaId, accept, type Instant, idOf, type NextId, type Result, refuse } from "#kernel";
import type { PlannedFact, RowPlan } from "../domain/import-row.ts";
import type { CreditCode, EnterpriseId, NewEnterprise } from "../index.ts";
import {
  changeImport,
  countRows,
  type ImportMode,
  insertEnterprises,
  refreshEnterprises,
  rowsAfter,
  type StoredImport,
} from "../store/index.ts";
import type { ImportProgress } from "./imports-under-way.ts";
import { keyOf } from "./read-list.ts";

export type TakingIn = {
  readonly database: Database;
  readonly grant: Grant;
  readonly nextId: NextId;
  readonly clock: () => Instant;
  readonly onError: (error: unknown) => void;
};

const ROWS_AT_ONCE = 300;

/** A row with its enterprise, new or known. */
type Placed = { readonly plan: RowPlan; readonly id: EnterpriseId; readonly homeId: AreaId };

type Batch = { readonly it: StoredImport; readonly at: Instant; readonly grant: Grant; readonly nextId: NextId };

async function placeRows(
  write: Writer,
  plans: readonly RowPlan[],
  { nextId }: Batch,
  homes: Map<AreaId, AreaId>,
): Promise<Placed[]> {
  const placed: Placed[] = [];
  for (const plan of plans) {
    if (plan.areaId === null) continue;
    // One look-up for each area of the list, not for each row.
    if (!homes.has(plan.areaId)) homes.set(plan.areaId, await homeShardOf(write, plan.areaId));
    const homeId = homes.get(plan.areaId) ?? plan.areaId;
    placed.push({ plan, id: plan.enterpriseId ?? idOf<"enterprise">(nextId()), homeId });
  }
  return placed;
}

function enterpriseOf({ plan, id, homeId }: Placed): NewEnterprise[] {
  if (plan.enterpriseId !== null || plan.areaId === null) return [];
  const { name, industry, address, areaId, creditCode } = plan;
  return [
    {
      ...{
        id,
        homeId,
        areaId,
        creditCode: creditCode as CreditCode | null,
        creditCodeDoubts: [],
        overrideReason: null,
      },
      ...{ name, address, industry: industry === null ? null : idOf<"industry">(industry), demo: false },
    },
  ];
}

function factOf({ plan, id, homeId }: Placed, fact: PlannedFact, { it, nextId }: Batch): NewFact {
  const { measure, period, value, replaces } = fact;
  return {
    ...{ homeId, id: idOf<"fact">(nextId()), subjectId: idOf<"subject">(id), measure, period, value, replaces },
    ...{ act: replaces === null ? "record" : "correct", source: "import", tier: it.tier, sourceNote: it.fileName },
    ...{ reason: replaces === null ? null : it.fileName, validUntil: null },
    key: keyOf(it, plan, fact),
  };
}

/** What a row says, and of a new enterprise where it lies. */
function factsOf({ plan }: Placed, { it }: Batch): readonly PlannedFact[] {
  if (plan.enterpriseId !== null || plan.areaId === null) return plan.facts;
  const value = { words: String(plan.areaId) };
  const common = { measure: AREA_MEASURE, period: { from: it.day, to: null }, before: null, replaces: null };
  return [...plan.facts, { ...common, value, takesEffect: true }];
}

async function takeInRows(write: Writer, plans: readonly RowPlan[], batch: Batch, homes: Map<AreaId, AreaId>) {
  const placed = await placeRows(write, plans, batch, homes);
  const inserted = await insertEnterprises(write, batch.grant, placed.flatMap(enterpriseOf), batch.at);
  if (!inserted.ok) return refuse("enterprise.list-changed-meanwhile");
  const facts = placed.flatMap((one) => factsOf(one, batch).map((fact) => factOf(one, fact, batch)));
  const recorded = await recordFacts(write, batch.grant, facts, batch.at);
  if (!recorded.ok) return refuse("enterprise.list-changed-meanwhile");
  for (const homeId of new Set(placed.map((one) => one.homeId)))
    await refreshEnterprises(
      write,
      homeId,
      placed.filter((one) => one.homeId === homeId).map(({ id }) => id),
    );
  return accept();
}

/** All rows that do something, in one transaction: all of them are there afterwards, or none. */
async function takeInAll(
  write: Writer,
  { grant, nextId, clock }: TakingIn,
  it: StoredImport,
  onProgress: (progress: ImportProgress) => void,
): Promise<Result<undefined>> {
  // Whoever asked may have seen an older state: what is taken in already is not taken in again.
  if (!(await changeImport(write, it.id, ["committing"], { state: "committing" })))
    return refuse("enterprise.list-not-ready");
  const counts = await countRows(write, it);
  const total = counts.new + counts.change;
  const batch: Batch = { it, at: await recordingMoment(write, clock), grant, nextId };
  const homes = new Map<AreaId, AreaId>();
  let done = 0;
  for (let after = -1; ; ) {
    const rows = await rowsAfter(write, it, { outcomes: ["new", "change"], after, most: ROWS_AT_ONCE });
    const last = rows.at(-1);
    if (!last) break;
    const taken = await takeInRows(
      write,
      rows.map(({ plan }) => plan),
      batch,
      homes,
    );
    if (!taken.ok) return taken;
    after = last.plan.number;
    done += rows.length;
    onProgress({ done, total });
  }
  await changeImport(write, it.id, ["committing"], { state: "committed", settledAt: batch.at });
  await recordAudit(write, grant, {
    ...{ action: "enterprise-list-taken-in", objectKind: "enterprise-import", objectId: it.id, areaId: it.areaId },
    detail: { fileName: it.fileName, mode: it.mode, ...counts },
  });
  return accept();
}

/** Takes a list in as a person chose; when that is refused it stays read, with the reason. */
export async function takeInList(
  takingIn: TakingIn,
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
  if (taken.ok) return;
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
