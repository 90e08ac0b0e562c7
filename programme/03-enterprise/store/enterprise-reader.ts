import { type Selectable, sql } from "kysely";
import type { Reader, Schema } from "#database";
import { type AreaId, areaId, fen, idOf, type Money } from "#kernel";
import type { CreditCodeDoubt } from "../domain/credit-code.ts";
import type { EnterpriseId } from "../domain/enterprise.ts";
import { queryOf } from "../domain/name-terms.ts";
import type { SizeClass } from "../domain/size-class.ts";

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
  | "revenue"
  | "size_class"
  | "demo"
> & { readonly area_name: string };

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
    revenue: row.revenue === null ? null : fen(BigInt(row.revenue)),
    sizeClass: row.size_class as SizeClass | null,
    demo: row.demo,
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
  "enterprise.revenue",
  "enterprise.size_class",
  "enterprise.demo",
  "area.name as area_name",
] as const;

/** What a list is narrowed to. `industry` is a section, division, group or class by its digits. */
export type EnterpriseFilter = {
  readonly within: AreaId;
  readonly industry: string | undefined;
  readonly sizeClass: SizeClass | undefined;
};

/** Where the next page begins: behind this revenue (分; null for unknown) and id. */
export type EnterprisePlace = { readonly revenue: Money | null; readonly id: EnterpriseId };

const PAGE = 50;
/** More than this are not counted one by one. */
const COUNTED = 100_000;

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
  { within, industry, sizeClass }: EnterpriseFilter,
  after: EnterprisePlace | undefined,
  most = PAGE,
): Promise<{ readonly enterprises: ListedEnterprise[]; readonly next: EnterprisePlace | undefined }> {
  const behind = after ? { revenue: after.revenue?.toString() ?? UNKNOWN_REVENUE, id: after.id } : ABOVE_ALL;
  const { rows } = await sql<Row>`select * from enterprises_paged(${within}, ${industry ?? null}, ${sizeClass ?? null},
    ${behind.revenue}, ${behind.id}, ${most + 1})`.execute(query as never);
  const { enterprises, last } = pageOf(rows, most);
  const next = last && {
    revenue: last.revenue === null ? null : fen(BigInt(last.revenue)),
    id: idOf<"enterprise">(last.id),
  };
  return { enterprises, next };
}

/** How many fit, up to 100,001. */
export async function countEnterprises(query: Reader, filter: EnterpriseFilter): Promise<number> {
  const { within, industry, sizeClass } = filter;
  const { rows } = await sql<{
    count: number;
  }>`select enterprises_counted(${within}, ${industry ?? null}, ${sizeClass ?? null},
    ${COUNTED + 1}) as count`.execute(query as never);
  return rows[0]?.count ?? 0;
}

/** Where the next page of a search begins: behind this name as it is searched (or this code) and id. */
export type FoundPlace = { readonly text: string; readonly id: EnterpriseId };

export type FoundPage = { readonly enterprises: ListedEnterprise[]; readonly next: FoundPlace | undefined };

/**
 * A page of the enterprises in or below an area whose name, initials or reading hold the text, the shortest names first, or
 * whose credit code begins so; undefined when the text is too short to search.
 */
export async function searchEnterprises(
  query: Reader,
  within: AreaId,
  text: string,
  after: FoundPlace | undefined,
): Promise<FoundPage | undefined> {
  const code = codePart(text);
  if (code !== undefined) return withCodeFrom(query, { within, code, after });
  const wanted = queryOf(text);
  if (wanted === undefined) return undefined;
  const behind = after ? [[...after.text].length, after.text, after.id] : [-1, "", idOf(LOWEST_ID)];
  const ways = wanted.ways.map(
    (way) => sql`(select * from enterprises_found(${way.terms}::text[], ${wanted.text}, ${way.within}, ${within},
      ${behind[0]}, ${behind[1]}, ${behind[2]}, ${PAGE + 1}))`,
  );
  const { rows } = await sql<Row & { folded: string }>`select * from (${sql.join(ways, sql` union `)}) as found
    order by length(folded), folded, id limit ${PAGE + 1}`.execute(query as never);
  const { enterprises, last } = pageOf(rows, PAGE);
  return { enterprises, next: last && { text: last.folded, id: idOf<"enterprise">(last.id) } };
}

const LOWEST_ID = "00000000-0000-0000-0000-000000000000";

/** The beginning of a credit code that somebody typed: six signs of it at least, a digit first. */
function codePart(text: string): string | undefined {
  const typed = text.normalize("NFKC").replace(/\s+/g, "").toUpperCase();
  return /^\d[0-9A-Z]{5,17}$/.test(typed) ? typed : undefined;
}

type CodeSearch = { readonly within: AreaId; readonly code: string; readonly after: FoundPlace | undefined };

async function withCodeFrom(query: Reader, { within, code, after }: CodeSearch): Promise<FoundPage> {
  const { rows } =
    await sql<Row>`select * from enterprises_coded(${code}, ${within}, ${after?.text ?? ""}, ${PAGE + 1})`.execute(
      query as never,
    );
  const { enterprises, last } = pageOf(rows, PAGE);
  return { enterprises, next: last && { text: last.credit_code ?? "", id: idOf<"enterprise">(last.id) } };
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

/** The enterprise with this credit code, if the reader may see it. */
export async function enterpriseWithCode(query: Reader, code: string): Promise<ListedEnterprise | undefined> {
  const row = await query
    .selectFrom("enterprise")
    .innerJoin("area", "area.id", "enterprise.area_id")
    .select([...COLUMNS])
    .where("enterprise.credit_code", "=", code)
    .executeTakeFirst();
  return row && listedOf(row);
}
