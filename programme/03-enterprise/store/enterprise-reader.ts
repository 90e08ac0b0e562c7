import { type Selectable, sql } from "kysely";
import type { Reader, Schema } from "#database";
import { type AreaId, areaId, fen, idOf, type Money } from "#kernel";
import type { CreditCodeDoubt } from "../domain/credit-code.ts";
import type { EnterpriseId } from "../domain/enterprise.ts";
import { queryOf } from "../domain/name-terms.ts";
import type { SizeClass } from "../domain/size-class.ts";
import { onRoster, type RosterFilter } from "./rosters/membership-sql.ts";

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
  readonly staff: number | null;
  readonly revenue: Money | null;
  readonly sizeClass: SizeClass | null;
  readonly demo: boolean;
  /** The file this one was merged into; it then has no place in lists and counts. */
  readonly survivorId: EnterpriseId | null;
  /** The other name or code by which a search found it: that of a file merged into it. */
  readonly foundAs: string | null;
};

type Row = Selectable<Schema["enterprise"]> & { readonly area_name: string; readonly found_as?: string | null };

function listedOf(row: Pick<Row, ListedColumn>) {
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
    revenue: row.revenue === null ? null : fen(BigInt(row.revenue)),
    sizeClass: row.size_class as SizeClass | null,
    demo: row.demo,
    survivorId: row.survivor_id === null ? null : idOf<"enterprise">(row.survivor_id),
    foundAs: row.found_as ?? null,
  } satisfies ListedEnterprise;
}

type ListedColumn =
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
  | "revenue"
  | "size_class"
  | "demo"
  | "survivor_id"
  | "area_name"
  | "found_as";

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
  "enterprise.revenue",
  "enterprise.size_class",
  "enterprise.demo",
  "enterprise.survivor_id",
  "area.name as area_name",
] as const;

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

/** Names that hold the text; within a list, where there is no need to look names up first. */
function nameHolds(text: string) {
  const code = codePart(text);
  if (code !== undefined) return sql<boolean>`enterprise.credit_code like ${`${code}%`}`;
  const wanted = queryOf(text);
  if (wanted === undefined) return sql<boolean>`position(${text.trim()} in enterprise.name) > 0`;
  return sql<boolean>`(position(${wanted.text} in enterprise.folded) > 0 or position(${wanted.text} in enterprise.initials) > 0
    or position(${wanted.text} in enterprise.reading) > 0)`;
}

function narrowed(query: Reader, { within, industry, sizeClass, roster, named = "" }: EnterpriseFilter) {
  return query
    .selectFrom("enterprise")
    .innerJoin("area", "area.id", "enterprise.area_id")
    .innerJoin("area as around", (join) => join.on("around.id", "=", within))
    .whereRef("area.tree", "=", "around.tree")
    .whereRef("area.preorder_from", ">=", "around.preorder_from")
    .whereRef("area.preorder_from", "<=", "around.preorder_to")
    .where("enterprise.survivor_id", "is", null)
    .$if(industry !== undefined, (open) => open.where("enterprise.industry", "like", `${industry}%`))
    .$if(sizeClass !== undefined, (open) => open.where("enterprise.size_class", "=", sizeClass ?? null))
    .$if(named.trim() !== "", (open) => open.where(nameHolds(named)))
    .$if(roster !== undefined, (open) => (roster ? open.where(onRoster(roster)) : open));
}

/** A page of at most so many enterprises, the largest revenue first, after the given place. */
export async function listEnterprises(
  query: Reader,
  filter: EnterpriseFilter,
  after: EnterprisePlace | undefined,
  most = PAGE,
): Promise<{ readonly enterprises: ListedEnterprise[]; readonly next: EnterprisePlace | undefined }> {
  const rows = await narrowed(query, filter)
    .select([...COLUMNS])
    .$if(after !== undefined, (open) => open.where(behind(after)))
    .orderBy("enterprise.revenue", (order) => order.desc().nullsLast())
    .orderBy("enterprise.id")
    .limit(most + 1)
    .execute();
  const enterprises = rows.slice(0, most).map(listedOf);
  const last = rows.length > most ? enterprises.at(-1) : undefined;
  return { enterprises, next: last && { revenue: last.revenue, id: last.id } };
}

function behind(after: EnterprisePlace | undefined) {
  if (after === undefined) return sql<boolean>`true`;
  const { revenue, id } = after;
  if (revenue === null) return sql<boolean>`enterprise.revenue is null and enterprise.id > ${id}::uuid`;
  return sql<boolean>`(enterprise.revenue < ${revenue.toString()}::bigint or enterprise.revenue is null
    or (enterprise.revenue = ${revenue.toString()}::bigint and enterprise.id > ${id}::uuid))`;
}

