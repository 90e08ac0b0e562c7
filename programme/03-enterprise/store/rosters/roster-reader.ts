import { sql } from "kysely";
import type { Reader } from "#database";
import { type AreaId, areaId, type Instant, type IsoDate, idOf, instantOf } from "#kernel";
import type { EnterpriseId } from "../../domain/enterprise.ts";
import { daysLater } from "../../domain/rosters/calendar.ts";
import { ENDING_DAYS, type RosterStay } from "../../domain/rosters/membership.ts";
import type { Candidate, RosterEntryId, RosterIssue, RosterIssueId } from "../../domain/rosters/roster.ts";
import { membersQuery } from "./membership-sql.ts";

export type ListedIssue = RosterIssue & {
  readonly areaName: string;
  readonly recordedAt: Instant;
  readonly byName: string;
};

function issues(query: Reader) {
  return query
    .selectFrom("roster_issue")
    .innerJoin("area", "area.id", "roster_issue.area_id")
    .select([
      "roster_issue.home_id",
      "roster_issue.id",
      "roster_issue.kind",
      "roster_issue.title",
      "roster_issue.issuer",
      "roster_issue.area_id",
      "area.name as area_name",
      "roster_issue.document",
      "roster_issue.issued_on",
      "roster_issue.valid_from",
      "roster_issue.valid_until",
      "roster_issue.demo",
      "roster_issue.recorded_at",
      "roster_issue.by_name",
    ]);
}

/** Dates come as texts: see `openDatabase`. */
const day = (value: unknown) => value as IsoDate;

function issueOf(row: Awaited<ReturnType<ReturnType<typeof issues>["executeTakeFirstOrThrow"]>>): ListedIssue {
  return {
    homeId: areaId(row.home_id),
    id: idOf(row.id),
    kind: row.kind,
    title: row.title,
    issuer: row.issuer,
    areaId: areaId(row.area_id),
    areaName: row.area_name,
    document: row.document,
    issuedOn: day(row.issued_on),
    from: day(row.valid_from),
    until: row.valid_until === null ? null : day(row.valid_until),
    demo: row.demo,
    recordedAt: instantOf(row.recorded_at),
    byName: row.by_name,
  };
}

/** A list, if the reader may see it. */
export async function findRosterIssue(query: Reader, id: RosterIssueId): Promise<ListedIssue | undefined> {
  const row = await issues(query).where("roster_issue.id", "=", id).executeTakeFirst();
  return row && issueOf(row);
}

/** Lists of a kind that an area or one below it issued, and those of the areas above it; the newest first, 200 at most. */
export async function listRosterIssues(query: Reader, kind: string, within: AreaId): Promise<ListedIssue[]> {
  const rows = await issues(query)
    .innerJoin("area as around", (join) => join.on("around.id", "=", within).onRef("around.tree", "=", "area.tree"))
    .where("roster_issue.kind", "=", kind)
    .where(
      sql<boolean>`(area.preorder_from between around.preorder_from and around.preorder_to
        or around.preorder_from between area.preorder_from and area.preorder_to)`,
    )
    .orderBy("roster_issue.valid_from", "desc")
    .orderBy("roster_issue.recorded_at", "desc")
    .orderBy("roster_issue.id")
    .limit(200)
    .execute();
  return rows.map(issueOf);
}

/** On how many files a list, or the lists of a kind, stand on a day; for how many of them the last stay ends within 90 days. */
export type RosterCount = { readonly list: string; readonly valid: number; readonly ending: number };

/**
 * How many enterprises in or below an area are on each of some lists on a day: kinds by their codes (each enterprise once, on however many
 * lists of the kind it is) and lists by their ids. What nobody is on is left out.
 */
export async function rosterCounts(
  query: Reader,
  lists: readonly string[],
  { within, day: on }: { readonly within: AreaId; readonly day: IsoDate },
): Promise<Map<string, RosterCount>> {
  const soon = daysLater(on, ENDING_DAYS);
  const { rows } = await sql<{
    list: string;
    valid: string;
    ending: string;
  }>`select * from roster_counts(${[...lists]}::text[], ${on}::date, ${soon}::date, ${within})`.execute(query as never);
  return new Map(rows.map(({ list, valid, ending }) => [list, { list, valid: Number(valid), ending: Number(ending) }]));
}

