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

/** The stays of the row of `enterprise` on lists of the kind. */
function stays({ kind, issueId }: RosterFilter) {
  const listed = issueId === undefined ? sql`` : sql`and stay.issue_id = ${issueId}::uuid`;
  return sql`select from roster_stay stay where stay.home_id = enterprise.home_id and stay.enterprise_id = enterprise.id
    and stay.kind = ${kind} ${listed} and stay.last_day >= stay.first_day`;
}

/** A condition on the row of `enterprise`: a semi-join by the index on its entries. */
export function onRoster(filter: RosterFilter) {
  const { day, standing } = filter;
  const now = sql`exists (${stays(filter)} and stay.first_day <= ${day}::date and stay.last_day >= ${day}::date)`;
  if (standing === "valid") return sql<boolean>`${now}`;
  if (standing === "gone")
    return sql<boolean>`exists (${stays(filter)} and stay.last_day < ${day}::date) and not ${now}`;
  return sql<boolean>`${now} and not exists (${stays(filter)} and stay.last_day > ${daysLater(day, ENDING_DAYS)}::date)`;
}

/** Ids of the enterprises in or below an area that are on some list of the kind on the day; each once. */
export function membersQuery(kind: string, within: AreaId, day: IsoDate) {
  return sql<{ id: string }>`select enterprise.id
    from enterprise
    join area on area.id = enterprise.area_id
    join area around on around.id = ${within} and around.tree = area.tree
      and area.preorder_from between around.preorder_from and around.preorder_to
    where enterprise.survivor_id is null and exists (${stays({ kind, day, standing: "valid" })} and stay.first_day <= ${day}::date and stay.last_day >= ${day}::date)`;
}
