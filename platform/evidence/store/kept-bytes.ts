import { sql } from "kysely";
import type { Grant, Reader } from "#database";
import type { EvidenceRecord } from "../domain/evidence.ts";
import type { Stored } from "../domain/quota.ts";
import { aboutSubject } from "./evidence-reader.ts";

type Subject = Pick<EvidenceRecord, "homeId" | "subjectId">;

/**
 * Bytes kept of a subject (with what was merged into it) and of the caller, each content once, also what was taken away. A content
 * may be left out that is about to be kept again.
 */
export async function keptBytes(query: Reader, grant: Grant, of: Subject, beside?: string): Promise<Stored> {
  const { rows } = await sql<{ subject: string; person: string }>`select
      (select coalesce(sum(content.size), 0) from evidence_content content
        where content.home_id = ${of.homeId} and content.sha256 is distinct from ${beside ?? null}
          and content.sha256 in (select it.sha256 from evidence it
            where it.home_id = ${of.homeId} and ${aboutSubject("it.subject_id", of)})) as subject,
      evidence_kept_by_actor(${beside ?? null}) as person`.execute(query as never);
  return { subject: Number(rows[0]?.subject), person: grant.userId === null ? null : Number(rows[0]?.person) };
}

/** Bytes that the caller announced for files on their way in, to a subject and altogether. */
export async function announcedBytes(query: Reader, of: Subject): Promise<{ subject: number; person: number }> {
  const { rows } = await sql<{ subject: string; person: string }>`select coalesce(sum(size), 0) as person,
      coalesce(sum(size) filter (where home_id = ${of.homeId} and ${aboutSubject("subject_id", of)}), 0) as subject
    from evidence_upload where state <> 'refused'`.execute(query as never);
  return { subject: Number(rows[0]?.subject), person: Number(rows[0]?.person) };
}
