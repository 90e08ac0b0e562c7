import { compare } from "#kernel";
import { exact } from "./decimal.ts";
import { makeWarning, where } from "./make-warning.ts";
import type { AllocationGrid, Decimal, GridArea, GridPeriod } from "./plan-content.ts";
import type { CellRef, Warning } from "./plan-warning.ts";
import {
  type Flow,
  fallBetween,
  isShare,
  type Quantity,
  quantityOf,
  type Stock,
  sumPlaces,
  sumYears,
} from "./quantity.ts";

type Cell = { readonly area: GridArea; readonly period: GridPeriod; readonly decimal: Decimal; readonly ref: CellRef };

/** The printed cells of a grid, blanks left out, area by area. */
function cellsOf(grid: AllocationGrid): Cell[] {
  return grid.areas.flatMap((area, row) =>
    grid.periods.flatMap((period, column) => {
      const decimal = grid.cells[row]?.[column] ?? null;
      const ref = { grid: grid.id, area: area.name, period: period.label };
      return decimal === null ? [] : [{ area, period, decimal, ref }];
    }),
  );
}

function quantity(grid: AllocationGrid, cell: Cell): Quantity {
  return quantityOf(grid.kind, grid.unit, cell.decimal);
}

function isCountable(value: Quantity): value is Flow | Stock {
  return value.kind === "flow" || value.kind === "stock";
}

/** The parts of each period against its total. A blank part leaves the sum open upwards, so only an excess is certain. */
export function childrenWarnings(grid: AllocationGrid, mode: "equal" | "atLeast"): Warning[] {
  const cells = cellsOf(grid);
  return grid.periods.flatMap((period) => {
    const column = cells.filter((cell) => cell.period === period);
    const total = column.find(({ area }) => area.role === "total");
    const parts = column.filter(({ area }) => area.role === "part");
    const expected = total && exact(total.decimal);
    if (!total || !expected || parts.length === 0) return [];
    const actual = sumPlaces(parts.map((cell) => quantity(grid, cell)).filter(isCountable));
    const difference = compare(actual, expected);
    const complete = parts.length === grid.areas.filter(({ role }) => role === "part").length;
    const wrong = (difference < 0 && complete) || (difference > 0 && mode === "equal");
    if (!wrong) return [];
    return makeWarning("plan.children-sum-differs", {
      severity: "error",
      items: [grid.id],
      cells: [total, ...parts].map(({ ref }) => ref),
      figures: { expected, actual, unit: grid.unit },
      facts: { indicator: grid.indicator, area: total.area.name, period: period.label },
    });
  });
}

/** The years of each area against its plan total; an area with a blank year is left out. */
export function yearsWarnings(grid: AllocationGrid): Warning[] {
  const cells = cellsOf(grid);
  const years = grid.periods.filter(({ span }) => span === "year").length;
  return grid.areas.flatMap((area) => {
    const row = cells.filter((cell) => cell.area === area);
    const total = row.find(({ period }) => period.span === "planTotal");
    const yearly = row.filter(({ period }) => period.span === "year");
    const flows = yearly.map((cell) => quantity(grid, cell)).filter((value) => value.kind === "flow");
    if (!total || flows.length !== years) return [];
    const [expected, actual] = [exact(total.decimal), sumYears(flows)];
    if (compare(expected, actual) === 0) return [];
    return makeWarning("plan.years-sum-differs", {
      severity: "error",
      items: [grid.id],
      cells: [total, ...yearly].map(({ ref }) => ref),
      figures: { expected, actual, unit: grid.unit },
      facts: { indicator: grid.indicator, area: area.name, period: total.period.label },
    });
  });
}

/** Every fall of an area's state from one printed year's end to the next; `series` is the area's whole row. */
export function fallingStockWarnings(grid: AllocationGrid): Warning[] {
  const cells = cellsOf(grid);
  return grid.areas.flatMap((area) => {
    const row = cells
      .filter((cell) => cell.area === area && cell.period.span === "yearEnd" && cell.period.year !== null)
      .toSorted((a, b) => (a.period.year ?? 0) - (b.period.year ?? 0));
    const series = row.map(({ decimal }) => decimal).join(" → ");
    return row.slice(1).flatMap((later, index) => {
      const earlier = row[index];
      if (!earlier) return [];
      const [before, after] = [quantity(grid, earlier), quantity(grid, later)];
      if (before.kind !== "stock" || after.kind !== "stock" || !fallBetween(before, after)) return [];
      return makeWarning("plan.stock-falls", {
        severity: "warning",
        items: [grid.id],
        cells: [earlier.ref, later.ref],
        figures: { expected: before.amount, actual: after.amount, unit: grid.unit },
        facts: {
          indicator: grid.indicator,
          area: area.name,
          period: later.period.label,
          where: where(area.name, later.period.label),
          series,
        },
      });
    });
  });
}

/** Cells of a share below nothing or above the whole. */
export function gridShareWarnings(grid: AllocationGrid): Warning[] {
  return cellsOf(grid).flatMap((cell) => {
    const value = quantity(grid, cell);
    if (value.kind !== "ratio" || isShare(value)) return [];
    return makeWarning("plan.ratio-out-of-range", {
      severity: "error",
      items: [grid.id],
      cells: [cell.ref],
      figures: { expected: value.denominator, actual: value.numerator, unit: grid.unit },
      facts: {
        indicator: grid.indicator,
        area: cell.area.name,
        period: cell.period.label,
        where: where(cell.area.name, cell.period.label),
      },
    });
  });
}
