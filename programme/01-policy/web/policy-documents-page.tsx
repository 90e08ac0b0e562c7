import "./review.css";
import { Tag } from "antd";
import { useMemo } from "react";
import { type Answer, api } from "#contract";
import {
  type Column,
  DataTable,
  EmptyState,
  Loaded,
  PageFrame,
  PathLink,
  useApiQuery,
  useSession,
  useWording,
} from "#screen";
import { HandIn } from "./hand-in.tsx";
import { ReviewProgress } from "./review-progress.tsx";
import { policyWording } from "./wording.ts";

type Row = Answer<"/api/policy/documents", "get">["documents"][number];

/** The plan documents of one's areas and how far their review is; where a new one is handed in. */
export function PolicyDocumentsPage() {
  const { say } = useWording(policyWording);
  const { may } = useSession();
  const columns = useColumns();
  const list = useApiQuery(["policy", "documents"], () => api.GET("/api/policy/documents"), { everySeconds: 60 });
  return (
    <PageFrame
      title={say("policy.title")}
      lead={say("policy.lead")}
      actions={<PathLink to="/policy/reader">{say("sure.link")}</PathLink>}
    >
      <div className="stack">
        {may("policy.review") && <HandIn />}
        <Loaded reading={list}>
          {({ documents }) => (
            <DataTable
              name="policy-documents"
              label={say("policy.title")}
              rows={documents}
              columns={columns}
              rowKey={({ id }) => id}
              empty={
                <EmptyState
                  title={say("policy.none")}
                  explain={say(may("policy.review") ? "policy.none.explain" : "policy.none.explain-reader")}
                />
              }
            />
          )}
        </Loaded>
      </div>
    </PageFrame>
  );
}

function useColumns(): readonly Column<Row>[] {
  const { say, moment } = useWording(policyWording);
  return useMemo(
    () => [
      {
        key: "title",
        title: say("policy.column.title"),
        value: ({ title }) => title,
        render: ({ id, title }) => <PathLink to={`/policy/${id}`}>{title}</PathLink>,
      },
      { key: "area", title: say("policy.column.area"), value: ({ areaName }) => areaName, filter: true },
      {
        key: "state",
        title: say("policy.column.state"),
        value: ({ state }) => say(`policy.state.${state}`),
        render: ({ state }) => <Tag>{say(`policy.state.${state}`)}</Tag>,
        filter: true,
      },
      {
        key: "progress",
        title: say("policy.column.progress"),
        value: ({ counts }) => counts.pending,
        render: ({ counts }) => <ReviewProgress {...counts} />,
      },
      { key: "by", title: say("policy.column.by"), value: ({ receivedByName }) => receivedByName, filter: true },
      {
        key: "at",
        title: say("policy.column.at"),
        value: ({ receivedAt }) => receivedAt,
        render: ({ receivedAt }) => moment(receivedAt),
      },
      { key: "file", title: say("policy.column.file"), value: ({ fileName }) => fileName, hidden: true },
    ],
    [say, moment],
  );
}
