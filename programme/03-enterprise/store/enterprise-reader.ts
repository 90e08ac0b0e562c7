import { type AliasedRawBuilder, type Selectable, sql } from "kysely";
import { KEPT, type Reader, type Schema } from "#database";
import { type AreaId, areaId, fen, idOf, type Money } from "#kernel";
import type { CreditCodeDoubt } from "../domain/credit-code.ts";
import type { EnterpriseId } from "../domain/enterprise.ts";
import { queryOf } from "../domain/name-terms.ts";
import type { SizeClass } from "../domain/size-class.ts";
import { countedOnRoster, filesOnRoster, pageOfRoster, type RosterFilter } from "./rosters/membership-sql.ts";

export type ListedEnterprise = {
  readonly id: EnterpriseId;
  readonly homeId: AreaId;
  readonly creditCode: string | null;
  readonly creditCodeDoubts: readonly CreditCodeDoubt[];
  readonly overrideReason: string | null;
  readonly name: string;
  readonly areaId: AreaId;
  readonly areaName: string;
  readonly industry: string | null;
  readonly address: string | null;
  /** Of the newest year that is known, as revenue. */
  readonly staff: number | null;
  readonly staffYear: number | null;
  readonly revenue: Money | null;
  readonly revenueYear: number | null;
  readonly sizeClass: SizeClass | null;
  readonly demo: boolean;
  /** The file this one was merged into; it then has no place in lists and counts. */
  readonly survivorId: EnterpriseId | null;
  /** The other name or code by which a search found it: that of a file merged into it. */
  readonly foundAs: string | null;
};

type Row = Pick<
  Selectable<Schema["enterprise"]>,
  | "id"
  | "home_id"
  | "credit_code"
  | "credit_code_doubts"
  | "override_reason"
  | "name"
  | "area_id"
  | "industry"
  | "address"
  | "staff"
  | "staff_year"
  | "revenue"
  | "revenue_year"
  | "size_class"
  | "demo"
  | "survivor_id"
> & { readonly area_name: string; readonly found_as?: string | null };

function listedOf(row: Row): ListedEnterprise {
  return {
    id: idOf<"enterprise">(row.id),
    homeId: areaId(row.home_id),
    creditCode: row.credit_code,
    creditCodeDoubts: row.credit_code_doubts as CreditCodeDoubt[],
    overrideReason: row.override_reason,
    name: row.name,
    areaId: areaId(row.area_id),
    areaName: row.area_name,
    industry: row.industry,
    address: row.address,
    staff: row.staff,
    staffYear: row.staff_year,
    revenue: row.revenue === null ? null : fen(BigInt(row.revenue)),
    revenueYear: row.revenue_year,
    sizeClass: row.size_class as SizeClass | null,
    demo: row.demo,
    survivorId: row.survivor_id === null ? null : idOf<"enterprise">(row.survivor_id),
    foundAs: row.found_as ?? null,
  };
}

const COLUMNS = [
  "enterprise.id",
  "enterprise.home_id",
  "enterprise.credit_code",
  "enterprise.credit_code_doubts",
  "enterprise.override_reason",
  "enterprise.name",
  "enterprise.area_id",
  "enterprise.industry",
  "enterprise.address",
  "enterprise.staff",
  "enterprise.staff_year",
  "enterprise.revenue",
  "enterprise.revenue_year",
  "enterprise.size_class",
  "enterprise.demo",
  "enterprise.survivor_id",
  "area.name as area_name",
] as const;
/** The same columns by the names under which a function of the database gives them. */
const LISTED = sql.raw(COLUMNS.map((column) => column.replace(/^.*(?: as |\.)/, "")).join(", "));

/** What a list is narrowed to. `industry` is a section, division, group or class by its digits. */
export type EnterpriseFilter = {
  readonly within: AreaId;
  readonly industry: string | undefined;
  readonly sizeClass: SizeClass | undefined;
  /** How they stand on the lists of a kind. */
  readonly roster?: RosterFilter | undefined;
  /** Part of the name, its initials or its reading, or the beginning of the credit code. */
  readonly named?: string | undefined;
};

/** Where the next page begins: behind this revenue (分; null for unknown) and id. */
export type EnterprisePlace = { readonly revenue: Money | null; readonly id: EnterpriseId };

const PAGE = 50;
/** More than this are not counted one by one. */
const COUNTED = 100_000;

/** More than this are not counted in a search. */
const COUNTED_IN_SEARCH = 1_000;

