import { Button } from "antd";
import { useMemo, useState } from "react";
import { type Answer, api } from "#contract";
import {
  type Column,
  DataTable,
  EmptyState,
  Loaded,
  PageFrame,
  useApiQuery,
  useCodeWording,
  useWording,
} from "#screen";
import { detailText } from "./detail-text.ts";
import { auditWording } from "./wording.ts";

type AuditEvent = Answer<"/api/audit", "get">["events"][number];

/** So many records the server gives at once; fewer means that there are none before them. */
const FULL_PAGE = 100;

/** A page of the trail and, on demand, the pages before it. */
function useTrail() {
  const [earlier, setEarlier] = useState<readonly AuditEvent[]>([]);
  const [before, setBefore] = useState<string>();
  const page = useApiQuery(
    ["audit", before ?? "newest"],
    () => api.GET("/api/audit", { params: { query: before === undefined ? {} : { before } } }),
    { keepPrevious: true },
  );
  const events = page.value?.events ?? [];
  const all = [...new Map([...earlier, ...events].map((event) => [event.id, event])).values()];
  const last = events.at(-1);
  const readOlder = () => {
    setEarlier(all);
    setBefore(last?.id);
  };
  return { page, all, readOlder: last && events.length >= FULL_PAGE ? readOlder : undefined };
}

/** What happened in the auditor's areas, newest first. */
export function AuditPage() {
  const { say } = useWording(auditWording);
  const { page, all, readOlder } = useTrail();
  const columns = useColumns();
  return (
    <PageFrame title={say("audit.title")} lead={say("audit.lead")}>
      <Loaded reading={page}>
        {() => (
          <>
            <DataTable
              name="audit"
              label={say("audit.title")}
              rows={all}
              columns={columns}
              rowKey={({ id }) => id}
              empty={<EmptyState title={say("audit.empty")} explain={say("audit.empty.explain")} />}
            />
            {readOlder && (
              <p>
                <Button onClick={readOlder} loading={page.loading}>
                  {say("audit.older")}
                </Button>
              </p>
            )}
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}

function useColumns(): readonly Column<AuditEvent>[] {
  const { say, moment } = useWording(auditWording);
  const sayCode = useCodeWording();
  return useMemo(
    () => [
      { key: "at", title: say("audit.at"), value: ({ at }) => at, render: ({ at }) => moment(at) },
      { key: "actor", title: say("audit.actor"), filter: true, value: ({ actorName }) => actorName },
      {
        key: "action",
        title: say("audit.action"),
        filter: true,
        value: ({ action }) => sayCode(`action.${action}`) ?? action,
      },
      {
        key: "object",
        title: say("audit.object"),
        value: ({ objectKind }) => sayCode(`kind.${objectKind}`) ?? objectKind,
      },
      { key: "area", title: say("audit.area"), filter: true, value: ({ areaName }) => areaName },
      { key: "detail", title: say("audit.detail"), value: ({ detail }) => detailText(detail) },
    ],
    [say, moment, sayCode],
  );
}
