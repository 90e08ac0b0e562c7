import { createHash } from "node:crypto";
import { sql } from "kysely";
import { KEPT, type Reader, type Writer } from "#database";
import { type AreaId, areaId, type Fraction, parseDecimal } from "#kernel";
import type { IndicatorKind } from "../domain/indicator-definition.ts";
import { type IndicatorSums, lastDayOf } from "../domain/indicator-sums.ts";
import type { Counted } from "../domain/what-is-counted.ts";

/** Indicators asked of the register, each for some years. */
export type AskedIndicator = { readonly code: string; readonly kind: IndicatorKind; readonly counted: Counted };

/** What the enterprises of one part of an area (a child area, or the area itself for those that lie in none) add up to. */
export type PartSums = {
  /** The area that was asked for. */
  readonly within: AreaId;
  readonly code: string;
  readonly year: number;
  readonly part: AreaId;
  readonly sums: IndicatorSums;
};

export function exact(text: string): Fraction {
  const read = parseDecimal(text);
  if (!read.ok) throw new Error(`the database summed to ${text}`);
  return read.value;
}

export type SumsRow = {
  readonly code: string;
  readonly year: number;
  readonly part: number;
  readonly in_scope: string;
  readonly known: string;
  readonly rated: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly rates: string;
  readonly tiers: readonly string[];
};

export function sumsOf(row: SumsRow, kind: IndicatorKind): IndicatorSums {
  return {
    kind,
    ...{ inScope: Number(row.in_scope), known: Number(row.known), rated: Number(row.rated) },
    ...{ numerator: exact(row.numerator), denominator: exact(row.denominator), rates: BigInt(row.rates) },
    tiers: row.tiers.map(Number),
  };
}

export const days = (year: number) => ({ year, from: `${year}-01-01`, to: lastDayOf(year) });

/** Names what is counted, so that another definition's sums are never taken for its own. */
function nameOf({ code, counted }: AskedIndicator): string {
  const { industries, roster, numerator, denominator, answers } = counted;
  const said = JSON.stringify([industries, roster, numerator, denominator, answers]);
  return `${code} ${createHash("sha256").update(said).digest("hex").slice(0, 16)}`;
}

/** What the functions of the database are asked (type asked_indicator). */
export function questions(asked: readonly AskedIndicator[], years: readonly number[]): string {
  const named = asked.map((it) => ({ code: it.code, ...it.counted, counted: nameOf(it) }));
  return JSON.stringify(named.flatMap((it) => years.map((year) => ({ ...it, ...days(year) }))));
}

/** The sums of indicators by part of some areas for some years, or of each area as one part (`whole`), in one statement. Of the enterprises the caller may see: ask whether that is all of an area first. */
export async function indicatorSums(
  query: Reader,
  areas: readonly AreaId[],
  asked: readonly AskedIndicator[],
  years: readonly number[],
  whole = false,
): Promise<PartSums[]> {
  if (areas.length === 0 || asked.length === 0 || years.length === 0) return [];
  const { rows } = await sql<
    SumsRow & { within: number }
  >`${KEPT}select * from indicator_sums(${[...areas]}::integer[], ${questions(asked, years)}::jsonb, ${!whole}::boolean)`.execute(
    query as never,
  );
  const kinds = new Map(asked.map(({ code, kind }) => [code, kind]));
  return rows.map((row) => ({
    ...{ within: areaId(row.within), code: row.code, year: row.year, part: areaId(row.part) },
    sums: sumsOf(row, kinds.get(row.code) ?? "stock"),
  }));
}

/** Names the state of everything that figures are made of: another text as soon as one may be another. Null while very much changes. */
export async function figuresAsOf(query: Reader): Promise<string | null> {
  const { rows } = await sql<{ state: string | null }>`${KEPT}select figures_as_of() as state`.execute(query as never);
  return rows[0]?.state ?? null;
}

/** How many areas are counted again in one go. */
const AREAS_AT_ONCE = 200;

/**
 * One step of keeping sums, in a transaction of the platform's own (`start-up`): begins to keep what is not kept yet, or counts again what changed. Gives
 * whether there may be more to do; false too when somebody else is at it.
 */
export async function keepSums(
  write: Writer,
  asked: readonly AskedIndicator[],
  years: readonly number[],
): Promise<boolean> {
  const asking = questions(asked, years);
  const begun = await sql<{
    more: boolean | null;
  }>`select begin_keeping_indicators(${asking}::jsonb, ${AREAS_AT_ONCE}) as more`.execute(write);
  if (begun.rows[0]?.more) return true;
  if (begun.rows[0]?.more === null) return false;
  const { rows } = await sql<{
    areas: number | null;
  }>`select keep_changed_indicators(${asking}::jsonb, ${AREAS_AT_ONCE}) as areas`.execute(write);
  return rows[0]?.areas === AREAS_AT_ONCE;
}