/** Whether the name of `file` holds the text as a search finds it; within a list, where there is no need to look names up first. */
function nameHolds(text: string, file: "enterprise" | "member") {
  const code = codePart(text);
  if (code !== undefined) return sql<boolean>`${sql.ref(`${file}.credit_code`)} like ${`${code}%`}`;
  const wanted = queryOf(text);
  if (wanted === undefined) return sql<boolean>`position(${text.trim()} in ${sql.ref(`${file}.name`)}) > 0`;
  const ways = wanted.ways.map((way) => sql`position(${wanted.text} in ${sql.ref(`${file}.${way.within}`)}) > 0`);
  return sql<boolean>`(${sql.join(ways, sql` or `)})`;
}

/** The name (or code) of a file merged into the row of `enterprise` that holds the text; null when none does. */
function memberHolding(text: string) {
  const shown = codePart(text) === undefined ? sql`member.name` : sql`member.credit_code`;
  return sql<string | null>`(select ${shown} from enterprise member
    where member.home_id = enterprise.home_id and member.survivor_id = enterprise.id and ${nameHolds(text, "member")}
    order by member.id limit 1)`;
}

/** By which other name or code a row was found: null when its own holds the text. */
function foundAs(text: string) {
  if (text.trim() === "") return sql<string | null>`null::text`;
  return sql<string | null>`case when ${nameHolds(text, "enterprise")} then null else ${memberHolding(text)} end`;
}

type EnterpriseFiles = AliasedRawBuilder<Selectable<Schema["enterprise"]>, "enterprise">;

function narrowed(query: Reader, { within, industry, sizeClass, roster, named = "" }: EnterpriseFilter) {
  const files = roster === undefined ? sql`enterprise` : filesOnRoster(roster, within);
  const holds = sql<boolean>`(${nameHolds(named, "enterprise")} or ${memberHolding(named)} is not null)`;
  return query
    .selectFrom(files.as("enterprise") as EnterpriseFiles)
    .innerJoin("area", "area.id", "enterprise.area_id")
    .innerJoin("area as around", (join) => join.on("around.id", "=", within))
    .whereRef("area.tree", "=", "around.tree")
    .whereRef("area.preorder_from", ">=", "around.preorder_from")
    .whereRef("area.preorder_from", "<=", "around.preorder_to")
    .where("enterprise.survivor_id", "is", null)
    .$if(industry !== undefined, (open) => open.where("enterprise.industry", "like", `${industry}%`))
    .$if(sizeClass !== undefined, (open) => open.where("enterprise.size_class", "=", sizeClass ?? null))
    .$if(named.trim() !== "", (open) => open.where(holds));
}

/** The sort key of an unknown revenue: behind every known one. Above every key stands what the first page begins behind. */
const UNKNOWN_REVENUE = "-9223372036854775808";
const ABOVE_ALL = { revenue: "9223372036854775807", id: "ffffffff-ffff-ffff-ffff-ffffffffffff" };

/** At most so many of the rows, and the last of them when there are more. */
function pageOf<R extends Row>(rows: readonly R[], most: number) {
  return { enterprises: rows.slice(0, most).map(listedOf), last: rows.length > most ? rows[most - 1] : undefined };
}

/** A page of at most so many enterprises, the largest revenue first, after the given place. */
export async function listEnterprises(
  query: Reader,
  filter: EnterpriseFilter,
  after: EnterprisePlace | undefined,
  most = PAGE,
): Promise<{ readonly enterprises: ListedEnterprise[]; readonly next: EnterprisePlace | undefined }> {
  const behind = after ? { revenue: after.revenue?.toString() ?? UNKNOWN_REVENUE, id: after.id } : ABOVE_ALL;
  const rows = isNamed(filter)
    ? await narrowedPage(query, filter, behind, most)
    : await paged(query, filter, behind, most);
  const { enterprises, last } = pageOf(rows, most);
  const next = last && {
    revenue: last.revenue === null ? null : fen(BigInt(last.revenue)),
    id: idOf<"enterprise">(last.id),
  };
  return { enterprises, next };
}

type Behind = { readonly revenue: string; readonly id: string };

/** Narrowed by what no index of a page knows. */
function isNamed({ named = "" }: EnterpriseFilter): boolean {
  return named.trim() !== "";
}

async function paged(query: Reader, filter: EnterpriseFilter, behind: Behind, most: number): Promise<readonly Row[]> {
  const { within, industry, sizeClass, roster } = filter;
  if (roster !== undefined) {
    const { rows } = await pageOfRoster<Row>(roster, filter, { behind, most: most + 1 }).execute(query as never);
    return rows;
  }
  const { rows } =
    await sql<Row>`${KEPT}select ${LISTED} from enterprises_paged(${within}, ${industry ?? null}, ${sizeClass ?? null},
    ${behind.revenue}, ${behind.id}, ${most + 1})`.execute(query as never);
  return rows;
}

