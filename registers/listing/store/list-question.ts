import { type RawBuilder, sql } from "kysely";
import type { AreaId, IsoDate } from "#kernel";
import { RENEWABLE_DAYS, type Standing } from "../domain/listing.ts";

/** Behind which entry a page begins. */
export type ListPlace = { readonly listedOn: string; readonly id: string };

/** What is asked of a register, whatever it holds. Everything that is null is not asked. */
export type ListQuestion = {
  readonly today: IsoDate;
  /** Entries of this area and below, or listed by it. */
  readonly within: AreaId | null;
  readonly standing: Standing | null;
  readonly text: string | null;
  readonly after: ListPlace | null;
  readonly most: number;
};

/** How an entry `it` stands on a day, as `standingOn` says it. */
export const standingIn = (today: IsoDate): RawBuilder<Standing> => sql`
  case when it.status <> 'listed' then it.status
    when it.valid_until < ${today}::date then 'expired'
    when it.valid_until <= ${today}::date + ${RENEWABLE_DAYS}::integer then 'expiring' else 'valid' end`;

/** Which entries `it` of a register a question means, the newest first; `searched` is what its text is looked for in. */
export function matching(asked: ListQuestion, searched: RawBuilder<unknown>): RawBuilder<boolean> {
  const { today, within, standing, text, after } = asked;
  const like = text === null ? null : `%${text.replace(/[\\%_]/g, (it) => `\\${it}`)}%`;
  return sql`
    (${within}::integer is null or exists (select from area held join area own on own.tree = held.tree
      and own.preorder_from between held.preorder_from and held.preorder_to
      where held.id = ${within}::integer and own.id in (it.area_id, it.listed_by)))
    and (${standing}::text is null or ${standingIn(today)} = ${standing})
    and (${like}::text is null or ${searched} ilike ${like})
    and (${after?.id ?? null}::uuid is null or (it.listed_on, it.id) < (${after?.listedOn ?? null}::date, ${after?.id ?? null}::uuid))`;
}

/** Whether entry `it` was listed by one of these areas, or below them. */
export const removableBy = (offices: readonly AreaId[]): RawBuilder<boolean> => sql`
  (it.status = 'listed' and exists (select from area held join area own on own.tree = held.tree
    and own.preorder_from between held.preorder_from and held.preorder_to
    where held.id = any (${offices}::integer[]) and own.id = it.listed_by))`;
