import { sql } from "kysely";
import type { AreaId, IsoDate } from "#kernel";
import { daysLater } from "../../domain/rosters/calendar.ts";
import { ENDING_DAYS } from "../../domain/rosters/membership.ts";
import type { RosterIssueId } from "../../domain/rosters/roster.ts";

/** Enterprises as they stand on the lists of a kind on a day: on one, on one that ends within 90 days, on none any more. */
export type RosterFilter = {
  readonly kind: string;
  readonly day: IsoDate;
  readonly standing: "valid" | "ending" | "gone";
  /** Only this list. */
  readonly issueId?: RosterIssueId | undefined;
};

/** The list or kind, how a file stands on it, and the days by which that is told. */
function standingSo({ kind, issueId, standing, day }: RosterFilter) {
  return sql`${issueId ?? kind}, ${standing}, ${day}::date, ${daysLater(day, ENDING_DAYS)}::date`;
}

/** The rows of `enterprise` in or below an area that stand so on lists: found from their stays and looked up by their ids. */
export function filesOnRoster(filter: RosterFilter, within: AreaId) {
  return sql`(select one.* from unnest(array(select roster_files(${standingSo(filter)}, ${within}, null))) as listed (id)
    cross join lateral (select * from enterprise it where it.id = listed.id offset 0) as one)`;
}

/** How many enterprises in or below an area stand so on lists; more than `most` are not counted. */
export function countedOnRoster(filter: RosterFilter, within: AreaId, most: number) {
  return sql<{ count: string }>`select count(*) from roster_files(${standingSo(filter)}, ${within}, ${most})`;
}

/** A page of them as `enterprises_paged` gives it, of an industry and size, behind a place (a revenue in 分 and an id). */
export function pageOfRoster<Row>(
  filter: RosterFilter,
  chosen: { readonly within: AreaId; readonly industry: string | undefined; readonly sizeClass: string | undefined },
  page: { readonly behind: { readonly revenue: string; readonly id: string }; readonly most: number },
) {
  const { within, industry = null, sizeClass = null } = chosen;
  return sql<Row>`select * from roster_paged(${standingSo(filter)}, ${within}, ${industry}, ${sizeClass},
    ${page.behind.revenue}, ${page.behind.id}, ${page.most})`;
}

/**
 * Ids of the enterprises that lay in or below an area on a day and were on some list of the kind; each once. Where a firm lay is a dated
 * fact; a merged file stands as the one it counts under now.
 */
export function membersQuery(kind: string, within: AreaId, day: IsoDate) {
  return sql<{ id: string }>`select member.id from roster_members(${kind}, ${within}, ${day}::date) as member (id)`;
}