/** By parts of names too: in the order of the same keys. */
function narrowedPage(query: Reader, filter: EnterpriseFilter, behind: Behind, most: number): Promise<readonly Row[]> {
  const key = sql`coalesce(enterprise.revenue, ${sql.lit(UNKNOWN_REVENUE)}::bigint)`;
  return narrowed(query, filter)
    .select([...COLUMNS, foundAs(filter.named ?? "").as("found_as")])
    .where(sql<boolean>`(${key}, enterprise.id) < (${behind.revenue}::bigint, ${behind.id}::uuid)`)
    .orderBy(key, "desc")
    .orderBy("enterprise.id", "desc")
    .limit(most + 1)
    .execute();
}

/** How many fit, up to 100,001. */
export async function countEnterprises(query: Reader, filter: EnterpriseFilter): Promise<number> {
  const { within, industry, sizeClass, roster } = filter;
  const chosen = industry !== undefined || sizeClass !== undefined;
  if (roster !== undefined && !chosen && !isNamed(filter)) {
    const { rows } = await countedOnRoster(roster, within, COUNTED + 1).execute(query as never);
    return Number(rows[0]?.count ?? 0);
  }
  if (roster !== undefined || isNamed(filter)) {
    const some = narrowed(query, filter)
      .select(sql`1`.as("one"))
      .limit(COUNTED + 1);
    const { rows } = await sql<{ count: string }>`select count(*) from (${some}) as counted`.execute(query as never);
    return Number(rows[0]?.count ?? 0);
  }
  const { rows } = await sql<{
    count: number;
  }>`${KEPT}select enterprises_counted(${within}, ${industry ?? null}, ${sizeClass ?? null},
    ${COUNTED + 1}) as count`.execute(query as never);
  return rows[0]?.count ?? 0;
}

/** Where the next page of a search begins: behind this name as it is searched (or this code) and id. */
export type FoundPlace = { readonly text: string; readonly id: EnterpriseId };

export type FoundPage = { readonly enterprises: ListedEnterprise[]; readonly next: FoundPlace | undefined };

/** What is searched: a text, and what the list is narrowed to besides. */
export type EnterpriseSearch = Omit<EnterpriseFilter, "named"> & { readonly text: string };

/**
 * A page of the enterprises that fit and whose name, initials or reading hold the text: first those whose name begins with it, then the
 * shortest names. Or those whose credit code begins so. A file merged into another is found by its own name and code. Undefined when the
 * text is too short to search.
 */
export async function searchEnterprises(
  query: Reader,
  search: EnterpriseSearch,
  after: FoundPlace | undefined,
): Promise<FoundPage | undefined> {
  const code = codePart(search.text);
  if (code === undefined && queryOf(search.text) === undefined) return undefined;
  const rows = await foundRows(query, search, after, PAGE + 1);
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined;
  const foundBy = (row: Row) => (code === undefined ? row.name : row.credit_code);
  const enterprises = await survivorsOf(query, rows.slice(0, PAGE), foundBy);
  const text = (code === undefined ? last?.folded : last?.credit_code) ?? "";
  return { enterprises, next: last && { text, id: idOf<"enterprise">(last.id) } };
}

/** How many files a search finds, up to 1,001; 0 for a text that is too short. */
export async function countFound(query: Reader, search: EnterpriseSearch): Promise<number> {
  const rows = await foundRows(query, search, undefined, COUNTED_IN_SEARCH + 1);
  return new Set(rows.map((row) => row.survivor_id ?? row.id)).size;
}

type FoundRow = Row & { readonly folded: string };

const LOWEST_ID = "00000000-0000-0000-0000-000000000000";

async function foundRows(
  query: Reader,
  search: EnterpriseSearch,
  after: FoundPlace | undefined,
  most: number,
): Promise<readonly FoundRow[]> {
  const { within, industry = null, sizeClass = null, text } = search;
  const code = codePart(text);
  const wanted = queryOf(text);
  if (code === undefined && wanted === undefined) return [];
  if (search.roster !== undefined) return foundOnRoster(query, search, after, most);
  const chosen = sql`${within}, ${industry}, ${sizeClass}`;
  if (code !== undefined) {
    const found = sql<FoundRow>`select * from enterprises_coded(${code}, ${chosen}, ${after?.text ?? ""}, ${most})`;
    return (await found.execute(query as never)).rows;
  }
  if (wanted === undefined) return [];
  const behind = after
    ? sql`${!after.text.startsWith(wanted.text)}, ${[...after.text].length}, ${after.text}, ${after.id}`
    : sql`false, -1, '', ${LOWEST_ID}`;
  const ways = wanted.ways.map(
    (way) => sql`(select * from enterprises_found(${way.terms}::text[], ${wanted.text}, ${way.within}, ${chosen},
      ${behind}, ${most}))`,
  );
  const found = sql<FoundRow>`select * from (${sql.join(ways, sql` union `)}) as found
    order by not starts_with(folded, ${wanted.text}), length(folded), folded collate "C", id limit ${most}`;
  return (await found.execute(query as never)).rows;
}

