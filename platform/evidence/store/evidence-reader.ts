import { type SqlBool, sql } from "kysely";
import type { Reader } from "#database";
import type { SubjectId } from "#facts";
import { type AreaId, areaId, idOf, instantOf } from "#kernel";
import type {
  ContentAbout,
  Evidence,
  EvidenceEvent,
  EvidenceId,
  EvidenceRecord,
  EvidenceType,
  RecordKind,
} from "../domain/evidence.ts";

type Row = {
  readonly home_id: number;
  readonly id: string;
  readonly subject_id: string;
  readonly kind: string;
  readonly record_id: string;
  readonly file_name: string;
  readonly sha256: string;
  readonly size: string;
  readonly type: string;
  readonly about: unknown;
  readonly attached_at: Date;
  readonly by_id: string | null;
  readonly by_name: string;
  readonly act: string | null;
  readonly reason: string | null;
  readonly at: Date | null;
  readonly event_by: string | null;
  readonly seq: number | null;
};

function lastOf({ act, reason, at, event_by }: Row): EvidenceEvent | null {
  if (act === null || reason === null || at === null) return null;
  return { act: act as EvidenceEvent["act"], reason, at: instantOf(at), byName: event_by ?? "" };
}

function evidenceOf(row: Row): Evidence {
  return {
    homeId: areaId(row.home_id),
    id: idOf(row.id),
    subjectId: idOf(row.subject_id),
    kind: row.kind as RecordKind,
    recordId: row.record_id,
    fileName: row.file_name,
    sha256: row.sha256,
    size: Number(row.size),
    type: row.type as EvidenceType,
    about: row.about as ContentAbout,
    attachedAt: instantOf(row.attached_at),
    byId: row.by_id === null ? null : idOf(row.by_id),
    byName: row.by_name,
    last: lastOf(row),
    events: row.seq ?? 0,
  };
}

/** Files with their contents and their latest events. */
async function evidenceWhere(query: Reader, condition: ReturnType<typeof sql<SqlBool>>): Promise<Evidence[]> {
  const { rows } =
    await sql<Row>`select it.home_id, it.id, it.subject_id, it.kind, it.record_id, it.file_name, it.sha256, content.size, content.type,
      content.about, it.attached_at, it.by_id, it.by_name, event.act, event.reason, event.at, event.by_name as event_by, event.seq
    from evidence it
    join evidence_content content on content.home_id = it.home_id and content.sha256 = it.sha256
    left join lateral (
      select act, reason, at, by_name, seq from evidence_event
      where evidence_event.home_id = it.home_id and evidence_event.evidence_id = it.id order by seq desc limit 1
    ) as event on true
    where ${condition}
    order by it.attached_at, it.id`.execute(query as never);
  return rows.map(evidenceOf);
}

/** Rows about a subject or about what was merged into it. */
export function aboutSubject(column: string, { homeId, subjectId }: Pick<EvidenceRecord, "homeId" | "subjectId">) {
  return sql<SqlBool>`(${sql.ref(column)} = ${subjectId} or ${sql.ref(column)} in (
    select member.subject_id from fact_subject member where member.home_id = ${homeId} and member.survivor_id = ${subjectId}))`;
}

/** The files of some records of one kind, oldest first, with those that were taken away. */
export function evidenceOfRecords(
  query: Reader,
  of: Omit<EvidenceRecord, "recordId">,
  recordIds: readonly string[],
): Promise<Evidence[]> {
  return evidenceWhere(
    query,
    sql`it.home_id = ${of.homeId} and ${aboutSubject("it.subject_id", of)} and it.kind = ${of.kind}
      and it.record_id = any (${[...recordIds]}::uuid[])`,
  );
}

/** One file, or undefined when it does not exist for the reader. */
export async function findEvidence(query: Reader, homeId: AreaId, id: EvidenceId): Promise<Evidence | undefined> {
  const [found] = await evidenceWhere(query, sql`it.home_id = ${homeId} and it.id = ${id}`);
  return found;
}

/** How many files each record of a kind has that were not taken away, by record; one statement whatever the number of records. */
export async function evidenceCounts(
  query: Reader,
  { homeId, subjectId, kind }: { readonly homeId: AreaId; readonly subjectId: SubjectId; readonly kind: RecordKind },
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ record_id: string; count: string }>`select record_id, count(*) as count from evidence it
    where home_id = ${homeId} and ${aboutSubject("subject_id", { homeId, subjectId })} and kind = ${kind}
      and coalesce((select act from evidence_event event where event.home_id = it.home_id and event.evidence_id = it.id
        order by seq desc limit 1), '') <> 'detach'
    group by record_id`.execute(query as never);
  return new Map(rows.map(({ record_id, count }) => [record_id, Number(count)]));
}

/** Where a subject lies now, and what it was merged into; undefined when it does not exist for the reader. */
export async function placeOfSubject(
  query: Reader,
  homeId: AreaId,
  subjectId: SubjectId,
): Promise<{ readonly areaId: AreaId; readonly survivorId: SubjectId | null } | undefined> {
  const row = await query
    .selectFrom("fact_subject")
    .select(["area_id", "survivor_id"])
    .where("home_id", "=", homeId)
    .where("subject_id", "=", subjectId)
    .executeTakeFirst();
  return row && { areaId: areaId(row.area_id), survivorId: row.survivor_id === null ? null : idOf(row.survivor_id) };
}

/** Which of some facts are about the subject, and whether their measures are personal. */
export async function gradesOfFacts(
  query: Reader,
  { homeId, subjectId }: { readonly homeId: AreaId; readonly subjectId: SubjectId },
  recordIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly personal: boolean }>> {
  const rows = await query
    .selectFrom("fact")
    .innerJoin("measure", "measure.code", "fact.measure")
    .select(["fact.id", sql<boolean>`coalesce((measure.definition ->> 'personal')::boolean, false)`.as("personal")])
    .where("fact.home_id", "=", homeId)
    .where(aboutSubject("fact.subject_id", { homeId, subjectId }))
    .where(sql<SqlBool>`fact.id = any (${[...recordIds]}::uuid[])`)
    .execute();
  return new Map(rows.map(({ id, personal }) => [id, { personal }]));
}

/** The pieces of a kept file from a byte on, so many at a time; empty at its end. */
export async function piecesFrom(
  query: Reader,
  homeId: AreaId,
  { sha256, from, most }: { readonly sha256: string; readonly from: number; readonly most: number },
): Promise<Uint8Array[]> {
  const rows = await query
    .selectFrom("evidence_content")
    .innerJoin("evidence_chunk", (join) =>
      join
        .onRef("evidence_chunk.home_id", "=", "evidence_content.home_id")
        .onRef("evidence_chunk.blob_id", "=", "evidence_content.blob_id"),
    )
    .select("evidence_chunk.bytes")
    .where("evidence_content.home_id", "=", homeId)
    .where("evidence_content.sha256", "=", sha256)
    .where("evidence_chunk.from_byte", ">=", String(from))
    .orderBy("evidence_chunk.from_byte")
    .limit(most)
    .execute();
  return rows.map(({ bytes }) => bytes);
}
