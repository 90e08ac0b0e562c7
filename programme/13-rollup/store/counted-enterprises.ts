import { sql } from "kysely";
import type { Reader } from "#database";
import { type AreaId, type Fraction, idOf } from "#kernel";
import type { Counted } from "../domain/what-is-counted.ts";
import { exact } from "./figure-reader.ts";

/** An enterprise behind a figure, with what it adds to it. */
export type CountedEnterprise = {
  readonly id: string;
  readonly name: string;
  readonly areaName: string;
  readonly numerator: Fraction | null;
  readonly denominator: Fraction | null;
  /** Of several years the weakest. */
  readonly tier: number | null;
  /** Of how many of the years it is known. */
  readonly known: number;
};

/** How many of them a page shows. */
export const ENTERPRISES_A_PAGE = 100;

type UnitRow = {
  readonly id: string;
  readonly name: string;
  readonly area_name: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly tier: number | null;
  readonly known: string;
  readonly total: string;
};

/** What is looked at: one indicator in an area, of one year or, for a flow, of several that are added up. */
export type CountedIn = { readonly within: AreaId; readonly counted: Counted; readonly years: readonly number[] };

/** The enterprises behind a figure, a hundred a page, and how many there are: what adds most first, what is not known last. None of a page behind the last one. */
export async function countedEnterprises(
  query: Reader,
  { within, counted, years }: CountedIn,
  page: number,
): Promise<{ readonly enterprises: CountedEnterprise[]; readonly total: number }> {
  const { industries, roster, numerator, denominator, answers } = counted;
  const { rows } = await sql<UnitRow>`
    select one.id, one.name, seat.name as area_name, unit.numerator, unit.denominator, unit.tier, unit.known, unit.total
    from (
      select whole.*, count(*) over () as total from (
        select it.home_id, it.id, sum(it.numerator) as numerator, sum(it.denominator) as denominator, min(it.tier) as tier,
          count(*) filter (where it.numerator is not null and (${denominator}::text is null or it.denominator is not null)) as known
        from unnest(${[...years]}::integer[]) as span (year)
        cross join lateral indicator_units(${within}, ${industries}::text[], ${roster}, make_date(span.year, 12, 31), make_date(span.year, 1, 1),
          make_date(span.year, 12, 31), ${numerator}, ${denominator}, ${answers}::text[]) as it
        group by it.home_id, it.id
      ) as whole
      order by whole.known = 0, whole.numerator desc nulls last, whole.id
      limit ${ENTERPRISES_A_PAGE} offset ${(page - 1) * ENTERPRISES_A_PAGE}
    ) as unit
    join enterprise one on one.home_id = unit.home_id and one.id = unit.id
    join area seat on seat.id = one.area_id
    order by unit.known = 0, unit.numerator desc nulls last, unit.id`.execute(query as never);
  const enterprises = rows.map((row) => ({
    ...{ id: idOf<"enterprise">(row.id), name: row.name, areaName: row.area_name, tier: row.tier },
    numerator: row.numerator === null ? null : exact(row.numerator),
    denominator: row.denominator === null ? null : exact(row.denominator),
    known: Number(row.known),
  }));
  return { enterprises, total: Number(rows[0]?.total ?? 0) };
}