/**
 * 名单成员: ids of the enterprises that lay in or below an area on a day and were on some list of a kind, sorted, each once. For an area
 * within the grant the answer is the same for everybody; of other areas nothing is told.
 */
export async function rosterMembersOn(
  query: Reader,
  kind: string,
  within: AreaId,
  on: IsoDate,
): Promise<EnterpriseId[]> {
  const members = membersQuery(kind, within, on);
  const { rows } = await sql<{ id: string }>`${members} order by member.id`.execute(query as never);
  return rows.map(({ id }) => idOf<"enterprise">(id));
}

/** An enterprise on a list, with what the list says of itself and how it was taken off. */
export type ListedEntry = RosterStay & {
  readonly id: RosterEntryId;
  readonly homeId: AreaId;
  readonly kind: string;
  readonly issue: Pick<
    ListedIssue,
    "id" | "title" | "issuer" | "document" | "issuedOn" | "areaId" | "areaName" | "demo"
  >;
  readonly remark: string | null;
  readonly recordedAt: Instant;
  readonly byName: string;
  readonly removal: {
    readonly id: string;
    readonly reason: string;
    readonly document: string | null;
    readonly recordedAt: Instant;
    readonly byName: string;
  } | null;
};

function entries(query: Reader) {
  return query
    .selectFrom("roster_entry as it")
    .innerJoin("roster_issue as issue", (join) =>
      join.onRef("issue.home_id", "=", "it.issue_home_id").onRef("issue.id", "=", "it.issue_id"),
    )
    .innerJoin("area", "area.id", "issue.area_id")
    .innerJoin("enterprise as firm", (join) =>
      join.onRef("firm.home_id", "=", "it.home_id").onRef("firm.id", "=", "it.enterprise_id"),
    )
    .leftJoin("roster_removal as off", (join) =>
      join.onRef("off.home_id", "=", "it.home_id").onRef("off.entry_id", "=", "it.id"),
    )
    .select([
      "it.id",
      "it.home_id",
      sql<string>`coalesce(firm.survivor_id, firm.id)`.as("enterprise_id"),
      "it.kind",
      "it.issue_id",
      "issue.title",
      "issue.issuer",
      "issue.document",
      "issue.issued_on",
      "issue.area_id",
      "issue.demo",
      "area.name as area_name",
      "it.valid_from",
      "it.valid_until",
      "it.remark",
      "it.recorded_at",
      "it.by_name",
      "off.id as off_id",
      "off.off_from",
      "off.reason as off_reason",
      "off.document as off_document",
      "off.recorded_at as off_recorded_at",
      "off.by_name as off_by_name",
    ]);
}

type EntryRow = Awaited<ReturnType<ReturnType<typeof entries>["executeTakeFirstOrThrow"]>>;

function removalOf(row: EntryRow): ListedEntry["removal"] {
  if (row.off_id === null || row.off_recorded_at === null) return null;
  return {
    id: row.off_id,
    reason: row.off_reason ?? "",
    document: row.off_document,
    recordedAt: instantOf(row.off_recorded_at),
    byName: row.off_by_name ?? "",
  };
}

function entryOf(row: EntryRow): ListedEntry {
  return {
    id: idOf(row.id),
    homeId: areaId(row.home_id),
    enterpriseId: row.enterprise_id,
    kind: row.kind,
    issue: {
      id: idOf(row.issue_id),
      title: row.title,
      issuer: row.issuer,
      document: row.document,
      issuedOn: day(row.issued_on),
      areaId: areaId(row.area_id),
      areaName: row.area_name,
      demo: row.demo,
    },
    from: day(row.valid_from),
    until: row.valid_until === null ? null : day(row.valid_until),
    offFrom: row.off_from === null ? null : day(row.off_from),
    remark: row.remark,
    recordedAt: instantOf(row.recorded_at),
    byName: row.by_name,
    removal: removalOf(row),
  };
}

/** Every entry of some enterprises and of what was merged into them, of one kind or of all, the newest first; one statement. */
export async function rosterEntriesOf(
  query: Reader,
  ids: readonly EnterpriseId[],
  kind: string | undefined,
): Promise<ListedEntry[]> {
  if (ids.length === 0) return [];
  const rows = await entries(query)
    .where((test) => test.or([test("firm.id", "in", ids), test("firm.survivor_id", "in", ids)]))
    .$if(kind !== undefined, (open) => open.where("it.kind", "=", kind ?? ""))
    .orderBy("it.valid_from", "desc")
    .orderBy("it.recorded_at", "desc")
    .orderBy("it.id")
    .execute();
  return rows.map(entryOf);
}

