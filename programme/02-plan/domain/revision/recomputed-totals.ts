import { compare, parseDecimal, sum } from "#kernel";
import { exact, printed } from "../decimal.ts";
import type { AllocationGrid, Decimal, PlanContent } from "../plan-content.ts";
import { addressesOf } from "./differences.ts";
import { keyOf } from "./plan-difference.ts";
import type { ReturnRemark } from "./return-remark.ts";

type Cells = (Decimal | null)[][];

/**
 * Totals are not trusted: where the former total was the sum of its parts and a part was changed, the sum is taken
 * whatever the copy prints. A total changed alone stays as printed, and so does one that never was a sum.
 */
export function withRecomputedTotals(before: AllocationGrid | undefined, after: AllocationGrid, table: string) {
  const cells = after.cells.map((figures) => [...figures]);
  if (!before) return { grid: after, remarks: [], totals: [] };
  const lines = [...yearLines(after), ...areaLines(after)];
  const totals: Place[] = [];
  const remarks = lines.flatMap(({ total, parts }): ReturnRemark[] => {
    const wanted = wantedTotal({ before: before.cells, after: cells }, total, parts);
    if (wanted !== undefined) totals.push(total);
    const figures = cells[total.area];
    const held = figures?.[total.period] ?? null;
    if (wanted === undefined || !figures || held === wanted) return [];
    if (held !== null && compare(exact(held), exact(wanted)) === 0) return [];
    figures[total.period] = wanted;
    const printedTotal = after.cells[total.area]?.[total.period] ?? null;
    // A total that was left as it was follows its parts without a word; another one that is no sum is told.
    if (printedTotal === (before.cells[total.area]?.[total.period] ?? null)) return [];
    const where = `${after.indicator} ${after.areas[total.area]?.name ?? ""} ${after.periods[total.period]?.label ?? ""}`;
    const text = `${where}: ${printedTotal ?? "—"} → ${wanted}`;
    return [{ reason: "total-recomputed", table, row: null, column: null, text }];
  });
  return { grid: { ...after, cells }, remarks, totals };
}

/**
 * A changed content with every total that was the sum of its parts, and of which a part was changed, made their sum again;
 * `totals` are the keys of these cells, whether they came out otherwise or not.
 */
export function withSummedTotals(before: PlanContent, after: PlanContent) {
  const held = new Map(before.grids.map((grid) => [grid.id, grid]));
  const summed = after.grids.map((grid) => withRecomputedTotals(held.get(grid.id), grid, ""));
  const totals = summed.flatMap(({ grid, totals: places }) => {
    const { areas, periods } = addressesOf(grid);
    return places.map(({ area, period }) => keyOf("grid", grid.id, "cell", areas[area] ?? "", periods[period] ?? ""));
  });
  return { content: { ...after, grids: summed.map(({ grid }) => grid) }, totals };
}

type Place = { readonly area: number; readonly period: number };
type Line = { readonly total: Place; readonly parts: readonly Place[] };

/** Every area's years under its plan total. */
function yearLines({ areas, periods, modes }: AllocationGrid): Line[] {
  const total = periods.findIndex(({ span }) => span === "planTotal");
  if (modes.years !== "sum" || total < 0) return [];
  const years = periods.flatMap(({ span }, period) => (span === "year" ? [period] : []));
  return areas.map((_, area) => ({
    total: { area, period: total },
    parts: years.map((period) => ({ area, period })),
  }));
}

/** Every period's parts under the region's total. */
function areaLines({ areas, periods, modes }: AllocationGrid): Line[] {
  const total = areas.findIndex(({ role }) => role === "total");
  if (modes.children !== "equal" || total < 0) return [];
  const parts = areas.flatMap(({ role }, area) => (role === "part" ? [area] : []));
  return periods.map((_, period) => ({
    total: { area: total, period },
    parts: parts.map((area) => ({ area, period })),
  }));
}

/** The new sum, when there was a sum before and one of its parts was changed; undefined otherwise. */
function wantedTotal(
  { before, after }: { readonly before: AllocationGrid["cells"]; readonly after: Cells },
  total: Place,
  parts: readonly Place[],
): Decimal | undefined {
  const at = (cells: AllocationGrid["cells"], { area, period }: Place) => cells[area]?.[period] ?? null;
  const former = at(before, total);
  const known = parts.filter(({ area, period }) => before[area]?.[period] !== undefined);
  const [old, fresh] = [sumOf(known.map((part) => at(before, part))), sumOf(parts.map((part) => at(after, part)))];
  if (former === null || old === undefined || fresh === undefined) return undefined;
  const held = compare(exact(former), exact(old)) === 0;
  const changed = parts.some((part) => at(before, part) !== at(after, part));
  return held && changed ? fresh : undefined;
}

/** Undefined where a part is missing, and where the sum has more digits than a figure may have: it cannot be printed. */
function sumOf(figures: readonly (Decimal | null)[]): Decimal | undefined {
  const known = figures.filter((figure) => figure !== null);
  if (known.length === 0 || known.length < figures.length) return undefined;
  const total = printed(sum(known.map(exact)));
  return parseDecimal(total).ok ? total : undefined;
}
