import { type RawBuilder, sql } from "kysely";
import type { Reader, Writer } from "#database";
import { type AreaId, type Instant, type IsoDate, instantOf } from "#kernel";

export const QUEUE_VIEWS = ["mine", "office", "overdue", "escalated", "ended", "applied"] as const;
/** 我经办 mine, 本单位 office, 已超期 overdue, 上报超期 escalated (of offices below), 已办结 ended, 我申请 applied. */
export type QueueView = (typeof QUEUE_VIEWS)[number];

/** A line of the queue. */
export type QueueLine = {
  readonly id: string;
  readonly procedureId: string;
  readonly edition: string;
  readonly title: string;
  readonly areaId: number;
  readonly areaName: string;
  readonly applicantName: string;
  readonly step: string | null;
  readonly endId: string | null;
  readonly outcome: "accepted" | "rejected" | "withdrawn" | null;
  readonly since: Instant;
  readonly version: number;
  readonly assigneeId: string | null;
  readonly assigneeName: string | null;
  readonly dueOn: IsoDate | null;
  readonly dueEstimated: boolean;
  readonly escalated: boolean;
};

export type QueueQuestion = {
  readonly view: QueueView;
  readonly userId: string;
  /** Offices in which the person works: exactly these areas. */
  readonly offices: readonly AreaId[];
  readonly today: IsoDate;
  readonly procedureId: string | null;
  readonly step: string | null;
  readonly text: string | null;
  readonly unassigned: boolean;
  readonly after: { readonly dueOn: string | null; readonly id: string } | null;
  readonly most: number;
};

/** Cases that lie with the offices, or whose opinion is asked there. */
const atOffices = (offices: readonly AreaId[]) =>
  sql`it.step is not null and (it.office_id = any (${offices}::integer[]) or it.asked_office_id = any (${offices}::integer[]))`;

function inView({ view, userId, offices, today }: QueueQuestion): RawBuilder<unknown> {
  switch (view) {
    case "mine":
      return sql`it.step is not null and it.assignee_id = ${userId}::uuid`;
    case "office":
      return atOffices(offices);
    case "overdue":
      return sql`${atOffices(offices)} and it.due_on < ${today}::date`;
    case "escalated":
      return sql`it.step is not null and it.escalated and not coalesce(it.office_id = any (${offices}::integer[]), false)`;
    case "ended":
      return sql`it.step is null and exists (select from case_event did where did.case_id = it.id and did.by_id = ${userId}::uuid)`;
    case "applied":
      return sql`it.applicant_id = ${userId}::uuid`;
  }
}

const FAR = "9999-12-31";

/** A page of the queue, the most urgent first, then the oldest. */
export async function readQueue(query: Reader, asked: QueueQuestion): Promise<QueueLine[]> {
  const { procedureId, step, text, unassigned, after, most } = asked;
  const like = text === null ? null : `%${text.replace(/[\\%_]/g, (it) => `\\${it}`)}%`;
  const { rows } = await sql<Omit<QueueLine, "since"> & { since: Date }>`
    select it.id, it.procedure_id as "procedureId", it.edition, it.title, it.area_id as "areaId", place.name as "areaName",
      it.applicant_name as "applicantName", it.step, it.end_id as "endId", it.outcome, it.since, it.version, it.assignee_id as "assigneeId",
      it.assignee_name as "assigneeName", it.due_on::text as "dueOn", it.due_estimated as "dueEstimated", it.escalated
    from case_file it join area place on place.id = it.area_id
    where ${inView(asked)}
      and (${procedureId}::text is null or it.procedure_id = ${procedureId})
      and (${step}::text is null or it.step = ${step})
      and (not ${unassigned} or it.assignee_id is null)
      and (${like}::text is null or it.title ilike ${like} or it.applicant_name ilike ${like} or place.name ilike ${like})
      and (${after?.id ?? null}::uuid is null or (coalesce(it.due_on, ${FAR}), it.id) > (coalesce(${after?.dueOn ?? null}::date, ${FAR}), ${after?.id ?? null}::uuid))
    order by coalesce(it.due_on, ${FAR}), it.id limit ${most}`.execute(query as Writer);
  return rows.map((row) => ({ ...row, since: instantOf(row.since) }));
}

export type QueueCounts = {
  readonly mine: number;
  readonly office: number;
  readonly overdue: number;
  readonly escalated: number;
};

/** How many lie where, in one question. */
export async function countQueue(
  query: Reader,
  asked: Pick<QueueQuestion, "userId" | "offices" | "today">,
): Promise<QueueCounts> {
  const { userId, offices, today } = asked;
  const { rows } = await sql<QueueCounts>`
    select (count(*) filter (where it.assignee_id = ${userId}::uuid))::integer as mine,
      (count(*) filter (where it.own))::integer as office,
      (count(*) filter (where it.own and it.due_on < ${today}::date))::integer as overdue,
      (count(*) filter (where it.escalated and not it.own))::integer as escalated
    from (select assignee_id, due_on, escalated, coalesce(office_id = any (${offices}::integer[]), false)
        or coalesce(asked_office_id = any (${offices}::integer[]), false) as own
      from case_file where step is not null
        and (office_id = any (${offices}::integer[]) or asked_office_id = any (${offices}::integer[]) or assignee_id = ${userId}::uuid or escalated)) it`.execute(
    query as Writer,
  );
  return rows[0] ?? { mine: 0, office: 0, overdue: 0, escalated: 0 };
}