/** A search among the members of lists: these are looked through, in the order of every search. */
function foundOnRoster(
  query: Reader,
  { text, ...filter }: EnterpriseSearch,
  after: FoundPlace | undefined,
  most: number,
): Promise<readonly FoundRow[]> {
  const wanted = codePart(text) === undefined ? queryOf(text)?.text : undefined;
  const key =
    wanted === undefined
      ? sql`(false, 0, coalesce(enterprise.credit_code, '') collate "C", enterprise.id)`
      : sql`(not starts_with(enterprise.folded, ${wanted}), length(enterprise.folded), enterprise.folded collate "C", enterprise.id)`;
  const behind =
    after &&
    (wanted === undefined
      ? sql`(false, 0, ${after.text}, ${after.id}::uuid)`
      : sql`(${!after.text.startsWith(wanted)}::boolean, ${[...after.text].length}::integer, ${after.text}, ${after.id}::uuid)`);
  return narrowed(query, { ...filter, named: text })
    .select([...COLUMNS, "enterprise.folded", foundAs(text).as("found_as")])
    .$if(behind !== undefined, (open) => open.where(sql<boolean>`${key} > ${behind}`))
    .orderBy(key)
    .limit(most)
    .execute();
}

/** The beginning of a credit code that somebody typed: six signs of it at least, a digit first. */
export function codePart(text: string): string | undefined {
  const typed = text.normalize("NFKC").replace(/\s+/g, "").toUpperCase();
  return /^\d[0-9A-Z]{5,17}$/.test(typed) ? typed : undefined;
}

/** What was found, each file once: a file that was merged stands as the one it was merged into, with the name or code it was found by. */
async function survivorsOf(
  query: Reader,
  found: readonly Row[],
  foundBy: (row: Row) => string | null,
): Promise<ListedEnterprise[]> {
  const merged = found.flatMap(({ survivor_id: id }) => (id === null ? [] : [idOf<"enterprise">(id)]));
  const survivors = await enterprisesById(query, merged);
  const own = new Set(found.flatMap(({ id, survivor_id: survivor }) => (survivor === null ? [id] : [])));
  const listed = new Map<string, ListedEnterprise>();
  for (const row of found) {
    const survivor = row.survivor_id === null ? listedOf(row) : survivors.get(idOf(row.survivor_id));
    const alias = row.survivor_id === null ? null : foundBy(row);
    if (!survivor || listed.has(survivor.id) || (alias !== null && own.has(survivor.id))) continue;
    listed.set(survivor.id, { ...survivor, foundAs: alias ?? survivor.foundAs });
  }
  return [...listed.values()];
}

/** One enterprise, or undefined when it does not exist for the reader. */
export async function findEnterprise(query: Reader, id: EnterpriseId): Promise<ListedEnterprise | undefined> {
  const row = await query
    .selectFrom("enterprise")
    .modifyFront(KEPT)
    .innerJoin("area", "area.id", "enterprise.area_id")
    .select([...COLUMNS])
    .where("enterprise.id", "=", id)
    .executeTakeFirst();
  return row && listedOf(row);
}

/** Those of some enterprises that the reader may see, by id. */
export async function enterprisesById(
  query: Reader,
  ids: readonly EnterpriseId[],
): Promise<Map<EnterpriseId, ListedEnterprise>> {
  if (ids.length === 0) return new Map();
  const rows = await query
    .selectFrom("enterprise")
    .innerJoin("area", "area.id", "enterprise.area_id")
    .select([...COLUMNS])
    .where("enterprise.id", "in", ids)
    .execute();
  return new Map(rows.map((row) => [idOf<"enterprise">(row.id), listedOf(row)]));
}

/** The enterprise with this credit code, or the one it was merged into, if the reader may see it. */
export async function enterpriseWithCode(query: Reader, code: string): Promise<ListedEnterprise | undefined> {
  // Compared as the index has the codes. Under row security no index serves a condition with coalesce in it; case it takes.
  const files = sql`(select one.* from enterprise hit
    cross join lateral (
      select * from enterprise it where it.id = case when hit.survivor_id is null then hit.id else hit.survivor_id end offset 0
    ) as one
    where hit.credit_code collate "C" = ${code})`;
  const row = await query
    .selectFrom(files.as("enterprise") as EnterpriseFiles)
    .innerJoin("area", "area.id", "enterprise.area_id")
    .select([...COLUMNS])
    .executeTakeFirst();
  return row && listedOf(row);
}
