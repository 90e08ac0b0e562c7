import { type AreaId, accept, type Result, refuse, type UnitId } from "#kernel";
import type { Incentive, Reference, Sourced, Target, Task } from "#policy";
import { exactDecimal } from "./decimal.ts";
import type {
  Bound,
  CheckModes,
  Decimal,
  NamedArea,
  NamedUnit,
  Origin,
  PlanIncentive,
  PlanReference,
  PlanTarget,
  PlanTask,
} from "./plan-content.ts";
import { kindOf, type ValueKind } from "./value-kind.ts";

/** What the registers know about printed names. */
export type Resolutions = {
  readonly units: ReadonlyMap<string, UnitId>;
  readonly areas: ReadonlyMap<string, AreaId>;
};

/** What an officer decided about indicators, by the indicator as printed; what is absent follows the general rules. */
export type IndicatorDecisions = {
  readonly [indicator: string]: { readonly kind?: ValueKind; readonly modes?: Partial<CheckModes> };
};

export function decisionOn(indicator: string, decisions: IndicatorDecisions | undefined): IndicatorDecisions[string] {
  return decisions !== undefined && Object.hasOwn(decisions, indicator) ? (decisions[indicator] ?? {}) : {};
}

/** The quote and its place, or the clause alone where the document's text is not kept. */
export function originOf(item: Sourced & { readonly second_quote?: string }, clause: string | undefined): Origin {
  if (clause !== undefined) return { clause };
  const second = item.second_quote === undefined ? {} : { secondQuote: item.second_quote };
  return { quote: item.quote, span: item.span, ...second };
}

function namedUnit(name: string, { units }: Resolutions): NamedUnit {
  return { name, unitId: units.get(name) ?? null };
}

export function namedArea(name: string, { areas }: Resolutions): NamedArea {
  return { name, areaId: areas.get(name) ?? null };
}

/** What a target's figures stand beside: the document's task headings in printed order, and the registers. */
export type TargetSetting = { readonly headings: readonly Task[]; readonly resolutions: Resolutions };

/** Refuses `plan.value-not-exact {item}`. */
export function planTarget(
  target: Target,
  { clause, decisions }: { readonly clause?: string; readonly decisions?: IndicatorDecisions },
  { headings, resolutions }: TargetSetting,
): Result<PlanTarget> {
  const bound = boundOf(target);
  if (!bound.ok) return bound;
  const value = bound.value.op === "range" ? {} : { value: bound.value.value };
  const decided = decisionOn(target.indicator, decisions);
  const proposed = kindOf({ indicator: target.indicator, unit: target.unit, measure: target.period, ...value });
  return accept({
    id: target.id,
    indicator: target.indicator,
    kind: decided.kind ?? proposed.kind,
    kindReason: decided.kind ? "officer" : proposed.reason,
    bound: bound.value,
    unit: target.unit,
    period: target.period,
    year: target.year,
    fromYear: target.from_year ?? null,
    baseYear: target.base_year ?? null,
    falling: target.direction === "down",
    implied: target.implied ?? false,
    area: target.region === undefined ? null : namedArea(target.region, resolutions),
    scope: target.scope ?? null,
    afterTask: headings.findLast(({ span }) => span[0] <= target.span[0])?.id ?? null,
    beforeTask: headings.find(({ span }) => span[0] > target.span[0])?.id ?? null,
    source: originOf(target, clause),
  });
}

function boundOf(target: Target): Result<Bound> {
  if (target.op !== "range") {
    const value = exactDecimal(target.value, target.id);
    return value.ok ? accept({ op: target.op, value: value.value }) : value;
  }
  const min = exactDecimal(target.min, target.id);
  if (!min.ok) return min;
  const max = exactDecimal(target.max, target.id);
  return max.ok ? accept({ op: "range", min: min.value, max: max.value }) : max;
}

export function planTask(task: Task, clause: string | undefined, resolutions: Resolutions): PlanTask {
  const named = (names: readonly string[] | undefined) => (names ?? []).map((name) => namedUnit(name, resolutions));
  return {
    id: task.id,
    number: task.number,
    title: task.title,
    section: task.section ?? null,
    lead: named(task.lead),
    cooperating: named(task.coop),
    implied: named(task.implied_units),
    deadlines: task.deadlines ?? [],
    source: originOf(task, clause),
  };
}

/** Refuses `plan.value-not-exact {item}`. */
export function planIncentive(item: Incentive, clause: string | undefined): Result<PlanIncentive> {
  const wrong: string[] = [];
  const decimal = (value: number | null | undefined): Decimal | null => {
    if (value === null || value === undefined) return null;
    const printed = exactDecimal(value, item.id);
    if (!printed.ok) wrong.push(item.id);
    return printed.ok ? printed.value : null;
  };
  const incentive: PlanIncentive = {
    id: item.id,
    kind: item.kind,
    subject: item.subject,
    rate: decimal(item.rate),
    rateMin: decimal(item.rate_min),
    rateMax: decimal(item.rate_max),
    base: item.base ?? null,
    amount: decimal(item.amount),
    amountMin: decimal(item.amount_min),
    amountMax: decimal(item.amount_max),
    cap: decimal(item.cap),
    cap2: decimal(item.cap2),
    unit: item.unit ?? null,
    per: item.per ?? null,
    period: item.period ?? null,
    condition: item.condition ?? null,
    rankTo: decimal(item.rank_to),
    quota: decimal(item.quota),
    quotaPeriod: item.quota_period ?? null,
    instalments: item.instalments ?? null,
    source: originOf(item, clause),
  };
  return wrong.length > 0 ? refuse("plan.value-not-exact", { item: item.id }) : accept(incentive);
}

export function planReference(item: Reference, clause: string | undefined): PlanReference {
  const { id, name, number, kind } = item;
  return { id, name, number, kind, relation: item.relation ?? null, source: originOf(item, clause) };
}
