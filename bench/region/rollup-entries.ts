import { randomUUID } from "node:crypto";
import type pg from "pg";
import { readMeasures } from "#catalogue";
import type { Database, Grant } from "#database";
import { recordedFact, yearPeriod } from "#facts";
import { recordFacts } from "#facts/store";
import { accept, areaId, type Instant, idOf } from "#kernel";
import { indicatorSums } from "#rollup/store";
import { BOARD_WITHIN, type tenIndicators } from "./board.ts";

/** A cell to change: an enterprise's robots of a year. */
export type Cell = { readonly homeId: number; readonly id: string; readonly areaId: number };

const MEASURE = "robots";
const YEAR = 2025;

/** Enterprises spread over the register, whose figure is known. */
export async function someCells(owner: pg.Client, count: number, from = 0): Promise<Cell[]> {
  const { rows } = await owner.query<Cell>(
    `select one.home_id as "homeId", one.id, one.area_id as "areaId" from enterprise one
     join fact_cell cell on cell.home_id = one.home_id and cell.subject_id = one.id and cell.measure = $1 and cell.period_from = make_date($2, 1, 1)
     where cell.tier < 2 order by md5(one.id::text) offset $3 limit $4`,
    [MEASURE, YEAR, from, count],
  );
  return rows;
}

type Ledger = { readonly base: string; readonly database: Database; readonly at: Instant };

const OFFICE: Grant = { userId: null, userName: "演示", areas: [areaId(BOARD_WITHIN)] };

/** Records figures as an office does that knows better, in one transaction of the ledger. */
export async function enter({ base, database, at }: Ledger, cells: readonly Cell[], value: number): Promise<void> {
  const measure = readMeasures(base).find(({ code }) => code === MEASURE);
  if (!measure) throw new Error(`the catalogue has no measure ${MEASURE}`);
  const facts = cells.map((cell) => {
    const id = randomUUID();
    const fact = recordedFact(measure, {
      ...{
        id: idOf<"fact">(id),
        homeId: areaId(cell.homeId),
        subjectId: idOf<"subject">(cell.id),
        period: yearPeriod(YEAR),
      },
      ...{ text: `${value}`, source: "office", tier: 2, sourceNote: "演示数据", key: id, validUntil: null },
    });
    if (!fact.ok) throw new Error(JSON.stringify(fact.refusal));
    return fact.value;
  });
  const recorded = await database.transact(OFFICE, async (write) => {
    const told = await recordFacts(write, OFFICE, facts, at);
    return told.ok ? accept(undefined) : told;
  });
  if (!recorded.ok) throw new Error(JSON.stringify(recorded.refusal));
}

/** The same rows by hand and nothing else: facts and cells with the ledger's keys and no row security, and sums of areas that the writer keeps. */
export async function makeRawTables(owner: pg.Client): Promise<void> {
  await owner.query("alter table fact_cell no force row level security");
  await owner.query("create table bench_fact (like fact including all)");
  await owner.query("create table bench_cell (like fact_cell including all)");
  await owner.query(
    "insert into bench_cell select * from fact_cell where measure = $$robots$$ and period_from = date $$2025-01-01$$",
  );
  await owner.query("alter table fact_cell force row level security");
  await owner.query("create table bench_sum as select id as area_id, 0::numeric as total from area");
  await owner.query("alter table bench_sum add primary key (area_id)");
  await owner.query("analyze bench_cell, bench_sum");
}

/** One transaction and one statement: adds the facts, changes their cells and adds the difference to what the areas above them come to. */
export async function enterByHand(owner: pg.Client, cells: readonly Cell[], value: number): Promise<void> {
  await owner.query({
    name: "by-hand",
    text: `with given as (
        select * from unnest($1::integer[], $2::uuid[], $3::integer[], $5::uuid[]) as it (home_id, id, area_id, fact_id)),
      told as (
        insert into bench_fact (home_id, id, subject_id, measure, period_from, period_to, act, number, source, tier, source_note, key, recorded_at,
          recorded_by_name)
        select home_id, fact_id, id, 'robots', '2025-01-01', '2025-12-31', 'record', $4, 'office', 2, '演示数据', fact_id::text, now(), '演示'
        from given),
      changed as (
        update bench_cell cell set fact_id = was.fact_id, number = $4, source = 'office', tier = 2, recorded_at = now()
        from (select held.number, held.measure, held.period_from, held.period_to, given.* from given
          join bench_cell held on held.home_id = given.home_id and held.subject_id = given.id) as was
        where (cell.home_id, cell.subject_id, cell.measure, cell.period_from, cell.period_to)
          = (was.home_id, was.id, was.measure, was.period_from, was.period_to)
        returning was.area_id, cell.number - was.number as difference),
      above as (
        select line.id, sum(changed.difference) as difference from changed
        join area seat on seat.id = changed.area_id
        left join area district on district.id = seat.parent_id
        left join area city on city.id = district.parent_id
        left join area province on province.id = city.parent_id
        cross join lateral (values (seat.id), (district.id), (city.id), (province.id)) as line (id) group by line.id)
      update bench_sum it set total = it.total + above.difference from above where it.area_id = above.id`,
    values: [
      ...[cells.map(({ homeId }) => homeId), cells.map(({ id }) => id), cells.map((it) => it.areaId), value],
      cells.map(() => randomUUID()),
    ],
  });
}

/** The area and those above it, up to the province. */
export async function lineOf(owner: pg.Client, area: number): Promise<number[]> {
  const { rows } = await owner.query<{ id: number }>(
    `select above.id from area seat join area above on above.tree = seat.tree and seat.preorder_from between above.preorder_from and above.preorder_to
     where seat.id = $1 and above.level <> 'country' order by above.preorder_from`,
    [area],
  );
  return rows.map(({ id }) => id);
}

type Asked = ReturnType<typeof tenIndicators>["asked"];

/** Robots of the year in each of some areas, as an officer of the province reads them, in one statement. */
export async function readLevels(database: Database, asked: Asked, areas: readonly number[]): Promise<bigint[]> {
  const robots = asked.filter(({ code }) => code === "robots-in-service");
  const found = await database.read(OFFICE, (query) => indicatorSums(query, areas.map(areaId), robots, [YEAR], true));
  return areas.map((area) =>
    found.reduce(
      (sum, { within, sums: { numerator } }) =>
        within === area ? sum + numerator.numerator / numerator.denominator : sum,
      0n,
    ),
  );
}
