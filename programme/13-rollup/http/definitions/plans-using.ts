import type { Reader } from "#database";
import type { AreaId, IsoDate } from "#kernel";
import { plansInForce, versionKey } from "#plan/store";
import type { BoundItem } from "../../domain/bind-indicators.ts";
import { bindingOf, type IndicatorDefinition, NO_BINDINGS } from "../../index.ts";
import { bindingsOfPlans } from "../../store/index.ts";

/** What versions of plans ask for in numbers, by their keys. A version never changes, so that it is read once. */
export type PlanItems = Map<string, readonly BoundItem[]>;

/** So many versions are remembered; the one that was read first makes room. */
const REMEMBERED = 500;

function remember(items: PlanItems, key: string, asked: readonly BoundItem[]): void {
  const [first] = items.keys();
  if (items.size >= REMEMBERED && first !== undefined) items.delete(first);
  items.set(key, asked);
}

/** A plan in force that asks for an indicator, and by which words. */
export type PlanUsing = {
  readonly code: string;
  readonly planId: string;
  readonly title: string;
  readonly version: number;
  readonly areaName: string;
  readonly words: string[];
};

/** Which plans in force of an area and above it ask for which indicators, bound as their progress is. */
export async function plansUsing(
  query: Reader,
  items: PlanItems,
  {
    area,
    day,
    definitions,
  }: { readonly area: AreaId; readonly day: IsoDate; readonly definitions: readonly IndicatorDefinition[] },
): Promise<PlanUsing[]> {
  const plans = await plansInForce(query, area, { day, known: [...items.keys()] });
  for (const { numbers, ...plan } of plans)
    if (numbers) {
      const asked = [...numbers.grids, ...numbers.targets].map(({ id, indicator, unit }) => ({ id, indicator, unit }));
      remember(items, versionKey(plan), asked);
    }
  const confirmed = await bindingsOfPlans(
    query,
    plans.map(({ id }) => id),
  );
  return plans.flatMap((plan) => {
    const bind = bindingOf(definitions, confirmed.get(plan.id) ?? NO_BINDINGS);
    const words = new Map<string, Set<string>>();
    for (const item of items.get(versionKey(plan)) ?? []) {
      const code = bind(item)?.code;
      if (code !== undefined) words.set(code, (words.get(code) ?? new Set()).add(item.indicator));
    }
    const { id: planId, title, version, areaName } = plan;
    return [...words].map(([code, said]) => ({ code, planId, title, version, areaName, words: [...said] }));
  });
}
