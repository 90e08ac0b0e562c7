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

/** From which day to which an entry really holds: up to its own end or the day before it was taken off. */
const LAST_DAY = sql`least(coalesce(it.valid_until, 'infinity'), coalesce(gone.off_from - 1, 'infinity'))`;

/**
 * Entries of lists whose enterprises lie in or below an area, each with the file that stands for its enterprise now and its last day. The
 * way leads from the entries to everything else, a look-up by a key each, whatever the planner believes about the tables.
 */
export function staysWithin(within: AreaId, entries: ReturnType<typeof sql>) {
  return sql`(select firm.id as enterprise_id, it.kind, it.issue_id, it.valid_from as first_day, ${LAST_DAY} as last_day
    from area around
    cross join roster_entry it
    cross join lateral (
      select coalesce(one.survivor_id, one.id) as id, one.area_id from enterprise one
      where one.home_id = it.home_id and one.id = it.enterprise_id offset 0
    ) as firm
    cross join lateral (
      select from area seat where seat.id = firm.area_id and seat.tree = around.tree
        and seat.preorder_from between around.preorder_from and around.preorder_to offset 0
    ) as inside
    left join lateral (
      select off.off_from from roster_removal off where off.home_id = it.home_id and off.entry_id = it.id offset 0
    ) as gone on true
    where around.id = ${within} and ${entries})`;
}

/** Ids of the enterprises in or below an area that stand so on lists; each once. */
function standingSo({ kind, day, standing, issueId }: RosterFilter, within: AreaId) {
  const listed = issueId === undefined ? sql`` : sql`and it.issue_id = ${issueId}::uuid`;
  const now = sql`bool_or(stay.first_day <= ${day}::date and stay.last_day >= ${day}::date)`;
  const so = {
    valid: now,
    gone: sql`not ${now} and bool_or(stay.last_day < ${day}::date)`,
    ending: sql`${now} and max(stay.last_day) <= ${daysLater(day, ENDING_DAYS)}::date`,
  }[standing];
  return sql`select stay.enterprise_id from ${staysWithin(within, sql`it.kind = ${kind} ${listed}`)} as stay
    where stay.last_day >= stay.first_day group by stay.enterprise_id having ${so}`;
}

/** The rows of `enterprise` that stand so on lists: found from the entries and looked up by their ids. */
export function filesOnRoster(filter: RosterFilter, within: AreaId) {
  return sql`(select one.* from unnest(array(${standingSo(filter, within)})) as listed (id)
    cross join lateral (select * from enterprise it where it.id = listed.id offset 0) as one)`;
}

/**
 * Ids of the enterprises that lay in or below an area on a day and were on some list of the kind; each once. Where a firm lay is a dated
 * fact; a merged file stands as the one it counts under now.
 */
export function membersQuery(kind: string, within: AreaId, day: IsoDate) {
  return sql<{ id: string }>`select member.id from roster_members(${kind}, ${within}, ${day}::date) as member (id)`;
}
