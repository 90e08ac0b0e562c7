import { areaId } from "#kernel";
import type { AllocationGrid, CheckModes, Decimal, GridArea, PlanTarget } from "../plan-content.ts";
import { proposedStep } from "./countable-step.ts";
import type { SplitLimit, SplitTask } from "./split-task.ts";
import { sumsOver } from "./split-task.ts";
import { type FormerFigures, formerFigures, hasWeight, weightsFrom } from "./split-weights.ts";
import { typedFigure } from "./typed-figure.ts";

/** A grid as far as splitting reads it; areas by number, as the browser knows them. */
export type SplitGrid = Pick<AllocationGrid, "id" | "indicator" | "unit" | "kind" | "periods" | "cells"> & {
  readonly areas: readonly (Pick<GridArea, "name" | "role"> & { readonly areaId: number | null })[];
  readonly modes: Pick<CheckModes, "fallingStock">;
};

type TargetFacts = "id" | "indicator" | "unit" | "kind" | "period" | "year" | "fromYear" | "falling" | "scope";

/** A target as far as splitting reads it. */
type SplitSourceTarget = Pick<PlanTarget, TargetFacts> & {
  readonly bound: { readonly op: string; readonly value?: Decimal };
  readonly area: { readonly name: string } | null;
};

/** A plan's content as far as splitting reads it. */
export type SplitSource = {
  readonly about: { readonly period: readonly number[] | null };
  readonly grids: readonly SplitGrid[];
  readonly targets: readonly SplitSourceTarget[];
};

/** Something of the plan that can be split: a grid that is there, or a target without one. */
export type Candidate = {
  readonly key: string;
  readonly indicator: string;
  readonly unit: string;
  readonly kind: SplitTask["kind"];
  readonly grid: SplitGrid | undefined;
  readonly target: SplitSourceTarget | undefined;
};

/** What is typed for one indicator; texts as they stand in their fields, lists by the names of areas. */
export type SplitDraft = {
  readonly key: string;
  readonly indicator: string;
  readonly unit: string;
  readonly kind: SplitTask["kind"];
  readonly grid: SplitGrid | undefined;
  readonly step: string;
  readonly totals: { readonly [year: number]: string };
  readonly planTotal: string;
  readonly weightBy: "equal" | "former" | "column";
  readonly column: { readonly [area: string]: string };
  readonly areaTotals: { readonly [area: string]: string };
  readonly locks: { readonly [area: string]: { readonly [year: number]: string } };
  readonly limits: readonly SplitLimit[];
  readonly rising: boolean;
};

export type SplitArea = SplitTask["areas"][number];

/** Everything a plan has figures for: grids first, then targets that no grid splits. */
export function candidatesOf({ grids, targets }: SplitSource): Candidate[] {
  const ofGrids = grids.map(
    (grid): Candidate => ({ ...named(grid), key: `grid:${grid.id}`, kind: grid.kind, grid, target: undefined }),
  );
  const split = new Set(grids.map((grid) => JSON.stringify(named(grid))));
  const ofTargets = targets.flatMap((target): Candidate[] => {
    const one = JSON.stringify(named(target));
    if (split.has(one) || target.area !== null || target.scope !== null || target.falling) return [];
    split.add(one);
    return [{ ...named(target), key: `target:${target.id}`, kind: target.kind, grid: undefined, target }];
  });
  return [...ofGrids, ...ofTargets];
}

function named({ indicator, unit }: SplitGrid | SplitSourceTarget) {
  return { indicator, unit };
}

/** The years of the plan, of its grids and of its targets, without any where nothing is printed. */
export function yearsOf({ about: { period }, grids, targets }: SplitSource): number[] {
  const [first = 0, last = -1] = period ?? [];
  const span = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const printed = grids.flatMap(({ periods }) => periods.map(({ year }) => year));
  const all = [...span, ...printed, ...(span.length === 0 ? targets.map(({ year }) => year) : [])];
  return [...new Set(all.filter((year) => year !== null))].toSorted((a, b) => a - b);
}

/** The areas of the first grid; without one the areas below the plan's own. */
export function areasOf({ grids }: SplitSource, below: readonly SplitArea[]): SplitArea[] {
  const parts = grids[0]?.areas.filter(({ role }) => role === "part") ?? [];
  const first = parts.map(({ name, areaId: id }): SplitArea => ({ name, areaId: id === null ? null : areaId(id) }));
  return first.length > 0 ? first : [...below];
}

/** What is proposed for a candidate: its own totals, the former shares where there are some. */
export function draftOf({ grid, target, ...candidate }: Candidate, years: readonly number[]): SplitDraft {
  const totals = grid ? totalsOfGrid(grid) : target ? totalsOfTarget(target, years) : { totals: {}, planTotal: "" };
  return {
    ...candidate,
    grid,
    step: proposedStep(candidate.unit),
    ...totals,
    weightBy: grid ? "former" : "equal",
    column: {},
    areaTotals: {},
    locks: {},
    limits: [],
    rising: candidate.kind === "stock" && (grid === undefined || grid.modes.fallingStock === "warn"),
  };
}

