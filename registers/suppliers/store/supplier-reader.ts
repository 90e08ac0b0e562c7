import { sql } from "kysely";
import type { Reader, Writer } from "#database";
import type { AreaId, IsoDate } from "#kernel";
import type { Standing } from "#listing";
import { type ListQuestion, matching, removableBy, standingIn } from "#listing/store";
import type { SupplierParticulars } from "../domain/supplier.ts";

/** An entry as everybody may read it in the recommended catalogue. */
type RecommendedSupplier = SupplierParticulars & {
  readonly id: string;
  readonly areaName: string;
  readonly listedByName: string;
  readonly listedOn: IsoDate;
  readonly validUntil: IsoDate;
  readonly demo: boolean;
};

/** An entry as the register shows it to people who are signed in. */
type ShownSupplier = RecommendedSupplier & {
  readonly areaId: AreaId;
  readonly caseId: string | null;
  readonly standing: Standing;
  readonly removedOn: IsoDate | null;
  readonly removedFor: string | null;
  readonly removable: boolean;
};

type SupplierQuestion = ListQuestion & { readonly kind: string | null };

const SEARCHED = sql`it.company || ' ' || it.uscc || ' ' || it.industries || ' ' || it.scenes`;
const RECOMMENDED = sql`it.id, place.name as "areaName", office.name as "listedByName", it.company, it.uscc, it.kinds, it.industries, it.scenes,
  it.staff, it.listed_on::text as "listedOn", it.valid_until::text as "validUntil", it.demo`;
const PLACES = sql`join area place on place.id = it.area_id join area office on office.id = it.listed_by`;

const meant = (asked: SupplierQuestion) =>
  sql`${matching(asked, SEARCHED)} and (${asked.kind}::text is null or ${asked.kind} = any (it.kinds))`;

/** A page of the register, the newest first; `offices` are where the reader may take entries off. */
export async function listSuppliers(
  query: Reader,
  asked: SupplierQuestion,
  offices: readonly AreaId[],
): Promise<ShownSupplier[]> {
  const { rows } = await sql<ShownSupplier>`
    select ${RECOMMENDED}, it.area_id as "areaId", it.case_id as "caseId", ${standingIn(asked.today)} as standing,
      (gone.at at time zone 'Asia/Shanghai')::date::text as "removedOn", gone.reason as "removedFor", ${removableBy(offices)} as removable
    from supplier it ${PLACES} left join supplier_event gone on gone.supplier_id = it.id and gone.type = 'removed'
    where ${meant(asked)} order by it.listed_on desc, it.id desc limit ${asked.most}`.execute(query as Writer);
  return rows;
}

/** 推荐目录: a page of the entries that hold on the day. */
export async function listRecommended(query: Reader, asked: SupplierQuestion): Promise<RecommendedSupplier[]> {
  const { rows } = await sql<RecommendedSupplier>`
    select ${RECOMMENDED} from supplier it ${PLACES}
    where it.status = 'listed' and it.valid_until >= ${asked.today}::date and ${meant(asked)}
    order by it.listed_on desc, it.id desc limit ${asked.most}`.execute(query as Writer);
  return rows;
}
