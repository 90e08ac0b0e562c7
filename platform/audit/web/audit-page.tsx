import "./audit.css";
import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { api } from "#contract";
import { EmptyState, Loaded, PageFrame, useApiQuery, useWording } from "#screen";
import { ChainPanel } from "./chain-panel.tsx";
import { EventDrawer } from "./event-drawer.tsx";
import { EventLine } from "./event-line.tsx";
import { TrailFilterForm } from "./trail-filter-form.tsx";
import { type AuditEvent, askedOf, NO_FILTER, type TrailFilter } from "./trail-view.ts";
import { auditWording } from "./wording.ts";

/** Pages of the trail that were read so far, under one filter. */
function useTrail(filter: TrailFilter) {
  const asked = askedOf(filter);
  const name = JSON.stringify(asked);
  const [read, setRead] = useState<{ name: string; events: readonly AuditEvent[]; before?: string }>({
    name,
    events: [],
  });
  const { events: earlier, before } = read.name === name ? read : { events: [], before: undefined };
  const page = useApiQuery(
    ["audit", name, before ?? "newest"],
    () => api.GET("/api/audit", { params: { query: before === undefined ? asked : { ...asked, before } } }),
    { keepPrevious: true },
  );
  const all = [...new Map([...earlier, ...(page.value?.events ?? [])].map((event) => [event.id, event])).values()];
  const next = page.value?.next;
  const readOlder = next ? () => setRead({ name, events: all, before: next }) : undefined;
  return { page, all, readOlder };
}

/** 审计: what happened in the auditor's areas, newest first, and whether anybody meddled with it. */
export function AuditPage() {
  const { say } = useWording(auditWording);
  const [filter, setFilter] = useState<TrailFilter>(NO_FILTER);
  const [opened, setOpened] = useState<string>();
  const { page, all, readOlder } = useTrail(filter);
  const query = new URLSearchParams(Object.entries(askedOf(filter)).map(([name, value]) => [name, String(value)]));
  const tail = query.size === 0 ? "" : `?${query}`;
  return (
    <PageFrame
      title={say("audit.title")}
      lead={say("audit.lead")}
      actions={
        <>
          <Button href={`/api/audit/records.xlsx${tail}`}>{say("audit.export.excel")}</Button>
          <Button href={`/api/audit/records.csv${tail}`}>{say("audit.export.csv")}</Button>
        </>
      }
    >
      <ChainPanel />
      <TrailFilterForm filter={filter} onFilter={setFilter} />
      <Loaded reading={page}>
        {() => (
          <>
            {all.length === 0 && (
              <EmptyState
                title={say(tail === "" ? "audit.empty" : "audit.empty.filter")}
                explain={say(tail === "" ? "audit.empty.explain" : "audit.empty.filter.explain")}
              />
            )}
            {all.length > 0 && (
              <ul className="audit-list" aria-label={say("audit.records")}>
                {all.map((event) => (
                  <li key={event.id}>
                    <EventLine event={event} onOpen={() => setOpened(event.id)} />
                  </li>
                ))}
              </ul>
            )}
            <Older onRead={page.loading ? undefined : readOlder} more={readOlder !== undefined} />
          </>
        )}
      </Loaded>
      {opened !== undefined && (
        <EventDrawer
          eventId={opened}
          onClose={() => setOpened(undefined)}
          onRequest={(requestId) => {
            setFilter({ ...NO_FILTER, requestId });
            setOpened(undefined);
          }}
        />
      )}
    </PageFrame>
  );
}

/** Reads on as soon as the end of the list comes into sight, and at a press. */
function Older({ onRead, more }: { readonly onRead: (() => void) | undefined; readonly more: boolean }) {
  const { say } = useWording(auditWording);
  const end = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const seen = end.current;
    if (seen === null || onRead === undefined) return;
    const watch = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) onRead();
    });
    watch.observe(seen);
    return () => watch.disconnect();
  }, [onRead]);
  if (!more) return null;
  return (
    <p ref={end}>
      <Button onClick={onRead} loading={onRead === undefined}>
        {say("audit.older")}
      </Button>
    </p>
  );
}
