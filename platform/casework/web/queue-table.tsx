import { Link } from "@tanstack/react-router";
import { Tag } from "antd";
import { useMemo } from "react";
import { type BulkAction, type Column, DataTable, EmptyState, useWording } from "#screen";
import type { QueueRow } from "./case-view.ts";
import { useLabels, useTitle } from "./use-labels.ts";
import { caseworkWording } from "./wording.ts";

type QueueTableProps = { readonly rows: readonly QueueRow[]; readonly bulkActions: readonly BulkAction<QueueRow>[] };

/** Lines of the queue; a case's name opens it. */
export function QueueTable({ rows, bulkActions }: QueueTableProps) {
  const { say } = useWording(caseworkWording);
  const title = useTitle();
  return (
    <DataTable
      name="work-queue"
      label={say("casework.work.title")}
      rows={rows}
      columns={useColumns()}
      rowKey={({ id }) => id}
      rowName={title}
      bulkActions={bulkActions}
      empty={<EmptyState title={say("casework.work.empty")} explain={say("casework.work.empty.explain")} />}
    />
  );
}

/** When a case is due, and how long that is from now. */
export function DueText({ line }: { readonly line: Pick<QueueRow, "dueOn" | "dueEstimated" | "left" | "overdue"> }) {
  const { say, date } = useWording(caseworkWording);
  const { left } = useLabels();
  const { dueOn, dueEstimated, overdue } = line;
  if (dueOn === null) return <>{say("casework.picture.clock.none")}</>;
  const soon = line.left !== null && line.left <= 2;
  return (
    <span className={overdue ? "due-over" : soon ? "due-soon" : ""}>
      {date(dueOn)} · {left(line)} {dueEstimated && <Tag>{say("casework.work.due.estimated")}</Tag>}
    </span>
  );
}

function useColumns(): readonly Column<QueueRow>[] {
  const { say } = useWording(caseworkWording);
  const { label } = useLabels();
  const title = useTitle();
  return useMemo(
    () => [
      {
        key: "case",
        title: say("casework.work.case"),
        value: title,
        render: (row) => (
          <Link to="/cases/$caseId" params={{ caseId: row.id }}>
            {title(row)}
          </Link>
        ),
      },
      { key: "procedure", title: say("casework.work.procedure"), filter: true, value: (row) => label(row.procedure) },
      { key: "place", title: say("casework.work.place"), filter: true, value: (row) => label(row.place) },
      { key: "area", title: say("casework.work.area"), filter: true, value: (row) => row.areaName },
      { key: "applicant", title: say("casework.work.applicant"), value: (row) => row.applicantName },
      {
        key: "assignee",
        title: say("casework.work.assignee"),
        filter: true,
        value: (row) => row.assigneeName ?? say("casework.work.nobody"),
      },
      {
        key: "due",
        title: say("casework.work.due"),
        value: (row) => row.dueOn ?? "",
        render: (row) => <DueText line={row} />,
      },
    ],
    [say, label, title],
  );
}
