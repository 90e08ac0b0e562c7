import type pg from "pg";
import type { Instant } from "#kernel";

/** Figures of a year, as the ledger's cells hold them. 演示数据: they follow from the ids of the invented enterprises. */
export type InventedCells = {
  readonly measures: readonly string[];
  readonly years: readonly number[];
  readonly at: Instant;
};

/**
 * Fills the cells of every enterprise in one statement, one in twenty of them left unknown. Each says which fact counts in it, as a cell does; the facts
 * themselves, which no sum looks at, are left out. The client is the tables' owner.
 */
export async function fillCells(client: pg.Client, { measures, years, at }: InventedCells): Promise<number> {
  await client.query("alter table fact_cell drop constraint fact_cell_pkey");
  await client.query("alter table fact_cell no force row level security");
  await client.query("alter table enterprise no force row level security");
  const { rowCount } = await client.query(
    `insert into fact_cell (home_id, subject_id, measure, period_from, period_to, fact_id, number, source, tier, recorded_at)
     select one.home_id, one.id, it.measure, make_date(it.year, 1, 1), make_date(it.year, 12, 31), one.id, (it.drawn >> 5) % 5000, 'import',
       it.drawn % 3, $3::timestamptz
     from (select * from enterprise order by home_id, id) as one
     cross join lateral (
       select measure, year, hashtextextended(one.id::text || measure || year, 0) & 2147483647 as drawn
       from unnest($1::text[]) as measure, unnest($2::integer[]) as year
     ) as it
     where it.drawn % 20 <> 19`,
    [measures, years, at],
  );
  await client.query("alter table fact_cell force row level security");
  await client.query("alter table enterprise force row level security");
  await client.query("set maintenance_work_mem = '512MB'");
  await client.query(
    "alter table fact_cell add constraint fact_cell_pkey primary key (home_id, subject_id, measure, period_from, period_to)",
  );
  await client.query("vacuum analyze fact_cell");
  return rowCount ?? 0;
}
