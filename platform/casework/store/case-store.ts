import { sql } from "kysely";
import type { Grant, Reader, Writer } from "#database";
import { type AreaId, groupedBy, type Instant, idOf, instantOf, type UserId } from "#kernel";
import { type CaseDeed, type CaseEvent, type CaseFile, foldCase } from "../domain/case-file.ts";
import type { CaseDue } from "../domain/clocks.ts";
import type { RunningCase } from "../domain/offers.ts";
import { currentStep } from "../domain/offers.ts";
import { endOf, type Procedure } from "../domain/procedure.ts";
import { keyOf, proceduresNamed } from "./procedure-store.ts";

export type CaseId = string;

/** An event as a page tells it: with the name of who did it. */
export type ToldEvent = CaseEvent & { readonly byName: string; readonly onBehalfOf: string | null };

/** A case with its whole log and the edition of the procedure that it runs by. */
export type StoredCase = RunningCase & {
  readonly id: CaseId;
  readonly title: string;
  readonly applicantId: UserId;
  readonly applicantName: string;
  readonly parentId: CaseId | null;
  readonly events: readonly ToldEvent[];
};

type CaseRow = {
  readonly id: string;
  readonly procedure_id: string;
  readonly edition: string;
  readonly title: string;
  readonly applicant_id: string;
  readonly applicant_name: string;
  readonly parent_id: string | null;
};

/** Cases by id with their logs, in three questions however many; those that the transaction does not see are absent. */
export async function findCases(query: Reader, ids: readonly CaseId[]): Promise<ReadonlyMap<CaseId, StoredCase>> {
  const rows: CaseRow[] = await query
    .selectFrom("case_file")
    .select(["id", "procedure_id", "edition", "title", "applicant_id", "applicant_name", "parent_id"])
    .where("id", "in", ids.length > 0 ? [...ids] : ["00000000-0000-0000-0000-000000000000"])
    .execute();
  if (rows.length === 0) return new Map();
  const editions = rows.map((row) => ({ procedureId: row.procedure_id, edition: row.edition }));
  const [procedures, logs] = [
    await proceduresNamed(query, editions),
    await logsOf(
      query,
      rows.map(({ id }) => id),
    ),
  ];
  return new Map(
    rows.map((row) => {
      const procedure = procedures.get(keyOf({ procedureId: row.procedure_id, edition: row.edition }));
      if (!procedure) throw new Error(`no edition ${row.edition} of ${row.procedure_id}`);
      return [row.id, storedOf(row, procedure, logs.get(row.id) ?? [])];
    }),
  );
}

function storedOf(row: CaseRow, procedure: Procedure, events: readonly ToldEvent[]): StoredCase {
  return {
    ...{ id: row.id, title: row.title, procedure, events, file: foldCase(procedure, events) },
    ...{ applicantId: idOf<"user">(row.applicant_id), applicantName: row.applicant_name, parentId: row.parent_id },
  };
}

async function logsOf(query: Reader, ids: readonly CaseId[]): Promise<Map<CaseId, ToldEvent[]>> {
  const rows = await query
    .selectFrom("case_event")
    .select(["case_id", "seq", "at", "by_id", "by_name", "on_behalf_of", "type", "detail"])
    .where("case_id", "in", [...ids])
    .orderBy("case_id")
    .orderBy("seq")
    .execute();
  const told = rows.map((row) => ({
    caseId: row.case_id,
    event: {
      ...(row.detail as object),
      ...{ type: row.type, seq: row.seq, at: instantOf(row.at), by: row.by_id, byName: row.by_name },
      onBehalfOf: row.on_behalf_of,
    } as unknown as ToldEvent,
  }));
  return new Map([...groupedBy(told, ({ caseId }) => caseId)].map(([id, its]) => [id, its.map(({ event }) => event)]));
}

export async function findCase(query: Reader, id: CaseId): Promise<StoredCase | undefined> {
  return (await findCases(query, [id])).get(id);
}

/** What is kept of a case beside its log, so that queues are read by an index. */
export type KeptCase = {
  readonly id: CaseId;
  readonly file: CaseFile;
  readonly procedure: Procedure;
  readonly due: CaseDue | null;
};

