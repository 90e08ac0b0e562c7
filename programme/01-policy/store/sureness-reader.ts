import { sql } from "kysely";
import type { Reader } from "#database";
import type { DraftItemKind } from "../domain/draft.ts";

/** What became of the items of one kind that the reader was sure of (`why` null) or doubted for one reason. */
export type SurenessCount = {
  readonly kind: DraftItemKind;
  readonly why: string | null;
  /** Items that the reader made. */
  readonly read: number;
  readonly accepted: number;
  readonly edited: number;
  readonly rejected: number;
  /** Split or merged by people. */
  readonly reshaped: number;
  /** Items that people added because the reader missed them. */
  readonly added: number;
};

type Row = { readonly kind: DraftItemKind; readonly why: string | null } & Readonly<
  Record<"read" | "accepted" | "edited" | "rejected" | "reshaped" | "added", string>
>;

/** Counts what people did with what was read, over the documents in the caller's scope. */
export async function surenessCounts(query: Reader): Promise<SurenessCount[]> {
  const { rows } = await sql<Row>`
    with read as (
      select d.id as document_id, lists.kind, item ->> 'id' as item_id, null as why
      from policy_document d
      cross join (values ('targets', 'target'), ('tables', 'table'), ('tasks', 'task'), ('incentives', 'incentive'),
        ('references', 'reference')) as lists (list, kind)
      cross join lateral jsonb_array_elements(d.draft -> lists.list) as item
      union all
      select d.id, doubt ->> 'kind', doubt ->> 'id', doubt ->> 'why'
      from policy_document d
      cross join lateral jsonb_array_elements(d.draft -> 'review') as doubt
    ),
    decided as (
      select document_id, item_id,
        (array_agg(type order by seq desc) filter (where type in ('item-accepted', 'item-edited', 'item-rejected', 'item-reopened')))[1] as last,
        coalesce(max(seq) filter (where type = 'item-edited'), 0)
          > coalesce(max(seq) filter (where type = 'item-reopened'), 0) as edited
      from policy_event
      where item_id is not null
      group by document_id, item_id
    ),
    reshaped as (
      select distinct e.document_id, coalesce(source.id, e.item_id) as item_id
      from policy_event e
      left join lateral jsonb_array_elements_text(e.payload -> 'from') as source (id) on e.type = 'items-merged'
      where e.type in ('item-split', 'items-merged') and not exists (
        select from policy_event undone
        where undone.document_id = e.document_id and undone.type = 'shape-undone' and undone.seq > e.seq
          and (undone.item_id = e.item_id or e.payload -> 'parts' @> jsonb_build_array(
            jsonb_build_object('item', jsonb_build_object('id', undone.item_id))))
      )
    ),
    added as (
      select e.payload -> 'added' ->> 'kind' as kind
      from policy_event e
      where e.type = 'item-added' and not exists (
        select from policy_event undone
        where undone.document_id = e.document_id and undone.type = 'shape-undone' and undone.item_id = e.item_id
      )
    )
    select read.kind, read.why, count(*) as read,
      count(*) filter (where reshaped.item_id is null and last in ('item-accepted', 'item-edited') and not edited) as accepted,
      count(*) filter (where reshaped.item_id is null and last in ('item-accepted', 'item-edited') and edited) as edited,
      count(*) filter (where reshaped.item_id is null and last = 'item-rejected') as rejected,
      count(reshaped.item_id) as reshaped,
      0 as added
    from read
    left join decided on decided.document_id = read.document_id and decided.item_id = read.item_id
    left join reshaped on reshaped.document_id = read.document_id and reshaped.item_id = read.item_id
    group by read.kind, read.why
    union all
    select kind, null, 0, 0, 0, 0, 0, count(*) from added group by kind`.execute(query);
  return rows.map(({ kind, why, ...counts }) => ({
    ...{ kind, why, read: Number(counts.read), accepted: Number(counts.accepted), edited: Number(counts.edited) },
    ...{ rejected: Number(counts.rejected), reshaped: Number(counts.reshaped), added: Number(counts.added) },
  }));
}
