import { sql } from "kysely";
import { type Grant, KEPT, keptForOne, type Reader, type Writer } from "#database";
import { insertSubjects, placeSubjects } from "#facts/store";
import { type AreaId, accept, areaId, fen, type Instant, idOf, type Money, type Result, refuse } from "#kernel";
import { doubleKeysOf, placeWords } from "../domain/doubles.ts";
import {
  type EnterpriseId,
  type EnterpriseScale,
  type NewEnterprise,
  scaleOf,
  type YearFigures,
} from "../domain/enterprise.ts";
import { searchColumnsOf } from "./name-search.ts";

/**
 * Takes enterprises into the register and makes them known to the ledger, with what they say is known from the start. Refuses `enterprise.credit-code-taken` with the codes that
 * belong to others; then nothing is written.
 */
export async function insertEnterprises(
  write: Writer,
  grant: Grant,
  enterprises: readonly NewEnterprise[],
  at: Instant,
): Promise<Result<undefined>> {
  if (enterprises.length === 0) return accept();
  await insertSubjects(
    write,
    enterprises.map(({ homeId, id, areaId }) => ({ homeId, subjectId: idOf(id), kind: "enterprise", areaId })),
  );
  const taken = await takenCodes(write, enterprises);
  if (taken.length > 0) return refuse("enterprise.credit-code-taken", { codes: taken.slice(0, 5) });
  const places = await placesOfHomes(write, [...new Set(enterprises.map(({ homeId }) => homeId))]);
  const rows = enterprises.map((it) => rowOf(it, places.get(it.homeId) ?? []));
  await sql`insert into enterprise (home_id, id, credit_code, credit_code_doubts, override_reason, area_id, name, industry, address, staff,
      staff_year, revenue, revenue_year, size_class, folded, initials, reading, terms, stem, seat, address_key, demo, registered_at, registered_by)
    select row.*, ${at}::timestamptz, ${grant.userId}::uuid
    from json_to_recordset(${JSON.stringify(rows)}::json) as row (home_id integer, id uuid, credit_code text, credit_code_doubts text[],
      override_reason text, area_id integer, name text, industry text, address text, staff integer, staff_year smallint, revenue bigint,
      revenue_year smallint, size_class text, folded text, initials text, reading text, terms text[], stem text, seat text,
      address_key text, demo boolean)`.execute(write);
  return accept();
}

/** Words that names and addresses of each home begin with: its city, what it lies in and its districts. */
async function placesOfHomes(query: Reader, homes: readonly AreaId[]): Promise<Map<AreaId, string[]>> {
  const { rows } = await sql<{ home: number; name: string }>`${KEPT}select home.id as home, it.name from area home
    cross join lateral (
      select inside.name, inside.level from area inside
      where inside.tree = home.tree and inside.preorder_from between home.preorder_from and home.preorder_to
      union all (
        with recursive above as (
          select up.parent_id, up.name, up.level from area up where up.id = home.parent_id and up.tree = home.tree
          union all
          select up.parent_id, up.name, up.level from above join area up on up.id = above.parent_id and up.tree = home.tree
        )
        select name, level from above
      )
    ) as it
    where home.id = any (${homes}::integer[]) and it.level in ('province', 'city', 'district')`.execute(query as never);
  const names = new Map<AreaId, string[]>(homes.map((home) => [home, []]));
  for (const { home, name } of rows) names.get(areaId(home))?.push(name);
  return new Map([...names].map(([home, its]) => [home, placeWords(its)]));
}

/** Words that names and addresses of a home begin with: its city, what it lies in and its districts. */
export async function placesOf(query: Reader, homeId: AreaId): Promise<string[]> {
  return (await placesOfHomes(query, [homeId])).get(homeId) ?? [];
}

function rowOf(it: NewEnterprise, places: readonly string[]) {
  return {
    home_id: it.homeId,
    id: it.id,
    credit_code: it.creditCode,
    credit_code_doubts: it.creditCodeDoubts,
    override_reason: it.overrideReason,
    area_id: it.areaId,
    name: it.name,
    industry: it.industry,
    address: it.address,
    demo: it.demo,
    ...scaleColumnsOf(scaleOf(it.industry ?? undefined, it.figures ?? NOTHING_KNOWN)),
    ...searchColumnsOf(it.name),
    ...keyColumnsOf(it, places),
  };
}

const NOTHING_KNOWN: YearFigures = { staff: new Map(), revenue: new Map() };

function scaleColumnsOf({ staff, staffYear, revenue, revenueYear, sizeClass }: EnterpriseScale) {
  const figures = { staff, staff_year: staffYear, revenue: revenue?.toString() ?? null, revenue_year: revenueYear };
  return { ...figures, size_class: sizeClass };
}

function keyColumnsOf(it: { readonly name: string; readonly address: string | null }, places: readonly string[]) {
  const { stem, seat, addressKey } = doubleKeysOf(it, places);
  return { stem, seat, address_key: addressKey };
}

