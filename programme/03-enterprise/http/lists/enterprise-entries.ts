import { homeShardsOf } from "#areas/store";
import type { Writer } from "#database";
import { AREA_MEASURE, type NewFact, undoneFact } from "#facts";
import { factsInPlace, recordFacts, recordFirstFacts } from "#facts/store";
import { type AreaId, accept, groupedBy, idOf, type Result, refuse } from "#kernel";
import type { PlannedFact, RowPlan } from "../../domain/import-row.ts";
import { type CreditCode, type EnterpriseId, type NewEnterprise, yearFigures } from "../../index.ts";
import { insertEnterprises, refreshEnterprises, type StoredImport, type UndoCounts } from "../../store/index.ts";
import { addUndone, type ListKind, NOTHING_UNDONE, type TakingIn } from "./list-kind.ts";

/** The key of a fact of a list: taken in twice, the same list records it once. */
function keyOf(it: Pick<StoredImport, "id">, plan: RowPlan, fact: PlannedFact): string {
  return `list:${it.id}:${plan.number}:${fact.measure}:${fact.period.from}`;
}

/** A row with its enterprise, new or known. */
type Placed = { readonly plan: RowPlan; readonly id: EnterpriseId; readonly homeId: AreaId };

type Batch = TakingIn & { readonly it: StoredImport };

/** Homes of the areas that were asked for: one look-up for the areas of some rows, not for each row. */
type Homes = Map<AreaId, AreaId>;

/** Where the enterprises of rows are at home: where they were registered first, or, new, where their areas belong. */
async function homesOf(
  write: Writer,
  plans: readonly RowPlan[],
  homes: Homes,
): Promise<(plan: RowPlan) => AreaId | null> {
  const asked = plans.flatMap(({ homeId, areaId }) => (homeId !== null || areaId === null ? [] : [areaId]));
  const unknown = new Set(asked.filter((area) => !homes.has(area)));
  for (const [area, home] of await homeShardsOf(write, [...unknown])) homes.set(area, home);
  return ({ homeId, areaId }) => homeId ?? (areaId === null ? null : (homes.get(areaId) ?? areaId));
}

async function placeRows(write: Writer, plans: readonly RowPlan[], { nextId }: Batch, homes: Homes): Promise<Placed[]> {
  const homeOf = await homesOf(write, plans, homes);
  return plans.flatMap((plan) => {
    const homeId = homeOf(plan);
    return homeId === null ? [] : [{ plan, id: plan.enterpriseId ?? idOf<"enterprise">(nextId()), homeId }];
  });
}

function enterpriseOf({ plan, id, homeId }: Placed): NewEnterprise[] {
  if (plan.enterpriseId !== null || plan.areaId === null) return [];
  const { name, industry, address, areaId, creditCode, facts } = plan;
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
      figures: yearFigures(facts),
    },
  ];
}

function factOf({ plan, id, homeId }: Placed, fact: PlannedFact, { it, nextId }: Batch): NewFact {
  const { measure, period, value, replaces } = fact;
  // Named one by one: a list brings millions, and spreading costs more than all else that is done here.
  return {
    homeId,
    id: idOf<"fact">(nextId()),
    subjectId: idOf<"subject">(id),
    measure,
    period,
    act: replaces === null ? "record" : "correct",
    value,
    source: "import",
    tier: it.tier,
    sourceNote: it.fileName,
    reason: replaces === null ? null : it.fileName,
    validUntil: null,
    replaces,
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

async function takeInRows(write: Writer, plans: readonly RowPlan[], batch: Batch, homes: Homes) {
  const placed = await placeRows(write, plans, batch, homes);
  const inserted = await insertEnterprises(write, batch.grant, placed.flatMap(enterpriseOf), batch.at);
  if (!inserted.ok) return refuse("enterprise.list-changed-meanwhile");
  const factsOfRows = (rows: readonly Placed[]) =>
    rows.flatMap((one) => factsOf(one, batch).map((fact) => factOf(one, fact, batch)));
  const known = placed.filter(({ plan }) => plan.enterpriseId !== null);
  const fresh = factsOfRows(placed.filter(({ plan }) => plan.enterpriseId === null));
  const origin = { source: "import", tier: batch.it.tier, sourceNote: batch.it.fileName } as const;
  await recordFirstFacts(write, batch.grant, { facts: fresh, origin, at: batch.at });
  const recorded = await recordFacts(write, batch.grant, factsOfRows(known), batch.at);
  if (!recorded.ok) return refuse("enterprise.list-changed-meanwhile");
  for (const [homeId, its] of groupedBy(known, (one) => one.homeId))
    await refreshEnterprises(
      write,
      homeId,
      its.map(({ id }) => id),
    );
  return accept();
}

/** Registers the new enterprises of a list and records its figures; refuses `enterprise.list-changed-meanwhile`. */
export const takeInEnterprises: ListKind<RowPlan>["takeIn"] = (write, it, by) => {
  const homes: Homes = new Map();
  return (plans) => takeInRows(write, plans, { ...by, it }, homes);
};

/** Keys that a row's facts were recorded under. What a new enterprise is called and where it lies stays: it is in the register now. */
function keysToUndo(it: StoredImport, plan: RowPlan): string[] {
  const facts = plan.outcome === "new" ? plan.facts.filter(({ period }) => period.to !== null) : plan.facts;
  return facts.map((fact) => keyOf(it, plan, fact));
}

async function undoAt(write: Writer, homeId: AreaId, keys: readonly string[], { it, at, grant, nextId }: Batch) {
  const inPlace = await factsInPlace(write, homeId, keys);
  const reason = it.undoReason ?? it.fileName;
  const undone = inPlace.map((one) => {
    return undoneFact(one, { id: idOf<"fact">(nextId()), key: `undo:${one.fact.key}`, reason });
  });
  const facts = undone.flatMap((fact) => fact ?? []);
  const recorded = await recordFacts(write, grant, facts, at);
  if (!recorded.ok) return refuse("enterprise.list-changed-meanwhile");
  await refreshEnterprises(write, homeId, [...new Set(facts.map(({ subjectId }) => idOf<"enterprise">(subjectId)))]);
  const withdrawn = facts.filter(({ act }) => act === "withdraw").length;
  return accept({ withdrawn, restored: facts.length - withdrawn, kept: undone.length - facts.length });
}

async function undoRows(
  write: Writer,
  plans: readonly RowPlan[],
  batch: Batch,
  homes: Homes,
): Promise<Result<UndoCounts>> {
  const keys = new Map<AreaId, string[]>();
  const homeOf = await homesOf(write, plans, homes);
  for (const plan of plans) {
    const home = homeOf(plan);
    if (home !== null) keys.set(home, [...(keys.get(home) ?? []), ...keysToUndo(batch.it, plan)]);
  }
  let counts = NOTHING_UNDONE;
  for (const [home, own] of keys) {
    const undone = await undoAt(write, home, own, batch);
    if (!undone.ok) return undone;
    counts = addUndone(counts, undone.value);
  }
  return accept(counts);
}

/** Takes back what a list entered, unless somebody has changed it since; refuses `enterprise.list-changed-meanwhile`. */
export const undoEnterprises: NonNullable<ListKind<RowPlan>["undo"]> = (write, it, by) => {
  const homes: Homes = new Map();
  return (plans) => undoRows(write, plans, { ...by, it }, homes);
};
