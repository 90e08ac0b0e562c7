import { sql } from "kysely";
import type { Reader, Writer } from "#database";
import { actingUser, type Grant } from "#database";
import { type AreaId, type Instant, instantOf } from "#kernel";
import type { EnterpriseId } from "../domain/enterprise.ts";

/** A form that an enterprise answered. */
export type StoredAnswer = {
  readonly form: string;
  readonly year: number;
  readonly confirmed: number;
  readonly changed: number;
  readonly entered: number;
  readonly answeredAt: Instant;
  readonly byName: string;
};

export type NewAnswer = Omit<StoredAnswer, "byName"> & {
  readonly homeId: AreaId;
  readonly id: string;
  readonly enterpriseId: EnterpriseId;
};

/** Keeps an answered form; false when it was sent before. */
export async function insertAnswer(write: Writer, grant: Grant, answer: NewAnswer): Promise<boolean> {
  const { homeId, id, enterpriseId, answeredAt, ...rest } = answer;
  const added = await write
    .insertInto("enterprise_answer")
    .values({
      ...rest,
      ...{ home_id: homeId, id, enterprise_id: enterpriseId, answered_at: answeredAt },
      ...{ by_id: actingUser(grant), by_name: grant.userName },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** What a form counted that was sent before under this id; undefined for a new one. */
export async function countsOfAnswer(
  query: Reader,
  homeId: AreaId,
  id: string,
): Promise<Pick<StoredAnswer, "confirmed" | "changed" | "entered"> | undefined> {
  return query
    .selectFrom("enterprise_answer")
    .select(["confirmed", "changed", "entered"])
    .where("home_id", "=", homeId)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** The last forms that an enterprise answered, newest first, and how many cells it has been spared in all. */
export async function answersOf(
  query: Reader,
  homeId: AreaId,
  enterpriseId: EnterpriseId,
): Promise<{ readonly answers: StoredAnswer[]; readonly spared: number }> {
  const mine = query
    .selectFrom("enterprise_answer")
    .where("home_id", "=", homeId)
    .where("enterprise_id", "=", enterpriseId);
  const rows = await mine
    .select(["form", "year", "confirmed", "changed", "entered", "answered_at", "by_name"])
    .orderBy("answered_at", "desc")
    .limit(10)
    .execute();
  const total = await mine.select(sql<string>`coalesce(sum(confirmed), 0)`.as("spared")).executeTakeFirstOrThrow();
  return {
    answers: rows.map(({ answered_at: at, by_name: byName, ...row }) => ({
      ...row,
      answeredAt: instantOf(at),
      byName,
    })),
    spared: Number(total.spared),
  };
}

/** The enterprises that a transaction acts for; row security shows no others. */
export async function ownEnterpriseId(query: Reader): Promise<EnterpriseId | undefined> {
  const row = await query
    .selectFrom("enterprise")
    .select("id")
    .where(sql<boolean>`id = any (acting_subjects())`)
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return row?.id as EnterpriseId | undefined;
}
