import type pg from "pg";
import { scaleOf, yearFigures } from "#enterprise";
import type { NewFact } from "#facts";
import type { Instant } from "#kernel";
import { doubleKeysOf, placeWords } from "../../programme/03-enterprise/domain/doubles.ts";
import { searchColumnsOf } from "../../programme/03-enterprise/store/name-search.ts";
import { copyField, copyIn } from "./copy-in.ts";
import type { InventedFile } from "./invented-region.ts";

type Fields = readonly Parameters<typeof copyField>[0][];

const TABLES = {
  fact_subject: "fact_subject (home_id, subject_id, kind, area_id)",
  credit_code_directory: "credit_code_directory (credit_code, home_id, enterprise_id)",
  enterprise: `enterprise (home_id, id, credit_code, credit_code_doubts, override_reason, area_id, name, industry, address, staff, staff_year, revenue, revenue_year,
    size_class, folded, initials, reading, terms, stem, seat, address_key, demo, registered_at)`,
  fact: `fact (home_id, id, subject_id, measure, period_from, period_to, act, number, words, source, tier, source_note, reason, valid_until,
    replaces, key, recorded_at, recorded_by_name)`,
  fact_cell:
    "fact_cell (home_id, subject_id, measure, period_from, period_to, fact_id, number, words, source, tier, recorded_at)",
} as const;

type Table = keyof typeof TABLES;

const numberOf = ({ value }: NewFact) => (value !== null && "number" in value ? value.number : null);
const wordsOf = ({ value }: NewFact) => (value !== null && "words" in value ? value.words : null);

/** The rows that the register's and the ledger's own writers would leave behind for a new enterprise, by table. */
function rowsOf(
  { enterprise: it, facts }: InventedFile,
  at: Instant,
  places: readonly string[],
): Record<Table, Fields[]> {
  const { staff, staffYear, revenue, revenueYear, sizeClass } = scaleOf(it.industry ?? undefined, yearFigures(facts));
  const { folded, initials, reading, terms } = searchColumnsOf(it.name);
  const { stem, seat, addressKey } = doubleKeysOf(it, places);
  const search = [folded, initials, reading, terms, stem, seat, addressKey];
  const cellOf = ({ period, measure }: NewFact) => [it.id, measure, period.from, period.to ?? "infinity"];
  return {
    fact_subject: [[it.homeId, it.id, "enterprise", it.areaId]],
    credit_code_directory: it.creditCode === null ? [] : [[it.creditCode, it.homeId, it.id]],
    enterprise: [
      [
        ...[it.homeId, it.id, it.creditCode, it.creditCodeDoubts, it.overrideReason, it.areaId, it.name, it.industry],
        ...[
          it.address,
          staff,
          staffYear,
          revenue === null ? null : revenue.toString(),
          revenueYear,
          sizeClass,
          ...search,
          it.demo,
          at,
        ],
      ],
    ],
    fact: facts.map((fact) => [
      ...[it.homeId, fact.id, ...cellOf(fact), fact.act, numberOf(fact), wordsOf(fact), fact.source, fact.tier],
      ...[fact.sourceNote, fact.reason, fact.validUntil, fact.replaces, fact.key, at, "Gongfu"],
    ]),
    fact_cell: facts.map((fact) => [
      ...[it.homeId, ...cellOf(fact), fact.id, numberOf(fact), wordsOf(fact), fact.source, fact.tier, at],
    ]),
  };
}

/** Drops the indexes that no constraint needs and gives their definitions: made at the end they cost a fraction. */
async function withoutIndexes(client: pg.Client, tables: readonly Table[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select it.indexname as name, it.indexdef as definition from pg_indexes it
     where it.tablename = any ($1) and not exists (select from pg_constraint where conname = it.indexname)`,
    [tables],
  );
  for (const { name } of rows) await client.query(`drop index ${client.escapeIdentifier(name)}`);
  return rows.map(({ definition }) => definition);
}

/** Words that names and addresses of each city begin with, as the register's writer looks them up for one. */
async function placesByHome(client: pg.Client): Promise<Map<number, string[]>> {
  const { rows } = await client.query<{ home: number; names: string[] }>(
    `select home.id as home, array_agg(it.name) as names from area home
     join area it on it.tree = home.tree and it.level in ('province', 'city', 'district') and (
       it.preorder_from between home.preorder_from and home.preorder_to
       or home.preorder_from between it.preorder_from and it.preorder_to)
     where home.level in ('city', 'province') group by home.id`,
  );
  return new Map(rows.map(({ home, names }) => [home, placeWords(names)]));
}

/** How many enterprises' rows are collected before they are sent, table by table. */
const AT_ONCE = 20_000;

/**
 * Fills a fresh database with enterprises as the register's writers would, by COPY. Each cell holds one fact. The client is the
 * tables' owner, for whom row security is lifted meanwhile: it knows no COPY. `registerOnly` leaves the ledger's rows out.
 */
export async function loadByCopy(
  client: pg.Client,
  files: Iterable<InventedFile>,
  { at, registerOnly = false }: { readonly at: Instant; readonly registerOnly?: boolean },
): Promise<number> {
  const wanted = (Object.keys(TABLES) as Table[]).filter(
    (name) => !registerOnly || (name !== "fact" && name !== "fact_cell"),
  );
  let waiting = new Map<Table, string[]>(wanted.map((name) => [name, []]));
  let [count, held] = [0, 0];
  const send = async () => {
    for (const [name, lines] of waiting) await copyIn(client, TABLES[name], lines);
    waiting = new Map(wanted.map((name) => [name, []]));
    held = 0;
  };
  const places = await placesByHome(client);
  const indexes = await withoutIndexes(client, wanted);
  for (const name of wanted) await client.query(`alter table ${name} no force row level security`);
  for (const file of files) {
    const rows = rowsOf(file, at, places.get(file.enterprise.homeId) ?? []);
    for (const name of wanted)
      for (const fields of rows[name]) waiting.get(name)?.push(`${fields.map(copyField).join("\t")}\n`);
    count += 1;
    held += 1;
    if (held >= AT_ONCE) await send();
  }
  await send();
  for (const name of wanted) await client.query(`alter table ${name} force row level security`);
  await client.query("set maintenance_work_mem = '256MB'");
  for (const definition of indexes) await client.query(definition);
  await client.query("analyze");
  return count;
}
