import { readIndicators, readIndustryTree } from "#catalogue";
import { type Counted, countedFor, type IndicatorKind } from "#rollup";
import type { TypedSum } from "./typed-cells.ts";

/** A province: 1, 11, 90 and some 1,360 areas in four levels. */
export const BOARD_WITHIN = 330_000;
export const BOARD_YEARS: readonly number[] = [2022, 2023, 2024, 2025, 2026];

/** Indicators that ask for no list, and for no industry that an invented enterprise is not in: six of them in five years are the thirty cells of a board. */
export const BOARD_SUMS: readonly TypedSum[] = [
  { code: "digital-equipment-rate", numerator: "equipment-digital", denominator: "equipment" },
  { code: "equipment-connected-rate", numerator: "equipment-connected", denominator: "equipment" },
  { code: "robots-in-service", numerator: "robots", denominator: null },
  { code: "renovation-investment", numerator: "renovation-investment", denominator: null },
  { code: "smart-investment", numerator: "smart-investment", denominator: null },
  { code: "electricity", numerator: "electricity", denominator: null },
];

/** Ten indicators of the catalogue, of all enterprises: who is in scope is left out, on both sides. */
const TEN: readonly string[] = [
  ...["nc-rate-key-steps", "nc-equipment-rate", "digital-equipment-rate", "equipment-connected-rate", "robot-density"],
  ...["robots-in-service", "renovation-investment", "revenue", "research-intensity", "electricity"],
];

/** All measures that the sums rest on. */
export function measuresOf(sums: readonly TypedSum[]): string[] {
  return [...new Set(sums.flatMap(({ numerator, denominator }) => [numerator, denominator ?? numerator]))];
}

type AskedOfAll = { readonly code: string; readonly kind: IndicatorKind; readonly counted: Counted };

/** What the ten ask of the register, and the same for typed arrays. */
export function tenIndicators(base: string): {
  readonly asked: readonly AskedOfAll[];
  readonly sums: readonly TypedSum[];
} {
  const industries = readIndustryTree(base);
  const asked = readIndicators(base).flatMap((it): AskedOfAll[] => {
    const counted = TEN.includes(it.code) ? countedFor(it, industries) : undefined;
    return counted ? [{ code: it.code, kind: it.kind, counted: { ...counted, industries: null, roster: null } }] : [];
  });
  const sums = asked.map(({ code, counted: { numerator, denominator } }) => ({
    code,
    numerator: numerator ?? "",
    denominator,
  }));
  return { asked, sums };
}
