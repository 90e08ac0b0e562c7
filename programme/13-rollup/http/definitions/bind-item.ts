import type { Static } from "typebox";
import { areaInScope } from "#areas/store";
import { recordAudit } from "#audit/store";
import type { Grant, Reader, Writer } from "#database";
import { accept, type Instant, type PlanId, type Result, refuse } from "#kernel";
import { findPlan, type StoredPlan } from "#plan/store";
import { type BoundItem, binderOf, bindingOf, isSameUnit } from "../../index.ts";
import { confirmedBindings, insertBinding, type LastBinding, lastBinding } from "../../store/index.ts";
import type { IndicatorOptions } from "../indicator-options.ts";
import type { BindBody } from "./definition-schemas.ts";
import { knownIndicators } from "./known-indicators.ts";

/** What a plan asks for in numbers. */
const itemsOf = ({ content }: StoredPlan): BoundItem[] =>
  [...content.grids, ...content.targets].map(({ id, indicator, unit }) => ({ id, indicator, unit }));

type Asked = {
  readonly planId: PlanId;
  readonly body: Static<typeof BindBody>;
  readonly at: Instant;
  readonly options: IndicatorOptions;
};

/** Whether an indicator may be named for an item: one that no name fits, in the same unit. */
async function mayMean(
  query: Reader,
  item: BoundItem,
  plan: StoredPlan,
  { body, options }: Asked,
): Promise<Result<undefined>> {
  const known = await knownIndicators(query, options, plan.areaId);
  const chosen = known.find(({ code }) => code === body.code);
  if (!chosen) return refuse("rollup.binding-indicator-unknown");
  const named = binderOf(known)({ name: item.indicator, unit: item.unit });
  if (named) return refuse("rollup.binding-by-name", { indicator: named.label.zh });
  if (!isSameUnit(chosen.unit, item.unit))
    return refuse("rollup.binding-unit-differs", { unit: item.unit, indicator: chosen.label.zh, other: chosen.unit });
  return accept();
}

/** What another one said while this one waited for it: the same twice at once is said once. */
function saidMeanwhile(now: LastBinding | undefined, { code }: Asked["body"]): Result<{ readonly id: string }> {
  return now?.code === code ? accept({ id: now.id }) : refuse("rollup.binding-changed-meanwhile");
}

/**
 * Keeps which indicator an item of a plan means, or takes that back. Refuses `plan.not-found`, `areas.outside-scope`,
 * `rollup.binding-item-unknown`, `rollup.binding-indicator-unknown`, `rollup.binding-by-name`, `rollup.binding-unit-differs`,
 * `rollup.binding-nothing` and `rollup.binding-changed-meanwhile`. The same sent twice is kept once.
 */
export async function bindItem(write: Writer, grant: Grant, asked: Asked): Promise<Result<{ readonly id: string }>> {
  const { planId, body, at } = asked;
  const plan = await findPlan(write, planId);
  if (!plan) return refuse("plan.not-found");
  if (!(await areaInScope(write, plan.areaId))) return refuse("areas.outside-scope");
  const item = itemsOf(plan).find(({ id }) => id === body.itemId);
  if (!item) return refuse("rollup.binding-item-unknown");
  const last = await lastBinding(write, planId, item.id);
  if (last?.id === body.id && last.code === body.code) return accept({ id: body.id });
  if (body.code === null && (last?.code ?? null) === null) return refuse("rollup.binding-nothing");
  if (body.code !== null) {
    const fitting = await mayMean(write, item, plan, asked);
    if (!fitting.ok) return fitting;
  }
  const { areaId, homeShard } = plan;
  const binding = { id: body.id, planId, areaId, itemId: item.id, seq: (last?.seq ?? 0) + 1, code: body.code };
  if (!(await insertBinding(write, grant, { ...binding, homeId: homeShard as typeof areaId }, at)))
    return saidMeanwhile(await lastBinding(write, planId, item.id), body);
  await recordAudit(write, grant, {
    ...{ action: body.code === null ? "indicator-unbound" : "indicator-bound", objectKind: "plan", objectId: planId },
    areaId,
    detail: { item: item.indicator, unit: item.unit, indicator: body.code },
  });
  return accept({ id: body.id });
}

/** The items of a plan with the indicator each means, by its name or because a person said so, and those of its unit that it may mean. */
export async function boundItems(query: Reader, planId: PlanId, options: IndicatorOptions) {
  const plan = await findPlan(query, planId);
  if (!plan) return refuse("plan.not-found");
  const known = await knownIndicators(query, options, plan.areaId);
  const confirmed = await confirmedBindings(query, planId);
  const bind = bindingOf(known, confirmed);
  const byName = binderOf(known);
  const items = itemsOf(plan).map((item) => {
    const named = byName({ name: item.indicator, unit: item.unit });
    const choices = named ? [] : known.filter(({ unit }) => isSameUnit(unit, item.unit));
    return {
      ...{ itemId: item.id, indicator: item.indicator, unit: item.unit, code: bind(item)?.code ?? null },
      byName: named !== undefined,
      choices: choices.map(({ code, label }) => ({ code, label: { ...label } })),
    };
  });
  return accept({
    plan: { id: plan.id as string, title: plan.title, version: plan.version },
    areaId: plan.areaId,
    items,
  });
}
