import "./plan.css";
import { Tag } from "antd";
import { useMemo } from "react";
import { type Answer, api } from "#contract";
import {
  type Column,
  DataTable,
  DemoTag,
  EmptyState,
  Loaded,
  PageFrame,
  PathLink,
  useApiQuery,
  useSession,
  useWording,
} from "#screen";
import { formatPeriod } from "#wording";
import { WarningCounts } from "./warning-counts.tsx";
import { planWording } from "./wording.ts";

type Row = Answer<"/api/plans", "get">["plans"][number];

/** All plans one may see, with what their figures are warned of. */
export function PlansPage() {
  const { say } = useWording(planWording);
  const { may } = useSession();
  const columns = useColumns();
  const list = useApiQuery(["plans", "list"], () => api.GET("/api/plans"));
  return (
    <PageFrame title={say("plan.list")} lead={say("plan.list.lead")}>
      <Loaded reading={list}>
        {({ plans }) => (
          <DataTable
            name="plans"
            label={say("plan.list")}
            rows={plans}
            columns={columns}
            rowKey={({ id }) => id}
            empty={
              may("policy.review") ? (
                <EmptyState
                  title={say("plan.list.none")}
                  explain={say("plan.list.none.explain")}
                  action={<PathLink to="/policy">{say("plan.list.none.action")}</PathLink>}
                />
              ) : (
                <EmptyState title={say("plan.list.none")} explain={say("plan.list.none.reader")} />
              )
            }
          />
        )}
      </Loaded>
    </PageFrame>
  );
}

function useColumns(): readonly Column<Row>[] {
  const { say, moment } = useWording(planWording);
  return useMemo(
    () => [
      {
        key: "title",
        title: say("plan.column.title"),
        value: ({ title }) => title,
        render: ({ id, title, demo }) => (
          <>
            <PathLink to={`/plans/${id}`}>{title}</PathLink> {demo && <DemoTag />}
          </>
        ),
      },
      { key: "area", title: say("plan.column.area"), value: ({ areaName }) => areaName, filter: true },
      {
        key: "period",
        title: say("plan.column.period"),
        value: ({ periodFrom, periodTo }) => formatPeriod(periodFrom, periodTo),
      },
      {
        key: "version",
        title: say("plan.column.version"),
        value: ({ version }) => version,
        render: ({ version }) => say("plan.version", { version }),
      },
      {
        key: "state",
        title: say("plan.column.state"),
        value: ({ state }) => say(`plan.state.${state}`),
        render: ({ state }) => <Tag>{say(`plan.state.${state}`)}</Tag>,
        filter: true,
      },
      { key: "targets", title: say("plan.column.targets"), value: ({ targets }) => targets, align: "right" },
      { key: "tasks", title: say("plan.column.tasks"), value: ({ tasks }) => tasks, align: "right" },
      {
        key: "warnings",
        title: say("plan.column.warnings"),
        value: ({ warnings }) => -(warnings.error * 10_000 + warnings.warning * 100 + warnings.notice),
        render: ({ warnings, id }) => <WarningCounts counts={warnings} to={`/plans/${id}/warnings`} />,
      },
      {
        key: "at",
        title: say("plan.column.at"),
        value: ({ publishedAt }) => publishedAt,
        render: ({ publishedAt }) => moment(publishedAt),
        hidden: true,
      },
      { key: "by", title: say("plan.column.by"), value: ({ publishedByName }) => publishedByName, hidden: true },
    ],
    [say, moment],
  );
}