type Totals = Pick<SplitDraft, "totals" | "planTotal">;

function totalsOfGrid(grid: SplitGrid): Totals {
  const row = grid.areas.findIndex(({ role }) => role === "total");
  const printed = (column: number) => grid.cells[row]?.[column] ?? "";
  const yearly = grid.periods.flatMap(({ span, year }, column) =>
    span !== "planTotal" && year !== null ? [[year, printed(column)] as const] : [],
  );
  const plan = grid.periods.findIndex(({ span }) => span === "planTotal");
  return { totals: Object.fromEntries(yearly), planTotal: plan < 0 ? "" : printed(plan) };
}

/** 每年 without a year is meant for every year of the plan. */
function totalsOfTarget({ bound, kind, period, year, fromYear }: SplitSourceTarget, years: readonly number[]): Totals {
  const value = bound.value ?? "";
  if (sumsOver(kind).years && period !== "annual" && year !== fromYear) return { totals: {}, planTotal: value };
  const meant = year !== null ? [year] : period === "annual" ? years : [];
  return { totals: Object.fromEntries(meant.map((one) => [one, value])), planTotal: "" };
}

/** What earlier figures there are for these areas. */
export function formerOf({ grid }: SplitDraft, areas: readonly SplitArea[]): FormerFigures | undefined {
  return (
    grid &&
    formerFigures(
      grid,
      areas.map(({ name }) => name),
    )
  );
}

/** The years that take part: those with a total, and every year of a flow that has a total over the plan. */
export function yearsTaken(draft: SplitDraft, years: readonly number[]): number[] {
  const open = sumsOver(draft.kind).years && typedFigure(draft.planTotal) !== undefined;
  return years.filter((year) => open || typedFigure(draft.totals[year] ?? "") !== undefined);
}

/** The question that a draft asks, or undefined while there is nothing to split. */
export function taskOf(
  draft: SplitDraft,
  areas: readonly SplitArea[],
  years: readonly number[],
): SplitTask | undefined {
  const taken = yearsTaken(draft, years);
  if (areas.length === 0 || taken.length === 0) return undefined;
  const figure = (text: string | undefined) => typedFigure(text ?? "") ?? null;
  const summed = sumsOver(draft.kind);
  const former = formerOf(draft, areas);
  return {
    gridId: draft.grid?.id ?? null,
    indicator: draft.indicator,
    unit: draft.unit,
    kind: draft.kind,
    step: figure(draft.step) ?? "0",
    areas,
    years: taken,
    totals: taken.map((year) => figure(draft.totals[year])),
    planTotal: summed.years ? figure(draft.planTotal) : null,
    areaTotals: areas.map(({ name }) => (summed.years ? figure(draft.areaTotals[name]) : null)),
    weights: weightsOf(draft, areas, taken),
    locks: areas.map(({ name }) => taken.map((year) => figure(draft.locks[name]?.[year]))),
    limits: draft.limits.filter(
      ({ area, year }) =>
        (area === null || areas.some(({ name }) => name === area)) && (year === null || taken.includes(year)),
    ),
    rising: draft.rising && draft.kind === "stock",
    before: areas.map((_, area) => (draft.rising ? beforeFirst(former, area, taken[0] ?? 0) : null)),
  };
}

function weightsOf(draft: SplitDraft, areas: readonly SplitArea[], years: readonly number[]): string[][] {
  const former = formerOf(draft, areas);
  if (draft.weightBy === "former" && former) {
    const weights = weightsFrom({ by: "former", former }, areas.length, years);
    if (hasWeight(weights)) return weights;
  }
  if (draft.weightBy !== "column") return weightsFrom({ by: "equal" }, areas.length, years);
  const values = areas.map(({ name }) => typedFigure(draft.column[name] ?? "") ?? "0");
  return weightsFrom({ by: "column", values }, areas.length, years);
}

/** Whether weights are to come from a column that says nothing yet, so that every area weighs the same. */
export function hasEmptyColumn({ kind, weightBy, column }: SplitDraft, areas: readonly SplitArea[]): boolean {
  if (weightBy !== "column" || !sumsOver(kind).areas) return false;
  return !hasWeight([areas.map(({ name }) => typedFigure(column[name] ?? "") ?? "0")]);
}

/** What a stock was at the end of the last year before the split, as the former grid has it. */
function beforeFirst(former: FormerFigures | undefined, area: number, first: number): string | null {
  const column = former?.years.findLastIndex((year) => year < first) ?? -1;
  return former?.cells[area]?.[column] ?? null;
}

/** The draft with one cell settled, or free again when the text is empty. */
export function withLock(
  draft: SplitDraft,
  { area, year }: { readonly area: string; readonly year: number },
  text: string,
): SplitDraft {
  const { [year]: _freed, ...others } = draft.locks[area] ?? {};
  const row = text === "" ? others : { ...others, [year]: text };
  return { ...draft, locks: { ...draft.locks, [area]: row } };
}