function keptRow({ id, file, procedure, due }: KeptCase) {
  const step = currentStep({ procedure, file });
  const end = "end" in file.at ? endOf(procedure, file.at.end) : undefined;
  const named = procedure.titleField === null ? undefined : file.values[procedure.titleField];
  return {
    ...{ id, version: file.version, title: typeof named === "string" ? named : "", step: step?.id ?? null },
    ...{ end_id: end?.id ?? null, outcome: end?.outcome ?? null, since: file.at.since, submitted_at: file.submittedAt },
    ...{ office_id: file.office, doer_role: step?.doer.who === "office" ? step.doer.role : null },
    ...{ asked_office_id: step ? file.asked : null, assignee_id: file.assignee?.id ?? null },
    ...{ assignee_name: file.assignee?.name ?? null, undo_by_id: file.undoable?.by ?? null },
    ...{ due_on: due?.due ?? null, warn_on: due?.warnOn ?? null },
    ...{ due_estimated: due?.estimated ?? false, warned: file.warned, escalated: file.escalated },
    public_notice: step?.publicNotice ?? false,
  };
}

export type NewCase = KeptCase & {
  readonly areaId: AreaId;
  readonly firstOffice: AreaId | null;
  readonly subjectId: string | null;
  readonly parentId: CaseId | null;
  readonly openedAt: Instant;
};

/** Begins a case; its first event is appended with `appendDeeds`. False when the id is used. */
export async function insertCase(write: Writer, grant: Grant, it: NewCase): Promise<boolean> {
  const added = await write
    .insertInto("case_file")
    .values({
      ...keptRow(it),
      ...{ procedure_id: it.procedure.id, edition: it.procedure.edition, area_id: it.areaId },
      ...{ first_office_id: it.firstOffice, applicant_id: grant.userId ?? "", applicant_name: grant.userName },
      ...{ subject_id: it.subjectId, parent_id: it.parentId, opened_at: it.openedAt },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** An event on its way into the log of a case. */
export type NewEvent = { readonly caseId: CaseId; readonly event: CaseEvent };

/** Appends events to logs in one statement. */
export async function insertEvents(write: Writer, grant: Grant, events: readonly NewEvent[]): Promise<void> {
  const rows = events.map(({ caseId, event: { seq, at, by, type, ...detail } }) => ({
    ...{ case_id: caseId, seq, at, by_id: by, by_name: by === null ? "Gongfu" : grant.userName, type, detail },
    on_behalf_of: by === null ? null : (grant.onBehalfOf ?? null),
  }));
  await sql`insert into case_event (case_id, seq, at, by_id, by_name, on_behalf_of, type, detail)
    select case_id, seq, at, by_id, by_name, on_behalf_of, type, detail from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row (case_id uuid, seq integer, at timestamptz, by_id uuid, by_name text, on_behalf_of text, type text, detail jsonb)`.execute(
    write,
  );
}

/**
 * Keeps where cases stand now, in one statement; `before` is the version that was decided on. Gives the ids of those that nobody changed
 * meanwhile: only their events may be appended.
 */
export async function followCases(
  write: Writer,
  cases: readonly (KeptCase & { readonly before: number })[],
): Promise<ReadonlySet<CaseId>> {
  const rows = cases.map((one) => ({ ...keptRow(one), before: one.before }));
  const { rows: kept } = await sql<{ id: string }>`
    update case_file it set version = row.version, title = row.title, step = row.step, end_id = row.end_id, outcome = row.outcome,
      since = row.since, submitted_at = row.submitted_at, office_id = row.office_id, doer_role = row.doer_role,
      asked_office_id = row.asked_office_id, assignee_id = row.assignee_id, assignee_name = row.assignee_name, undo_by_id = row.undo_by_id, due_on = row.due_on,
      warn_on = row.warn_on, due_estimated = row.due_estimated, warned = row.warned, escalated = row.escalated, public_notice = row.public_notice
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, before integer, version integer, title text, step text,
      end_id text, outcome text, since timestamptz, submitted_at timestamptz, office_id integer, doer_role text, asked_office_id integer,
      assignee_id uuid, assignee_name text, undo_by_id uuid, due_on date, warn_on date, due_estimated boolean, warned boolean, escalated boolean, public_notice boolean)
    where it.id = row.id and it.version = row.before
    returning it.id`.execute(write);
  return new Set(kept.map(({ id }) => id));
}

/** A deed as an event of a case: the next number, by whom and when. */
export function eventOf(
  file: CaseFile,
  deed: CaseDeed,
  { at, by }: { readonly at: Instant; readonly by: UserId | null },
): CaseEvent {
  return { ...deed, seq: file.version + 1, at, by };
}
