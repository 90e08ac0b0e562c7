import type { SplitArea, SplitDraft } from "../../domain/split/split-draft.ts";

/** What a person typed for one indicator; what the plan itself says is taken from the plan again. */
export type TypedSplit = Omit<SplitDraft, "key" | "indicator" | "unit" | "kind" | "grid">;

/** An unpublished split as this browser keeps it while its person is away. */
export type KeptSplit = {
  /** Of the plan; a split of an older version is not gone on with. */
  readonly version: number;
  readonly chosen: readonly string[];
  readonly years: readonly number[];
  readonly areas: readonly SplitArea[];
  readonly typed: { readonly [key: string]: TypedSplit };
};

export function typedPart({ key: _k, indicator: _i, unit: _u, kind: _d, grid: _g, ...typed }: SplitDraft): TypedSplit {
  return typed;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const isText = (value: unknown) => typeof value === "string";
const isTexts = (value: unknown) => isRecord(value) && Object.values(value).every(isText);

function isArea(value: unknown): value is SplitArea {
  return (
    isRecord(value) &&
    isText(value.name) &&
    value.name !== "__proto__" &&
    (value.areaId === null || Number.isInteger(value.areaId))
  );
}

function isLimit(value: unknown): boolean {
  if (!isRecord(value) || !isText(value.value)) return false;
  const [area, year] = [value.area === null || isText(value.area), value.year === null || Number.isInteger(value.year)];
  return area && year && (value.sort === "floor" || value.sort === "ceiling");
}

/** Whether every part is of the kind that the page works with; a text that somebody else wrote may hold anything. */
function isTyped(value: unknown): value is TypedSplit {
  return (
    isRecord(value) &&
    isText(value.step) &&
    isText(value.planTotal) &&
    isTexts(value.totals) &&
    isTexts(value.column) &&
    isTexts(value.areaTotals) &&
    ["equal", "former", "column"].includes(String(value.weightBy)) &&
    isRecord(value.locks) &&
    Object.values(value.locks).every(isTexts) &&
    Array.isArray(value.limits) &&
    value.limits.every(isLimit) &&
    typeof value.rising === "boolean"
  );
}

const MOST = 200;
const isYear = (value: unknown) => Number.isInteger(value) && Number(value) >= 1980 && Number(value) <= 2100;

/** Only what is typed: other keys would overwrite what the plan itself says. */
function ownFields(typed: TypedSplit): TypedSplit {
  const { step, totals, planTotal, weightBy, column, areaTotals, locks, limits, rising } = typed;
  return { step, totals, planTotal, weightBy, column, areaTotals, locks, limits, rising };
}

/** Reads a kept split; undefined for none, for one of another version, and for anything unreadable. */
export function readKept(text: string | null, version: number): KeptSplit | undefined {
  let kept: unknown;
  try {
    kept = JSON.parse(text ?? "null");
  } catch {
    return undefined;
  }
  if (!isRecord(kept) || kept.version !== version) return undefined;
  const { chosen, years, areas, typed } = kept;
  if (!Array.isArray(chosen) || !Array.isArray(years) || !Array.isArray(areas) || !isRecord(typed)) return undefined;
  const sound = chosen.every(isText) && years.every(isYear) && areas.every(isArea);
  const few = years.length <= MOST && areas.length <= MOST && chosen.length <= MOST;
  if (!sound || !few || !Object.values(typed).every(isTyped)) return undefined;
  const entries = Object.entries(typed as KeptSplit["typed"]).map(([key, one]) => [key, ownFields(one)] as const);
  return {
    version,
    chosen: [...new Set(chosen)],
    years: [...new Set(years)],
    areas,
    typed: Object.fromEntries(entries),
  };
}
