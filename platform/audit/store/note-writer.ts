import { sql } from "kysely";
import { KEPT, type Writer } from "#database";
import type { CountedNote } from "../domain/counted-notes.ts";

/** Adds what was read or refused, many at once, in the names of those who did it. */
export async function insertNotes(write: Writer, notes: readonly CountedNote[]): Promise<void> {
  if (notes.length === 0) return;
  const of = <T>(value: (note: CountedNote) => T) => notes.map(value);
  const detail = ({ detail, times, since }: CountedNote) => JSON.stringify(times > 1 ? { ...detail, since } : detail);
  await sql`${KEPT}insert into audit_event
      (actor_id, actor_name, on_behalf_of, request_id, action, object_kind, object_id, area_id, outcome, subject_id, times, detail)
    select it.actor_id, it.actor_name, it.on_behalf_of, it.request_id, it.action, it.object_kind, it.object_id, it.area_id, it.outcome, it.subject_id,
      it.times, it.detail::jsonb
    from unnest(${of((it) => it.actorId)}::uuid[], ${of((it) => it.actorName)}::text[], ${of((it) => it.onBehalfOf)}::text[],
      ${of((it) => it.requestId)}::text[], ${of((it) => it.action)}::text[], ${of((it) => it.objectKind)}::text[],
      ${of((it) => it.objectId)}::text[], ${of((it) => it.areaId)}::integer[], ${of((it) => it.outcome)}::text[],
      ${of((it) => it.subjectId)}::uuid[], ${of((it) => it.times)}::integer[], ${of(detail)}::text[])
      as it (actor_id, actor_name, on_behalf_of, request_id, action, object_kind, object_id, area_id, outcome, subject_id, times, detail)`.execute(
    write,
  );
}
