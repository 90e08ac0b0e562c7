import { sql } from "kysely";
import type { Reader } from "#database";
import type { EnterpriseId } from "#enterprise";
import { type AreaId, areaId, fen, idOf, type Money } from "#kernel";
import { lastDayOf } from "../domain/indicator-sums.ts";
import type { Counted } from "../domain/what-is-counted.ts";

/** An enterprise that is to be asked for its figure, or for better evidence of it. */
export type EnterpriseToCall = {
  readonly id: EnterpriseId;
  readonly homeId: AreaId;
  readonly name: string;
  readonly areaId: AreaId;
  readonly areaName: string;
  readonly hasNumerator: boolean;
  readonly hasDenominator: boolean;
  /** On what evidence its figure rests; null while it is not known. */
  readonly tier: number | null;
  readonly revenue: Money | null;
};

/** Where the next page of a call sheet begins. */
export type CallPlace = { readonly revenue: Money | null; readonly id: EnterpriseId };

type CallRow = {
  readonly id: string;
  readonly home_id: number;
  readonly name: string;
  readonly area_id: number;
  readonly area_name: string;
  readonly has_numerator: boolean;
  readonly has_denominator: boolean;
  readonly tier: number | null;
  readonly revenue: string | null;
};

const PAGE = 50;

type Gap = {
  readonly within: AreaId;
  readonly counted: Counted;
  readonly year: number;
  readonly weakerThan: number | null;
};

/**
 * Those of an indicator's enterprises in an area whose figure of a year is not known; with `weakerThan`, those whose figure rests on less
 * evidence. The largest first, fifty a page.
 */
export async function enterprisesToCall(
  query: Reader,
  { within, counted, year, weakerThan }: Gap,
  after: CallPlace | undefined,
): Promise<{ readonly enterprises: EnterpriseToCall[]; readonly next: CallPlace | null }> {
  const [from, to] = [`${year}-01-01`, lastDayOf(year)];
  const { industries, roster, numerator, denominator, answers } = counted;
  const { rows } = await sql<CallRow>`
    select gap.id, gap.home_id, one.name, one.area_id, seat.name as area_name, gap.has_numerator, gap.has_denominator, gap.tier, gap.revenue
    from indicator_gaps(${within}, ${industries}::text[], ${roster}, ${to}, ${from}, ${to}, ${numerator}, ${denominator}, ${answers}::text[],
      ${weakerThan}::smallint, ${after?.revenue?.toString() ?? null}::bigint, ${after?.id ?? null}::uuid, ${PAGE + 1}) as gap
    join enterprise one on one.home_id = gap.home_id and one.id = gap.id
    join area seat on seat.id = one.area_id
    order by gap.revenue desc nulls last, gap.id`.execute(query as never);
  const enterprises = rows.slice(0, PAGE).map((row) => ({
    ...{ id: idOf<"enterprise">(row.id), homeId: areaId(row.home_id), name: row.name, tier: row.tier },
    ...{ areaId: areaId(row.area_id), areaName: row.area_name },
    ...{ hasNumerator: row.has_numerator, hasDenominator: row.has_denominator },
    revenue: row.revenue === null ? null : fen(BigInt(row.revenue)),
  }));
  const last = enterprises.at(-1);
  return { enterprises, next: rows.length > PAGE && last ? { revenue: last.revenue, id: last.id } : null };
}