/** How many fit, up to 100,001. */
export async function countEnterprises(query: Reader, filter: EnterpriseFilter): Promise<number> {
  const some = narrowed(query, filter)
    .select(sql`1`.as("one"))
    .limit(COUNTED + 1);
  const { rows } = await sql<{ count: string }>`select count(*) from (${some}) as counted`.execute(query as never);
  return Number(rows[0]?.count ?? 0);
}

/**
 * At most 50 enterprises in or below an area whose name, initials or reading hold the text, or that of a file merged into them;
 * undefined when it is too short to search.
 */
export async function searchEnterprises(
  query: Reader,
  within: AreaId,
  text: string,
): Promise<ListedEnterprise[] | undefined> {
  const code = codePart(text);
  if (code !== undefined) return withCodeFrom(query, within, code);
  const wanted = queryOf(text);
  if (wanted === undefined) return undefined;
  const below = sql`array(select below.id from area held join area below on below.tree = held.tree
    and below.preorder_from between held.preorder_from and held.preorder_to where held.id = ${within})`;
  const ways = wanted.ways.map(
    (way) =>
      sql`(select * from enterprises_named(${way.terms}::text[], ${wanted.text}, ${way.within}, ${below}, ${PAGE}))`,
  );
  const found = sql<{ id: string; home_id: number }>`(${sql.join(ways, sql` union `)})`;
  const rows = await query
    .selectFrom(found.as("found"))
    .innerJoin("enterprise as hit", (join) =>
      join.onRef("hit.home_id", "=", "found.home_id").onRef("hit.id", "=", "found.id"),
    )
    .innerJoin("enterprise", (join) =>
      join
        .onRef("enterprise.home_id", "=", "hit.home_id")
        .on("enterprise.id", "=", sql<string>`coalesce(hit.survivor_id, hit.id)`),
    )
    .innerJoin("area", "area.id", "enterprise.area_id")
    .select([...COLUMNS, sql<string | null>`case when hit.survivor_id is not null then hit.name end`.as("found_as")])
    .orderBy(sql`length(hit.folded)`)
    .orderBy("hit.folded")
    .orderBy("hit.id")
    .limit(PAGE)
    .execute();
  return onceEach(rows.map(listedOf));
}

/** What was found by its own name and by a merged one's is found by its own. */
function onceEach(found: readonly ListedEnterprise[]): ListedEnterprise[] {
  const own = new Set(found.filter(({ foundAs }) => foundAs === null).map(({ id }) => id));
  const seen = new Set<EnterpriseId>();
  return found.filter(({ id, foundAs }) => {
    if (seen.has(id) || (foundAs !== null && own.has(id))) return false;
    seen.add(id);
    return true;
  });
}

/** The beginning of a credit code that somebody typed: six signs of it at least, a digit first. */
function codePart(text: string): string | undefined {
  const typed = text.normalize("NFKC").replace(/\s+/g, "").toUpperCase();
  return /^\d[0-9A-Z]{5,17}$/.test(typed) ? typed : undefined;
}

async function withCodeFrom(query: Reader, within: AreaId, code: string): Promise<ListedEnterprise[]> {
  const rows = await narrowed(query, { within, industry: undefined, sizeClass: undefined })
    .innerJoin("enterprise as hit", (join) =>
      join
        .onRef("hit.home_id", "=", "enterprise.home_id")
        .on("enterprise.id", "=", sql<string>`coalesce(hit.survivor_id, hit.id)`),
    )
    .select([
      ...COLUMNS,
      sql<string | null>`case when hit.survivor_id is not null then hit.credit_code end`.as("found_as"),
    ])
    .where("hit.credit_code", "like", `${code}%`)
    .orderBy("hit.credit_code")
    .limit(PAGE)
    .execute();
  return onceEach(rows.map(listedOf));
}

/** One enterprise, or undefined when it does not exist for the reader. */
export async function findEnterprise(query: Reader, id: EnterpriseId): Promise<ListedEnterprise | undefined> {
  const row = await query
    .selectFrom("enterprise")
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
  const row = await query
    .selectFrom("enterprise as hit")
    .innerJoin("enterprise", (join) => join.on("enterprise.id", "=", sql<string>`coalesce(hit.survivor_id, hit.id)`))
    .innerJoin("area", "area.id", "enterprise.area_id")
    .select([...COLUMNS])
    .where("hit.credit_code", "=", code)
    .executeTakeFirst();
  return row && listedOf(row);
}