async function takenCodes(write: Writer, enterprises: readonly NewEnterprise[]): Promise<string[]> {
  const coded = enterprises.filter(({ creditCode }) => creditCode !== null);
  if (coded.length === 0) return [];
  const { rows } = await sql<{
    code: string;
  }>`select claim_credit_codes(${coded.map(({ creditCode }) => creditCode)}::text[],
    ${coded.map(({ homeId }) => homeId)}::integer[], ${coded.map(({ id }) => id)}::uuid[]) as code`.execute(write);
  return rows.map(({ code }) => code);
}

/** Measures that the register's own columns show. */
const SHOWN = ["name", "address", "industry", "staff", "revenue"] as const;

type Shown = {
  name: string | undefined;
  address: string | undefined;
  industry: string | undefined;
  readonly staff: Map<number, number>;
  readonly revenue: Map<number, Money>;
};

function nothingShown(): Shown {
  return { name: undefined, address: undefined, industry: undefined, staff: new Map(), revenue: new Map() };
}

async function shownOf(query: Reader, homeId: AreaId, ids: readonly EnterpriseId[]): Promise<Map<string, Shown>> {
  const rows = await query
    .selectFrom("fact_cell")
    .$if(ids.length === 1, (open) => open.modifyFront(KEPT))
    .select(["subject_id", "measure", "period_from", "number", "words"])
    .where("home_id", "=", homeId)
    .where("subject_id", "in", ids)
    .where("measure", "in", SHOWN)
    .where("fact_id", "is not", null)
    .orderBy("period_from")
    .execute();
  const found = new Map<string, Shown>();
  for (const { subject_id: id, measure, period_from: from, number, words } of rows) {
    const shown = found.get(id) ?? nothingShown();
    found.set(id, shown);
    const year = Number(String(from).slice(0, 4));
    // In order of the period: the newest name, address and industry stay.
    if (measure === "staff") shown.staff.set(year, Number(number));
    else if (measure === "revenue") shown.revenue.set(year, fen(BigInt(number ?? 0)));
    else if (words !== null) shown[measure as "name" | "address" | "industry"] = words;
  }
  return found;
}

/** Under which files these count: themselves, or what they were merged into. */
async function survivorsOf(query: Reader, homeId: AreaId, ids: readonly EnterpriseId[]): Promise<EnterpriseId[]> {
  const rows = await query
    .selectFrom("enterprise")
    .$if(ids.length === 1, (open) => open.modifyFront(KEPT))
    .select(sql<string>`coalesce(survivor_id, id)`.as("id"))
    .distinct()
    .where("home_id", "=", homeId)
    .where("id", "in", ids)
    .execute();
  return rows.map(({ id }) => idOf<"enterprise">(id));
}

/**
 * Brings the register's columns up to what counts in the ledger, in a few statements for any number of enterprises of one home; for those
 * merged away the columns of their survivor, their own stay as they were.
 */
export async function refreshEnterprises(write: Writer, homeId: AreaId, given: readonly EnterpriseId[]): Promise<void> {
  if (given.length === 0) return;
  const ids = await survivorsOf(write, homeId, given);
  const shown = await shownOf(write, homeId, ids);
  const places = await placesOf(write, homeId);
  const rows = ids.map((id) => {
    // An enterprise of which all is withdrawn keeps its name and nothing else.
    const { name, address, industry, ...figures } = shown.get(id) ?? nothingShown();
    const scale = scaleColumnsOf(scaleOf(industry === undefined ? undefined : idOf(industry), figures));
    const keys = name === undefined ? {} : keyColumnsOf({ name, address: address ?? null }, places);
    const named = name === undefined ? { name: null, terms: null } : { name, ...searchColumnsOf(name), ...keys };
    return { id, address: address ?? null, industry: industry ?? null, ...scale, ...named };
  });
  await sql`${keptForOne(ids.length)}update enterprise set address = row.address, industry = row.industry, staff = row.staff, revenue = row.revenue,
      staff_year = row.staff_year, revenue_year = row.revenue_year, size_class = row.size_class, name = coalesce(row.name, enterprise.name), folded = coalesce(row.folded, enterprise.folded),
      initials = coalesce(row.initials, enterprise.initials), reading = coalesce(row.reading, enterprise.reading),
      terms = coalesce(row.terms, enterprise.terms), stem = coalesce(row.stem, enterprise.stem), seat = coalesce(row.seat, enterprise.seat),
      address_key = row.address_key
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, name text, address text, industry text, staff integer,
      revenue bigint, staff_year smallint, revenue_year smallint, size_class text, folded text, initials text, reading text, terms text[], stem text, seat text, address_key text)
    where enterprise.home_id = ${homeId} and enterprise.id = row.id`.execute(write);
  const moved = await placeSubjects(
    write,
    homeId,
    ids.map((id) => idOf(id)),
  );
  await followSubjects(write, homeId, moved);
}

/** Brings enterprises to the area their subject lies in now, and under the one it was merged into. */
export async function followSubjects(write: Writer, homeId: AreaId, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`update enterprise set area_id = it.area_id, survivor_id = it.survivor_id
    from fact_subject it
    where it.home_id = ${homeId} and it.subject_id = any (${ids}::uuid[])
      and enterprise.home_id = it.home_id and enterprise.id = it.subject_id`.execute(write);
}
