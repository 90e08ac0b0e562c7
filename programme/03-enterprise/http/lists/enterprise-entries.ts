import { homeShardsOf } from "#areas/store";
import type { Writer } from "#database";
import { type NewFact, undoneFact } from "#facts";
import { factsInPlace, recordFacts } from "#facts/store";
import { type AreaId, accept, idOf, refuse } from "#kernel";
import type { PlannedFact, RowPlan } from "../../domain/import-row.ts";
import type { CreditCode, EnterpriseId, NewEnterprise } from "../../index.ts";
import { insertEnterprises, refreshEnterprises, type StoredImport } from "../../store/index.ts";
import type { ListKind, TakingIn } from "./list-kind.ts";

/** The key of a fact of a list: taken in twice, the same list records it once. */
function keyOf(it: Pick<StoredImport, "id">, plan: RowPlan, fact: PlannedFact): string {
  return `list:${it.id}:${plan.number}:${fact.measure}:${fact.period.from}`;
}

/** A row with its enterprise, new or known. */
type Placed = { readonly plan: RowPlan; readonly id: EnterpriseId; readonly homeId: AreaId };

type Batch = TakingIn & { readonly it: StoredImport };

async function placeRows(
  write: Writer,
  plans: readonly RowPlan[],
  { nextId }: Batch,
  homes: Map<AreaId, AreaId>,
): Promise<Placed[]> {
  const unknown = new Set(plans.flatMap(({ areaId }) => (areaId === null || homes.has(areaId) ? [] : [areaId])));
  for (const [area, home] of await homeShardsOf(write, [...unknown])) homes.set(area, home);
  return plans.flatMap((plan) => {
    if (plan.areaId === null) return [];
    const homeId = homes.get(plan.areaId) ?? plan.areaId;
    return [{ plan, id: plan.enterpriseId ?? idOf<"enterprise">(nextId()), homeId }];
  });
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

async function takeInRows(write: Writer, plans: readonly RowPlan[], batch: Batch, homes: Map<AreaId, AreaId>) {
  const placed = await placeRows(write, plans, batch, homes);
  const inserted = await insertEnterprises(write, batch.grant, placed.flatMap(enterpriseOf), batch.at);
  if (!inserted.ok) return refuse("enterprise.list-changed-meanwhile");
  const facts = placed.flatMap((one) => one.plan.facts.map((fact) => factOf(one, fact, batch)));
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

/** Registers the new enterprises of a list and records its figures; refuses `enterprise.list-changed-meanwhile`. */
export const takeInEnterprises: ListKind<RowPlan>["takeIn"] = (write, it, by) => {
  const homes = new Map<AreaId, AreaId>();
  return (plans) => takeInRows(write, plans, { ...by, it }, homes);
};

/** Keys that a row's facts were recorded under. What a new enterprise is called and where it lies stays: it is in the register now. */
function keysToUndo(it: StoredImport, plan: RowPlan): string[] {
  const facts = plan.outcome === "new" ? plan.facts.filter(({ period }) => period.to !== null) : plan.facts;
  return facts.map((fact) => keyOf(it, plan, fact));
}

async function undoRows(write: Writer, plans: readonly RowPlan[], { it, at, grant, nextId }: Batch) {
  const keys = plans.flatMap((plan) => keysToUndo(it, plan));
  const inPlace = await factsInPlace(write, it.homeId, keys);
  const reason = it.undoReason ?? it.fileName;
  const undone = inPlace.map((one) => {
    return undoneFact(one, { id: idOf<"fact">(nextId()), key: `undo:${one.fact.key}`, reason });
  });
  const facts = undone.flatMap((fact) => fact ?? []);
  const recorded = await recordFacts(write, grant, facts, at);
  if (!recorded.ok) return refuse("enterprise.list-changed-meanwhile");
  await refreshEnterprises(write, it.homeId, [...new Set(facts.map(({ subjectId }) => idOf<"enterprise">(subjectId)))]);
  const withdrawn = facts.filter(({ act }) => act === "withdraw").length;
  return accept({ withdrawn, restored: facts.length - withdrawn, kept: undone.length - facts.length });
}

/** Takes back what a list entered, unless somebody has changed it since; refuses `enterprise.list-changed-meanwhile`. */
export const undoEnterprises: NonNullable<ListKind<RowPlan>["undo"]> = (write, it, by) => (plans) =>
  undoRows(write, plans, { ...by, it });
