import { sql } from "kysely";
import type { Reader, Writer } from "#database";
import type { AreaId, IsoDate } from "#kernel";
import type { Standing } from "#listing";
import { type ListQuestion, matching, removableBy, standingIn } from "#listing/store";
import type { ExpertParticulars } from "../domain/expert.ts";

/** An entry as the register shows it. */
type ShownExpert = ExpertParticulars & {
  readonly id: string;
  readonly areaId: AreaId;
  readonly areaName: string;
  readonly listedByName: string;
  readonly caseId: string | null;
  readonly listedOn: IsoDate;
  readonly validUntil: IsoDate | null;
  readonly standing: Standing;
  readonly removedOn: IsoDate | null;
  readonly removedFor: string | null;
  readonly removable: boolean;
  readonly demo: boolean;
};

/** A page of the register, the newest first; `offices` are where the reader may take entries off. */
export async function listExperts(
  query: Reader,
  asked: ListQuestion & { readonly field: string | null },
  offices: readonly AreaId[],
): Promise<ShownExpert[]> {
  const searched = sql`it.name || ' ' || it.employer || ' ' || it.title || ' ' || it.industries`;
  const { rows } = await sql<ShownExpert>`
    select it.id, it.area_id as "areaId", place.name as "areaName", office.name as "listedByName", it.case_id as "caseId", it.name, it.employer,
      it.title, it.fields, it.industries, it.years, it.conflicts, it.listed_on::text as "listedOn", it.valid_until::text as "validUntil",
      ${standingIn(asked.today)} as standing, (gone.at at time zone 'Asia/Shanghai')::date::text as "removedOn", gone.reason as "removedFor",
      ${removableBy(offices)} as removable, it.demo
    from expert it join area place on place.id = it.area_id join area office on office.id = it.listed_by
      left join expert_event gone on gone.expert_id = it.id and gone.type = 'removed'
    where ${matching(asked, searched)} and (${asked.field}::text is null or ${asked.field} = any (it.fields))
    order by it.listed_on desc, it.id desc limit ${asked.most}`.execute(query as Writer);
  return rows;
}