/** One entry, if the reader may see it. */
export async function findRosterEntry(query: Reader, id: RosterEntryId): Promise<ListedEntry | undefined> {
  const row = await entries(query).where("it.id", "=", id).executeTakeFirst();
  return row && entryOf(row);
}

/** An enterprise that may come onto a list, with where it is at home. */
export type FoundCandidate = Candidate & { readonly homeId: AreaId };

/**
 * Enterprises by id or credit code, with their stays on a list: two statements for any number. By id and by code; a merged file is the one
 * that it counts under, and stands on the list when any of these files does.
 */
export async function findCandidates(
  query: Reader,
  issue: Pick<RosterIssue, "homeId" | "id" | "areaId">,
  keys: { readonly ids: readonly string[]; readonly codes: readonly string[] },
): Promise<Map<string, FoundCandidate>> {
  const { rows } = await sql<{
    id: string;
    hit_id: string;
    home_id: number;
    hit_code: string | null;
    name: string;
    hit_name: string;
    within: boolean;
  }>`
    select enterprise.id, hit.id as hit_id, enterprise.home_id, hit.credit_code as hit_code, enterprise.name, hit.name as hit_name,
      exists (select from area held where held.id = ${issue.areaId} and held.tree = area.tree
        and area.preorder_from between held.preorder_from and held.preorder_to) as within
    from (select * from enterprise where id = any (${[...keys.ids]}::uuid[])
      union all
      select * from enterprise where credit_code collate "C" = any (${[...keys.codes]}::text[])) as hit
    cross join lateral (select * from enterprise file
      where file.id = case when hit.survivor_id is null then hit.id else hit.survivor_id end offset 0) as enterprise
    join area on area.id = enterprise.area_id`.execute(query as never);
  const stays = await staysOnIssue(query, issue, [...new Set(rows.map(({ id }) => id))]);
  const found = new Map<string, FoundCandidate>();
  for (const row of rows) {
    const candidate: FoundCandidate = {
      enterpriseId: idOf(row.id),
      homeId: areaId(row.home_id),
      name: row.name,
      mergedName: row.hit_id === row.id ? null : row.hit_name,
      within: row.within,
      stays: stays.filter(({ enterpriseId }) => enterpriseId === row.id),
    };
    found.set(row.hit_id, candidate);
    if (row.hit_code !== null) found.set(row.hit_code, candidate);
  }
  return found;
}

async function staysOnIssue(
  query: Reader,
  issue: Pick<RosterIssue, "homeId" | "id">,
  ids: readonly string[],
): Promise<RosterStay[]> {
  if (ids.length === 0) return [];
  const files = sql<string>`(select file.id from enterprise file where file.id = any (${[...ids]}::uuid[])
    union all select member.id from enterprise member where (member.home_id, member.survivor_id) in (
      select file.home_id, file.id from enterprise file where file.id = any (${[...ids]}::uuid[])))`;
  const rows = await query
    .selectFrom("roster_entry as it")
    .innerJoin("enterprise as firm", (join) =>
      join.onRef("firm.home_id", "=", "it.home_id").onRef("firm.id", "=", "it.enterprise_id"),
    )
    .leftJoin("roster_removal as off", (join) =>
      join.onRef("off.home_id", "=", "it.home_id").onRef("off.entry_id", "=", "it.id"),
    )
    .select([
      sql<string>`coalesce(firm.survivor_id, firm.id)`.as("enterprise_id"),
      ...(["it.valid_from", "it.valid_until", "off.off_from"] as const),
    ])
    .where("it.issue_home_id", "=", issue.homeId)
    .where("it.issue_id", "=", issue.id)
    .where("it.enterprise_id", "in", files)
    .execute();
  return rows.map((row) => ({
    enterpriseId: row.enterprise_id,
    from: day(row.valid_from),
    until: row.valid_until === null ? null : day(row.valid_until),
    offFrom: row.off_from === null ? null : day(row.off_from),
  }));
}
